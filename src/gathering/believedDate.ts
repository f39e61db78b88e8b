/** In milliseconds: as far ahead as the clocks of the world are apart. */
const AHEAD = 86_400_000;

/** 1 January 1970, and the evening before west of Greenwich: what programs write for no date. */
export const isZeroDate = (stated: string): boolean =>
  /^19(?:70-01-01|69-12-31)/.test(stated) || (stated.length >= 10 && Math.abs(Date.parse(stated)) < AHEAD);

/**
 * A date that a source states, null where it is further ahead than a day: that is a mistake, and would come before
 * all news for as long.
 *
 * @example believedDate('2099-01-01', new Date('2026-11-26')) // null
 */
export function believedDate(stated: string | null, now: Date): string | null {
  return stated !== null && !isZeroDate(stated) && Date.parse(stated) <= now.getTime() + AHEAD
    ? stated
    : null;
}
