import type { Database } from './database.ts';

/** Pages in one transaction: some milliseconds, so that others get their turn. */
const PAGES = 500;

/** Merges what writes have left in the word indexes, so that a look-up finds few pieces. */
export function mergeWords(db: Database): void {
  const changes = () => db.get<{ n: number }>('SELECT total_changes() AS n')!.n;
  for (const words of ['article_words', 'quote_words', 'version_shingles', 'phrase_runs']) {
    for (let before = -2; changes() - before >= 2; ) {
      before = changes();
      db.write(() => db.run(`INSERT INTO ${words} (${words}, rank) VALUES ('merge', ${PAGES})`));
    }
  }
}
