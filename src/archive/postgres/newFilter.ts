import type { Value } from './database.ts';

/** Conditions joined by AND, with the values that they name as $1, $2, … */
export interface Filter {
  readonly values: Value[];
  /** A value's name in the statement. */
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
