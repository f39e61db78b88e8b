/**
 * Step of the migrations: adding costs a third of what it did.
 *
 * - The word indexes keep a list of what is still to be sorted in, of 2 MB at most, and take it in together: the words of
 *   many articles are then written to each page of the index once. A search goes through that list too, so `cluster`
 *   empties it after what was added was acknowledged.
 * - The rows of the index of readings are written and taken away with their article in one transaction, and
 *   `verify-archive` checks them. Their foreign keys were looked up for each row by itself: sixty times an article.
 * - Texts and readings are packed by LZ4 where the server has it, which is several times faster than PostgreSQL's own way.
 */
export const lighterWriting = `
  ALTER INDEX article_words_by_word SET (fastupdate = on, gin_pending_list_limit = 2048);
  ALTER INDEX quotes_by_words SET (fastupdate = on, gin_pending_list_limit = 2048);
  ALTER INDEX quotes_by_topics SET (fastupdate = on, gin_pending_list_limit = 2048);
  ALTER INDEX version_shingles_by_run SET (fastupdate = on, gin_pending_list_limit = 2048);

  ALTER TABLE quotes DROP CONSTRAINT quotes_article_fkey, DROP CONSTRAINT quotes_person_fkey;
  ALTER TABLE passages DROP CONSTRAINT passages_article_fkey, DROP CONSTRAINT passages_person_fkey,
    DROP CONSTRAINT passages_topic_fkey;
  ALTER TABLE mentions DROP CONSTRAINT mentions_article_fkey, DROP CONSTRAINT mentions_person_fkey;
  ALTER TABLE article_topics DROP CONSTRAINT article_topics_article_fkey,
    DROP CONSTRAINT article_topics_topic_fkey;

  DO $$
  BEGIN
    ALTER TABLE versions ALTER COLUMN text SET COMPRESSION lz4, ALTER COLUMN reading SET COMPRESSION lz4;
  EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'Texts are packed by PostgreSQL itself: %', SQLERRM;
  END
  $$;
`;
