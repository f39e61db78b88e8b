import { foldName } from '../../text/foldName.ts';
import type { Database } from './database.ts';

/**
 * The number of a person of that name, who is added where there is none. A title or side that is given is stored;
 * otherwise the known one stays.
 */
export function personOf(
  db: Database,
  name: string,
  title: string | null = null,
  side: string | null = null,
): number {
  const folded = foldName(name);
  const key = `person ${folded}\n${title ?? ''}\n${side ?? ''}`;
  const known = db.known.get(key);
  if (known !== undefined) return known;
  const stored = db.get<{ number: number }>(
    `UPDATE people SET title = ifnull(?2, title), side = ifnull(?3, side) WHERE folded = ?1 RETURNING number`,
    folded,
    title,
    side,
  );
  const number = stored?.number ?? addPerson(db, { folded, name, title, side });
  db.known.set(key, number);
  return number;
}

function addPerson(
  db: Database,
  { folded, name, title, side }: { folded: string; name: string; title: string | null; side: string | null },
): number {
  const { number } = db.get<{ number: number }>(
    'INSERT INTO people (folded, name, title, side) VALUES (?, ?, ?, ?) RETURNING number',
    folded,
    name,
    title,
    side,
  )!;
  db.indexLater('people_words', 'INSERT INTO people_words (rowid, folded) VALUES (?, ?)', number, folded);
  return number;
}
