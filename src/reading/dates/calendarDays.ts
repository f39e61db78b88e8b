const DAY = 86_400_000;

/** A range of days, `2021-06-14` both; both ends belong to it. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The ISO day of an instant in a zone, or the day that it states where no zone is given, or the day itself where a day
 * is; null for anything else, a month too.
 *
 * @example dayIn('2021-05-19T22:30:00Z', 'Europe/Moscow') // '2021-05-20'
 */
export function dayIn(published: string | null, zone: string | undefined): string | null {
  const found = /^(\d{4}-\d\d-\d\d)(T.+)?$/.exec(published ?? '');
  if (!found) return null;
  const instant = new Date(found[2] ? published! : `${found[1]}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return null;
  if (!found[2] || zone === undefined) return found[1]!;
  // The Swedish form of a date is the ISO one.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

/** The ISO day of a year, month (1 to 12) and day; null where the month has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? isoOf(date.getTime()) : null;
}

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
/**
 * @example addDays('2026-02-27', 2) // '2026-03-01'
 */
export const addDays = (day: string, days: number): string => isoOf(timeOf(day) + days * DAY);
/**
 * @example daysBetween('2026-02-27', '2026-03-01') // 2
 */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / DAY;
export const yearOf = (day: string): number => Number(day.slice(0, 4));
/**
 * @example monthOf('2026-03-01') // 3
 */
export const monthOf = (day: string): number => Number(day.slice(5, 7));
/** 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(timeOf(day)).getUTCDay() + 6) % 7;

export const wholeYear = (year: number): Days => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The months from one to another of a year, whole; months over 12 lie in the next year. */
export function wholeMonths(year: number, first: number, last = first): Days {
  return {
    from: isoOf(Date.UTC(year, first - 1, 1)),
    to: isoOf(Date.UTC(year, last, 0)),
  };
}

/** Monday to Sunday of the week that lies so many weeks after the day's own. */
export function wholeWeek(day: string, weeksAhead: number): Days {
  const from = addDays(day, weeksAhead * 7 - weekdayOf(day));
  return { from, to: addDays(from, 6) };
}
