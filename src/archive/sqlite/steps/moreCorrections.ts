/** Step of the migrations: corrections that say that words are no quote, or not about a topic. */
export const moreCorrections = `
  ALTER TABLE corrections ADD COLUMN topic TEXT NOT NULL DEFAULT '';
  ALTER TABLE corrections ADD COLUMN no_quote INTEGER NOT NULL DEFAULT 0;
  DROP INDEX corrections_once;
  CREATE UNIQUE INDEX corrections_once ON corrections (article, version, start, "end", workspace, topic);
  CREATE INDEX corrections_by_topic ON corrections (topic, workspace) WHERE topic <> '';
`;
