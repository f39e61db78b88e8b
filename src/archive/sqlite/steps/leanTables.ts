import type { DatabaseSync } from 'node:sqlite';
import type { Reading } from '../../../reading/reading.ts';
import { pack, packReading } from '../packing.ts';

/**
 * Tables that stay fast and small with a million articles: texts and readings packed, every index in order of time
 * (`places.ts`), who and what a quote is about as words of the word index beside its own, counts kept as they change.
 *
 * `tags` is a column of the word indexes that nobody types into: `p7` a person, `d` `s` `m` `i` a kind of quote, `p7d`
 * both, `t3` a topic, `o2` a source (`readingIndex.ts` writes them, the views say the same for verifying).
 *
 * The text comes first in its index: a word of the first column takes two bytes less.
 *
 * All but `articles`, `versions`, `people` and `topics` is built anew from the readings after the last step.
 */
const tables = `
  DROP TABLE article_words;
  DROP TABLE quote_words;
  DROP VIEW article_text;
  DROP VIEW quote_text;
  DROP TABLE corrected;
  DROP TABLE passages;
  DROP TABLE quotes;
  DROP TABLE mentions;
  DROP INDEX articles_by_time;
  DROP INDEX articles_by_source;

  ALTER TABLE articles ADD COLUMN place INTEGER;
  CREATE UNIQUE INDEX articles_by_place ON articles (place);

  CREATE TABLE engines (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE packed_versions (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles,
    version INTEGER NOT NULL,
    hash BLOB NOT NULL,
    added TEXT NOT NULL,
    engine INTEGER NOT NULL REFERENCES engines,
    quotes BLOB NOT NULL,
    text BLOB NOT NULL,
    reading BLOB NOT NULL
  ) STRICT;
`;

const indexes = `
  DROP TABLE versions;
  ALTER TABLE packed_versions RENAME TO versions;
  CREATE UNIQUE INDEX versions_by_article ON versions (article, version);
  CREATE INDEX versions_by_engine ON versions (engine);

  -- How often everybody is named and quoted in current versions, by kind.
  CREATE TABLE counted_people (
    number INTEGER PRIMARY KEY,
    folded TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    title TEXT,
    side TEXT,
    mentions INTEGER NOT NULL DEFAULT 0,
    articles INTEGER NOT NULL DEFAULT 0,
    direct INTEGER NOT NULL DEFAULT 0,
    spoken INTEGER NOT NULL DEFAULT 0,
    mixed INTEGER NOT NULL DEFAULT 0,
    indirect INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  INSERT INTO counted_people (number, folded, name, title, side) SELECT number, folded, name, title, side FROM people;
  DROP TABLE people;
  ALTER TABLE counted_people RENAME TO people;
  CREATE VIRTUAL TABLE people_words USING fts5 (
    folded, content='people', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
  );
  INSERT INTO people_words (people_words) VALUES ('rebuild');

  CREATE TABLE mentions (
    place INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES people,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (place, person)
  ) STRICT, WITHOUT ROWID;

  -- Quotes and passages of current versions, numbered within the place of their article.
  CREATE TABLE quotes (
    number INTEGER PRIMARY KEY,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    person INTEGER REFERENCES people
  ) STRICT;

  CREATE TABLE passages (
    number INTEGER PRIMARY KEY,
    topic INTEGER NOT NULL REFERENCES topics,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote INTEGER,
    person INTEGER REFERENCES people,
    rung INTEGER NOT NULL
  ) STRICT;

  -- The topics of each article, with those above them, and how many articles and quotes each had in each week.
  CREATE TABLE article_topics (
    place INTEGER NOT NULL,
    topic INTEGER NOT NULL REFERENCES topics,
    quotes INTEGER NOT NULL,
    PRIMARY KEY (place, topic)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE topic_weeks (
    topic INTEGER NOT NULL REFERENCES topics,
    week INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    quotes INTEGER NOT NULL,
    PRIMARY KEY (topic, week)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE tally (
    name TEXT PRIMARY KEY,
    amount INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE corrected (
    quote INTEGER NOT NULL REFERENCES quotes,
    workspace TEXT NOT NULL,
    person INTEGER REFERENCES people,
    correction INTEGER NOT NULL REFERENCES corrections,
    PRIMARY KEY (quote, workspace)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX corrected_by_workspace ON corrected (workspace, person);
  CREATE INDEX corrected_by_correction ON corrected (correction);

  CREATE VIEW quote_text AS
    SELECT q.number, excerpt(unpacked(v.text), q.start, q."end") AS words,
      concat_ws(' ',
        'p' || q.person,
        substr('dsmi', q.kind + 1, 1),
        'o' || a.source,
        (SELECT group_concat('t' || topic, ' ' ORDER BY topic) FROM (
          SELECT DISTINCT topic FROM passages
          WHERE number BETWEEN (q.number & ~4095) AND (q.number | 4095) AND quote = 4095 - (q.number & 4095)
        ))
      ) AS tags
    FROM quotes q JOIN articles a ON a.place = q.number >> 12 JOIN versions v ON v.number = a.current;
  CREATE VIRTUAL TABLE quote_words USING fts5 (
    words, tags, content='quote_text', content_rowid='number', columnsize=0,
    tokenize='unicode61 remove_diacritics 2'
  );

  CREATE VIEW article_text AS
    SELECT a.place AS number, unpacked(v.text) AS text, a.title,
      concat_ws(' ',
        'o' || a.source,
        (SELECT group_concat('t' || topic, ' ' ORDER BY topic) FROM (
          SELECT DISTINCT topic FROM passages WHERE number BETWEEN a.place * 4096 AND a.place * 4096 + 4095
        )),
        (SELECT group_concat(tag, ' ' ORDER BY tag) FROM (
          SELECT substr('dsmi', kind + 1, 1) AS tag FROM quotes
            WHERE number BETWEEN a.place * 4096 AND a.place * 4096 + 4095
          UNION SELECT 'p' || person FROM quotes
            WHERE number BETWEEN a.place * 4096 AND a.place * 4096 + 4095 AND person IS NOT NULL
          UNION SELECT 'p' || person || substr('dsmi', kind + 1, 1) FROM quotes
            WHERE number BETWEEN a.place * 4096 AND a.place * 4096 + 4095 AND person IS NOT NULL
        ))
      ) AS tags
    FROM articles a JOIN versions v ON v.number = a.current;
  CREATE VIRTUAL TABLE article_words USING fts5 (
    text, title, tags, content='article_text', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
  );
`;

export const leanTables = {
  rebuilds: true,
  run(connection: DatabaseSync): void {
    connection.exec(tables);
    connection.exec('INSERT INTO engines (name) SELECT DISTINCT engine FROM versions');
    const rows = connection.prepare(
      `SELECT v.number, v.article, v.version, unhex(v.hash) AS hash, v.added, e.number AS engine, v.text, v.reading
       FROM versions v JOIN engines e ON e.name = v.engine`,
    );
    const write = connection.prepare(
      `INSERT INTO packed_versions (number, article, version, hash, added, engine, quotes, text, reading)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const row of rows.iterate() as Iterable<Record<string, never>>) {
      const { quotes, reading } = packReading(JSON.parse(row.reading!) as Reading);
      write.run(
        row.number!,
        row.article!,
        row.version!,
        row.hash!,
        row.added!,
        row.engine!,
        quotes,
        pack(row.text!),
        reading,
      );
    }
    connection.exec(indexes);
  },
};
