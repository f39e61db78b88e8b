/**
 * Step of the migrations: the runs of words of all versions, by which the text of a quotation is found, as
 * `searchShingles` numbers them. Those of versions that are stored already are written by `writeShingles` after it.
 */
export const versionShingles = `
  CREATE TABLE version_shingles (
    version integer PRIMARY KEY REFERENCES versions (number) ON DELETE CASCADE,
    shingles integer[] NOT NULL
  );
  CREATE INDEX version_shingles_by_run ON version_shingles USING gin (shingles);
`;
