/**
 * Step of the migrations: the lists of what is still to be sorted into the indexes of runs of words and of the words of quotes
 * are as long as some four thousand articles. Each run is in a different place of its index: sorted in a thousand articles at a
 * time, they took a sixth of what the server does for an article.
 */
export const longerLists = `
  ALTER INDEX version_shingles_by_run SET (gin_pending_list_limit = 8192);
  ALTER INDEX quotes_by_words SET (gin_pending_list_limit = 8192);
`;
