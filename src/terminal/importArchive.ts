import type { ArchiveRecord } from '../archive/port.ts';
import type { ExitCode } from './house.ts';
import { isUnchanged } from './recordChecksum.ts';
import type { Verb } from './verb.ts';

/** Records in one transaction: enough to be fast, few enough that nobody else waits long. */
const BATCH = 50;

/** `brief import`: all that another archive kept, on whatever engine. Interrupting and repeating does no harm. */
export const importArchive: Verb = {
  usage: '<file | ->',
  purpose: 'Takes in what "brief export all" wrote, from this engine or another',
  options: {},
  async run(words, _flags, house, streams): Promise<ExitCode> {
    if (words.length !== 1) {
      streams.err.write('brief import needs one file, or - for standard input: brief import all.jsonl\n');
      return 2;
    }
    const archive = await house.openArchive();
    let taken = 0;
    let refused = 0;
    try {
      let batch: ArchiveRecord[] = [];
      const importRecords = async () => {
        await archive.importRecords(batch);
        taken += batch.length;
        batch = [];
        if (streams.live) streams.err.write(`\r${taken} records`);
      };
      for await (const read of house.readRecords(words[0]!)) {
        if (streams.signal.aborted) break;
        if (!read.ok) {
          refused += 1;
          streams.err.write(`${read.reason}\n`);
          continue;
        }
        if (!isUnchanged(read.record)) {
          refused += 1;
          streams.err.write(
            `${words[0]}, line ${read.line}: the ${read.record.record} was changed since it was exported (its checksum differs); it was not taken in. Export it again.\n`,
          );
          continue;
        }
        const { sha256: _, ...record } = read.record;
        batch.push(record);
        if (batch.length === BATCH) await importRecords();
      }
      if (!streams.signal.aborted && batch.length > 0) await importRecords();
      if (streams.live) streams.err.write('\r');
      const stopped = streams.signal.aborted ? ' before you stopped it; run it again to go on' : '';
      streams.out.write(`${taken} records taken in, ${refused} refused${stopped}\n`);
      return refused > 0 ? 1 : 0;
    } finally {
      await archive.close();
    }
  },
};
