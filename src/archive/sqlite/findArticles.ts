import { isTyped } from '../isTyped.ts';
import type { ArticleQuery, FoundArticle, ResultPage, Viewer } from '../port.ts';
import { foundAt, textsAt, titlesAt } from './articlesAt.ts';
import { chooseArticles, type TextsRead } from './chooseArticles.ts';
import { countersOf } from './counters.ts';
import type { Database } from './database.ts';
import { getVersions, type SentVersion } from './getVersions.ts';
import { newestNumbers, newestOf, pageOf, where } from './queries.ts';
import { headlineWith, scoresOf } from './rankTexts.ts';
import type { Filter } from './visibility.ts';

/**
 * So many matches are ranked by how much they say of what was asked: a text takes some hundredth of a millisecond. A list
 * of which any entry may occur matches much and needs the best.
 */
const [RANKED, RANKED_OF_LIST] = [300, 1_000];
/** Of more than that, those among so many of the newest that have the words in their headline come first, then the newest. */
const LOOKED_AT = 1_000;

export function findArticles(
  db: Database,
  viewer: Viewer | null,
  query: ArticleQuery,
): ResultPage<FoundArticle> {
  return db.read(() => {
    const { numbers, ...count } = numbersFor(db, viewer, query, true);
    return { found: foundAt(db, numbers), ...count };
  });
}

/** The newest versions of the articles that a query finds, in its order. */
export function findVersions(db: Database, viewer: Viewer | null, query: ArticleQuery): SentVersion[] {
  return db.read(() => {
    const wanted = foundAt(db, numbersFor(db, viewer, query, false).numbers);
    return getVersions(
      db,
      viewer,
      wanted.map(({ details, version }) => ({ article: details.id, version })),
    );
  });
}

interface Numbers {
  readonly numbers: readonly number[];
  readonly total: number;
  readonly isLowerBound: boolean;
}

/** The sort keys of a query's page, and how many match in all if that is asked for. */
function numbersFor(db: Database, viewer: Viewer | null, query: ArticleQuery, isCounted: boolean): Numbers {
  const chosen = chooseArticles(db, viewer, query);
  if (chosen === null) return { numbers: [], total: 0, isLowerBound: false };
  const { sortKey, from, filter } = chosen;
  const rows = `SELECT ${sortKey} AS number FROM ${from} ${where(filter)}`;
  const [limit, offset] = pageOf(query);
  const enough = offset + limit;
  const page =
    isTyped(query.words) && query.order !== 'newest'
      ? bestOf(db, rows, filter, { ...chosen, words: query.words, enough })
      : latestOf(db, rows, filter, { ...chosen, enough, isCounted });
  return { ...page, numbers: page.numbers.slice(offset, enough) };
}

/** The newest matches. */
function latestOf(
  db: Database,
  rows: string,
  { values }: Filter,
  order: { enough: number; isCounted: boolean; isAll: boolean; byTimeAlone: boolean; most: number },
): Numbers {
  if (!order.isCounted) {
    const numbers = newestNumbers(db, rows, values, order.enough);
    return { numbers, total: numbers.length, isLowerBound: true };
  }
  // A period is counted in the index alone, which is cheap.
  const most = order.isAll ? 0 : order.byTimeAlone ? 1e9 : order.most;
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
  { values }: Filter,
  {
    words,
    enough,
    most,
    texts,
  }: { words: string | readonly string[]; enough: number; most: number; texts: TextsRead },
): Numbers {
  // Looked for once: a rare phrase of common words costs the same whether few matches are wanted or all.
  const numbers = newestNumbers(db, rows, values, Math.max(most + 1, enough));
  const count = { total: Math.min(numbers.length, most), isLowerBound: numbers.length > most };
  const isOne = [words].flat().length === 1;
  if (numbers.length <= (isOne ? RANKED : RANKED_OF_LIST))
    return { numbers: byRank(db, numbers, words, texts), ...count };
  const newest = numbers.slice(0, LOOKED_AT);
  const isHeadline = headlineWith(words);
  const headlined = titlesAt(db, newest)
    .filter(({ title }) => isHeadline(title))
    .map(({ sortKey }) => sortKey);
  return { numbers: [...new Set([...headlined, ...numbers])], ...count };
}

/** Matches, given newest first, in the order of how much they say of what was asked. */
function byRank(
  db: Database,
  sortKeys: readonly number[],
  words: string | readonly string[],
  known: TextsRead,
): number[] {
  const read = sortKeys.every((sortKey) => known.has(sortKey))
    ? sortKeys.map((sortKey) => known.get(sortKey)!)
    : textsAt(db, sortKeys);
  const scores = scoresOf(read, words);
  return sortKeys
    .map((sortKey, i) => ({ sortKey, score: scores[i]! }))
    .sort((one, other) => other.score - one.score || other.sortKey - one.sortKey)
    .map(({ sortKey }) => sortKey);
}
