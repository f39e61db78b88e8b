/**
 * Step of the migrations: what newest versions announce, by the days that it is announced for. Empty until the readings of
 * earlier engines are made anew, which the app does by itself.
 */
export const announced = `
  CREATE TABLE announced (
    article INTEGER NOT NULL REFERENCES articles,
    position INTEGER NOT NULL,
    at INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    days INTEGER NOT NULL,
    PRIMARY KEY (article, position)
  ) WITHOUT ROWID;
  CREATE INDEX announced_by_day ON announced (first_day, last_day, at DESC, days);
`;
