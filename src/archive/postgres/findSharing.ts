import type { SharingQuery, SharingVersion, Viewer } from '../port.ts';
import { newFilter } from '../tables/filter.ts';
import { COMMON, rankSharing } from '../tables/rankSharing.ts';
import type { Database } from './database.ts';
import { versionsNumbered } from './versions.ts';

/** As `ArchiveQueries.findSharing`. */
export async function findSharing(
  db: Database,
  viewer: Viewer | null,
  { shingles, limit }: SharingQuery,
): Promise<SharingVersion[]> {
  const filter = newFilter();
  const runs = filter.put([...shingles]);
  // What is hidden must neither take the place of what is seen nor make a run common.
  const seen =
    viewer === null
      ? ''
      : `AND version NOT IN (SELECT number FROM hidden_versions(${filter.put(viewer.now)}, ${filter.put(viewer.workspace)}))`;
  const found = await db.all<{ shingle: number; version: number }>(
    `SELECT s.shingle, v.version FROM unnest(${runs}::integer[]) AS s (shingle)
     CROSS JOIN LATERAL (
       SELECT version FROM version_shingles WHERE shingles @> ARRAY[s.shingle] ${seen} LIMIT ${COMMON}
     ) v`,
    ...filter.values,
  );
  const holders = Map.groupBy(found, ({ shingle }) => shingle);
  const best = rankSharing(shingles, (one) => (holders.get(one) ?? []).map(({ version }) => version), limit);
  const shared = new Map(best.map((one) => [one.number, one.shared]));
  const versions = await versionsNumbered(
    db,
    viewer,
    best.map(({ number }) => number),
  );
  return versions.map(({ number, version }) => ({ version, shared: shared.get(number)! }));
}
