import type { Database } from './database.ts';

/** The numbers of a topic and of those above it, the nearest first. One that is not known yet is made known. */
export function topicOf(
  db: Database,
  { id, label, parent }: { id: string; label: string; parent: string | null },
): readonly number[] {
  const key = `topic ${id}\n${label}\n${parent ?? ''}`;
  const number = db.known.get(key) ?? writeTopic(db, id, label, parent);
  db.known.set(key, number);
  const numbers = [number];
  for (let above = parent; above !== null && numbers.length < 10; ) {
    const found = db.get<{ number: number; parent: string | null }>(
      'SELECT number, parent FROM topics WHERE id = ?',
      above,
    );
    // A parent that no article showed yet has no label, and is listed when one does.
    const higher = found?.number ?? writeTopic(db, above, '', null);
    if (numbers.includes(higher)) break;
    numbers.push(higher);
    above = found?.parent ?? null;
  }
  return numbers;
}

function writeTopic(db: Database, id: string, label: string, parent: string | null): number {
  return db.get<{ number: number }>(
    `INSERT INTO topics (id, label, parent) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET label = excluded.label, parent = excluded.parent RETURNING number`,
    id,
    label,
    parent,
  )!.number;
}

/** The number of a topic that was made known before. */
export function knownTopic(db: Database, id: string): readonly [number] {
  return [db.get<{ number: number }>('SELECT number FROM topics WHERE id = ?', id)!.number];
}

/** The numbers of a topic and of all beneath it; empty where there is no such topic. */
export function topicsBelow(db: Database, id: string): number[] {
  return db
    .all<{ number: number }>(
      `WITH RECURSIVE below (id) AS (
         SELECT ? UNION SELECT topics.id FROM topics JOIN below ON topics.parent = below.id
       ) SELECT number FROM topics WHERE id IN (SELECT id FROM below)`,
      id,
    )
    .map(({ number }) => number);
}
