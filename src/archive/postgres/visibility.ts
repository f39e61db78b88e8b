import type { Held, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import type { Filter } from './filter.ts';

/**
 * What an article must be for a viewer to see it; `column` has its number, null is whoever sees all. What is hidden is
 * looked up in the same statement, in the indexes of what is held and restricted: mostly there is nothing in them.
 */
export function seenOnly(filter: Filter, viewer: Viewer | null, column: string): void {
  if (viewer === null) return;
  filter.and(`${column} NOT IN (SELECT number FROM articles WHERE held_until > ${filter.put(viewer.now)})`);
  filter.and(
    `${column} NOT IN (SELECT number FROM articles WHERE visible_to IS NOT NULL
       AND coalesce(${filter.put(viewer.workspace)} <> ALL (visible_to), true))`,
  );
}

/** What the embargo keeps from a viewer: of what the viewer's workspace may see at all. */
export async function held(db: Database, viewer: Viewer): Promise<Held | null> {
  const row = await db.get<{ articles: number; until: string | null }>(
    `SELECT count(*) AS articles, min(held_until) AS until FROM articles
     WHERE held_until > $1 AND (visible_to IS NULL OR $2 = ANY (visible_to))`,
    viewer.now,
    viewer.workspace,
  );
  return row?.until ? { articles: row.articles, until: row.until } : null;
}
