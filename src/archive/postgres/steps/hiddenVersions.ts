/**
 * The numbers of all versions that are hidden from a viewer: those of hidden articles, and those that this viewer could
 * not see when they were replaced. The current version of an article is seen as its article is.
 *
 * `now`: ISO UTC; `workspace`: NULL for a viewer of none.
 */
export const hiddenVersions = `
  CREATE INDEX versions_hidden ON versions (number) WHERE concealed OR visible_to IS NOT NULL;
  CREATE FUNCTION hidden_versions(now text, workspace text) RETURNS TABLE (number integer)
    LANGUAGE sql STABLE AS $hidden$
      SELECT v.number FROM hidden_articles(now, workspace) h JOIN versions v ON v.article = h.number
      UNION ALL SELECT v.number FROM versions v JOIN articles a ON a.number = v.article
        WHERE (v.concealed OR v.visible_to IS NOT NULL) AND v.number <> a.current
          AND (v.concealed OR NOT EXISTS (SELECT 1 FROM unnest(v.visible_to) AS w (value) WHERE w.value = workspace))
    $hidden$;
`;
