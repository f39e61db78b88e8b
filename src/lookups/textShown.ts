import type { FoundArticle, StoryAssignment } from '../archive/port.ts';
import { isUpdate } from '../text/isUpdate.ts';

/**
 * Of articles with one text, the one to show: the correction of the one that came first, where its own outlet published one, else
 * its latest update, else that one, else the first given.
 *
 * @param same at least one
 * @param places as the archive has put them, by the ids of articles
 * @example textShown([wire, paper, wireCorrected], places).details.id // 'wire-corrected'
 */
export function textShown(
  same: readonly FoundArticle[],
  places: ReadonlyMap<string, Pick<StoryAssignment, 'copyOf' | 'correctedBy'>>,
): FoundArticle {
  // Mostly a text is in one article alone, and a day has a thousand.
  if (same.length === 1) return same[0]!;
  const first = same.find(({ details }) => !places.get(details.id)?.copyOf) ?? same[0]!;
  const by = places.get(first.details.id)?.correctedBy;
  const correction = same.find(({ details }) => details.id === by);
  if (correction) return correction;
  return same
    .filter(({ details }) => details.source === first.details.source && isUpdate(details.title ?? ''))
    .reduce((latest, one) => (dateOf(one) > dateOf(latest) ? one : latest), first);
}

const dateOf = ({ details, added }: FoundArticle): string => details.published ?? added;
