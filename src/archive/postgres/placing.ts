import { shinglesOf, sketchOf } from '../../comparing/shingles.ts';
import {
  COMMON,
  COMPARED,
  COPY_SPAN,
  comparedAs,
  daysWanted,
  isFresh,
  isOpenAt,
  LEARNT,
  newMemory,
  OPENING,
  PLACED_AT_ONCE,
  type Placed,
  type Placing,
  type PlacingMemory,
  relateAll,
  remember,
  type Waiting,
} from '../placingRules.ts';
import { TURN } from './articles.ts';
import type { Database, Rows } from './database.ts';
import { insertRows } from './insertRows.ts';
import { recordRevision } from './revisions.ts';
import { forgetSketches } from './sketches.ts';

const memories = new WeakMap<Database, PlacingMemory>();

/**
 * Compares articles that wait for it with those that are there: story, copies, and, where they were changed, what was
 * changed. In order of arrival; those named, else those that wait longest.
 *
 * @returns how many were placed
 */
export async function placeArticles(
  db: Database,
  order: { readonly ids: readonly string[]; readonly seen: string } | { readonly limit: number },
): Promise<number> {
  const seen = 'ids' in order ? order.seen : null;
  const waiting =
    'ids' in order
      ? await db.all<{ article: number }>(
          `SELECT t.article FROM to_place t JOIN articles a ON a.number = t.article WHERE a.id = ANY($1)
           ORDER BY t.article`,
          order.ids,
        )
      : await db.all<{ article: number }>(
          'SELECT article FROM to_place ORDER BY article LIMIT $1',
          order.limit,
        );
  for (let start = 0; start < waiting.length; start += PLACED_AT_ONCE) {
    const batch = waiting.slice(start, start + PLACED_AT_ONCE);
    await db.write(async (rows) => {
      await rows.run(TURN);
      const memory = await memoryOf(db, rows);
      for (const { article } of batch) await placeOne(rows, memory, article, seen);
      memories.set(db, memory);
    });
  }
  return waiting.length;
}

/** What is remembered, if nobody has placed anything since: each turn has a number, also one that was done in vain. */
async function memoryOf(db: Database, rows: Rows): Promise<PlacingMemory> {
  const { turn } = (await rows.get<{ turn: number }>("SELECT nextval('placing_turns') AS turn"))!;
  const memory = memories.get(db);
  // Until this turn has been written, nothing is to be relied on.
  memories.delete(db);
  if (isFresh(memory, turn - 1)) return { ...memory, version: turn };
  const last = await rows.all<{ title: string | null; text: string }>(
    `SELECT p.title, left(v.text, ${OPENING}) AS text FROM placings p JOIN versions v ON v.number = p.version
     ORDER BY p.article DESC LIMIT ${LEARNT}`,
  );
  return newMemory(turn, last.reverse());
}

async function placeOne(
  rows: Rows,
  memory: PlacingMemory,
  number: number,
  seen: string | null,
): Promise<void> {
  const row = await rows.get<Omit<Waiting, 'language'> & { language: string | null; reading: string }>(
    `SELECT a.number AS article, a.title, a.published, a.at, v.number AS version, v.text, a.language, v.reading
     FROM articles a JOIN versions v ON v.number = a.current WHERE a.number = $1`,
    number,
  );
  await rows.run('DELETE FROM to_place WHERE article = $1', number);
  if (!row) return;
  const { language } = JSON.parse(row.reading) as { language: string | null };
  const article: Waiting = { ...row, language: language ?? row.language ?? '' };
  const before = await rows.get<Placing>(
    'SELECT story, copy_of AS "copyOf", version, title, published FROM placings WHERE article = $1',
    number,
  );
  const isNewText = before?.version !== article.version;
  const original = isNewText ? await relate(rows, article, before?.version ?? null) : before.copyOf;
  await rows.run(
    `INSERT INTO placings (article, story, copy_of, language, at, version, title, published)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (article) DO UPDATE SET copy_of = excluded.copy_of, version = excluded.version,
       title = excluded.title, published = excluded.published`,
    number,
    before?.story ?? (await storyFor(rows, memory, article, original)),
    original,
    article.language,
    article.at,
    article.version,
    article.title,
    article.published,
  );
  if (before) await recordRevision(rows, number, before, article, seen);
}

/** The story that an article joins, a copy its original's, or the one that it opens. */
async function storyFor(
  rows: Rows,
  memory: PlacingMemory,
  article: Waiting,
  original: number | null,
): Promise<number> {
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
  const story = copied?.story ?? memory.stories.choose(compared) ?? (await openStory(rows, article));
  // A late copy does not open an old story again.
  if (!copied || isOpenAt(copied.at, article)) memory.stories.add(story, compared);
  return Number(story);
}

async function openStory(rows: Rows, { article, at }: Waiting): Promise<number> {
  // An article that was taken out and brought in again opens its old story again.
  const opened = await rows.get<{ number: number }>(
    `INSERT INTO stories (name, at) SELECT id, $1 FROM articles WHERE number = $2
     ON CONFLICT (name) DO UPDATE SET at = excluded.at RETURNING number`,
    at,
    article,
  );
  return opened!.number;
}

/**
 * Writes the sketch of a text and its relations to those before it, over those of an earlier version; the number of
 * the article whose text it is a copy of, or null.
 */
async function relate(
  rows: Rows,
  { article, at, text }: Waiting,
  earlier: number | null,
): Promise<number | null> {
  if (earlier !== null) {
    await forgetSketches(rows, [{ article, version: earlier }]);
    await rows.run('DELETE FROM relations WHERE article = $1', article);
  }
  const shingles = shinglesOf(text);
  const sketch = sketchOf(shingles);
  const candidates = await rows.all<{ article: number; root: number; text: string }>(
    `WITH shared AS (
       SELECT has.article, count(*) AS runs
       FROM unnest($1::bigint[]) AS mine (hash) CROSS JOIN LATERAL (
         SELECT article, count(*) OVER () AS together FROM (
           SELECT article FROM sketches WHERE hash = mine.hash LIMIT ${COMMON + 1}
         ) some_of_them
       ) has WHERE has.together <= ${COMMON} AND has.article <> $2
       GROUP BY has.article ORDER BY runs DESC, has.article LIMIT ${COMPARED}
     )
     SELECT p.article, coalesce(p.copy_of, p.article) AS root, v.text
     FROM shared JOIN placings p ON p.article = shared.article JOIN versions v ON v.number = p.version
     WHERE p.at BETWEEN $3 AND $4 ORDER BY shared.runs DESC, p.article`,
    sketch,
    article,
    at - COPY_SPAN,
    at + COPY_SPAN,
  );
  await insertRows(
    rows,
    'sketches',
    { hash: 'bigint', article: 'integer' },
    sketch.map((hash) => [hash, article]),
    'ON CONFLICT DO NOTHING',
  );
  const { relations, original } = relateAll(article, shingles, candidates);
  for (const { other, kind, share } of relations) {
    await rows.run(
      `INSERT INTO relations VALUES ($1, $2, $3, $4)
       ON CONFLICT (article, other) DO UPDATE SET kind = excluded.kind, share = excluded.share`,
      article,
      other,
      kind,
      share,
    );
  }
  // Of a text that others are copies of, nothing is the original.
  const isOriginal = await rows.get('SELECT 1 FROM placings WHERE copy_of = $1 LIMIT 1', article);
  return isOriginal ? null : original;
}
