import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** The word indexes of an archive. */
type WordIndex = 'article_words' | 'quote_words' | 'people_words' | 'version_shingles' | 'phrase_runs';

/** One connection, with its statements prepared once each. */
export interface Database {
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[];
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** How many rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number;
  /**
   * Runs `work` in one transaction that takes the write lock at once: a transaction that starts as a reader and turns
   * to writing fails immediately where another process writes, whatever the timeout.
   *
   * `work` may be asynchronous where it waits for nothing but this connection: then the transaction ends when its
   * promise does, and nobody else may use the connection before.
   */
  write<T>(work: () => T): T;
  /**
   * A write to a word index, done at the end of the transaction, in order of `rowid`. SQLite has a word index write out
   * all that it gathered whenever another statement may have to be undone by itself: done one by one between others,
   * every article would make a piece of its own in the index.
   */
  indexLater(index: WordIndex, sql: string, rowid: number, ...values: SQLInputValue[]): void;
  /** Does now what `indexLater` put off. */
  indexNow(): void;
  /** Runs several reads on one state of the file. */
  read<T>(work: () => T): T;
  /**
   * Numbers that this connection has looked up and that no process ever changes, so that they need not be looked up
   * for every article: forgotten when a transaction fails, as it may have made them.
   */
  readonly known: Map<string, number>;
  close(): void;
}

/** More than a desk's people and topics; a limit for archives of other kinds. */
const MOST_KNOWN = 50_000;

/** How long a write waits for another process's, in milliseconds. */
export const PATIENCE = 15_000;
/** How long it waits at most before it looks again. */
const LOOK_AGAIN = 8;

/**
 * Begins a transaction as soon as the write lock is free. SQLite itself looks for it ten times a second at last: where
 * another process writes all the time, with a moment between two writes, that one might never be met.
 */
function beginFairly(connection: DatabaseSync, begin: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let left = PATIENCE; ; ) {
    const since = performance.now();
    try {
      connection.exec(begin);
      return;
    } catch (error) {
      if (left <= 0 || (((error as { errcode?: number }).errcode ?? 0) & 0xff) !== 5) throw error;
      Atomics.wait(pause, 0, 0, 1 + Math.random() * (LOOK_AGAIN - 1));
      left -= performance.now() - since;
    }
  }
}

/** A `Database` over an open connection. */
export function databaseOver(connection: DatabaseSync): Database {
  const prepared = new Map<string, StatementSync>();
  const known = new Map<string, number>();
  const statement = (sql: string): StatementSync => {
    const made = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  let later: { index: WordIndex; sql: string; rowid: number; values: SQLInputValue[] }[] = [];
  const indexNow = () => {
    const writes = later;
    later = [];
    // Sorting keeps what came first first: an entry is taken out before the new one is put in its place.
    writes.sort((a, b) => a.rowid - b.rowid);
    // `run` would also give the last row written, whose number within a word index may be too large for JavaScript.
    for (const own of Map.groupBy(writes, ({ index }) => index).values())
      for (const { sql, rowid, values } of own) statement(sql).all(rowid, ...values);
  };
  const inTransaction = <T>(begin: string, work: () => T): T => {
    if (known.size > MOST_KNOWN) known.clear();
    beginFairly(connection, begin);
    const commit = <R>(result: R): R => {
      indexNow();
      connection.exec('COMMIT');
      return result;
    };
    const rollBack = (error: unknown): never => {
      known.clear();
      later = [];
      // A full disk or an I/O fault has rolled back already.
      if (connection.isTransaction) connection.exec('ROLLBACK');
      throw error;
    };
    try {
      const result = work();
      if (result instanceof Promise) return result.then(commit).catch(rollBack) as T;
      return commit(result);
    } catch (error) {
      return rollBack(error);
    }
  };
  return {
    all: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).get(...values) as Row | undefined,
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    indexLater: (index, sql, rowid, ...values) => void later.push({ index, sql, rowid, values }),
    indexNow,
    write: (work) => inTransaction('BEGIN IMMEDIATE', work),
    // A look-up that is made of others is one transaction.
    read: (work) => (connection.isTransaction ? work() : inTransaction('BEGIN', work)),
    known,
    close: () => connection.close(),
  };
}
