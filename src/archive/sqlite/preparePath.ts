import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ArchiveError } from '../archiveError.ts';

/** Makes a folder and those above it, one by one: Node's recursive way never returns below /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * Makes the folder of an archive file, and throws an ArchiveError for what can be seen to be wrong before SQLite touches
 * the file: a folder in its place, no right to write.
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
  } catch {
    throw new ArchiveError(
      'read-only',
      `The archive ${path} cannot be written: ${found ? 'it or its folder is read-only' : `the folder ${folder} is read-only`}. ` +
        'Give this user the right to write there, or name another place with BRIEF_ARCHIVE.',
    );
  }
}
