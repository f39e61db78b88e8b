import type { TopicCount, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { filterArticle, newFilter } from './filter.ts';

export async function countTopics(
  db: Database,
  viewer: Viewer | null,
  query: { since?: string; until?: string },
): Promise<TopicCount[]> {
  const filter = newFilter();
  filterArticle(filter, viewer, query, { number: 'p.article', at: 'p.at' });
  // Each topic with itself and all beneath it, so that a parent counts what its children show.
  const rows = await db.all<Omit<TopicCount, 'weeks'> & { weeks: [monday: string, articles: number][] }>(
    `WITH RECURSIVE below (top, id, number) AS (
       SELECT id, id, number FROM topics
       UNION SELECT below.top, t.id, t.number FROM topics t JOIN below ON t.parent = below.id
     ), shown AS MATERIALIZED (
       SELECT DISTINCT below.top AS id, p.article, p.quote, p.at
       FROM passages p JOIN below ON below.number = p.topic ${filter.where()}
     ), weeks AS (
       SELECT id, to_char(date_trunc('week', to_timestamp(at / 1000.0) AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS monday,
         count(DISTINCT article) AS articles FROM shown GROUP BY 1, 2
     )
     SELECT t.id, t.label, t.parent, count(DISTINCT article) AS articles,
       count(DISTINCT (article, quote)) FILTER (WHERE quote IS NOT NULL) AS quotes,
       (SELECT json_agg(json_build_array(monday, articles) ORDER BY monday) FROM weeks WHERE weeks.id = t.id) AS weeks
     FROM shown JOIN topics t ON t.id = shown.id GROUP BY t.id, t.label, t.parent
     ORDER BY articles DESC, quotes DESC, t.id`,
    ...filter.values,
  );
  return rows.map((topic) => ({
    ...topic,
    weeks: topic.weeks.map(([monday, articles]) => ({ monday, articles })),
  }));
}
