import { instantOf, timeBounds, UNDATED_BEFORE } from '../instants.ts';
import type { TopicCount, Viewer } from '../port.ts';
import { mondayOf, weekOf } from './counters.ts';
import type { Database } from './database.ts';
import { withinTime } from './sortKeys.ts';
import { hiddenFrom } from './visibility.ts';

/** Texts without a date are of no week. */
const FIRST_WEEK = weekOf(UNDATED_BEFORE);

interface Counted {
  articles: number;
  quotes: number;
  readonly weeks: Map<number, number>;
}

interface WeekRow {
  topic: number;
  week: number;
  articles: number;
  quotes: number;
}

export function countTopics(
  db: Database,
  viewer: Viewer | null,
  query: { since?: string; until?: string },
): TopicCount[] {
  return db.read(() => {
    const counted = new Map<number, Counted>();
    const add = ({ topic, week, articles, quotes }: WeekRow) => {
      const sum = counted.get(topic) ?? { articles: 0, quotes: 0, weeks: new Map<number, number>() };
      counted.set(topic, sum);
      sum.articles += articles;
      sum.quotes += quotes;
      sum.weeks.set(week, (sum.weeks.get(week) ?? 0) + articles);
    };
    for (const row of weeksWithin(db, query)) add(row);
    const bounds = timeBounds(query);
    const since = bounds.since ?? -Infinity;
    const until = bounds.until ?? Infinity;
    for (const { sortKey, at } of hiddenFrom(db, viewer)) {
      if (at < since || at >= until) continue;
      for (const { topic, quotes } of db.all<{ topic: number; quotes: number }>(
        'SELECT topic, quotes FROM article_topics WHERE sort_key = ?',
        sortKey,
      ))
        add({ topic, week: weekOf(at), articles: -1, quotes: -quotes });
    }
    return db
      .all<{ number: number; id: string; label: string; parent: string | null }>(
        "SELECT number, id, label, parent FROM topics WHERE label <> ''",
      )
      .flatMap(({ number, ...topic }) => {
        const sum = counted.get(number);
        if (!sum || sum.articles <= 0) return [];
        const weeks = [...sum.weeks]
          .filter(([week, articles]) => articles > 0 && week >= FIRST_WEEK)
          .sort(([a], [b]) => a - b)
          .map(([week, articles]) => ({ monday: mondayOf(week), articles }));
        return [{ ...topic, articles: sum.articles, quotes: sum.quotes, weeks }];
      })
      .sort((a, b) => b.articles - a.articles || b.quotes - a.quotes || (a.id < b.id ? -1 : 1));
  });
}

/** Topics by week: whole weeks from the counters, the weeks at the ends by article. */
function weeksWithin(db: Database, { since, until }: { since?: string; until?: string }): WeekRow[] {
  const first = since === undefined ? (until === undefined ? null : FIRST_WEEK) : weekOf(instantOf(since));
  const last = until === undefined ? null : weekOf(instantOf(until));
  const whole = db.all<WeekRow>(
    `SELECT topic, week, articles, quotes FROM topic_weeks
     WHERE (?1 IS NULL OR week > ?1) AND (?2 IS NULL OR week < ?2)`,
    first,
    last,
  );
  const start = (week: number) => `${mondayOf(week)}T00:00:00Z`;
  const parts: { since?: string; until?: string }[] = [];
  if (first !== null && first === last) parts.push({ since: since!, until: until! });
  else {
    if (since !== undefined) parts.push({ since, until: start(first! + 1) });
    if (last !== null) parts.push({ since: start(last), until: until! });
  }
  return [...whole, ...parts.flatMap((part) => weekAt(db, part))];
}

function weekAt(db: Database, part: { since?: string; until?: string }): WeekRow[] {
  const time = withinTime('t.sort_key', 'sortKey', part);
  const week = weekOf(instantOf(part.since!));
  return db
    .all<Omit<WeekRow, 'week'>>(
      `SELECT t.topic, count(*) AS articles, sum(t.quotes) AS quotes FROM article_topics t
       WHERE ${time.conditions.join(' AND ')} GROUP BY t.topic`,
      ...time.values,
    )
    .map((row) => ({ ...row, week }));
}
