import { createHash } from 'node:crypto';
import type { Reading } from '../../reading/reading.ts';
import type { ArticleDetails, SourceKind } from '../../text/article.ts';
import { foldName } from '../foldName.ts';
import { dayOf, isoOf } from '../instants.ts';
import type { AddOutcome, ArchiveCounts, ArticleRecord, NewArticle, StoredVersion, Viewer } from '../port.ts';
import { correctReading } from './corrections.ts';
import type { Database } from './database.ts';
import { indexReading, unindexReading } from './readingIndex.ts';
import { visibleTo } from './visibility.ts';

/** At most this many articles in one transaction, so that other processes get their turn. */
const BATCH = 100;

/** Columns of an article's details, for any query that joins `articles a`. */
export const DETAILS = `
  a.id, a.title, a.url, (SELECT name FROM sources WHERE number = a.source) AS source, a.source_kind, a.published,
  a.language, a.licence, a.provenance, a.held_until, a.visible_to`;

export interface DetailsRow {
  id: string;
  title: string | null;
  url: string | null;
  source: string | null;
  source_kind: SourceKind | null;
  published: string | null;
  language: string | null;
  licence: string | null;
  provenance: string | null;
  held_until: string | null;
  visible_to: string | null;
}

export function detailsOf(row: DetailsRow): ArticleDetails {
  return {
    id: row.id,
    title: row.title,
    url: row.url,
    source: row.source,
    sourceKind: row.source_kind,
    published: row.published,
    language: row.language,
    licence: row.licence,
    provenance: row.provenance,
    heldUntil: row.held_until,
    visibleTo: row.visible_to === null ? null : (JSON.parse(row.visible_to) as string[]),
  };
}

/** Workspaces in the one form in which they are stored and compared. */
function visibleOf({ visibleTo }: ArticleDetails): string | null {
  return visibleTo === null ? null : JSON.stringify([...new Set(visibleTo)].sort());
}

