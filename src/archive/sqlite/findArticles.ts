import type { ArticleQuery, FoundArticle, Page, Viewer } from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import type { Database } from './database.ts';
import { quotedFilter } from './findQuotes.ts';
import { and, articleFilter, correctionsFor, NOTHING, pageOf, TOPICS, where } from './queries.ts';
import { matchOf } from './words.ts';

/** Of a search for common words only so many matches are ranked, the last that arrived: ranking them all takes seconds. */
const RANKED = 1_000;

export function findArticles(db: Database, viewer: Viewer | null, query: ArticleQuery): Page<FoundArticle> {
  const filter = articleFilter(db, viewer, query);
  if (query.topic !== undefined) {
    and(filter, `a.number IN (SELECT article FROM passages WHERE topic IN (${TOPICS}))`, query.topic);
  }
  const mine = correctionsFor(db, viewer);
  const quoted = quotedFilter(query, mine);
  if (quoted.conditions.length > 0) {
    const quotes = `${mine ? `WITH ${mine.sql} ` : ''}SELECT q.article FROM quotes q ${where(quoted)}`;
    and(filter, `a.number IN (${quotes})`, ...(mine?.values ?? []), ...quoted.values);
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
    return { found, total, atLeast: false };
  });
}
