/**
 * Step of the migrations: embargo and visibility belong to the version. While a version is current it is hidden as its
 * article is; the columns have what became of it when another replaced it.
 *
 * `concealed`: it was replaced while it was under embargo, so nobody ever saw it. `visible_to`: who could see it then, as
 * JSON, or NULL for everybody. `to_place` has the same of the state that waits to be compared with the new one, and
 * `revisions` of the older state.
 */
export const versionVisibility = `
  ALTER TABLE versions ADD COLUMN concealed INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE versions ADD COLUMN visible_to TEXT;
  DROP TRIGGER placed_when_added;
  CREATE TRIGGER placed_when_added AFTER INSERT ON articles BEGIN
    INSERT OR IGNORE INTO to_place (article) VALUES (new.number);
  END;
  DROP TRIGGER placed_when_changed;
  CREATE TRIGGER placed_when_changed AFTER UPDATE OF current, title, published ON articles
  WHEN new.current IS NOT old.current OR new.title IS NOT old.title OR new.published IS NOT old.published BEGIN
    INSERT OR IGNORE INTO to_place (article) VALUES (new.number);
  END;
  ALTER TABLE to_place ADD COLUMN held_until TEXT;
  ALTER TABLE to_place ADD COLUMN visible_to TEXT;
  ALTER TABLE revisions ADD COLUMN concealed INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE revisions ADD COLUMN visible_to TEXT;

  -- Of what was replaced before, the embargo of the article is the only one known.
  UPDATE versions SET visible_to = a.visible_to, concealed = EXISTS (
      SELECT 1 FROM versions n WHERE n.article = a.number AND n.number > versions.number AND n.added < a.held_until)
    FROM articles a
    WHERE a.number = versions.article AND a.current IS NOT versions.number
      AND (a.held_until IS NOT NULL OR a.visible_to IS NOT NULL);
  UPDATE revisions SET visible_to = a.visible_to, concealed = ifnull(a.held_until > seen, 0)
    FROM articles a WHERE a.number = revisions.article AND (a.held_until IS NOT NULL OR a.visible_to IS NOT NULL);
`;
