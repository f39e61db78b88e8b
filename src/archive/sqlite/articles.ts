import type { Reading } from '../../reading/reading.ts';
import type { ArticleDetails } from '../../text/article.ts';
import { foldName } from '../../text/foldName.ts';
import { hashOf } from '../hashOf.ts';
import { dayOf, isoOf, UNDATED_BEFORE, undatedAt } from '../instants.ts';
import type { AddOutcome, ArticleRecord, NewArticle } from '../port.ts';
import { type ArticleDetailsRow, articleDetails } from '../tables/articleDetails.ts';
import { FOLLOW_ARTICLE, KEEP_STATE, KEEP_VISIBILITY } from '../tables/visibility.ts';
import { addToCounter } from './counters.ts';
import type { Database } from './database.ts';
import { pack, packReading, unpack, unpackReading } from './packing.ts';
import { type IndexedVersion, indexReading, unindexReading } from './readingIndex.ts';
import { withNumbers } from './rowStore.ts';
import { freeSortKey } from './sortKeys.ts';
import { HEADLINES } from './steps/headlineShingles.ts';
import { shingleTokens } from './steps/versionShingles.ts';

/** At most this many articles in one transaction, so that other processes get their turn. */
const BATCH = 100;

/** Columns of an article's details, for any query that joins `articles a`. */
export const DETAILS = `
  a.id, a.title, a.url, (SELECT name FROM sources WHERE number = a.source) AS source, a.source_kind, a.published,
  a.language, a.licence, a.provenance, a.held_until, a.visible_to`;

export interface DetailsRow extends ArticleDetailsRow {
  visible_to: string | null;
}

export const detailsOf = (row: DetailsRow): ArticleDetails =>
  articleDetails(row, row.visible_to === null ? null : (JSON.parse(row.visible_to) as string[]));

/** Workspaces in the one form in which they are stored and compared. */
function visibleOf({ visibleTo }: ArticleDetails): string | null {
  return visibleTo === null ? null : JSON.stringify([...new Set(visibleTo)].sort());
}

function embargoOf({ heldUntil }: ArticleDetails): string | null {
  return heldUntil === null ? null : isoOf(heldUntil);
}

/** An article as it is stored: its number, sort key and time, version and hash of its current text, its details. */
type StoredArticle = DetailsRow & {
  article: number;
  sortKey: number;
  at: number;
  version: number;
  hash: string;
  embargo: string | null;
};

function storedArticle(db: Database, id: string): StoredArticle | undefined {
  return db.get<StoredArticle>(
    `SELECT a.number AS article, a.sort_key AS sortKey, a.at, v.version, lower(hex(v.hash)) AS hash, a.embargo, ${DETAILS}
     FROM articles a JOIN versions v ON v.number = a.current WHERE a.id = ?`,
    id,
  );
}

/** Whether it is stored exactly so. An operator's embargo is no part of what a source states. */
function isSame(stored: StoredArticle, details: ArticleDetails, hash: string): boolean {
  const known = detailsOf(stored);
  return (
    stored.hash === hash &&
    stored.embargo === embargoOf(details) &&
    stored.visible_to === visibleOf(details) &&
    (Object.keys(known) as (keyof ArticleDetails)[]).every(
      (key) => key === 'heldUntil' || key === 'visibleTo' || known[key] === details[key],
    )
  );
}

/** The current version of an article as it is indexed. */
export function indexedOf(db: Database, article: number): IndexedVersion {
  const row = db.get<
    Omit<IndexedVersion, 'withheld' | 'text' | 'reading'> & {
      withheld: number;
      text: Uint8Array;
      quotes: Uint8Array;
      reading: Uint8Array;
    }
  >(
    `SELECT a.number AS article, a.sort_key AS sortKey, a.at, a.title, a.source, v.version, v.text, v.quotes, v.reading,
       a.held_until IS NOT NULL OR a.visible_to IS NOT NULL AS withheld
     FROM articles a JOIN versions v ON v.number = a.current WHERE a.number = ?`,
    article,
  )!;
  return {
    article: row.article,
    sortKey: row.sortKey,
    at: row.at,
    title: row.title,
    source: row.source,
    version: row.version,
    withheld: row.withheld === 1,
    text: unpack(row.text),
    reading: unpackReading(row),
  };
}

export function add(db: Database, articles: readonly NewArticle[]): AddOutcome[] {
  const outcomes: AddOutcome[] = [];
  for (let start = 0; start < articles.length; start += BATCH) {
    db.write(() => {
      for (const article of articles.slice(start, start + BATCH)) outcomes.push(addOne(db, article));
    });
  }
  return outcomes;
}

function addOne(db: Database, { details, text, reading, added }: NewArticle): AddOutcome {
  const hash = hashOf(text);
  const stored = storedArticle(db, details.id);
  if (stored && isSame(stored, details, hash)) {
    return { article: details.id, version: stored.version, outcome: 'unchanged' };
  }
  if (stored) giveWay(db, stored.article, added);
  const article = writeDetails(db, details, added, stored);
  const current = writeVersion(db, article, { hash, text, reading, added });
  db.run('UPDATE articles SET current = ? WHERE number = ?', current.number, article);
  if (stored) db.run(withNumbers(FOLLOW_ARTICLE), current.number);
  indexReading(db, toBeIndexed(db, article, { version: current.version, text, reading }));
  return { article: details.id, version: current.version, outcome: stored ? 'updated' : 'added' };
}

