/**
 * `versions` holds what was said: every distinct text with its reading. All other article tables are derived from the
 * current versions' readings and could be built again. Times in columns named `at` are milliseconds since 1970, other
 * instants are ISO texts in UTC. Text is compared byte by byte (COLLATE "C"), as by the other engine, whatever the
 * locale of the server.
 *
 * Articles and versions are numbered in the order in which they came: one program at a time writes them, under an
 * advisory lock. `quotes` and `passages` carry their article's time, so that an index gives them newest first.
 *
 * `held_until` is what counts: an operator's `hold`, an instant or '' for released, goes before what the source states.
 * `corrected` is derived: the quotes of current versions that a correction fits, workspace '' for the operator's.
 *
 * `people`, `article_words` and `topic_weeks` keep counts as they change, because counting takes longer than answering.
 *
 * The word indexes are kept without a list of what is still to be sorted in (fastupdate): every search would have to
 * go through that list. Trigrams find names by the beginning of any word; where the server has no pg_trgm, or does not
 * let this user add it, the same search goes through all names.
 */
export const firstTables = `
  CREATE TABLE brief_archive (
    format integer NOT NULL
  );

  CREATE TABLE sources (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE,
    folded text COLLATE "C" NOT NULL
  );

  CREATE TABLE articles (
    number integer PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    title text COLLATE "C",
    url text COLLATE "C",
    source integer REFERENCES sources,
    source_kind text COLLATE "C",
    published text COLLATE "C",
    language text COLLATE "C",
    licence text COLLATE "C",
    provenance text COLLATE "C",
    embargo text COLLATE "C",
    hold text COLLATE "C",
    held_until text COLLATE "C" GENERATED ALWAYS AS (nullif(coalesce(hold, embargo), '')) STORED,
    visible_to text[],
    day text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    current integer NOT NULL
  );
  CREATE SEQUENCE article_numbers OWNED BY articles.number;
  CREATE INDEX articles_by_time ON articles (at DESC, number);
  CREATE INDEX articles_by_url ON articles USING hash (url);
  CREATE INDEX articles_by_source ON articles (source, at DESC);
  CREATE INDEX articles_held ON articles (held_until) WHERE held_until IS NOT NULL;
  CREATE INDEX articles_restricted ON articles (number) WHERE visible_to IS NOT NULL;

  CREATE TABLE versions (
    number integer PRIMARY KEY,
    article integer NOT NULL REFERENCES articles DEFERRABLE INITIALLY DEFERRED,
    version integer NOT NULL,
    hash text COLLATE "C" NOT NULL,
    added text COLLATE "C" NOT NULL,
    engine text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    reading text COLLATE "C" NOT NULL,
    UNIQUE (article, version),
    UNIQUE (article, hash)
  );
  CREATE SEQUENCE version_numbers OWNED BY versions.number;
  CREATE INDEX versions_by_engine ON versions (engine, number);
  ALTER TABLE articles ADD FOREIGN KEY (current) REFERENCES versions DEFERRABLE INITIALLY DEFERRED;

  CREATE TABLE people (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    folded text COLLATE "C" NOT NULL UNIQUE,
    name text COLLATE "C" NOT NULL,
    title text COLLATE "C",
    side text COLLATE "C",
    -- How often named and quoted in newest versions, in how many articles, by kind.
    mentions integer NOT NULL DEFAULT 0,
    articles integer NOT NULL DEFAULT 0,
    direct integer NOT NULL DEFAULT 0,
    spoken integer NOT NULL DEFAULT 0,
    mixed integer NOT NULL DEFAULT 0,
    indirect integer NOT NULL DEFAULT 0
  ) WITH (fillfactor = 70);

  -- Everybody quoted or named in a current version; those only quoted have no mentions.
  CREATE TABLE mentions (
    article integer NOT NULL REFERENCES articles,
    person integer NOT NULL REFERENCES people,
    mentions integer NOT NULL,
    PRIMARY KEY (article, person)
  );
  CREATE INDEX mentions_by_person ON mentions (person);

  -- A parent that no article shows has no label.
  CREATE TABLE topics (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id text COLLATE "C" NOT NULL UNIQUE,
    label text COLLATE "C" NOT NULL,
    parent text COLLATE "C"
  );
  CREATE INDEX topics_by_parent ON topics (parent);

  -- The topics of each article with those above them and how many of its quotes speak of each, and the same by week.
  CREATE TABLE article_topics (
    article integer NOT NULL REFERENCES articles,
    topic integer NOT NULL REFERENCES topics,
    at bigint NOT NULL,
    quotes integer NOT NULL,
    PRIMARY KEY (article, topic)
  );
  CREATE INDEX article_topics_by_time ON article_topics (topic, at DESC, article);
  CREATE TABLE topic_weeks (
    topic integer NOT NULL REFERENCES topics,
    week integer NOT NULL,
    articles integer NOT NULL,
    quotes integer NOT NULL,
    PRIMARY KEY (topic, week)
  ) WITH (fillfactor = 70);

  CREATE TABLE quotes (
    article integer NOT NULL REFERENCES articles,
    position integer NOT NULL,
    at bigint NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    person integer REFERENCES people,
    -- Those of its passages; whatever stands above them is looked up in the question.
    topics integer[] NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (article, position)
  );
  CREATE INDEX quotes_by_time ON quotes (at DESC, article, position);
  CREATE INDEX quotes_by_person ON quotes (person, at DESC, article, position) WHERE person IS NOT NULL;
  CREATE INDEX quotes_by_words ON quotes USING gin (words) WITH (fastupdate = off);
  CREATE INDEX quotes_by_topics ON quotes USING gin (topics) WITH (fastupdate = off);

  CREATE TABLE passages (
    article integer NOT NULL REFERENCES articles,
    position integer NOT NULL,
    at bigint NOT NULL,
    topic integer NOT NULL REFERENCES topics,
    start integer NOT NULL,
    "end" integer NOT NULL,
    quote integer,
    person integer REFERENCES people,
    rung text COLLATE "C" NOT NULL,
    PRIMARY KEY (article, position)
  );
  CREATE INDEX passages_by_topic ON passages (topic, at DESC, article);
  CREATE INDEX passages_by_person ON passages (person, topic) WHERE person IS NOT NULL;

  -- The words lie apart from the row, so that thousands of matches can be gone through without fetching them.
  CREATE TABLE article_words (
    article integer PRIMARY KEY REFERENCES articles,
    at bigint NOT NULL,
    quotes integer NOT NULL,
    words tsvector NOT NULL
  ) WITH (toast_tuple_target = 128);
  ALTER TABLE article_words ALTER COLUMN words SET STORAGE EXTERNAL;
  CREATE INDEX article_words_by_word ON article_words USING gin (words) WITH (fastupdate = off);

  -- Title and first words, of which an article is ranked.
  CREATE TABLE article_leads (
    article integer PRIMARY KEY REFERENCES articles,
    words tsvector NOT NULL
  );

  -- Further words of long texts, in parts, for phrases: PostgreSQL keeps no place after the 16,383rd.
  CREATE TABLE later_words (
    article integer NOT NULL REFERENCES articles,
    part integer NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (article, part)
  );
  CREATE INDEX later_words_by_word ON later_words USING gin (words) WITH (fastupdate = off);

  CREATE TABLE corrections (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article integer NOT NULL REFERENCES articles,
    version integer NOT NULL,
    start integer NOT NULL,
    "end" integer NOT NULL,
    speaker text COLLATE "C",
    person text COLLATE "C" NOT NULL,
    at text COLLATE "C" NOT NULL,
    workspace text COLLATE "C" NOT NULL,
    UNIQUE (article, version, start, "end", workspace)
  );
  CREATE INDEX corrections_by_workspace ON corrections (workspace, at);

  CREATE TABLE corrected (
    article integer NOT NULL,
    position integer NOT NULL,
    workspace text COLLATE "C" NOT NULL,
    person integer REFERENCES people,
    correction integer NOT NULL REFERENCES corrections,
    PRIMARY KEY (article, position, workspace),
    FOREIGN KEY (article, position) REFERENCES quotes
  );
  CREATE INDEX corrected_by_workspace ON corrected (workspace, person);
  CREATE INDEX corrected_by_correction ON corrected (correction);

  CREATE TABLE subscriptions (
    id text COLLATE "C" PRIMARY KEY,
    workspace text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL,
    person text COLLATE "C" NOT NULL,
    cron text COLLATE "C" NOT NULL,
    in_words text COLLATE "C" NOT NULL,
    zone text COLLATE "C" NOT NULL,
    topic text COLLATE "C",
    state text COLLATE "C" NOT NULL,
    paused_because text COLLATE "C",
    next_run text COLLATE "C" NOT NULL,
    created text COLLATE "C" NOT NULL
  );
  CREATE UNIQUE INDEX subscriptions_once ON subscriptions (workspace, channel, cron, zone, coalesce(topic, ''));
  CREATE INDEX subscriptions_due ON subscriptions (next_run) WHERE state = 'active';

  -- Runs outlive their subscription, so that nothing is sent again to a channel: workspace and channel stand here too.
  CREATE TABLE runs (
    subscription text COLLATE "C" NOT NULL,
    scheduled_for text COLLATE "C" NOT NULL,
    workspace text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,
    owner text COLLATE "C",
    lease_until text COLLATE "C",
    attempts integer NOT NULL DEFAULT 0,
    ts text COLLATE "C",
    reason text COLLATE "C",
    retry_at text COLLATE "C",
    cited text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (subscription, scheduled_for)
  );
  CREATE INDEX runs_open ON runs (scheduled_for, subscription)
    WHERE state IN ('pending', 'claimed', 'sending', 'failed');
  CREATE INDEX runs_by_channel ON runs (workspace, channel, scheduled_for) WHERE state = 'posted';

  CREATE TABLE installations (
    workspace text COLLATE "C" PRIMARY KEY,
    sealed text COLLATE "C" NOT NULL
  );

  CREATE TABLE happened (
    scope text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (scope, key)
  );
  CREATE INDEX happened_by_time ON happened (scope, at);

  CREATE TABLE settings (
    namespace text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    expires bigint,
    PRIMARY KEY (namespace, key)
  );
  CREATE INDEX settings_expiring ON settings (expires) WHERE expires IS NOT NULL;

  -- Names of transactions of the last hour: what becomes of one whose answer is lost is told by its name.
  CREATE TABLE writes (
    name uuid PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX writes_by_time ON writes USING brin (at);

  DO $$
  BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX people_by_trigrams ON people USING gin ((' ' || folded) gin_trgm_ops);
  EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'Names are searched without trigrams: %', SQLERRM;
  END
  $$;
`;
