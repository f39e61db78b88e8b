import type { MonthDay } from '../words/values.ts';

/** Days of a month as cron has them, and the words that were not used. */
export interface MonthForm {
  /** "1,15", "L", "1W", or "*". */
  readonly dayOfMonth: string;
  /** "1#1", "5L", or "*". */
  readonly dayOfWeek: string;
  readonly rest: string;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NTH: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
};
const OF_MONTH = '(?:\\s+(?:of|in|every|each)\\s+(?:(?:the|each|every|a)\\s+)?month)';
const NTH_DAY = new RegExp(
  `(?:\\b(?:on|every)\\s+)?(?:\\bthe\\s+)?\\b(first|1st|second|2nd|third|3rd|fourth|4th|last)\\s+(weekday|workday|working day|business day|day|${DAYS.join('|')}|mon|tue|tues|wed|thu|thurs|fri|sat|sun)s?\\b(${OF_MONTH})?`,
  'i',
);
const DATES = new RegExp(
  `(?:\\bon\\s+)?(?:\\bthe\\s+)?\\b\\d{1,2}(?:st|nd|rd|th)\\b(?:(?:\\s*,\\s*|\\s+and\\s+|\\s*&\\s*)(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)\\b)*${OF_MONTH}?`,
  'i',
);

/**
 * Days counted by the month: "first monday", "the last day of the month", "on the 1st and 15th", "monthly". Null where the
 * words hold none. "Every second tuesday" is every other week, which no cron can say: it is none without "of the month".
 *
 * @example takeMonthForm('last friday at 16:00') // { dayOfMonth: '*', dayOfWeek: '5L', rest: 'at 16:00' }
 */
export function takeMonthForm(words: string): MonthForm | null {
  const nth = NTH_DAY.exec(words);
  if (nth && (nth[3] || !/^(?:second|2nd)$/i.test(nth[1]!))) {
    const form = nthDay(nth[1]!.toLowerCase(), nth[2]!.toLowerCase());
    if (form) return { ...form, rest: words.replace(nth[0], ' ').trim() };
  }
  const dates = DATES.exec(words);
  if (dates) {
    const days = (dates[0].match(/\d{1,2}/g) ?? []).map(Number);
    if (days.every((day) => day >= 1 && day <= 31))
      return {
        dayOfMonth: [...new Set(days)].join(','),
        dayOfWeek: '*',
        rest: words.replace(dates[0], ' ').trim(),
      };
  }
  const monthly = /\b(?:monthly|(?:every|each|once a) month)\b/i.exec(words);
  return monthly ? { dayOfMonth: '1', dayOfWeek: '*', rest: words.replace(monthly[0], ' ').trim() } : null;
}

function nthDay(nth: string, day: string): Pick<MonthForm, 'dayOfMonth' | 'dayOfWeek'> | null {
  const number = NTH[nth];
  if (day === 'day') return { dayOfMonth: number ? String(number) : 'L', dayOfWeek: '*' };
  if (/^(?:weekday|workday|working day|business day)$/.test(day))
    return number === 1 ? { dayOfMonth: '1W', dayOfWeek: '*' } : null;
  const index = DAYS.findIndex((name) => name.startsWith(day.slice(0, 3)));
  return { dayOfMonth: '*', dayOfWeek: number ? `${index}#${number}` : `${index}L` };
}

/**
 * Days of a month as cron has them: "1,15", `L`, `15W`, `1#2`, `5L`; none for every day.
 *
 * @param dayOfMonth numbers, `L`, `15W`
 * @param dayOfWeek only `1#2` and `5L` are days of a month
 * @example monthDaysOf(['L'], []) // [{ last: true }]
 */
export function monthDaysOf(
  dayOfMonth: readonly (number | string)[],
  dayOfWeek: readonly (number | string)[],
): MonthDay[] {
  return [
    ...(dayOfMonth.length === 31 ? [] : dayOfMonth).map((day): MonthDay => {
      if (day === 'L') return { last: true };
      const workday = /^(\d+)W$/.exec(String(day));
      return workday ? { workdayNear: Number(workday[1]) } : { date: Number(day) };
    }),
    ...dayOfWeek.flatMap((day): MonthDay[] => {
      const nth = /^(\d)#(\d)$/.exec(String(day));
      if (nth) return [{ weekday: Number(nth[1]) % 7, nth: Number(nth[2]) }];
      const last = /^(\d)L$/.exec(String(day));
      return last ? [{ weekday: Number(last[1]) % 7, nth: 'last' }] : [];
    }),
  ];
}
