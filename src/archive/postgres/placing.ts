import { type OpenStories, openStories, STORY_SPAN } from '../../comparing/openStories.ts';
import { relateTexts, shinglesOf, sketchOf } from '../../comparing/shingles.ts';
import { storyTerms } from '../../comparing/storyTerms.ts';
import type { Database, Rows } from './database.ts';
import { recordRevision } from './revisions.ts';

const DAY = 86_400_000;
/** Articles in one transaction, so that other programs get their turn. */
const BATCH = 25;
/** Copies are looked for among the articles of so long before and after. */
const COPY_SPAN = 30 * DAY;
/** A run of words that so many articles have is a phrase of the trade and no sign of a copy. */
const COMMON = 100;
/** The texts that share most runs are compared whole. */
const COMPARED = 10;
/** Words are known as rare or common from the articles that were placed last. */
const LEARNT = 1_000;
/** More days than this in memory are those of a backlog: start again. */
const MOST_DAYS = 40;

/** Held to the end of a transaction that places articles: one program at a time compares, so that none is missed. */
const TURN = 'SELECT pg_advisory_xact_lock(1114793317, 3)';

/** What a program remembers between two articles; all of it is in the database too. */
interface Memory {
  readonly stories: OpenStories;
  readonly days: Set<number>;
  /** The last placing that it knows of, its own or another program's. */
  turn: number;
}

const memories = new WeakMap<Database, Memory>();

/**
 * Compares articles that wait for it with those that are there: story, copies, and, where they were changed, what was
 * changed. In order of arrival; those named, else those that wait longest. Resolves with how many waited.
 */
export async function placeArticles(
  db: Database,
  order: { readonly ids: readonly string[]; readonly seen: string } | { readonly limit: number },
): Promise<number> {
  const seen = 'ids' in order ? order.seen : null;
  const waiting =
    'ids' in order
      ? await db.all<{ article: number }>(
          `SELECT article FROM to_place WHERE article IN (SELECT number FROM articles WHERE id = ANY($1))
           ORDER BY article`,
          order.ids,
        )
      : await db.all<{ article: number }>(
          'SELECT article FROM to_place ORDER BY article LIMIT $1',
          order.limit,
        );
  for (let start = 0; start < waiting.length; start += BATCH) {
    let tries = 0;
    try {
      await db.write(async (rows) => {
        // What was remembered of a try that came to nothing was not written.
        if (tries++ > 0) memories.delete(db);
        await rows.run(TURN);
        for (const { article } of waiting.slice(start, start + BATCH))
          await placeOne(db, rows, article, seen);
      });
    } catch (error) {
      memories.delete(db);
      throw error;
    }
  }
  return waiting.length;
}

interface Waiting {
  readonly article: number;
  readonly title: string | null;
  readonly published: string | null;
  readonly at: number;
  readonly version: number;
  readonly text: string;
  readonly language: string;
}

interface Placing {
  readonly story: number;
  readonly copyOf: number | null;
  readonly version: number;
  readonly title: string | null;
  readonly published: string | null;
}

async function placeOne(db: Database, rows: Rows, number: number, seen: string | null): Promise<void> {
  // Another program may have placed it while this one waited.
  if ((await rows.run('DELETE FROM to_place WHERE article = $1', number)) === 0) return;
  const article = (await rows.get<Waiting>(
    `SELECT a.number AS article, a.title, a.published, a.at, v.number AS version, v.text,
       coalesce(v.reading::json ->> 'language', a.language, '') AS language
     FROM articles a JOIN versions v ON v.number = a.current WHERE a.number = $1`,
    number,
  ))!;
  const before = await rows.get<Placing>(
    'SELECT story, copy_of AS "copyOf", version, title, published FROM placings WHERE article = $1',
    number,
  );
  const isNewText = before?.version !== article.version;
  const original = isNewText ? await relate(rows, article, before !== undefined) : (before?.copyOf ?? null);
  if (before) {
    await rows.run(
      'UPDATE placings SET copy_of = $2, version = $3, title = $4, published = $5 WHERE article = $1',
      number,
      original,
      article.version,
      article.title,
      article.published,
    );
    await recordRevision(rows, number, before, article, seen);
    return;
  }
  const memory = await memoryFor(db, rows, article.at);
  const placed = await rows.get<{ turn: number }>(
    `INSERT INTO placings (article, story, copy_of, language, at, version, title, published)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING turn`,
    number,
    await storyFor(rows, memory, article, original),
    original,
    article.language,
    article.at,
    article.version,
    article.title,
    article.published,
  );
  memory.turn = placed!.turn;
}

/** The story that an article joins, a copy its original's, or the one that it opens. */
async function storyFor(
  rows: Rows,
  { stories }: Memory,
  article: Waiting,
  original: number | null,
): Promise<number> {
  const compared = { language: article.language, at: article.at, terms: storyTerms(article) };
  stories.learn(compared.terms);
  const copied =
    original === null
      ? undefined
      : await rows.get<{ story: number; at: number }>(
          'SELECT p.story, s.at FROM placings p JOIN stories s ON s.number = p.story WHERE p.article = $1',
          original,
        );
  const story = copied?.story ?? stories.choose(compared) ?? (await openStory(rows, article));
  // A late copy does not open an old story again.
  if (!copied || Math.abs(copied.at - article.at) <= STORY_SPAN) stories.add(story, compared);
  return Number(story);
}

