import type { SharingQuery, Viewer } from '../port.ts';
import { rankSharing } from '../tables/rankSharing.ts';
import type { Database } from './database.ts';
import { type SentVersion, versionsNumbered } from './getVersions.ts';
import { shingleToken } from './steps/versionShingles.ts';

/** As `ArchiveQueries.findSharing`, the versions on their way to the thread that asked. */
export function findSharing(
  db: Database,
  viewer: Viewer | null,
  { shingles, limit }: SharingQuery,
): { version: SentVersion; shared: number }[] {
  return db.read(() => {
    const holders = (shingle: number, most: number) =>
      db
        .all<{ number: number }>(
          'SELECT rowid AS number FROM version_shingles WHERE version_shingles MATCH ? LIMIT ?',
          `"${shingleToken(shingle)}"`,
          most,
        )
        .map(({ number }) => number);
    const best = rankSharing(shingles, holders, limit);
    const shared = new Map(best.map((one) => [one.number, one.shared]));
    const numbers = best.map(({ number }) => number);
    return versionsNumbered(db, viewer, numbers).map(({ number, version }) => ({
      version,
      shared: shared.get(number)!,
    }));
  });
}
