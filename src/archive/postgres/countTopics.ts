import { UNDATED_BEFORE } from '../instants.ts';
import type { TopicCount, Viewer } from '../port.ts';
import { newFilter } from '../tables/filter.ts';
import { MONDAY, WEEK } from './counters.ts';
import type { Database } from './database.ts';
import { filterArticle } from './filter.ts';
import { hiddenFrom } from './visibility.ts';

/** Texts without a date are of no week. */
const FIRST_WEEK = Math.floor((UNDATED_BEFORE + 259_200_000) / 604_800_000);

export async function countTopics(
  db: Database,
  viewer: Viewer | null,
  query: { since?: string; until?: string },
): Promise<TopicCount[]> {
  const filter = newFilter();
  let weeks: string;
  if (query.since === undefined && query.until === undefined) {
    // The weekly counters, less what is hidden.
    weeks = 'SELECT topic, week, articles, quotes FROM topic_weeks';
    if (viewer !== null)
      weeks += ` UNION ALL SELECT topic, ${WEEK}, -1, -quotes FROM article_topics
        WHERE article IN (${hiddenFrom(filter, viewer)})`;
  } else {
    filterArticle(filter, viewer, query, { number: 'article', at: 'at' });
    weeks = `SELECT topic, ${WEEK} AS week, 1 AS articles, quotes FROM article_topics ${filter.where()}`;
  }
  const rows = await db.all<Omit<TopicCount, 'weeks'> & { weeks: [monday: string, articles: number][] }>(
    `WITH by_week AS (
       SELECT topic, week, sum(articles) AS articles, sum(quotes) AS quotes FROM (${weeks}) each_one
       GROUP BY topic, week HAVING sum(articles) > 0
     )
     SELECT t.id, t.label, t.parent, sum(articles)::integer AS articles, sum(quotes)::integer AS quotes,
       coalesce(json_agg(json_build_array(${MONDAY}, articles) ORDER BY week)
         FILTER (WHERE week >= ${FIRST_WEEK}), '[]') AS weeks
     FROM by_week JOIN topics t ON t.number = by_week.topic WHERE t.label <> ''
     GROUP BY t.number ORDER BY 4 DESC, 5 DESC, t.id`,
    ...filter.values,
  );
  return rows.map((topic) => ({
    ...topic,
    weeks: topic.weeks.map(([monday, articles]) => ({ monday, articles })),
  }));
}
