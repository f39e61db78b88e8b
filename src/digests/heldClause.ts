import { countOf } from '../answers/days.ts';
import type { Held } from '../archive/port.ts';
import { formatInstant, zoneCity } from './formatInstant.ts';

/**
 * What the embargo keeps back, in a clause: how much, and until when by the clock of a zone; the day where it is not
 * today's.
 *
 * @example heldClause({ articles: 1, until: '2026-11-24T23:01:00Z' }, 'Europe/London', now) // '1 article held until 23:01 London'
 * @example heldClause({ articles: 3, until: … }, 'Europe/London', now) // '3 articles held, the first until 23:01 London'
 */
export function heldClause(held: Held, zone: string, now: Date): string {
  const until = formatInstant(new Date(held.until), zone);
  const today = formatInstant(now, zone).slice(0, -5);
  const when = `${until.startsWith(today) ? until.slice(-5) : until} ${zoneCity(zone)}`;
  return held.articles === 1
    ? `1 article held until ${when}`
    : `${countOf(held.articles, 'article')} held, the first until ${when}`;
}
