import type { DatabaseSync } from 'node:sqlite';
import { shingleTokens } from './versionShingles.ts';

/**
 * Step of the migrations: an index of the runs of words of headlines, the same sample as of the texts. A phrase was looked for in all
 * headlines by its words, of which a common one is in most articles: that took longer than the texts did. It has no content of its
 * own: `rowid` is the article's sort key.
 */
export const titleRuns = {
  rebuilds: false,
  run(connection: DatabaseSync): void {
    connection.exec(`
      CREATE VIRTUAL TABLE title_runs USING fts5 (
        runs, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
      );
      INSERT INTO title_runs (title_runs, rank) VALUES ('automerge', 16);
      INSERT INTO title_runs (title_runs, rank) VALUES ('crisismerge', 64);
    `);
    const insert = connection.prepare('INSERT INTO title_runs (rowid, runs) VALUES (?, ?)');
    for (const { sortKey, title } of connection
      .prepare('SELECT sort_key AS sortKey, title FROM articles WHERE sort_key IS NOT NULL ORDER BY sort_key')
      .iterate() as Iterable<{ sortKey: number; title: string | null }>)
      insert.run(sortKey, shingleTokens(title ?? ''));
  },
};
