/**
 * The first released tables.
 *
 * `versions` holds what was said: every distinct text with its reading. All other article tables are derived from the
 * current versions' readings and could be built again. Times in columns named `at` are milliseconds since 1970.
 *
 * The word indexes keep no copy of the text: they read it through the views below, `excerpt(text, start, end)` being
 * JavaScript's slice, because SQLite counts characters and a reading counts UTF-16 code units.
 */
export const firstTables = `
  CREATE TABLE sources (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    folded TEXT NOT NULL
  ) STRICT;

  CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT,
    url TEXT,
    source INTEGER REFERENCES sources,
    source_kind TEXT,
    published TEXT,
    language TEXT,
    licence TEXT,
    provenance TEXT,
    -- The day it counts for, to be shown, and the instant it is sorted by.
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    current INTEGER REFERENCES versions
  ) STRICT;
  CREATE INDEX articles_by_time ON articles (at DESC, number);
  CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;
  CREATE INDEX articles_by_source ON articles (source, at DESC);

  CREATE TABLE versions (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    added TEXT NOT NULL,
    engine TEXT NOT NULL,
    text TEXT NOT NULL,
    reading TEXT NOT NULL,
    UNIQUE (article, version),
    UNIQUE (article, hash)
  ) STRICT;
  CREATE INDEX versions_by_engine ON versions (engine);

  CREATE TABLE people (
    number INTEGER PRIMARY KEY,
    folded TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    title TEXT,
    side TEXT
  ) STRICT;

  -- Everybody quoted or named in a current version; those only quoted have no mentions.
  CREATE TABLE mentions (
    article INTEGER NOT NULL REFERENCES articles,
    person INTEGER NOT NULL REFERENCES people,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (article, person)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX mentions_by_person ON mentions (person);

  CREATE TABLE quotes (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person INTEGER REFERENCES people,
    UNIQUE (article, position)
  ) STRICT;
  CREATE INDEX quotes_by_person ON quotes (person, kind);

  CREATE TABLE topics (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    parent TEXT
  ) STRICT;
  CREATE INDEX topics_by_parent ON topics (parent);

  CREATE TABLE passages (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles,
    topic INTEGER NOT NULL REFERENCES topics,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote INTEGER,
    person INTEGER REFERENCES people,
    rung TEXT NOT NULL
  ) STRICT;
  CREATE INDEX passages_by_topic ON passages (topic, article);
  CREATE INDEX passages_by_article ON passages (article, quote);
  CREATE INDEX passages_by_person ON passages (person) WHERE person IS NOT NULL;

  CREATE VIEW article_text AS
    SELECT a.number AS number, a.title AS title, v.text AS text
    FROM articles a JOIN versions v ON v.number = a.current;
  CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, content='article_text', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
  );

  CREATE VIEW quote_text AS
    SELECT q.number AS number, excerpt(v.text, q.start, q."end") AS words
    FROM quotes q JOIN articles a ON a.number = q.article JOIN versions v ON v.number = a.current;
  CREATE VIRTUAL TABLE quote_words USING fts5 (
    words, content='quote_text', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
  );

  CREATE TABLE subscriptions (
    id TEXT PRIMARY KEY,
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    person TEXT NOT NULL,
    cron TEXT NOT NULL,
    in_words TEXT NOT NULL,
    zone TEXT NOT NULL,
    topic TEXT,
    state TEXT NOT NULL,
    paused_because TEXT,
    next_run TEXT NOT NULL,
    created TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX subscriptions_once ON subscriptions (workspace, channel, cron, zone, ifnull(topic, ''));
  CREATE INDEX subscriptions_due ON subscriptions (next_run) WHERE state = 'active';

  -- Runs outlive their subscription, so that nothing is sent again to a channel: workspace and channel stand here too.
  CREATE TABLE runs (
    subscription TEXT NOT NULL,
    scheduled_for TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    owner TEXT,
    lease_until TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    ts TEXT,
    reason TEXT,
    retry_at TEXT,
    cited TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (subscription, scheduled_for)
  ) STRICT;
  CREATE INDEX runs_open ON runs (scheduled_for) WHERE state IN ('pending', 'claimed', 'sending', 'failed');
  CREATE INDEX runs_by_channel ON runs (workspace, channel, scheduled_for) WHERE state = 'posted';

  CREATE TABLE installations (
    workspace TEXT PRIMARY KEY,
    sealed TEXT NOT NULL
  ) STRICT;

  CREATE TABLE happened (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (scope, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX happened_by_time ON happened (scope, at);

  CREATE TABLE settings (
    namespace TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    expires INTEGER,
    PRIMARY KEY (namespace, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX settings_expiring ON settings (expires) WHERE expires IS NOT NULL;
`;
