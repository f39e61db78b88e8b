import type { Quote, Reading } from '../../reading/reading.ts';
import { isoOf } from '../instants.ts';
import { isCorrectedBy, layOver } from '../layOver.ts';
import type { Correction, CorrectionKey, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { personOf } from './people.ts';

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
  if (!at?.reading.quotes.some((quote) => isCorrectedBy(quote, correction, at.text))) return false;
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
  if (at.current) indexCorrections(db, at.article, at.version, at.text, at.reading.quotes);
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
  version: number,
  text: string,
  quotes: readonly Quote[],
): void {
  unindexCorrections(db, article);
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
      if (!isCorrectedBy(quote, correction, text)) return;
      db.run(
        `INSERT INTO corrected (quote, workspace, person, correction)
         SELECT number, ?3, ?4, ?5 FROM quotes WHERE article = ?1 AND position = ?2
         ON CONFLICT (quote, workspace) DO UPDATE SET person = excluded.person, correction = excluded.correction`,
        article,
        position,
        correction.workspace,
        correction.speaker === null ? null : personOf(db, correction.speaker),
        correction.number,
      );
    });
  }
}

export function unindexCorrections(db: Database, article: number): void {
  db.run('DELETE FROM corrected WHERE quote IN (SELECT number FROM quotes WHERE article = ?)', article);
}

/** A version's reading as a viewer is to see it. */
export function correctReading(
  db: Database,
  version: { article: string; version: number; text: string; reading: Reading },
  viewer: Viewer | null,
): Reading {
  const { reading, text } = version;
  if (viewer === null) return reading;
  // The workspace's own come last, over the operator's.
  const corrections = db.all<Row>(
    `${CORRECTION} WHERE a.id = ?1 AND c.version = ?2 AND c.workspace IN ('', ?3) ORDER BY c.workspace, c.at, c.number`,
    version.article,
    version.version,
    viewer.workspace ?? '',
  );
  return layOver(reading, text, corrections);
}

function versionAt(db: Database, of: { article: string; version: number }) {
  const row = db.get<{ article: number; version: number; current: number; text: string; reading: string }>(
    `SELECT a.number AS article, v.version, v.number = a.current AS current, v.text, v.reading
     FROM versions v JOIN articles a ON a.number = v.article WHERE a.id = ? AND v.version = ?`,
    of.article,
    of.version,
  );
  return row ? { ...row, current: row.current === 1, reading: JSON.parse(row.reading) as Reading } : null;
}
