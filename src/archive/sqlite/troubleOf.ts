import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { ArchiveError } from '../archiveError.ts';
import { holderOf } from './holderOf.ts';

const IO_FAULT = 10;
const DISK_FULL = 13;
/** SQLite makes the file of its locks in one piece of 32 kB. */
const LEAST_FREE = 64 * 1024;

/** SQLite's primary result codes that a person can do something about. */
const TROUBLES: Readonly<Record<number, (path: string) => ArchiveError>> = {
  5: (path) =>
    new ArchiveError(
      'busy',
      `${holderOf(path) ?? 'Another program'} is writing to the archive ${path} and did not finish in time. Try again in a moment.`,
    ),
  8: (path) =>
    new ArchiveError(
      'read-only',
      `The archive ${path} cannot be written. Give this user the right to write to it and its folder.`,
    ),
  10: (path) =>
    new ArchiveError(
      'failed',
      `The disk under the archive ${path} reports a fault. Check the disk; what was acknowledged before is kept.`,
    ),
  11: (path) =>
    new ArchiveError(
      'corrupt',
      `The archive ${path} is damaged. Run "brief verify-archive" to see what is affected, and put back a backup. Nothing was changed.`,
    ),
  13: (path) =>
    new ArchiveError(
      'disk-full',
      `The disk under the archive ${path} is full: the last change was not made, all before it is kept. Free some space and try again.`,
    ),
  14: (path) =>
    new ArchiveError(
      'cannot-create',
      `The archive ${path} cannot be opened or made. Check the path, or name another with BRIEF_ARCHIVE.`,
    ),
  26: (path) =>
    new ArchiveError(
      'not-an-archive',
      `${path} is not an archive of Brief. Nothing was changed. Name another file with BRIEF_ARCHIVE.`,
    ),
};

function isFull(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < LEAST_FREE;
  } catch {
    return false;
  }
}

/**
 * An SQLite error as an ArchiveError where a person can mend it; any other error as it is, a fault of the program.
 *
 * @example troubleOf({ errcode: 13 }, 'a.sqlite').message // 'The disk under the archive a.sqlite is full: …'
 */
export function troubleOf(error: unknown, path: string): unknown {
  const code = (error as { errcode?: number } | null)?.errcode;
  // Extended codes carry the primary one in their lowest byte.
  const primary = (code ?? 0) & 0xff;
  // Where there is no room for the files beside an archive, SQLite says that the disk has a fault.
  const trouble = TROUBLES[primary === IO_FAULT && isFull(path) ? DISK_FULL : primary];
  return trouble ? trouble(path) : error;
}
