/**
 * Sources that Brief asks by itself, their entries and the pages that it follows. `sources` of the first step are names
 * that articles carry; these are addresses that are polled.
 */
export const polledSources = `
  CREATE TABLE polled_sources (
    id text COLLATE "C" PRIMARY KEY,
    url text COLLATE "C" NOT NULL UNIQUE,
    name text COLLATE "C" NOT NULL,
    active BOOLEAN NOT NULL,
    next_poll text COLLATE "C" NOT NULL,
    -- Everything else that the port says of it, as JSON.
    said text COLLATE "C" NOT NULL,
    owner text COLLATE "C",
    lease_until text COLLATE "C"
  );
  CREATE INDEX polled_sources_due ON polled_sources (next_poll) WHERE active;

  CREATE TABLE seen_entries (
    source text COLLATE "C" NOT NULL REFERENCES polled_sources ON DELETE CASCADE,
    key text COLLATE "C" NOT NULL,
    article text COLLATE "C",
    hash text COLLATE "C" NOT NULL,
    at text COLLATE "C" NOT NULL,
    PRIMARY KEY (source, key)
  );
  CREATE INDEX seen_entries_by_time ON seen_entries (source, at);

  CREATE TABLE followed_pages (
    url text COLLATE "C" PRIMARY KEY,
    source text COLLATE "C" NOT NULL REFERENCES polled_sources ON DELETE CASCADE,
    article text COLLATE "C",
    title text COLLATE "C",
    published text COLLATE "C",
    etag text COLLATE "C",
    last_modified text COLLATE "C",
    checks INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    fault text COLLATE "C",
    next_check text COLLATE "C",
    owner text COLLATE "C",
    lease_until text COLLATE "C"
  );
  -- Milliseconds since 1970 at which the next request to a host may begin.
  CREATE TABLE host_turns (
    host text COLLATE "C" PRIMARY KEY,
    free bigint NOT NULL
  );
  CREATE INDEX followed_pages_due ON followed_pages (next_check) WHERE next_check IS NOT NULL;
  CREATE INDEX followed_pages_by_source ON followed_pages (source);
`;
