import type { Quote } from '../../reading/reading.ts';
import { correctQuote } from '../applyCorrections.ts';
import type { FoundQuote, QuoteQuery, ResultPage, Viewer } from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import { quotesOffTopic } from './corrections.ts';
import { countersOf } from './counters.ts';
import type { Database } from './database.ts';
import { unpack } from './packing.ts';
import {
  and,
  correctionsFor,
  matchFor,
  mostCounted,
  NOTHING,
  newestOf,
  pageOf,
  peopleNamed,
  sortKeyOfArticle,
  type VisibleCorrections,
  where,
} from './queries.ts';
import { numbersOf, positionOf, sortKeyIn, WHOLE, withinTime } from './sortKeys.ts';
import { inStory } from './stories.ts';
import { type Filter, visibleTo } from './visibility.ts';

/** At least so many are counted: up to there it costs nothing besides. */
const COUNTED = 1_000;

export function findQuotes(db: Database, viewer: Viewer | null, query: QuoteQuery): ResultPage<FoundQuote> {
  return db.read(() => {
    const corrections = correctionsFor(db, viewer);
    const matches = matchesOf(db, query, corrections !== null);
    if (matches.length === 0) return NOTHING;
    const ofQuote = quoteFilter(db, viewer, query);
    if (ofQuote === null) return NOTHING;

    const offTopic = query.topic === undefined ? [] : quotesOffTopic(db, viewer, query.topic);
    const selects = matches.map((one) => selectQuotes(one, ofQuote, offTopic));
    const values = [...(corrections?.values ?? []), ...selects.flatMap((one) => one.values)];
    const rows = `${corrections ? `WITH ${corrections.sql} ` : ''}${selects.map(({ sql }) => sql).join(' UNION ALL ')}`;
    const isAll = selects[0]!.isOfAll;
    const [limit, offset] = pageOf(query);
    const enough = Math.max(isAll ? 0 : COUNTED + 1, offset + limit);
    const newest = newestOf(db, rows, values, { enough, most: mostCounted(ofQuote.joined) });
    const count = isAll ? { total: countersOf(db).quotes, isLowerBound: false } : newest;
    return {
      found: foundOf(db, newest.numbers.slice(offset, offset + limit), corrections),
      total: count.total,
      isLowerBound: count.isLowerBound,
    };
  });
}

interface Match {
  /** A query of the word index; '' for every quote. */
  readonly match: string;
  /** What else the number of a quote must fulfil, and its value. */
  readonly among: readonly string[];
}

/** The words and the speaker asked for. What the tags say of a speaker is what was read: corrected quotes are looked for besides. */
function matchesOf(db: Database, query: QuoteQuery, withCorrections: boolean): Match[] {
  const { speaker, ...plain } = query;
  const asRead = matchFor(db, query, '{words}', tagsOf);
  const corrected = withCorrections && speaker !== undefined ? peopleNamed(db, speaker) : null;
  const anybody = corrected && matchFor(db, plain, '{words}', tagsOf);
  const hidden = `NOT IN (SELECT quote FROM visible_corrections ${corrected === null ? 'WHERE hidden = 1' : ''})`;
  const others =
    'IN (SELECT quote FROM visible_corrections WHERE person IN (SELECT value FROM json_each(?)))';
  return [
    ...(asRead === null ? [] : [{ match: asRead, among: withCorrections ? [hidden] : [] }]),
    ...(anybody === null ? [] : [{ match: anybody, among: [others, JSON.stringify(corrected)] }]),
  ];
}

interface Select {
  readonly sql: string;
  readonly values: Filter['values'];
  /** Whether every stored quote is asked for. */
  readonly isOfAll: boolean;
}

