import pg from 'pg';
import { ArchiveError } from '../archiveError.ts';
import type { Value } from '../tables/rows.ts';
import type { Source } from './database.ts';
import { storable, stored } from './storable.ts';

/** Connections of one program. Four instances and a few terminals fit into a server's usual hundred. */
const CONNECTIONS = 10;

/** How long to wait for a connection, and for an answer, in milliseconds: a network that swallows everything says nothing. */
const CONNECTING = 5_000;
const ANSWERING = 120_000;

const INT8 = 20;
const TEXT = 25;
const TEXT_ARRAY = 1009;

/** How values come back: whole numbers as numbers (none here is beyond 2^53), texts as they were given. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    if (oid === TEXT) return stored;
    const standard = pg.types.getTypeParser(oid, format as 'text');
    if (oid === TEXT_ARRAY) return (text: string) => (standard(text) as unknown as string[]).map(stored);
    return standard;
  },
};

/**
 * Connections to the PostgreSQL server that an address names, opened when they are needed and again when they were lost.
 *
 * Throws a TypeError for what is no address, and an ArchiveError for a mode of TLS that there is none of.
 *
 * @example connectTo('postgres://brief:secret@localhost/brief').name // 'brief on localhost:5432'
 */
export function connectTo(address: string): Source {
  const pool = new pg.Pool({
    connectionString: withCheckedTls(address),
    application_name: 'brief',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTING,
    query_timeout: ANSWERING,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types: types as pg.CustomTypesConfig,
  });
  // A connection that is lost while nobody uses it is simply opened again.
  const unheard = () => {};
  pool.on('error', unheard);
  pool.on('connect', (client) => {
    client.on('error', unheard);
    // Compiling a question takes longer than answering it.
    client.query('SET jit = off').catch(unheard);
  });
  return {
    name: nameOf(address),
    take: async () => {
      const client = await pool.connect();
      return {
        query: async (sql: string, values: readonly Value[], within = ANSWERING) => {
          const how = { text: sql, query_timeout: within };
          const answer = await client.query(
            values.length === 0 ? how : { ...how, values: values.map(storable) },
          );
          // Several statements at once have an answer each.
          const last = Array.isArray(answer) ? (answer as pg.QueryResult[]).at(-1)! : answer;
          return { rows: last.rows as unknown[], changed: last.rowCount ?? 0 };
        },
        give: (broken: boolean) => client.release(broken),
      };
    },
    close: () => pool.end(),
  };
}

/** Modes of TLS in which the driver checks the certificate and the name, whatever they promise elsewhere. */
const CHECKED: ReadonlySet<string> = new Set(['allow', 'prefer', 'require', 'verify-ca', 'verify-full']);
const UNCHECKED: ReadonlySet<string> = new Set(['disable', 'no-verify']);

/**
 * An address with the mode of TLS by the name of what the driver does.
 *
 * @example withCheckedTls('postgres://db.example/brief?sslmode=require') // 'postgres://db.example/brief?sslmode=verify-full'
 */
export function withCheckedTls(address: string): string {
  return address.replace(/([?&]sslmode=)([^&#]*)/g, (whole, name: string, mode: string) => {
    if (UNCHECKED.has(mode) || /[?&]uselibpqcompat=true/.test(address)) return whole;
    if (CHECKED.has(mode)) return `${name}verify-full`;
    throw new ArchiveError(
      'refused',
      'BRIEF_ARCHIVE names a mode of TLS (sslmode) that there is none of. Write sslmode=verify-full for a checked certificate, or sslmode=disable.',
    );
  });
}

function nameOf(address: string): string {
  const { hostname, port, pathname } = new URL(address);
  const database = decodeURIComponent(pathname.slice(1)) || 'the database of the user';
  return `${database} on ${hostname || 'this machine'}:${port || 5432}`;
}
