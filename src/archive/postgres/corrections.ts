import type { Quote, Reading } from '../../reading/reading.ts';
import { foldName } from '../foldName.ts';
import { isoOf } from '../instants.ts';
import { isCorrectedBy, type KeptCorrection } from '../layOver.ts';
import type { Correction, CorrectionKey, Viewer } from '../port.ts';
import type { Database, Rows } from './database.ts';
import { ARTICLES_LOCK } from './locks.ts';
import type { Filter } from './newFilter.ts';

interface Row extends KeptCorrection {
  readonly id: string;
  readonly article: number;
  readonly version: number;
  readonly workspace: string;
}

const CORRECTION = `SELECT a.id, c.article, c.version, c.start, c."end", c.speaker, c.person, c.at, c.workspace
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

export async function addCorrection(db: Database, correction: Correction): Promise<boolean> {
  return db.write(async (rows) => {
    await rows.run(ARTICLES_LOCK);
    return putCorrection(rows, correction);
  });
}

/** As `addCorrection`, within a transaction of the caller's. */
export async function putCorrection(rows: Rows, correction: Correction): Promise<boolean> {
  const at = await rows.get<{ article: number; current: boolean; text: string; reading: string }>(
    `SELECT a.number AS article, v.number = a.current AS current, v.text, v.reading
     FROM versions v JOIN articles a ON a.number = v.article WHERE a.id = $1 AND v.version = $2`,
    correction.article,
    correction.version,
  );
  if (!at) return false;
  const { quotes } = JSON.parse(at.reading) as Reading;
  if (!quotes.some((quote) => isCorrectedBy(quote, correction, at.text))) return false;
  await rows.run(
    `INSERT INTO corrections (article, version, start, "end", speaker, person, at, workspace)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
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
  if (at.current) await indexCorrections(rows, at.article, correction.version, at.text, quotes);
  return true;
}

export async function removeCorrection(db: Database, key: CorrectionKey): Promise<boolean> {
  return db.write(async (rows) => {
    await rows.run(ARTICLES_LOCK);
    const found = await rows.get<{ number: number }>(
      `SELECT c.number FROM corrections c JOIN articles a ON a.number = c.article
       WHERE a.id = $1 AND c.version = $2 AND c.start = $3 AND c."end" = $4 AND c.workspace = $5`,
      key.article,
      key.version,
      key.start,
      key.end,
      key.workspace ?? '',
    );
    if (!found) return false;
    await rows.run('DELETE FROM corrected WHERE correction = $1', found.number);
    await rows.run('DELETE FROM corrections WHERE number = $1', found.number);
    return true;
  });
}

export async function listCorrections(
  rows: Rows,
  query: { workspace?: string | null; article?: string },
): Promise<Correction[]> {
  const found = await rows.all<Row>(
    `${CORRECTION} WHERE ($1::text IS NULL OR c.workspace = $1) AND ($2::text IS NULL OR a.id = $2)
     ORDER BY c.at, c.number`,
    query.workspace === undefined ? null : (query.workspace ?? ''),
    query.article ?? null,
  );
  return found.map(correctionOf);
}

export async function forgetCorrections(rows: Rows, workspace: string): Promise<void> {
  await rows.run('DELETE FROM corrected WHERE workspace = $1', workspace);
  await rows.run('DELETE FROM corrections WHERE workspace = $1', workspace);
}

/** Finds which quotes of a newest version the corrections fit. The rows of the quotes must stand already. */
export async function indexCorrections(
  rows: Rows,
  article: number,
  version: number,
  text: string,
  quotes: readonly Quote[],
): Promise<void> {
  await rows.run('DELETE FROM corrected WHERE article = $1', article);
  const corrections = await rows.all<Row & { number: number }>(
    `SELECT number, start, "end", speaker, workspace FROM corrections WHERE article = $1 AND version = $2
     ORDER BY at, number`,
    article,
    version,
  );
  for (const correction of corrections) {
    const person = correction.speaker === null ? null : await personOf(rows, correction.speaker);
    for (const [position, quote] of quotes.entries()) {
      if (!isCorrectedBy(quote, correction, text)) continue;
      await rows.run(
        `INSERT INTO corrected (article, position, workspace, person, correction) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (article, position, workspace)
         DO UPDATE SET person = excluded.person, correction = excluded.correction`,
        article,
        position,
        correction.workspace,
        person,
        correction.number,
      );
    }
  }
}

/** The number of a person of that name, who is made known where nobody of it is. */
async function personOf(rows: Rows, name: string): Promise<number> {
  const row = await rows.get<{ number: number }>(
    `INSERT INTO people (folded, name) VALUES ($1, $2)
     ON CONFLICT (folded) DO UPDATE SET folded = excluded.folded RETURNING number`,
    foldName(name),
    name,
  );
  return row!.number;
}

/** For each version, the corrections in the viewer's sight; the workspace's own come last, over the operator's. */
export async function correctionsOf(
  db: Database,
  viewer: Viewer | null,
  versions: readonly { article: number; version: number }[],
): Promise<KeptCorrection[][]> {
  if (viewer === null || versions.length === 0) return versions.map(() => []);
  const found = await db.all<Row>(
    `${CORRECTION} WHERE c.article = ANY ($1) AND c.workspace IN ('', $2)
     ORDER BY c.workspace, c.at, c.number`,
    versions.map(({ article }) => article),
    viewer.workspace ?? '',
  );
  return versions.map(({ article, version }) =>
    found.filter((one) => one.article === article && one.version === version),
  );
}

/** Whether any correction is in the viewer's sight: mostly none is, and then questions need not look for them. */
export async function hasCorrections(db: Database, viewer: Viewer | null): Promise<boolean> {
  if (viewer === null) return false;
  const row = await db.get(
    "SELECT 1 FROM corrected WHERE workspace IN ('', $1) LIMIT 1",
    viewer.workspace ?? '',
  );
  return row !== undefined;
}

/** The corrections that a viewer sees, one a quote: a table expression `mine (article, position, person, correction)`. */
export function mine(filter: Filter, viewer: Viewer): string {
  const workspace = filter.put(viewer.workspace ?? '');
  return `mine AS MATERIALIZED (
    SELECT DISTINCT ON (article, position) article, position, person, correction FROM corrected
    WHERE workspace IN ('', ${workspace}) ORDER BY article, position, workspace DESC
  )`;
}
