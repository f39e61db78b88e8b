import { shinglesOf, sketchOf } from '../../comparing/shingles.ts';
import {
  COMMON,
  COMPARED,
  COPY_SPAN,
  comparedAs,
  daysWanted,
  isOpenAt,
  LEARNT,
  newMemory,
  OPENING,
  originalOf,
  PLACED_AT_ONCE,
  type Placed,
  type Placing,
  type PlacingMemory,
  refresh,
  remember,
  type Waiting,
} from '../placingRules.ts';
import type { ClusterRequest } from '../port.ts';
import type { Rows } from '../tables/rows.ts';
import type { Database } from './database.ts';
import { recordRevision } from './revisions.ts';
import { forgetSketches } from './sketches.ts';

const memories = new WeakMap<Database, PlacingMemory>();

/**
 * Compares articles that wait for it with those that are there: story, copies, and, where they were changed, what was
 * changed. In order of arrival; those named, else those that wait longest.
 *
 * @returns how many were placed
 */
export async function clusterArticles(db: Database, order: ClusterRequest): Promise<number> {
  const seen = 'seen' in order ? order.seen : null;
  const waiting =
    'seen' in order
      ? await db.all<{ article: number }>(
          `SELECT t.article FROM to_place t JOIN articles a ON a.number = t.article WHERE a.id = ANY($1)
           ORDER BY t.article`,
          order.articles,
        )
      : await db.all<{ article: number }>(
          'SELECT article FROM to_place ORDER BY article LIMIT $1',
          order.limit,
        );
  for (let start = 0; start < waiting.length; start += PLACED_AT_ONCE) {
    const batch = waiting.slice(start, start + PLACED_AT_ONCE).map(({ article }) => article);
    const { memory, turn } = await db.write(async (rows) => {
      await rows.lock('articles');
      const found = await memoryOf(db, rows);
      for (const article of await takeWaiting(rows, batch)) await placeOne(rows, found.memory, article, seen);
      return found;
    });
    // Only now is what it remembers in the tables too.
    memory.version = turn;
  }
  return waiting.length;
}

/**
 * What is remembered, and the number of this turn: each has one, also one that was done in vain, so that who has not
 * had the last knows that there is more to know.
 */
async function memoryOf(db: Database, rows: Rows): Promise<{ memory: PlacingMemory; turn: number }> {
  const { turn } = (await rows.get<{ turn: number }>("SELECT nextval('placing_turns') AS turn"))!;
  const memory = memories.get(db);
  if (memory) {
    refresh(memory, memory.version === turn - 1);
    memory.version = Number.NaN;
    return { memory, turn };
  }
  const last = await rows.all<{ title: string | null; text: string }>(
    `SELECT p.title, left(v.text, ${OPENING}) AS text FROM placings p JOIN versions v ON v.number = p.version
     ORDER BY p.article DESC LIMIT ${LEARNT}`,
  );
  const made = newMemory(Number.NaN, last.reverse());
  memories.set(db, made);
  return { memory: made, turn };
}

/** An article with what was known of it when it was last compared. */
type Taken = Waiting & { readonly before: Placing | null; readonly hasFormer: boolean };

/** The articles of a batch that still wait, in order of arrival: another program may have placed some meanwhile. */
async function takeWaiting(rows: Rows, batch: readonly number[]): Promise<Taken[]> {
  const taken = await rows.all<
    Omit<Taken, 'language'> & { language: string | null; reading: string; before: Placing | null }
  >(
    `WITH taken AS (DELETE FROM to_place WHERE article = ANY($1) RETURNING article)
     SELECT a.number AS article, a.title, a.published, a.at, v.number AS version, v.text, a.language, v.reading,
       CASE WHEN p.article IS NOT NULL THEN
         json_build_object('story', p.story, 'copyOf', p.copy_of, 'version', p.version) END AS before,
       EXISTS (SELECT 1 FROM versions o WHERE o.article = a.number AND o.number <> v.number) AS "hasFormer",
       p.title AS old_title, p.published AS old_published
     FROM taken JOIN articles a ON a.number = taken.article JOIN versions v ON v.number = a.current
     LEFT JOIN placings p ON p.article = a.number ORDER BY a.number`,
    batch,
  );
  return taken.map((row) => {
    const { language } = JSON.parse(row.reading) as { language: string | null };
    const { old_title: title, old_published: published } = row as unknown as Record<string, string | null>;
    return {
      ...row,
      language: language ?? row.language ?? '',
      before: row.before && { ...row.before, title: title!, published: published! },
    };
  });
}

