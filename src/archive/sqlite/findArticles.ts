import type { ArticleQuery, FoundArticle, Page, Viewer } from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import { KINDS } from './codes.ts';
import type { Database } from './database.ts';
import { tallied } from './keptCounts.ts';
import { withinTime } from './places.ts';
import { and, correctionsFor, countUpTo, matchFor, NOTHING, pageOf, personNamed, where } from './queries.ts';
import { type Filter, visibleTo } from './visibility.ts';

/** Of a search for common words only so many matches are ranked, the newest: ranking them all takes seconds. */
const RANKED = 1_000;

export function findArticles(db: Database, viewer: Viewer | null, query: ArticleQuery): Page<FoundArticle> {
  return db.read(() => {
    const chosen = choose(db, viewer, query);
    if (chosen === null) return NOTHING;
    const { from, place, filter, joined, isAll, matched } = chosen;
    const rows = `SELECT ${place} AS place FROM ${from} ${where(filter)}`;
    const count = isAll
      ? { total: tallied(db).articles, atLeast: false }
      : countUpTo(db, rows, filter.values, joined);
    let rank = '0';
    if (matched && query.order !== 'newest') {
      // The newest of more than can be ranked are ranked; the rest cannot be reached by relevance.
      const oldest = db.get<{ place: number }>(
        `${rows} ORDER BY ${place} DESC LIMIT 1 OFFSET ?`,
        ...filter.values,
        RANKED - 1,
      );
      if (oldest) and(filter, `${place} >= ?`, oldest.place);
      // A word in the headline counts four times; what stands in tags is no word of the article's.
      rank = 'bm25(article_words, 1, 4, 0)';
    }
    type Row = DetailsRow & { version: number; added: string; day: string; quotes: number };
    const found = db.all<Row>(
      `WITH page AS MATERIALIZED (
         SELECT ${place} AS place, ${rank} AS rank FROM ${from} ${where(filter)}
         ORDER BY ${rank === '0' ? '' : '2, '}${place} DESC LIMIT ? OFFSET ?
       )
       SELECT v.version, v.added, a.day,
         (SELECT count(*) FROM quotes WHERE number BETWEEN a.place * 4096 AND a.place * 4096 + 4095) AS quotes, ${DETAILS}
       FROM page JOIN articles a ON a.place = page.place JOIN versions v ON v.number = a.current
       ORDER BY page.rank, page.place DESC`,
      ...filter.values,
      ...pageOf(query),
    );
    return {
      found: found.map((row) => ({
        details: detailsOf(row),
        version: row.version,
        added: row.added,
        day: row.day,
        quotes: row.quotes,
      })),
      ...count,
    };
  });
}

/** Where a query's articles come from: the word index where anything of it is asked, else the articles themselves. */
function choose(db: Database, viewer: Viewer | null, query: ArticleQuery) {
  const mine = query.speaker === undefined && query.kinds === undefined ? null : correctionsFor(db, viewer);
  // With corrections in sight it is asked of each quote who speaks: tags tell what was read.
  const { speaker, kinds, ...plain } = query;
  const match = matchFor(db, mine ? plain : query, 'title text', (person, letters) => {
    if (person === null) return letters === null ? [] : [letters];
    return [letters === null ? [`p${person}`] : letters.map((letter) => `p${person}${letter}`)];
  });
  if (match === null) return null;
  const filter: Filter = { conditions: [], values: [] };
  const place = match === '' ? 'a.place' : 'article_words.rowid';
  if (match !== '') and(filter, 'article_words MATCH ?', match);
  const time = withinTime(place, 'place', query);
  filter.conditions.push(...time.conditions);
  filter.values.push(...time.values);
  const ofArticle = visibleTo(db, viewer);
  if (query.url !== undefined) and(ofArticle, 'a.url = ?', query.url);
  filter.conditions.push(...ofArticle.conditions);
  filter.values.push(...ofArticle.values);
  if (mine) {
    const person = speaker === undefined ? null : personNamed(db, speaker);
    if (speaker !== undefined && person === null) return null;
    const said: Filter = {
      conditions: [`q.number BETWEEN ${place} * 4096 AND ${place} * 4096 + 4095`],
      values: [...mine.values],
    };
    if (person !== null)
      and(said, 'CASE WHEN mine.quote IS NULL THEN q.person ELSE mine.person END = ?', person);
    if (kinds)
      and(
        said,
        `q.kind IN (${kinds.map(() => '?').join(', ')})`,
        ...kinds.map((kind) => KINDS.indexOf(kind)),
      );
    and(
      filter,
      `EXISTS (WITH ${mine.sql} SELECT 1 FROM quotes q LEFT JOIN mine ON mine.quote = q.number ${where(said)})`,
      ...said.values,
    );
  }
  const joined = ofArticle.conditions.length > 0;
  return {
    from:
      match === ''
        ? 'articles a'
        : `article_words ${joined ? 'JOIN articles a ON a.place = article_words.rowid' : ''}`,
    place,
    filter,
    joined,
    isAll: match === '' && filter.conditions.length === 0,
    matched: Boolean(query.words?.trim()),
  };
}
