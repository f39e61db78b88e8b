import type { ArticleEngine, CheckedVersion } from '../tables/engine.ts';
import { KINDS, RUNGS } from './codes.ts';
import { countersOf } from './counters.ts';
import type { Database } from './database.ts';
import { unpack, unpackReading } from './packing.ts';
import { numbersOf } from './sortKeys.ts';
import { HEADLINE_ROW, HEADLINES } from './steps/headlineShingles.ts';

type Checks = Pick<
  ArticleEngine,
  'storageFaults' | 'versionsAfter' | 'indexRows' | 'wordsAgree' | 'indexFaults'
>;

/** What `verify` asks of SQLite. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a statement of SQL for each check.
export function checksOf(db: Database): Checks {
  return {
    storageFaults: async () => [
      ...db
        .all<{ integrity_check: string }>('PRAGMA integrity_check')
        .filter(({ integrity_check: found }) => found !== 'ok')
        .map(({ integrity_check: found }) => `The file is damaged: ${found}.`),
      ...db
        .all<{ table: string; parent: string }>('PRAGMA foreign_key_check')
        .map(({ table, parent }) => `A row of ${table} points to a row of ${parent} that is not there.`),
    ],
    versionsAfter: async (_, after, limit) =>
      db
        .all<
          Omit<CheckedVersion, 'text' | 'reading' | 'isCurrent'> & {
            text: Uint8Array;
            quotes: Uint8Array;
            reading: Uint8Array;
            isCurrent: number;
          }
        >(
          `SELECT v.number, v.article, a.id, a.title, v.version, lower(hex(v.hash)) AS hash, v.text, v.quotes, v.reading,
             v.number IS a.current AS isCurrent
           FROM versions v JOIN articles a ON a.number = v.article WHERE v.number > ? ORDER BY v.number LIMIT ?`,
          after,
          limit,
        )
        .map((row) => ({
          ...row,
          isCurrent: row.isCurrent === 1,
          text: orNull(() => unpack(row.text)),
          reading: orNull(() => unpackReading(row)),
        })),
    indexRows: async (_, article) => {
      const { sortKey } = db.get<{ sortKey: number }>(
        'SELECT sort_key AS sortKey FROM articles WHERE number = ?',
        article,
      )!;
      const [first, last] = numbersOf(sortKey);
      const quotes = db.all<{ start: number; end: number; kind: number }>(
        'SELECT start, "end", kind FROM quotes WHERE number BETWEEN ? AND ?',
        first,
        last,
      );
      const passages = db.all<{ id: string; start: number; end: number; quote: number | null; rung: number }>(
        `SELECT t.id, p.start, p."end", p.quote, p.rung FROM passages p JOIN topics t ON t.number = p.topic
         WHERE p.number BETWEEN ? AND ?`,
        first,
        last,
      );
      const { mentions } = db.get<{ mentions: number }>(
        'SELECT ifnull(sum(mentions), 0) AS mentions FROM mentions WHERE sort_key = ?',
        sortKey,
      )!;
      const announced = db.all<{ position: number; first_day: string; last_day: string }>(
        'SELECT position, first_day, last_day FROM announced WHERE article = ?',
        article,
      );
      return {
        announced: announced.map((row) => `${row.position} ${row.first_day} ${row.last_day}`),
        quotes: quotes.map(({ start, end, kind }) => `${start}-${end} ${KINDS[kind]}`),
        passages: passages.map(
          ({ id, start, end, quote, rung }) => `${id} ${start}-${end} ${quote} ${RUNGS[rung]}`,
        ),
        mentions,
        most: last - first + 1,
      };
    },
    wordsAgree: async () => true,
    indexFaults: async (isEveryTextReadable) => [
      ...(isEveryTextReadable ? wordFaults(db) : []),
      ...db
        .all<{ id: string }>('SELECT id FROM articles WHERE current IS NULL OR sort_key IS NULL')
        .map(({ id }) => `${id} has no current version.`),
      ...countFaults(db),
      ...runFaults(db),
    ],
  };
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Compares the word indexes with the texts, which must all be readable. */
function wordFaults(db: Database): string[] {
  return ['article_words', 'quote_words', 'people_words'].flatMap((words) => {
    try {
      // 1 asks for the comparison with the text itself, not only with the index's own counts.
      db.write(() => db.run(`INSERT INTO ${words} (${words}, rank) VALUES ('integrity-check', 1)`));
      return [];
    } catch (error) {
      if (((error as { errcode?: number }).errcode ?? 0) % 256 !== 11) throw error;
      return [`The word index ${words} does not agree with the stored text.`];
    }
  });
}

/** Compares the versions and articles whose runs of words are indexed with those that are stored. */
function runFaults(db: Database): string[] {
  const differing = (stored: string, indexed: string) =>
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM (${stored} EXCEPT ${indexed} UNION ALL SELECT * FROM (${indexed} EXCEPT ${stored}))`,
    )!.n;
  const runsOf = (which: string) => `SELECT id FROM version_shingles_docsize WHERE id ${which} ${HEADLINES}`;
  const versions = differing('SELECT number FROM versions', runsOf('<'));
  const headlines = differing(`SELECT ${HEADLINE_ROW} FROM articles`, runsOf('>='));
  const articles = differing('SELECT sort_key FROM articles', 'SELECT id FROM phrase_runs_docsize');
  return [
    ...(versions > 0
      ? [`The runs of words of ${versions} versions are not indexed as they are stored.`]
      : []),
    ...(articles > 0 ? [`The phrases of ${articles} articles are not indexed as they are stored.`] : []),
    ...(headlines > 0
      ? [`The runs of words of ${headlines} headlines are not indexed as they are stored.`]
      : []),
  ];
}

/** Compares the counters with the rows that they count. */
function countFaults(db: Database): string[] {
  const kept = countersOf(db);
  const counted = db.get<typeof kept>(
    `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM versions) AS versions,
       (SELECT count(*) FROM quotes) AS quotes, (SELECT count(DISTINCT person) FROM quotes) AS speakers`,
  )!;
  const wrong = (Object.keys(kept) as (keyof typeof kept)[])
    .filter((name) => kept[name] !== counted[name])
    .map((name) => `The archive counts ${kept[name]} ${name} where there are ${counted[name]}.`);
  const people = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM people p
     LEFT JOIN (SELECT person, sum(mentions) AS mentions, count(*) AS articles FROM mentions GROUP BY 1) m ON m.person = p.number
     LEFT JOIN (SELECT person, count(*) AS said FROM quotes WHERE person IS NOT NULL GROUP BY 1) q ON q.person = p.number
     WHERE p.mentions <> ifnull(m.mentions, 0) OR p.articles <> ifnull(m.articles, 0)
       OR p.direct + p.spoken + p.mixed + p.indirect <> ifnull(q.said, 0)`,
  )!.n;
  if (people > 0)
    wrong.push(`${people} people are counted more or less often than they are named and quoted.`);
  const topics = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM
       (SELECT topic, sum(articles) AS articles, sum(quotes) AS quotes FROM topic_weeks GROUP BY 1) w
     FULL JOIN (SELECT topic, count(*) AS articles, sum(quotes) AS quotes FROM article_topics GROUP BY 1) a
       ON a.topic = w.topic
     WHERE ifnull(w.articles, 0) <> ifnull(a.articles, 0) OR ifnull(w.quotes, 0) <> ifnull(a.quotes, 0)`,
  )!.n;
  if (topics > 0) wrong.push(`${topics} topics are counted more or less often than they are shown.`);
  return wrong;
}
