import { countOf } from '../words/en/numbers.ts';
import type { ExitCode } from './services.ts';
import type { Verb } from './verb.ts';

const DAY = 86_400_000;
/** A digest covers a week and what came late: what it may be citing at this moment is younger than this. */
const LEAST_DAYS = 14;

/** `brief prune`: gives up what is old, but never a version that something sent cites or that somebody corrected. */
export const pruneArchive: Verb = {
  usage: '--older-than <days> [--dry-run]',
  purpose: 'Removes old articles and old versions; what a digest cites or somebody corrected stays',
  examples: ['brief prune --older-than 365 --dry-run'],
  options: {
    'older-than': { type: 'string', purpose: `days, ${LEAST_DAYS} at least` },
    'dry-run': { type: 'boolean', purpose: 'only counts what would go' },
  },
  async run(words, flags, services, streams): Promise<ExitCode> {
    const days = Number(flags['older-than'] ?? Number.NaN);
    if (words.length > 0 || !Number.isInteger(days) || days < LEAST_DAYS) {
      streams.err.write(
        `brief prune needs a number of days, ${LEAST_DAYS} at least: brief prune --older-than 365 --dry-run\n`,
      );
      return 2;
    }
    const archive = await services.openArchive();
    try {
      const before = new Date(services.now().getTime() - days * DAY).toISOString();
      const dryRun = flags['dry-run'] === true;
      const { articles, versions, cited } = await archive.prune({ before, dryRun });
      streams.out.write(
        `${dryRun ? 'Would remove' : 'Removed'} ${countOf(articles, 'article')} and ${countOf(versions, 'version')}` +
          `${cited > 0 ? `; ${countOf(cited, 'old version')} cited or corrected ${cited === 1 ? 'stays' : 'stay'}` : ''}.\n`,
      );
      return 0;
    } finally {
      await archive.close();
    }
  },
};
