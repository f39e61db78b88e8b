import type { FoundArticle } from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import type { Database } from './database.ts';
import { unpack } from './packing.ts';
import { type FoundText, foundText } from './rankTexts.ts';

/** The articles at some sort keys, in that order, by one statement: a page may have hundreds. */
export function foundAt(db: Database, sortKeys: readonly number[]): FoundArticle[] {
  return db
    .all<DetailsRow & { version: number; added: string; day: string; quotes: number }>(
      `SELECT v.version, v.added, a.day,
         (SELECT count(*) FROM quotes WHERE number BETWEEN a.sort_key * 4096 AND a.sort_key * 4096 + 4095) AS quotes, ${DETAILS}
       FROM json_each(?) wanted CROSS JOIN articles a ON a.sort_key = wanted.value
       CROSS JOIN versions v ON v.number = a.current ORDER BY wanted.key`,
      JSON.stringify(sortKeys),
    )
    .map((row) => ({
      details: detailsOf(row),
      version: row.version,
      added: row.added,
      day: row.day,
      quotes: row.quotes,
    }));
}

/** The headlines of the articles at some sort keys. */
export function titlesAt(
  db: Database,
  sortKeys: readonly number[],
): { sortKey: number; title: string | null }[] {
  return db.all<{ sortKey: number; title: string | null }>(
    `SELECT a.sort_key AS sortKey, a.title FROM json_each(?) wanted CROSS JOIN articles a ON a.sort_key = wanted.value
     ORDER BY wanted.key`,
    JSON.stringify(sortKeys),
  );
}

/** Headline and text of the articles at some sort keys, in that order. */
export function textsAt(db: Database, sortKeys: readonly number[]): FoundText[] {
  return db
    .all<{ title: string | null; text: Uint8Array }>(
      `SELECT a.title, v.text FROM json_each(?) wanted CROSS JOIN articles a ON a.sort_key = wanted.value
       CROSS JOIN versions v ON v.number = a.current ORDER BY wanted.key`,
      JSON.stringify(sortKeys),
    )
    .map(({ title, text }) => foundText(title, unpack(text)));
}
