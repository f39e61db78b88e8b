import type { ArticleQuery, FoundArticle, Page, Viewer } from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import { KINDS } from './codes.ts';
import type { Database } from './database.ts';
import { tallied } from './keptCounts.ts';
import { withinTime } from './places.ts';
import {
  and,
  correctionsFor,
  matchFor,
  mostCounted,
  NOTHING,
  newestOf,
  pageOf,
  personNamed,
  where,
} from './queries.ts';
import { type Filter, visibleTo } from './visibility.ts';

/** Of a search for common words only so many matches are ranked, the newest: ranking them all takes seconds. */
const RANKED = 1_000;

export function findArticles(db: Database, viewer: Viewer | null, query: ArticleQuery): Page<FoundArticle> {
  return db.read(() => {
    const chosen = choose(db, viewer, query);
    if (chosen === null) return NOTHING;
    const { from, place, filter, joined, isAll, byTimeAlone, matched } = chosen;
    const [limit, offset] = pageOf(query);
    const rows = `SELECT ${place} AS number FROM ${from} ${where(filter)}`;
    const ranked = matched && query.order !== 'newest';
    const enough = Math.max(isAll ? 0 : RANKED + 1, ranked ? 0 : offset + limit);
    const newest = newestOf(db, rows, filter.values, {
      enough,
      // Of a stretch of time the index alone is counted, which takes little.
      most: byTimeAlone ? 1e9 : mostCounted(joined),
    });
    const count = isAll ? { total: tallied(db).articles, atLeast: false } : newest;
    const places = newest.numbers;
    let page = places.slice(offset, offset + limit);
    if (ranked && places.length > 1) {
      // Of more than can be ranked the newest are; the rest cannot be reached by relevance.
      and(filter, `${place} BETWEEN ? AND ?`, places[Math.min(places.length, RANKED) - 1]!, places[0]!);
      // A word in the headline counts four times; what stands in tags is no word of the article's.
      page = db
        .all<{ number: number }>(
          `SELECT ${place} AS number FROM ${from} ${where(filter)}
           ORDER BY bm25(article_words, 1, 4, 0), 1 DESC LIMIT ? OFFSET ?`,
          ...filter.values,
          limit,
          offset,
        )
        .map(({ number }) => number);
    }
    return { found: page.map((one) => foundAt(db, one)), total: count.total, atLeast: count.atLeast };
  });
}

function foundAt(db: Database, place: number): FoundArticle {
  const row = db.get<DetailsRow & { version: number; added: string; day: string; quotes: number }>(
    `SELECT v.version, v.added, a.day,
       (SELECT count(*) FROM quotes WHERE number BETWEEN ?1 * 4096 AND ?1 * 4096 + 4095) AS quotes, ${DETAILS}
     FROM articles a JOIN versions v ON v.number = a.current WHERE a.place = ?1`,
    place,
  )!;
  return {
    details: detailsOf(row),
    version: row.version,
    added: row.added,
    day: row.day,
    quotes: row.quotes,
  };
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
    byTimeAlone: match === '' && !joined && !mine,
    matched: Boolean(query.words?.trim()),
  };
}
