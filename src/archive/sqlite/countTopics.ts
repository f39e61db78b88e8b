import type { TopicCount, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { articleFilter, where } from './queries.ts';

export function countTopics(
  db: Database,
  viewer: Viewer | null,
  query: { since?: string; until?: string },
): TopicCount[] {
  const filter = articleFilter(db, viewer, query);
  // Each topic with itself and all beneath it, so that a parent counts what its children show.
  const shown = `WITH RECURSIVE below (top, id) AS (
      SELECT id, id FROM topics UNION SELECT below.top, topics.id FROM topics JOIN below ON topics.parent = below.id
    ), shown AS (
      SELECT below.top AS id, p.article, p.quote, a.at FROM below JOIN topics t ON t.id = below.id
      JOIN passages p ON p.topic = t.number JOIN articles a ON a.number = p.article ${where(filter)}
    )`;
  return db.read(() => {
    const weeks = db.all<{ id: string; monday: string; articles: number }>(
      `${shown} SELECT id, date(at / 1000, 'unixepoch', 'weekday 0', '-6 days') AS monday, count(DISTINCT article) AS articles
       FROM shown GROUP BY 1, 2 ORDER BY 2`,
      ...filter.values,
    );
    const weeksOf = Map.groupBy(weeks, ({ id }) => id);
    return db
      .all<Omit<TopicCount, 'weeks'>>(
        `${shown} SELECT t.id, t.label, t.parent, count(DISTINCT article) AS articles,
           count(DISTINCT CASE WHEN quote IS NOT NULL THEN article || ' ' || quote END) AS quotes
         FROM shown JOIN topics t ON t.id = shown.id GROUP BY t.id ORDER BY articles DESC, quotes DESC, t.id`,
        ...filter.values,
      )
      .map((topic) => ({
        ...topic,
        weeks: weeksOf.get(topic.id)!.map(({ monday, articles }) => ({ monday, articles })),
      }));
  });
}
