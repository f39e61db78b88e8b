import type { Period } from '../../src/answers/asked.ts';
import { formatDay } from '../../src/words/en/dates.ts';

const DAY = 86_400_000;

/**
 * The instants at which a period begins and ends by the clock of `zone`, to ask the archive for its articles. One that
 * states a day and no hour counts from that day's noon in UTC, which in zones more than twelve hours from it is another
 * day: there the stretch is as much longer, and `isWithin` excludes what does not belong.
 *
 * @example instantsOf({ since: '2026-11-24', label: 'since …' }, 'America/New_York') // { since: '2026-11-24T05:00:00.000Z' }
 */
export function instantsOf(
  { since, until }: Pick<Period, 'since' | 'until'>,
  zone: string,
): { since?: string; until?: string } {
  const start = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
  const noon = (day: string) => Date.parse(`${day}T12:00Z`);
  const iso = (at: number) => new Date(at).toISOString();
  return {
    ...(since ? { since: iso(Math.min(start(since), noon(since))) } : {}),
    ...(until ? { until: iso(Math.max(start(until), noon(until) - DAY + 1)) } : {}),
  };
}

/**
 * The days of a period as a sentence goes on with them, with a space before; '' for none.
 *
 * @example during({ since: '2021-05-19', until: '2021-05-20', label: '19 May 2021' }) // ' on 19 May 2021'
 */
export function during(period: Pick<Period, 'label'> | null | undefined): string {
  if (!period) return '';
  const { label } = period;
  if (/ to /.test(label)) return ` from ${label}`;
  if (/^\d{1,2} /.test(label)) return ` on ${label}`;
  if (/^last \d/.test(label)) return ` in the ${label}`;
  return /^(?:[A-Z]|\d{4}$)/.test(label) ? ` in ${label}` : ` ${label}`;
}

/**
 * One day as a period.
 *
 * @param day an ISO day
 * @example dayPeriod('2021-05-19') // { since: '2021-05-19', until: '2021-05-20', label: '19 May 2021' }
 */
export function dayPeriod(day: string): Period {
  const days = { since: day, until: Temporal.PlainDate.from(day).add({ days: 1 }).toString() };
  return { ...days, label: labelOf(days) };
}

/**
 * A period as an answer names it, from its days alone: the whole month, year or day, or the two ends.
 *
 * @example labelOf({ since: '2021-05-01', until: '2021-06-01' }) // 'May 2021'
 * @example labelOf({ since: '2021-05-01', until: '2021-05-21' }) // '1 May 2021 to 20 May 2021'
 */
export function labelOf({ since, until }: Pick<Period, 'since' | 'until'>): string {
  if (!since) return until ? `before ${formatDay(until)}` : '';
  if (!until) return `since ${formatDay(since)}`;
  const first = Temporal.PlainDate.from(since);
  const ends = (length: Temporal.DurationLike) => first.add(length).toString() === until;
  if (ends({ days: 1 })) return formatDay(since);
  if (first.day === 1 && ends({ months: 1 })) return formatDay(since.slice(0, 7));
  if (first.day === 1 && first.month === 1 && ends({ years: 1 })) return since.slice(0, 4);
  return `${formatDay(since)} to ${formatDay(Temporal.PlainDate.from(until).subtract({ days: 1 }).toString())}`;
}

/**
 * Whether an article's day lies in a period: days by the calendar, instants by the calendar of `zone`.
 *
 * @example isWithin(dayPeriod('2026-11-24'), 'Pacific/Auckland')('2026-11-23T12:30:00Z') // true
 */
export function isWithin(
  { since, until }: Pick<Period, 'since' | 'until'>,
  zone: string,
): (day: string) => boolean {
  // Of a thousand articles each would be taken to the zone, which takes longer than all else.
  const start = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
  const [from, end] = [since ? start(since) : -Infinity, until ? start(until) : Infinity];
  return (day) => {
    if (!day.includes('T')) return (!since || day >= since) && (!until || day < until);
    const at = Date.parse(day);
    return at >= from && at < end;
  };
}

/** True where an article states its day. */
export function statesDay({ published }: { readonly published: string | null }): boolean {
  return published !== null && !/^\d{4}(?:-\d\d)?$/.test(published);
}

/**
 * Whether an article is of a period: what states a month alone where all of the month is, and what states no date
 * never: the day on which it arrived is not its own. `day` is as the archive has it.
 */
export function isOf(
  period: Period,
  zone: string,
): (details: { readonly published: string | null }, day: string) => boolean {
  const within = isWithin(period, zone);
  return (details, day) => {
    if (statesDay(details)) return within(day);
    if (details.published === null) return false;
    const [year, month] = details.published.split('-').map(Number);
    const first = Temporal.PlainDate.from({ year: year!, month: month ?? 1, day: 1 });
    const end = month ? first.add({ months: 1 }) : first.add({ years: 1 });
    const startsIn = !period.since || first.toString() >= period.since;
    return startsIn && (!period.until || end.toString() <= period.until);
  };
}
