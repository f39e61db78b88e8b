import { foldName } from '../foldName.ts';
import { instantOf } from '../instants.ts';
import type { Value } from './database.ts';

/** Conditions joined by AND, with the values that they name as $1, $2, … */
export interface Filter {
  readonly values: Value[];
  /** A value's name in the statement. */
  put(value: Value): string;
  and(condition: string): void;
  /** `WHERE …`, or nothing where there are no conditions. */
  where(): string;
}

/** @example const filter = newFilter(); filter.and(`a.id = ${filter.put('x')}`); filter.where() // 'WHERE a.id = $1' */
export function newFilter(): Filter {
  const conditions: string[] = [];
  const values: Value[] = [];
  return {
    values,
    put: (value) => `$${values.push(value)}`,
    and: (condition) => void conditions.push(condition),
    where: () => (conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`),
  };
}

/** A list of the numbers of a topic and all beneath it. */
export function topicsBelow(filter: Filter, topic: string): string {
  return `ARRAY(
    WITH RECURSIVE below (id, number) AS (
      SELECT id, number FROM topics WHERE id = ${filter.put(topic)}
      UNION SELECT t.id, t.number FROM topics t JOIN below ON t.parent = below.id
    ) SELECT number FROM below)`;
}

/** The conditions that every query may set on the article; `at` is the column that has its time. */
export function filterArticle(
  filter: Filter,
  query: { source?: string; article?: string; since?: string; until?: string; url?: string },
  at: string,
): void {
  if (query.source !== undefined) {
    const folded = filter.put(foldName(query.source));
    filter.and(
      `a.source = ANY (ARRAY(SELECT number FROM sources WHERE position(' ' || ${folded} IN ' ' || folded) > 0))`,
    );
  }
  if (query.article !== undefined) filter.and(`a.id = ${filter.put(query.article)}`);
  if (query.url !== undefined) filter.and(`a.url = ${filter.put(query.url)}`);
  if (query.since !== undefined) filter.and(`${at} >= ${filter.put(instantOf(query.since))}`);
  if (query.until !== undefined) filter.and(`${at} < ${filter.put(instantOf(query.until))}`);
}

/** `LIMIT … OFFSET …` of a query. */
export function pageOf(
  filter: Filter,
  { offset = 0, limit = 20 }: { offset?: number; limit?: number },
): string {
  return `LIMIT ${filter.put(Math.min(Math.max(limit, 0), 500))} OFFSET ${filter.put(Math.max(offset, 0))}`;
}
