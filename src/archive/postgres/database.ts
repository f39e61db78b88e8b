import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ArchiveError } from '../archiveError.ts';
import type { WriteListener } from '../openedArchive.ts';
import type { Dialect, Lock, RowStore, Rows, Value } from '../tables/rows.ts';
import { writesWatched } from '../writesWatched.ts';
import { isDone, isLost, isWorthAnotherTry, troubleOf } from './troubleOf.ts';

/** One connection, taken for a while. */
interface Connection {
  /**
   * One statement; or several, parted by semicolons, where there are no values. Rejects where a server that hangs has not answered
   * within so many milliseconds; left out, it may take minutes.
   */
  query(
    sql: string,
    values: readonly Value[],
    within?: number,
  ): Promise<{ rows: unknown[]; changed: number }>;
  /** Gives the connection back; a broken one is thrown away. */
  give(broken: boolean): void;
}

/** Where connections come from: a pool on a server, or a database within the program. */
export interface Source {
  /** For people, without the password: "brief on localhost:5432". */
  readonly name: string;
  take(): Promise<Connection>;
  close(): Promise<void>;
}

/** The database of an archive. Its statements may be asked at any time, from any number of callers. */
export interface Database extends RowStore {
  readonly name: string;
  /** Runs `work` in one transaction without a name: for the tables themselves, where doing it again does no harm. */
  prepare<T>(work: (rows: Rows) => Promise<T>): Promise<T>;
  /**
   * As `all`, by indexes wherever there is one: PostgreSQL does not know what it costs to fetch the words of each row,
   * and would go through all of them for a common word.
   */
  allByIndex<Row>(sql: string, ...values: Value[]): Promise<Row[]>;
  /** As every `write`, with a lock that is taken as it begins. */
  write<T>(work: (rows: Rows) => Promise<T>, lock?: Lock): Promise<T>;
  /**
   * Writes by one statement that is a transaction of its own, with its name, a UUID, as $1: of the functions of
   * `steps/addingAtOnce.ts`, which do what every `write` does. The row that it gives; undefined where an earlier try, whose answer was
   * lost, turns out to have done it.
   */
  writeAtOnce<Row>(sql: string, ...values: Value[]): Promise<Row | undefined>;
  /** Calls back after each `write` and `writeAtOnce`. */
  onWrite(listener: WriteListener): void;
  close(): Promise<void>;
}

/** "Brie" as a number: the first key of the advisory locks of all programs of Brief. */
export const BRIEF = 1114793317;

export const POSTGRES: Dialect = {
  each: (list, alias) => `unnest(CAST(${list} AS text[])) AS ${alias} (value)`,
  text: (column) => column,
  hidden: (now, workspace) => `SELECT number FROM hidden_articles(${now}, ${workspace})`,
  language: (reading) => `(CAST(${reading} AS json) ->> 'language')`,
  skipLocked: (table) => `FOR UPDATE ${table ? `OF ${table} ` : ''}SKIP LOCKED`,
  forUpdate: 'FOR UPDATE',
};

const advisory = (number: number) => `SELECT pg_advisory_xact_lock(${BRIEF}, ${number})`;

/**
 * The statements of the locks. One transaction at a time writes articles: so numbers follow the order of arrival, and
 * two that name the same people do not wait for each other.
 */
const LOCKS: Readonly<Record<Lock, string>> = {
  articles: advisory(1),
  subscriptions: advisory(2),
  sources: advisory(3),
  citations: 'LOCK TABLE runs, sent_answers IN SHARE MODE',
};

/** How long something is tried again while the server is away, in milliseconds. Who asks a question waits less. */
const PATIENCE = { read: 5_000, write: 15_000 };

/** How long a question of one statement may take, and the beginning of a transaction, in milliseconds: a server that hangs says nothing. */
const ANSWERED = { question: 20_000, begin: 20_000 };

/** Transactions between two clearings of the names in `writes`. */
const CLEARING = 500;

const CLEAR = "DELETE FROM writes WHERE at < now() - interval '1 hour'";

/** Begins a transaction that leaves its name, which is a UUID; changes no row where the name is there already. */
const beginWrite = (name: string, lock: Lock | undefined) => `BEGIN;
  SET LOCAL lock_timeout = '15s';
  SET LOCAL idle_in_transaction_session_timeout = '60s';
  SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off';
  ${lock ? `${LOCKS[lock]};` : ''}
  INSERT INTO writes (name) VALUES ('${name}') ON CONFLICT DO NOTHING`;

