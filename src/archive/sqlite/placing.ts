import { type OpenStories, openStories, STORY_SPAN } from '../../comparing/openStories.ts';
import { relateTexts, shinglesOf, sketchOf } from '../../comparing/shingles.ts';
import { storyTerms } from '../../comparing/storyTerms.ts';
import type { Database } from './database.ts';
import { recordRevision } from './revisions.ts';
import { forgetSketch } from './sketches.ts';

const DAY = 86_400_000;
/** Articles in one transaction, so that other processes get their turn. */
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

/** What a connection remembers between two articles; all of it is in the file too. */
interface Memory {
  readonly stories: OpenStories;
  readonly days: Set<number>;
  /** Changes when another connection has written. */
  readonly version: number;
}

const memories = new WeakMap<Database, Memory>();

/**
 * Compares articles that wait for it with those that are there: story, copies, and, where they were changed, what was
 * changed. In order of arrival; those named, else those that wait longest.
 *
 * @returns how many were placed
 */
export function placeArticles(
  db: Database,
  order: { readonly ids: readonly string[]; readonly seen: string } | { readonly limit: number },
): number {
  const seen = 'ids' in order ? order.seen : null;
  const waiting =
    'ids' in order
      ? order.ids
          .map(
            (id) =>
              db.get<{ article: number }>(
                'SELECT article FROM to_place WHERE article = (SELECT number FROM articles WHERE id = ?)',
                id,
              )?.article,
          )
          .filter((article) => article !== undefined)
          .sort((a, b) => a - b)
      : db
          .all<{ article: number }>('SELECT article FROM to_place ORDER BY article LIMIT ?', order.limit)
          .map((row) => row.article);
  try {
    for (let start = 0; start < waiting.length; start += BATCH) {
      db.write(() => {
        for (const article of waiting.slice(start, start + BATCH)) placeOne(db, article, seen);
      });
    }
  } catch (error) {
    // What was remembered of the batch was not written.
    memories.delete(db);
    throw error;
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

function placeOne(db: Database, number: number, seen: string | null): void {
  const article = db.get<Waiting>(
    `SELECT a.number AS article, a.title, a.published, a.at, v.number AS version, unpacked(v.text) AS text,
       coalesce(json_extract(unpacked(v.reading), '$.language'), a.language, '') AS language
     FROM articles a JOIN versions v ON v.number = a.current WHERE a.number = ?`,
    number,
  );
  db.run('DELETE FROM to_place WHERE article = ?', number);
  if (!article) return;
  const before = db.get<Placing>(
    'SELECT story, copy_of AS copyOf, version, title, published FROM placings WHERE article = ?',
    number,
  );
  const isNewText = before?.version !== article.version;
  const original = isNewText ? relate(db, article, before?.version ?? null) : (before?.copyOf ?? null);
  db.run(
    `INSERT INTO placings (article, story, copy_of, language, at, version, title, published)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (article) DO UPDATE SET copy_of = excluded.copy_of, version = excluded.version,
       title = excluded.title, published = excluded.published`,
    number,
    before?.story ?? storyFor(db, article, original),
    original,
    article.language,
    article.at,
    article.version,
    article.title,
    article.published,
  );
  if (before) recordRevision(db, number, before, article, seen);
}

/** The story that an article joins, a copy its original's, or the one that it opens. */
function storyFor(db: Database, article: Waiting, original: number | null): number {
  const { stories } = memoryFor(db, article.at);
  const compared = { language: article.language, at: article.at, terms: storyTerms(article) };
  stories.learn(compared.terms);
  const copied = db.get<{ story: number; at: number }>(
    'SELECT p.story, s.at FROM placings p JOIN stories s ON s.number = p.story WHERE p.article = ?',
    original,
  );
  const story = copied?.story ?? stories.choose(compared) ?? openStory(db, article);
  // A late copy does not open an old story again.
  if (!copied || Math.abs(copied.at - article.at) <= STORY_SPAN) stories.add(story, compared);
  return Number(story);
}

function openStory(db: Database, { article, at }: Waiting): number {
  // An article that was taken out and brought in again opens its old story again.
  return db.get<{ number: number }>(
    `INSERT INTO stories (name, at) SELECT id, ? FROM articles WHERE number = ?
     ON CONFLICT (name) DO UPDATE SET at = excluded.at RETURNING number`,
    at,
    article,
  )!.number;
}

/** The memory of a connection, with the stories of the days around an instant. */
function memoryFor(db: Database, at: number): Memory {
  const version = db.get<{ data_version: number }>('PRAGMA data_version')!.data_version;
  let memory = memories.get(db);
  if (!memory || memory.version !== version || memory.days.size > MOST_DAYS) {
    memory = { stories: openStories(), days: new Set(), version };
    const last = db.all<{ title: string | null; text: string }>(
      `SELECT a.title, substr(unpacked(v.text), 1, 1500) AS text FROM placings p JOIN articles a ON a.number = p.article
       JOIN versions v ON v.number = p.version ORDER BY p.article DESC LIMIT ?`,
      LEARNT,
    );
    for (const one of last.reverse()) memory.stories.learn(storyTerms(one));
    memories.set(db, memory);
  }
  for (let day = Math.floor((at - STORY_SPAN) / DAY); day <= Math.floor((at + STORY_SPAN) / DAY); day++) {
    if (memory.days.has(day)) continue;
    memory.days.add(day);
    const placed = db.all<{
      story: number;
      language: string;
      at: number;
      title: string | null;
      text: string;
    }>(
      `SELECT p.story, p.language, p.at, p.title, substr(unpacked(v.text), 1, 1500) AS text
       FROM stories s JOIN placings p ON p.story = s.number JOIN versions v ON v.number = p.version
       WHERE s.at >= ? AND s.at < ? ORDER BY p.article`,
      day * DAY,
      (day + 1) * DAY,
    );
    for (const one of placed)
      memory.stories.add(one.story, { language: one.language, at: one.at, terms: storyTerms(one) });
  }
  return memory;
}

/**
 * Writes the sketch of a text and its relations to those before it, over those of an earlier version; the number of
 * the article whose text it is a copy of, or null.
 */
function relate(db: Database, article: Waiting, earlier: number | null): number | null {
  if (earlier !== null) {
    forgetSketch(db, article.article, earlier);
    db.run('DELETE FROM relations WHERE article = ?', article.article);
  }
  const shingles = shinglesOf(article.text);
  const sketch = sketchOf(shingles);
  const shared = new Map<number, number>();
  for (const hash of sketch) {
    const having = db.all<{ article: number }>(
      'SELECT article FROM sketches WHERE hash = ? LIMIT ?',
      hash,
      COMMON + 1,
    );
    if (having.length <= COMMON)
      for (const one of having) shared.set(one.article, (shared.get(one.article) ?? 0) + 1);
    db.run('INSERT OR IGNORE INTO sketches VALUES (?, ?)', hash, article.article);
  }
  let original: { article: number; share: number } | null = null;
  const candidates = [...shared]
    .filter(([other]) => other !== article.article)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, COMPARED);
  for (const [other] of candidates) {
    const found = db.get<{ text: string; root: number }>(
      `SELECT unpacked(v.text) AS text, coalesce(p.copy_of, p.article) AS root FROM placings p JOIN versions v ON v.number = p.version
       WHERE p.article = ? AND p.at BETWEEN ? AND ?`,
      other,
      article.at - COPY_SPAN,
      article.at + COPY_SPAN,
    );
    const relation = found && relateTexts(shingles, shinglesOf(found.text));
    if (!relation) continue;
    db.run(
      'INSERT OR REPLACE INTO relations VALUES (?, ?, ?, ?)',
      article.article,
      other,
      relation.kind,
      relation.share,
    );
    if (
      relation.kind === 'copy' &&
      found.root !== article.article &&
      (!original || relation.share > original.share)
    )
      original = { article: found.root, share: relation.share };
  }
  // Of a text that others are copies of, nothing is the original.
  const isOriginal =
    db.get('SELECT 1 FROM placings WHERE copy_of = ? LIMIT 1', article.article) !== undefined;
  return isOriginal ? null : (original?.article ?? null);
}
