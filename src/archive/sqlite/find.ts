import type { SQLInputValue } from 'node:sqlite';
import type { Quote, QuoteKind, Rung } from '../../reading/reading.ts';
import { foldName } from '../foldName.ts';
import { instantOf } from '../instants.ts';
import type {
  ArticleQuery,
  FoundArticle,
  FoundPassage,
  FoundPerson,
  FoundQuote,
  Page,
  PassageQuery,
  PeopleQuery,
  QuoteQuery,
  TopicCount,
} from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import type { Database } from './database.ts';
import { matchOf } from './words.ts';

/** Of a search for common words only so many matches are ranked, the last that arrived: ranking them all takes seconds. */
const RANKED = 1_000;

const NOTHING: Page<never> = { found: [], total: 0 };

/** Conditions joined by AND, with their values in order. */
interface Filter {
  readonly conditions: string[];
  readonly values: SQLInputValue[];
}

/** The pages below are cut out before any text or reading is touched: those are long, and sorting would carry them. */
function where(filter: Filter): string {
  return filter.conditions.length === 0 ? '' : `WHERE ${filter.conditions.join(' AND ')}`;
}

function pageOf({ offset = 0, limit = 20 }: { offset?: number; limit?: number }): [number, number] {
  return [Math.min(Math.max(limit, 0), 500), Math.max(offset, 0)];
}

/** A topic and all beneath it. */
const TOPICS = `WITH RECURSIVE below (id) AS (
    SELECT ? UNION SELECT topics.id FROM topics JOIN below ON topics.parent = below.id
  ) SELECT number FROM topics WHERE id IN (SELECT id FROM below)`;

/** The conditions that every query may set on the article. */
function articleFilter(query: {
  source?: string;
  article?: string;
  since?: string;
  until?: string;
  url?: string;
}): Filter {
  const filter: Filter = { conditions: [], values: [] };
  const and = (condition: string, value: SQLInputValue) => {
    filter.conditions.push(condition);
    filter.values.push(value);
  };
  if (query.source !== undefined) {
    and(
      "a.source IN (SELECT number FROM sources WHERE instr(' ' || folded, ' ' || ?) > 0)",
      foldName(query.source),
    );
  }
  if (query.article !== undefined) and('a.id = ?', query.article);
  if (query.url !== undefined) and('a.url = ?', query.url);
  if (query.since !== undefined) and('a.at >= ?', instantOf(query.since));
  if (query.until !== undefined) and('a.at < ?', instantOf(query.until));
  return filter;
}

export function findArticles(db: Database, query: ArticleQuery): Page<FoundArticle> {
  const filter = articleFilter(query);
  if (query.topic !== undefined) {
    filter.conditions.push(`a.number IN (SELECT article FROM passages WHERE topic IN (${TOPICS}))`);
    filter.values.push(query.topic);
  }
  let from = 'articles a';
  let match: string | null = null;
  if (query.words?.trim()) {
    match = matchOf(query.words);
    if (match === null) return NOTHING;
    from = 'article_words JOIN articles a ON a.number = article_words.rowid';
    filter.conditions.unshift('article_words MATCH ?');
    filter.values.unshift(match);
  }
  return db.read(() => {
    const total = db.get<{ total: number }>(
      `SELECT count(*) AS total FROM ${from} ${where(filter)}`,
      ...filter.values,
    )!.total;
    // Of equal rank the newest comes first; of one time what came first.
    let rank = '0';
    if (match !== null && query.order !== 'newest') {
      // What arrived last of more than can be ranked is ranked; the rest cannot be reached by relevance.
      const oldest = db.get<{ number: number }>(
        `SELECT a.number FROM ${from} ${where(filter)} ORDER BY article_words.rowid DESC LIMIT 1 OFFSET ?`,
        ...filter.values,
        RANKED - 1,
      );
      if (oldest) {
        filter.conditions.push('article_words.rowid >= ?');
        filter.values.push(oldest.number);
      }
      // A word in the headline counts four times.
      rank = 'bm25(article_words, 4, 1)';
    }
    type Row = DetailsRow & { version: number; added: string; day: string; quotes: number };
    const rows = db.all<Row>(
      `WITH page AS (
         SELECT a.number, a.at, ${rank} AS rank FROM ${from} ${where(filter)} ORDER BY 3, 2 DESC, 1 LIMIT ? OFFSET ?
       )
       SELECT v.version, v.added, a.day, (SELECT count(*) FROM quotes q WHERE q.article = a.number) AS quotes, ${DETAILS}
       FROM page JOIN articles a ON a.number = page.number JOIN versions v ON v.number = a.current
       ORDER BY page.rank, page.at DESC, page.number`,
      ...filter.values,
      ...pageOf(query),
    );
    const found = rows.map((row) => ({
      details: detailsOf(row),
      version: row.version,
      added: row.added,
      day: row.day,
      quotes: row.quotes,
    }));
    return { found, total };
  });
}

