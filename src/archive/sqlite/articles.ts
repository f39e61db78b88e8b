import { createHash } from 'node:crypto';
import type { Reading } from '../../reading/reading.ts';
import type { ArticleDetails, SourceKind } from '../../text/article.ts';
import { foldName } from '../foldName.ts';
import { dayOf, isoOf } from '../instants.ts';
import type { AddOutcome, ArchiveCounts, NewArticle, StoredVersion } from '../port.ts';
import type { Database } from './database.ts';
import { indexReading, unindexReading } from './readingIndex.ts';

/** At most this many articles in one transaction, so that other processes get their turn. */
const BATCH = 100;

/** Columns of an article's details, for any query that joins `articles a`. */
export const DETAILS = `
  a.id, a.title, a.url, (SELECT name FROM sources WHERE number = a.source) AS source, a.source_kind, a.published,
  a.language, a.licence, a.provenance`;

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
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What stands under an id: the article's number, the number, version and hash of its current text, its details. */
type Standing = DetailsRow & { article: number; current: number; version: number; hash: string };

function standingOf(db: Database, id: string): Standing | undefined {
  return db.get<Standing>(
    `SELECT a.number AS article, v.number AS current, v.version, v.hash, ${DETAILS}
     FROM articles a JOIN versions v ON v.number = a.current WHERE a.id = ?`,
    id,
  );
}

function sameDetails(one: ArticleDetails, other: ArticleDetails): boolean {
  return (Object.keys(detailsOf({} as DetailsRow)) as (keyof ArticleDetails)[]).every(
    (key) => one[key] === other[key],
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
  if (standing && standing.hash === hash && sameDetails(detailsOf(standing), details)) {
    return { article: details.id, version: standing.version, outcome: 'unchanged' };
  }
  if (standing) unindexReading(db, standing.article);
  const article = writeDetails(db, details, added);
  const current = writeVersion(db, article, { hash, text, reading, added });
  db.run('UPDATE articles SET current = ? WHERE number = ?', current.number, article);
  indexReading(db, article, text, reading);
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
    `INSERT INTO articles (id, title, url, source, source_kind, published, language, licence, provenance, day, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, url = excluded.url, source = excluded.source,
       source_kind = excluded.source_kind, published = excluded.published, language = excluded.language,
       licence = excluded.licence, provenance = excluded.provenance, day = excluded.day, at = excluded.at
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
    day,
    at,
  )!.number;
}

/** Writes a text as a further version, or finds the version that had it and gives that the new reading. */
function writeVersion(
  db: Database,
  article: number,
  version: { hash: string; text: string; reading: Reading; added: string },
): { number: number; version: number } {
  return db.get<{ number: number; version: number }>(
    `INSERT INTO versions (article, version, hash, added, engine, text, reading)
     SELECT ?1, 1 + ifnull(max(version), 0), ?2, ?3, ?4, ?5, ?6 FROM versions WHERE article = ?1
     ON CONFLICT (article, hash) DO UPDATE SET engine = excluded.engine, reading = excluded.reading
     RETURNING number, version`,
    article,
    version.hash,
    isoOf(version.added),
    version.reading.engine,
    version.text,
    JSON.stringify(version.reading),
  )!;
}

/** For each, whether it is stored as it is, details and text, as the newest version. */
export function holds(
  db: Database,
  articles: readonly { details: ArticleDetails; text: string }[],
): boolean[] {
  return articles.map(({ details, text }) => {
    const standing = standingOf(db, details.id);
    return (
      standing !== undefined && standing.hash === hashOf(text) && sameDetails(detailsOf(standing), details)
    );
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

export function getVersion(db: Database, article: string, version?: number): StoredVersion | null {
  const row =
    version === undefined
      ? db.get<VersionRow>(`${VERSION} WHERE a.id = ? AND v.number = a.current`, article)
      : db.get<VersionRow>(`${VERSION} WHERE a.id = ? AND v.version = ?`, article, version);
  return row ? versionOf(row) : null;
}

export function getVersions(
  db: Database,
  wanted: readonly { article: string; version?: number }[],
): StoredVersion[] {
  return db.read(() =>
    wanted.map(({ article, version }) => getVersion(db, article, version)).filter((found) => found !== null),
  );
}

export function revisions(db: Database, article: string): { version: number; hash: string; added: string }[] {
  return db
    .all<{ version: number; hash: string; added: string }>(
      `SELECT v.version, v.hash, v.added FROM versions v JOIN articles a ON a.number = v.article
       WHERE a.id = ? ORDER BY v.version`,
      article,
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
    if (isCurrent) indexReading(db, row.article, row.text, reading);
  });
}

export function counts(db: Database): ArchiveCounts {
  return {
    ...db.get<ArchiveCounts>(
      `SELECT (SELECT count(*) FROM articles) AS articles,
         (SELECT count(*) FROM versions) AS versions,
         (SELECT count(*) FROM quotes) AS quotes,
         (SELECT count(DISTINCT person) FROM quotes) AS speakers,
         (SELECT count(DISTINCT topic) FROM passages) AS topics,
         (SELECT substr(min(day), 1, 10) FROM articles WHERE published IS NOT NULL) AS oldest,
         (SELECT substr(max(day), 1, 10) FROM articles WHERE published IS NOT NULL) AS newest`,
    )!,
  };
}
