import { isDeepStrictEqual } from 'node:util';
import type { ArchiveRecord, ArticleRecord, ExportedRecord } from '../archive/port.ts';
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
    const unusable = refusalOf(words, services);
    if (unusable) {
      streams.err.write(`${unusable.says}\n`);
      return unusable.code;
    }
    const archive = await services.openArchive({ mayMake: true });
    let taken = 0;
    const progress = progressOf('record', services.now, streams);
    let refused = 0;
    let others = 0;
    const whole = wholenessOf(words[0]!);
    try {
      let batch: ArchiveRecord[] = [];
      const importRecords = async () => {
        await archive.importRecords(batch);
        taken += batch.length;
        batch = [];
        progress.show(taken);
      };
      for await (const found of recordsOrFaults(services.readRecords(words[0]!), whole, words[0]!)) {
        if (streams.signal.aborted) break;
        if (typeof found === 'string') {
          refused += 1;
          if (refused <= MOST_TOLD) streams.err.write(`${found}\n`);
          continue;
        }
        const { sha256: _, ...plain } = found;
        const [own, differing] = plain.record === 'article' ? await readAgain(plain, services) : [plain, 0];
        others += differing;
        batch.push(own);
        if (batch.length === BATCH) await importRecords();
      }
      if (!streams.signal.aborted && batch.length > 0) await importRecords();
      progress.end();
      report({ taken, refused, others }, streams);
      const faults = streams.signal.aborted ? [] : whole.faults();
      for (const says of faults) streams.err.write(`${says}\n`);
      return refused > 0 || faults.length > 0 ? 1 : 0;
    } finally {
      await archive.close();
    }
  },
};

/** Why nothing can be taken in from what was typed; null where something may. */
function refusalOf(words: readonly string[], services: Services): { code: ExitCode; says: string } | null {
  if (words.length !== 1)
    return { code: 2, says: 'brief import needs one file, or - for standard input: brief import all.jsonl' };
  return services.isThere(words[0]!) ? null : { code: 1, says: `${words[0]} is not there: check the path.` };
}

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

/** The records of a file, and for each line that is not taken in why; the ends of exports are kept for `whole`. */
async function* recordsOrFaults(
  lines: AsyncIterable<FoundRecord>,
  whole: ReturnType<typeof wholenessOf>,
  file: string,
): AsyncGenerator<ExportedRecord | string> {
  for await (const read of lines) {
    if (!read.ok) {
      whole.passed(read.line);
      yield read.reason;
      continue;
    }
    const { record, line } = read;
    if (record.record === 'end') {
      whole.ended(record.records, line);
      continue;
    }
    whole.passed(line);
    yield isUnchanged(record)
      ? record
      : `${file}, line ${line}: the ${record.record} was changed since it was exported (its checksum differs); it was not taken in. Export it again.`;
  }
}

/** Whether an export came in whole: each ends with how many records it has. Several may be in one file. */
function wholenessOf(file: string) {
  const faults: string[] = [];
  let since = 0;
  let isEnded = false;
  let unreadable = false;
  return {
    /** A line that is no end; null where the file cannot be read. */
    passed(line: number | null): void {
      unreadable ||= line === null;
      isEnded = false;
      since += 1;
    },
    ended(records: number, line: number): void {
      if (records !== since)
        faults.push(
          `${file}, line ${line}: the export was written with ${countOf(records, 'record')}, and ${since === 1 ? 'one line' : since === 0 ? 'no line' : `${since} lines`} came in: the file was changed since. Export it again.`,
        );
      isEnded = true;
      since = 0;
    },
    faults(): readonly string[] {
      if (isEnded || unreadable) return faults;
      return [
        ...faults,
        `${file}: the export has no end: it broke off, or is from an earlier version. What came in is stored; compare it with where it is from, or export it again.`,
      ];
    },
  };
}
