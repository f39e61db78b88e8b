import {
  addDays,
  type Days,
  dayOf,
  daysBetween,
  monthOf,
  weekdayOf,
  wholeMonths,
  wholeWeek,
  wholeYear,
  yearOf,
} from './calendarDays.ts';
import type { Tense } from './tenseAt.ts';

/** What the words of a date leave unsaid is taken from the day of publication and the tense of what they date. */
export interface Context {
  readonly today: string;
  readonly tense: Tense | null;
}
/** The days that some words stand for. */
export type Found = Days & { readonly stated: boolean; readonly grain: 'day' | 'period' };

export const WEEKDAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
export const SEASON = 'spring|summer|autumn|fall|winter';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** The number of a month by its first three letters. */
export const number = (month: string): number =>
  Math.floor(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) / 3) + 1;

export function months(year: number, month: number, stated: boolean): Found {
  return { ...wholeMonths(year, month), stated, grain: 'period' };
}

export const single = (day: string | null, stated: boolean): Found | null =>
  day === null ? null : { from: day, to: day, stated, grain: 'day' };

export function range(first: Found | null, last: Found | null): Found | null {
  if (!first || !last) return first ?? last;
  // "December 28 to January 3": each was given the nearest year, and the range may run over New Year.
  const to = last.to < first.from ? `${Number(last.to.slice(0, 4)) + 1}${last.to.slice(4)}` : last.to;
  return daysBetween(first.from, to) > 200 ? null : { ...first, to };
}

export function pair(first: Found | null, last: Found | null): readonly Found[] | null {
  const both = [first, last].filter((one) => one !== null);
  return both.length > 0 ? both : null;
}

/** How many days back a date without a year may lie where the sentence speaks of what comes, and how far ahead of the past. */
const [RECENT, NEAR] = [60, 150];

export function exactly(
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
  { today, tense }: Context,
): Found | null {
  const [monthNumber, dayNumber] = [number(month!), Number(day)];
  if (year) return single(dayOf(Number(year), monthNumber, dayNumber), true);
  const years = [0, -1, 1].map((more) => dayOf(yearOf(today) + more, monthNumber, dayNumber));
  const known = years.filter((one) => one !== null);
  if (known.length === 0) return null;
  const distance = (one: string) => Math.abs(daysBetween(today, one));
  const nearest = known.reduce((best, next) => (distance(next) < distance(best) ? next : best));
  const away = daysBetween(today, nearest);
  if (tense === 'ahead' && away < -RECENT)
    return single(dayOf(yearOf(nearest) + 1, monthNumber, dayNumber), false);
  if (tense === 'past' && away > NEAR)
    return single(dayOf(yearOf(nearest) - 1, monthNumber, dayNumber), false);
  return single(nearest, false);
}

export function ofOneMonth(g: Readonly<Record<string, string | undefined>>, context: Context) {
  const first = exactly(g.month, g.d1, g.year, context);
  const last = exactly(g.month, g.d2, g.year, context);
  const isList =
    /^ (?:and|or) $/.test(g.link!) && Number(g.d2) !== Number(g.d1) + 1 && g.between !== 'between ';
  if (Number(g.d2) <= Number(g.d1)) return null;
  return isList ? pair(first, last) : range(first, last);
}

/** "23, 24 and 26 November": days that follow each other are one stretch. */
export function listOfDays(
  g: Readonly<Record<string, string | undefined>>,
  context: Context,
): readonly Found[] | null {
  const days = [...g.days!.matchAll(/\d+/g)].map(([day]) => exactly(g.month, day, g.year, context));
  const found: Found[] = [];
  for (const day of days) {
    if (day === null) return null;
    const last = found.at(-1);
    if (last && addDays(last.to, 1) === day.from) found[found.length - 1] = { ...last, to: day.to };
    else found.push(day);
  }
  return found;
}

/** The day before the month between dots; between strokes whichever order the figures allow, none where both do. */
export function inFigures(one: number, link: string, two: number, year: number): Found | null {
  if (link === '.') return single(dayOf(year, two, one), true);
  const [british, american] = [dayOf(year, two, one), dayOf(year, one, two)];
  return british !== null && american !== null && british !== american
    ? null
    : single(british ?? american, true);
}

