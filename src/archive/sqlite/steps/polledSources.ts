/**
 * Sources that Brief asks by itself, their entries and the pages that it follows. `sources` of the first step are names
 * that articles carry; these are addresses that are polled.
 */
export const polledSources = `
  CREATE TABLE polled_sources (
    id TEXT PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    active INTEGER NOT NULL,
    next_poll TEXT NOT NULL,
    -- Everything else that the port says of it, as JSON.
    said TEXT NOT NULL,
    owner TEXT,
    lease_until TEXT
  ) STRICT;
  CREATE INDEX polled_sources_due ON polled_sources (next_poll) WHERE active = 1;

  CREATE TABLE seen_entries (
    source TEXT NOT NULL REFERENCES polled_sources ON DELETE CASCADE,
    key TEXT NOT NULL,
    article TEXT,
    hash TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (source, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX seen_entries_by_time ON seen_entries (source, at);

  CREATE TABLE followed_pages (
    url TEXT PRIMARY KEY,
    source TEXT NOT NULL REFERENCES polled_sources ON DELETE CASCADE,
    article TEXT,
    title TEXT,
    published TEXT,
    etag TEXT,
    last_modified TEXT,
    checks INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    fault TEXT,
    next_check TEXT,
    owner TEXT,
    lease_until TEXT
  ) STRICT;
  -- Milliseconds since 1970 at which the next request to a host may begin.
  CREATE TABLE host_turns (
    host TEXT PRIMARY KEY,
    free INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX followed_pages_due ON followed_pages (next_check) WHERE next_check IS NOT NULL;
  CREATE INDEX followed_pages_by_source ON followed_pages (source);
`;
