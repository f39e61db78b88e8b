import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ArchiveError } from '../archiveError.ts';

/** Makes a folder and those above it, for this user alone, one by one: Node's recursive way never returns below /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Makes an empty file that only this user can read. SQLite gives the files beside it the same rights. */
export function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

/** How long a file that was written just now is left to the program that may be making it, in milliseconds. */
const MAKING = 5_000;

/**
 * Throws an ArchiveError for a file with nothing in it but the mark that it has a log, where the log is missing: all that
 * was written is in the log until it is copied into the file.
 *
 * A file is in that state for a moment while another program makes it, so one that was written just now is looked at again.
 */
function refuseLostLog(path: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; lacksLog(path); waited += 10) {
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (waited >= MAKING || written === undefined || Math.abs(Date.now() - written) >= MAKING) {
      throw new ArchiveError(
        'corrupt',
        `The archive ${path} is empty and its log ${path}-wal is missing: what was written is in that log. ` +
          `Put it back beside the archive, or restore a backup. If nothing was ever stored, delete ${path}.`,
      );
    }
    Atomics.wait(pause, 0, 0, 10);
  }
}

/** Whether a file has nothing but the mark that it has a log, and no log beside it. */
function lacksLog(path: string): boolean {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header, 0, 100, 0) < 100) return false;
  } finally {
    closeSync(file);
  }
  // The write version of the file format (2: with a log), its size in pages, and the mark of an archive.
  const [version, pages, application] = [header[18], header.readUInt32BE(28), header.readUInt32BE(68)];
  return (
    header.toString('latin1', 0, 15) === 'SQLite format 3' &&
    version === 2 &&
    pages <= 1 &&
    application === 0 &&
    !existsSync(`${path}-wal`)
  );
}

/**
 * Makes the folder of an archive file and an empty file where there is none, both for this user alone. Throws an
 * ArchiveError for what can be seen to be wrong before SQLite touches the file: a folder instead of it, no right to
 * write, a log that was removed.
 */
export function preparePath(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    throw new ArchiveError(
      'folder',
      `${path} is a folder, not an archive. Name a file in it: ${path}/archive.sqlite`,
    );
  }
  if (found && !found.isFile()) {
    throw new ArchiveError('not-an-archive', `${path} is not a file. Name another file with BRIEF_ARCHIVE.`);
  }
  const folder = dirname(path);
  try {
    makeFolder(folder);
  } catch {
    throw new ArchiveError(
      'cannot-create',
      `The archive ${path} cannot be made: the folder ${folder} cannot be created. Name another place with BRIEF_ARCHIVE.`,
    );
  }
  try {
    // The log beside the file is written as well, so the folder must be writable too.
    accessSync(folder, constants.W_OK);
    if (found) accessSync(path, constants.W_OK);
    else makePrivate(path);
  } catch {
    throw new ArchiveError(
      'read-only',
      `The archive ${path} cannot be written: ${found ? 'it or its folder is read-only' : `the folder ${folder} is read-only`}. ` +
        'Give this user the right to write there, or name another place with BRIEF_ARCHIVE.',
    );
  }
  if (found) refuseLostLog(path);
}
