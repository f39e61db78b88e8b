import type { Embargoed, Viewer } from '../port.ts';
import type { Filter } from './filter.ts';
import type { Dialect, RowStore } from './rows.ts';

/** SELECT of the numbers of all articles that are hidden from a viewer, by the indexes of what is held and restricted. */
export function hiddenFrom({ hidden }: Dialect, filter: Filter, viewer: Viewer): string {
  return hidden(filter.put(viewer.now), filter.put(viewer.workspace));
}

/**
 * The condition that a viewer who sees article `a` sees a version of it: the current one, or one that the viewer could
 * see before another replaced it.
 */
export function versionSeen({ each }: Dialect, filter: Filter, viewer: Viewer, version: string): string {
  const workspace = filter.put(viewer.workspace);
  return `(${version}.number = a.current OR (NOT ${version}.concealed AND (${version}.visible_to IS NULL
    OR EXISTS (SELECT 1 FROM ${each(`${version}.visible_to`, 'w')} WHERE w.value = ${workspace}))))`;
}

/** Before article $1 is changed: who sees its present state, unless a former one waits to be compared already. */
export const KEEP_STATE = `INSERT INTO to_place (article, held_until, visible_to)
  SELECT number, held_until, visible_to FROM articles WHERE number = $1 ON CONFLICT DO NOTHING`;

/** Before the current version of article $1 is replaced, at the ISO instant $2: whether and by whom it could be seen. */
export const KEEP_VISIBILITY = `UPDATE versions
  SET concealed = coalesce(a.held_until > $2, false), visible_to = a.visible_to FROM articles a
  WHERE a.number = $1 AND versions.number = a.current AND (a.held_until IS NOT NULL OR a.visible_to IS NOT NULL)`;

/** Version $1 is the current one: it is seen as its article is. */
export const FOLLOW_ARTICLE = `UPDATE versions SET concealed = false, visible_to = NULL
  WHERE number = $1 AND (concealed OR visible_to IS NOT NULL)`;

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
