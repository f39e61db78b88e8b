import { ArchiveError } from '../archiveError.ts';
import type { OpenArchive } from '../openedArchive.ts';
import { archiveOver } from './archiveOver.ts';
import { connectTo } from './connectTo.ts';
import { databaseOver, type Source } from './database.ts';
import { isStarting, troubleOf } from './troubleOf.ts';

/**
 * Opens the archive in a PostgreSQL database, and makes its tables where there are none. Any number of programs may
 * have it open. A write is on the server's disk when its promise resolves.
 *
 * Where the server restarts or a connection is lost, what was asked is asked again for a while, and a write whose
 * answer was lost is done exactly once. Rejects with an ArchiveError that says what is wrong and what to do.
 *
 * @example const archive = await openArchive('postgres://brief@localhost/brief'); await archive.counts()
 */
export async function openArchive(address: string): Promise<OpenArchive> {
  const source = sourceOf(address);
  // A server that is not there when the program starts is reported at once, without retries.
  try {
    const connection = await source.take();
    connection.give(false);
  } catch (error) {
    // One that is just starting, or crashes at this moment, is waited for.
    if (!isStarting(error)) {
      await source.close();
      throw troubleOf(error, source.name);
    }
  }
  return archiveOver(databaseOver(source));
}

function sourceOf(address: string): Source {
  try {
    return connectTo(address);
  } catch {
    throw new ArchiveError(
      'not-an-archive',
      'BRIEF_ARCHIVE is no address of a PostgreSQL database. Write postgres://user:password@host:5432/database; in a password, @ / % are %40 %2F %25.',
    );
  }
}
