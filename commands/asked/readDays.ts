import { monthNumber } from './monthNumber.ts';

export type Day = Temporal.PlainDate;

/** Days as read, with the length of the unit that was typed: "May 2021" is a month. */
export interface Days {
  readonly since: Day;
  readonly until: Day;
  readonly label?: string;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const SHORT_WEEKDAYS = ['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'];

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A month by its English name, written out or not, as a pattern. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
export const DAY_OF_MONTH = '\\d{1,2}(?:st|nd|rd|th)?';
export const YEAR = "(?:(?:19|20)\\d\\d|['’]\\d\\d)";
const SEASON = '(?:spring|summer|autumn|fall|winter)';
export const COUNT = `(?:\\d{1,3}|a|an|${NUMBERS.join('|')}|a couple of|a few|several)`;
export const UNIT = '(?:day|week|month|year)s?';
const WEEKDAY = `(?:${WEEKDAYS.join('|')}|${SHORT_WEEKDAYS.join('|')})`;

/** A date as people write it, the longest shape first. */
export const DATE = [
  `${YEAR}-\\d\\d-\\d\\d`,
  `${YEAR}-\\d\\d`,
  `\\d{1,2}[/.]\\d{1,2}[/.](?:${YEAR}|\\d\\d)`,
  `(?:the\\s+)?${DAY_OF_MONTH}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?:of\\s+)?${YEAR})?`,
  `${MONTH}\\s+(?:of\\s+)?${YEAR}`,
  `${MONTH}\\s+${DAY_OF_MONTH}(?!\\d)(?:,?\\s+${YEAR})?`,
  `(?:last|this)\\s+${MONTH}(?![a-z])`,
  `(?:early|mid|late)[\\s-]+(?:in\\s+)?${MONTH}(?:,?\\s+${YEAR})?(?![a-z])`,
  `(?:the\\s+)?(?:beginning|start|middle|end)\\s+of\\s+(?:${MONTH}(?:,?\\s+${YEAR})?(?![a-z])|${YEAR})`,
  `(?:early|mid|late)[\\s-]+(?:in\\s+)?${YEAR}`,
  `(?:the\\s+)?${SEASON}\\s+(?:of\\s+)?${YEAR}`,
  `(?:last|this)\\s+${SEASON}`,
  `(?:the\\s+)?(?:H[12]|(?:first|second) half)\\s+(?:of\\s+)?${YEAR}`,
  `(?:the\\s+)?week\\s+(?:of|beginning|starting)\\s+(?:monday\\s+)?(?:the\\s+)?(?:${DAY_OF_MONTH}\\s+(?:of\\s+)?${MONTH}|${MONTH}\\s+${DAY_OF_MONTH}(?!\\d))(?:,?\\s+${YEAR})?`,
  `(?:Q[1-4]|(?:the\\s+)?(?:first|second|third|fourth|last|final) quarter)\\s+(?:of\\s+)?${YEAR}`,
  // Without a year the latest: "in Q3", "last quarter".
  '(?:Q[1-4]|H[12])(?![\\w-])',
  '(?:the\\s+)?(?:first|second|third|fourth|last|this|previous)\\s+quarter(?!\\s+of\\b)',
  YEAR,
  'the day before yesterday',
  'day before yesterday',
  'today',
  'tonight',
  'this morning',
  'this afternoon',
  'this evening',
  'yesterday',
  'last night',
  'overnight',
  `${COUNT}\\s+${UNIT}\\s+ago`,
  `${WEEKDAY}\\s+(?:of\\s+)?(?:last|this)\\s+week`,
  `(?:(?:last|this|the|the last|the past)\\s+)?weekend`,
  `(?:last|this)\\s+(?:week|month|year)`,
  `(?:last\\s+|this\\s+)?${WEEKDAY}`,
].join('|');
/** A month alone is a date only where a preposition says so: "may" and "march" are verbs too. */
export const MONTH_ALONE = `(?:${MONTH})`;

/** The days that a date means; null where no calendar has it. */
export function readDays(words: string, today: Day, range?: Days): Days | null {
  const text = words
    .toLowerCase()
    .replace(/,/g, ' ')
    .replace(/\bof\b|\bin\b|\bthe\b(?! day)/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/['’](\d\d)\b/g, '20$1')
    .replace(/([a-z])\./g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const one = (date: Day, label?: string): Days => ({
    since: date,
    until: date.add({ days: 1 }),
    ...(label ? { label } : {}),
  });
  if (/^(?:today|tonight|this (?:morning|afternoon|evening))$/.test(text)) return one(today, 'today');
  // "since tomorrow": nothing is stored of it, and it is no subject.
  if (text === 'tomorrow') return one(today.add({ days: 1 }));
  if (/^(?:yesterday|last night)$/.test(text)) return one(today.subtract({ days: 1 }), 'yesterday');
  // From the evening before.
  if (text === 'overnight') return { since: today.subtract({ days: 1 }), until: today.add({ days: 1 }) };
  if (/day before yesterday$/.test(text)) return one(today.subtract({ days: 2 }));
  const ago = new RegExp(`^(${COUNT}) (${UNIT}) ago$`).exec(text);
  if (ago) {
    const unit = ago[2]!.replace(/s$/, '');
    const then = today.subtract({ [`${unit}s`]: numberOf(ago[1]!) });
    return unit === 'day' ? one(then) : unitAround(unit, then);
  }
  const week = /^week (?:beginning |starting )?(?:monday )?(.+)$/.exec(text);
  if (week) {
    const day = writtenDate(week[1]!, today, range);
    return day && unitAround('week', day.since);
  }
  const inWeek = /^(\S+) (last|this) week$/.exec(text);
  if (inWeek) {
    const index = weekdayIndex(inWeek[1]!);
    const monday = calendarUnit(`${inWeek[2]} week`, today)!.since;
    return index < 0 ? null : one(monday.add({ days: index }));
  }
  if (/weekend$/.test(text)) {
    // The latest Saturday that has begun, and the day after it; "last weekend" is over.
    const back = (today.dayOfWeek + 1) % 7;
    const isOn = back < 2;
    const saturday = today.subtract({ days: back + (isOn && text.startsWith('last') ? 7 : 0) });
    return { since: saturday, until: saturday.add({ days: 2 }) };
  }
  const season = /^(last|this) (spring|summer|autumn|fall|winter)$/.exec(text);
  if (season) return latestSeason(season[2]!, today);
  return (
    partOfYear(text, today, range) ??
    calendarUnit(text, today) ??
    weekday(text, today, one) ??
    writtenDate(text, today, range)
  );
}

/** The calendar's week, month or year that a day is in: "two months ago" is no single day. */
function unitAround(unit: string, day: Day): Days {
  const since =
    unit === 'week'
      ? day.subtract({ days: day.dayOfWeek - 1 })
      : unit === 'month'
        ? day.with({ day: 1 })
        : day.with({ day: 1, month: 1 });
  return { since, until: since.add({ [`${unit}s`]: 1 }) };
}

/** By the months of meteorologists; the winter of a year begins in the December before it. */
function seasonOf(name: string, year: number): Days {
  const month = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[name]!;
  const since = dateOf(year - (month === 12 ? 1 : 0), month, 1);
  return { since, until: since.add({ months: 3 }) };
}

/** The latest season of that name that has begun. */
function latestSeason(name: string, today: Day): Days {
  const next = seasonOf(name, today.year + 1);
  const years = [next, seasonOf(name, today.year), seasonOf(name, today.year - 1)];
  return years.find(({ since }) => Temporal.PlainDate.compare(since, today) <= 0)!;
}

/** "Q3", "H1", "the third quarter": the latest that has begun; "last quarter" is the one before this. */
function partOfYear(text: string, today: Day, range?: Days): Days | null {
  const [, which] = /^(last|this|previous) quarter$/.exec(text) ?? [];
  if (which) {
    const begun = today.with({ day: 1, month: 3 * Math.floor((today.month - 1) / 3) + 1 });
    const since = which === 'this' ? begun : begun.subtract({ months: 3 });
    return { since, until: since.add({ months: 3 }), label: `${which} quarter` };
  }
  if (!/^(?:q[1-4]|h[12]|(?:first|second|third|fourth) quarter)$/.test(text)) return null;
  const last = range ? range.until.subtract({ days: 1 }) : today;
  const days = writtenDate(`${text} ${last.year}`, today);
  const isAhead = days !== null && Temporal.PlainDate.compare(days.since, last) > 0;
  return isAhead ? writtenDate(`${text} ${last.year - 1}`, today) : days;
}

/** "last week", "this month": by the calendar, weeks from Monday. */
function calendarUnit(text: string, today: Day): Days | null {
  const match = /^(last|this) (week|month|year)$/.exec(text);
  if (!match) return null;
  const [, which, unit] = match;
  const begun =
    unit === 'week'
      ? today.subtract({ days: today.dayOfWeek - 1 })
      : unit === 'month'
        ? today.with({ day: 1 })
        : today.with({ day: 1, month: 1 });
  const length = { [`${unit}s`]: 1 };
  return which === 'this'
    ? { since: begun, until: begun.add(length), label: `this ${unit}` }
    : { since: begun.subtract(length), until: begun, label: `last ${unit}` };
}

/** The latest weekday of that name that has been; "last monday" is never today. */
function weekday(text: string, today: Day, one: (date: Day) => Days): Days | null {
  const name = text.replace(/^(?:last|this) /, '');
  const index = weekdayIndex(name);
  if (index < 0) return null;
  const back = (today.dayOfWeek - (index + 1) + 7) % 7;
  return one(today.subtract({ days: back === 0 && text.startsWith('last') ? 7 : back }));
}

/** Days from Monday to a weekday, written out or in short; -1 where it is none. */
function weekdayIndex(name: string): number {
  return WEEKDAYS.findIndex(
    (day) => day === name || (name.length >= 3 && name.length <= 5 && day.startsWith(name)),
  );
}

/** A way to write a date, and the days that it stands for. */
interface Written {
  readonly pattern: RegExp;
  readonly days: (found: RegExpExecArray, today: Day, range?: Days) => Days | null;
}

const THIRDS = 'early|mid|late|beginning|start|middle|end';

/** In order; no text has two of them. */
const WRITTEN: readonly Written[] = [
  {
    // "Q2 2018", "second quarter 2018"
    pattern: /^(?:q([1-4])|(first|second|third|fourth|last|final) quarter) (\d{4})$/,
    days: ([, number, ordinal, year]) => {
      const index = number ? Number(number) : ['first', 'second', 'third'].indexOf(ordinal!) + 1 || 4;
      return monthsFrom(Number(year), 3 * index - 2, 3);
    },
  },
  {
    pattern: /^(spring|summer|autumn|fall|winter) (\d{4})$/,
    days: ([, season, year]) => seasonOf(season!, Number(year)),
  },
  {
    // "H1 2018", "second half 2018"
    pattern: /^(?:h([12])|(first|second) half) (\d{4})$/,
    days: ([, number, ordinal, year]) =>
      monthsFrom(Number(year), number === '1' || ordinal === 'first' ? 1 : 7, 6),
  },
  {
    // "early 2018"
    pattern: new RegExp(`^(${THIRDS})[ -]+(\\d{4})$`),
    days: ([, third, year]) => monthsFrom(Number(year), 1 + 4 * thirdOf(third!), 4),
  },
  {
    // "late May 2018"
    pattern: new RegExp(`^(${THIRDS})[ -]+(${MONTH})(?: (\\d{4}))?$`),
    days: ([, third, month, year], today, range) => {
      const whole = writtenDate(`${month}${year ? ` ${year}` : ''}`, today, range);
      const index = thirdOf(third!);
      const since = whole?.since.add({ days: 10 * index });
      return since ? { since, until: index === 2 ? whole!.until : since.add({ days: 10 }) } : null;
    },
  },
  {
    pattern: /^(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})$/,
    days: slashedDate,
  },
  {
    // "2018", "2018-05", "2018-05-19"
    pattern: /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/,
    days: ([, year, month, day]) =>
      month
        ? dayOrMonth(Number(year), Number(month), day)
        : { since: dateOf(Number(year), 1, 1), until: dateOf(Number(year) + 1, 1, 1) },
  },
  {
    // "19 May 2018", "May 19", "last May"
    pattern: new RegExp(`^(?:(\\d{1,2}) )?(?:last |this )?(${MONTH})(?: (\\d{1,2}))?(?: (\\d{4}))?$`),
    days: ([, before, name, behind, year], today, range) => {
      const month = monthNumber(name!);
      const day = before ?? behind;
      if (!month) return null;
      return year
        ? dayOrMonth(Number(year), month, day)
        : withoutYear(month, Number(day ?? Number.NaN), today, range);
    },
  },
];

function writtenDate(text: string, today: Day, range?: Days): Days | null {
  try {
    for (const { pattern, days } of WRITTEN) {
      const found = pattern.exec(text);
      if (found) return days(found, today, range);
    }
    return null;
  } catch {
    // "31 June": Temporal refuses it; the words are then no date.
    return null;
  }
}

function monthsFrom(year: number, month: number, months: number): Days {
  const since = dateOf(year, month, 1);
  return { since, until: since.add({ months }) };
}

/** A day of a month, or the whole month. */
function dayOrMonth(year: number, month: number, day: string | undefined): Days | null {
  if (!month) return null;
  const since = dateOf(year, month, day ? Number(day) : 1);
  return { since, until: since.add(day ? { days: 1 } : { months: 1 }) };
}

/** 0 for early, 1 for the middle, 2 for late. */
function thirdOf(word: string): number {
  return /^(?:early|beginning|start)$/.test(word) ? 0 : /^mid/.test(word) ? 1 : 2;
}

/** Day before month, as everywhere but in the US; where that is no date, the other way round. */
function slashedDate([, a, b, y]: RegExpExecArray, today: Day): Days {
  const year = y!.length === 2 ? 2000 + Number(y) : Number(y);
  const [day, month] = Number(b) > 12 ? [Number(b), Number(a)] : [Number(a), Number(b)];
  const since = dateOf(year > today.year + 50 ? year - 100 : year, month, day);
  return { since, until: since.add({ days: 1 }) };
}

/** A day or month without a year is that of the range's other end, else the latest that has begun. */
function withoutYear(month: number, day: number, today: Day, range?: Days): Days {
  const length = Number.isNaN(day) ? { months: 1 } : { days: 1 };
  const of = (year: number) => dateOf(year, month, Number.isNaN(day) ? 1 : day);
  const latest = range ? of(range.until.subtract({ days: 1 }).year) : of(today.year);
  const limit = range ? range.since : today;
  const since = Temporal.PlainDate.compare(latest, limit) > 0 ? of(latest.year - 1) : latest;
  return { since, until: since.add(length) };
}

function dateOf(year: number, month: number, day: number): Day {
  if (year < 1) throw new RangeError('There is no such year.');
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
}

export function numberOf(words: string): number {
  const folded = words.toLowerCase();
  if (/^\d+$/.test(folded)) return Number(folded);
  if (/^an?$/.test(folded)) return 1;
  if (folded === 'a couple of') return 2;
  if (folded === 'a few' || folded === 'several') return 3;
  return NUMBERS.indexOf(folded) + 1;
}
