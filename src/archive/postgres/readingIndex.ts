import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../foldName.ts';
import { indexCorrections } from './corrections.ts';
import type { Rows, Value } from './database.ts';
import { insertRows } from './insertRows.ts';
import { quoteVector, vectorsOf } from './words.ts';

/** The current version of an article, to be found by its reading. */
export interface Indexed {
  readonly article: number;
  readonly title: string | null;
  /** What it is sorted by, in milliseconds since 1970. */
  readonly at: number;
  readonly version: number;
  readonly text: string;
  readonly reading: Reading;
}

/**
 * Writes the rows by which articles' current versions are found: words, quotes, people, topics. The articles must stand
 * already, without such rows.
 */
export async function indexReadings(rows: Rows, indexed: readonly Indexed[]): Promise<void> {
  if (indexed.length === 0) return;
  const people = await peopleOf(rows, indexed);
  const topics = await topicsOf(rows, indexed);
  const personOf = (name: string | null) => (name === null ? null : people.get(foldName(name))!);
  const tables: Record<'words' | 'later' | 'quotes' | 'passages' | 'mentions', Value[][]> = {
    words: [],
    later: [],
    quotes: [],
    passages: [],
    mentions: [],
  };
  for (const { article, title, at, text, reading } of indexed) {
    const { words, lead, later } = vectorsOf(title, text);
    tables.words.push([article, words, lead]);
    tables.later.push(...later.map((part, i) => [article, i + 1, part]));
    const passages = reading.topics.flatMap((topic) =>
      topic.passages.map((passage) => ({ ...passage, topic: topics.get(topic.id)! })),
    );
    for (const [position, { start, end, topic, quote, speakerName, rung }] of passages.entries())
      tables.passages.push([article, position, at, topic, start, end, quote, personOf(speakerName), rung]);
    const shown = Map.groupBy(passages, ({ quote }) => quote);
    for (const [position, { start, end, kind, speakerName }] of reading.quotes.entries()) {
      const ofQuote = [...new Set((shown.get(position) ?? []).map(({ topic }) => topic))];
      const wording = quoteVector(text.slice(start, end));
      tables.quotes.push([
        article,
        position,
        at,
        start,
        end,
        kind,
        personOf(speakerName),
        `{${ofQuote.join(',')}}`,
        wording,
      ]);
    }
    const mentions = new Map(namesIn(reading).map(({ name }) => [personOf(name)!, 0]));
    for (const { name, mentions: found } of reading.people)
      mentions.set(personOf(name)!, mentions.get(personOf(name)!)! + found.length);
    for (const [person, count] of mentions) tables.mentions.push([article, person, count]);
  }
  const words = { article: 'integer', words: 'tsvector' };
  await insertRows(rows, 'article_words', { ...words, lead: 'tsvector' }, tables.words);
  await insertRows(
    rows,
    'later_words',
    { article: 'integer', part: 'integer', words: 'tsvector' },
    tables.later,
  );
  const place = { article: 'integer', position: 'integer', at: 'bigint' };
  const span = { start: 'integer', end: 'integer' };
  await insertRows(
    rows,
    'quotes',
    { ...place, ...span, kind: 'text', person: 'integer', topics: 'integer[]', words: 'tsvector' },
    tables.quotes,
  );
  await insertRows(
    rows,
    'passages',
    { ...place, topic: 'integer', ...span, quote: 'integer', person: 'integer', rung: 'text' },
    tables.passages,
  );
  await insertRows(
    rows,
    'mentions',
    { article: 'integer', person: 'integer', mentions: 'integer' },
    tables.mentions,
  );
  await correctAgain(rows, indexed);
}

/** Lays corrections over the new quotes of those articles that have any. */
async function correctAgain(rows: Rows, indexed: readonly Indexed[]): Promise<void> {
  const corrected = await rows.all<{ article: number }>(
    'SELECT DISTINCT article FROM corrections WHERE article = ANY($1)',
    indexed.map(({ article }) => article),
  );
  for (const { article } of corrected) {
    const { version, text, reading } = indexed.find((one) => one.article === article)!;
    await indexCorrections(rows, article, version, text, reading.quotes);
  }
}

