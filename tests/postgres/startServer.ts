import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EMPTY_TABLES } from './emptyTables.ts';
import { newestPrograms } from './programs.ts';

/** A PostgreSQL server for tests and measurements, and a user of it who is no superuser. */
export interface Server {
  /** Makes an empty database of the user's own; its address. */
  newDatabase(): Promise<string>;
  /** Takes everything out of the tables of an archive that is in nobody's use: much faster than a new database. */
  empty(address: string): Promise<void>;
  /** Null for a server that was found running: it is not ours to stop. */
  readonly own: OwnServer | null;
  close(): Promise<void>;
}

export interface OwnServer {
  /** Where its files are. */
  readonly folder: string;
  /** Asks as the superuser, in the database of an address or in the server's own. */
  asSuperuser(sql: string, address?: string): Promise<Record<string, unknown>[]>;
  /** `fast` ends connections and writes everything down; `immediate` is a crash. */
  stop(how: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  /** Starts a copy for reading alone, to which all is sent on; the address of a database on it. */
  copyFor(address: string): Promise<string>;
}

const USER = 'brief';
const PASSWORD = 'not a secret: 127.0.0.1 only';

/**
 * The server that BRIEF_TEST_POSTGRES names (its user must be allowed to create databases), or one of this machine's
 * own, started in a folder of its own on a port of its own. Null where there is neither.
 *
 * Without `fsync` it does not wait for the disk: what is killed in tests is programs, and the kernel keeps what they
 * wrote. Measurements ask for it.
 *
 * `npm test` then says that it skips; with BRIEF_REQUIRE_POSTGRES set, as in `.ci/run`, it is an error.
 */
export async function startServer({ fsync = false } = {}): Promise<Server | null> {
  const running = process.env.BRIEF_TEST_POSTGRES;
  if (running) return { newDatabase: namer(running), empty, own: null, close: async () => {} };
  const programs = newestPrograms();
  if (programs) return startOwn(programs, fsync);
  if (process.env.BRIEF_REQUIRE_POSTGRES)
    throw new Error('PostgreSQL is required and not found: apt-get install postgresql');
  return null;
}

/** PostgreSQL refuses to run as root: then as its own user, or as nobody. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return { uid: Number(user![2]), gid: Number(user![3]) };
}

async function startOwn(programs: string, fsync: boolean): Promise<Server> {
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'brief-postgres-'));
  const password = join(folder, 'password');
  writeFileSync(password, PASSWORD);
  if (user.uid !== undefined) {
    chownSync(folder, user.uid, user.gid!);
    chownSync(password, user.uid, user.gid!);
  }
  const data = join(folder, 'data');
  const order = ['-D', data, '--no-sync', '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', password];
  execFileSync(join(programs, 'initdb'), [...order, '-E', 'UTF8', '--locale', 'C'], { ...user, cwd: folder });
  const port = await freePort();
  const secret = encodeURIComponent(PASSWORD);
  const superuser = `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`;
  const address = `postgres://${USER}:${secret}@127.0.0.1:${port}/postgres`;

  const settings = { max_connections: '60', fsync: fsync ? 'on' : 'off' };
  const main = runOn(programs, data, port, settings, user, () => ask(superuser, 'SELECT 1'));
  const copies: Running[] = [];
  // Whatever ends the tests ends the server.
  const end = () => {
    for (const one of [main, ...copies]) one.kill();
  };
  process.once('exit', end);
  await main.start();
  await ask(superuser, `CREATE ROLE ${USER} LOGIN CREATEDB PASSWORD '${PASSWORD}'`);
  const newDatabase = namer(address);
  return {
    newDatabase,
    empty,
    own: {
      folder,
      asSuperuser: (sql, where) => {
        const url = new URL(superuser);
        if (where) url.pathname = new URL(where).pathname;
        return ask(url.href, sql);
      },
      stop: main.stop,
      start: main.start,
      async copyFor(where) {
        const copyPort = await freePort();
        const copied = join(folder, `copy-${copyPort}`);
        const on = (from: string) => {
          const url = new URL(from);
          url.port = String(copyPort);
          return url.href;
        };
        // -R: what is written from now on is sent on to it.
        execFileSync(
          join(programs, 'pg_basebackup'),
          ['-d', superuser, '-D', copied, '-R', '-c', 'fast', '-N'],
          {
            ...user,
            cwd: folder,
          },
        );
        const copy = runOn(programs, copied, copyPort, settings, user, () => ask(on(superuser), 'SELECT 1'));
        copies.push(copy);
        await copy.start();
        return on(where);
      },
    },
    async close() {
      await Promise.all([main, ...copies].map((one) => one.stop('immediate')));
      process.off('exit', end);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  start(): Promise<void>;
  stop(how: 'fast' | 'immediate'): Promise<void>;
  kill(): void;
}

/** A server on a folder of data, which starts when it is told to; `answers` fails until it does. */
function runOn(
  programs: string,
  data: string,
  port: number,
  settings: Readonly<Record<string, string>>,
  user: { uid?: number; gid?: number },
  answers: () => Promise<unknown>,
): Running {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let program: ChildProcess | null = null;
  return {
    async start() {
      const started = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...options], {
        ...user,
        cwd: data,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      program = started;
      let said = '';
      started.stderr.on('data', (chunk) => {
        said = (said + chunk).slice(-4_000);
      });
      for (;;) {
        if (started.exitCode !== null) throw new Error(`PostgreSQL does not start: ${said}`);
        try {
          await answers();
          return;
        } catch {
          await sleep(20);
        }
      }
    },
    async stop(how) {
      if (!program || program.exitCode !== null) return;
      const ended = once(program, 'exit');
      program.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
      await ended;
    },
    kill: () => void program?.kill('SIGQUIT'),
  };
}

function namer(address: string): () => Promise<string> {
  let made = 0;
  return async () => {
    const name = `brief_test_${process.pid}_${Date.now().toString(36)}_${++made}`;
    await ask(address, `CREATE DATABASE ${name}`);
    const url = new URL(address);
    url.pathname = `/${name}`;
    return url.href;
  };
}

async function empty(address: string): Promise<void> {
  await ask(address, EMPTY_TABLES);
}

async function ask(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

let asked = 0;

/**
 * A port on which nothing listens, below those that systems give out of themselves (from 32,768 on), so that nobody else
 * gets it before the server does.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + ((process.pid * 37 + asked++ * 101) % 20_000);
    const server = createServer().listen(port, '127.0.0.1');
    const free = await Promise.race([
      once(server, 'listening').then(() => true),
      once(server, 'error').then(() => false),
    ]).catch(() => false);
    if (!free) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
