import { listRevisions } from '../src/answers/listRevisions.ts';
import { archiveEmpty, trouble } from '../src/answers/refusals.ts';
import { say } from '../src/words/say.ts';
import { takePeriod } from './asked/takePeriod.ts';
import type { Command } from './command.ts';

const SHOWN = 10;

export const revisions: Command = {
  verb: 'revisions',
  usage: '[since date]',
  purpose: 'Quotes that were changed, withdrawn or given to somebody else at their source',
  examples: ['', 'since monday'],
  async run(words, asker, { archive, now }) {
    const { articles } = await archive.counts();
    if (articles === 0) return archiveEmpty();
    const paged = /(?:^|\s)page:(\d{1,4})/i.exec(words);
    const page = Math.max(1, Number(paged?.[1] ?? 1));
    const typed = paged ? words.replace(paged[0], ' ') : words;
    const taken = takePeriod(typed, now, asker.zone);
    if (typed.trim() !== '' && taken?.rest !== '') {
      return trouble(say((w) => w.digest.howToList));
    }
    const instant = (day: string) =>
      Temporal.PlainDate.from(day).toZonedDateTime(asker.zone).toInstant().toString();
    const { found, total, isLowerBound } = await archive.findRevisions({
      ofQuotes: true,
      ...(taken?.period.since ? { since: instant(taken.period.since) } : {}),
      ...(taken?.period.until ? { until: instant(taken.period.until) } : {}),
      offset: (page - 1) * SHOWN,
      limit: SHOWN,
    });
    const versions = await archive.getVersions(
      found.flatMap(({ article, from, to }) => [
        { article, version: from },
        { article, version: to },
      ]),
    );
    return listRevisions(found, versions, taken?.period ?? null, {
      total,
      isLowerBound,
      before: (page - 1) * SHOWN,
      next: ['revisions', taken?.period.label, `page:${page + 1}`].filter(Boolean).join(' '),
    });
  },
};
