import { shinglesOf, sketchOf } from '../../comparing/shingles.ts';
import { isCorrection } from '../../text/saysCorrected.ts';
import {
  CLUSTERED_AT_ONCE,
  type Clustered,
  COPY_SPAN,
  chooseStory,
  daysWanted,
  forgetStories,
  isFull,
  LEARNT,
  newMemory,
  OPENING,
  originalOf,
  remember,
  rememberJoined,
  type StoryMember,
  type StoryMemory,
  type Waiting,
} from '../clustering.ts';
import type { ClusterRequest } from '../port.ts';
import type { ArticleEngine } from './engine.ts';
import { recordRevision, type StateVisibility } from './revisions.ts';
import type { Dialect, RowStore, Rows } from './rows.ts';

/** What is remembered of a store's stories between two requests. */
const memories = new WeakMap<RowStore, StoryMemory>();

/** As `Archive.cluster`. */
export async function cluster(
  store: RowStore,
  engine: ArticleEngine,
  request: ClusterRequest,
): Promise<number> {
  const waiting = await waitingFor(store, request);
  const seen = 'seen' in request ? request.seen : null;
  for (let start = 0; start < waiting.length; start += CLUSTERED_AT_ONCE) {
    const batch = waiting.slice(start, start + CLUSTERED_AT_ONCE);
    if (engine.looksAhead) await lookAhead(store, engine, batch);
    const memory = await store.write(async (rows) => {
      await rows.lock('articles');
      const memory = await takeMemory(rows, store);
      await catchUp(rows, store, engine, memory);
      for (const article of await takeWaiting(rows, store.dialect, batch))
        await clusterOne(rows, store.dialect, engine, memory, article, seen);
      return memory;
    });
    // Kept only now: what was remembered of a batch that was not written would be wrong.
    memories.set(store, memory);
  }
  await engine.afterClustering();
  return waiting.length;
}

/** Numbers of the articles that wait, in order of arrival. */
async function waitingFor(store: RowStore, request: ClusterRequest): Promise<number[]> {
  const found =
    'limit' in request
      ? await store.all<{ article: number }>(
          'SELECT article FROM to_place ORDER BY article LIMIT $1',
          request.limit,
        )
      : await store.all<{ article: number }>(
          `SELECT t.article FROM to_place t JOIN articles a ON a.number = t.article
           WHERE a.id IN (SELECT value FROM ${store.dialect.each('$1', 'wanted')}) ORDER BY t.article`,
          request.articles,
        );
  return found.map(({ article }) => article);
}

/** The memory of a store, taken out of it until a batch is written; a new one where there is none. */
async function takeMemory(rows: Rows, store: RowStore): Promise<StoryMemory> {
  const memory = memories.get(store);
  memories.delete(store);
  if (memory) return memory;
  const last = await rows.all<{ title: string | null; text: string }>(
    `SELECT p.title, substr(${store.dialect.text('v.text')}, 1, ${OPENING}) AS text
     FROM placings p JOIN versions v ON v.number = p.version ORDER BY p.article DESC LIMIT ${LEARNT}`,
  );
  return newMemory(last.reverse());
}

/** Looks up the stories of a batch before its transaction, so that nobody has to wait for that. */
async function lookAhead(store: RowStore, engine: ArticleEngine, batch: readonly number[]): Promise<void> {
  const memory = await takeMemory(store, store);
  await catchUp(store, store, engine, memory);
  for (const article of batch) {
    const found = await store.get<{ at: number }>('SELECT at FROM articles WHERE number = $1', article);
    if (found) await rememberAround(store, store.dialect, memory, found.at);
  }
  memories.set(store, memory);
}

/** Brings a memory up to what others have clustered since. */
async function catchUp(
  rows: Rows,
  store: RowStore,
  engine: ArticleEngine,
  memory: StoryMemory,
): Promise<void> {
  const { state, unchangedSince } = await engine.clusteringState(rows);
  if (isFull(memory)) forgetStories(memory);
  else if (memory.state !== unchangedSince && memory.days.size > 0) {
    const missed = engine.missedBy(memory);
    if (missed === null) forgetStories(memory);
    else {
      const numbers = await rows.all<{ article: number }>(
        'SELECT article FROM placings WHERE article > $1 ORDER BY article',
        missed,
      );
      for (const { article } of numbers) {
        if (memory.articles.has(article)) continue;
        remember(memory, await membersWhere(rows, store.dialect, 'p.article = $1', article));
      }
    }
  }
  memory.state = state;
}

