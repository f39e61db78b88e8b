import { countOf } from '../words/en/numbers.ts';
import { asJson } from './forTerminal.ts';
import { progressOf } from './progress.ts';
import type { ExitCode, Services, Streams } from './services.ts';
import type { Verb } from './verb.ts';

/** `brief verify-archive`: every excerpt inside its text, every text true to its hash, the index equal to the content. */
export const verifyArchive: Verb = {
  usage: '',
  purpose: 'Checks that every stored excerpt lies inside its text and the index equals the content',
  examples: ['brief verify-archive'],
  options: { json: { type: 'boolean', purpose: 'counts and faults for machines' } },
  async run(_words, flags, services, streams): Promise<ExitCode> {
    const { counts, faults } = await checked(services, streams);
    if (flags.json) {
      streams.out.write(`${asJson({ ...(counts ?? UNCOUNTED), faults })}\n`);
      return faults.length > 0 ? 1 : 0;
    }
    for (const fault of faults) streams.err.write(`${fault}\n`);
    const { articles = 0, versions = 0, quotes = 0 } = counts ?? {};
    streams.out.write(
      faults.length === 0
        ? `All is well: ${countOf(articles, 'article')}, ${countOf(versions, 'version')}, ${countOf(quotes, 'quote')}.\n`
        : `${countOf(faults.length, 'fault')}. Restore a backup of the file, or ingest the sources into a new one.\n`,
    );
    return faults.length > 0 ? 1 : 0;
  },
};

const UNCOUNTED = { articles: null, versions: null, quotes: null };

/** The message of a damage, unless all it says is to run this verb. */
function damageIn({ message }: Error, isOpen: boolean): string {
  if (!message.includes('verify-archive')) return message;
  return isOpen
    ? 'The archive is damaged: it cannot be read to its end.'
    : 'The archive is damaged from its beginning: it cannot be opened, and nothing in it can be checked.';
}

/** What is stored and what is wrong with it; the counts are null where the archive is too damaged to be counted. */
async function checked(services: Services, streams: Streams) {
  let counts: { articles: number; versions: number; quotes: number } | null = null;
  let archive: Awaited<ReturnType<Services['openArchive']>> | null = null;
  const faults: string[] = [];
  const progress = progressOf('version', services.now, streams);
  try {
    archive = await services.openArchive();
    faults.push(...(await archive.verify(progress.show)));
    const { articles, versions, quotes } = await archive.counts();
    counts = { articles, versions, quotes };
  } catch (error) {
    if ((error as { trouble?: unknown }).trouble !== 'corrupt') throw error;
    if (faults.length === 0) faults.push(damageIn(error as Error, archive !== null));
  } finally {
    progress.end();
    await archive?.close();
  }
  return { counts, faults };
}
