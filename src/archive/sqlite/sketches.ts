import { shinglesOf, sketchOf } from '../../comparing/shingles.ts';
import type { Database } from './database.ts';

/** Takes an article's sketch out, as the text of one of its versions (`versions.number`) made it. */
export function forgetSketch(db: Database, article: number, version: number): void {
  const row = db.get<{ text: string }>(
    'SELECT unpacked(text) AS text FROM versions WHERE number = ?',
    version,
  );
  for (const hash of row ? sketchOf(shinglesOf(row.text)) : [])
    db.run('DELETE FROM sketches WHERE hash = ? AND article = ?', hash, article);
}
