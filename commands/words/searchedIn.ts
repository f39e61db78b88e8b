import type { Counted } from '../../src/answers/days.ts';
import type { ArchiveView } from '../../src/archive/port.ts';

/**
 * How many articles a look-up searched: those of the days asked for, else all.
 *
 * @param days as `instantsOf` gives them; none for all time
 * @example await searchedIn(null, archive) // { total: 503, atLeast: false }
 */
export async function searchedIn(
  days: { readonly since?: string; readonly until?: string } | null | undefined,
  archive: ArchiveView,
): Promise<Counted> {
  if (days) return archive.findArticles({ ...days, limit: 0 });
  return { total: (await archive.counts()).articles, atLeast: false };
}
