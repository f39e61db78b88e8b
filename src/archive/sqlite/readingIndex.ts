import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../foldName.ts';
import { indexCorrections, unindexCorrections } from './corrections.ts';
import type { Database } from './database.ts';
import { personOf as numberOf } from './people.ts';

/**
 * Writes the rows by which an article's current version is found: words, quotes, people, topics.
 * The article's details and current version must stand already.
 */
export function indexReading(
  db: Database,
  article: number,
  { version, text, reading }: { version: number; text: string; reading: Reading },
): void {
  db.run(
    'INSERT INTO article_words (rowid, title, text) SELECT number, title, text FROM article_text WHERE number = ?',
    article,
  );
  // What is withheld tells nothing: also not by a new title of somebody whom other articles name.
  const { withheld } = db.get<{ withheld: number }>(
    'SELECT held_until IS NOT NULL OR visible_to IS NOT NULL AS withheld FROM articles WHERE number = ?',
    article,
  )!;
  const people = new Map<string, { number: number; mentions: number }>();
  const personOf = (name: string, title: string | null = null, side: string | null = null) => {
    const folded = foldName(name);
    const known = people.get(folded);
    if (known) return known;
    const number = withheld ? numberOf(db, name) : numberOf(db, name, title, side);
    const person = { number, mentions: 0 };
    people.set(folded, person);
    return person;
  };
  for (const { name, title, side, mentions } of reading.people) {
    personOf(name, title, side).mentions += mentions.length;
  }

  reading.quotes.forEach((quote, position) => {
    const { number } = db.get<{ number: number }>(
      'INSERT INTO quotes (article, position, start, "end", kind, person) VALUES (?, ?, ?, ?, ?, ?) RETURNING number',
      article,
      position,
      quote.start,
      quote.end,
      quote.kind,
      quote.speakerName === null ? null : personOf(quote.speakerName).number,
    )!;
    db.run(
      'INSERT INTO quote_words (rowid, words) VALUES (?, ?)',
      number,
      text.slice(quote.start, quote.end),
    );
  });

  for (const { id, label, parent, passages } of reading.topics) {
    const topic = db.get<{ number: number }>(
      `INSERT INTO topics (id, label, parent) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET label = excluded.label, parent = excluded.parent RETURNING number`,
      id,
      label,
      parent,
    )!;
    for (const passage of passages) {
      db.run(
        'INSERT INTO passages (article, topic, start, "end", quote, person, rung) VALUES (?, ?, ?, ?, ?, ?, ?)',
        article,
        topic.number,
        passage.start,
        passage.end,
        passage.quote,
        passage.speakerName === null ? null : personOf(passage.speakerName).number,
        passage.rung,
      );
    }
  }

  for (const { number, mentions } of people.values()) {
    db.run('INSERT INTO mentions (article, person, mentions) VALUES (?, ?, ?)', article, number, mentions);
  }
  indexCorrections(db, article, version, text, reading.quotes);
}

/**
 * Takes those rows away again. Must run before the article's details, version or reading change: the word indexes
 * are told the old words, which they read from there.
 */
export function unindexReading(db: Database, article: number): void {
  db.run(
    `INSERT INTO article_words (article_words, rowid, title, text)
     SELECT 'delete', number, title, text FROM article_text WHERE number = ?`,
    article,
  );
  db.run(
    `INSERT INTO quote_words (quote_words, rowid, words)
     SELECT 'delete', number, words FROM quote_text
     WHERE number IN (SELECT number FROM quotes WHERE article = ?)`,
    article,
  );
  unindexCorrections(db, article);
  for (const table of ['quotes', 'passages', 'mentions'])
    db.run(`DELETE FROM ${table} WHERE article = ?`, article);
}
