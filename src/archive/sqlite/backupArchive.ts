import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { ArchiveError } from '../archiveError.ts';
import { verify } from '../tables/verify.ts';
import { articleEngineOf } from './articleEngine.ts';
import type { Database } from './database.ts';
import { openDatabase } from './openDatabase.ts';
import { makePrivate } from './preparePath.ts';
import { rowStoreOver } from './rowStore.ts';
import { troubleOf } from './troubleOf.ts';

/** Pages copied at a time; between two lots others get their turn. */
const PAGES = 1_000;

type Progress = (done: number, all: number) => void;

/**
 * Copies an archive file as it is at this moment, while others go on writing to it.
 *
 * The copy gets its name only when every text, reading and index row of it was checked. Rejects with an ArchiveError: the file is there already and
 * `force` is not set, or cannot be written, or there is no archive.
 *
 * @example await backupArchive('brief.sqlite', 'monday.sqlite', { force: false })
 */
export async function backupArchive(
  path: string,
  to: string,
  { force, progress = () => {} }: { force: boolean; progress?: Progress },
): Promise<void> {
  const [from, target] = [resolve(path), resolve(to)];
  if (from === target) throw new ArchiveError('exists', `${to} is the archive itself. Name another file.`);
  refuseMissing(from);
  if (existsSync(target) && !force)
    throw new ArchiveError(
      'exists',
      `${to} is there already. Name another file, or add --force to replace it.`,
    );
  const folder = dirname(target);
  if (!existsSync(folder))
    throw new ArchiveError(
      'cannot-create',
      `${to} cannot be written: there is no folder ${folder}. Make it, or name another file.`,
    );
  const part = `${target}.part`;
  try {
    removeFile(part);
    // Opened as the app opens it, so that an older file is brought forward first and its copy needs nothing more.
    openDatabase(from).close();
    makePart(part, to);
    const source = new DatabaseSync(from, { readOnly: true, timeout: 15_000 });
    try {
      // A copy starts again whenever another program writes, unless it is of one state of the file.
      source.exec('BEGIN');
      source.prepare('SELECT count(*) FROM sqlite_schema').get();
      await backup(source, part, {
        rate: PAGES,
        progress: ({ totalPages, remainingPages }) => progress(totalPages - remainingPages, totalPages),
      });
    } finally {
      source.close();
    }
    await refuseDamaged(part, progress, (faults) => {
      return archiveDamaged(path, faults);
    });
    settle(part);
    renameSync(part, target);
  } catch (error) {
    removeFile(part);
    if (isUnreadable(error)) throw new ArchiveError('corrupt', archiveDamaged(path, UNREADABLE));
    throw troubleOf(error, to);
  }
}

/**
 * Replaces an archive by a backup, after every text, reading and index row of it was checked. The former file is kept
 * beside it as `<name>.before-restore`, or `….before-restore-2` where there is one already, and its path returned; null where
 * there was none.
 *
 * Rejects with an ArchiveError, nothing changed: the backup is none or damaged, an archive is there and `force` is
 * not set, or a program still has it open.
 *
 * @example await restoreArchive('monday.sqlite', 'brief.sqlite', { force: true }) // '/srv/brief.sqlite.before-restore'
 */
export async function restoreArchive(
  from: string,
  path: string,
  { force, progress = () => {} }: { force: boolean; progress?: Progress },
): Promise<string | null> {
  const [source, target] = [resolve(from), resolve(path)];
  if (source === target)
    throw new ArchiveError('exists', `${from} is the archive itself. Name a backup of it.`);
  refuseMissing(source);
  if (existsSync(target) && !force) {
    throw new ArchiveError(
      'exists',
      `There is an archive at ${path} already. Add --force to put the backup in its place; what is there is kept beside it, as ${freeName(`${path}.before-restore`)}.`,
    );
  }
  const part = `${target}.part`;
  try {
    removeFile(part);
    makePart(part, path);
    const read = new DatabaseSync(source, { readOnly: true });
    try {
      await backup(read, part, { rate: PAGES });
    } finally {
      read.close();
    }
    await refuseDamaged(part, progress, (faults) => {
      return backupDamaged(from, faults);
    });
    settle(part);
    const former = existsSync(target) ? freeName(`${target}.before-restore`) : null;
    if (former) moveAside(target, former);
    renameSync(part, target);
    return former;
  } catch (error) {
    removeFile(part);
    if (isUnreadable(error)) throw new ArchiveError('corrupt', backupDamaged(from, UNREADABLE));
    throw troubleOf(error, (error as { errcode?: number }).errcode === NOT_A_DATABASE ? from : path);
  }
}

/** An archive out of the way of a backup, with what is in its log; one that is damaged as it is, its log beside it. */
function moveAside(target: string, former: string): void {
  try {
    settle(target);
  } catch (error) {
    if (!isUnreadable(error) && (error as { errcode?: number }).errcode !== NOT_A_DATABASE) throw error;
    for (const beside of ['-wal', '-shm'])
      if (existsSync(target + beside)) renameSync(target + beside, former + beside);
  }
  renameSync(target, former);
}

const NOT_A_DATABASE = 26;
const UNREADABLE = 'It cannot be read to its end.';

/** SQLITE_CORRUPT, with whatever more is said of it. */
const isUnreadable = (error: unknown): boolean => ((error as { errcode?: number }).errcode ?? 0) % 256 === 11;

const archiveDamaged = (path: string, faults: string): string =>
  `The archive ${path} is damaged, and no backup was made: ${faults} Run "brief verify-archive" to see all, and put back the last good backup.`;

const backupDamaged = (from: string, faults: string): string =>
  `The backup ${from} is damaged and was not put back: ${faults} Take an earlier backup; the archive is as it was.`;

/** The name, with a number behind it where there is such a file already: what an earlier restore kept is not written over. */
function freeName(name: string): string {
  for (let number = 2, free = name; ; free = `${name}-${number++}`) if (!existsSync(free)) return free;
}

/** Checks every text, reading and index row of a copy; throws an ArchiveError where something is wrong. */
async function refuseDamaged(
  copy: string,
  progress: Progress,
  says: (faults: string) => string,
): Promise<void> {
  let faults: string[];
  const db = openCopy(copy, says);
  try {
    faults = await verify(rowStoreOver(db), articleEngineOf(db), progress);
  } finally {
    db.close();
  }
  const [first] = faults;
  const more = faults.length > 1 ? ` And ${faults.length - 1} more.` : '';
  if (first !== undefined) throw new ArchiveError('corrupt', says(`${first}${more}`));
}

/** Opens a copy; of a damaged one it is said what it is a copy of. */
function openCopy(copy: string, says: (faults: string) => string): Database {
  try {
    return openDatabase(copy);
  } catch (error) {
    if (error instanceof ArchiveError && error.trouble === 'corrupt')
      throw new ArchiveError('corrupt', says(UNREADABLE));
    throw error;
  }
}

function refuseMissing(file: string): void {
  if (!existsSync(file))
    throw new ArchiveError('not-an-archive', `There is no archive at ${file}. Check the path.`);
}

/** Writes the log of a file back into it and removes it. Throws an ArchiveError where another program has it open. */
function settle(file: string): void {
  const connection = new DatabaseSync(file);
  try {
    connection.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== 5) throw error;
    throw new ArchiveError(
      'busy',
      `A program has the archive ${file} open. Stop it, then try again. Nothing was changed.`,
    );
  } finally {
    connection.close();
  }
}

function makePart(part: string, to: string): void {
  try {
    makePrivate(part);
  } catch {
    throw troubleOf({ errcode: 14 }, to);
  }
}

function removeFile(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}
