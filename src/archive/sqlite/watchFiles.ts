import { statSync } from 'node:fs';
import { ArchiveError } from '../archiveError.ts';

/** The number of a file's content on its disk; null where there is no such file. */
function inodeOf(file: string): bigint | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

/**
 * Watches the files of an open connection: SQLite goes on writing to a file that was deleted, and acknowledges what
 * nobody will find again.
 *
 * @returns a check that throws an ArchiveError where the archive or its log is no longer the file that was opened
 */
export function watchFiles(path: string): () => void {
  const [archive, log] = [inodeOf(path), inodeOf(`${path}-wal`)];
  return () => {
    if (inodeOf(path) === archive && (log === null || inodeOf(`${path}-wal`) === log)) return;
    throw new ArchiveError(
      'gone',
      `The archive ${path} or its log was deleted, renamed or replaced while Brief had it open. Nothing more is written to it. ` +
        `Put ${path} and ${path}-wal back, or restore a backup, and start Brief again.`,
    );
  };
}