async function placeOne(
  rows: Rows,
  memory: PlacingMemory,
  article: Taken,
  seen: string | null,
): Promise<void> {
  const { before } = article;
  const isNewText = before?.version !== article.version;
  const original = isNewText ? await relate(rows, article) : before.copyOf;
  if (before) {
    await rows.run(
      'UPDATE placings SET copy_of = $2, version = $3, title = $4, published = $5 WHERE article = $1',
      article.article,
      original,
      article.version,
      article.title,
      article.published,
    );
    await recordRevision(rows, article.article, before, article, seen);
    return;
  }
  await joinStory(rows, memory, article, original);
  if (article.hasFormer) await recordFormer(rows, article);
}

/** The revisions of an article that comes with former versions: moved from another archive, or older than this step. */
async function recordFormer(rows: Rows, { article, title, published }: Waiting): Promise<void> {
  const versions = await rows.all<{ version: number }>(
    'SELECT number AS version FROM versions WHERE article = $1 ORDER BY versions.version',
    article,
  );
  for (const [i, { version }] of versions.slice(1).entries()) {
    const former = { version: versions[i]!.version, title, published };
    await recordRevision(rows, article, former, { version, title, published }, null);
  }
}

/** Puts an article into the story that it joins, a copy into its original's, or into the one that it opens. */
async function joinStory(
  rows: Rows,
  memory: PlacingMemory,
  article: Taken,
  original: number | null,
): Promise<void> {
  for (const { from, until } of daysWanted(memory, article.at)) {
    const placed = await rows.all<Placed>(
      `SELECT p.story, p.language, p.at, p.title, left(v.text, ${OPENING}) AS text
       FROM stories s JOIN placings p ON p.story = s.number JOIN versions v ON v.number = p.version
       WHERE s.at >= $1 AND s.at < $2 ORDER BY p.article`,
      from,
      until,
    );
    remember(memory, placed);
  }
  const compared = comparedAs(article);
  memory.stories.learn(compared.terms);
  const copied =
    original === null
      ? undefined
      : await rows.get<{ story: number; at: number }>(
          'SELECT p.story, s.at FROM placings p JOIN stories s ON s.number = p.story WHERE p.article = $1',
          original,
        );
  const joined = copied?.story ?? memory.stories.choose(compared);
  // An article that was taken out and brought in again opens its old story again.
  const placed = await rows.get<{ story: number }>(
    `WITH opened AS (
       INSERT INTO stories (name, at) SELECT id, $5 FROM articles WHERE number = $1 AND $2::integer IS NULL
       ON CONFLICT (name) DO UPDATE SET at = excluded.at RETURNING number
     )
     INSERT INTO placings (article, story, copy_of, language, at, version, title, published)
     SELECT $1, coalesce($2, (SELECT number FROM opened)), $3::integer, $4, $5, $6::integer, $7, $8 RETURNING story`,
    article.article,
    joined === null ? null : Number(joined),
    original,
    article.language,
    article.at,
    article.version,
    article.title,
    article.published,
  );
  // A late copy does not open an old story again.
  if (!copied || isOpenAt(copied.at, article)) memory.stories.add(placed!.story, compared);
  memory.articles += 1;
}

/**
 * Writes the sketch of a text and its relations to those before it, over those of an earlier version; the number of
 * the article whose text it is a copy of, or null.
 */
async function relate(rows: Rows, { article, at, text, before }: Taken): Promise<number | null> {
  if (before) await forgetSketches(rows, [{ article, version: before.version }]);
  const shingles = shinglesOf(text);
  // Looked up and written in one statement: it does not see what it writes itself.
  const candidates = await rows.all<{ article: number; root: number; text: string }>(
    `WITH mine AS (SELECT DISTINCT hash FROM unnest($1::bigint[]) AS hash),
     written AS (INSERT INTO sketches (hash, article) SELECT hash, $2 FROM mine ON CONFLICT DO NOTHING),
     shared AS (
       SELECT has.article, count(*) AS runs
       FROM mine CROSS JOIN LATERAL (
         SELECT article, count(*) OVER () AS together FROM (
           SELECT article FROM sketches WHERE hash = mine.hash LIMIT ${COMMON + 1}
         ) some_of_them
       ) has WHERE has.together <= ${COMMON} AND has.article <> $2
       GROUP BY has.article ORDER BY runs DESC, has.article LIMIT ${COMPARED}
     )
     SELECT p.article, coalesce(p.copy_of, p.article) AS root, v.text
     FROM shared JOIN placings p ON p.article = shared.article JOIN versions v ON v.number = p.version
     WHERE p.at BETWEEN $3 AND $4 ORDER BY shared.runs DESC, p.article`,
    sketchOf(shingles),
    article,
    at - COPY_SPAN,
    at + COPY_SPAN,
  );
  const original = originalOf(article, shingles, candidates);
  // Of a text that others are copies of, nothing is the original; of a new one nothing is a copy yet.
  if (!before) return original;
  const isOriginal = await rows.get('SELECT 1 FROM placings WHERE copy_of = $1 LIMIT 1', article);
  return isOriginal ? null : original;
}
