import type { Reading } from '../../reading/reading.ts';
import { announcedRows } from '../tables/announced.ts';
import type { Rows } from '../tables/rows.ts';
import { indexCorrections } from './corrections.ts';
import { uncount } from './counters.ts';
import { quoteVector, vectorsOf } from './words.ts';
import { type Told, toldOf, type Writing } from './writing.ts';

/** The newest version of an article, to be found by its reading. */
export interface Indexed {
  /** Its number; null for one that is added just now and has no corrections yet. */
  readonly article: number | null;
  /** Under embargo or kept for some workspaces. */
  readonly withheld: boolean;
  readonly title: string | null;
  /** What it is sorted by, in milliseconds since 1970. */
  readonly at: number;
  readonly version: number;
  readonly text: string;
  readonly reading: Reading;
}

/** The tables of the index. */
const TABLES = [
  'article_words',
  'article_leads',
  'later_words',
  'mentions',
  'article_topics',
  'passages',
  'quotes',
  'announced',
];

/**
 * Adds to what is to be written the rows by which an article's newest version is found: words, quotes, people, topics, counts. The
 * article must have no such rows.
 */
export function addIndex(writing: Writing, indexed: Indexed): void {
  const { title, at, text, reading } = indexed;
  const { rows } = writing;
  const article = writing.articles.push(indexed.article);
  const { words, lead, later } = vectorsOf(title, text);
  rows.words.push([at, reading.quotes.length, words, lead]);
  rows.later.push(...later.map((part, i) => [article, i + 1, part]));
  for (const [position, first, last, days] of announcedRows(reading))
    rows.announced.push([article, position, first, last, days]);
  // Those named, with their titles and sides, come before those who only speak.
  const mentions = mentionsIn(writing, indexed);
  const personOf = (name: string | null): number | null => {
    if (name === null) return null;
    const told = toldOf(writing, name);
    if (!mentions.has(told)) mentions.set(told, 0);
    return told.place;
  };

  const quotesOn = Map.groupBy(addPassages(writing, article, reading, personOf), ([quote]) => quote);
  for (const [position, { start, end, kind, speakerName }] of reading.quotes.entries()) {
    const topics = [...new Set((quotesOn.get(position) ?? []).map(([, topic]) => topic))];
    const wording = quoteVector(text.slice(start, end));
    const person = personOf(speakerName);
    rows.quotes.push([article, position, start, end, kind, person, `{${topics.join(',')}}`, wording]);
    if (speakerName !== null) toldOf(writing, speakerName).kinds[kind] += 1;
  }

  for (const [told, times] of mentions) {
    rows.mentions.push([article, told.place, times]);
    told.mentions += times;
    told.articles += 1;
  }
}

/** How often an article names each of those whom it names. */
function mentionsIn(writing: Writing, { withheld, reading }: Indexed): Map<Told, number> {
  const mentions = new Map<Told, number>();
  for (const { name, title, side, mentions: places } of reading.people) {
    // What is withheld must not show through a new title of somebody whom other articles name.
    const told = withheld ? toldOf(writing, name) : toldOf(writing, name, title, side);
    mentions.set(told, (mentions.get(told) ?? 0) + places.length);
  }
  return mentions;
}

/** Adds the passages of an article; the quote and topic of each. */
function addPassages(
  { rows, topics }: Writing,
  article: number,
  reading: Reading,
  personOf: (name: string | null) => number | null,
): [quote: number | null, topic: number][] {
  const added: [number | null, number][] = [];
  for (const { id, label, parent, passages } of reading.topics) {
    const place = topics.get(id)?.place ?? topics.size + 1;
    topics.set(id, { place, label, parent });
    for (const { start, end, quote, speakerName, rung } of passages) {
      rows.passages.push([article, added.length, place, start, end, quote, personOf(speakerName), rung]);
      added.push([quote, place]);
    }
  }
  return added;
}

/** Lays corrections over the new quotes of those articles that have any. */
export async function correctAgain(rows: Rows, indexed: readonly Indexed[]): Promise<void> {
  const known = indexed.map(({ article }) => article).filter((article) => article !== null);
  if (known.length === 0) return;
  const corrected = await rows.all<{ article: number }>(
    'SELECT DISTINCT article FROM corrections WHERE article = ANY($1)',
    known,
  );
  for (const { article } of corrected) {
    const { version, text, reading } = indexed.find((one) => one.article === article)!;
    await indexCorrections(rows, article, version, text, reading.quotes);
  }
}

/** Takes those rows away again, and what they counted. */
export async function unindexReadings(rows: Rows, articles: readonly number[]): Promise<void> {
  if (articles.length === 0) return;
  await uncount(rows, articles);
  for (const table of ['corrected', ...TABLES])
    await rows.run(`DELETE FROM ${table} WHERE article = ANY($1)`, articles);
}
