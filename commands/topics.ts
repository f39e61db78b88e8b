import { listPassages, listTopics } from '../src/answers/listTopics.ts';
import { archiveEmpty, nothingFound, shorten } from '../src/answers/refusals.ts';
import type { Command } from './command.ts';
import { during, instantsOf, takePeriod } from './words/period.ts';
import { searchedIn } from './words/searchedIn.ts';
import { findTopic } from './words/topic.ts';

const WEEKS = 8;

export const topics: Command = {
  verb: 'topics',
  usage: '[topic] [since date]',
  purpose: 'What the articles are about, with the passages that show it and who speaks there',
  examples: ['', 'strategic stability'],
  async run(words, asker, desk) {
    const { archive, lexicon, now } = desk;
    const counts = await archive.counts();
    if (counts.articles === 0) return archiveEmpty();
    const taken = takePeriod(words, now, asker.zone);
    const wanted = (taken ? taken.rest : words).trim().replace(/^(?:about|on)\s+/i, '');
    const days = taken && instantsOf(taken.period, asker.zone);
    const asked = { during: during(taken?.period), label: taken?.period.label ?? '' };
    const named = /^article:(\S+)$/.exec(wanted);
    if (wanted && !named) {
      const topic = await findTopic(wanted, archive, lexicon);
      if (!topic) return nothingFound(`a topic “${shorten(wanted)}”`, counts.articles);
      const { found, total, isLowerBound } = await archive.findPassages({
        topic: topic.id,
        ...days,
        limit: 20,
      });
      if (total === 0)
        return nothingFound(
          `${topic.label}${asked.during}`,
          await searchedIn(taken?.period, asker.zone, archive),
        );
      const ids = new Map(found.map((p) => [p.article.id, { article: p.article.id, version: p.version }]));
      const all = { total, isLowerBound };
      return listPassages(topic.label, found, await archive.getVersions([...ids.values()]), all, asked);
    }
    const latest = (await archive.findArticles({ ...days, order: 'newest', limit: 1 })).found[0];
    const version = named
      ? await archive.getVersion(named[1]!)
      : latest
        ? await archive.getVersion(latest.details.id)
        : null;
    const all = await archive.countTopics(days ?? {});
    if (all.length === 0)
      return nothingFound(`topics${asked.during}`, await searchedIn(taken?.period, asker.zone, archive));
    // The trend is that of the last weeks, whatever days the counts are of.
    const since = new Date(now.getTime() - WEEKS * 7 * 86_400_000).toISOString().slice(0, 10);
    const trend = new Map((await archive.countTopics({ since })).map((t) => [t.id, t.weeks]));
    return listTopics(
      all.map((t) => ({ ...t, weeks: weeksUpTo(now, trend.get(t.id) ?? []) })),
      version,
      asked,
    );
  },
};

/** Articles in each of the last weeks up to this one, quiet weeks as 0, so that every row has the same span. */
function weeksUpTo(now: Date, weeks: readonly { monday: string; articles: number }[]) {
  const today = Temporal.PlainDate.from(now.toISOString().slice(0, 10));
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return Array.from({ length: WEEKS }, (_, i) => {
    const day = monday.subtract({ weeks: WEEKS - 1 - i }).toString();
    return { monday: day, articles: weeks.find((w) => w.monday === day)?.articles ?? 0 };
  });
}
