import type { ArchiveQueries, ArticleQuery, FoundArticle } from '../archive/port.ts';
import type { Counted } from '../words/values.ts';

/** An archive gives so many at once. */
const AT_ONCE = 500;

/**
 * All articles of some days, newest first, as they are listed; of more than `most` the newest, and how many there are
 * in all.
 *
 * @param meanwhile waits for the others, and has the first of them: what is made of each can begin
 *
 * @example (await articlesOf({}, archive, 5_000)).found.length // 1
 */
export async function articlesOf(
  query: Omit<ArticleQuery, 'order' | 'offset' | 'limit' | 'words'>,
  archive: Pick<ArchiveQueries, 'findArticles'>,
  most: number,
  meanwhile?: <T>(asked: Promise<T>, found: readonly FoundArticle[]) => Promise<T>,
): Promise<Counted & { readonly found: readonly FoundArticle[] }> {
  const found = new Map<string, FoundArticle>();
  const limitAt = (offset: number) => Math.min(AT_ONCE, most - offset);
  const pagesFrom = async (offset: number, count: number) => {
    const offsets = Array.from({ length: count }, (_, i) => offset + i * AT_ONCE);
    const pages = await Promise.all(
      offsets.map((at) =>
        archive.findArticles({ ...query, order: 'newest', offset: at, limit: limitAt(at) }),
      ),
    );
    // What arrives meanwhile moves the others on: one may be on two pages.
    for (const article of pages.flatMap((page) => page.found)) found.set(article.details.id, article);
    const last = pages.at(-1)!;
    return { ...last, isFull: last.found.length === limitAt(offsets.at(-1)!) };
  };
  let last = await pagesFrom(0, 1);
  const isMore = (offset: number) => last.isFull && (offset < last.total || last.isLowerBound);
  for (let offset = AT_ONCE; offset < most && isMore(offset); ) {
    // How many there are is known by now: all further pages are asked for together.
    const further = Math.max(1, Math.ceil((Math.min(most, last.total) - offset) / AT_ONCE));
    const pages = pagesFrom(offset, further);
    last = await (meanwhile && offset === AT_ONCE ? meanwhile(pages, [...found.values()]) : pages);
    offset += further * AT_ONCE;
  }
  const all = [...found.values()];
  if (!last.isFull) return { found: all, total: all.length, isLowerBound: false };
  return { found: all, total: Math.max(last.total, all.length), isLowerBound: last.isLowerBound };
}