export function nthWeekday(
  nth: string,
  weekday: string,
  month: string,
  year: string | undefined,
  today: string,
): Found | null {
  const monthNumber = number(month);
  const inYear = year ? Number(year) : yearOf(today) + (monthNumber < monthOf(today) ? 1 : 0);
  const { from, to } = wholeMonths(inYear, monthNumber);
  const wanted = weekdayNumber(weekday);
  if (nth === 'last') return single(addDays(to, -((weekdayOf(to) - wanted + 7) % 7)), Boolean(year));
  const week = ['first', 'second', 'third', 'fourth'].indexOf(nth);
  return single(addDays(from, ((wanted - weekdayOf(from) + 7) % 7) + week * 7), Boolean(year));
}

/** "the second week of April": its days 8 to 14. */
export function nthWeek(nth: string, month: string, year: string | undefined, today: string): Found {
  const monthNumber = number(month);
  const inYear = year ? Number(year) : yearOf(today) + (monthNumber < monthOf(today) ? 1 : 0);
  const { from, to } = wholeMonths(inYear, monthNumber);
  const week = ['first', 'second', 'third', 'fourth'].indexOf(nth);
  const days =
    week < 0
      ? { from: addDays(to, -6), to }
      : { from: addDays(from, week * 7), to: addDays(from, week * 7 + 6) };
  return { ...days, stated: Boolean(year), grain: 'period' };
}

/** "on the 27th", of what comes: the next day of that number. */
export function dayOfMonth(day: string, { today, tense }: Context): Found | null {
  if (tense !== 'ahead') return null;
  const [year, month] = [yearOf(today), monthOf(today)];
  const here = dayOf(year, month, Number(day));
  const next = month === 12 ? dayOf(year + 1, 1, Number(day)) : dayOf(year, month + 1, Number(day));
  return single(here !== null && here >= today ? here : next, false);
}

const weekdayNumber = (name: string): number => WEEKDAY.split('|').indexOf(name);

/** Of a month without a year the nearest one; of the current month the sentence has to speak of what comes. */
export function monthWithoutYear(
  { month }: Readonly<Record<string, string | undefined>>,
  { today, tense }: Context,
): Found {
  const wanted = number(month!);
  const away = wanted - monthOf(today);
  const forward = (away + 12) % 12;
  const ahead = tense === 'ahead' ? forward <= 9 : forward <= 6 && tense !== 'past';
  return months(
    ahead ? yearOf(today) + (away < 0 ? 1 : 0) : yearOf(today) - (away > 0 ? 1 : 0),
    wanted,
    false,
  );
}

export function weekdays(
  g: Readonly<Record<string, string | undefined>>,
  { today, tense }: Context,
): Found | Found[] | null {
  // "from Monday to Thursday next week"
  const which = g.week ? 'next' : g.which?.toLowerCase();
  if (which === 'last' || which === 'past') return null;
  if (tense !== 'ahead' && which === undefined) return null;
  const day = (name: string): string | null => {
    const away = (weekdayNumber(name) - weekdayOf(today) + 7) % 7;
    if (which === 'next') return addDays(wholeWeek(today, 1).from, weekdayNumber(name));
    return away === 0 ? null : addDays(today, away);
  };
  const first = day(g.day1!);
  if (first === null) return null;
  // "Thursday week" is a week after Thursday.
  if (!g.day2) return single(g.later ? addDays(first, 7) : first, false);
  const last = addDays(first, (weekdayNumber(g.day2) - weekdayNumber(g.day1!) + 7) % 7);
  if (last === first) return null;
  return { from: first, to: last, stated: false, grain: 'day' };
}

const MONTHS_OF_SEASON: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  // The rest of a winter belongs to the next year, and few who announce something for winter mean it.
  winter: [12, 12],
};

export function seasonOf(season: string, year: number): Days {
  const [first, last] = MONTHS_OF_SEASON[season]!;
  return wholeMonths(year, first, last);
}

export function relative(
  g: Readonly<Record<string, string | undefined>>,
  { today, tense }: Context,
): Found | null {
  // "the week after next"
  const which = g.which?.toLowerCase() ?? 'after next';
  const unit = g.unit!;
  const next = which === 'after next' ? 2 : which === 'next' ? 1 : 0;
  if (next === 0 && which !== 'the coming' && tense !== 'ahead') return null;
  const period = (days: Days): Found => ({ ...days, stated: false, grain: 'period' });
  if (SEASON.split('|').includes(unit)) {
    const [first, last] = MONTHS_OF_SEASON[unit]!;
    const over = last < monthOf(today) ? 1 : 0;
    const again = next && first <= monthOf(today) && monthOf(today) <= last ? 1 : 0;
    return period(seasonOf(unit, yearOf(today) + Math.max(over, again)));
  }
  switch (unit) {
    case 'week':
      return period(wholeWeek(today, which === 'the coming' ? 1 : next));
    case 'weekend': {
      const { from, to } = wholeWeek(today, next);
      return period({ from: addDays(from, 5), to });
    }
    case 'month':
      return period(wholeMonths(yearOf(today), monthOf(today) + next));
    case 'quarter': {
      const first = Math.floor((monthOf(today) - 1) / 3) * 3 + 1 + next * 3;
      return period(wholeMonths(yearOf(today), first, first + 2));
    }
    default:
      return period(wholeYear(yearOf(today) + next));
  }
}

