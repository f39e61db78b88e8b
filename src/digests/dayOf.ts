import { localTime } from '../words/clock.ts';

/**
 * The ISO day of an instant in a zone.
 *
 * @example dayOf(new Date('2026-03-09T23:30:00Z'), 'Europe/Berlin') // '2026-03-10'
 */
export function dayOf(instant: Date, zone: string): string {
  return localTime(instant, zone).toPlainDate().toString();
}
