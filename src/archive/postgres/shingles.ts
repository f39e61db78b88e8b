import { searchShingles } from '../../comparing/shingles.ts';
import type { SharingQuery, SharingVersion, Viewer } from '../port.ts';
import { rankSharing } from '../tables/rankSharing.ts';
import type { Rows } from '../tables/rows.ts';
import type { Database } from './database.ts';
import { insertRows } from './insertRows.ts';
import { versionsNumbered } from './versions.ts';

const BATCH = 200;

/** Writes the runs of words of new versions. */
export async function indexShingles(
  rows: Rows,
  versions: readonly { readonly number: number; readonly text: string }[],
): Promise<void> {
  await insertRows(
    rows,
    'version_shingles',
    { version: 'integer', shingles: 'integer[]' },
    versions.map(({ number, text }) => [number, `{${searchShingles(text).join(',')}}`]),
    'ON CONFLICT (version) DO NOTHING',
  );
}

/** Writes the runs of words of the versions that an older Brief stored. */
export async function indexOlderShingles(rows: Rows): Promise<void> {
  for (;;) {
    const versions = await rows.all<{ number: number; text: string }>(
      `SELECT number, text FROM versions v
       WHERE NOT EXISTS (SELECT 1 FROM version_shingles s WHERE s.version = v.number) ORDER BY number LIMIT ${BATCH}`,
    );
    if (versions.length === 0) return;
    await indexShingles(rows, versions);
  }
}

/** As `ArchiveQueries.findSharing`. */
export async function findSharing(
  db: Database,
  viewer: Viewer | null,
  { shingles, limit }: SharingQuery,
): Promise<SharingVersion[]> {
  const found = await db.all<{ shingle: number; version: number }>(
    `SELECT s.shingle, v.version FROM unnest($1::integer[]) AS s (shingle)
     CROSS JOIN LATERAL (SELECT version FROM version_shingles WHERE shingles @> ARRAY[s.shingle] LIMIT 300) v`,
    [...shingles],
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
