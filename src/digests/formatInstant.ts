export { zoneCity } from '../words/clock.ts';
export { formatDayShort, formatInstant, formatLongDay, formatWhen } from '../words/en/dates.ts';

import { localTime } from '../words/clock.ts';

/** The ISO day of an instant in a zone. */
export function dayOf(instant: Date, zone: string): string {
  return localTime(instant, zone).toPlainDate().toString();
}
