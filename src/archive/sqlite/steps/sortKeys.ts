/** Step of the migrations: the number by which an article is sorted in every index is called so. */
export const sortKeys = `
  ALTER TABLE articles RENAME COLUMN place TO sort_key;
  ALTER TABLE mentions RENAME COLUMN place TO sort_key;
  ALTER TABLE article_topics RENAME COLUMN place TO sort_key;
`;
