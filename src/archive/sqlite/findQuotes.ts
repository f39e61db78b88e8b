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
    const { speaker, ...plain } = query;
    const asRead = matchFor(db, query, '{words}', tagsOf);
    // What the tags say of a speaker is what was read: corrected quotes are looked for besides.
    const corrected = corrections && speaker !== undefined ? peopleNamed(db, speaker) : null;
    const anybody = corrected === null ? null : matchFor(db, plain, '{words}', tagsOf);
    if (asRead === null && anybody === null) return NOTHING;
    const ofQuote = quoteFilter(db, viewer, query);
    if (ofQuote === null) return NOTHING;

    const parts: Filter[] = [];
    const selects: string[] = [];
    const offTopic = query.topic === undefined ? [] : quotesOffTopic(db, viewer, query.topic);
    const select = (match: string, filter: Filter) => {
      const number = match === '' ? 'q.number' : 'q.rowid';
      if (match !== '') filter.conditions.unshift('quote_words MATCH ?');
      const from = match === '' ? 'quotes q' : 'quote_words q';
      if (offTopic.length > 0)
        and(filter, `${number} NOT IN (SELECT value FROM json_each(?))`, JSON.stringify(offTopic));
      const join = ofQuote.joined ? `JOIN articles a ON a.sort_key = ${sortKeyIn(number)}` : '';
      const own = ofQuote.filter(number);
      filter.conditions.push(...own.conditions);
      filter.values.push(...own.values);
      if (match !== '') filter.values.unshift(match);
      parts.push(filter);
      selects.push(`SELECT ${number} AS number FROM ${from} ${join} ${where(filter)}`);
    };
    if (asRead !== null) {
      const filter: Filter = { conditions: [], values: [] };
      if (corrections)
        and(
          filter,
          `${asRead === '' ? 'q.number' : 'q.rowid'} NOT IN (SELECT quote FROM visible_corrections ${corrected === null ? 'WHERE hidden = 1' : ''})`,
        );
      select(asRead, filter);
    }
    if (corrected !== null && anybody !== null) {
      const filter: Filter = { conditions: [], values: [] };
      and(
        filter,
        `${anybody === '' ? 'q.number' : 'q.rowid'} IN (SELECT quote FROM visible_corrections WHERE person IN (SELECT value FROM json_each(?)))`,
        JSON.stringify(corrected),
      );
      select(anybody, filter);
    }
    const values = [...(corrections?.values ?? []), ...parts.flatMap((part) => part.values)];
    const rows = `${corrections ? `WITH ${corrections.sql} ` : ''}${selects.join(' UNION ALL ')}`;
    const isAll = asRead === '' && parts[0]!.conditions.length === 0;
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
