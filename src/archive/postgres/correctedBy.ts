import type { Viewer } from '../port.ts';
import { type Filter, newFilter } from '../tables/filter.ts';
import { seenOnly } from './visibility.ts';

/**
 * SQL of the latest article by which the outlet of `articles a` corrects it, of those that a viewer may see, as JSON with `id` and
 * `published`; null where there is none.
 *
 * Where no article corrects another, nothing is looked up for each row.
 *
 * @param filter of the statement that it becomes a part of
 */
export function correctedBy(filter: Filter, viewer: Viewer | null): string {
  const seen = newFilter(filter.values);
  seen.and('own.article = a.number');
  seen.and('c.source = a.source');
  seenOnly(seen, viewer, 'c.number');
  return `CASE WHEN EXISTS (SELECT 1 FROM placings WHERE corrects = 1) THEN
    (SELECT json_build_object('id', c.id, 'published', c.published) FROM placings own
     JOIN placings q ON q.corrects = 1 AND q.copy_of = coalesce(own.copy_of, own.article) AND q.article > own.article
     JOIN articles c ON c.number = q.article ${seen.where()} ORDER BY q.article DESC LIMIT 1) END`;
}
