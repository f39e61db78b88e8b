import type { DatabaseSync } from 'node:sqlite';
import { commonRuns, foldedWords } from '../../../comparing/phraseRuns.ts';
import { unpack } from '../packing.ts';

/**
 * Step of the migrations: an index of the runs of three common words in headline and text of every article, by which
 * phrases of such words are found. It has no content of its own: `rowid` is the article's sort key.
 */
export const phraseRuns = {
  rebuilds: false,
  run(connection: DatabaseSync): void {
    connection.exec(`
      CREATE VIRTUAL TABLE phrase_runs USING fts5 (
        runs, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
      );
      INSERT INTO phrase_runs (phrase_runs, rank) VALUES ('automerge', 16);
      INSERT INTO phrase_runs (phrase_runs, rank) VALUES ('crisismerge', 64);
    `);
    const insert = connection.prepare('INSERT INTO phrase_runs (rowid, runs) VALUES (?, ?)');
    for (const { sortKey, title, text } of connection
      .prepare(
        `SELECT a.sort_key AS sortKey, a.title, v.text FROM articles a JOIN versions v ON v.number = a.current
         WHERE a.sort_key IS NOT NULL ORDER BY a.sort_key`,
      )
      .iterate() as Iterable<{ sortKey: number; title: string | null; text: Uint8Array }>)
      insert.run(sortKey, runTokens(title, unpack(text)));
  },
};

/** The tokens of an article in the index. */
export function runTokens(title: string | null, text: string): string {
  const names = [...commonRuns(foldedWords(title ?? '')), ...commonRuns(foldedWords(text))];
  return [...new Set(names)].join(' ');
}
