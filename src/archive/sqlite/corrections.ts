import type { Quote } from '../../reading/reading.ts';
import { isCorrectedBy, type KeptCorrection } from '../applyCorrections.ts';
import type { Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { unpack } from './packing.ts';
import { personOf } from './people.ts';
import { numberAt, numbersOf } from './sortKeys.ts';

const CORRECTION = `SELECT c.start, c."end", c.speaker, c.person, c.at, c.topic, c.no_quote AS noQuote
  FROM corrections c JOIN articles a ON a.number = c.article`;

/** Finds again which quotes of a current version the corrections fit. The rows of the quotes must exist already. */
export function indexCorrections(
  db: Database,
  article: number,
  sortKey: number,
  version: number,
  text: string,
  quotes: readonly Quote[],
): void {
  unindexCorrections(db, sortKey);
  const corrections = db.all<{
    number: number;
    start: number;
    end: number;
    speaker: string | null;
    workspace: string;
  }>(
    'SELECT number, start, "end", speaker, workspace FROM corrections WHERE article = ? AND version = ? AND topic = \'\' ORDER BY at, number',
    article,
    version,
  );
  for (const correction of corrections) {
    quotes.forEach((quote, position) => {
      const number = numberAt(sortKey, position);
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

export function unindexCorrections(db: Database, sortKey: number): void {
  db.run('DELETE FROM corrected WHERE quote BETWEEN ? AND ?', ...numbersOf(sortKey));
}

/** The corrections of a version that a viewer sees, the workspace's own last, as they override the operator's. */
export function correctionsOf(
  db: Database,
  viewer: Viewer | null,
  article: string,
  version: number,
): KeptCorrection[] {
  if (viewer === null) return [];
  return db
    .all<KeptCorrection>(
      `${CORRECTION} WHERE a.id = ?1 AND c.version = ?2 AND c.workspace IN ('', ?3) ORDER BY c.workspace, c.at, c.number`,
      article,
      version,
      viewer.workspace ?? '',
    )
    .map((row) => ({ ...row }));
}

/** The numbers of quotes of current versions that are, by the corrections that a viewer sees, not about a topic. */
export function quotesOffTopic(db: Database, viewer: Viewer | null, topic: string): number[] {
  if (viewer === null) return [];
  const corrections = db.all<{
    start: number;
    end: number;
    sortKey: number;
    text: Uint8Array;
    quotes: Uint8Array;
  }>(
    `SELECT c.start, c."end", a.sort_key AS sortKey, v.text, v.quotes FROM corrections c
     JOIN articles a ON a.number = c.article JOIN versions v ON v.number = a.current AND v.version = c.version
     WHERE c.topic = ? AND c.topic <> '' AND c.workspace IN ('', ?)`,
    topic,
    viewer.workspace ?? '',
  );
  return corrections.flatMap(({ sortKey, text, quotes, ...correction }) =>
    (JSON.parse(unpack(quotes)) as Quote[]).flatMap((quote, position) =>
      isCorrectedBy(quote, correction, unpack(text)) ? (numberAt(sortKey, position) ?? []) : [],
    ),
  );
}
