import { setTimeout as sleep } from 'node:timers/promises';
import { ArchiveError } from '../archiveError.ts';
import type { OpenArchive } from '../openedArchive.ts';
import { archiveOver } from './archiveOver.ts';
import { connectTo } from './connectTo.ts';
import { databaseOver, type Source } from './database.ts';
import { isRefused, isStarting, troubleOf } from './troubleOf.ts';

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
  await reach(source);
  return archiveOver(databaseOver(source));
}

/** A server that restarts listens nowhere for a moment; one that is not there is reported after these, in milliseconds. */
const PAUSES = [200, 400, 800, 1_600];

/** Takes a first connection. A server that says that it is starting is waited for by the first question. */
async function reach(source: Source): Promise<void> {
  for (const pause of [...PAUSES, null]) {
    try {
      const connection = await source.take();
      connection.give(false);
      return;
    } catch (error) {
      if (isStarting(error)) return;
      if (pause === null || !isRefused(error)) {
        await source.close();
        throw troubleOf(error, source.name);
      }
      await sleep(pause);
    }
  }
}

function sourceOf(address: string): Source {
  try {
    return connectTo(address);
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(
      'not-an-archive',
      'BRIEF_ARCHIVE is no address of a PostgreSQL database. Write postgres://user:password@host:5432/database; in a password, @ / % are %40 %2F %25.',
    );
  }
}
