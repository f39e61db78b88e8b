import { countOf } from '../answers/days.ts';
import type { Embargoed } from '../archive/port.ts';
import { formatInstant, formatLongDay, zoneCity } from './formatInstant.ts';

/**
 * What the embargo keeps back, in a clause: how much, and until when by the clock of a zone; the day where it is not
 * today's.
 *
 * @example heldClause({ articles: 1, until: '2026-11-23T23:01:00Z' }, 'Europe/London', now) // '1 article held until 23:01 London'
 * @example heldClause({ articles: 3, until: … }, 'Europe/London', now) // '3 articles held, the first until 23:01 London'
 */
export function heldClause(held: Embargoed, zone: string, now: Date): string {
  const until = formatInstant(new Date(held.until), zone);
  const today = formatInstant(now, zone).slice(0, -5);
  const clock = until.slice(-5);
  // Far off, a day alone could be any year's.
  const isFar = Date.parse(held.until) - now.getTime() > 300 * 86_400_000;
  const day = isFar ? `${formatLongDay(new Date(held.until), zone)} ` : `${until.slice(0, -5)}`;
  const when = `${until.startsWith(today) && !isFar ? '' : day}${clock} ${zoneCity(zone)}`;
  return held.articles === 1
    ? `1 article held until ${when}`
    : `${countOf(held.articles, 'article')} held, the first until ${when}`;
}
