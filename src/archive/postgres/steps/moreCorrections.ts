/** Corrections that say that words are no quote, or not about a topic. */
export const moreCorrections = `
  ALTER TABLE corrections ADD COLUMN topic text COLLATE "C" NOT NULL DEFAULT '';
  ALTER TABLE corrections ADD COLUMN no_quote integer NOT NULL DEFAULT 0;
  ALTER TABLE corrections DROP CONSTRAINT corrections_article_version_start_end_workspace_key;
  CREATE UNIQUE INDEX corrections_once ON corrections (article, version, start, "end", workspace, topic);
  CREATE INDEX corrections_by_topic ON corrections (topic, workspace) WHERE topic <> '';
`;