/** Takes an article out of the index before it is changed, and keeps who could see its state until then. */
function giveWay(db: Database, article: number, added: string): void {
  unindexReading(db, indexedOf(db, article));
  db.run(withNumbers(KEEP_STATE), article);
  db.run(withNumbers(KEEP_VISIBILITY), article, isoOf(added));
}

/** What was just written, without reading it back. */
function toBeIndexed(
  db: Database,
  article: number,
  version: { version: number; text: string; reading: Reading },
): IndexedVersion {
  const { withheld, ...row } = db.get<
    Pick<IndexedVersion, 'sortKey' | 'at' | 'title' | 'source'> & { withheld: number }
  >(
    `SELECT sort_key AS sortKey, at, title, source, held_until IS NOT NULL OR visible_to IS NOT NULL AS withheld
     FROM articles WHERE number = ?`,
    article,
  )!;
  return { ...row, ...version, article, withheld: withheld === 1 };
}

/** Writes an article's details, new or over the old ones; its number. */
function writeDetails(db: Database, details: ArticleDetails, added: string, stored?: StoredArticle): number {
  const { day, at } = dayOf(details, added);
  const values = [
    details.title,
    details.url,
    details.source === null ? null : sourceOf(db, details.source),
    details.sourceKind,
    details.published,
    details.language,
    details.licence,
    details.provenance,
    embargoOf(details),
    visibleOf(details),
    day,
    at,
    stored?.at === at ? stored.sortKey : freeSortKey(db, at),
  ];
  if (stored) {
    db.run(
      `UPDATE articles SET title = ?, url = ?, source = ?, source_kind = ?, published = ?, language = ?, licence = ?,
         provenance = ?, embargo = ?, visible_to = ?, day = ?, at = ?, sort_key = ? WHERE number = ?`,
      ...values,
      stored.article,
    );
    return stored.article;
  }
  addToCounter(db, 'articles', 1);
  return db.get<{ number: number }>(
    `INSERT INTO articles (title, url, source, source_kind, published, language, licence, provenance, embargo,
       visible_to, day, at, sort_key, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`,
    ...values,
    details.id,
  )!.number;
}

function sourceOf(db: Database, name: string): number {
  const known = db.known.get(`source ${name}`);
  if (known !== undefined) return known;
  const { number } = db.get<{ number: number }>(
    'INSERT INTO sources (name, folded) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET folded = excluded.folded RETURNING number',
    name,
    foldName(name),
  )!;
  db.known.set(`source ${name}`, number);
  return number;
}

function engineOf(db: Database, name: string): number {
  const known = db.known.get(`engine ${name}`);
  if (known !== undefined) return known;
  const { number } = db.get<{ number: number }>(
    'INSERT INTO engines (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING number',
    name,
  )!;
  db.known.set(`engine ${name}`, number);
  return number;
}

/**
 * Writes a text as a further version, or finds the version that had it and gives that the new reading. A number that
 * another archive gave it is used where it is free.
 */
function writeVersion(
  db: Database,
  article: number,
  version: { hash: string; text: string; reading: Reading; added: string; number?: number },
): { number: number; version: number } {
  const { quotes, reading } = packReading(version.reading);
  const engine = engineOf(db, version.reading.engine);
  const before = db.all<{ number: number; version: number; hash: string }>(
    'SELECT number, version, lower(hex(hash)) AS hash FROM versions WHERE article = ?',
    article,
  );
  const same = before.find(({ hash }) => hash === version.hash);
  if (same) {
    db.run(
      'UPDATE versions SET engine = ?, quotes = ?, reading = ? WHERE number = ?',
      engine,
      quotes,
      reading,
      same.number,
    );
    return same;
  }
  addToCounter(db, 'versions', 1);
  const free = version.number !== undefined && before.every((other) => other.version !== version.number);
  const written = db.get<{ number: number; version: number }>(
    `INSERT INTO versions (article, version, hash, added, engine, quotes, text, reading)
     VALUES (?, ?, unhex(?), ?, ?, ?, ?, ?) RETURNING number, version`,
    article,
    free ? version.number! : 1 + Math.max(0, ...before.map((other) => other.version)),
    version.hash,
    isoOf(version.added),
    engine,
    quotes,
    pack(version.text),
    reading,
  )!;
  db.indexLater(
    'version_shingles',
    'INSERT INTO version_shingles (rowid, shingles) VALUES (?, ?)',
    written.number,
    shingleTokens(version.text),
  );
  return written;
}

