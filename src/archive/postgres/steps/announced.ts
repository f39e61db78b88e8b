/**
 * What newest versions announce, by the days that it is announced for. Empty until the readings of earlier engines are made
 * anew, which the app does by itself.
 */
export const announced = `
  CREATE TABLE announced (
    article integer NOT NULL REFERENCES articles,
    position integer NOT NULL,
    at bigint NOT NULL,
    first_day text COLLATE "C" NOT NULL,
    last_day text COLLATE "C" NOT NULL,
    days integer NOT NULL,
    PRIMARY KEY (article, position)
  );
  CREATE INDEX announced_by_day ON announced (first_day, last_day, at DESC, article, position);
`;
