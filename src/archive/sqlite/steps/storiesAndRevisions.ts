/**
 * Step of the migrations: the story of each article, and what was changed in it.
 *
 * `to_place` holds the articles that were added or changed since they were compared with the others; triggers fill it,
 * so that no way of writing an article can forget it. All these tables but `revisions` could be built again.
 */
export const storiesAndRevisions = `
  CREATE TABLE to_place (article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE) STRICT;
  CREATE TRIGGER placed_when_added AFTER INSERT ON articles BEGIN
    INSERT OR IGNORE INTO to_place VALUES (new.number);
  END;
  CREATE TRIGGER placed_when_changed AFTER UPDATE OF current, title, published ON articles
  WHEN new.current IS NOT old.current OR new.title IS NOT old.title OR new.published IS NOT old.published BEGIN
    INSERT OR IGNORE INTO to_place VALUES (new.number);
  END;
  INSERT INTO to_place SELECT number FROM articles;

  -- A story outlives the article that opened it and gave it its name.
  CREATE TABLE stories (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX stories_by_time ON stories (at);

  -- As an article was when it was compared: its story stays, the rest follows its changes.
  CREATE TABLE placings (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    story INTEGER NOT NULL REFERENCES stories,
    copy_of INTEGER REFERENCES articles ON DELETE SET NULL,
    language TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- May be gone when the article is compared again.
    version INTEGER NOT NULL,
    title TEXT,
    published TEXT
  ) STRICT;
  CREATE INDEX placings_by_story ON placings (story);
  CREATE INDEX placings_by_copy ON placings (copy_of) WHERE copy_of IS NOT NULL;

  -- Some of the five-word runs of each text, by which texts that may be copies are looked up.
  CREATE TABLE sketches (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (hash, article)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE relations (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    kind TEXT NOT NULL,
    share REAL NOT NULL,
    PRIMARY KEY (article, other)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX relations_by_other ON relations (other);

  CREATE TABLE revisions (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    before INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    after INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
    seen TEXT NOT NULL,
    of_quotes INTEGER NOT NULL,
    changes TEXT NOT NULL
  ) STRICT;
  CREATE INDEX revisions_by_article ON revisions (article);
  CREATE INDEX revisions_by_before ON revisions (before);
  CREATE INDEX revisions_by_after ON revisions (after);
  CREATE INDEX revisions_by_time ON revisions (of_quotes, seen);
  `;