/** Imports an article with all its versions. */
export function importArticle(db: Database, { details, hold: held, current, versions }: ArticleRecord): void {
  const stored = storedArticle(db, details.id);
  const last = versions.find(({ version }) => version === current) ?? versions.at(-1)!;
  if (stored) giveWay(db, stored.article, last.added);
  const article = writeDetails(db, details, versions[0]!.added, stored);
  const written = versions.map(({ version, ...kept }) => ({
    was: version,
    now: writeVersion(db, article, { ...kept, hash: hashOf(kept.text), number: version }),
  }));
  for (const [i, { concealed = false, visibleTo = null }] of versions.entries())
    if (concealed || visibleTo)
      db.run(
        'UPDATE versions SET concealed = ?, visible_to = ? WHERE number = ?',
        concealed ? 1 : 0,
        visibleTo && JSON.stringify(visibleTo),
        written[i]!.now.number,
      );
  const newest = written.find(({ was }) => was === last.version)!;
  db.run(withNumbers(FOLLOW_ARTICLE), newest.now.number);
  db.run('UPDATE articles SET current = ?, hold = ? WHERE number = ?', newest.now.number, held, article);
  indexReading(db, indexedOf(db, article));
}

/** As `Archive.hasExactly`. */
export function hasExactly(
  db: Database,
  articles: readonly { details: ArticleDetails; text: string }[],
): boolean[] {
  return articles.map(({ details, text }) => {
    const stored = storedArticle(db, details.id);
    return stored !== undefined && isSame(stored, details, hashOf(text));
  });
}

export function replaceReading(db: Database, article: string, version: number, reading: Reading): void {
  db.write(() => {
    const row = db.get<{ number: number; article: number; current: number }>(
      `SELECT v.number, v.article, a.current FROM versions v JOIN articles a ON a.number = v.article
       WHERE a.id = ? AND v.version = ?`,
      article,
      version,
    );
    if (!row) throw new RangeError(`There is no version ${version} of ${article} to give a new reading.`);
    const stored = row.number === row.current ? indexedOf(db, row.article) : null;
    if (stored) unindexReading(db, stored);
    const packed = packReading(reading);
    db.run(
      'UPDATE versions SET engine = ?, quotes = ?, reading = ? WHERE number = ?',
      engineOf(db, reading.engine),
      packed.quotes,
      packed.reading,
      row.number,
    );
    if (stored) indexReading(db, { ...stored, ...movedBehind(db, stored), reading });
  });
}

/** An article without a date that an earlier Brief sorted by when it was added takes its place behind the dated ones. */
function movedBehind(
  db: Database,
  { article, at }: Pick<IndexedVersion, 'article' | 'at'>,
): { at: number; sortKey: number } | null {
  const isUndated = db.get('SELECT 1 FROM articles WHERE number = ? AND published IS NULL', article);
  if (!isUndated || at < UNDATED_BEFORE) return null;
  const moved = { at: undatedAt(at), sortKey: freeSortKey(db, undatedAt(at)) };
  db.run('UPDATE articles SET at = ?, sort_key = ? WHERE number = ?', moved.at, moved.sortKey, article);
  return moved;
}

export function setEmbargo(db: Database, article: string, until: string | null): boolean {
  return db.write(
    () =>
      db.run('UPDATE articles SET hold = ? WHERE id = ?', until === null ? '' : isoOf(until), article) === 1,
  );
}

/** Rebuilds all rows that are derived from the current versions, within a transaction of the caller's. */
export function rebuildIndex(db: Database): void {
  for (const table of [
    'corrected',
    'announced',
    'quotes',
    'passages',
    'mentions',
    'article_topics',
    'topic_weeks',
    'counters',
  ])
    db.run(`DELETE FROM ${table}`);
  for (const words of ['article_words', 'quote_words', 'phrase_runs'])
    db.run(`INSERT INTO ${words} (${words}) VALUES ('delete-all')`);
  db.run(`DELETE FROM version_shingles WHERE rowid >= ${HEADLINES}`);
  db.run('UPDATE people SET mentions = 0, articles = 0, direct = 0, spoken = 0, mixed = 0, indirect = 0');
  // What states no date was once sorted by when it was added.
  for (const { number, at } of db.all<{ number: number; at: number }>(
    'SELECT number, at FROM articles WHERE published IS NULL AND at >= ?',
    UNDATED_BEFORE,
  )) {
    db.run('UPDATE articles SET at = ?, sort_key = NULL WHERE number = ?', undatedAt(at), number);
  }
  for (const { number, at } of db.all<{ number: number; at: number }>(
    'SELECT number, at FROM articles WHERE sort_key IS NULL ORDER BY number',
  )) {
    db.run('UPDATE articles SET sort_key = ? WHERE number = ?', freeSortKey(db, at), number);
  }
  const all = db.all<{ number: number }>('SELECT number FROM articles ORDER BY sort_key');
  for (const [i, { number }] of all.entries()) {
    indexReading(db, indexedOf(db, number));
    if (i % 500 === 499) db.indexNow();
  }
  db.indexNow();
  addToCounter(db, 'articles', all.length);
  addToCounter(db, 'versions', db.get<{ n: number }>('SELECT count(*) AS n FROM versions')!.n);
}
