import { applyCorrections, type KeptCorrection } from '../applyCorrections.ts';
import type { StoredVersion, Viewer } from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import { correctionsOf } from './corrections.ts';
import type { Database } from './database.ts';
import { readingFrom, unpack } from './packing.ts';
import { type Filter, visibleTo } from './visibility.ts';

/**
 * A version on its way to the thread that asked. Its reading travels as text: that is much cheaper to hand over than
 * the object, and is made into one where it is needed.
 */
export interface SentVersion extends Omit<StoredVersion, 'reading'> {
  readonly quotes: string;
  readonly rest: string;
  readonly corrections: readonly KeptCorrection[];
}

/** The version as the port gives it. */
export function received({ quotes, rest, corrections, ...version }: SentVersion): StoredVersion {
  return { ...version, reading: applyCorrections(readingFrom(quotes, rest), version.text, corrections) };
}

type Row = DetailsRow & {
  version: number;
  hash: string;
  text: Uint8Array;
  added: string;
  quotes: Uint8Array;
  reading: Uint8Array;
};

const VERSION = `SELECT v.version, lower(hex(v.hash)) AS hash, v.text, v.added, v.quotes, v.reading, ${DETAILS}
  FROM versions v JOIN articles a ON a.number = v.article`;

function sentOf(row: Row, corrections: readonly KeptCorrection[]): SentVersion {
  return {
    article: detailsOf(row),
    version: row.version,
    hash: row.hash,
    text: unpack(row.text),
    added: row.added,
    quotes: unpack(row.quotes),
    rest: unpack(row.reading),
    corrections,
  };
}

export function getVersion(
  db: Database,
  viewer: Viewer | null,
  article: string,
  version?: number,
): SentVersion | null {
  return getVersions(db, viewer, [version === undefined ? { article } : { article, version }])[0] ?? null;
}

export function getVersions(
  db: Database,
  viewer: Viewer | null,
  wanted: readonly { article: string; version?: number }[],
): SentVersion[] {
  return db.read(() => {
    const seen = visibleTo(db, viewer);
    const ofVersion = versionSeen(viewer);
    return wanted.flatMap(({ article, version }) => {
      const which = version === undefined ? 'v.number = a.current' : 'v.version = ?';
      const row = db.get<Row>(
        `${VERSION} WHERE ${['a.id = ?', which, ...seen.conditions, ...ofVersion.conditions].join(' AND ')}`,
        article,
        ...(version === undefined ? [] : [version]),
        ...seen.values,
        ...ofVersion.values,
      );
      return row ? [sentOf(row, correctionsOf(db, viewer, article, row.version))] : [];
    });
  });
}

/** `versionSeen` of the tables, with values by position. */
function versionSeen(viewer: Viewer | null): Filter {
  if (viewer === null) return { conditions: [], values: [] };
  return {
    conditions: [
      `(v.number = a.current OR (NOT v.concealed AND (v.visible_to IS NULL
         OR EXISTS (SELECT 1 FROM json_each(v.visible_to) WHERE value = ?))))`,
    ],
    values: [viewer.workspace],
  };
}

export function revisions(
  db: Database,
  viewer: Viewer | null,
  article: string,
): { version: number; hash: string; added: string }[] {
  const seen = visibleTo(db, viewer);
  const ofVersion = versionSeen(viewer);
  return db
    .all<{ version: number; hash: string; added: string }>(
      `SELECT v.version, lower(hex(v.hash)) AS hash, v.added
       FROM versions v JOIN articles a ON a.number = v.article
       WHERE ${['a.id = ?', ...seen.conditions, ...ofVersion.conditions].join(' AND ')} ORDER BY v.version`,
      article,
      ...seen.values,
      ...ofVersion.values,
    )
    .map((row) => ({ ...row }));
}

export function readingsToRedo(db: Database, engine: string, limit: number): SentVersion[] {
  return db
    .all<Row>(
      `${VERSION}
       WHERE v.engine IN (SELECT number FROM engines WHERE name <> ?) ORDER BY v.engine, v.number LIMIT ?`,
      engine,
      limit,
    )
    .map((row) => sentOf(row, []));
}
