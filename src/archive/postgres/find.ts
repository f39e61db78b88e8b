import type { Quote, QuoteKind, Rung } from '../../reading/reading.ts';
import { foldName } from '../foldName.ts';
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
import { type Filter, filterArticle, newFilter, pageOf, topicsBelow } from './filter.ts';
import { queryOf, type WordQuery } from './words.ts';

/** Of a search for common words only so many matches are ranked, the last that arrived: ranking them all takes seconds. */
const RANKED = 1_000;

/** A word of the headline counts four times; an article's length counts a little (the 1). */
const RANK = "ts_rank('{0.25, 0.25, 0.25, 1}', w.lead, $1::tsquery, 1)";

const NOTHING: Page<never> = { found: [], total: 0 };

/**
 * A page in one statement, on one state of the database. `matched` is what fits; it is written down first where it
 * comes from a word index, because PostgreSQL would else go through all articles by time until the page is full.
 */
interface PageQuery {
  readonly matched: string;
  readonly written: boolean;
  /** The page out of `matched`, cut out before any text or reading is touched: those are long. */
  readonly page: string;
  /** What is shown of `page`, and in which order. */
  readonly shown: string;
}

async function pageFrom<Row>(
  db: Database,
  filter: Filter,
  { matched, written, page, shown }: PageQuery,
): Promise<{ rows: Row[]; total: number }> {
  const rows = await db.all<Row & { total: number; has: boolean | null }>(
    `WITH matched AS ${written ? 'MATERIALIZED' : 'NOT MATERIALIZED'} (${matched}), page AS (${page})
     SELECT counted.total, shown.* FROM (SELECT count(*) AS total FROM matched) counted
     LEFT JOIN (SELECT true AS has, ${shown}) shown ON true`,
    ...filter.values,
  );
  return { rows: rows.filter(({ has }) => has === true), total: rows[0]!.total };
}

/** The articles with the words; phrases also far down in long texts. */
function matchWords(filter: Filter, query: WordQuery, all: string): string {
  if (query.phrases.length === 0) return `w.words @@ ${all}::tsquery`;
  const further = query.phrases.map((phrase) => {
    const named = filter.put(phrase);
    return `(w.words @@ ${named}::tsquery OR w.article IN (SELECT article FROM later_words l WHERE l.words @@ ${named}::tsquery))`;
  });
  return `(w.words @@ ${all}::tsquery OR (
    w.article = ANY (ARRAY(SELECT article FROM later_words)) AND w.words @@ ${filter.put(query.anyOrder)}::tsquery
    AND ${further.join(' AND ')}))`;
}

export async function findArticles(db: Database, query: ArticleQuery): Promise<Page<FoundArticle>> {
  const filter = newFilter();
  const typed = query.words?.trim() ? queryOf(query.words) : undefined;
  if (typed === null) return NOTHING;
  let from = 'articles a';
  if (typed) {
    from = 'article_words w JOIN articles a ON a.number = w.article';
    filter.and(matchWords(filter, typed, filter.put(typed.all)));
  }
  filterArticle(filter, query, 'a.at');
  if (query.topic !== undefined) {
    filter.and(
      `a.number IN (SELECT article FROM passages WHERE topic = ANY (${topicsBelow(filter, query.topic)}))`,
    );
  }
  const where = filter.where();
  const page = pageOf(filter, query);
  const ranked = typed && query.order !== 'newest';
  type Row = DetailsRow & { version: number; added: string; day: string; quotes: number };
  const { rows, total } = await pageFrom<Row>(db, filter, {
    matched: `SELECT a.number, a.at FROM ${from} ${where}`,
    written: typed !== undefined || query.topic !== undefined,
    // Of equal rank the newest comes first; of one time what came first.
    page: ranked
      ? `SELECT last.number, last.at, ${RANK} AS rank
         FROM (SELECT number, at FROM matched ORDER BY number DESC LIMIT ${RANKED}) last
         JOIN article_words w ON w.article = last.number ORDER BY 3 DESC, 2 DESC, 1 ${page}`
      : `SELECT number, at, 0 AS rank FROM matched ORDER BY at DESC, number ${page}`,
    shown: `v.version, v.added, a.day, (SELECT count(*) FROM quotes q WHERE q.article = a.number) AS quotes, ${DETAILS}
      FROM page JOIN articles a ON a.number = page.number JOIN versions v ON v.number = a.current
      ORDER BY page.rank DESC, page.at DESC, page.number`,
  });
  const found = rows.map((row) => ({
    details: detailsOf(row),
    version: row.version,
    added: row.added,
    day: row.day,
    quotes: row.quotes,
  }));
  return { found, total };
}

