import type { TextMessage } from '../answers/answer.ts';
import type { Embargoed } from '../archive/port.ts';
import { say } from '../words/say.ts';

/**
 * What the embargo keeps back, in a clause: how much, and until when by the clock of a zone; the day where it is not
 * today's.
 *
 * @example heldClause({ articles: 1, until: '2026-11-23T23:01:00Z' }, 'Europe/London', now) // '1 article held until 23:01 London'
 * @example heldClause({ articles: 3, until: '2026-11-23T23:01:00Z' }, 'Europe/London', now) // '3 articles held, the first until 23:01 London'
 */
export function heldClause(held: Embargoed, zone: string, now: Date): TextMessage {
  return say((w) => w.digest.held(held, zone, now));
}