/** Takes those rows away again. */
export async function unindexReadings(rows: Rows, articles: readonly number[]): Promise<void> {
  if (articles.length === 0) return;
  for (const table of ['corrected', 'article_words', 'later_words', 'quotes', 'passages', 'mentions'])
    await rows.run(`DELETE FROM ${table} WHERE article = ANY($1)`, articles);
}

interface Named {
  readonly name: string;
  readonly title: string | null;
  readonly side: string | null;
}

/** Everybody in a reading, the named with what is told of them before those who only speak. */
function namesIn(reading: Reading): Named[] {
  const only = (name: string | null) => (name === null ? [] : [{ name, title: null, side: null }]);
  return [
    ...reading.people,
    ...reading.quotes.flatMap(({ speakerName }) => only(speakerName)),
    ...reading.topics.flatMap(({ passages }) => passages.flatMap(({ speakerName }) => only(speakerName))),
  ];
}

/** The numbers of all persons of the readings by folded name; those not known yet become so. */
async function peopleOf(rows: Rows, indexed: readonly Indexed[]): Promise<Map<string, number>> {
  // What is withheld tells nothing: also not by a new title of somebody whom other articles name.
  const withheld = new Set(
    (
      await rows.all<{ number: number }>(
        'SELECT number FROM articles WHERE number = ANY($1) AND (held_until IS NOT NULL OR visible_to IS NOT NULL)',
        indexed.map(({ article }) => article),
      )
    ).map(({ number }) => number),
  );
  const told = new Map<string, Named>();
  for (const { article, reading } of indexed) {
    for (const { name, title, side } of namesIn(reading)) {
      const folded = foldName(name);
      const before = told.get(folded);
      const tells = !withheld.has(article);
      told.set(folded, {
        name: before?.name ?? name,
        title: (tells ? title : null) ?? before?.title ?? null,
        side: (tells ? side : null) ?? before?.side ?? null,
      });
    }
  }
  const known = await rows.all<{ folded: string; number: number; title: string | null; side: string | null }>(
    'SELECT folded, number, title, side FROM people WHERE folded = ANY($1)',
    [...told.keys()],
  );
  const numbers = new Map(known.map(({ folded, number }) => [folded, number]));
  // A title or side that is told is kept; one that is not leaves what is known.
  for (const { folded, number, title, side } of known) {
    const now = told.get(folded)!;
    if ((now.title ?? title) === title && (now.side ?? side) === side) continue;
    await rows.run(
      'UPDATE people SET title = coalesce($2, title), side = coalesce($3, side) WHERE number = $1',
      number,
      now.title,
      now.side,
    );
  }
  const fresh = [...told].filter(([folded]) => !numbers.has(folded));
  if (fresh.length === 0) return numbers;
  await insertRows(
    rows,
    'people',
    { folded: 'text', name: 'text', title: 'text', side: 'text' },
    fresh.map(([folded, { name, title, side }]) => [folded, name, title, side]),
  );
  const added = await rows.all<{ folded: string; number: number }>(
    'SELECT folded, number FROM people WHERE folded = ANY($1)',
    fresh.map(([folded]) => folded),
  );
  for (const { folded, number } of added) numbers.set(folded, number);
  return numbers;
}

/** The numbers of all topics of the readings by id, label and parent brought up to date. */
async function topicsOf(rows: Rows, indexed: readonly Indexed[]): Promise<Map<string, number>> {
  const told = new Map(indexed.flatMap(({ reading }) => reading.topics.map((topic) => [topic.id, topic])));
  if (told.size === 0) return new Map();
  const find = () =>
    rows.all<{ id: string; number: number; label: string; parent: string | null }>(
      'SELECT id, number, label, parent FROM topics WHERE id = ANY($1)',
      [...told.keys()],
    );
  let known = await find();
  const same = new Set(
    known
      .filter(({ id, label, parent }) => told.get(id)!.label === label && told.get(id)!.parent === parent)
      .map(({ id }) => id),
  );
  const changed = [...told.values()].filter(({ id }) => !same.has(id));
  if (changed.length > 0) {
    await insertRows(
      rows,
      'topics',
      { id: 'text', label: 'text', parent: 'text' },
      changed.map(({ id, label, parent }) => [id, label, parent]),
      'ON CONFLICT (id) DO UPDATE SET label = excluded.label, parent = excluded.parent',
    );
    known = await find();
  }
  return new Map(known.map(({ id, number }) => [id, number]));
}