export function findQuotes(db: Database, query: QuoteQuery): Page<FoundQuote> {
  const filter = articleFilter(query);
  const and = (condition: string, ...values: SQLInputValue[]) => {
    filter.conditions.push(condition);
    filter.values.push(...values);
  };
  if (query.speaker !== undefined)
    and('q.person = (SELECT number FROM people WHERE folded = ?)', foldName(query.speaker));
  if (query.topic !== undefined) {
    and(
      `EXISTS (SELECT 1 FROM passages p WHERE p.article = q.article AND p.quote = q.position AND p.topic IN (${TOPICS}))`,
      query.topic,
    );
  }
  if (query.kinds !== undefined) {
    and(`q.kind IN (${query.kinds.map(() => '?').join(', ')})`, ...query.kinds);
  }
  let from = 'quotes q JOIN articles a ON a.number = q.article';
  if (query.words?.trim()) {
    const match = matchOf(query.words);
    if (match === null) return NOTHING;
    from = `quote_words JOIN quotes q ON q.number = quote_words.rowid JOIN articles a ON a.number = q.article`;
    filter.conditions.unshift('quote_words MATCH ?');
    filter.values.unshift(match);
  }
  return db.read(() => {
    const { total } = db.get<{ total: number }>(
      `SELECT count(*) AS total FROM ${from} ${where(filter)}`,
      ...filter.values,
    )!;
    type Row = DetailsRow & { version: number; day: string; position: number; quote: string };
    const rows = db.all<Row>(
      `WITH page AS (
         SELECT q.number, q.article, q.position, a.at FROM ${from} ${where(filter)}
         ORDER BY a.at DESC, a.number, q.position LIMIT ? OFFSET ?
       )
       SELECT v.version, a.day, page.position,
         json_extract(v.reading, '$.quotes[' || page.position || ']') AS quote, ${DETAILS}
       FROM page JOIN articles a ON a.number = page.article JOIN versions v ON v.number = a.current
       ORDER BY page.at DESC, page.article, page.position`,
      ...filter.values,
      ...pageOf(query),
    );
    const found = rows.map((row) => ({
      article: detailsOf(row),
      version: row.version,
      day: row.day,
      index: row.position,
      quote: JSON.parse(row.quote) as Quote,
    }));
    return { found, total };
  });
}

export function findPassages(db: Database, query: PassageQuery): Page<FoundPassage> {
  const filter = articleFilter(query);
  const and = (condition: string, ...values: SQLInputValue[]) => {
    filter.conditions.push(condition);
    filter.values.push(...values);
  };
  and(`p.topic IN (${TOPICS})`, query.topic);
  if (query.speaker !== undefined)
    and('p.person = (SELECT number FROM people WHERE folded = ?)', foldName(query.speaker));
  if (query.rungs !== undefined) and(`p.rung IN (${query.rungs.map(() => '?').join(', ')})`, ...query.rungs);
  // A sentence that shows a topic and its parent is one passage.
  const passages = `SELECT DISTINCT p.article, a.at, p.start, p."end", p.person, p.rung, p.quote
    FROM passages p JOIN articles a ON a.number = p.article ${where(filter)}`;
  return db.read(() => {
    const { total } = db.get<{ total: number }>(
      `SELECT count(*) AS total FROM (${passages})`,
      ...filter.values,
    )!;
    type Row = DetailsRow & {
      version: number;
      day: string;
      start: number;
      end: number;
      speakerName: string | null;
      rung: Rung;
      quote: number | null;
    };
    const rows = db.all<Row>(
      `WITH page AS (SELECT * FROM (${passages}) ORDER BY at DESC, article, start, "end" LIMIT ? OFFSET ?)
       SELECT v.version, a.day, page.start, page."end", page.rung, page.quote,
         (SELECT name FROM people WHERE number = page.person) AS speakerName, ${DETAILS}
       FROM page JOIN articles a ON a.number = page.article JOIN versions v ON v.number = a.current
       ORDER BY page.at DESC, page.article, page.start, page."end"`,
      ...filter.values,
      ...pageOf(query),
    );
    const found = rows.map((row) => ({
      article: detailsOf(row),
      version: row.version,
      day: row.day,
      start: row.start,
      end: row.end,
      speakerName: row.speakerName,
      rung: row.rung,
      quote: row.quote,
    }));
    return { found, total };
  });
}

