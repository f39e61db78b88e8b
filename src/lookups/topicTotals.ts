import type { ArchiveView, Correction, StoredVersion, TopicCount } from '../archive/port.ts';
import type { TopicPassage } from '../reading/reading.ts';

/** What must be taken off a topic: quotes, and articles by the instant that they count for. */
interface TakenOff {
  quotes: number;
  readonly articles: number[];
}

/**
 * Topics with their articles and quotes as this viewer sees them: less the quotes that were corrected to be about something
 * else, or to be no quotes, and less the articles that nothing else shows the topic in. What is subtracted is read from
 * the articles that were corrected, which are few.
 *
 * @param days instants, `until` exclusive; all time where both are left out
 * @example (await topicTotals(archive, {}))[0].id // 'relations/RU-US'
 */
export async function topicTotals(
  archive: Pick<ArchiveView, 'countTopics' | 'corrections' | 'getVersions'>,
  days: { readonly since?: string; readonly until?: string },
): Promise<TopicCount[]> {
  const [counted, off] = await Promise.all([archive.countTopics(days), takenOff(archive, days)]);
  if (off.size === 0) return counted;
  return counted
    .map((topic) => lessOf(topic, off.get(topic.id)))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles || b.quotes - a.quotes || (a.id < b.id ? -1 : 1));
}

async function takenOff(
  archive: Pick<ArchiveView, 'corrections' | 'getVersions'>,
  days: { readonly since?: string; readonly until?: string },
): Promise<Map<string, TakenOff>> {
  const corrections = (await archive.corrections.list({ withOperators: true })).filter(
    (one) => one.notAbout || one.isNoQuote,
  );
  const off = new Map<string, TakenOff>();
  if (corrections.length === 0) return off;
  const byArticle = Map.groupBy(corrections, ({ article }) => article);
  const versions = await archive.getVersions([...byArticle.keys()].map((article) => ({ article })));
  const since = days.since === undefined ? -Infinity : Date.parse(days.since);
  const until = days.until === undefined ? Infinity : Date.parse(days.until);
  const isAll = days.since === undefined && days.until === undefined;
  for (const version of versions) {
    if (!version) continue;
    // A text without a date is of no day.
    const at = Date.parse(version.article.published ?? '');
    if (!isAll && !(at >= since && at < until)) continue;
    for (const [topic, { quotes, isGone }] of lostIn(version, byArticle.get(version.article.id)!)) {
      const sum = off.get(topic) ?? { quotes: 0, articles: [] };
      off.set(topic, sum);
      sum.quotes += quotes;
      if (isGone) sum.articles.push(at);
    }
  }
  return off;
}

/**
 * Of each topic how many quotes an article lost to corrections, and whether it shows the topic no more. A topic that has
 * parts lists what they list, and keeps what was taken off one of them alone.
 */
function lostIn(
  { version, reading }: StoredVersion,
  corrections: readonly Correction[],
): Map<string, { readonly quotes: number; readonly isGone: boolean }> {
  const lost = new Map<string, Set<string>>();
  for (const { start, end, notAbout, ...of } of corrections) {
    // A correction is of one version: a later one is read by itself.
    if (of.version !== version) continue;
    const isWithin = (passage: TopicPassage) =>
      passage.quote === null && passage.start >= start && passage.end <= end;
    const topics = notAbout
      ? [notAbout]
      : reading.topics.filter(({ passages }) => passages.some(isWithin)).map(({ id }) => id);
    for (const topic of topics) lost.set(topic, (lost.get(topic) ?? new Set()).add(`${start}-${end}`));
  }
  const shown = new Set(reading.topics.map(({ id }) => id));
  return new Map(
    [...lost].map(([topic, spans]) => [topic, { quotes: spans.size, isGone: !shown.has(topic) }]),
  );
}

function lessOf(topic: TopicCount, off: TakenOff | undefined): TopicCount {
  if (!off) return topic;
  return {
    ...topic,
    articles: topic.articles - off.articles.length,
    quotes: topic.quotes - off.quotes,
    weeks: topic.weeks
      .map(({ monday, articles }) => {
        const from = Date.parse(monday);
        const gone = off.articles.filter((at) => at >= from && at < from + WEEK).length;
        return { monday, articles: articles - gone };
      })
      .filter(({ articles }) => articles > 0),
  };
}

const WEEK = 7 * 86_400_000;
