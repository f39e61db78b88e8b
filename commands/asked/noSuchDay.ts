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
  const shapes = [
    // 31 April 2018, 31st of April
    new RegExp(
      `(?<![\\w-])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${MONTH})(?:,?\\s+((?:19|20)\\d\\d))?(?![\\w-])`,
      'di',
    ),
    // April 31, 2018
    new RegExp(
      `(?<![\\w-])(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+((?:19|20)\\d\\d))?(?![\\w-])`,
      'di',
    ),
    // 2018-04-31
    /(?<![\w-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\w-])/d,
    // 31.04.2018, 31/04/2018
    /(?<![\w./-])(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?![\w-])/d,
  ];
  for (const [i, shape] of shapes.entries()) {
    const match = shape.exec(english.text);
    if (!match) continue;
    const at = i === 0 || i === 3 ? 1 : i === 1 ? 2 : 3;
    const [year, month] =
      i === 2
        ? [Number(match[1]), Number(match[2])]
        : i === 3
          ? [Number(match[3]), Number(match[2])]
          : // Without a year 29 February may be meant of a leap year.
            [Number(match[3] ?? 2024), monthNumber(match[i === 0 ? 2 : 1]!.toLowerCase().replace('.', ''))];
    const day = Number(match[at]);
    if (!month || month < 1 || month > 12 || day < 1 || day > 39) continue;
    const last = Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth;
    if (day <= last) continue;
    const [start, end] = match.indices![0]!;
    const [from, to] = match.indices![at]!;
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
