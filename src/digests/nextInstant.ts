import { parse } from 'node-cron';

/**
 * The first instant after `after` at which a schedule is due, in UTC.
 *
 * A local time that the clocks skip moves to the first minute that exists; one that they repeat runs the first time
 * only. Day of month and day of week must both match, as node-cron has it. Null where nothing is due within forty
 * years: a Monday 29 February comes every 28.
 *
 * @param cron five fields, as `readSchedule` gives them; throws node-cron's error for anything else
 * @param zone IANA name
 * @example nextInstant('30 7 * * 1-5', 'Europe/London', new Date('2026-11-23T18:00:00Z')) // 2026-11-24T07:30:00Z
 */
export function nextInstant(cron: string, zone: string, after: Date): Date | null {
  const fields = parse(cron);
  const start = Temporal.Instant.fromEpochMilliseconds(after.getTime());
  let day = start.toZonedDateTimeISO(zone).toPlainDate();
  const last = day.add({ years: 40 });
  for (; Temporal.PlainDate.compare(day, last) < 0; day = day.add({ days: 1 })) {
    if (!fields.month.includes(day.month)) continue;
    if (!fields.dayOfMonth.includes(day.day) || !fields.dayOfWeek.includes(day.dayOfWeek % 7)) continue;
    for (const hour of sorted(fields.hour)) {
      for (const minute of sorted(fields.minute)) {
        const instant = instantOf(day.toPlainDateTime({ hour, minute }), zone);
        if (Temporal.Instant.compare(instant, start) > 0) return new Date(instant.epochMilliseconds);
      }
    }
  }
  return null;
}

/**
 * The next few instants of a schedule, earliest first.
 *
 * @example nextInstants('0 9 * * 1', 'UTC', new Date('2026-11-23T18:00:00Z'), 2) // 30 November and 7 December, 09:00
 */
export function nextInstants(cron: string, zone: string, after: Date, count: number): Date[] {
  const found: Date[] = [];
  let from = after;
  while (found.length < count) {
    const next = nextInstant(cron, zone, from);
    if (!next) break;
    found.push(next);
    from = next;
  }
  return found;
}

/**
 * Days within the coming year on which one of the schedule's times does not exist in the zone, with the instant it
 * moves to. Empty for zones without such changes and for times that they do not touch.
 *
 * @example skippedTimes('30 2 * * *', 'Europe/Berlin', new Date('2026-11-23')) // [{ day: '2027-03-28', local: '02:30', instead: '03:00' }]
 */
export function skippedTimes(
  cron: string,
  zone: string,
  from: Date,
): { day: string; local: string; instead: string }[] {
  const fields = parse(cron);
  const found: { day: string; local: string; instead: string }[] = [];
  const end = from.getTime() + 366 * 86_400_000;
  let at = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone);
  for (
    let next = at.getTimeZoneTransition('next');
    next && next.epochMilliseconds < end;
    next = at.getTimeZoneTransition('next')
  ) {
    at = next;
    const day = next.toPlainDate();
    if (!fields.month.includes(day.month) || !fields.dayOfMonth.includes(day.day)) continue;
    if (!fields.dayOfWeek.includes(day.dayOfWeek % 7)) continue;
    for (const hour of sorted(fields.hour)) {
      for (const minute of sorted(fields.minute)) {
        const wanted = day.toPlainDateTime({ hour, minute });
        const real = instantOf(wanted, zone).toZonedDateTimeISO(zone).toPlainDateTime();
        if (!real.equals(wanted))
          found.push({ day: day.toString(), local: clock(wanted), instead: clock(real) });
      }
    }
  }
  return found;
}

function instantOf(local: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  const early = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (early.toPlainDateTime().equals(local)) return early.toInstant();
  // In a gap 'earlier' answers a time before it: the transition that follows is the first minute that exists.
  return (early.getTimeZoneTransition('next') ?? early).toInstant();
}

function clock(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'minute' }).slice(11);
}

function sorted(values: readonly (number | string)[]): number[] {
  return values.map(Number).sort((a, b) => a - b);
}
