import type { DatabaseSync } from 'node:sqlite';
import { searchShingles } from '../../../comparing/shingles.ts';
import { unpack } from '../packing.ts';

/**
 * Step of the migrations: an index of the runs of words of all versions, by which the text of a quotation is found. It
 * has no content of its own: `rowid` is the version's number, each token a run as `searchShingles` numbers it.
 */
export const versionShingles = {
  rebuilds: false,
  run(connection: DatabaseSync): void {
    connection.exec(`
      CREATE VIRTUAL TABLE version_shingles USING fts5 (
        shingles, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
      );
      INSERT INTO version_shingles (version_shingles, rank) VALUES ('automerge', 16);
      INSERT INTO version_shingles (version_shingles, rank) VALUES ('crisismerge', 64);
      CREATE TRIGGER shingles_gone AFTER DELETE ON versions BEGIN
        DELETE FROM version_shingles WHERE rowid = old.number;
      END;
    `);
    const insert = connection.prepare('INSERT INTO version_shingles (rowid, shingles) VALUES (?, ?)');
    for (const { number, text } of connection
      .prepare('SELECT number, text FROM versions ORDER BY number')
      .iterate() as Iterable<{ number: number; text: Uint8Array }>)
      insert.run(number, shingleTokens(unpack(text)));
  },
};

/** The tokens of a text in the index: as short as they can be written. */
export function shingleTokens(text: string): string {
  return searchShingles(text).map(shingleToken).join(' ');
}

/** One run of words as a token. */
export function shingleToken(shingle: number): string {
  return shingle.toString(36);
}
