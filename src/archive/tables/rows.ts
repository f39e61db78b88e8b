/** What a statement takes. A list is bound as one value, and read with `Dialect.each`. */
export type Value = string | number | boolean | null | readonly (string | null)[] | readonly number[];

/**
 * A lock that a transaction holds to its end, so that two cannot decide on the same state. `citations` keeps others from
 * writing what cites a version.
 */
export type Lock = 'articles' | 'subscriptions' | 'sources' | 'citations';

/** Statements with values as $1, $2, … */
export interface Rows {
  all<Row>(sql: string, ...values: Value[]): Promise<Row[]>;
  get<Row>(sql: string, ...values: Value[]): Promise<Row | undefined>;
  /** How many rows changed. */
  run(sql: string, ...values: Value[]): Promise<number>;
  /** Waits for the lock. SQLite has one writer at a time, so there it is always free. */
  lock(lock: Lock): Promise<void>;
}

/** Where the two engines differ in statements that are otherwise the same. */
export interface Dialect {
  /** The texts of a list, as a table expression with one column `value`: of a value ($1) or a column of lists. */
  each(list: string, alias: string): string;
  /** The text, or the JSON of a reading, in a column of `versions`. */
  text(column: string): string;
  /** SELECT of the numbers of all articles that are hidden at an instant from a workspace: two values, as $1. */
  hidden(now: string, workspace: string): string;
  /** The language that a reading states, or null. */
  language(reading: string): string;
  /** At the end of a SELECT: leaves out rows that another transaction has locked. */
  skipLocked(table?: string): string;
  /** At the end of a SELECT: locks the rows to the end of the transaction. */
  readonly forUpdate: string;
}

/** An engine's tables, asked at any time by any number of callers. */
export interface RowStore extends Rows {
  readonly dialect: Dialect;
  /**
   * Runs `work` in one transaction, durable when it resolves. `work` may run more than once, where an engine has to
   * try again, and takes effect once.
   */
  write<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /** Runs several reads on one state. */
  read<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
}

/** Rows in one statement: each count of rows is a statement of its own, and SQLite keeps those prepared. */
const AT_ONCE = 20;

/**
 * Inserts rows, or writes them over the rows of the same key. Of one key given twice the last counts. Rows are written
 * in the order of their keys, so that two transactions cannot wait for each other.
 *
 * @param key the columns of the table's primary key
 * @param given rows with the same columns each
 * @example await upsert(rows, 'installations', ['workspace'], [{ workspace: 'T1', sealed: '…' }])
 */
export async function upsert<Row extends Readonly<Record<string, Value>>>(
  rows: Rows,
  table: string,
  key: readonly (keyof Row & string)[],
  given: readonly Row[],
): Promise<void> {
  const keyOf = (row: Row) => JSON.stringify(key.map((column) => row[column]));
  const last = [...new Map(given.map((row) => [keyOf(row), row]))].sort(([a], [b]) => (a < b ? -1 : 1));
  for (let start = 0; start < last.length; start += AT_ONCE) {
    const batch = last.slice(start, start + AT_ONCE).map(([, row]) => row);
    const columns = Object.keys(batch[0]!);
    const changed = columns.filter((column) => !key.includes(column));
    const tuples = batch.map(
      (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
    );
    await rows.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples.join(', ')} ON CONFLICT (${key.join(', ')})
       DO UPDATE SET ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}`,
      ...batch.flatMap((row) => Object.values(row)),
    );
  }
}

/** A list of texts as an engine gives it back: PostgreSQL as a list, SQLite as JSON. */
export function listOf(stored: string | string[]): string[] {
  return typeof stored === 'string' ? (JSON.parse(stored) as string[]) : stored;
}
