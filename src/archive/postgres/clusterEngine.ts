import type { Reading } from '../../reading/reading.ts';
import { COMMON, COMPARED } from '../clustering.ts';
import type { ArticleEngine } from '../tables/engine.ts';
import type { Database } from './database.ts';

type ClusterEngine = Pick<
  ArticleEngine,
  'stateOf' | 'sharingSketch' | 'clusteringState' | 'missedBy' | 'looksAhead' | 'afterClustering'
>;

/** What clustering asks of PostgreSQL. */
export const clusterEngineOf = (db: Database): ClusterEngine => ({
  stateOf: async (rows, version) => {
    const row = await rows.get<{ text: string; reading: string; added: string }>(
      'SELECT text, reading, added FROM versions WHERE number = $1',
      version,
    );
    return row ? { ...row, reading: JSON.parse(row.reading) as Reading } : null;
  },
  // Looked up and written in one statement: it does not see what it writes itself.
  sharingSketch: (rows, article, sketch, { from, until }) =>
    rows.all<{ article: number; root: number; text: string }>(
      `WITH own AS (SELECT DISTINCT hash FROM unnest($1::bigint[]) AS hash),
       written AS (INSERT INTO sketches (hash, article) SELECT hash, $2 FROM own ON CONFLICT DO NOTHING),
       shared AS (
         SELECT has.article, count(*) AS hashes
         FROM own CROSS JOIN LATERAL (
           SELECT article, count(*) OVER () AS together FROM (
             SELECT article FROM sketches WHERE hash = own.hash LIMIT ${COMMON + 1}
           ) some_of_them
         ) has WHERE has.together <= ${COMMON} AND has.article <> $2
         GROUP BY has.article ORDER BY hashes DESC, has.article LIMIT ${COMPARED}
       )
       SELECT p.article, coalesce(p.copy_of, p.article) AS root, v.text
       FROM shared JOIN placings p ON p.article = shared.article JOIN versions v ON v.number = p.version
       WHERE p.at BETWEEN $3 AND $4 ORDER BY shared.hashes DESC, p.article`,
      sketch,
      article,
      from,
      until,
    ),
  // Each transaction has a number, also one that was rolled back: who did not have the last one may lack something.
  clusteringState: async (rows) => {
    const { turn } = (await rows.get<{ turn: number }>("SELECT nextval('placing_turns') AS turn"))!;
    return { state: turn, unchangedSince: turn - 1 };
  },
  missedBy: () => null,
  looksAhead: false,
  afterClustering: () => sortInWords(db),
});

/** The indexes that put off sorting in what is added. */
const WORD_INDEXES = [
  'article_words_by_word',
  'quotes_by_words',
  'quotes_by_topics',
  'version_shingles_by_run',
];

/** Sorts in what writes have left beside the word indexes, so that a look-up need not go through it. */
async function sortInWords(db: Database): Promise<void> {
  // Only who owns an index may; else the server does it by itself in time.
  const sort = `SELECT gin_clean_pending_list(oid) FROM pg_class
    WHERE relname = ANY($1) AND relnamespace = current_schema()::regnamespace AND pg_has_role(relowner, 'USAGE')`;
  await db.prepare((rows) => rows.run(sort, WORD_INDEXES));
}
