import { isDeepStrictEqual } from 'node:util';
import type { ArchiveRecord, ArticleRecord } from '../archive/port.ts';
import { ENGINE } from '../reading/engine.ts';
import { countOf } from '../words/en/numbers.ts';
import { progressOf } from './progress.ts';
import { isUnchanged } from './recordChecksum.ts';
import type { ExitCode, FoundRecord, Services } from './services.ts';
import type { Verb } from './verb.ts';

/** A file that is something else altogether would fill the screen. */
const MOST_TOLD = 10;

/** Records in one transaction: enough to be fast, few enough that nobody else waits long. */
const BATCH = 50;

/**
 * Reads again what this engine read: a reading that came with a file may say of a text what nobody read in it. Another
 * engine's cannot be compared, and is read again when the app runs. Returns the record to store, and how many of its
 * readings were others.
 */
async function readAgain(record: ArticleRecord, services: Services): Promise<[ArticleRecord, number]> {
  let others = 0;
  const versions: ArticleRecord['versions'][number][] = [];
  for (const version of record.versions) {
    if (version.reading.engine !== ENGINE) {
      versions.push(version);
      continue;
    }
    const read = await services.read({ ...record.details, text: version.text });
    const reading = JSON.parse(JSON.stringify(read)) as typeof read;
    if (!isDeepStrictEqual(reading, version.reading)) others += 1;
    versions.push({ ...version, reading });
  }
  return [{ ...record, versions }, others];
}

/** `brief import`: all that another archive kept, on whatever engine. Interrupting and repeating does no harm. */
export const importArchive: Verb = {
  usage: '<file | ->',
  purpose: 'Takes in what "brief export all" wrote, from this engine or another',
  examples: ['brief import all.jsonl'],
  options: {},
  async run(words, _flags, services, streams): Promise<ExitCode> {
    if (words.length !== 1) {
      streams.err.write('brief import needs one file, or - for standard input: brief import all.jsonl\n');
      return 2;
    }
    const archive = await services.openArchive({ mayMake: true });
    let taken = 0;
    const progress = progressOf('record', services.now, streams);
    let refused = 0;
    let others = 0;
    try {
      let batch: ArchiveRecord[] = [];
      const importRecords = async () => {
        await archive.importRecords(batch);
        taken += batch.length;
        batch = [];
        progress.show(taken);
      };
      for await (const read of services.readRecords(words[0]!)) {
        if (streams.signal.aborted) break;
        const fault = faultOf(read, words[0]!);
        if (!read.ok || fault !== null) {
          refused += 1;
          if (refused <= MOST_TOLD) streams.err.write(`${fault}\n`);
          continue;
        }
        const { sha256: _, ...record } = read.record;
        const [own, differing] =
          record.record === 'article' ? await readAgain(record, services) : [record, 0];
        others += differing;
        batch.push(own);
        if (batch.length === BATCH) await importRecords();
      }
      if (!streams.signal.aborted && batch.length > 0) await importRecords();
      progress.end();
      report({ taken, refused, others }, streams);
      return refused > 0 ? 1 : 0;
    } finally {
      await archive.close();
    }
  },
};

function report(
  { taken, refused, others }: { taken: number; refused: number; others: number },
  streams: Parameters<Verb['run']>[3],
): void {
  if (refused > MOST_TOLD)
    streams.err.write(`… and ${countOf(refused - MOST_TOLD, 'more line')} that cannot be taken in.\n`);
  if (others > 0) streams.err.write(`${readOtherwise(others)}\n`);
  const stopped = streams.signal.aborted ? ' before you stopped it; run it again to go on' : '';
  streams.out.write(`${taken} records taken in, ${refused} refused${stopped}\n`);
}

const readOtherwise = (others: number): string =>
  `${countOf(others, 'reading')} in the file ${others === 1 ? 'is' : 'are'} not what this Brief reads in the same ${others === 1 ? 'text' : 'texts'}; stored as read now.`;

/** Why a line of the file is not taken in, or null. */
function faultOf(read: FoundRecord, file: string): string | null {
  if (!read.ok) return read.reason;
  if (isUnchanged(read.record)) return null;
  return `${file}, line ${read.line}: the ${read.record.record} was changed since it was exported (its checksum differs); it was not taken in. Export it again.`;
}