export async function findQuotes(db: Database, query: QuoteQuery): Promise<Page<FoundQuote>> {
  const filter = newFilter();
  const typed = query.words?.trim() ? queryOf(query.words) : undefined;
  if (typed === null) return NOTHING;
  if (typed) filter.and(`q.words @@ ${filter.put(typed.all)}::tsquery`);
  if (query.speaker !== undefined) {
    filter.and(
      `q.person = (SELECT number FROM people WHERE folded = ${filter.put(foldName(query.speaker))})`,
    );
  }
  if (query.topic !== undefined) filter.and(`q.topics && ${topicsBelow(filter, query.topic)}`);
  if (query.kinds !== undefined) filter.and(`q.kind = ANY (${filter.put(query.kinds)}::text[])`);
  filterArticle(filter, query, 'q.at');
  const where = filter.where();
  const page = pageOf(filter, query);
  type Row = DetailsRow & { version: number; day: string; position: number; quote: string };
  const { rows, total } = await pageFrom<Row>(db, filter, {
    matched: `SELECT q.article, q.position, q.at FROM quotes q
      ${/\ba\./.test(where) ? 'JOIN articles a ON a.number = q.article' : ''} ${where}`,
    written: typed !== undefined || query.topic !== undefined,
    page: `SELECT article, position, at FROM matched ORDER BY at DESC, article, position ${page}`,
    shown: `v.version, a.day, page.position, (v.reading::json -> 'quotes' -> page.position)::text AS quote, ${DETAILS}
      FROM page JOIN articles a ON a.number = page.article JOIN versions v ON v.number = a.current
      ORDER BY page.at DESC, page.article, page.position`,
  });
  const found = rows.map((row) => ({
    article: detailsOf(row),
    version: row.version,
    day: row.day,
    index: row.position,
    quote: JSON.parse(row.quote) as Quote,
  }));
  return { found, total };
}

export async function findPassages(db: Database, query: PassageQuery): Promise<Page<FoundPassage>> {
  const filter = newFilter();
  filter.and(`p.topic = ANY (${topicsBelow(filter, query.topic)})`);
  if (query.speaker !== undefined) {
    filter.and(
      `p.person = (SELECT number FROM people WHERE folded = ${filter.put(foldName(query.speaker))})`,
    );
  }
  if (query.rungs !== undefined) filter.and(`p.rung = ANY (${filter.put(query.rungs)}::text[])`);
  filterArticle(filter, query, 'p.at');
  const where = filter.where();
  const page = pageOf(filter, query);
  type Row = DetailsRow & {
    version: number;
    day: string;
    start: number;
    end: number;
    speakerName: string | null;
    rung: Rung;
    quote: number | null;
  };
  const { rows, total } = await pageFrom<Row>(db, filter, {
    // A sentence that shows a topic and its parent is one passage.
    matched: `SELECT DISTINCT p.article, p.at, p.start, p."end", p.person, p.rung, p.quote
      FROM passages p JOIN articles a ON a.number = p.article ${where}`,
    written: true,
    page: `SELECT * FROM matched ORDER BY at DESC, article, start, "end", quote, rung, person ${page}`,
    shown: `v.version, a.day, page.start, page."end", page.rung, page.quote,
        (SELECT name FROM people WHERE number = page.person) AS "speakerName", ${DETAILS}
      FROM page JOIN articles a ON a.number = page.article JOIN versions v ON v.number = a.current
      ORDER BY page.at DESC, page.article, page.start, page."end", page.quote, page.rung, page.person`,
  });
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
}

