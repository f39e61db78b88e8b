/** In milliseconds: as far ahead as the clocks of the world are apart. */
const AHEAD = 86_400_000;

/**
 * A date that a source states, null where it is further ahead than a day: that is a mistake, and would stand above
 * all news for as long.
 *
 * @example believedDate('2099-01-01', new Date('2026-11-26')) // null
 */
export function believedDate(stated: string | null, now: Date): string | null {
  return stated !== null && Date.parse(stated) <= now.getTime() + AHEAD ? stated : null;
}
