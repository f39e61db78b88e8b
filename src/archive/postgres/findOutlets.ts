import type { Viewer } from '../port.ts';
import { newFilter } from '../tables/filter.ts';
import type { Database } from './database.ts';
import { seenOnly } from './visibility.ts';

/** The names of all sources of articles that a viewer may see, in alphabetical order: a desk has hundreds, not more. */
export async function findOutlets(db: Database, viewer: Viewer | null): Promise<string[]> {
  const filter = newFilter();
  filter.and('a.source = s.number');
  seenOnly(filter, viewer, 'a.number');
  const rows = await db.all<{ name: string }>(
    `SELECT s.name FROM sources s WHERE EXISTS (SELECT 1 FROM articles a ${filter.where()}) ORDER BY s.folded`,
    ...filter.values,
  );
  return rows.map(({ name }) => name);
}
