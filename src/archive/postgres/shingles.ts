import { searchShingles } from '../../comparing/shingles.ts';
import type { Rows } from '../tables/rows.ts';
import { type Insertion, insertRows } from './insertRows.ts';

const BATCH = 200;

/** The runs of words of new versions, to be written. */
export function shinglesOfVersions(
  versions: readonly { readonly number: number; readonly text: string }[],
): Insertion {
  return {
    table: 'version_shingles',
    columns: { version: 'integer', shingles: 'integer[]' },
    values: versions.map(({ number, text }) => [number, `{${searchShingles(text).join(',')}}`]),
    more: 'ON CONFLICT (version) DO NOTHING',
  };
}

/** Writes the runs of words of the versions that an older Brief stored. */
export async function indexOlderShingles(rows: Rows): Promise<void> {
  for (;;) {
    const versions = await rows.all<{ number: number; text: string }>(
      `SELECT number, text FROM versions v
       WHERE NOT EXISTS (SELECT 1 FROM version_shingles s WHERE s.version = v.number) ORDER BY number LIMIT ${BATCH}`,
    );
    if (versions.length === 0) return;
    await insertRows(rows, shinglesOfVersions(versions));
  }
}
