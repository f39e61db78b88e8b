import { applyCorrections, type KeptCorrection } from '../applyCorrections.ts';
import type { CorrectingArticle, StoredVersion, VersionRow, Viewer } from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import { correctedBy, isAnyCorrected } from './correctedBy.ts';
import { correctionsOf } from './corrections.ts';
import type { Database } from './database.ts';
import { readingFrom, unpack } from './packing.ts';
import { where } from './queries.ts';
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
  articleNumber: number;
  version: number;
  hash: string;
  text: Uint8Array;
  added: string;
  quotes: Uint8Array;
  reading: Uint8Array;
};

const VERSION = `SELECT a.number AS articleNumber, v.version, lower(hex(v.hash)) AS hash, v.text, v.added, v.quotes, v.reading, ${DETAILS}
  FROM versions v JOIN articles a ON a.number = v.article`;

function sentOf(
  row: Row,
  corrections: readonly KeptCorrection[],
  by?: CorrectingArticle | undefined,
): SentVersion {
  return {
    ...(by ? { correctedBy: by } : {}),
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
    const isCorrected = isAnyCorrected(db);
    return wanted.flatMap(({ article, version }) => {
      const which = version === undefined ? 'v.number = a.current' : 'v.version = ?';
      const row = db.get<Row>(
        `${VERSION} WHERE ${['a.id = ?', which, ...seen.conditions, ...ofVersion.conditions].join(' AND ')}`,
        article,
        ...(version === undefined ? [] : [version]),
        ...seen.values,
        ...ofVersion.values,
      );
      if (!row) return [];
      const by = isCorrected ? correctedBy(db, row.articleNumber, seen) : undefined;
      return [sentOf(row, correctionsOf(db, viewer, article, row.version), by)];
    });
  });
}

/** Versions by the numbers of their rows, in that order; those that are not there or hidden are left out. */
export function versionsNumbered(
  db: Database,
  viewer: Viewer | null,
  numbers: readonly number[],
): { number: number; version: SentVersion }[] {
  const seen = visibleTo(db, viewer);
  const ofVersion = versionSeen(viewer);
  const isCorrected = isAnyCorrected(db);
  return numbers.flatMap((number) => {
    const row = db.get<Row>(
      `${VERSION} WHERE ${['v.number = ?', ...seen.conditions, ...ofVersion.conditions].join(' AND ')}`,
      number,
      ...seen.values,
      ...ofVersion.values,
    );
    if (!row) return [];
    const by = isCorrected ? correctedBy(db, row.articleNumber, seen) : undefined;
    return [{ number, version: sentOf(row, correctionsOf(db, viewer, row.id, row.version), by) }];
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

/** The condition that a viewer sees a version `v` of an article `a`: none where no version at all is hidden from anybody. */
export function versionsVisibleTo(db: Database, viewer: Viewer | null): Filter {
  const seen = visibleTo(db, viewer);
  const isHidden = db.get('SELECT 1 FROM versions WHERE concealed <> 0 OR visible_to IS NOT NULL LIMIT 1');
  const ofVersion = isHidden ? versionSeen(viewer) : { conditions: [], values: [] };
  return {
    conditions: [...seen.conditions, ...ofVersion.conditions],
    values: [...seen.values, ...ofVersion.values],
  };
}

export function revisions(db: Database, viewer: Viewer | null, articles: readonly string[]): VersionRow[] {
  const seen = visibleTo(db, viewer);
  const ofVersion = versionSeen(viewer);
  return db
    .all<Omit<VersionRow, 'isNewest'> & { isNewest: number }>(
      `SELECT a.id AS article, v.version, lower(hex(v.hash)) AS hash, v.added, v.number = a.current AS isNewest
       FROM json_each(?) wanted CROSS JOIN articles a ON a.id = wanted.value JOIN versions v ON v.article = a.number
       ${where({ conditions: [...seen.conditions, ...ofVersion.conditions], values: [] })}
       ORDER BY wanted.key, v.version`,
      JSON.stringify(articles),
      ...seen.values,
      ...ofVersion.values,
    )
    .map((row) => ({ ...row, isNewest: row.isNewest === 1 }));
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
