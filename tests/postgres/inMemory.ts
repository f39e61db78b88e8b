import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { Source } from '../../src/archive/postgres/database.ts';
import { storable, stored } from '../../src/archive/postgres/storable.ts';
import type { Value } from '../../src/archive/tables/rows.ts';
import { EMPTY_TABLES } from './emptyTables.ts';

const TEXT = 25;
const TEXT_ARRAY = 1009;

/** A PostgreSQL within the test, in memory, with one connection that its callers take in turn. */
export interface InMemory {
  /** An empty database; closing it leaves the program running. */
  empty(): Promise<Source>;
  close(): Promise<void>;
}

/** Starts PostgreSQL in memory: two seconds, so once a test file. */
export async function startInMemory(): Promise<InMemory> {
  const db = await PGlite.create({ extensions: { pg_trgm } });
  // What the same connection to a server gives: texts as they were before `storable`.
  const parsers = { [TEXT]: stored };
  const query = async (sql: string, values: readonly Value[]) => {
    if (values.length === 0) {
      const last = (await db.exec(sql, { parsers })).at(-1)!;
      return { rows: last.rows as unknown[], changed: last.affectedRows ?? 0 };
    }
    const { rows, affectedRows = 0, fields } = await db.query(sql, values.map(storable), { parsers });
    const lists = fields.filter(({ dataTypeID }) => dataTypeID === TEXT_ARRAY).map(({ name }) => name);
    for (const row of rows as Record<string, string[] | null>[])
      for (const name of lists) row[name] = row[name]?.map(stored) ?? null;
    return { rows: rows as unknown[], changed: affectedRows };
  };
  let last = Promise.resolve();
  let given = 0;
  return {
    // Two schemas that are given in turn: a test has no more open at once.
    async empty() {
      const own = `s${given++ % 2}`;
      await db.exec(`CREATE SCHEMA IF NOT EXISTS ${own}; SET search_path = ${own}`);
      await db.exec(EMPTY_TABLES);
      return {
        name: 'the database in memory',
        async take() {
          const turn = last;
          const { promise, resolve } = Promise.withResolvers<void>();
          last = promise;
          await turn;
          await db.exec(`SET search_path = ${own}`);
          return { query, give: () => resolve() };
        },
        close: async () => {},
      };
    },
    close: () => db.close(),
  };
}
