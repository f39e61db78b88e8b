import { datesInEnglish } from './foreignDates.ts';
import { monthNumber } from './monthNumber.ts';
import { MONTH } from './readDays.ts';

/** A day that no calendar has, as it was typed, and the last one of its month in the same words. */
export interface NoSuchDay {
  readonly typed: string;
  readonly nearest: string;
  /** All that was typed, with the nearest day in its place. */
  readonly mended: string;
}

/**
 * The first day in what was typed that no calendar has: taken for no date, it would make another question of the rest.
 *
 * @param dates English for the words of dates in other languages; only the months are read
 * @example noSuchDay('Putin about Syria since 31 April 2018')?.nearest // '30 April 2018'
 * @example noSuchDay('Putin about Syria since 31.04.2018')?.nearest // '30.04.2018'
 * @example noSuchDay('Putin about Syria since 30 April 2018') // null
 */
export function noSuchDay(words: string, dates: Readonly<Record<string, string>> = {}): NoSuchDay | null {
  const months = Object.entries(dates).filter(([, english]) => monthNumber(english));
  const english = datesInEnglish(words, Object.fromEntries(months));
  for (const shape of SHAPES) {
    const match = shape.exec(english.text);
    const last = match && lastDayBefore(match.groups!);
    if (!match || last === null) continue;
    const [start, end] = match.indices![0]!;
    const [from, to] = match.indices!.groups!.day!;
    const [whole, number] = english.typedSpans([
      { start, end },
      { start: from, end: to },
    ]);
    const nearest =
      words.slice(whole!.start, number!.start) +
      last +
      words.slice(number!.end, whole!.end).replace(/^(?:st|nd|rd|th)/i, '');
    return {
      typed: words.slice(whole!.start, whole!.end),
      nearest,
      mended: words.slice(0, whole!.start) + nearest + words.slice(whole!.end),
    };
  }
  return null;
}

/** The ways to write a day with its month. */
const SHAPES = [
  // 31 April 2018, 31st of April
  new RegExp(
    `(?<![\\w-])(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(?<month>${MONTH})(?:,?\\s+(?<year>(?:19|20)\\d\\d))?(?![\\w-])`,
    'di',
  ),
  // April 31, 2018
  new RegExp(
    `(?<![\\w-])(?<month>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>(?:19|20)\\d\\d))?(?![\\w-])`,
    'di',
  ),
  // 2018-04-31
  /(?<![\w-])(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?![\w-])/d,
  // 31.04.2018, 31/04/2018
  /(?<![\w./-])(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>(?:19|20)\d\d)(?![\w-])/d,
];

/** The last day of a month that has fewer days than were typed; null where the day is one of the month, or the words are no date. */
function lastDayBefore(typed: Readonly<Record<string, string | undefined>>): number | null {
  const named = typed.month!.toLowerCase().replace('.', '');
  const month = /^\d/.test(named) ? Number(named) : monthNumber(named);
  const day = Number(typed.day);
  if (!month || month < 1 || month > 12 || day < 1 || day > 39) return null;
  const lengthIn = (year: number) => Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth;
  // Without a year 29 February may be meant of a leap year; the last day that every year has is the 28th.
  if (typed.year === undefined) return day <= lengthIn(2024) ? null : lengthIn(2023);
  return day <= lengthIn(Number(typed.year)) ? null : lengthIn(Number(typed.year));
}