function membersWhere(
  rows: Rows,
  dialect: Dialect,
  condition: string,
  ...values: number[]
): Promise<StoryMember[]> {
  return rows.all<StoryMember>(
    `SELECT p.article, s.at AS opened, p.story, p.language, p.at, p.title,
       substr(${dialect.text('v.text')}, 1, ${OPENING}) AS text
     FROM stories s JOIN placings p ON p.story = s.number JOIN versions v ON v.number = p.version
     WHERE p.published IS NOT NULL AND ${condition} ORDER BY p.article`,
    ...values,
  );
}

async function rememberAround(rows: Rows, dialect: Dialect, memory: StoryMemory, at: number): Promise<void> {
  for (const { from, until } of daysWanted(memory, at))
    remember(memory, await membersWhere(rows, dialect, 's.at >= $1 AND s.at < $2', from, until));
}

/** An article with what was known of it when it was last clustered. */
type Taken = Waiting & {
  readonly before: Clustered | null;
  readonly visibility: StateVisibility;
  readonly hasFormer: boolean;
};

/** The articles of a batch that still wait, in order of arrival: another program may have clustered some meanwhile. */
async function takeWaiting(rows: Rows, dialect: Dialect, batch: readonly number[]): Promise<Taken[]> {
  const among = (column: string) =>
    `${column} IN (SELECT CAST(value AS integer) FROM ${dialect.each('$1', 'wanted')})`;
  const taken = await rows.all<{ article: number } & StateVisibility>(
    `DELETE FROM to_place WHERE ${among('article')}
     RETURNING article, held_until AS "heldUntil", visible_to AS "visibleTo"`,
    batch.map(String),
  );
  const numbers = taken.map(({ article }) => String(article));
  const articles = await rows.all<Waiting>(
    `SELECT a.number AS article, a.title, a.published, a.at, v.number AS version, ${dialect.text('v.text')} AS text,
       coalesce(${dialect.language('v.reading')}, a.language, '') AS language
     FROM articles a JOIN versions v ON v.number = a.current WHERE ${among('a.number')} ORDER BY a.number`,
    numbers,
  );
  const before = await rows.all<Clustered>(
    `SELECT article, story, copy_of AS "copyOf", version, title, published FROM placings WHERE ${among('article')}`,
    numbers,
  );
  const former = await rows.all<{ article: number }>(
    `SELECT article FROM versions WHERE ${among('article')} GROUP BY article HAVING count(*) > 1`,
    numbers,
  );
  const byArticle = new Map(before.map((one) => [one.article, one]));
  const visibilities = new Map(taken.map((one) => [one.article, one]));
  const withFormer = new Set(former.map(({ article }) => article));
  return articles.map((one) => ({
    ...one,
    before: byArticle.get(one.article) ?? null,
    visibility: visibilities.get(one.article)!,
    hasFormer: withFormer.has(one.article),
  }));
}

async function clusterOne(
  rows: Rows,
  dialect: Dialect,
  engine: ArticleEngine,
  memory: StoryMemory,
  article: Taken,
  seen: string | null,
): Promise<void> {
  const { before } = article;
  const isNewText = before?.version !== article.version;
  // A text without a date is of no day: what resembles it may be years older or younger.
  const isUndated = article.published === null;
  const { original, apart } = isNewText
    ? await findOriginal(rows, dialect, engine, article)
    : { original: before.copyOf, apart: [] };
  const copyOf = isUndated ? null : original;
  const story =
    before?.story ??
    (isUndated
      ? await openStory(rows, article)
      : await joinStory(rows, dialect, memory, article, copyOf, apart));
  await rows.run(
    `INSERT INTO placings (article, story, copy_of, language, at, version, title, published, corrects)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (article) DO UPDATE SET copy_of = excluded.copy_of, version = excluded.version,
       title = excluded.title, published = excluded.published, corrects = excluded.corrects`,
    article.article,
    story,
    copyOf,
    article.language,
    article.at,
    article.version,
    article.title,
    article.published,
    copyOf !== null && isCorrection(article) ? 1 : 0,
  );
  if (before) await recordRevision(rows, engine, article.article, before, article, seen, article.visibility);
  else if (article.hasFormer) await recordFormer(rows, engine, article);
}

