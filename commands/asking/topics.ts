import type { Answer } from '../../src/answers/answer.ts';
import type { Asked } from '../../src/answers/asked.ts';
import { listPassages, listTopics } from '../../src/answers/listTopics.ts';
import { archiveEmpty, nothingFound, topicUnknown } from '../../src/answers/refusals.ts';
import { topicTotals } from '../../src/lookups/topicTotals.ts';
import { versionsOf } from '../../src/lookups/versionsOf.ts';
import { nearestWord } from '../../src/text/nearestWord.ts';
import { say } from '../../src/words/say.ts';
import { during, instantsOf, labelOf } from '../asked/period.ts';
import type { Asker, Desk } from '../command.ts';
import { searchedIn } from '../words/searchedIn.ts';
import { findTopic } from '../words/topic.ts';
import { briefAsked } from './brief.ts';
import { answerSaidBy } from './said.ts';

const WEEKS = 8;

/** The topics of the archive, or the passages of one; where some days have none, the stories of those days. */
export async function topicsAsked(asked: Asked, asker: Asker, desk: Desk): Promise<Answer> {
  const { archive, lexicon, now } = desk;
  const counts = await archive.counts();
  if (counts.articles === 0) return archiveEmpty();
  const { period, subject } = asked;
  const days = period && instantsOf(period, asker.zone);
  const label = period
    ? { days: period, label: during({ label: labelOf(period) }).trim() }
    : { days: null, label: '' };
  if (subject) {
    const topic = await findTopic(subject, archive, lexicon);
    // "topics Kurz"
    if (!topic && asked.speakers.length > 0)
      return answerSaidBy({ ...asked, intent: 'said', subject: null }, asker, desk);
    if (!topic) {
      const near = nearestWord(
        subject,
        lexicon.topics.map((t) => t.label),
      );
      return topicUnknown(subject, near);
    }
    const { found, total, isLowerBound } = await archive.findPassages({
      topic: topic.id,
      ...days,
      limit: 20,
    });
    if (total === 0)
      return nothingFound(
        say((w) => w.found.nameInDays(w.topic(topic.id, topic.label), period)),
        await searchedIn(period, asker.zone, archive),
      );
    return listPassages(topic.label, found, await versionsOf(found, archive), { total, isLowerBound }, label);
  }
  const latest = asked.article
    ? null
    : (await archive.findArticles({ ...days, order: 'newest', limit: 1 })).found[0];
  const version = asked.article ? await archive.getVersion(asked.article) : null;
  const all = await topicTotals(archive, days ?? {});
  if (all.length === 0) {
    if (period && latest) return briefAsked({ ...asked, intent: 'news' }, asker, desk);
    return nothingFound(
      say((w) => w.found.topics(period)),
      await searchedIn(period, asker.zone, archive),
    );
  }
  // The trend is that of the last weeks, whatever days the counts are of.
  const since = new Date(now.getTime() - WEEKS * 7 * 86_400_000).toISOString().slice(0, 10);
  const trend = new Map((await topicTotals(archive, { since })).map((t) => [t.id, t.weeks]));
  return listTopics(
    all.map((t) => ({ ...t, weeks: weeksUpTo(now, trend.get(t.id) ?? []) })),
    version,
    label,
  );
}

/** Articles in each of the last weeks up to this one, quiet weeks as 0, so that every row has the same span. */
function weeksUpTo(now: Date, weeks: readonly { monday: string; articles: number }[]) {
  const today = Temporal.PlainDate.from(now.toISOString().slice(0, 10));
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return Array.from({ length: WEEKS }, (_, i) => {
    const day = monday.subtract({ weeks: WEEKS - 1 - i }).toString();
    return { monday: day, articles: weeks.find((w) => w.monday === day)?.articles ?? 0 };
  });
}
