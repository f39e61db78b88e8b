import type { Reading, Topic, TopicPassage } from '../../reading/reading.ts';
import { announcedRows } from '../tables/announced.ts';
import { KIND_TAGS, KINDS, RUNGS } from './codes.ts';
import { indexCorrections, unindexCorrections } from './corrections.ts';
import { addToCounter, countPeople, countTopics, type PersonCount, weekOf } from './counters.ts';
import type { Database } from './database.ts';
import { personOf } from './people.ts';
import { numberAt, numbersOf } from './sortKeys.ts';
import { headlineRow } from './steps/headlineShingles.ts';
import { runTokens } from './steps/phraseRuns.ts';
import { shingleTokens } from './steps/versionShingles.ts';
import { knownTopic, topicOf } from './topics.ts';

/** A current version, as it is to be found. */
export interface IndexedVersion {
  readonly article: number;
  readonly sortKey: number;
  /** The instant it counts for, in milliseconds. */
  readonly at: number;
  readonly title: string | null;
  /** Number of its source. */
  readonly source: number | null;
  /** Under embargo or restricted: it must not show, not even through a new title of somebody whom other articles name. */
  readonly withheld: boolean;
  readonly version: number;
  readonly text: string;
  readonly reading: Reading;
}

interface QuoteRow {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly kind: number;
  readonly person: number | null;
  readonly words: string;
  readonly tags: string;
}

interface PassageRow extends TopicPassage {
  readonly number: number;
  readonly topic: number;
  readonly person: number | null;
}

/** Every row by which a version is found. Made anew from the reading, they are the same when they are taken away. */
interface Rows {
  readonly tags: string;
  readonly quotes: readonly QuoteRow[];
  readonly passages: readonly PassageRow[];
  readonly people: ReadonlyMap<number, PersonCount>;
  /** Each topic with those above it, and how many quotes speak of it. */
  readonly topics: ReadonlyMap<number, number>;
}

/**
 * Writes the rows by which an article's current version is found: words, quotes, people, topics, counts. The article's
 * details and current version must be stored already.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a statement of SQL for each table.
export function indexReading(db: Database, indexed: IndexedVersion): void {
  const { article, sortKey, at, title, version, text, reading } = indexed;
  const { tags, quotes, passages, people, topics } = rowsOf(db, indexed, (topic) => topicOf(db, topic));
  db.indexLater(
    'article_words',
    'INSERT INTO article_words (rowid, title, text, tags) VALUES (?, ?, ?, ?)',
    sortKey,
    title,
    text,
    tags,
  );
  db.indexLater(
    'phrase_runs',
    'INSERT INTO phrase_runs (rowid, runs) VALUES (?, ?)',
    sortKey,
    runTokens(title, text),
  );
  db.indexLater(
    'version_shingles',
    'INSERT INTO version_shingles (rowid, shingles) VALUES (?, ?)',
    headlineRow(sortKey),
    shingleTokens(title ?? ''),
  );
  for (const quote of quotes) {
    db.run(
      'INSERT INTO quotes (number, start, "end", kind, person) VALUES (?, ?, ?, ?, ?)',
      quote.number,
      quote.start,
      quote.end,
      quote.kind,
      quote.person,
    );
  }
  for (const { number, words, tags: own } of quotes) {
    db.indexLater(
      'quote_words',
      'INSERT INTO quote_words (rowid, words, tags) VALUES (?, ?, ?)',
      number,
      words,
      own,
    );
  }
  for (const passage of passages) {
    db.run(
      'INSERT INTO passages (number, topic, start, "end", quote, person, rung) VALUES (?, ?, ?, ?, ?, ?, ?)',
      passage.number,
      passage.topic,
      passage.start,
      passage.end,
      passage.quote,
      passage.person,
      RUNGS.indexOf(passage.rung),
    );
  }
  for (const [person, { mentions }] of people) {
    db.run('INSERT INTO mentions (sort_key, person, mentions) VALUES (?, ?, ?)', sortKey, person, mentions);
  }
  for (const [topic, said] of topics) {
    db.run('INSERT INTO article_topics (sort_key, topic, quotes) VALUES (?, ?, ?)', sortKey, topic, said);
  }
  for (const [position, first, last, days] of announcedRows(reading)) {
    db.run(
      'INSERT INTO announced (article, position, at, first_day, last_day, days) VALUES (?, ?, ?, ?, ?, ?)',
      article,
      position,
      at,
      first,
      last,
      days,
    );
  }
  countPeople(db, people, 1);
  countTopics(db, weekOf(at), topics, 1);
  addToCounter(db, 'quotes', quotes.length);
  indexCorrections(db, article, sortKey, version, text, reading.quotes);
}

/** Takes those rows away again, counts included. `indexed` is what was indexed. */
export function unindexReading(db: Database, indexed: IndexedVersion): void {
  const { article, sortKey, at, title, text } = indexed;
  // It adds nothing new: titles and the parents of topics are left as they are.
  const { tags, quotes, people } = rowsOf(db, { ...indexed, withheld: true }, ({ id }) => knownTopic(db, id));
  const topics = db.all<{ topic: number; quotes: number }>(
    'SELECT topic, quotes FROM article_topics WHERE sort_key = ?',
    sortKey,
  );
  unindexCorrections(db, sortKey);
  db.indexLater(
    'article_words',
    "INSERT INTO article_words (article_words, rowid, title, text, tags) VALUES ('delete', ?, ?, ?, ?)",
    sortKey,
    title,
    text,
    tags,
  );
  db.indexLater('phrase_runs', 'DELETE FROM phrase_runs WHERE rowid = ?', sortKey);
  db.indexLater('version_shingles', 'DELETE FROM version_shingles WHERE rowid = ?', headlineRow(sortKey));
  for (const { number, words, tags: own } of quotes) {
    db.indexLater(
      'quote_words',
      "INSERT INTO quote_words (quote_words, rowid, words, tags) VALUES ('delete', ?, ?, ?)",
      number,
      words,
      own,
    );
  }
  for (const table of ['quotes', 'passages']) {
    db.run(`DELETE FROM ${table} WHERE number BETWEEN ? AND ?`, ...numbersOf(sortKey));
  }
  for (const table of ['mentions', 'article_topics'])
    db.run(`DELETE FROM ${table} WHERE sort_key = ?`, sortKey);
  db.run('DELETE FROM announced WHERE article = ?', article);
  countPeople(db, people, -1);
  countTopics(db, weekOf(at), new Map(topics.map(({ topic, quotes: said }) => [topic, said])), -1);
  addToCounter(db, 'quotes', -quotes.length);
}

