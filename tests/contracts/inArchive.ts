import type { Archive } from '../../src/archive/port.ts';
import { sliceExcerpt } from '../../src/text/excerpt.ts';

/** Ids of the articles found, in order. */
export async function idsIn(
  archive: Archive,
  query: Parameters<Archive['findArticles']>[0],
): Promise<string[]> {
  return (await archive.findArticles(query)).found.map(({ details }) => details.id);
}

/** Wordings of the quotes found, in order, cut out of the versions that they name. */
export async function wordsIn(
  archive: Archive,
  query: Parameters<Archive['findQuotes']>[0],
): Promise<string[]> {
  const { found } = await archive.findQuotes(query);
  const versions = await archive.getVersions(
    found.map(({ article, version }) => ({ article: article.id, version })),
  );
  return found.map(({ article, version, quote }, i) =>
    sliceExcerpt(versions[i]!, { article: article.id, version, start: quote.start, end: quote.end }),
  );
}
