/**
 * The story of each article, and what was changed in it.
 *
 * `to_place` holds the articles that were added or changed since they were compared with the others; triggers fill it,
 * so that no way of writing an article can forget it. `placing_turns` tells a program that another has placed
 * articles since. All these tables but `revisions` could be built again.
 */
export const storiesAndRevisions = `
  CREATE TABLE to_place (article integer PRIMARY KEY REFERENCES articles ON DELETE CASCADE);
  CREATE FUNCTION wait_for_placing() RETURNS trigger LANGUAGE plpgsql AS $wait$
    BEGIN
      INSERT INTO to_place VALUES (new.number) ON CONFLICT DO NOTHING;
      RETURN NULL;
    END
  $wait$;
  CREATE TRIGGER placed_when_added AFTER INSERT ON articles
    FOR EACH ROW EXECUTE FUNCTION wait_for_placing();
  CREATE TRIGGER placed_when_changed AFTER UPDATE ON articles FOR EACH ROW
    WHEN ((new.current, new.title, new.published) IS DISTINCT FROM (old.current, old.title, old.published))
    EXECUTE FUNCTION wait_for_placing();
  INSERT INTO to_place SELECT number FROM articles;
  CREATE SEQUENCE placing_turns;

  CREATE TABLE stories (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE,
    at bigint NOT NULL
  );
  CREATE INDEX stories_by_time ON stories (at);

  CREATE TABLE placings (
    article integer PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    story integer NOT NULL REFERENCES stories,
    copy_of integer REFERENCES articles ON DELETE SET NULL,
    language text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    version integer NOT NULL,
    title text COLLATE "C",
    published text COLLATE "C"
  );
  CREATE INDEX placings_by_story ON placings (story);
  CREATE INDEX placings_by_copy ON placings (copy_of) WHERE copy_of IS NOT NULL;

  CREATE TABLE sketches (
    hash bigint NOT NULL,
    article integer NOT NULL,
    PRIMARY KEY (hash, article)
  );

  CREATE TABLE relations (
    article integer NOT NULL REFERENCES articles ON DELETE CASCADE,
    other integer NOT NULL REFERENCES articles ON DELETE CASCADE,
    kind text COLLATE "C" NOT NULL,
    share double precision NOT NULL,
    PRIMARY KEY (article, other)
  );
  CREATE INDEX relations_by_other ON relations (other);

  CREATE TABLE revisions (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article integer NOT NULL REFERENCES articles ON DELETE CASCADE,
    before integer NOT NULL REFERENCES versions ON DELETE CASCADE,
    after integer NOT NULL REFERENCES versions ON DELETE CASCADE,
    seen text COLLATE "C" NOT NULL,
    of_quotes boolean NOT NULL,
    changes text COLLATE "C" NOT NULL
  );
  CREATE INDEX revisions_by_article ON revisions (article);
  CREATE INDEX revisions_by_before ON revisions (before);
  CREATE INDEX revisions_by_after ON revisions (after);
  CREATE INDEX revisions_by_time ON revisions (of_quotes, seen);
`;
