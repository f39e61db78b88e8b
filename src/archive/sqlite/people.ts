import { foldName } from '../foldName.ts';
import type { Database } from './database.ts';

/**
 * The number of a person of that name, who is made known where nobody of it is. A title or side that is told is
 * kept; one that is not leaves what is known.
 */
export function personOf(
  db: Database,
  name: string,
  title: string | null = null,
  side: string | null = null,
): number {
  return db.get<{ number: number }>(
    `INSERT INTO people (folded, name, title, side) VALUES (?, ?, ?, ?)
     ON CONFLICT (folded) DO UPDATE SET title = ifnull(excluded.title, title), side = ifnull(excluded.side, side)
     RETURNING number`,
    foldName(name),
    name,
    title,
    side,
  )!.number;
}
