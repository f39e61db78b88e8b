import type { Viewer } from '../port.ts';
import type { Filter } from '../tables/filter.ts';
import { hiddenFrom as hiddenIn } from '../tables/visibility.ts';
import { POSTGRES } from './database.ts';

/** SELECT of the numbers of all articles that are hidden from a viewer. */
export function hiddenFrom(filter: Filter, viewer: Viewer): string {
  return hiddenIn(POSTGRES, filter, viewer);
}

/**
 * Adds the condition that a viewer may see an article; `column` has its number, a viewer of null sees all. It is part
 * of the question's own statement, so that nothing is shown that becomes hidden at that moment.
 */
export function seenOnly(filter: Filter, viewer: Viewer | null, column: string): void {
  if (viewer !== null) filter.and(`${column} NOT IN (${hiddenFrom(filter, viewer)})`);
}
