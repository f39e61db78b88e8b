import type { Rows, Value } from '../tables/rows.ts';

/**
 * Inserts many rows in one statement. `columns` names each column with its type; a row has its values in that order.
 * A type that no list can carry, as `integer[]` and `tsvector`, travels as its text.
 *
 * @example await insertRows(rows, 'mentions', { article: 'integer', person: 'integer' }, [[1, 7], [1, 8]])
 */
export async function insertRows(
  rows: Rows,
  table: string,
  columns: Readonly<Record<string, string>>,
  values: readonly (readonly Value[])[],
  more = '',
): Promise<void> {
  if (values.length === 0) return;
  const names = Object.keys(columns);
  const kinds = Object.values(columns);
  const carried = kinds.map((kind) => (kind === 'integer' || kind === 'bigint' ? kind : 'text'));
  const lists = names.map((_, i) => values.map((row) => row[i] ?? null)) as (string | null)[][];
  await rows.run(
    `INSERT INTO ${table} (${names.map(quoted).join(', ')})
     SELECT ${names.map((_, i) => (carried[i] === kinds[i] ? `c${i}` : `c${i}::${kinds[i]}`)).join(', ')}
     FROM unnest(${carried.map((kind, i) => `$${i + 1}::${kind}[]`).join(', ')})
       AS given (${names.map((_, i) => `c${i}`).join(', ')}) ${more}`,
    ...lists,
  );
}

function quoted(name: string): string {
  return `"${name}"`;
}
