import type { SharingQuery, Viewer } from '../port.ts';
import { rankSharing } from '../tables/rankSharing.ts';
import type { Database } from './database.ts';
import { type SentVersion, versionsNumbered, versionsVisibleTo } from './getVersions.ts';
import { where } from './queries.ts';
import { HEADLINES } from './steps/headlineShingles.ts';
import { shingleToken } from './steps/versionShingles.ts';

/** As `ArchiveQueries.findSharing`, the versions on their way to the thread that asked. */
export function findSharing(
  db: Database,
  viewer: Viewer | null,
  { shingles, limit }: SharingQuery,
): { version: SentVersion; shared: number }[] {
  return db.read(() => {
    const seen = versionsVisibleTo(db, viewer);
    const filter = {
      conditions: ['version_shingles MATCH ?', `s.rowid < ${HEADLINES}`, ...seen.conditions],
      values: [],
    };
    // What is hidden must neither take the place of what is seen nor make a run common.
    const join =
      seen.conditions.length === 0
        ? ''
        : 'JOIN versions v ON v.number = s.rowid JOIN articles a ON a.number = v.article';
    const holders = (shingle: number, most: number) =>
      db
        .all<{ number: number }>(
          `SELECT s.rowid AS number FROM version_shingles s ${join} ${where(filter)} LIMIT ?`,
          `"${shingleToken(shingle)}"`,
          ...seen.values,
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
