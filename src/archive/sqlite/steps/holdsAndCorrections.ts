/**
 * Embargo, visibility, and corrections by users.
 *
 * `held_until` is what counts: an operator's `hold`, an instant or '' for released, goes before what the source states.
 * `corrected` is derived: the quotes of current versions that a correction fits, workspace '' for the operator's.
 */
export const holdsAndCorrections = `
  ALTER TABLE articles ADD COLUMN embargo TEXT;
  ALTER TABLE articles ADD COLUMN hold TEXT;
  ALTER TABLE articles ADD COLUMN held_until TEXT AS (nullif(ifnull(hold, embargo), '')) VIRTUAL;
  ALTER TABLE articles ADD COLUMN visible_to TEXT;
  CREATE INDEX articles_held ON articles (held_until) WHERE held_until IS NOT NULL;
  CREATE INDEX articles_restricted ON articles (number) WHERE visible_to IS NOT NULL;

  CREATE TABLE corrections (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles,
    version INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    speaker TEXT,
    person TEXT NOT NULL,
    at TEXT NOT NULL,
    workspace TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX corrections_once ON corrections (article, version, start, "end", workspace);
  CREATE INDEX corrections_by_workspace ON corrections (workspace, at);

  CREATE TABLE corrected (
    quote INTEGER NOT NULL REFERENCES quotes,
    workspace TEXT NOT NULL,
    person INTEGER REFERENCES people,
    correction INTEGER NOT NULL REFERENCES corrections,
    PRIMARY KEY (quote, workspace)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX corrected_by_workspace ON corrected (workspace, person);
  CREATE INDEX corrected_by_correction ON corrected (correction);
`;
