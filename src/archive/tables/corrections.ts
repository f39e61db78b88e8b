import { isCorrectedBy } from '../applyCorrections.ts';
import { isoOf } from '../instants.ts';
import type { Correction, CorrectionKey, Corrections } from '../port.ts';
import type { ArticleEngine } from './engine.ts';
import type { RowStore, Rows } from './rows.ts';

interface CorrectionRow {
  id: string;
  version: number;
  start: number;
  end: number;
  speaker: string | null;
  person: string;
  at: string;
  workspace: string;
  topic: string;
  noQuote: number;
}

function correctionOf(row: CorrectionRow): Correction {
  return {
    article: row.id,
    version: row.version,
    start: row.start,
    end: row.end,
    speakerName: row.speaker,
    ...(row.noQuote === 1 ? { isNoQuote: true as const } : {}),
    ...(row.topic === '' ? {} : { notAbout: row.topic }),
    by: row.person,
    at: row.at,
    workspace: row.workspace === '' ? null : row.workspace,
  };
}

/** Corrections in a store. */
export function correctionsIn(store: RowStore, engine: ArticleEngine): Corrections {
  return {
    add: (correction) =>
      store.write(async (rows) => {
        await rows.lock('articles');
        return writeCorrection(rows, engine, correction);
      }),
    list: (query) => listCorrections(store, query),
    remove: (key) =>
      store.write(async (rows) => {
        await rows.lock('articles');
        return removeCorrection(rows, key);
      }),
  };
}

/** As `Corrections.add`, within a transaction that holds the lock on articles. */
export async function writeCorrection(
  rows: Rows,
  engine: ArticleEngine,
  correction: Correction,
): Promise<boolean> {
  const version = await engine.versionOf(rows, correction.article, correction.version);
  if (!version?.quotes.some((quote) => isCorrectedBy(quote, correction, version.text))) return false;
  await rows.run(
    `INSERT INTO corrections (article, version, start, "end", speaker, person, at, workspace, topic, no_quote)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (article, version, start, "end", workspace, topic)
     DO UPDATE SET speaker = excluded.speaker, person = excluded.person, at = excluded.at, no_quote = excluded.no_quote`,
    version.article,
    correction.version,
    correction.start,
    correction.end,
    correction.speakerName,
    correction.by,
    isoOf(correction.at),
    correction.workspace ?? '',
    correction.notAbout ?? '',
    correction.isNoQuote ? 1 : 0,
  );
  if (version.isCurrent) await engine.indexCorrections(rows, version.article);
  return true;
}

async function removeCorrection(rows: Rows, key: CorrectionKey): Promise<boolean> {
  const found = await rows.get<{ number: number }>(
    `SELECT c.number FROM corrections c JOIN articles a ON a.number = c.article
     WHERE a.id = $1 AND c.version = $2 AND c.start = $3 AND c."end" = $4 AND c.workspace = $5
       AND c.topic = $6`,
    key.article,
    key.version,
    key.start,
    key.end,
    key.workspace ?? '',
    key.notAbout ?? '',
  );
  if (!found) return false;
  await rows.run('DELETE FROM corrected WHERE correction = $1', found.number);
  await rows.run('DELETE FROM corrections WHERE number = $1', found.number);
  return true;
}

/** As `Corrections.list`; of a long list `page` chooses a part. */
export async function listCorrections(
  rows: Rows,
  query: { workspace?: string | null; article?: string },
  page = { limit: 1_000_000, offset: 0 },
): Promise<Correction[]> {
  const found = await rows.all<CorrectionRow>(
    `SELECT a.id, c.version, c.start, c."end", c.speaker, c.person, c.at, c.workspace,
       c.topic, c.no_quote AS "noQuote" FROM corrections c JOIN articles a ON a.number = c.article
     WHERE (CAST($1 AS text) IS NULL OR c.workspace = $1) AND (CAST($2 AS text) IS NULL OR a.id = $2)
     ORDER BY c.at, c.number LIMIT $3 OFFSET $4`,
    query.workspace === undefined ? null : (query.workspace ?? ''),
    query.article ?? null,
    page.limit,
    page.offset,
  );
  return found.map(correctionOf);
}
