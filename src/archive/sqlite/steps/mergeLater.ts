/**
 * Step of the migrations: the word indexes are merged less while somebody waits for a write. Every write leaves them a
 * piece, and SQLite merges four into one as part of a later write; here `mergeWords` does, and SQLite only where many
 * have piled up because nobody asked for it.
 */
export const mergeLater = ['article_words', 'quote_words']
  .map(
    (words) => `
  INSERT INTO ${words} (${words}, rank) VALUES ('automerge', 16);
  INSERT INTO ${words} (${words}, rank) VALUES ('crisismerge', 64);`,
  )
  .join('');
