import type { ExitCode, IngestCounts } from './house.ts';
import type { Verb } from './verb.ts';

/** `brief ingest`: files into the archive, read on arrival. Interrupting and repeating does no harm. */
export const ingestFiles: Verb = {
  usage: '<files or folders | ->… or --sample',
  purpose: 'Adds articles to the archive: .txt, .md, .json, .jsonl, folders of them, or standard input',
  options: { sample: { type: 'boolean', purpose: 'the sample archive that comes with Brief' } },
  async run(words, flags, house, streams): Promise<ExitCode> {
    if (words.length === 0 && !flags.sample) {
      streams.err.write('brief ingest needs files or folders, - for standard input, or --sample.\n');
      return 2;
    }
    const archive = await house.openArchive();
    try {
      const progress = (soFar: IngestCounts) => {
        if (streams.live) streams.err.write(`\r${summary(soFar)}`);
      };
      const from = flags.sample ? house.sample() : house.gather(words);
      const done = await house.ingest(from, archive, progress, streams.signal);
      if (streams.live) streams.err.write('\r');
      for (const { reason } of done.refused) streams.err.write(`${reason}\n`);
      streams.out.write(
        `${summary(done)}${streams.signal.aborted ? ' before you stopped it; run it again to go on' : ''}\n`,
      );
      return done.refused.length > 0 ? 1 : 0;
    } finally {
      await archive.close();
    }
  },
};

function summary({ added, updated, unchanged, refused }: IngestCounts): string {
  return `${added} added, ${updated} updated, ${unchanged} unchanged, ${refused.length} refused`;
}
