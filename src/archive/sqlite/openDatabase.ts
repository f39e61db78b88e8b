import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ArchiveError } from '../archiveError.ts';
import { rebuildIndex } from './articles.ts';
import { type Database, databaseOver, PATIENCE } from './database.ts';
import { migrations } from './migrations.ts';
import { unpack } from './packing.ts';
import { preparePath } from './preparePath.ts';
import { troubleOf } from './troubleOf.ts';

/** "Brie" in the file's header, which marks an archive of Brief. */
const APPLICATION = 0x42726965;

/**
 * What a connection keeps of the file in memory, in KiB: the upper levels of every index. More changed nothing with a million
 * articles: the operating system caches what is read again.
 */
const CACHE_KIB = { reader: 8 * 1024, writer: 16 * 1024 };

/**
 * Opens an archive file to write to it, makes it where there is none, and brings an older one up to date.
 *
 * A file that is no archive is never written to. Throws an ArchiveError with a sentence for people.
 */
export function openDatabase(path: string): Database {
  preparePath(path);
  return connectTo(path, 'writer', (connection) => {
    migrate(connection, path);
    connection.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 4000');
    // For long waits `databaseOver` begins anew: the longer SQLite waits, the less often it looks.
    connection.exec('PRAGMA busy_timeout = 150');
    return databaseOver(connection);
  })!;
}

/**
 * Opens an archive file that nothing is to be written to; null where there is none that can be read as it is, so that it
 * has to be made, brought up to date or refused by who writes.
 */
export function openToRead(path: string): Database | null {
  if (!existsSync(path)) return null;
  return connectTo(path, 'reader', (connection) => {
    if (!isReadable(connection)) return null;
    connection.exec('PRAGMA query_only = ON');
    return databaseOver(connection);
  });
}

function connectTo<Opened>(
  path: string,
  role: keyof typeof CACHE_KIB,
  open: (connection: DatabaseSync) => Opened | null,
): Opened | null {
  try {
    const connection = new DatabaseSync(path, { timeout: PATIENCE });
    try {
      connection.function('excerpt', { deterministic: true }, (text, start, end) =>
        String(text).slice(Number(start), Number(end)),
      );
      connection.function('unpacked', { deterministic: true }, (packed) => unpack(packed as Uint8Array));
      connection.exec(`PRAGMA cache_size = -${CACHE_KIB[role]}`);
      const opened = open(connection);
      if (opened === null) connection.close();
      return opened;
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw troubleOf(error, path);
  }
}

function pragmaOf(connection: DatabaseSync, name: string): unknown {
  return Object.values(connection.prepare(`PRAGMA ${name}`).get()!)[0];
}

function isReadable(connection: DatabaseSync): boolean {
  return (
    pragmaOf(connection, 'application_id') === APPLICATION &&
    pragmaOf(connection, 'user_version') === migrations.length &&
    pragmaOf(connection, 'journal_mode') === 'wal'
  );
}

function migrate(connection: DatabaseSync, path: string): void {
  const number = (pragma: string) => Number(pragmaOf(connection, pragma));
  if (!isOurs(connection)) {
    throw new ArchiveError(
      'not-an-archive',
      `${path} is a database of another program, not an archive of Brief. Nothing was changed. Name another file with BRIEF_ARCHIVE.`,
    );
  }
  refuseNewer(number('user_version'), path);
  switchToLog(connection);
  if (number('user_version') === migrations.length) return;
  // A step may replace a table, so foreign keys are checked when all steps are done.
  connection.exec('PRAGMA foreign_keys = OFF');
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have brought the file up to date while this one waited.
    const done = number('user_version');
    refuseNewer(done, path);
    const steps = migrations.slice(done);
    for (const step of steps) {
      if (typeof step === 'string') connection.exec(step);
      else step.run(connection);
    }
    if (steps.some((step) => typeof step !== 'string' && step.rebuilds))
      rebuildIndex(databaseOver(connection));
    const [astray] = connection.prepare('PRAGMA foreign_key_check').all();
    if (astray)
      throw new Error(
        `Bringing ${path} up to date left a row of ${astray.table} without its ${astray.parent}.`,
      );
    connection.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${migrations.length}`);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Whether a file is an archive of Brief, or empty. Both are looked at in one transaction: between two another process may make
 * the archive, which then has tables and, as it was read before, no mark.
 */
function isOurs(connection: DatabaseSync): boolean {
  connection.exec('BEGIN');
  try {
    const application = Number(pragmaOf(connection, 'application_id'));
    const tables = Number(connection.prepare('SELECT count(*) AS n FROM sqlite_schema').get()!.n);
    return application === APPLICATION || (application === 0 && tables === 0);
  } finally {
    connection.exec('COMMIT');
  }
}

function refuseNewer(version: number, path: string): void {
  if (version > migrations.length) {
    throw new ArchiveError(
      'newer',
      `The archive ${path} was made by a newer Brief (its format is ${version}, this program knows ${migrations.length}). ` +
        'Nothing was changed. Install the newer version, or name another file with BRIEF_ARCHIVE.',
    );
  }
}

/** Turns on write-ahead logging. Two processes that do it at once get "locked" without the usual wait. */
function switchToLog(connection: DatabaseSync): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let left = PATIENCE; ; left -= 20) {
    try {
      connection.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (left <= 0 || (error as { errcode?: number }).errcode !== 5) throw error;
      Atomics.wait(pause, 0, 0, 20);
    }
  }
}