export async function findPeople(db: Database, query: PeopleQuery): Promise<FoundPerson[]> {
  const filter = newFilter();
  let chosen = '';
  if (query.name !== undefined) {
    // Each word of what was typed begins a word of the name.
    const beginnings = foldName(query.name)
      .split(' ')
      .map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
    filter.and(`' ' || p.folded LIKE ALL (${filter.put([...new Set(beginnings)])}::text[])`);
    chosen = `WHERE person = ANY (ARRAY(SELECT number FROM people p ${filter.where()}))`;
  }
  type Row = Omit<FoundPerson, 'quotes'> & Record<QuoteKind, number>;
  const rows = await db.all<Row>(
    `WITH named AS (
       SELECT person, sum(mentions) AS mentions, count(*) AS articles FROM mentions ${chosen} GROUP BY person
     ), quoted AS (
       SELECT person, count(*) AS quotes, count(*) FILTER (WHERE kind = 'direct') AS direct,
         count(*) FILTER (WHERE kind = 'spoken') AS spoken, count(*) FILTER (WHERE kind = 'mixed') AS mixed,
         count(*) FILTER (WHERE kind = 'indirect') AS indirect
       FROM quotes ${chosen || 'WHERE person IS NOT NULL'} GROUP BY person
     )
     SELECT p.name, p.title, p.side, named.mentions, named.articles, coalesce(direct, 0) AS direct,
       coalesce(spoken, 0) AS spoken, coalesce(mixed, 0) AS mixed, coalesce(indirect, 0) AS indirect
     FROM named JOIN people p ON p.number = named.person LEFT JOIN quoted ON quoted.person = p.number
     ORDER BY coalesce(quoted.quotes, 0) DESC, named.mentions DESC, p.name LIMIT ${filter.put(query.limit ?? null)}`,
    ...filter.values,
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

export async function countTopics(
  db: Database,
  query: { since?: string; until?: string },
): Promise<TopicCount[]> {
  const filter = newFilter();
  filterArticle(filter, query, 'p.at');
  // Each topic with itself and all beneath it, so that a parent counts what its children show.
  const rows = await db.all<Omit<TopicCount, 'weeks'> & { weeks: [monday: string, articles: number][] }>(
    `WITH RECURSIVE below (top, id, number) AS (
       SELECT id, id, number FROM topics
       UNION SELECT below.top, t.id, t.number FROM topics t JOIN below ON t.parent = below.id
     ), shown AS MATERIALIZED (
       SELECT DISTINCT below.top AS id, p.article, p.quote, p.at
       FROM passages p JOIN below ON below.number = p.topic ${filter.where()}
     ), weeks AS (
       SELECT id, to_char(date_trunc('week', to_timestamp(at / 1000.0) AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS monday,
         count(DISTINCT article) AS articles FROM shown GROUP BY 1, 2
     )
     SELECT t.id, t.label, t.parent, count(DISTINCT article) AS articles,
       count(DISTINCT (article, quote)) FILTER (WHERE quote IS NOT NULL) AS quotes,
       (SELECT json_agg(json_build_array(monday, articles) ORDER BY monday) FROM weeks WHERE weeks.id = t.id) AS weeks
     FROM shown JOIN topics t ON t.id = shown.id GROUP BY t.id, t.label, t.parent
     ORDER BY articles DESC, quotes DESC, t.id`,
    ...filter.values,
  );
  return rows.map((topic) => ({
    ...topic,
    weeks: topic.weeks.map(([monday, articles]) => ({ monday, articles })),
  }));
}
