import type { SQLInputValue } from 'node:sqlite';
import type { Viewer } from '../port.ts';
import type { Database } from './database.ts';

/** Conditions joined by AND, with their values in order. */
export interface Filter {
  readonly conditions: string[];
  readonly values: SQLInputValue[];
}

const NAMED = 'EXISTS (SELECT 1 FROM json_each(a.visible_to) WHERE value = ?)';

/**
 * The condition that a viewer sees `articles a`: none where nothing is hidden from that viewer, which the indexes of
 * what is under embargo and restricted show at once. A viewer of null sees all.
 */
export function visibleTo(db: Database, viewer: Viewer | null): Filter {
  const filter: Filter = { conditions: [], values: [] };
  if (viewer === null) return filter;
  if (db.get('SELECT 1 FROM articles WHERE held_until > ? LIMIT 1', viewer.now)) {
    filter.conditions.push('(a.held_until IS NULL OR a.held_until <= ?)');
    filter.values.push(viewer.now);
  }
  if (db.get('SELECT 1 FROM articles WHERE visible_to IS NOT NULL LIMIT 1')) {
    filter.conditions.push(
      viewer.workspace === null ? 'a.visible_to IS NULL' : `(a.visible_to IS NULL OR ${NAMED})`,
    );
    if (viewer.workspace !== null) filter.values.push(viewer.workspace);
  }
  return filter;
}

/** An article that a viewer may not see, or not yet. */
export interface Hidden {
  readonly number: number;
  readonly sortKey: number;
  readonly at: number;
}

/** All articles that are hidden from a viewer, to be subtracted from the counters. */
export function hiddenFrom(db: Database, viewer: Viewer | null): Hidden[] {
  if (viewer === null) return [];
  return db.all<Hidden>(
    // Numbers first: to unite whole rows SQLite would read all articles in order.
    `SELECT number, sort_key AS sortKey, at FROM articles WHERE number IN (
       SELECT number FROM articles WHERE held_until > ?1
       UNION ALL SELECT number FROM articles a WHERE visible_to IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM json_each(a.visible_to) WHERE value = ?2)
     )`,
    viewer.now,
    viewer.workspace,
  );
}
