import type { Rows } from '../tables/rows.ts';

/** The number of the week, from Monday in UTC, that an instant lies in: 1970 began on a Thursday. */
export const WEEK = '((at + 259200000) / 604800000)::integer';

/** The Monday of a week, as a day. */
export const MONDAY =
  "to_char(to_timestamp(week::bigint * 604800 - 259200) AT TIME ZONE 'UTC', 'YYYY-MM-DD')";

/** Subtracts articles from the counters of people and topics. Their index rows must exist still. */
export async function uncount(rows: Rows, articles: readonly number[]): Promise<void> {
  await rows.run(
    `WITH of_people AS (
       UPDATE people p SET mentions = p.mentions - c.mentions, articles = p.articles - c.articles,
         direct = p.direct - c.direct, spoken = p.spoken - c.spoken, mixed = p.mixed - c.mixed,
         indirect = p.indirect - c.indirect
       FROM (${personCounts('article = ANY ($1)')}) c WHERE p.number = c.person
     )
     UPDATE topic_weeks kept SET articles = kept.articles - c.articles, quotes = kept.quotes - c.quotes
     FROM (
       SELECT topic, ${WEEK} AS week, count(*) AS articles, sum(quotes) AS quotes
       FROM article_topics WHERE article = ANY ($1) GROUP BY 1, 2
     ) c WHERE kept.topic = c.topic AND kept.week = c.week`,
    articles,
  );
}

/** What the articles of a condition add to the counts of their people, as a statement. */
export function personCounts(condition: string): string {
  return `SELECT person, sum(mentions) AS mentions, sum(articles) AS articles, sum(direct) AS direct,
      sum(spoken) AS spoken, sum(mixed) AS mixed, sum(indirect) AS indirect
    FROM (
      SELECT person, mentions, 1 AS articles, 0 AS direct, 0 AS spoken, 0 AS mixed, 0 AS indirect
      FROM mentions WHERE ${condition}
      UNION ALL SELECT person, 0, 0, (kind = 'direct')::integer, (kind = 'spoken')::integer,
        (kind = 'mixed')::integer, (kind = 'indirect')::integer
      FROM quotes WHERE ${condition} AND person IS NOT NULL
    ) each_one GROUP BY person`;
}
