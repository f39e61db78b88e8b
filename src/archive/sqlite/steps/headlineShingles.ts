import type { DatabaseSync } from 'node:sqlite';
import { shingleTokens } from './versionShingles.ts';

/** From this row on the index of runs has headlines; before it, versions. */
export const HEADLINES = 2 ** 50;

/** The sort key 0: of a date long before our era it is negative. */
const MIDDLE = 2 ** 51;

/** The row of an article's headline in the index of runs. */
export function headlineRow(sortKey: number): number {
  return MIDDLE + sortKey;
}

/** The same as a column of SQL. */
export const HEADLINE_ROW = `sort_key + ${MIDDLE}`;
/** The sort key of such a row. */
export const HEADLINE_SORT_KEY = `rowid - ${MIDDLE}`;

/**
 * Step of the migrations: the runs of words of headlines, the same sample as of the texts, in the same index, behind
 * those of versions. A phrase was looked for in all headlines by its words, of which a common one is in most articles: that took
 * longer than the texts did. A table of their own would make each write longer.
 */
export const headlineShingles = {
  rebuilds: false,
  run(connection: DatabaseSync): void {
    const insert = connection.prepare('INSERT INTO version_shingles (rowid, shingles) VALUES (?, ?)');
    for (const { sortKey, title } of connection
      .prepare('SELECT sort_key AS sortKey, title FROM articles WHERE sort_key IS NOT NULL ORDER BY sort_key')
      .iterate() as Iterable<{ sortKey: number; title: string | null }>)
      insert.run(headlineRow(sortKey), shingleTokens(title ?? ''));
  },
};