/** A `Database` over connections. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: methods over one source of connections, none over 30 lines.
export function databaseOver(source: Source, patience = PATIENCE, answered = ANSWERED): Database {
  let closed = false;
  let written = 0;
  const writes = writesWatched();

  /** Asks until it is answered or patience is at its end. What is thrown at last is a sentence where people can help. */
  const patiently = async <T>(most: number, attempt: (connection: Connection) => Promise<T>) => {
    const end = performance.now() + most;
    for (let pause = 20; ; pause = Math.min(2 * pause, 1_000)) {
      if (closed) throw new ArchiveError('closed', `The archive ${source.name} is closed.`);
      try {
        return await onConnection(source, attempt);
      } catch (error) {
        if (!isWorthAnotherTry(error) || closed || performance.now() + pause > end)
          throw troubleOf(error, source.name);
      }
      await sleep(pause);
    }
  };

  const database: Database = {
    name: source.name,
    dialect: POSTGRES,
    // Outside a transaction a lock would be released at once.
    lock: async () => {
      throw new Error('A lock is held to the end of a transaction, and there is none.');
    },
    all: (sql, ...values) =>
      patiently(patience.read, (connection) => rowsOn(connection, answered.question).all(sql, ...values)),
    get: (sql, ...values) =>
      patiently(patience.read, (connection) => rowsOn(connection, answered.question).get(sql, ...values)),
    allByIndex: <Row>(sql: string, ...values: Value[]) =>
      patiently(patience.read, (connection) =>
        within(connection, 'BEGIN READ ONLY; SET LOCAL enable_seqscan = off', answered.begin, () =>
          rowsOn(connection, answered.question).all<Row>(sql, ...values),
        ),
      ),
    run: (sql, ...values) => database.write((rows) => rows.run(sql, ...values)),
    read: (work) =>
      patiently(patience.read, (connection) =>
        within(connection, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', answered.begin, () =>
          work(rowsOn(connection)),
        ),
      ),
    prepare: (work) =>
      patiently(patience.write, (connection) =>
        within(connection, 'BEGIN', answered.begin, () => work(rowsOn(connection))),
      ),
    write: (work, lock) => {
      // The transaction leaves its name. Where the answer to COMMIT is lost, the next try finds the name and knows that
      // it is done; one that is still being committed makes it wait.
      const name = randomUUID();
      const last: { result?: Awaited<ReturnType<typeof work>> } = {};
      return writes.watched(() =>
        patiently(patience.write, async (connection) => {
          const rows = rowsOn(connection);
          await within(connection, beginWrite(name, lock), answered.begin, async (began) => {
            if (began === 0) return;
            last.result = await work(rows);
            if (written++ % CLEARING === 0) await rows.run(CLEAR);
          });
          return last.result as Awaited<ReturnType<typeof work>>;
        }),
      );
    },
    writeAtOnce: <Row>(sql: string, ...values: Value[]) => {
      const name = randomUUID();
      return writes.watched(() =>
        patiently(patience.write, async (connection) => {
          try {
            const row = await rowsOn(connection, answered.begin).get<Row>(sql, name, ...values);
            if (written++ % CLEARING === 0) await rowsOn(connection).run(CLEAR);
            return row;
          } catch (error) {
            if (isDone(error)) return undefined;
            throw error;
          }
        }),
      );
    },
    onWrite: writes.onWrite,
    close: async () => {
      if (closed) return;
      closed = true;
      await source.close();
    },
  };
  return database;
}

async function onConnection<T>(source: Source, attempt: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await source.take();
  let broken = false;
  try {
    return await attempt(connection);
  } catch (error) {
    broken = isLost(error);
    throw error;
  } finally {
    connection.give(broken);
  }
}

/** Runs `work`, with how many rows the last statement of `begin` changed, in a transaction. */
async function within<T>(
  connection: Connection,
  begin: string,
  answered: number,
  work: (began: number) => Promise<T>,
): Promise<T> {
  try {
    const { changed } = await connection.query(begin, [], answered);
    const result = await work(changed);
    await connection.query('COMMIT', []);
    return result;
  } catch (error) {
    // A lost connection has rolled back already, or has committed: the name in `writes` shows which.
    if (!isLost(error)) await connection.query('ROLLBACK', []).catch(() => {});
    throw error;
  }
}

function rowsOn(connection: Connection, within?: number): Rows {
  return {
    all: async <Row>(sql: string, ...values: Value[]) =>
      (await connection.query(sql, values, within)).rows as Row[],
    get: async <Row>(sql: string, ...values: Value[]) =>
      (await connection.query(sql, values, within)).rows[0] as Row | undefined,
    run: async (sql, ...values) => (await connection.query(sql, values)).changed,
    lock: async (lock) => {
      await connection.query(LOCKS[lock], []);
    },
  };
}
