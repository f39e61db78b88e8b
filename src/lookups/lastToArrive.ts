import type { ArchiveView, FoundArticle } from '../archive/port.ts';

/**
 * The newest article, or a text without a date that arrived after it, or with it.
 *
 * @example (await lastToArrive(archive))?.details.id // 'lavrov-blinken-reykjavik'
 */
export async function lastToArrive(archive: ArchiveView): Promise<FoundArticle | undefined> {
  const [dated, undated] = await Promise.all([
    archive.findArticles({ since: '1900-01-01', order: 'newest', limit: 1 }),
    archive.findArticles({ undated: true, order: 'newest', limit: 1 }),
  ]);
  const [newest] = dated.found;
  const [arrived] = undated.found;
  return newest && arrived && arrived.added >= newest.added ? arrived : (newest ?? arrived);
}
