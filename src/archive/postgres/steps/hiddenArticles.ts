/**
 * The numbers of all articles that are hidden from a viewer, in one place within the database: every look-up for a viewer
 * leaves them out. PostgreSQL puts the query in the place of the call, so its indexes are used.
 *
 * `now`: ISO UTC; `workspace`: NULL for a viewer of none.
 */
export const hiddenArticles = `
  CREATE FUNCTION hidden_articles(now text, workspace text) RETURNS TABLE (number integer)
    LANGUAGE sql STABLE AS $hidden$
      SELECT a.number FROM articles a WHERE a.held_until > now COLLATE "C"
      UNION ALL SELECT a.number FROM articles a WHERE a.visible_to IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM unnest(a.visible_to) AS v (value) WHERE v.value = workspace)
    $hidden$;
`;
