import type { StoryAssignments } from '../answers/storiesOf.ts';
import type { ArchiveQueries, FoundArticle } from '../archive/port.ts';

/**
 * The story and original of each of some articles, by its id; those not clustered yet are left out.
 *
 * @example storiesOf(found, await placesOf(found, archive))
 */
export async function placesOf(
  found: readonly Pick<FoundArticle, 'details'>[],
  archive: Pick<ArchiveQueries, 'storyAssignments'>,
): Promise<StoryAssignments> {
  const ids = found.map(({ details }) => details.id);
  const places = await archive.storyAssignments(ids);
  return new Map(ids.flatMap((id, at) => (places[at] ? [[id, places[at]] as const] : [])));
}
