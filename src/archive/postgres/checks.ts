import type { Reading } from '../../reading/reading.ts';
import type { ArticleEngine, CheckedVersion } from '../tables/engine.ts';
import type { Rows } from '../tables/rows.ts';
import { personCounts, WEEK } from './counters.ts';
import type { Database } from './database.ts';
import { quoteVector, vectorsOf } from './words.ts';

type Checks = Pick<
  ArticleEngine,
  'storageFaults' | 'versionsAfter' | 'indexRows' | 'wordsAgree' | 'indexFaults'
>;

/** What `verify` asks of PostgreSQL. */
export function checksOf(db: Database): Checks {
  return {
    storageFaults: async () => {
      const loose = await db.all<{ table: string; name: string }>(
        `SELECT conrelid::regclass::text AS "table", conname AS name FROM pg_constraint
         WHERE connamespace = current_schema()::regnamespace AND contype = 'f' AND NOT convalidated`,
      );
      return loose.map(({ table, name }) => `The rule ${name} of table ${table} has not been checked.`);
    },
    versionsAfter: async (rows, after, limit) => {
      const found = await rows.all<Omit<CheckedVersion, 'reading'> & { reading: string }>(
        `SELECT v.number, a.id, a.title, v.version, v.hash, v.text, v.reading, v.article,
           v.number = a.current AS "isCurrent"
         FROM versions v JOIN articles a ON a.number = v.article WHERE v.number > $1 ORDER BY v.number LIMIT $2`,
        after,
        limit,
      );
      return found.map((row) => ({ ...row, reading: readingFrom(row.reading) }));
    },
    indexRows: async (rows, article) => {
      const found = await rows.get<{
        quotes: string[];
        passages: string[];
        announced: string[];
        mentions: number;
      }>(
        `SELECT ARRAY(SELECT start || '-' || "end" || ' ' || kind FROM quotes WHERE article = $1) AS quotes,
           ARRAY(SELECT t.id || ' ' || p.start || '-' || p."end" || ' ' || coalesce(p.quote::text, 'null') || ' ' || p.rung
             FROM passages p JOIN topics t ON t.number = p.topic WHERE p.article = $1) AS passages,
           ARRAY(SELECT position || ' ' || first_day || ' ' || last_day FROM announced WHERE article = $1) AS announced,
           (SELECT coalesce(sum(mentions), 0) FROM mentions WHERE article = $1) AS mentions`,
        article,
      );
      return { ...found!, most: Number.POSITIVE_INFINITY };
    },
    wordsAgree,
    indexFaults: async () => {
      const { n } = (await db.get<{ n: number }>(
        `SELECT count(*) AS n FROM versions v
         WHERE NOT EXISTS (SELECT 1 FROM version_shingles s WHERE s.version = v.number)`,
      ))!;
      const loose = (await db.get<{ n: number }>(`SELECT (${LOOSE.join(') + (')}) AS n`))!;
      return [
        ...(loose.n > 0 ? [`${loose.n} rows of the index belong to no article, person or topic.`] : []),
        ...((await countsAgree(db))
          ? []
          : ['What is counted of people and topics does not agree with the articles.']),
        ...(n > 0 ? [`The runs of words of ${n} versions are not indexed as they are stored.`] : []),
      ];
    },
  };
}

/** Counts of rows whose article, person or topic is not there: no rule of the database looks at these (`lighterWriting`). */
const LOOSE = (
  [
    ['quotes', 'article', 'articles'],
    ['quotes', 'person', 'people'],
    ['passages', 'article', 'articles'],
    ['passages', 'person', 'people'],
    ['passages', 'topic', 'topics'],
    ['mentions', 'article', 'articles'],
    ['mentions', 'person', 'people'],
    ['article_topics', 'article', 'articles'],
    ['article_topics', 'topic', 'topics'],
  ] as const
).map(
  ([table, column, named]) =>
    `SELECT count(*) FROM ${table} r WHERE r.${column} IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM ${named} o WHERE o.number = r.${column})`,
);

function readingFrom(json: string): Reading | null {
  try {
    return JSON.parse(json) as Reading;
  } catch {
    return null;
  }
}

/** Whether the counters agree with the rows that they count. */
async function countsAgree(db: Database): Promise<boolean> {
  const found = await db.get<{ people: number; topics: number; quotes: number }>(
    `SELECT (SELECT count(*) FROM people p LEFT JOIN (${personCounts('true')}) c ON c.person = p.number
         WHERE (p.mentions, p.articles, p.direct, p.spoken, p.mixed, p.indirect) IS DISTINCT FROM
           (coalesce(c.mentions, 0), coalesce(c.articles, 0), coalesce(c.direct, 0), coalesce(c.spoken, 0),
             coalesce(c.mixed, 0), coalesce(c.indirect, 0))) AS people,
       (SELECT count(*) FROM topic_weeks k FULL JOIN (
           SELECT topic, ${WEEK} AS week, count(*) AS articles, sum(quotes) AS quotes FROM article_topics GROUP BY 1, 2
         ) c USING (topic, week)
         WHERE (coalesce(k.articles, 0), coalesce(k.quotes, 0)) IS DISTINCT FROM
           (coalesce(c.articles, 0), coalesce(c.quotes, 0))) AS topics,
       (SELECT count(*) FROM article_words w
         WHERE w.quotes <> (SELECT count(*) FROM quotes q WHERE q.article = w.article)) AS quotes`,
  );
  return found!.people + found!.topics + found!.quotes === 0;
}

async function wordsAgree(
  rows: Rows,
  { article, title }: CheckedVersion,
  text: string,
  reading: Reading,
): Promise<boolean> {
  const { words, lead, later } = vectorsOf(title, text);
  const found = await rows.get<{ agree: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM article_words WHERE article = $1 AND words = $2::tsvector)
       AND EXISTS (SELECT 1 FROM article_leads WHERE article = $1 AND words = $3::tsvector)
       AND ARRAY(SELECT words::text FROM later_words WHERE article = $1 ORDER BY part)
         = ARRAY(SELECT part::tsvector::text FROM unnest($4::text[]) AS part)
       AND ARRAY(SELECT words::text FROM quotes WHERE article = $1 ORDER BY position)
         = ARRAY(SELECT quote::tsvector::text FROM unnest($5::text[]) AS quote) AS agree`,
    article,
    words,
    lead,
    later,
    reading.quotes.map(({ start, end }) => quoteVector(text.slice(start, end))),
  );
  return found!.agree;
}
