import type { Period } from '../../src/answers/asked.ts';
import { monthNumber } from '../../src/answers/days.ts';
import { labelOf } from './period.ts';

/** A period found in typed words, and where: offsets of every stretch that belongs to it, end exclusive. */
export interface TakenPeriod {
  readonly period: Period;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

type Day = Temporal.PlainDate;
/** Days as read, with the length of the unit that was typed: "May 2021" is a month. */
interface Days {
  readonly since: Day;
  readonly until: Day;
  readonly label?: string;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SHORT_WEEKDAYS = ['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'];
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** A month by its English name, written out or not, as a pattern. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY_OF_MONTH = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = "(?:(?:19|20)\\d\\d|['’]\\d\\d)";
const SEASON = '(?:spring|summer|autumn|fall|winter)';
const COUNT = `(?:\\d{1,3}|a|an|${NUMBERS.join('|')}|a couple of|a few|several)`;
const UNIT = '(?:day|week|month|year)s?';
const WEEKDAY = `(?:${WEEKDAYS.join('|')}|${SHORT_WEEKDAYS.join('|')})`;

/** A date as people write it, the longest shape first. */
const DATE = [
  `${YEAR}-\\d\\d-\\d\\d`,
  `${YEAR}-\\d\\d`,
  `\\d{1,2}[/.]\\d{1,2}[/.](?:${YEAR}|\\d\\d)`,
  `(?:the\\s+)?${DAY_OF_MONTH}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?:of\\s+)?${YEAR})?`,
  `${MONTH}\\s+(?:of\\s+)?${YEAR}`,
  `${MONTH}\\s+${DAY_OF_MONTH}(?!\\d)(?:,?\\s+${YEAR})?`,
  `(?:last|this)\\s+${MONTH}(?![a-z])`,
  `(?:early|mid|late)[\\s-]+${YEAR}`,
  `(?:the\\s+)?${SEASON}\\s+(?:of\\s+)?${YEAR}`,
  `(?:last|this)\\s+${SEASON}`,
  `(?:the\\s+)?(?:H[12]|(?:first|second) half)\\s+(?:of\\s+)?${YEAR}`,
  `(?:the\\s+)?week\\s+(?:of|beginning|starting)\\s+(?:monday\\s+)?(?:the\\s+)?(?:${DAY_OF_MONTH}\\s+(?:of\\s+)?${MONTH}|${MONTH}\\s+${DAY_OF_MONTH}(?!\\d))(?:,?\\s+${YEAR})?`,
  `(?:Q[1-4]|(?:the\\s+)?(?:first|second|third|fourth) quarter)\\s+(?:of\\s+)?${YEAR}`,
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
  `${COUNT}\\s+${UNIT}\\s+ago`,
  `(?:last|this)\\s+(?:week|month|year)`,
  `(?:last\\s+|this\\s+)?${WEEKDAY}`,
].join('|');
/** A month alone is a date only where a preposition says so: "may" and "march" are verbs too. */
const MONTH_ALONE = `(?:${MONTH})`;

/**
 * Finds the days in typed words: "today", "since monday", "19/05/2021", "between March and November 2017", "from 1 May
 * to 20 May 2021", "last week" by the calendar, "since 3 days ago", a bare year after a preposition.
 *
 * Null where no days are named; words that only look like a date ("resolution 2231", "31 June") are none.
 *
 * @param zone IANA zone in which "today" is meant
 * @example findPeriod('about arms since 1 May 2021', now, 'UTC')?.period // { since: '2021-05-01', label: 'since 1 May 2021' }
 */
export function findPeriod(words: string, now: Date, zone: string): TakenPeriod | null {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  for (const find of [explicit, between, rolling, fromOrTo, during]) {
    const found = find(words, today);
    if (found) return found;
  }
  return null;
}

/**
 * The same, with what else was typed.
 *
 * @example takePeriod('arms since 1 May 2021', now, 'UTC')?.rest // 'arms'
 */
export function takePeriod(words: string, now: Date, zone: string): { period: Period; rest: string } | null {
  const found = findPeriod(words, now, zone);
  if (!found) return null;
  let rest = words;
  for (const { start, end } of [...found.spans].sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return { period: found.period, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** As `commandLine` writes it: "days:2021-05-01..2021-06-01", an end left out where it is open. */
function explicit(words: string): TakenPeriod | null {
  const match = /(?:^|\s)days:(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?(?=\s|$)/i.exec(words);
  if (!match || (!match[1] && !match[2])) return null;
  try {
    for (const day of [match[1], match[2]]) if (day) Temporal.PlainDate.from(day);
  } catch {
    return null;
  }
  const days = { ...(match[1] ? { since: match[1] } : {}), ...(match[2] ? { until: match[2] } : {}) };
  return { period: { ...days, label: labelOf(days) }, spans: [spanOf(match)] };
}

/** "between A and B", "from A to B", "A to B", "2016-2018", "1-20 May 2021". */
function between(words: string, today: Day): TakenPeriod | null {
  const ends = `(${DATE}|${MONTH_ALONE})`;
  const shapes = [
    new RegExp(`\\bbetween\\s+${ends}\\s+(?:and|&|to)\\s+${ends}(?![\\w-])`, 'i'),
    new RegExp(
      `\\b(?:from|since)\\s+${ends}\\s*(?:to|until|till|through|up to|[-–—])\\s*${ends}(?![\\w-])`,
      'i',
    ),
    new RegExp(
      `(?<![\\w-])(?:in\\s+|during\\s+)?(${DATE})\\s*(?:to|until|till|through|[-–—])\\s*(${DATE})(?![\\w-])`,
      'i',
    ),
    new RegExp(
      `(?<![\\w-])(?:in\\s+|during\\s+)?(${MONTH})\\s*(?:to|until|till|through|[-–—])\\s*(${MONTH}\\s+${YEAR})(?![\\w-])`,
      'i',
    ),
    new RegExp(
      `(?<![\\w-])(?:on\\s+|from\\s+)?(\\d{1,2})\\s*(?:to|[-–—])\\s*(${DAY_OF_MONTH}\\s+${MONTH}(?:,?\\s+${YEAR})?)(?![\\w-])`,
      'i',
    ),
  ];
  shapes.push(
    // "between 1 and 5 September 2018", "in 2016 and 2018"
    new RegExp(
      `\\bbetween\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:and|&)\\s+(?:the\\s+)?(${DAY_OF_MONTH}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?)(?![\\w-])`,
      'i',
    ),
    new RegExp(`\\b(?:in|during|for)\\s+(${YEAR})\\s+(?:and|&)\\s+(?:in\\s+)?(${YEAR})(?![\\w-])`, 'i'),
  );
  for (const shape of shapes) {
    const match = shape.exec(words);
    if (!match) continue;
    const last = readDays(match[2]!, today);
    if (!last) continue;
    const typed = /^\d{1,2}$/.test(match[1]!) ? `${match[1]} ${match[2]!.replace(/^\S+\s+/, '')}` : match[1]!;
    const first = readDays(typed, today, last);
    if (!first || Temporal.PlainDate.compare(first.since, last.until) >= 0) continue;
    return taken({ since: first.since.toString(), until: last.until.toString() }, match);
  }
  return null;
}

/** "last 3 days", "past week", "in the last 24 hours": counted back from today. */
function rolling(words: string, today: Day): TakenPeriod | null {
  const hours =
    /\b(?:(?:in|over|during|from|of|for|since)\s+)?(?:the\s+)?(?:last|past)\s+(\d{1,3})\s+hours?\b/i.exec(
      words,
    );
  if (hours) {
    const days = Math.max(1, Math.ceil(Number(hours[1]) / 24));
    return taken({ since: today.subtract({ days }).toString() }, hours, `last ${hours[1]} hours`);
  }
  const match = new RegExp(
    `\\b(?:(?:in|over|during|since|from|of|for|within)\\s+)?(?:the\\s+)?(?:(?:last|past|previous)\\s+(${COUNT})\\s+(${UNIT})|past\\s+(${UNIT}))\\b`,
    'i',
  ).exec(words);
  if (!match) return null;
  const count = match[1] ? numberOf(match[1]) : 1;
  const unit = (match[2] ?? match[3])!.toLowerCase().replace(/s$/, '');
  const since = today.subtract({ [`${unit}s`]: count });
  return taken(
    { since: since.toString() },
    match,
    count === 1 ? `in the past ${unit}` : `last ${count} ${unit}s`,
  );
}

const OF_DAYS =
  '\\b(?:everything|anything|all|articles?|quotes?|quotations?|news|headlines?|statements?|stories|texts?|remarks|material)';
const NOUN_BEFORE = new RegExp(`${OF_DAYS}\\s+$`, 'i');
const HAS_NOUN = new RegExp(`^(?:\\S+\\s+){0,3}?${OF_DAYS}\\s`, 'i');

/** "quotes from 2016", "headlines on Syria from 2018": of those days, not since then. */
function isOfDays(words: string, { 0: whole, 1: sign, index }: RegExpExecArray): boolean {
  return (
    /^from$/i.test(sign!) &&
    (NOUN_BEFORE.test(words.slice(0, index)) ||
      (HAS_NOUN.test(words.slice(0, index)) && /^[\s?!.]*$/.test(words.slice(index + whole.length)))) &&
    !/^\s*(?:on|onwards?|forward|to|until|till|through)\b/i.test(words.slice(index + whole.length))
  );
}

/** "since A", "after A", "before B", "until B": one end, or both apart from one another. */
function fromOrTo(words: string, today: Day): TakenPeriod | null {
  const end = `(${DATE}|${MONTH_ALONE})(?![\\w-])`;
  const from = new RegExp(`\\b(since|from|after|starting|as of)\\s+(?:the\\s+)?${end}`, 'i').exec(words);
  const to = new RegExp(`\\b(until|till|before|by|up to|through|prior to)\\s+(?:the\\s+)?${end}`, 'i').exec(
    words,
  );
  // "quotes from 2016" are of 2016; "from 2016 on" goes on.
  if (from && isOfDays(words, from)) return null;
  const first = from && readDays(from[2]!, today);
  const last = to && readDays(to[2]!, today);
  if (!first && !last) return null;
  const after = from && /^after$/i.test(from[1]!) && !/^(?:19|20)\d\d-\d\d-\d\d$/.test(from[2]!);
  const days = {
    ...(first ? { since: (after ? first.until : first.since).toString() } : {}),
    ...(last ? { until: (/^(?:before|prior to)$/i.test(to![1]!) ? last.since : last.until).toString() } : {}),
  };
  if (days.since && days.until && days.since >= days.until) return null;
  const spans = [...(first ? [spanOf(from!)] : []), ...(last ? [spanOf(to!)] : [])];
  return { period: { ...days, label: labelOf(days) }, spans };
}

/** "on 19 May 2021", "in May", "in 2018", "yesterday", "last week", a date alone: the longest one that is there. */
function during(words: string, today: Day): TakenPeriod | null {
  const shapes = [
    new RegExp(`(?<![\\w-])(?:in|during|for|throughout)\\s+(?:the\\s+)?(${MONTH_ALONE})(?![\\w-])`, 'gi'),
    new RegExp(
      `(?<![\\w-])(?:(?:on|in|of|during|for|from|dated|throughout|в|за)\\s+)(?:the\\s+)?(${DATE})(?:\\s+года?у?)?(?![\\w-])`,
      'gi',
    ),
    new RegExp(`(?<![\\w/-])()(${DATE})(?![\\w/-])`, 'gi'),
  ];
  let best: { days: Days; match: RegExpMatchArray; length: number } | null = null;
  for (const shape of shapes) {
    for (const match of words.matchAll(shape)) {
      const bare = match[1] === '';
      const typed = match[1] || match[2]!;
      // "the 2018 World Cup", "resolution 2018": a bare year is one only at either end.
      if (bare && /^\d{4}$/.test(typed) && !standsAlone(words, match.index, typed.length)) continue;
      // "Tarn Today" is an outlet.
      if (typed === 'Today' && /\p{Lu}\p{L}*\s+$/u.test(words.slice(0, match.index))) continue;
      if (bare && SHORT_WEEKDAYS.includes(typed.toLowerCase())) continue;
      const days = readDays(typed, today);
      if (days && typed.length > (best?.length ?? 0)) best = { days, match, length: typed.length };
    }
  }
  if (!best) return null;
  const { since, until, label } = best.days;
  return taken({ since: since.toString(), until: until.toString() }, best.match, label);
}

function standsAlone(words: string, at: number, length: number): boolean {
  const before = words.slice(0, at).trimEnd();
  const after = words.slice(at + length).trimStart();
  if (/^(?:please|pls|plz|only|then|too|thanks|thx|[?!.,;:)\s])*$/i.test(after))
    return !/\b(?:resolution|no|number|flight|article|room|section)\.?$/i.test(before);
  return before === '' && !/^\p{Lu}/u.test(after);
}

/** The days that a date means; null where no calendar has it. */
function readDays(words: string, today: Day, range?: Days): Days | null {
  const text = words
    .toLowerCase()
    .replace(/,/g, ' ')
    .replace(/\bof\b|\bthe\b(?! day)/g, ' ')
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
  if (/^(?:yesterday|last night)$/.test(text)) return one(today.subtract({ days: 1 }), 'yesterday');
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
  const season = /^(last|this) (spring|summer|autumn|fall|winter)$/.exec(text);
  if (season) return latestSeason(season[2]!, today);
  return calendarUnit(text, today) ?? weekday(text, today, one) ?? writtenDate(text, today, range);
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
  const index = WEEKDAYS.findIndex(
    (day) => day === name || (name.length >= 3 && name.length <= 5 && day.startsWith(name)),
  );
  if (index < 0) return null;
  const back = (today.dayOfWeek - (index + 1) + 7) % 7;
  return one(today.subtract({ days: back === 0 && text.startsWith('last') ? 7 : back }));
}

function writtenDate(text: string, today: Day, range?: Days): Days | null {
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})$/.exec(text);
  const iso = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  const named = new RegExp(`^(?:(\\d{1,2}) )?(?:last |this )?(${MONTH})(?: (\\d{1,2}))?(?: (\\d{4}))?$`).exec(
    text,
  );
  const part = /^(early|mid|late)[ -]+(\d{4})$/.exec(text);
  const quarter = /^(?:q([1-4])|(first|second|third|fourth) quarter) (\d{4})$/.exec(text);
  const season = /^(spring|summer|autumn|fall|winter) (\d{4})$/.exec(text);
  const half = /^(?:h([12])|(first|second) half) (\d{4})$/.exec(text);
  try {
    if (quarter) {
      const index = quarter[1]
        ? Number(quarter[1])
        : ['first', 'second', 'third', 'fourth'].indexOf(quarter[2]!) + 1;
      const since = dateOf(Number(quarter[3]), 3 * index - 2, 1);
      return { since, until: since.add({ months: 3 }) };
    }
    if (season) return seasonOf(season[1]!, Number(season[2]));
    if (half) {
      const since = dateOf(Number(half[3]), half[1] === '1' || half[2] === 'first' ? 1 : 7, 1);
      return { since, until: since.add({ months: 6 }) };
    }
    if (part) {
      const [first, length] = part[1] === 'early' ? [1, 4] : part[1] === 'mid' ? [5, 4] : [9, 4];
      const since = dateOf(Number(part[2]), first!, 1);
      return { since, until: since.add({ months: length! }) };
    }
    if (slashed) return slashedDate(slashed, today);
    const year = Number(iso?.[1] ?? named?.[4] ?? Number.NaN);
    const month = iso ? Number(iso[2] ?? Number.NaN) : named ? monthNumber(named[2]!) : null;
    const day = Number(iso?.[3] ?? named?.[1] ?? named?.[3] ?? Number.NaN);
    if (iso && !iso[2]) return { since: dateOf(year, 1, 1), until: dateOf(year + 1, 1, 1) };
    if (!month || Number.isNaN(month)) return null;
    if (Number.isNaN(year)) return withoutYear(month, day, today, range);
    const since = dateOf(year, month, Number.isNaN(day) ? 1 : day);
    return { since, until: since.add(Number.isNaN(day) ? { months: 1 } : { days: 1 }) };
  } catch {
    // "31 June": Temporal refuses it; the words are then no date.
    return null;
  }
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

function numberOf(words: string): number {
  const folded = words.toLowerCase();
  if (/^\d+$/.test(folded)) return Number(folded);
  if (/^an?$/.test(folded)) return 1;
  if (folded === 'a couple of') return 2;
  if (folded === 'a few' || folded === 'several') return 3;
  return NUMBERS.indexOf(folded) + 1;
}

function taken(
  days: Pick<Period, 'since' | 'until'>,
  match: RegExpExecArray | RegExpMatchArray,
  label?: string,
): TakenPeriod {
  return { period: { ...days, label: label ?? labelOf(days) }, spans: [spanOf(match)] };
}

function spanOf(match: RegExpExecArray | RegExpMatchArray): { start: number; end: number } {
  return { start: match.index!, end: match.index! + match[0].length };
}
