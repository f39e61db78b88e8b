import type { AddOutcome, Archive, NewArticle } from '../../src/archive/port.ts';

/** Adds articles and has them compared with the others, as `ingest` does. */
export async function addPlaced(
  archive: Pick<Archive, 'add' | 'cluster'>,
  articles: readonly [NewArticle, ...NewArticle[]],
): Promise<AddOutcome[]> {
  const outcomes = await archive.add(articles);
  await archive.cluster({ articles: outcomes.map(({ article }) => article), seen: articles[0].added });
  return outcomes;
}
