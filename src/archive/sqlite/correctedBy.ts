import type { CorrectingArticle } from '../port.ts';
import type { Database } from './database.ts';
import type { Filter } from './visibility.ts';

/**
 * The latest article by which the outlet of an article corrects it, of those that a viewer may see; undefined where there is
 * none.
 *
 * @param article `articles.number`
 * @param seen what the viewer may see of `articles a`
 * @example correctedBy(db, 12, visibleTo(db, viewer)) // { id: 'westland-corrected', published: '2026-05-13' }
 */
export function correctedBy(db: Database, article: number, seen: Filter): CorrectingArticle | undefined {
  return db.get<CorrectingArticle>(
    `SELECT a.id, a.published FROM placings p
     JOIN placings q ON q.corrects = 1 AND q.copy_of = coalesce(p.copy_of, p.article) AND q.article > p.article
     JOIN articles a ON a.number = q.article
     WHERE ${['p.article = ?', 'a.source = (SELECT source FROM articles WHERE number = p.article)', ...seen.conditions].join(' AND ')}
     ORDER BY q.article DESC LIMIT 1`,
    article,
    ...seen.values,
  );
}

/** Whether any article corrects another: mostly none does, and nothing has to be looked up a version. */
export function isAnyCorrected(db: Database): boolean {
  return db.get('SELECT 1 FROM placings WHERE corrects = 1 LIMIT 1') !== undefined;
}
