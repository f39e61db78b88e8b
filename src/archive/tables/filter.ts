import type { Value } from './rows.ts';

/** Conditions joined by AND, with the values that they name as $1, $2, … */
export interface Filter {
  readonly values: Value[];
  /** Adds a value; its name in the statement. */
  put(value: Value): string;
  and(condition: string): void;
  /** `WHERE …` with these conditions and further ones, or nothing where there are none. */
  where(...more: string[]): string;
}

/**
 * A filter, whose values may be those of another: then both belong in one statement.
 *
 * @example const filter = newFilter(); filter.and(`a.id = ${filter.put('x')}`); filter.where() // 'WHERE a.id = $1'
 */
export function newFilter(values: Value[] = []): Filter {
  const conditions: string[] = [];
  return {
    values,
    put: (value) => `$${values.push(value)}`,
    and: (condition) => void conditions.push(condition),
    where: (...more) => {
      const all = [...more, ...conditions];
      return all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
    },
  };
}

/** `LIMIT … OFFSET …` of a query: 20 rows unless it says otherwise, never more than 500. */
export function pageOf(
  filter: Filter,
  { offset = 0, limit = 20 }: { offset?: number; limit?: number },
): string {
  return `LIMIT ${filter.put(Math.min(Math.max(limit, 0), 500))} OFFSET ${filter.put(Math.max(offset, 0))}`;
}
