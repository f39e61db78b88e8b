const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const LONG_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An instant by the clock of a zone; with its year where that is another than that of `now`.
 *
 * @example formatInstant(new Date('2026-11-24T07:30:00Z'), 'Europe/London') // 'Tue 24 Nov 07:30'
 */
export function formatInstant(instant: Date, zone: string, now: Date = instant): string {
  const at = local(instant, zone);
  const clock = `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
  return `${DAYS[at.dayOfWeek - 1]} ${at.day} ${MONTHS[at.month - 1]}${at.year === local(now, zone).year ? '' : ` ${at.year}`} ${clock}`;
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

/**
 * A zone as people say it: the city of "Europe/London".
 *
 * @example zoneCity('America/New_York') // 'New York'
 */
export function zoneCity(zone: string): string {
  return zone.split('/').at(-1)!.replaceAll('_', ' ');
}

function local(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/**
 * When something was published, as somebody who reads it in a zone would say it: the clock alone today, "yesterday 18:00",
 * else day and clock; the year only where it is another. A day without an hour is a day.
 *
 * @example formatWhen('2026-11-22T18:00:00Z', { now, zone: 'Europe/London' }) // 'yesterday 18:00'
 */
export function formatWhen(published: string | null, { now, zone }: { now: Date; zone: string }): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?/.exec(published ?? '');
  if (!match) return 'undated';
  const today = local(now, zone);
  if (!match[3]) return match[2] ? `${MONTHS[Number(match[2]) - 1]} ${match[1]}` : match[1]!;
  if (!match[4]) return formatDayShort(`${match[1]}-${match[2]}-${match[3]}`, { now, zone });
  const at = local(new Date(published!), zone);
  const clock = `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`;
  const day = at.toPlainDate();
  if (day.equals(today.toPlainDate())) return clock;
  if (day.equals(today.toPlainDate().subtract({ days: 1 }))) return `yesterday ${clock}`;
  return `${formatDayShort(day.toString(), { now, zone })} ${clock}`;
}

/**
 * An ISO day in short, the year only where it is another than now.
 *
 * @example formatDayShort('2026-03-10', { now, zone: 'Europe/London' }) // 'Tue 10 Mar'
 */
export function formatDayShort(day: string, { now, zone }: { now: Date; zone: string }): string {
  const date = Temporal.PlainDate.from(day);
  const year = date.year === local(now, zone).year ? '' : ` ${date.year}`;
  return `${DAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}${year}`;
}

/** The ISO day of an instant in a zone. */
export function dayOf(instant: Date, zone: string): string {
  return local(instant, zone).toPlainDate().toString();
}
