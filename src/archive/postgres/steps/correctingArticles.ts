/**
 * Which articles correct an earlier one with much the same words (`copy_of`) by their own word. Of what was placed before,
 * none is known.
 */
export const correctingArticles = `
  ALTER TABLE placings ADD COLUMN corrects integer NOT NULL DEFAULT 0;
  CREATE INDEX placings_correcting ON placings (copy_of, article) WHERE corrects = 1;
`;
