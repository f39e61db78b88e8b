import { isTyped } from '../isTyped.ts';
import type { ArticleQuery, FoundArticle, ResultPage, Viewer } from '../port.ts';
import { DETAILS, type DetailsRow, detailsOf } from './articles.ts';
import { KINDS } from './codes.ts';
import { countersOf } from './counters.ts';
import type { Database } from './database.ts';
import { getVersions, type SentVersion } from './getVersions.ts';
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
  where,
} from './queries.ts';
import { scoresOf } from './rankTexts.ts';
import { WHOLE, withinTime } from './sortKeys.ts';
import { inStory } from './stories.ts';
import { type Filter, visibleTo } from './visibility.ts';

/**
 * So many matches are ranked by how much they say of what was asked: a text takes some hundredth of a millisecond. A list
 * of which any entry may occur matches much and needs the best.
 */
const RANKED = 300;
const RANKED_OF_LIST = 1_000;
/** Of more than that, those among so many of the newest that have the words in their headline come first, then the newest. */
const LOOKED_AT = 3_000;

const COLUMNS = '{text title}';

export function findArticles(
  db: Database,
  viewer: Viewer | null,
  query: ArticleQuery,
): ResultPage<FoundArticle> {
  return db.read(() => {
    const chosen = choose(db, viewer, query);
    if (chosen === null) return NOTHING;
    const { sortKey, from, filter } = chosen;
    const rows = `SELECT ${sortKey} AS number FROM ${from} ${where(filter)}`;
    const [limit, offset] = pageOf(query);
    const enough = offset + limit;
    const { numbers, total, isLowerBound } =
      isTyped(query.words) && query.order !== 'newest'
        ? bestOf(db, rows, filter, { words: query.words, enough, joined: chosen.joined })
        : latestOf(db, rows, filter, { ...chosen, enough });
    return { found: foundAt(db, numbers.slice(offset, enough)), total, isLowerBound };
  });
}

/** The newest versions of the articles that a query finds, in its order. */
export function findVersions(db: Database, viewer: Viewer | null, query: ArticleQuery): SentVersion[] {
  return db.read(() => {
    const { found } = findArticles(db, viewer, query);
    const wanted = found.map(({ details, version }) => ({ article: details.id, version }));
    return getVersions(db, viewer, wanted);
  });
}

/** The newest matches. */
function latestOf(
  db: Database,
  rows: string,
  { values }: Filter,
  order: { enough: number; isAll: boolean; byTimeAlone: boolean; joined: boolean },
): { numbers: number[]; total: number; isLowerBound: boolean } {
  // A period is counted in the index alone, which is cheap.
  const most = order.isAll ? 0 : order.byTimeAlone ? 1e9 : mostCounted(order.joined);
  const newest = newestOf(db, rows, values, { enough: order.enough, most });
  return order.isAll ? { ...newest, total: countersOf(db).articles, isLowerBound: false } : newest;
}

/**
 * The best matches, chosen by nothing but what this viewer may see: which of them are ranked does not depend on whether
 * anything is hidden, though how far they are counted does.
 */
function bestOf(
  db: Database,
  rows: string,
  filter: Filter,
  { words, enough, joined }: { words: string | readonly string[]; enough: number; joined: boolean },
): { numbers: number[]; total: number; isLowerBound: boolean } {
  const { numbers, ...count } = newestOf(db, rows, filter.values, {
    enough: Math.max(LOOKED_AT, enough),
    most: mostCounted(joined),
  });
  const most = typeof words === 'string' ? RANKED : RANKED_OF_LIST;
  if (numbers.length <= most) return { numbers: byRank(db, numbers, words), ...count };
  const oldest = numbers[Math.min(numbers.length, LOOKED_AT) - 1]!;
  return { numbers: [...new Set([...headlined(db, rows, filter, oldest), ...numbers])], ...count };
}

/** Matches, given newest first, in the order of how much they say of what was asked. */
function byRank(db: Database, sortKeys: readonly number[], words: string | readonly string[]): number[] {
  const texts = db
    .all<{ title: string | null; text: Uint8Array }>(
      `SELECT a.title, v.text FROM json_each(?) wanted CROSS JOIN articles a ON a.sort_key = wanted.value
       CROSS JOIN versions v ON v.number = a.current ORDER BY wanted.key`,
      JSON.stringify(sortKeys),
    )
    .map(({ title, text }) => ({ title, text: unpack(text) }));
  const scores = scoresOf(texts, words);
  return sortKeys
    .map((sortKey, i) => ({ sortKey, score: scores[i]! }))
    .sort((one, other) => other.score - one.score || other.sortKey - one.sortKey)
    .map(({ sortKey }) => sortKey);
}

