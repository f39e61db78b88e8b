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
import type { Database } from './database.ts';
import { mergeWords } from './mergeWords.ts';
import { recordRevision } from './revisions.ts';
import { forgetSketch } from './sketches.ts';

const memories = new WeakMap<Database, PlacingMemory>();
/** The articles that are in a memory, and the last of them to arrive. */
const remembered = new WeakMap<PlacingMemory, { readonly articles: Set<number>; last: number }>();
const DAY = 86_400_000;
/** Of two connections that write at once, one may place an article later that arrived so many earlier. */
const OVERLAP = 1_000;

/**
 * Compares articles that wait for it with those that are there: story, copies, and, where they were changed, what was
 * changed. In order of arrival; those named, else those that wait longest. What else the writes before have put off is
 * done after it.
 *
 * @returns how many were placed
 */
export function clusterArticles(db: Database, order: ClusterRequest): number {
  const waiting = waitingOf(db, order);
  const seen = 'seen' in order ? order.seen : null;
  try {
    for (let start = 0; start < waiting.length; start += PLACED_AT_ONCE) {
      const batch = waiting.slice(start, start + PLACED_AT_ONCE);
      // What is not remembered yet is looked up before others have to wait for it.
      for (const article of batch) {
        const found = db.get<{ at: number }>('SELECT at FROM articles WHERE number = ?', article);
        if (found) memoryFor(db, found.at);
      }
      db.write(() => {
        for (const article of batch) placeOne(db, article, seen);
      });
    }
  } catch (error) {
    // What was remembered of the batch was not written.
    memories.delete(db);
    throw error;
  }
  mergeWords(db);
  return waiting.length;
}

function waitingOf(db: Database, order: ClusterRequest): number[] {
  if ('limit' in order) {
    return db
      .all<{ article: number }>('SELECT article FROM to_place ORDER BY article LIMIT ?', order.limit)
      .map(({ article }) => article);
  }
  const waits = 'SELECT article FROM to_place WHERE article = (SELECT number FROM articles WHERE id = ?)';
  return [...new Set(order.articles)]
    .map((id) => db.get<{ article: number }>(waits, id)?.article)
    .filter((article) => article !== undefined)
    .sort((a, b) => a - b);
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
  const original = isNewText ? relate(db, article, before?.version ?? null) : before.copyOf;
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
  else recordFormer(db, article);
}

/** The revisions of an article that comes with former versions: moved from another archive, or older than this step. */
function recordFormer(db: Database, { article, title, published }: Waiting): void {
  const versions = db.all<{ version: number }>(
    'SELECT number AS version FROM versions WHERE article = ? ORDER BY versions.version',
    article,
  );
  for (const [i, { version }] of versions.slice(1).entries()) {
    const former = { version: versions[i]!.version, title, published };
    recordRevision(db, article, former, { version, title, published }, null);
  }
}

/** The story that an article joins, a copy its original's, or the one that it opens. */
function storyFor(db: Database, article: Waiting, original: number | null): number {
  const memory = memoryFor(db, article.at);
  const { stories } = memory;
  const compared = comparedAs(article);
  stories.learn(compared.terms);
  const copied = db.get<{ story: number; at: number }>(
    'SELECT p.story, s.at FROM placings p JOIN stories s ON s.number = p.story WHERE p.article = ?',
    original,
  );
  const story = copied?.story ?? stories.choose(compared) ?? openStory(db, article);
  // A late copy does not open an old story again.
  if (!copied || isOpenAt(copied.at, article)) stories.add(story, compared);
  memory.articles += 1;
  note(memory, article.article);
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
function memoryFor(db: Database, at: number): PlacingMemory {
  const version = db.get<{ data_version: number }>('PRAGMA data_version')!.data_version;
  let memory = memories.get(db);
  if (memory) {
    if (memory.version !== version) takeInOthers(db, memory);
    memory.version = version;
    refresh(memory, true);
    if (memory.days.size === 0) remembered.delete(memory);
  } else {
    const last = db.all<{ title: string | null; text: string }>(
      `SELECT p.title, substr(unpacked(v.text), 1, ${OPENING}) AS text FROM placings p
       JOIN versions v ON v.number = p.version ORDER BY p.article DESC LIMIT ${LEARNT}`,
    );
    memory = newMemory(version, last.reverse());
    memories.set(db, memory);
  }
  for (const { from, until } of daysWanted(memory, at)) {
    const placed = db.all<PlacedRow>(
      `${PLACED} WHERE s.at >= ? AND s.at < ? ORDER BY p.article`,
      from,
      until,
    );
    remember(memory, placed);
    for (const { article } of placed) note(memory, article);
  }
  return memory;
}

type PlacedRow = Placed & { article: number; opened: number };

const PLACED = `SELECT p.article, s.at AS opened, p.story, p.language, p.at, p.title,
    substr(unpacked(v.text), 1, ${OPENING}) AS text
  FROM stories s JOIN placings p ON p.story = s.number JOIN versions v ON v.number = p.version`;

/**
 * Remembers what another connection placed since it was looked at last. To look up all anew, each time that two take
 * turns in writing, would keep the one waiting while the other reads whole days.
 */
function takeInOthers(db: Database, memory: PlacingMemory): void {
  const known = remembered.get(memory);
  const placed = db.all<{ article: number }>(
    'SELECT article FROM placings WHERE article > ? ORDER BY article',
    (known?.last ?? 0) - OVERLAP,
  );
  for (const { article } of placed) {
    if (known?.articles.has(article)) continue;
    const one = db.get<PlacedRow>(`${PLACED} WHERE p.article = ?`, article)!;
    if (memory.days.has(Math.floor(one.opened / DAY))) remember(memory, [one]);
    note(memory, article);
  }
}

function note(memory: PlacingMemory, article: number): void {
  const known = remembered.get(memory) ?? { articles: new Set<number>(), last: 0 };
  remembered.set(memory, known);
  known.articles.add(article);
  known.last = Math.max(known.last, article);
}

/**
 * Writes the sketch of a text and its relations to those before it, over those of an earlier version; the number of
 * the article whose text it is a copy of, or null.
 */
function relate(db: Database, { article, at, text }: Waiting, earlier: number | null): number | null {
  if (earlier !== null) forgetSketch(db, article, earlier);
  const shingles = shinglesOf(text);
  const shared = new Map<number, number>();
  for (const hash of sketchOf(shingles)) {
    const having = db.all<{ article: number }>(
      `SELECT article FROM sketches WHERE hash = ? LIMIT ${COMMON + 1}`,
      hash,
    );
    if (having.length <= COMMON)
      for (const one of having) shared.set(one.article, (shared.get(one.article) ?? 0) + 1);
    db.run('INSERT OR IGNORE INTO sketches VALUES (?, ?)', hash, article);
  }
  const candidates = [...shared]
    .filter(([other]) => other !== article)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, COMPARED)
    .flatMap(([other]) =>
      db.all<{ article: number; root: number; text: string }>(
        `SELECT p.article, coalesce(p.copy_of, p.article) AS root, unpacked(v.text) AS text
         FROM placings p JOIN versions v ON v.number = p.version
         WHERE p.article = ? AND p.at BETWEEN ? AND ?`,
        other,
        at - COPY_SPAN,
        at + COPY_SPAN,
      ),
    );
  const original = originalOf(article, shingles, candidates);
  // Of a text that others are copies of, nothing is the original.
  const isOriginal = db.get('SELECT 1 FROM placings WHERE copy_of = ? LIMIT 1', article) !== undefined;
  return isOriginal ? null : original;
}
