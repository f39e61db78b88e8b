const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const LONG_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An instant by the clock of a zone.
 *
 * @example formatInstant(new Date('2026-11-24T07:30:00Z'), 'Europe/London') // 'Tue 24 Nov 07:30'
 */
export function formatInstant(instant: Date, zone: string): string {
  const at = local(instant, zone);
  const clock = `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
  return `${DAYS[at.dayOfWeek - 1]} ${at.day} ${MONTHS[at.month - 1]} ${clock}`;
}

/**
 * The day of an instant in a zone, in full.
 *
 * @example formatLongDay(new Date('2026-11-24T07:30:00Z'), 'Europe/London') // 'Tuesday 24 Nov 2026'
 */
export function formatLongDay(instant: Date, zone: string): string {
  const at = local(instant, zone);
  return `${LONG_DAYS[at.dayOfWeek - 1]} ${at.day} ${MONTHS[at.month - 1]} ${at.year}`;
}

/** A zone as people say it: the city of "Europe/London". */
export function zoneCity(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ');
}

function local(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}
