import type { SQLInputValue } from 'node:sqlite';
import { foldName } from '../foldName.ts';
import { instantOf } from '../instants.ts';
import type { Page, Viewer } from '../port.ts';
import type { Database } from './database.ts';
import { type Filter, visibleTo } from './visibility.ts';

export const NOTHING: Page<never> = { found: [], total: 0, atLeast: false };

export function where({ conditions }: Filter): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

/** LIMIT and OFFSET of a page. */
export function pageOf({ offset = 0, limit = 20 }: { offset?: number; limit?: number }): [number, number] {
  return [Math.min(Math.max(limit, 0), 500), Math.max(offset, 0)];
}

/** A topic and all beneath it. */
export const TOPICS = `WITH RECURSIVE below (id) AS (
    SELECT ? UNION SELECT topics.id FROM topics JOIN below ON topics.parent = below.id
  ) SELECT number FROM topics WHERE id IN (SELECT id FROM below)`;

/** A condition added to a filter. */
export function and(filter: Filter, condition: string, ...values: SQLInputValue[]): void {
  filter.conditions.push(condition);
  filter.values.push(...values);
}

/** What a query and its viewer ask of the article. */
export function articleFilter(
  db: Database,
  viewer: Viewer | null,
  query: { source?: string; article?: string; since?: string; until?: string; url?: string },
): Filter {
  const filter = visibleTo(db, viewer);
  if (query.source !== undefined) {
    and(
      filter,
      "a.source IN (SELECT number FROM sources WHERE instr(' ' || folded, ' ' || ?) > 0)",
      foldName(query.source),
    );
  }
  if (query.article !== undefined) and(filter, 'a.id = ?', query.article);
  if (query.url !== undefined) and(filter, 'a.url = ?', query.url);
  if (query.since !== undefined) and(filter, 'a.at >= ?', instantOf(query.since));
  if (query.until !== undefined) and(filter, 'a.at < ?', instantOf(query.until));
  return filter;
}

/** The corrections that a viewer sees, one a quote: a table expression `mine (quote, person, correction)`. */
export interface Mine {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** Null where no correction is in the viewer's sight: the ordinary case, which then costs nothing. */
export function correctionsFor(db: Database, viewer: Viewer | null): Mine | null {
  if (viewer === null) return null;
  const { workspace } = viewer;
  if (!db.get("SELECT 1 FROM corrected WHERE workspace = '' OR workspace = ? LIMIT 1", workspace))
    return null;
  return {
    sql: `mine AS (
      SELECT c.quote, c.person, c.correction FROM corrected c WHERE c.workspace = ?
      UNION ALL SELECT c.quote, c.person, c.correction FROM corrected c WHERE c.workspace = '' AND NOT EXISTS
        (SELECT 1 FROM corrected own WHERE own.quote = c.quote AND own.workspace = ?)
    )`,
    values: [workspace, workspace],
  };
}