/** The revisions of an article that comes with former versions: imported, or older than the table of revisions. */
async function recordFormer(
  rows: Rows,
  engine: ArticleEngine,
  { article, title, published }: Waiting,
): Promise<void> {
  const versions = await rows.all<{ version: number }>(
    'SELECT number AS version FROM versions WHERE article = $1 ORDER BY versions.version',
    article,
  );
  for (const [i, { version }] of versions.slice(1).entries()) {
    const former = { version: versions[i]!.version, title, published };
    await recordRevision(rows, engine, article, former, { version, title, published }, null);
  }
}

/** The story that an article joins, a copy its original's, or the one that it opens. */
async function joinStory(
  rows: Rows,
  dialect: Dialect,
  memory: StoryMemory,
  article: Waiting,
  copyOf: number | null,
  apart: readonly number[],
): Promise<number> {
  await rememberAround(rows, dialect, memory, article.at);
  const copied =
    copyOf === null
      ? undefined
      : await rows.get<{ story: number; at: number }>(
          'SELECT p.story, s.at FROM placings p JOIN stories s ON s.number = p.story WHERE p.article = $1',
          copyOf,
        );
  const others =
    apart.length === 0
      ? []
      : await rows.all<{ story: number }>(
          `SELECT story FROM placings WHERE article IN (SELECT CAST(value AS integer) FROM ${dialect.each('$1', 'apart')})`,
          apart.map(String),
        );
  const chosen = chooseStory(memory, article, copied, new Set(others.map(({ story }) => story)));
  const story = chosen.story ?? (await openStory(rows, article));
  rememberJoined(memory, article, story, chosen.compared, copied);
  return story;
}

/** An article that was removed and is added again opens its old story again. */
async function openStory(rows: Rows, { article, at }: Waiting): Promise<number> {
  const opened = await rows.get<{ number: number }>(
    `INSERT INTO stories (name, at) SELECT id, $1 FROM articles WHERE number = $2
     ON CONFLICT (name) DO UPDATE SET at = excluded.at RETURNING number`,
    at,
    article,
  );
  return opened!.number;
}

/** The article whose text this one copies, or null. Writes the sketch of the text, over that of an earlier version. */
async function findOriginal(
  rows: Rows,
  dialect: Dialect,
  engine: ArticleEngine,
  { article, at, text, before }: Taken,
): Promise<{ original: number | null; apart: number[] }> {
  if (before) await forgetSketch(rows, dialect, engine, article, before.version);
  const shingles = shinglesOf(text);
  const candidates = await engine.sharingSketch(rows, article, sketchOf(shingles), {
    from: at - COPY_SPAN,
    until: at + COPY_SPAN,
  });
  const found = originalOf(article, { text, shingles }, candidates);
  // A text that others copy is itself the original.
  const copies = await rows.get('SELECT 1 AS copied FROM placings WHERE copy_of = $1 LIMIT 1', article);
  return copies ? { ...found, original: null } : found;
}

/** Removes an article's sketch, as the text of one of its versions (`versions.number`) made it. */
export async function forgetSketch(
  rows: Rows,
  dialect: Dialect,
  engine: ArticleEngine,
  article: number,
  version: number,
): Promise<void> {
  const state = await engine.stateOf(rows, version);
  if (!state) return;
  await rows.run(
    `DELETE FROM sketches WHERE article = $2
     AND hash IN (SELECT CAST(value AS bigint) FROM ${dialect.each('$1', 'gone')})`,
    sketchOf(shinglesOf(state.text)).map(String),
    article,
  );
}
