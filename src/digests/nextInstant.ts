import { cronParser } from './cronParser.ts';

/**
 * The first instant after `after` at which a schedule is due, in UTC.
 *
 * A local time that the clocks skip moves to the first minute that exists; one that they repeat runs the first time
 * only, unless it is every hour's: then it runs in both hours. Where both day of month and day of week are given, either is
 * enough, as in cron; `L`, `15W`, `1#2` and `5L` are days of the month. Null where nothing is due within forty years.
 *
 * @param cron five fields, as `readSchedule` gives them; throws node-cron's error for anything else
 * @param zone IANA name
 * @example nextInstant('30 7 * * 1-5', 'Europe/London', new Date('2026-11-23T18:00:00Z')) // 2026-11-24T07:30:00Z
 */
export function nextInstant(cron: string, zone: string, after: Date): Date | null {
  const fields = cronParser().parse(cron);
  const start = Temporal.Instant.fromEpochMilliseconds(after.getTime());
  const isHourly = cron.trim().split(/\s+/)[1]?.startsWith('*') ?? false;
  let day = start.toZonedDateTimeISO(zone).toPlainDate();
  const last = day.add({ years: 40 });
  for (; Temporal.PlainDate.compare(day, last) < 0; day = day.add({ days: 1 })) {
    if (!isDue(day, fields, cron)) continue;
    const times = sorted(fields.hour).flatMap((hour) =>
      sorted(fields.minute).flatMap((minute) =>
        instantsOf(day.toPlainDateTime({ hour, minute }), zone, isHourly),
      ),
    );
    const next = times
      .map((instant) => instant.epochMilliseconds)
      .filter((at) => at > after.getTime())
      .sort((a, b) => a - b)[0];
    if (next !== undefined) return new Date(next);
  }
  return null;
}

type Fields = ReturnType<typeof import('node-cron').parse>;

/** Whether a schedule is due on a day. A field that begins with `*` gives no days of its own. */
function isDue(day: Temporal.PlainDate, fields: Fields, cron: string): boolean {
  if (!fields.month.includes(day.month)) return false;
  const [, , dayOfMonth = '*', , dayOfWeek = '*'] = cron.trim().split(/\s+/);
  const byMonth = fields.dayOfMonth.some((one) => isDayOfMonth(day, one));
  const byWeek = fields.dayOfWeek.some((one) => isDayOfWeek(day, one));
  return dayOfMonth.startsWith('*') || dayOfWeek.startsWith('*') ? byMonth && byWeek : byMonth || byWeek;
}

function isDayOfMonth(day: Temporal.PlainDate, wanted: number | string): boolean {
  if (wanted === 'L') return day.day === day.daysInMonth;
  const near = /^(\d+)W$/.exec(String(wanted));
  if (!near) return day.day === Number(wanted);
  // The weekday nearest to a date, within its month.
  const date = day.with({ day: Math.min(Number(near[1]), day.daysInMonth) });
  const shift =
    date.dayOfWeek === 6
      ? date.day === 1
        ? 2
        : -1
      : date.dayOfWeek === 7
        ? date.day === date.daysInMonth
          ? -2
          : 1
        : 0;
  return day.equals(date.add({ days: shift }));
}

function isDayOfWeek(day: Temporal.PlainDate, wanted: number | string): boolean {
  const nth = /^(\d)(?:#(\d)|(L))?$/.exec(String(wanted));
  if (!nth || Number(nth[1]) % 7 !== day.dayOfWeek % 7) return false;
  if (nth[2]) return Math.ceil(day.day / 7) === Number(nth[2]);
  return nth[3] ? day.day + 7 > day.daysInMonth : true;
}

/**
 * The next few instants of a schedule, earliest first.
 *
 * @example nextInstants('0 9 * * 1', 'UTC', new Date('2026-11-23T18:00:00Z'), 2) // [2026-11-30T09:00:00Z, 2026-12-07T09:00:00Z]
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
  const fields = cronParser().parse(cron);
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
    if (!isDue(day, fields, cron)) continue;
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

/** When a local time is: twice where the clocks repeat it and both are wanted. */
function instantsOf(local: Temporal.PlainDateTime, zone: string, both: boolean): Temporal.Instant[] {
  const first = instantOf(local, zone);
  if (!both) return [first];
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  const isRepeated = later.toPlainDateTime().equals(local) && !later.toInstant().equals(first);
  return isRepeated ? [first, later.toInstant()] : [first];
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