async function openStory(rows: Rows, { article, at }: Waiting): Promise<number> {
  // An article that was taken out and brought in again opens its old story again.
  const opened = await rows.get<{ number: number }>(
    `INSERT INTO stories (name, at) SELECT id, $2 FROM articles WHERE number = $1
     ON CONFLICT (name) DO UPDATE SET at = excluded.at RETURNING number`,
    article,
    at,
  );
  return opened!.number;
}

/** What is remembered of a placed article. */
interface Placed {
  readonly story: number;
  readonly opened: number;
  readonly language: string;
  readonly at: number;
  readonly title: string | null;
  readonly text: string;
  readonly turn: number;
}

const PLACED = `SELECT p.story, s.at AS opened, p.language, p.at, p.title, left(v.text, 1500) AS text, p.turn
  FROM stories s JOIN placings p ON p.story = s.number JOIN versions v ON v.number = p.version`;

/** The memory of a program, brought up to what others have placed, with the stories of the days around an instant. */
async function memoryFor(db: Database, rows: Rows, at: number): Promise<Memory> {
  const known = memories.get(db);
  const memory = known && known.days.size <= MOST_DAYS ? known : await newMemory(rows);
  memories.set(db, memory);
  const remember = ({ story, ...placed }: Placed) =>
    memory.stories.add(story, { ...placed, terms: storyTerms(placed) });
  for (const placed of await rows.all<Placed>(`${PLACED} WHERE p.turn > $1 ORDER BY p.turn`, memory.turn)) {
    memory.turn = placed.turn;
    memory.stories.learn(storyTerms(placed));
    if (memory.days.has(Math.floor(placed.opened / DAY)) && Math.abs(placed.opened - placed.at) <= STORY_SPAN)
      remember(placed);
  }
  for (let day = Math.floor((at - STORY_SPAN) / DAY); day <= Math.floor((at + STORY_SPAN) / DAY); day++) {
    if (memory.days.has(day)) continue;
    memory.days.add(day);
    const ofDay = await rows.all<Placed>(
      `${PLACED} WHERE s.at >= $1 AND s.at < $2 ORDER BY p.article`,
      day * DAY,
      (day + 1) * DAY,
    );
    for (const placed of ofDay) remember(placed);
  }
  return memory;
}

async function newMemory(rows: Rows): Promise<Memory> {
  const stories = openStories();
  const last = await rows.all<{ title: string | null; text: string }>(
    `SELECT a.title, left(v.text, 1500) AS text FROM placings p JOIN articles a ON a.number = p.article
     JOIN versions v ON v.number = p.version ORDER BY p.article DESC LIMIT ${LEARNT}`,
  );
  for (const one of last.reverse()) stories.learn(storyTerms(one));
  const { turn } = (await rows.get<{ turn: number }>('SELECT coalesce(max(turn), 0) AS turn FROM placings'))!;
  return { stories, days: new Set(), turn };
}

/**
 * Writes the sketch of a text and its relations to those before it, over those of an earlier version; the number of
 * the article whose text it is a copy of, or null.
 */
async function relate(rows: Rows, article: Waiting, again: boolean): Promise<number | null> {
  if (again) {
    await rows.run('DELETE FROM sketches WHERE article = $1', article.article);
    await rows.run('DELETE FROM relations WHERE article = $1', article.article);
  }
  const shingles = shinglesOf(article.text);
  const sketch = sketchOf(shingles);
  const candidates = await rows.all<{ article: number }>(
    `SELECT other.article FROM unnest($1::bigint[]) AS wanted (hash) CROSS JOIN LATERAL (
       SELECT array_agg(article) AS articles FROM (
         SELECT article FROM sketches s WHERE s.hash = wanted.hash AND article <> $2 LIMIT ${COMMON + 1}
       ) holders
     ) found CROSS JOIN LATERAL unnest(found.articles) AS other (article)
     WHERE cardinality(found.articles) <= ${COMMON}
     GROUP BY other.article ORDER BY count(*) DESC, other.article LIMIT ${COMPARED}`,
    sketch,
    article.article,
  );
  await rows.run(
    'INSERT INTO sketches (hash, article) SELECT hash, $2 FROM unnest($1::bigint[]) AS hash ON CONFLICT DO NOTHING',
    sketch,
    article.article,
  );
  if (candidates.length === 0) return null;
  const texts = await rows.all<{ other: number; text: string; root: number }>(
    `SELECT p.article AS other, v.text, coalesce(p.copy_of, p.article) AS root
     FROM unnest($1::integer[]) WITH ORDINALITY AS c (article, place)
     JOIN placings p ON p.article = c.article JOIN versions v ON v.number = p.version
     WHERE p.at BETWEEN $2 AND $3 ORDER BY c.place`,
    candidates.map((one) => one.article),
    article.at - COPY_SPAN,
    article.at + COPY_SPAN,
  );
  let original: { article: number; share: number } | null = null;
  for (const { other, text, root } of texts) {
    const relation = relateTexts(shingles, shinglesOf(text));
    if (!relation) continue;
    await rows.run(
      `INSERT INTO relations (article, other, kind, share) VALUES ($1, $2, $3, $4)
       ON CONFLICT (article, other) DO UPDATE SET kind = excluded.kind, share = excluded.share`,
      article.article,
      other,
      relation.kind,
      relation.share,
    );
    const isCopy = relation.kind === 'copy' && root !== article.article;
    if (isCopy && (!original || relation.share > original.share))
      original = { article: root, share: relation.share };
  }
  // Of a text that others are copies of, nothing is the original.
  const copied = await rows.get('SELECT 1 FROM placings WHERE copy_of = $1 LIMIT 1', article.article);
  return copied === undefined ? (original?.article ?? null) : null;
}
