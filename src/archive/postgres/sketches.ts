import { shinglesOf, sketchOf } from '../../comparing/shingles.ts';
import type { Rows } from '../tables/rows.ts';

/** Takes articles' sketches out, as the texts of those versions (`versions.number`) made them. */
export async function forgetSketches(
  rows: Rows,
  gone: readonly { article: number; version: number }[],
): Promise<void> {
  for (const { article, version } of gone) {
    const row = await rows.get<{ text: string }>('SELECT text FROM versions WHERE number = $1', version);
    if (!row) continue;
    await rows.run(
      'DELETE FROM sketches WHERE hash = ANY($1) AND article = $2',
      sketchOf(shinglesOf(row.text)),
      article,
    );
  }
}
