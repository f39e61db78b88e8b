import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../text/foldName.ts';
import { announcedRows } from '../tables/announced.ts';
import type { Rows, Value } from '../tables/rows.ts';
import { indexCorrections } from './corrections.ts';
import { count } from './counters.ts';
import { insertRows } from './insertRows.ts';
import { peopleOf } from './people.ts';
import { type TopicNumbers, topicsOf } from './topics.ts';
import { quoteVector, vectorsOf } from './words.ts';

/** The newest version of an article, to be found by its reading. */
export interface Indexed {
  readonly article: number;
  /** Added just now: it has no index and no corrections yet. */
  readonly isNew: boolean;
  /** Under embargo or kept for some workspaces. */
  readonly withheld: boolean;
  readonly title: string | null;
  /** What it is sorted by, in milliseconds since 1970. */
  readonly at: number;
  readonly version: number;
  readonly text: string;
  readonly reading: Reading;
}

/** The tables of the index with their columns. Rows that refer to others come after them, and go before them. */
const TABLES = {
  article_words: { article: 'integer', at: 'bigint', quotes: 'integer', words: 'tsvector' },
  article_leads: { article: 'integer', words: 'tsvector' },
  later_words: { article: 'integer', part: 'integer', words: 'tsvector' },
  mentions: { article: 'integer', person: 'integer', mentions: 'integer' },
  article_topics: { article: 'integer', topic: 'integer', at: 'bigint', quotes: 'integer' },
  passages: {
    article: 'integer',
    position: 'integer',
    at: 'bigint',
    topic: 'integer',
    start: 'integer',
    end: 'integer',
    quote: 'integer',
    person: 'integer',
    rung: 'text',
  },
  quotes: {
    article: 'integer',
    position: 'integer',
    at: 'bigint',
    start: 'integer',
    end: 'integer',
    kind: 'text',
    person: 'integer',
    topics: 'integer[]',
    words: 'tsvector',
  },
  announced: {
    article: 'integer',
    position: 'integer',
    at: 'bigint',
    first_day: 'text',
    last_day: 'text',
    days: 'integer',
  },
} as const;

type Table = keyof typeof TABLES;

/**
 * Writes the rows by which articles' newest versions are found: words, quotes, people, topics, counts. The articles must
 * be stored already, without such rows.
 */
export async function indexReadings(rows: Rows, indexed: readonly Indexed[]): Promise<void> {
  if (indexed.length === 0) return;
  const people = await peopleOf(rows, indexed);
  const topics = await topicsOf(
    rows,
    indexed.flatMap(({ reading }) => reading.topics),
  );
  const written: Record<Table, Value[][]> = {
    article_words: [],
    article_leads: [],
    later_words: [],
    mentions: [],
    article_topics: [],
    passages: [],
    quotes: [],
    announced: [],
  };
  for (const one of indexed) addRows(written, one, people, topics);
  await insertRows(
    rows,
    ...Object.entries(TABLES).map(([table, columns]) => ({
      table,
      columns,
      values: written[table as Table],
    })),
  );
  const articles = indexed.map(({ article }) => article);
  await count(rows, articles, '+');
  await correctAgain(
    rows,
    indexed.filter(({ isNew }) => !isNew),
  );
}

function addRows(
  written: Record<Table, Value[][]>,
  { article, title, at, text, reading }: Indexed,
  people: ReadonlyMap<string, number>,
  topics: ReadonlyMap<string, TopicNumbers>,
): void {
  const personOf = (name: string | null) => (name === null ? null : people.get(foldName(name))!);
  const { words, lead, later } = vectorsOf(title, text);
  written.article_words.push([article, at, reading.quotes.length, words]);
  written.article_leads.push([article, lead]);
  written.later_words.push(...later.map((part, i) => [article, i + 1, part]));

  const passages = reading.topics.flatMap((topic) =>
    topic.passages.map((passage) => ({ ...passage, numbers: topics.get(topic.id)! })),
  );
  const quotesOn = new Map<number, Set<number>>();
  for (const [position, { start, end, numbers, quote, speakerName, rung }] of passages.entries()) {
    const [own] = numbers;
    written.passages.push([article, position, at, own, start, end, quote, personOf(speakerName), rung]);
    for (const topic of numbers) {
      const said = quotesOn.get(topic) ?? new Set();
      quotesOn.set(topic, said);
      if (quote !== null) said.add(quote);
    }
  }
  for (const [topic, said] of quotesOn) written.article_topics.push([article, topic, at, said.size]);

  const shown = Map.groupBy(passages, ({ quote }) => quote);
  for (const [position, { start, end, kind, speakerName }] of reading.quotes.entries()) {
    const ofQuote = [...new Set((shown.get(position) ?? []).map(({ numbers }) => numbers[0]))];
    const person = personOf(speakerName);
    const wording = quoteVector(text.slice(start, end));
    const own = `{${ofQuote.join(',')}}`;
    written.quotes.push([article, position, at, start, end, kind, person, own, wording]);
  }

  for (const [position, first, last, days] of announcedRows(reading))
    written.announced.push([article, position, at, first, last, days]);

  const mentions = new Map<number, number>();
  const mention = (name: string | null, times: number) => {
    const person = personOf(name);
    if (person !== null) mentions.set(person, (mentions.get(person) ?? 0) + times);
  };
  for (const { name, mentions: places } of reading.people) mention(name, places.length);
  for (const { speakerName } of [...reading.quotes, ...passages]) mention(speakerName, 0);
  for (const [person, times] of mentions) written.mentions.push([article, person, times]);
}

/** Lays corrections over the new quotes of those articles that have any. */
async function correctAgain(rows: Rows, indexed: readonly Indexed[]): Promise<void> {
  if (indexed.length === 0) return;
  const corrected = await rows.all<{ article: number }>(
    'SELECT DISTINCT article FROM corrections WHERE article = ANY($1)',
    indexed.map(({ article }) => article),
  );
  for (const { article } of corrected) {
    const { version, text, reading } = indexed.find((one) => one.article === article)!;
    await indexCorrections(rows, article, version, text, reading.quotes);
  }
}

/** Takes those rows away again, and what they counted. */
export async function unindexReadings(rows: Rows, articles: readonly number[]): Promise<void> {
  if (articles.length === 0) return;
  await count(rows, articles, '-');
  for (const table of ['corrected', ...Object.keys(TABLES)])
    await rows.run(`DELETE FROM ${table} WHERE article = ANY($1)`, articles);
}