export function inUnits(
  { count, unit, since }: Readonly<Record<string, string | undefined>>,
  { today, tense }: Context,
): Found | null {
  if (tense !== 'ahead') return null;
  const n = countOf(count!);
  // "a week from today" is that very day.
  if (unit === 'week' && since === 'today') return single(addDays(today, 7 * n), false);
  if (unit === 'day') return single(addDays(today, n), false);
  // "in 48 hours" is a day, "in six hours" none that is known.
  if (unit === 'hour') return n % 24 === 0 ? single(addDays(today, n / 24), false) : null;
  if (unit === 'month')
    return { ...wholeMonths(yearOf(today), monthOf(today) + n), stated: false, grain: 'period' };
  return { ...wholeWeek(today, unit === 'fortnight' ? 2 * n : n), stated: false, grain: 'period' };
}

/** The furthest day that "within" sets as a limit: more is a rule, and no date. */
const WITHIN = 14;

/** "within ten days": the last of them. */
export function withinUnits(
  { count, unit }: Readonly<Record<string, string | undefined>>,
  { today, tense }: Context,
): Found | null {
  const days = countOf(count!) * (unit === 'week' ? 7 : unit === 'hour' ? 1 / 24 : 1);
  return tense === 'ahead' && days <= WITHIN && Number.isInteger(days)
    ? single(addDays(today, days), false)
    : null;
}

const COUNTS = 'a two three four five six seven eight nine ten'.split(' ');
export const countOf = (words: string): number =>
  /^\d/.test(words) ? Number(words) : COUNTS.indexOf(words) + 1;

/** "a week from Friday": the Friday of the next seven days, and a week more. */
export function weeksAfter(
  { count, weekday }: Readonly<Record<string, string | undefined>>,
  { today, tense }: Context,
): Found | null {
  if (tense !== 'ahead') return null;
  const away = (weekdayNumber(weekday!) - weekdayOf(today) + 7) % 7;
  return single(addDays(today, away + 7 * countOf(count!)), false);
}

/** Days with a name that fall on the same day wherever the name is used. */
export const FEAST =
  "Christmas Eve|Christmas Day|Christmas|New Year['’]s Eve|New Year['’]s Day|Election Day|Thanksgiving Day|Thanksgiving|Good Friday|Easter Monday|Easter Sunday|Easter";

/**
 * The next day of a name: "by Christmas", "from now to Election Day" (that of the United States), only where the
 * sentence speaks of what comes.
 */
export function feastDay(
  { feast }: Readonly<Record<string, string | undefined>>,
  { today, tense }: Context,
): Found | null {
  if (tense !== 'ahead') return null;
  const name = feast!.replace('’', "'");
  const inYear = (year: number): string | null => {
    if (name === 'Christmas Eve') return dayOf(year, 12, 24);
    if (name.startsWith('Christmas')) return dayOf(year, 12, 25);
    if (name === "New Year's Eve") return dayOf(year, 12, 31);
    if (name === "New Year's Day") return dayOf(year, 1, 1);
    // The Tuesday after the first Monday of November; the fourth Thursday of it.
    if (name === 'Election Day') return addDays(nthOf(year, 11, 0, 1), 1);
    if (name.startsWith('Thanksgiving')) return nthOf(year, 11, 3, 4);
    return addDays(easterOf(year), name === 'Good Friday' ? -2 : name === 'Easter Monday' ? 1 : 0);
  };
  const coming = [yearOf(today), yearOf(today) + 1].map(inYear).find((day) => day !== null && day > today);
  return single(coming ?? null, false);
}

/** The nth of a weekday (Monday is 0) in a month. */
function nthOf(year: number, month: number, weekday: number, nth: number): string {
  const { from } = wholeMonths(year, month);
  return addDays(from, ((weekday - weekdayOf(from) + 7) % 7) + (nth - 1) * 7);
}

/** Easter Sunday of the Western churches: the anonymous Gregorian algorithm (Nature, 20 April 1876). */
function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)!;
}
