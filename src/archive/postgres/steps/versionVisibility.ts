/**
 * Embargo and visibility belong to the version. While a version is current it is hidden as its article is; the columns
 * have what became of it when another replaced it.
 *
 * `concealed`: it was replaced while it was under embargo, so nobody ever saw it. `visible_to`: who could see it then,
 * NULL for everybody. `to_place` has the same of the state that waits to be compared with the new one, and `revisions` of
 * the older state.
 */
export const versionVisibility = `
  ALTER TABLE versions ADD COLUMN concealed boolean NOT NULL DEFAULT false;
  ALTER TABLE versions ADD COLUMN visible_to text[];
  ALTER TABLE to_place ADD COLUMN held_until text COLLATE "C";
  ALTER TABLE to_place ADD COLUMN visible_to text[];
  ALTER TABLE revisions ADD COLUMN concealed boolean NOT NULL DEFAULT false;
  ALTER TABLE revisions ADD COLUMN visible_to text[];

  -- The triggers wrote all columns.
  CREATE OR REPLACE FUNCTION wait_for_placing() RETURNS trigger LANGUAGE plpgsql AS $wait$
    BEGIN
      INSERT INTO to_place (article) VALUES (new.number) ON CONFLICT DO NOTHING;
      RETURN NULL;
    END
  $wait$;

  -- Of what was replaced before, the embargo of the article is the only one known.
  UPDATE versions v SET visible_to = a.visible_to, concealed = EXISTS (
      SELECT 1 FROM versions n WHERE n.article = a.number AND n.number > v.number AND n.added < a.held_until)
    FROM articles a
    WHERE a.number = v.article AND a.current IS DISTINCT FROM v.number
      AND (a.held_until IS NOT NULL OR a.visible_to IS NOT NULL);
  UPDATE revisions r SET visible_to = a.visible_to, concealed = coalesce(a.held_until > r.seen, false)
    FROM articles a WHERE a.number = r.article AND (a.held_until IS NOT NULL OR a.visible_to IS NOT NULL);
`;
