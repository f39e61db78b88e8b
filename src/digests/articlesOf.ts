import type { ArchiveQueries, ArticleQuery, FoundArticle } from '../archive/port.ts';
import type { Counted } from '../words/values.ts';

/** An archive gives so many at once. */
const AT_ONCE = 500;

/**
 * All articles of some days, newest first, as they are listed; of more than `most` the newest, and how many there are
 * in all.
 *
 * @example (await articlesOf({}, archive, 5_000)).found.length // 1
 */
export async function articlesOf(
  query: Omit<ArticleQuery, 'order' | 'offset' | 'limit' | 'words'>,
  archive: Pick<ArchiveQueries, 'findArticles'>,
  most: number,
): Promise<Counted & { readonly found: readonly FoundArticle[] }> {
  const found = new Map<string, FoundArticle>();
  for (let offset = 0; ; offset += AT_ONCE) {
    const limit = Math.min(AT_ONCE, most - offset);
    const page = await archive.findArticles({ ...query, order: 'newest', offset, limit });
    // What arrives meanwhile moves the others on: one may be on two pages.
    for (const article of page.found) found.set(article.details.id, article);
    if (page.found.length < limit)
      return { found: [...found.values()], total: found.size, isLowerBound: false };
    if (offset + limit >= most) {
      const all = Math.max(page.total, found.size);
      return { found: [...found.values()], total: all, isLowerBound: page.isLowerBound };
    }
  }
}
