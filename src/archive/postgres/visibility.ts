import type { Embargoed, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import type { Filter } from './newFilter.ts';

/** The numbers of all that is hidden from a viewer, from the indexes of what is held and restricted: mostly nothing. */
export function hiddenFrom(filter: Filter, viewer: Viewer): string {
  return `SELECT number FROM articles WHERE held_until > ${filter.put(viewer.now)}
    UNION ALL SELECT number FROM articles WHERE visible_to IS NOT NULL
      AND coalesce(${filter.put(viewer.workspace)} <> ALL (visible_to), true)`;
}

/**
 * What an article must be for a viewer to see it; `column` has its number, null is whoever sees all. It is part of the
 * question's own statement, so that nothing is seen that comes to be hidden at that moment.
 */
export function seenOnly(filter: Filter, viewer: Viewer | null, column: string): void {
  if (viewer !== null) filter.and(`${column} NOT IN (${hiddenFrom(filter, viewer)})`);
}

/** What the embargo keeps from a viewer: of what the viewer's workspace may see at all. */
export async function embargoed(db: Database, viewer: Viewer): Promise<Embargoed | null> {
  const row = await db.get<{ articles: number; until: string | null }>(
    `SELECT count(*) AS articles, min(held_until) AS until FROM articles
     WHERE held_until > $1 AND (visible_to IS NULL OR $2 = ANY (visible_to))`,
    viewer.now,
    viewer.workspace,
  );
  return row?.until ? { articles: row.articles, until: row.until } : null;
}
