import type { Quote } from '../../reading/reading.ts';
import { isoOf } from '../instants.ts';
import { isCorrectedBy, type KeptCorrection } from '../layOver.ts';
import type { Correction, CorrectionKey, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { unpack } from './packing.ts';
import { personOf } from './people.ts';
import { numberAt, numbersOf } from './places.ts';

interface Row {
  number: number;
  id: string;
  version: number;
  start: number;
  end: number;
  speaker: string | null;
  person: string;
  at: string;
  workspace: string;
}

const CORRECTION = `SELECT c.number, a.id, c.version, c.start, c."end", c.speaker, c.person, c.at, c.workspace
  FROM corrections c JOIN articles a ON a.number = c.article`;

function correctionOf(row: Row): Correction {
  return {
    article: row.id,
    version: row.version,
    start: row.start,
    end: row.end,
    speakerName: row.speaker,
    by: row.person,
    at: row.at,
    workspace: row.workspace === '' ? null : row.workspace,
  };
}

export function addCorrection(db: Database, correction: Correction): boolean {
  return db.write(() => putCorrection(db, correction));
}

/** As `addCorrection`, within a transaction of the caller's. */
export function putCorrection(db: Database, correction: Correction): boolean {
  const at = versionAt(db, correction);
  if (!at?.quotes.some((quote) => isCorrectedBy(quote, correction, at.text))) return false;
  db.run(
    `INSERT INTO corrections (article, version, start, "end", speaker, person, at, workspace)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (article, version, start, "end", workspace)
     DO UPDATE SET speaker = excluded.speaker, person = excluded.person, at = excluded.at`,
    at.article,
    correction.version,
    correction.start,
    correction.end,
    correction.speakerName,
    correction.by,
    isoOf(correction.at),
    correction.workspace ?? '',
  );
  if (at.current) indexCorrections(db, at.article, at.place, at.version, at.text, at.quotes);
  return true;
}

export function removeCorrection(db: Database, key: CorrectionKey): boolean {
  return db.write(() => {
    const found = db.get<{ number: number }>(
      `SELECT c.number FROM corrections c JOIN articles a ON a.number = c.article
       WHERE a.id = ? AND c.version = ? AND c.start = ? AND c."end" = ? AND c.workspace = ?`,
      key.article,
      key.version,
      key.start,
      key.end,
      key.workspace ?? '',
    );
    if (!found) return false;
    db.run('DELETE FROM corrected WHERE correction = ?', found.number);
    db.run('DELETE FROM corrections WHERE number = ?', found.number);
    return true;
  });
}

export function listCorrections(
  db: Database,
  query: { workspace?: string | null; article?: string },
): Correction[] {
  const workspace = query.workspace === undefined ? null : (query.workspace ?? '');
  return db
    .all<Row>(
      `${CORRECTION} WHERE (?1 IS NULL OR c.workspace = ?1) AND (?2 IS NULL OR a.id = ?2) ORDER BY c.at, c.number`,
      workspace,
      query.article ?? null,
    )
    .map(correctionOf);
}

export function forgetCorrections(db: Database, workspace: string): void {
  db.run('DELETE FROM corrected WHERE workspace = ?', workspace);
  db.run('DELETE FROM corrections WHERE workspace = ?', workspace);
}

/** Finds anew which quotes of a current version the corrections fit. The rows of the quotes must stand already. */
export function indexCorrections(
  db: Database,
  article: number,
  place: number,
  version: number,
  text: string,
  quotes: readonly Quote[],
): void {
  unindexCorrections(db, place);
  const corrections = db.all<{
    number: number;
    start: number;
    end: number;
    speaker: string | null;
    workspace: string;
  }>(
    'SELECT number, start, "end", speaker, workspace FROM corrections WHERE article = ? AND version = ? ORDER BY at, number',
    article,
    version,
  );
  for (const correction of corrections) {
    quotes.forEach((quote, position) => {
      const number = numberAt(place, position);
      if (number === null || !isCorrectedBy(quote, correction, text)) return;
      db.run(
        `INSERT INTO corrected (quote, workspace, person, correction) VALUES (?, ?, ?, ?)
         ON CONFLICT (quote, workspace) DO UPDATE SET person = excluded.person, correction = excluded.correction`,
        number,
        correction.workspace,
        correction.speaker === null ? null : personOf(db, correction.speaker),
        correction.number,
      );
    });
  }
}

export function unindexCorrections(db: Database, place: number): void {
  db.run('DELETE FROM corrected WHERE quote BETWEEN ? AND ?', ...numbersOf(place));
}

/** The corrections of a version that a viewer sees, the workspace's own last: they lie over the operator's. */
export function correctionsOf(
  db: Database,
  viewer: Viewer | null,
  article: string,
  version: number,
): KeptCorrection[] {
  if (viewer === null) return [];
  return db
    .all<Row>(
      `${CORRECTION} WHERE a.id = ?1 AND c.version = ?2 AND c.workspace IN ('', ?3) ORDER BY c.workspace, c.at, c.number`,
      article,
      version,
      viewer.workspace ?? '',
    )
    .map(({ start, end, speaker, person, at }) => ({ start, end, speaker, person, at }));
}

function versionAt(db: Database, of: { article: string; version: number }) {
  const row = db.get<{
    article: number;
    place: number;
    version: number;
    current: number;
    text: Uint8Array;
    quotes: Uint8Array;
  }>(
    `SELECT a.number AS article, a.place, v.version, v.number = a.current AS current, v.text, v.quotes
     FROM versions v JOIN articles a ON a.number = v.article WHERE a.id = ? AND v.version = ?`,
    of.article,
    of.version,
  );
  if (!row) return null;
  const quotes = JSON.parse(unpack(row.quotes)) as Quote[];
  return { ...row, current: row.current === 1, text: unpack(row.text), quotes };
}
