import { isTyped } from '../isTyped.ts';
import type { ArticleQuery, FoundArticle, ResultPage, StoredVersion, Viewer } from '../port.ts';
import { type Filter, newFilter, pageOf } from '../tables/filter.ts';
import { hasCorrections, visibleCorrections } from './corrections.ts';
import type { Database } from './database.ts';
import { DETAILS, type DetailsRow, detailsOf, SOURCE } from './details.ts';
import { articleJoin, filterArticle } from './filter.ts';
import { quotesSaid } from './findQuotes.ts';
import { NOTHING, pageFrom } from './pageFrom.ts';
import { getVersions } from './versions.ts';
import { anyOf, queriesOf, type WordQuery } from './words.ts';

/** The most matches that are ranked, the last that arrived: ranking all matches of common words takes seconds. */
const RANKED = 1_000;

/** A word of the headline counts four times; an article's length counts a little (the 1). */
const rankBy = (query: string) => `ts_rank('{0.25, 0.25, 0.25, 1}', lead.words, ${query}::tsquery, 1)`;

export async function findArticles(
  db: Database,
  viewer: Viewer | null,
  query: ArticleQuery,
): Promise<ResultPage<FoundArticle>> {
  const filter = newFilter();
  const typed = isTyped(query.words) ? queriesOf(query.words) : undefined;
  if (typed?.length === 0) return NOTHING;
  const ranked = typed && query.order !== 'newest';
  const rank = ranked ? rankBy(filter.put(anyOf(typed.map(({ all }) => all)))) : '0';
  if (typed)
    filter.and(matchWords(filter, typed, filter.put(anyOf(typed.map(({ ofArticle }) => ofArticle)))));
  // Each table has the time, and an index of it.
  let from = 'articles a';
  let place = { number: 'a.number', at: 'a.at' };
  if (query.topic !== undefined) {
    from = 'article_topics t';
    place = { number: 't.article', at: 't.at' };
    filter.and(`t.topic = (SELECT number FROM topics WHERE id = ${filter.put(query.topic)})`);
  }
  if (typed) {
    from =
      query.topic === undefined ? 'article_words w' : `${from} JOIN article_words w ON w.article = t.article`;
    place = { number: 'w.article', at: 'w.at' };
  }
  filterArticle(filter, viewer, query, place);
  const { number, at } = place;
  const bySpeaker = query.speaker !== undefined || query.kinds !== undefined;
  const corrected = query.speaker !== undefined && (await hasCorrections(db, viewer));
  if (bySpeaker) {
    const { from: said, conditions } = quotesSaid(filter, query, corrected);
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    filter.and(`${number} IN (SELECT q.article FROM ${said} ${where})`);
  }
  const where = filter.where();
  const page = pageOf(filter, query);
  type Row = DetailsRow & { version: number; added: string; day: string; quotes: number };
  return pageFrom(
    db,
    filter,
    {
      first: corrected ? visibleCorrections(filter, viewer!) : '',
      matched: `SELECT ${number} AS number, ${at} AS at FROM ${from} ${from === 'articles a' ? '' : articleJoin(filter, number)} ${where}`,
      way: typed !== undefined || bySpeaker ? 'sorted' : 'in-order',
      // Equal ranks are ordered newest first, equal times by order of arrival.
      page: ranked
        ? `SELECT last.number, last.at, ${rank} AS rank
           FROM (SELECT number, at FROM matched ORDER BY number DESC LIMIT ${RANKED}) last
           JOIN article_leads lead ON lead.article = last.number ORDER BY 3 DESC, 2 DESC, 1 ${page}`
        : `SELECT number, at, 0 AS rank FROM matched ORDER BY at DESC, number ${page}`,
      shown: `v.version, v.added, a.day, w.quotes, ${DETAILS}
        FROM page JOIN articles a ON a.number = page.number ${SOURCE} JOIN versions v ON v.number = a.current
          JOIN article_words w ON w.article = page.number
        ORDER BY page.rank DESC, page.at DESC, page.number`,
    },
    (row: Row) => ({
      details: detailsOf(row),
      version: row.version,
      added: row.added,
      day: row.day,
      quotes: row.quotes,
    }),
  );
}

/** The newest versions of the articles that a query finds, in its order. */
export async function findVersions(
  db: Database,
  viewer: Viewer | null,
  query: ArticleQuery,
): Promise<StoredVersion[]> {
  const { found } = await findArticles(db, viewer, query);
  const wanted = found.map(({ details, version }) => ({ article: details.id, version }));
  return getVersions(db, viewer, wanted);
}

/** The articles with the words; phrases also far down in long texts. */
function matchWords(filter: Filter, queries: readonly WordQuery[], all: string): string {
  const further = queries
    .filter(({ phrases }) => phrases.length > 0)
    .map(({ phrases, anyOrder }) => {
      const inParts = phrases.map((phrase) => {
        const named = filter.put(phrase);
        return `(w.words @@ ${named}::tsquery OR w.article IN (SELECT article FROM later_words l WHERE l.words @@ ${named}::tsquery))`;
      });
      return ` OR (w.article = ANY (ARRAY(SELECT article FROM later_words))
        AND w.words @@ ${filter.put(anyOrder)}::tsquery AND ${inParts.join(' AND ')})`;
    });
  return `(w.words @@ ${all}::tsquery${further.join('')})`;
}
