import type { SharingQuery, SharingVersion } from '../port.ts';
import { rankSharing } from '../tables/rankSharing.ts';
import type { Database } from './database.ts';
import { shingleToken } from './steps/versionShingles.ts';

/** As `ArchiveQueries.findSharing`. What a viewer may not see is left out when the versions are fetched. */
export function findSharing(db: Database, { shingles, limit }: SharingQuery): SharingVersion[] {
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
    return db
      .all<{ number: number; article: string; version: number }>(
        `SELECT v.number, a.id AS article, v.version FROM json_each(?) wanted
         CROSS JOIN versions v ON v.number = wanted.value JOIN articles a ON a.number = v.article ORDER BY wanted.key`,
        JSON.stringify(best.map(({ number }) => number)),
      )
      .map(({ number, article, version }) => ({
        article,
        version,
        shared: best.find((one) => one.number === number)!.shared,
      }));
  });
}
