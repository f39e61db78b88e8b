import type { SQLInputValue } from 'node:sqlite';
import type { Dialect, RowStore, Rows, Value } from '../tables/rows.ts';
import type { Database } from './database.ts';

const SQLITE: Dialect = {
  each: (list, alias) => `json_each(${list}) AS ${alias}`,
  text: (column) => `unpacked(${column})`,
  hidden: (now, workspace) => `SELECT number FROM articles WHERE held_until > ${now}
    UNION ALL SELECT number FROM articles WHERE visible_to IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM json_each(visible_to) WHERE value = ${workspace})`,
  language: (reading) => `json_extract(unpacked(${reading}), '$.language')`,
  skipLocked: () => '',
  forUpdate: '',
};

const numbered = new Map<string, string>();

/** A statement with $1, $2, … as SQLite has it. */
export function withNumbers(sql: string): string {
  const known = numbered.get(sql) ?? sql.replace(/\$(\d+)/g, '?$1');
  numbered.set(sql, known);
  return known;
}

/** SQLite keeps lists as JSON, and truth values as 1 and 0. */
function bound(value: Value): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as SQLInputValue);
}

/**
 * The tables of a connection as a `RowStore`. Everything is done at once: the promises are resolved already, so that
 * nothing else runs on the connection between two statements of a transaction, as long as its thread takes one call
 * after the other.
 */
export function rowStoreOver(db: Database): RowStore {
  const rows: Rows = {
    all: async (sql, ...values) => db.all(withNumbers(sql), ...values.map(bound)),
    get: async (sql, ...values) => db.get(withNumbers(sql), ...values.map(bound)),
    run: async (sql, ...values) => db.run(withNumbers(sql), ...values.map(bound)),
    lock: async () => {},
  };
  return {
    ...rows,
    dialect: SQLITE,
    write: (work) => db.write(() => work(rows)),
    read: (work) => db.read(() => work(rows)),
  };
}
