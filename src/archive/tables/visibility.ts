import type { Embargoed, Viewer } from '../port.ts';
import type { Filter } from './filter.ts';
import type { Dialect, RowStore } from './rows.ts';

/** SELECT of the numbers of all articles that are hidden from a viewer, by the indexes of what is held and restricted. */
export function hiddenFrom({ each }: Dialect, filter: Filter, viewer: Viewer): string {
  return `SELECT number FROM articles WHERE held_until > ${filter.put(viewer.now)}
    UNION ALL SELECT number FROM articles WHERE visible_to IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM ${each('visible_to', 'v')} WHERE v.value = ${filter.put(viewer.workspace)})`;
}

/** What the embargo hides from a viewer, of what the viewer's workspace may see at all. */
export async function embargoed(store: RowStore, viewer: Viewer): Promise<Embargoed | null> {
  const row = await store.get<{ articles: number; until: string | null }>(
    `SELECT count(*) AS articles, min(held_until) AS until FROM articles
     WHERE held_until > $1 AND (visible_to IS NULL
       OR EXISTS (SELECT 1 FROM ${store.dialect.each('visible_to', 'v')} WHERE v.value = $2))`,
    viewer.now,
    viewer.workspace,
  );
  return row?.until ? { articles: row.articles, until: row.until } : null;
}