/** The matches down to a sort key that have all the words in their headline, newest first. */
function headlined(db: Database, rows: string, { values }: Filter, oldest: number): number[] {
  const [match, ...others] = values;
  return db
    .all<{ number: number }>(
      `${rows} AND article_words.rowid >= ${WHOLE} ORDER BY 1 DESC LIMIT ?`,
      String(match).replace(COLUMNS, '{title}'),
      ...others,
      oldest,
      LOOKED_AT,
    )
    .map(({ number }) => number);
}

/** The articles at some sort keys, in that order, by one statement: a page may have hundreds. */
function foundAt(db: Database, sortKeys: readonly number[]): FoundArticle[] {
  return db
    .all<DetailsRow & { version: number; added: string; day: string; quotes: number }>(
      `SELECT v.version, v.added, a.day,
         (SELECT count(*) FROM quotes WHERE number BETWEEN a.sort_key * 4096 AND a.sort_key * 4096 + 4095) AS quotes, ${DETAILS}
       FROM json_each(?) wanted CROSS JOIN articles a ON a.sort_key = wanted.value
       CROSS JOIN versions v ON v.number = a.current ORDER BY wanted.key`,
      JSON.stringify(sortKeys),
    )
    .map((row) => ({
      details: detailsOf(row),
      version: row.version,
      added: row.added,
      day: row.day,
      quotes: row.quotes,
    }));
}

/** Where a query's articles come from: the word index where anything of it is asked, else the articles themselves. */
function choose(db: Database, viewer: Viewer | null, query: ArticleQuery) {
  const corrections =
    query.speaker === undefined && query.kinds === undefined ? null : correctionsFor(db, viewer);
  // Tags have the speakers as they were read, so with visible corrections each quote is asked.
  const { speaker, kinds, ...plain } = query;
  const match = matchFor(db, corrections ? plain : query, COLUMNS, (people, letters) => {
    if (people === null) return letters === null ? [] : [letters];
    return [
      people.flatMap((p) => (letters === null ? [`p${p}`] : letters.map((letter) => `p${p}${letter}`))),
    ];
  });
  if (match === null) return null;
  const filter: Filter = { conditions: [], values: [] };
  const sortKey = match === '' ? 'a.sort_key' : 'article_words.rowid';
  if (match !== '') and(filter, 'article_words MATCH ?', match);
  const time = withinTime(sortKey, 'sortKey', query);
  filter.conditions.push(...time.conditions);
  filter.values.push(...time.values);
  const ofArticle = visibleTo(db, viewer);
  if (query.url !== undefined) and(ofArticle, 'a.url = ?', query.url);
  if (query.story !== undefined) {
    const story = inStory(db, viewer, query.story);
    ofArticle.conditions.push(...story.conditions);
    ofArticle.values.push(...story.values);
  }
  filter.conditions.push(...ofArticle.conditions);
  filter.values.push(...ofArticle.values);
  if (corrections) {
    const people = speaker === undefined ? null : peopleNamed(db, speaker);
    if (people?.length === 0) return null;
    const said: Filter = {
      conditions: [`q.number BETWEEN ${sortKey} * 4096 AND ${sortKey} * 4096 + 4095`],
      values: [...corrections.values],
    };
    if (people !== null)
      and(
        said,
        'CASE WHEN m.quote IS NULL THEN q.person ELSE m.person END IN (SELECT value FROM json_each(?))',
        JSON.stringify(people),
      );
    if (kinds)
      and(
        said,
        `q.kind IN (${kinds.map(() => '?').join(', ')})`,
        ...kinds.map((kind) => KINDS.indexOf(kind)),
      );
    and(
      filter,
      `EXISTS (WITH ${corrections.sql} SELECT 1 FROM quotes q LEFT JOIN visible_corrections m ON m.quote = q.number ${where(said)})`,
      ...said.values,
    );
  }
  const joined = ofArticle.conditions.length > 0;
  return {
    from:
      match === ''
        ? 'articles a'
        : `article_words ${joined ? 'JOIN articles a ON a.sort_key = article_words.rowid' : ''}`,
    sortKey,
    filter,
    joined,
    isAll: match === '' && filter.conditions.length === 0,
    byTimeAlone: match === '' && !joined && !corrections,
  };
}
