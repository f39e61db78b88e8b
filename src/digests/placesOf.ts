import type { StoryPlaces } from '../answers/storiesOf.ts';
import type { ArchiveQueries, StoredVersion } from '../archive/port.ts';

/**
 * Where each of some articles stands among the others, by its id; those not placed yet are left out.
 *
 * @example storiesOf(versions, await placesOf(versions, archive))
 */
export async function placesOf(
  versions: readonly StoredVersion[],
  archive: Pick<ArchiveQueries, 'storyPlaces'>,
): Promise<StoryPlaces> {
  const ids = versions.map(({ article }) => article.id);
  const places = await archive.storyPlaces(ids);
  return new Map(ids.flatMap((id, at) => (places[at] ? [[id, places[at]] as const] : [])));
}
