import type { Rows, Value } from '../tables/rows.ts';

/** Rows for a table. */
export interface Insertion {
  readonly table: string;
  /**
   * Each column with its type; a row has its values in that order. A type that no list can carry, as `integer[]` and
   * `tsvector`, travels as its text.
   */
  readonly columns: Readonly<Record<string, string>>;
  readonly values: readonly (readonly Value[])[];
  /** What follows the rows: `ON CONFLICT …`, `RETURNING …`. */
  readonly more?: string;
}

/**
 * Inserts many rows into one table or several, in one statement: each statement costs a journey to the server and a plan,
 * which for a single article takes longer than the rows. What tables demand of each other is checked at its end. Gives
 * the rows that the last of them returns.
 *
 * @example await insertRows(rows, { table: 'mentions', columns: { article: 'integer', person: 'integer' }, values: [[1, 7]] })
 */
export async function insertRows<Row>(rows: Rows, ...all: readonly Insertion[]): Promise<Row[]> {
  const some = all.filter(({ values }) => values.length > 0);
  if (some.length === 0) return [];
  const values: Value[] = [];
  const statements = some.map((one) => insertOf(one, values));
  const last = statements.pop()!;
  const before = statements.map((statement, i) => `written_${i} AS (${statement})`);
  return rows.all<Row>(`${before.length > 0 ? `WITH ${before.join(', ')} ` : ''}${last}`, ...values);
}

/** The statement of an insertion, whose values are added to those given. */
function insertOf({ table, columns, values: all, more = '' }: Insertion, values: Value[]): string {
  const names = Object.keys(columns);
  const kinds = Object.values(columns);
  const carried = kinds.map((kind) => (kind === 'integer' || kind === 'bigint' ? kind : 'text'));
  const lists = names.map((_, i) => all.map((row) => row[i] ?? null) as (string | null)[]);
  const named = lists.map((list, i) => `$${values.push(list)}::${carried[i]}[]`);
  return `INSERT INTO ${table} (${names.map(quoted).join(', ')})
     SELECT ${names.map((_, i) => (carried[i] === kinds[i] ? `c${i}` : `c${i}::${kinds[i]}`)).join(', ')}
     FROM unnest(${named.join(', ')}) AS given (${names.map((_, i) => `c${i}`).join(', ')}) ${more}`;
}

function quoted(name: string): string {
  return `"${name}"`;
}
