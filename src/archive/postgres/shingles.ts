import { searchShingles } from '../../comparing/shingles.ts';
import type { Rows } from '../tables/rows.ts';

const BATCH = 200;

/**
 * The runs of words of a text as PostgreSQL writes a list.
 *
 * @example shinglesOf('We have left the quarrels behind us.') // '{}'
 */
export function shinglesOf(text: string): string {
  return `{${searchShingles(text).join(',')}}`;
}

/** Writes the runs of words of the versions that an older Brief stored. */
export async function indexOlderShingles(rows: Rows): Promise<void> {
  for (;;) {
    const versions = await rows.all<{ number: number; text: string }>(
      `SELECT number, text FROM versions v
       WHERE NOT EXISTS (SELECT 1 FROM version_shingles s WHERE s.version = v.number) ORDER BY number LIMIT ${BATCH}`,
    );
    if (versions.length === 0) return;
    await rows.run(
      `INSERT INTO version_shingles (version, shingles)
       SELECT g.version, g.shingles::integer[] FROM unnest($1::integer[], $2::text[]) AS g (version, shingles)`,
      versions.map(({ number }) => number),
      versions.map(({ text }) => shinglesOf(text)),
    );
  }
}
