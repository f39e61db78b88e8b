import type { SQLInputValue } from 'node:sqlite';
import type { QuoteKind } from '../../reading/reading.ts';
import { foldName } from '../../text/foldName.ts';
import { isTyped } from '../isTyped.ts';
import type { ResultPage, Viewer } from '../port.ts';
import { KIND_TAGS, KINDS } from './codes.ts';
import type { Database } from './database.ts';
import { topicsBelow } from './topics.ts';
import type { Filter } from './visibility.ts';
import { matchOf } from './words.ts';

export const NOTHING: ResultPage<never> = { found: [], total: 0, isLowerBound: false };

/**
 * Counting goes so far and no further: it reads what answering need not read. Less far where articles are joined, and where the
 * word index looks for a phrase: for each match it reads all places of words that every text has.
 */
export const mostCounted = (joined: boolean, isPhrase = false) => (isPhrase ? 500 : joined ? 1_000 : 10_000);

export function where({ conditions }: Filter): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

/** LIMIT and OFFSET of a page. */
export function pageOf({ offset = 0, limit = 20 }: { offset?: number; limit?: number }): [number, number] {
  return [Math.min(Math.max(limit, 0), 500), Math.max(offset, 0)];
}

/** A condition added to a filter. */
export function and(filter: Filter, condition: string, ...values: SQLInputValue[]): void {
  filter.conditions.push(condition);
  filter.values.push(...values);
}

/**
 * The first rows of a selection by falling number, `enough` or all there are, and how many there are in all. A rare
 * phrase of common words costs the same whether one match is wanted or all: it is looked for once.
 */
export function newestOf(
  db: Database,
  rows: string,
  values: readonly SQLInputValue[],
  { enough, most }: { enough: number; most: number },
): { numbers: number[]; total: number; isLowerBound: boolean } {
  const numbers = db
    .all<{ number: number }>(`${rows} ORDER BY 1 DESC LIMIT ?`, ...values, enough)
    .map(({ number }) => number);
  if (numbers.length < enough) return { numbers, total: numbers.length, isLowerBound: false };
  return { numbers, ...countUpTo(db, rows, values, most) };
}

/** The newest of some rows, in one value: a row for each takes longer to hand over. */
export function newestNumbers(
  db: Database,
  rows: string,
  values: readonly SQLInputValue[],
  limit: number,
): number[] {
  const { numbers } = db.get<{ numbers: string }>(
    `SELECT json_group_array(number) AS numbers FROM (${rows} ORDER BY 1 DESC LIMIT ?)`,
    ...values,
    limit,
  )!;
  return JSON.parse(numbers) as number[];
}

/** How many rows a selection has, counted no further than is cheap. */
function countUpTo(
  db: Database,
  rows: string,
  values: readonly SQLInputValue[],
  most: number,
): { total: number; isLowerBound: boolean } {
  const { total } = db.get<{ total: number }>(
    `SELECT count(*) AS total FROM (${rows} LIMIT ?)`,
    ...values,
    most + 1,
  )!;
  return { total: Math.min(total, most), isLowerBound: total > most };
}

/** What may be asked of the word indexes besides words, by their tags. */
export interface Tagged {
  readonly words?: string | readonly string[];
  readonly topic?: string;
  readonly source?: string;
  readonly speaker?: string | readonly string[];
  readonly kinds?: readonly QuoteKind[];
}

/**
 * The words and tags of a query as an expression of SQLite's text search: '' where nothing of the kind is asked, null
 * where nothing can match.
 *
 * @param columns in which typed words are looked for
 * @param speakerAndKind the tags of the index for a speaker of a kind
 */
export function matchFor(
  db: Database,
  query: Tagged,
  columns: string,
  speakerAndKind: (
    people: readonly number[] | null,
    letters: readonly string[] | null,
  ) => readonly (readonly string[])[],
): string | null {
  const terms: string[] = [];
  const tagged = (tags: readonly string[]) => {
    if (tags.length > 0) terms.push(`tags : (${tags.join(' OR ')})`);
    return tags.length > 0;
  };
  if (isTyped(query.words)) {
    const match = matchOf(query.words);
    if (match === null) return null;
    terms.push(`${columns} : (${match})`);
  }
  if (query.topic !== undefined && !tagged(topicsBelow(db, query.topic).map((topic) => `t${topic}`)))
    return null;
  if (query.source !== undefined && !tagged(sourcesNamed(db, query.source))) return null;
  const people = query.speaker === undefined ? null : peopleNamed(db, query.speaker);
  if (people?.length === 0) return null;
  const letters =
    query.kinds === undefined ? null : query.kinds.map((kind) => KIND_TAGS[KINDS.indexOf(kind)]!);
  if (letters?.length === 0) return null;
  for (const tags of speakerAndKind(people, letters)) tagged(tags);
  return terms.join(' AND ');
}

/** Sources of a name or of its first words anywhere in it: a desk has hundreds, not more. */
function sourcesNamed(db: Database, name: string): string[] {
  return db
    .all<{ number: number }>(
      "SELECT number FROM sources WHERE instr(' ' || folded, ' ' || ?) > 0",
      foldName(name),
    )
    .map(({ number }) => `o${number}`);
}

function personNamed(db: Database, name: string): number | null {
  return (
    db.get<{ number: number }>('SELECT number FROM people WHERE folded = ?', foldName(name))?.number ?? null
  );
}

/** The numbers of those of some full names that the archive knows. */
export function peopleNamed(db: Database, names: string | readonly string[]): number[] {
  return [names]
    .flat()
    .map((name) => personNamed(db, name))
    .filter((number) => number !== null);
}

/** The sort key of an article; null where there is none of that id. */
export function sortKeyOfArticle(db: Database, article: string): number | null {
  return (
    db.get<{ sortKey: number }>('SELECT sort_key AS sortKey FROM articles WHERE id = ?', article)?.sortKey ??
    null
  );
}

/** The corrections that a viewer sees, one a quote: a table expression
 * `visible_corrections (quote, person, correction, hidden)`, `hidden` 1 where the words are no quote. */
export interface VisibleCorrections {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** Null where the viewer sees no correction: the ordinary case, which then costs nothing. */
export function correctionsFor(db: Database, viewer: Viewer | null): VisibleCorrections | null {
  if (viewer === null) return null;
  const { workspace } = viewer;
  if (!db.get("SELECT 1 FROM corrected WHERE workspace = '' OR workspace = ? LIMIT 1", workspace))
    return null;
  return {
    sql: `visible_corrections AS MATERIALIZED (
      SELECT c.quote, c.person, c.correction, k.no_quote AS hidden FROM corrected c
        JOIN corrections k ON k.number = c.correction WHERE c.workspace = ?
      UNION ALL SELECT c.quote, c.person, c.correction, k.no_quote AS hidden FROM corrected c
        JOIN corrections k ON k.number = c.correction WHERE c.workspace = '' AND NOT EXISTS
        (SELECT 1 FROM corrected own WHERE own.quote = c.quote AND own.workspace = ?)
    )`,
    values: [workspace, workspace],
  };
}