function embargoOf({ heldUntil }: ArticleDetails): string | null {
  return heldUntil === null ? null : isoOf(heldUntil);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What stands under an id: the article's number, the number, version and hash of its current text, its details. */
type Standing = DetailsRow & {
  article: number;
  current: number;
  version: number;
  hash: string;
  embargo: string | null;
};

function standingOf(db: Database, id: string): Standing | undefined {
  return db.get<Standing>(
    `SELECT a.number AS article, v.number AS current, v.version, v.hash, a.embargo, ${DETAILS}
     FROM articles a JOIN versions v ON v.number = a.current WHERE a.id = ?`,
    id,
  );
}

/** Whether it stands just so. What an operator holds or releases is no part of what a source states. */
function isSame(standing: Standing, details: ArticleDetails, hash: string): boolean {
  const stood = detailsOf(standing);
  return (
    standing.hash === hash &&
    standing.embargo === embargoOf(details) &&
    standing.visible_to === visibleOf(details) &&
    (Object.keys(stood) as (keyof ArticleDetails)[]).every(
      (key) => key === 'heldUntil' || key === 'visibleTo' || stood[key] === details[key],
    )
  );
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
  const standing = standingOf(db, details.id);
  if (standing && isSame(standing, details, hash)) {
    return { article: details.id, version: standing.version, outcome: 'unchanged' };
  }
  if (standing) unindexReading(db, standing.article);
  const article = writeDetails(db, details, added);
  const current = writeVersion(db, article, { hash, text, reading, added });
  db.run('UPDATE articles SET current = ? WHERE number = ?', current.number, article);
  indexReading(db, article, { version: current.version, text, reading });
  return {
    article: details.id,
    version: current.version,
    outcome: standing ? 'updated' : 'added',
  };
}

/** Writes an article's details, new or over the old ones; its number. */
function writeDetails(db: Database, details: ArticleDetails, added: string): number {
  let source: number | null = null;
  if (details.source !== null) {
    source = db.get<{ number: number }>(
      'INSERT INTO sources (name, folded) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET folded = excluded.folded RETURNING number',
      details.source,
      foldName(details.source),
    )!.number;
  }
  const { day, at } = dayOf(details, added);
  return db.get<{ number: number }>(
    `INSERT INTO articles (id, title, url, source, source_kind, published, language, licence, provenance, embargo, visible_to, day, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, url = excluded.url, source = excluded.source,
       source_kind = excluded.source_kind, published = excluded.published, language = excluded.language,
       licence = excluded.licence, provenance = excluded.provenance, embargo = excluded.embargo,
       visible_to = excluded.visible_to, day = excluded.day, at = excluded.at
     RETURNING number`,
    details.id,
    details.title,
    details.url,
    source,
    details.sourceKind,
    details.published,
    details.language,
    details.licence,
    details.provenance,
    embargoOf(details),
    visibleOf(details),
    day,
    at,
  )!.number;
}

/**
 * Writes a text as a further version, or finds the version that had it and gives that the new reading. A number that
 * another archive gave it is kept where it is free.
 */
function writeVersion(
  db: Database,
  article: number,
  version: { hash: string; text: string; reading: Reading; added: string; number?: number },
): { number: number; version: number } {
  const taken =
    version.number === undefined ||
    db.get('SELECT 1 FROM versions WHERE article = ? AND version = ?', article, version.number) !== undefined;
  return db.get<{ number: number; version: number }>(
    `INSERT INTO versions (article, version, hash, added, engine, text, reading)
     SELECT ?1, ifnull(?7, 1 + ifnull(max(version), 0)), ?2, ?3, ?4, ?5, ?6 FROM versions WHERE article = ?1
     ON CONFLICT (article, hash) DO UPDATE SET engine = excluded.engine, reading = excluded.reading
     RETURNING number, version`,
    article,
    version.hash,
    isoOf(version.added),
    version.reading.engine,
    version.text,
    JSON.stringify(version.reading),
    taken ? null : version.number!,
  )!;
}

/** Takes in an article of another archive, with every text that it has had there. */
export function takeInArticle(db: Database, { details, hold, current, versions }: ArticleRecord): void {
  const standing = standingOf(db, details.id);
  if (standing) unindexReading(db, standing.article);
  const article = writeDetails(db, details, versions[0]!.added);
  const written = versions.map(({ version, ...kept }) => ({
    was: version,
    kept,
    now: writeVersion(db, article, { ...kept, hash: hashOf(kept.text), number: version }),
  }));
  const newest = written.find(({ was }) => was === current) ?? written.at(-1)!;
  db.run('UPDATE articles SET current = ?, hold = ? WHERE number = ?', newest.now.number, hold, article);
  indexReading(db, article, { version: newest.now.version, ...newest.kept });
}

/** For each, whether it is stored as it is, details and text, as the newest version. */
export function holds(
  db: Database,
  articles: readonly { details: ArticleDetails; text: string }[],
): boolean[] {
  return articles.map(({ details, text }) => {
    const standing = standingOf(db, details.id);
    return standing !== undefined && isSame(standing, details, hashOf(text));
  });
}

type VersionRow = DetailsRow & {
  version: number;
  hash: string;
  text: string;
  added: string;
  reading: string;
};

const VERSION = `SELECT v.version, v.hash, v.text, v.added, v.reading, ${DETAILS}
  FROM versions v JOIN articles a ON a.number = v.article`;

function versionOf(row: VersionRow): StoredVersion {
  return {
    article: detailsOf(row),
    version: row.version,
    hash: row.hash,
    text: row.text,
    added: row.added,
    reading: JSON.parse(row.reading) as Reading,
  };
}

export function getVersion(
  db: Database,
  viewer: Viewer | null,
  article: string,
  version?: number,
): StoredVersion | null {
  const which = version === undefined ? 'v.number = a.current' : 'v.version = ?';
  const seen = visibleTo(db, viewer);
  const row = db.get<VersionRow>(
    `${VERSION} WHERE ${['a.id = ?', which, ...seen.conditions].join(' AND ')}`,
    article,
    ...(version === undefined ? [] : [version]),
    ...seen.values,
  );
  if (!row) return null;
  const found = versionOf(row);
  const reading = correctReading(
    db,
    { article, version: found.version, text: row.text, reading: found.reading },
    viewer,
  );
  return { ...found, reading };
}

export function getVersions(
  db: Database,
  viewer: Viewer | null,
  wanted: readonly { article: string; version?: number }[],
): StoredVersion[] {
  return db.read(() =>
    wanted
      .map(({ article, version }) => getVersion(db, viewer, article, version))
      .filter((found) => found !== null),
  );
}

export function revisions(
  db: Database,
  viewer: Viewer | null,
  article: string,
): { version: number; hash: string; added: string }[] {
  const seen = visibleTo(db, viewer);
  return db
    .all<{ version: number; hash: string; added: string }>(
      `SELECT v.version, v.hash, v.added FROM versions v JOIN articles a ON a.number = v.article
       WHERE ${['a.id = ?', ...seen.conditions].join(' AND ')} ORDER BY v.version`,
      article,
      ...seen.values,
    )
    .map((row) => ({ ...row }));
}

export function readingsToRedo(db: Database, engine: string, limit: number): StoredVersion[] {
  return db
    .all<VersionRow>(
      `${VERSION} WHERE v.engine < ?1 OR v.engine > ?1 ORDER BY v.number LIMIT ?2`,
      engine,
      limit,
    )
    .map(versionOf);
}

export function replaceReading(db: Database, article: string, version: number, reading: Reading): void {
  db.write(() => {
    const row = db.get<{ number: number; article: number; current: number; text: string }>(
      `SELECT v.number, v.article, a.current, v.text FROM versions v JOIN articles a ON a.number = v.article
       WHERE a.id = ? AND v.version = ?`,
      article,
      version,
    );
    if (!row) throw new RangeError(`There is no version ${version} of ${article} to give a new reading.`);
    const isCurrent = row.number === row.current;
    if (isCurrent) unindexReading(db, row.article);
    db.run(
      'UPDATE versions SET engine = ?, reading = ? WHERE number = ?',
      reading.engine,
      JSON.stringify(reading),
      row.number,
    );
    if (isCurrent) indexReading(db, row.article, { version, text: row.text, reading });
  });
}

export function hold(db: Database, article: string, until: string | null): boolean {
  return db.write(
    () =>
      db.run('UPDATE articles SET hold = ? WHERE id = ?', until === null ? '' : isoOf(until), article) === 1,
  );
}

export function counts(db: Database, viewer: Viewer | null): ArchiveCounts {
  const seen = visibleTo(db, viewer);
  const all = seen.conditions.length === 0;
  const where = all ? '' : `WHERE ${seen.conditions.join(' AND ')}`;
  const of = (table: string) =>
    all ? table : `${table} WHERE article IN (SELECT a.number FROM articles a ${where})`;
  return {
    ...db.get<ArchiveCounts>(
      `SELECT (SELECT count(*) FROM articles a ${where}) AS articles,
         (SELECT count(*) FROM ${of('versions')}) AS versions,
         (SELECT count(*) FROM ${of('quotes')}) AS quotes,
         (SELECT count(DISTINCT person) FROM ${of('quotes')}) AS speakers,
         (SELECT count(DISTINCT topic) FROM ${of('passages')}) AS topics,
         (SELECT substr(min(day), 1, 10) FROM articles a WHERE ${['published IS NOT NULL', ...seen.conditions].join(' AND ')}) AS oldest,
         (SELECT substr(max(day), 1, 10) FROM articles a WHERE ${['published IS NOT NULL', ...seen.conditions].join(' AND ')}) AS newest`,
      ...Array.from({ length: 7 }, () => seen.values).flat(),
    )!,
  };
}
