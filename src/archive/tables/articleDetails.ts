import type { ArticleDetails, SourceKind } from '../../text/article.ts';

/** An article's details as both engines select them; who may see it is stored by each in its own way. */
export interface ArticleDetailsRow {
  id: string;
  title: string | null;
  url: string | null;
  source: string | null;
  source_kind: SourceKind | null;
  published: string | null;
  language: string | null;
  licence: string | null;
  provenance: string | null;
  held_until: string | null;
}

export const articleDetails = (
  row: ArticleDetailsRow,
  visibleTo: ArticleDetails['visibleTo'],
): ArticleDetails => ({
  id: row.id,
  title: row.title,
  url: row.url,
  source: row.source,
  sourceKind: row.source_kind,
  published: row.published,
  language: row.language,
  licence: row.licence,
  provenance: row.provenance,
  heldUntil: row.held_until,
  visibleTo,
});
