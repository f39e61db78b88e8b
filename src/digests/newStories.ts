import { keyOf } from '../answers/composeAnswer.ts';
import { type Story, type StoryAssignments, storiesOf } from '../answers/storiesOf.ts';
import type { FoundArticle } from '../archive/port.ts';

/**
 * The stories of some articles without what a channel has had, and how many articles that leaves out. A further paper
 * with a text that it has had brings nothing new.
 *
 * @param sent `article@version` of what it has had
 * @example newStories(found, places, new Set(['lavrov@1'])).before // 1
 */
export function newStories(
  found: readonly FoundArticle[],
  places: StoryAssignments,
  sent: ReadonlySet<string>,
): { readonly stories: readonly Story[]; readonly before: number } {
  const had = new Set([...sent].map((key) => key.slice(0, key.lastIndexOf('@'))));
  const fresh = found.filter(
    ({ details, version }) =>
      !sent.has(keyOf(details.id, version)) && !had.has(places.get(details.id)?.copyOf ?? ''),
  );
  return { stories: storiesOf(fresh, places), before: found.length - fresh.length };
}