function rowsOf(
  db: Database,
  { sortKey, source, withheld, text, reading }: IndexedVersion,
  numbersOfTopic: (topic: Omit<Topic, 'passages'>) => readonly number[],
): Rows {
  const people = new Map<number, { mentions: number; kinds: number[] }>();
  const known = (name: string, title: string | null = null, side: string | null = null) => {
    const number = withheld ? personOf(db, name) : personOf(db, name, title, side);
    const counted = people.get(number) ?? { mentions: 0, kinds: KINDS.map(() => 0) };
    people.set(number, counted);
    return { number, counted };
  };
  for (const { name, title, side, mentions } of reading.people) {
    known(name, title, side).counted.mentions += mentions.length;
  }

  const passages: PassageRow[] = [];
  const quotesOn = new Map<number, Set<number>>();
  reading.topics
    .flatMap(({ passages: shown, ...topic }) => {
      const numbers = numbersOfTopic(topic);
      return shown.map((passage) => ({ ...passage, numbers }));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .forEach(({ numbers, ...passage }, position) => {
      const number = numberAt(sortKey, position);
      const person = passage.speakerName === null ? null : known(passage.speakerName).number;
      if (number === null) return;
      passages.push({ ...passage, number, topic: numbers[0]!, person });
      for (const topic of numbers) {
        const said = quotesOn.get(topic) ?? new Set();
        quotesOn.set(topic, said);
        if (passage.quote !== null) said.add(passage.quote);
      }
    });

  const topicsOf = Map.groupBy(passages, ({ quote }) => quote);
  const topicTags = (shown: readonly PassageRow[]) =>
    [...new Set(shown.map(({ topic }) => topic))].sort((a, b) => a - b).map((topic) => `t${topic}`);
  const sourceTag = source === null ? [] : [`o${source}`];
  const saidTags = new Set<string>();
  const quotes: QuoteRow[] = [];
  reading.quotes.forEach((quote, position) => {
    const number = numberAt(sortKey, position);
    const speaker = quote.speakerName === null ? null : known(quote.speakerName);
    if (number === null) return;
    const kind = KINDS.indexOf(quote.kind);
    const person = speaker?.number ?? null;
    if (speaker) speaker.counted.kinds[kind]! += 1;
    const tag = KIND_TAGS[kind]!;
    for (const said of person === null ? [tag] : [tag, `p${person}`, `p${person}${tag}`]) saidTags.add(said);
    const own = [...(person === null ? [] : [`p${person}`]), tag, ...sourceTag];
    quotes.push({
      number,
      start: quote.start,
      end: quote.end,
      kind,
      person,
      words: text.slice(quote.start, quote.end),
      tags: [...own, ...topicTags(topicsOf.get(position) ?? [])].join(' '),
    });
  });
  return {
    tags: [...sourceTag, ...topicTags(passages), ...[...saidTags].sort()].join(' '),
    quotes,
    passages,
    people,
    topics: new Map([...quotesOn].map(([topic, said]) => [topic, said.size])),
  };
}
