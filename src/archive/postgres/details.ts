import type { ArticleDetails } from '../../text/article.ts';
import { isoOf } from '../instants.ts';
import { type ArticleDetailsRow, articleDetails } from '../tables/articleDetails.ts';

/** Columns of an article's details, for any query that joins `articles a` and after it `SOURCE`. */
export const DETAILS = `
  a.id, a.title, a.url, from_source.name AS source, a.source_kind, a.published,
  a.language, a.licence, a.provenance, a.held_until, a.visible_to`;

/** Looked up for each row by itself, a table of some hundred names is gone through each time. */
export const SOURCE = 'LEFT JOIN sources from_source ON from_source.number = a.source';

export interface DetailsRow extends ArticleDetailsRow {
  visible_to: string[] | null;
}

export const detailsOf = (row: DetailsRow): ArticleDetails => articleDetails(row, row.visible_to);

/** Workspaces in the one form in which they are stored and compared. */
export function visibleOf({ visibleTo }: ArticleDetails): string[] | null {
  return visibleTo === null ? null : [...new Set(visibleTo)].sort();
}

/** The embargo that a source states, in the one form of instants. */
export function embargoOf({ heldUntil }: ArticleDetails): string | null {
  return heldUntil === null ? null : isoOf(heldUntil);
}
