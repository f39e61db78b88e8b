import { countOf } from '../words/en/numbers.ts';
import { asJson } from './forTerminal.ts';
import { progressOf } from './progress.ts';
import type { ExitCode } from './services.ts';
import type { Verb } from './verb.ts';

/** `brief verify-archive`: every excerpt inside its text, every text true to its hash, the index equal to the content. */
export const verifyArchive: Verb = {
  usage: '',
  purpose: 'Checks that every stored excerpt lies inside its text and the index equals the content',
  examples: ['brief verify-archive'],
  options: { json: { type: 'boolean', purpose: 'counts and faults for machines' } },
  async run(_words, flags, services, streams): Promise<ExitCode> {
    const archive = await services.openArchive();
    try {
      const { articles, versions, quotes } = await archive.counts();
      const progress = progressOf('version', services.now, streams);
      const faults = await archive.verify(progress.show).finally(progress.end);
      if (flags.json) {
        streams.out.write(`${asJson({ articles, versions, quotes, faults })}\n`);
        return faults.length > 0 ? 1 : 0;
      }
      for (const fault of faults) streams.err.write(`${fault}\n`);
      streams.out.write(
        faults.length === 0
          ? `All is well: ${countOf(articles, 'article')}, ${countOf(versions, 'version')}, ${countOf(quotes, 'quote')}.\n`
          : `${countOf(faults.length, 'fault')}. Restore a backup of the file, or ingest the sources into a new one.\n`,
      );
      return faults.length > 0 ? 1 : 0;
    } finally {
      await archive.close();
    }
  },
};