/** The numbers of the quotes that match. */
function selectQuotes(
  { match, among: [among, ...values] }: Match,
  ofQuote: NonNullable<ReturnType<typeof quoteFilter>>,
  offTopic: readonly number[],
): Select {
  const filter: Filter = { conditions: [], values: [] };
  if (match !== '') and(filter, 'quote_words MATCH ?', match);
  const [from, number] = match === '' ? ['quotes q', 'q.number'] : ['quote_words q', 'q.rowid'];
  if (among) and(filter, `${number} ${among}`, ...values);
  if (offTopic.length > 0)
    and(filter, `${number} NOT IN (SELECT value FROM json_each(?))`, JSON.stringify(offTopic));
  const own = ofQuote.filter(number);
  filter.conditions.push(...own.conditions);
  filter.values.push(...own.values);
  const join = ofQuote.joined ? `JOIN articles a ON a.sort_key = ${sortKeyIn(number)}` : '';
  return {
    sql: `SELECT ${number} AS number FROM ${from} ${join} ${where(filter)}`,
    values: filter.values,
    isOfAll: filter.conditions.length === 0,
  };
}

/** As `ArchiveQueries.findQuotesForEach`: all of one state of the archive. */
export function findQuotesForEach(
  db: Database,
  viewer: Viewer | null,
  queries: readonly QuoteQuery[],
): ResultPage<FoundQuote>[] {
  return db.read(() => queries.map((query) => findQuotes(db, viewer, query)));
}

function tagsOf(people: readonly number[] | null, letters: readonly string[] | null): (readonly string[])[] {
  return [people?.map((person) => `p${person}`) ?? [], letters ?? []];
}

/** What is asked of the time, the article and the viewer; null where the article is not there. */
function quoteFilter(db: Database, viewer: Viewer | null, query: QuoteQuery) {
  const sortKey = query.article === undefined ? null : sortKeyOfArticle(db, query.article);
  if (query.article !== undefined && sortKey === null) return null;
  const seen = visibleTo(db, viewer);
  if (query.story !== undefined) {
    const story = inStory(db, viewer, query.story);
    seen.conditions.push(...story.conditions);
    seen.values.push(...story.values);
  }
  return {
    joined: seen.conditions.length > 0,
    filter: (number: string): Filter => {
      const time = withinTime(number, 'number', query);
      const filter: Filter = {
        conditions: [...time.conditions, ...seen.conditions],
        values: [...time.values, ...seen.values],
      };
      if (sortKey !== null) and(filter, `${number} BETWEEN ${WHOLE} AND ${WHOLE}`, ...numbersOf(sortKey));
      return filter;
    },
  };
}

/** The quotes of some numbers, in their order. */
function foundOf(
  db: Database,
  numbers: readonly number[],
  corrections: VisibleCorrections | null,
): FoundQuote[] {
  type Row = DetailsRow & { version: number; day: string; quotes: Uint8Array };
  const articles = new Map<number, Pick<FoundQuote, 'article' | 'version' | 'day'> & { quotes: Quote[] }>();
  const articleAt = (sortKey: number) => {
    const known = articles.get(sortKey);
    if (known) return known;
    const row = db.get<Row>(
      `SELECT v.version, a.day, v.quotes, ${DETAILS} FROM articles a JOIN versions v ON v.number = a.current
       WHERE a.sort_key = ?`,
      sortKey,
    )!;
    const made = {
      article: detailsOf(row),
      version: row.version,
      day: row.day,
      quotes: JSON.parse(unpack(row.quotes)) as Quote[],
    };
    articles.set(sortKey, made);
    return made;
  };
  const corrected = corrections ? correctionsAt(db, numbers, corrections) : null;
  return numbers.map((number) => {
    const { sortKey, position } = positionOf(number);
    const { quotes, ...where } = articleAt(sortKey);
    const quote = quotes[position]!;
    const correction = corrected?.get(number);
    return { ...where, index: position, quote: correction ? correctQuote(quote, correction) : quote };
  });
}

function correctionsAt(db: Database, numbers: readonly number[], corrections: VisibleCorrections) {
  const rows = db.all<{ quote: number; speaker: string | null; person: string; at: string }>(
    `WITH ${corrections.sql} SELECT m.quote, c.speaker, c.person, c.at
     FROM visible_corrections m JOIN corrections c ON c.number = m.correction
     WHERE m.quote IN (SELECT value FROM json_each(?))`,
    ...corrections.values,
    JSON.stringify(numbers),
  );
  return new Map(rows.map((row) => [row.quote, row]));
}
