import type { Period } from '../../src/answers/asked.ts';
import type { ArchiveView } from '../../src/archive/port.ts';
import { articlesOf } from '../../src/digests/articlesOf.ts';
import type { Counted } from '../../src/words/values.ts';
import { instantsOf, isOf } from '../asked/period.ts';

/** More than this are counted, dated or not. */
const MOST = 2_000;

/**
 * How many articles a look-up searched: those of the days asked for, else all.
 *
 * @example await searchedIn(null, 'UTC', archive) // { total: 503, isLowerBound: false }
 */
export async function searchedIn(
  period: Period | null | undefined,
  zone: string,
  archive: ArchiveView,
): Promise<Counted> {
  if (!period) return { total: (await archive.counts()).articles, isLowerBound: false };
  const { found, total, isLowerBound } = await articlesOf(instantsOf(period, zone), archive, MOST);
  const isOfPeriod = isOf(period, zone);
  const within = found.filter(({ details, day }) => isOfPeriod(details, day));
  return { total: total - found.length + within.length, isLowerBound };
}