export function findPeople(db: Database, query: PeopleQuery): FoundPerson[] {
  const parts = query.name === undefined ? [] : foldName(query.name).split(' ');
  type Row = Omit<FoundPerson, 'quotes'> & Record<QuoteKind, number>;
  const rows = db.all<Row>(
    `WITH named AS (
       SELECT person, sum(mentions) AS mentions, count(*) AS articles FROM mentions GROUP BY person
     ), quoted AS (
       SELECT person, count(*) FILTER (WHERE kind = 'direct') AS direct,
         count(*) FILTER (WHERE kind = 'spoken') AS spoken, count(*) FILTER (WHERE kind = 'mixed') AS mixed,
         count(*) FILTER (WHERE kind = 'indirect') AS indirect FROM quotes WHERE person IS NOT NULL GROUP BY person
     )
     SELECT p.name, p.title, p.side, named.mentions, named.articles, ifnull(direct, 0) AS direct, ifnull(spoken, 0) AS spoken,
       ifnull(mixed, 0) AS mixed, ifnull(indirect, 0) AS indirect
     FROM people p JOIN named ON named.person = p.number LEFT JOIN quoted ON quoted.person = p.number
     WHERE NOT EXISTS (SELECT 1 FROM json_each(?) WHERE instr(' ' || p.folded, ' ' || value) = 0)
     ORDER BY direct + spoken + mixed + indirect DESC, named.mentions DESC, p.name LIMIT ?`,
    JSON.stringify(parts),
    query.limit ?? -1,
  );
  return rows.map(({ name, title, side, mentions, articles, direct, spoken, mixed, indirect }) => ({
    name,
    title,
    side,
    quotes: { direct, spoken, mixed, indirect },
    mentions,
    articles,
  }));
}

export function countTopics(db: Database, query: { since?: string; until?: string }): TopicCount[] {
  const filter = articleFilter(query);
  // Each topic with itself and all beneath it, so that a parent counts what its children show.
  const shown = `WITH RECURSIVE below (top, id) AS (
      SELECT id, id FROM topics UNION SELECT below.top, topics.id FROM topics JOIN below ON topics.parent = below.id
    ), shown AS (
      SELECT below.top AS id, p.article, p.quote, a.at FROM below JOIN topics t ON t.id = below.id
      JOIN passages p ON p.topic = t.number JOIN articles a ON a.number = p.article ${where(filter)}
    )`;
  return db.read(() => {
    const weeks = db.all<{ id: string; monday: string; articles: number }>(
      `${shown} SELECT id, date(at / 1000, 'unixepoch', 'weekday 0', '-6 days') AS monday, count(DISTINCT article) AS articles
       FROM shown GROUP BY 1, 2 ORDER BY 2`,
      ...filter.values,
    );
    const weeksOf = Map.groupBy(weeks, ({ id }) => id);
    return db
      .all<Omit<TopicCount, 'weeks'>>(
        `${shown} SELECT t.id, t.label, t.parent, count(DISTINCT article) AS articles,
           count(DISTINCT CASE WHEN quote IS NOT NULL THEN article || ' ' || quote END) AS quotes
         FROM shown JOIN topics t ON t.id = shown.id GROUP BY t.id ORDER BY articles DESC, quotes DESC, t.id`,
        ...filter.values,
      )
      .map((topic) => ({
        ...topic,
        weeks: weeksOf.get(topic.id)!.map(({ monday, articles }) => ({ monday, articles })),
      }));
  });
}
