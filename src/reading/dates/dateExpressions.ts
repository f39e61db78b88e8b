import type { Span } from '../../text/article.ts';
import { MONTHS } from '../layout/wordClasses.ts';
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

/** Words that name a day or a longer time, with the days that they stand for. */
export interface DateExpression extends Span, Days {
  /** How exact the words are. */
  readonly grain: 'day' | 'period';
  /** Whether the words alone name the time, without the day on which they were published. */
  readonly stated: boolean;
  /** "moved from June 5 to June 12": set for the day that no longer holds. */
  readonly movedFrom?: boolean;
}

interface Context {
  readonly today: string;
  readonly tense: Tense | null;
}
type Found = Days & { readonly stated: boolean; readonly grain: DateExpression['grain'] };
interface Rule {
  readonly pattern: RegExp;
  /** One expression, two that stand side by side, or null where the words are no date. */
  days(
    groups: Readonly<Record<string, string | undefined>>,
    context: Context,
  ): Found | readonly Found[] | null;
}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const WEEKDAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const SEASON = 'spring|summer|autumn|fall|winter';
const UNIT = 'week|month|year|weekend|quarter';
const PART = '(?:(?:early|late|mid|later|the (?:end|beginning|start|middle|close) of|end of)[ -])?';
const ABOUT =
  '(?:in|by|until|till|this|next|since|through|from|for|during|before|after|last|early|mid|late|of|around)';
const m = (name: string) => `(?<${name}>(?:${MONTH})\\b|(?:${SHORT})\\b\\.?)`;
const d = (name: string) => `(?<${name}>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)`;
const y = (name: string) => `(?:,? (?:of )?(?<${name}>(?:19|20)\\d\\d)\\b)?`;
const DASH = '\\s?[-–—]\\s?';
const on = `(?:(?:${WEEKDAY}),? (?:the )?)?`;
const rule = (pattern: string, days: Rule['days']): Rule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'),
  days,
});

/** In order: where two match the same words, the first counts. */
const RULES: readonly Rule[] = [
  rule('(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)', ({ year, month, day }) =>
    single(dayOf(Number(year), Number(month), Number(day)), true),
  ),
  // "between June 17 and July 2", "June 28 to July 1", "30 May – 2 June 2021"
  rule(
    `(?<between>between |from )?${on}(?:${m('m1')} ${d('d1')}|${d('e1')} ${m('n1')})${y('y1')}(?<link>${DASH}| to | through | until | and )${on}(?:${m('m2')} ${d('d2')}|${d('e2')} ${m('n2')})${y('y2')}`,
    (g, context) => {
      const [first, last] = [
        exactly(g.m1 ?? g.n1, g.d1 ?? g.e1, g.y1 ?? g.y2, context),
        exactly(g.m2 ?? g.n2, g.d2 ?? g.e2, g.y2 ?? g.y1, context),
      ];
      return g.link === ' and ' && g.between !== 'between ' ? pair(first, last) : range(first, last);
    },
  ),
  // "July 7–22", "from October 3 to 7", "April 4 and 5, 2021"
  rule(
    `(?<between>between |from )?${on}${m('month')} ${d('d1')}(?<link>${DASH}| to | through | and | or )${d('d2')}(?! (?:${MONTH}))${y('year')}`,
    (g, context) => ofOneMonth(g, context),
  ),
  rule(
    `(?<between>between |from )?(?:the )?${on}${d('d1')}(?<link>${DASH}| to | through | and | or )(?:the )?${d('d2')} (?:of )?${m('month')}${y('year')}`,
    (g, context) => ofOneMonth(g, context),
  ),
  rule(
    `(?:the )?(?<nth>first|second|third|fourth|last) (?<weekday>${WEEKDAY}) (?:in|of) (?<month>${MONTH})${y('year')}`,
    ({ nth, weekday, month, year }, { today }) => nthWeekday(nth!, weekday!, month!, year, today),
  ),
  rule(`${on}${m('month')} ${d('day')}${y('year')}`, (g, c) => exactly(g.month, g.day, g.year, c)),
  rule(`(?:the )?${on}${d('day')} (?:of )?${m('month')}${y('year')}`, (g, c) =>
    exactly(g.month, g.day, g.year, c),
  ),
  // "June and November of 2017"
  rule(`${m('m1')} and ${m('m2')},? (?:of )?(?<year>(?:19|20)\\d\\d)`, ({ m1, m2, year }) =>
    pair(months(Number(year), number(m1!), true), months(Number(year), number(m2!), true)),
  ),
  rule(`${PART}${m('month')},? (?:of )?(?<year>(?:19|20)\\d\\d)`, ({ month, year }) =>
    months(Number(year), number(month!), true),
  ),
  rule(`${PART}(?<season>${SEASON}),? (?:of )?(?<year>(?:19|20)\\d\\d)`, ({ season, year }) => ({
    ...seasonOf(season!, Number(year)),
    stated: true,
    grain: 'period',
  })),
  rule(
    '(?:the )?(?<nth>first|second) half of (?:(?<year>(?:19|20)\\d\\d)|(?<which>this|next|the) year)',
    (g, c) => {
      const year = g.year ? Number(g.year) : yearOf(c.today) + (g.which === 'next' ? 1 : 0);
      const days = g.nth === 'first' ? wholeMonths(year, 1, 6) : wholeMonths(year, 7, 12);
      return { ...days, stated: g.year !== undefined, grain: 'period' };
    },
  ),
  rule(
    '(?:the )?(?<nth>first|second|third|fourth) quarter of (?:(?<year>(?:19|20)\\d\\d)|(?<which>this|next|the) year)',
    (g, c) => {
      const year = g.year ? Number(g.year) : yearOf(c.today) + (g.which === 'next' ? 1 : 0);
      const first = ['first', 'second', 'third', 'fourth'].indexOf(g.nth!) * 3 + 1;
      return { ...wholeMonths(year, first, first + 2), stated: g.year !== undefined, grain: 'period' };
    },
  ),
  // "in September", "this August", "mid-November", "the March accession"
  rule(`(?<=(?<![\\p{L}])${ABOUT}[ -]|[Tt]he )${m('month')}(?! \\d)`, monthWithoutYear),
  rule(
    `(?<=${ABOUT} )(?:[Tt]he )?(?:end|beginning|start|middle) of (?<month>${MONTH})(?! \\d)`,
    monthWithoutYear,
  ),
  rule(
    `(?<!(?:[Ee]ach|[Ee]very|[Tt]he) )(?:(?<which>[Nn]ext|[Tt]his|coming|[Ll]ast|past) )?(?<day1>${WEEKDAY})(?: (?:morning|afternoon|evening|night))?(?:(?<link>${DASH}| and | to | through )(?<day2>${WEEKDAY})(?: (?:morning|afternoon|evening|night))?)?(?! (?:(?:and|or) (?:${WEEKDAY}) )?(?:mornings|afternoons|evenings|nights)|['’]s)`,
    weekdays,
  ),
  rule(
    '(?:[Tt]he )?(?<after>day after )?[Tt]omorrow(?: (?:morning|afternoon|evening|night))?',
    ({ after }, { today }) => single(addDays(today, after ? 2 : 1), false),
  ),
  rule(`${PART}(?<which>[Nn]ext|[Tt]his|the coming) (?<unit>${UNIT}|${SEASON})(?! of\\b)`, relative),
  rule(`the (?:end|close|middle) of (?<which>the) (?<unit>month|year)`, relative),
  rule(`(?<=in )(?<which>the) (?<unit>${SEASON})(?! of\\b)`, relative),
  rule('(?:the )?year[ -]end', (_, { today }) => months(yearOf(today), 12, false)),
  rule(
    "[Ii]n (?<count>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|a) (?<unit>day|week|month)s?(?:'|’)?(?: time)?",
    inUnits,
  ),
  rule(
    `(?<=(?:[Ii]n|[Bb]y|[Uu]ntil|[Tt]hrough|of|early|late|mid)[ -])(?<year>20\\d\\d)(?![-–\\p{N}]|[.,]\\p{N})`,
    ({ year }) => ({
      ...wholeYear(Number(year)),
      stated: true,
      grain: 'period',
    }),
  ),
  // "the 2018 World Cup": a thing that takes place in a year, no programme named after one.
  rule(
    '(?<=[Tt]he )(?<year>20\\d\\d)(?= (?:\\p{Lu}+ ?\\p{L}* ?)*(?:World|Cup|Games|Olympic\\p{L}*|Championship\\p{L}*|Summit|Conference|Forum|Assembly|summit|conference|forum|elections?|presidential|parliamentary|games)\\b)',
    ({ year }, { today }) =>
      Number(year) > yearOf(today) ? { ...wholeYear(Number(year)), stated: true, grain: 'period' } : null,
  ),
];

/**
 * The words of a text that name a day, a week, a month, a season or a year, in order, with the days that they stand
 * for. What they leave unsaid comes from `today`, the day of publication: of a date without a year the nearest one, of
 * "Wednesday" the next or the last one, by tense.
 *
 * @param tenseOf whether what happens at a place of the text lies ahead
 * @example dateExpressions('on June 16 in Geneva', '2021-05-25', () => 'ahead')[0].from // '2021-06-16'
 */
export function dateExpressions(
  text: string,
  today: string,
  tenseOf: (date: Span) => Tense | null,
): DateExpression[] {
  const found: DateExpression[] = [];
  for (const { pattern, days } of RULES) {
    pattern.lastIndex = 0;
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((one) => one.start < span.end && span.start < one.end)) continue;
      const read = days(match.groups ?? {}, { today, tense: tenseOf(span) });
      if (read === null) continue;
      const several = Array.isArray(read) ? (read as readonly Found[]) : [read as Found];
      const moved = several.length === 1 && several[0]!.grain === 'day' && isMoved(text, span, match.groups);
      if (moved) {
        const { from, to, stated } = several[0]!;
        found.push({ ...span, from, to: from, stated, grain: 'day', movedFrom: true });
        found.push({ ...span, from: to, to, stated, grain: 'day' });
      } else for (const one of several) found.push({ ...span, ...one });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.from.localeCompare(b.from));
}

const MOVED = /\b(?:postpon|mov|reschedul|shift|delay|chang|brought forward)\p{L}*(?: [\p{L}'’]+){0,6} $/u;

/** "moved from June 5 to June 12" names two days, no range. */
function isMoved(
  text: string,
  span: Span,
  groups: Readonly<Record<string, string | undefined>> | undefined,
): boolean {
  return (
    groups?.between === 'from ' &&
    groups.link === ' to ' &&
    MOVED.test(text.slice(Math.max(0, span.start - 80), span.start))
  );
}

const number = (month: string): number =>
  MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase())) + 1;

function months(year: number, month: number, stated: boolean): Found {
  return { ...wholeMonths(year, month), stated, grain: 'period' };
}

const single = (day: string | null, stated: boolean): Found | null =>
  day === null ? null : { from: day, to: day, stated, grain: 'day' };

function range(first: Found | null, last: Found | null): Found | null {
  if (!first || !last) return first ?? last;
  // "December 28 to January 3": each was given the nearest year, and the range may run over New Year.
  const to = last.to < first.from ? `${Number(last.to.slice(0, 4)) + 1}${last.to.slice(4)}` : last.to;
  return daysBetween(first.from, to) > 200 ? null : { ...first, to };
}

function pair(first: Found | null, last: Found | null): readonly Found[] | null {
  const both = [first, last].filter((one) => one !== null);
  return both.length > 0 ? both : null;
}

/** How many days back a date without a year may lie where the sentence speaks of what comes, and how far ahead of the past. */
const [RECENT, NEAR] = [60, 150];

function exactly(
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

function ofOneMonth(g: Readonly<Record<string, string | undefined>>, context: Context) {
  if (g.link === ' or ') return null;
  const first = exactly(g.month, g.d1, g.year, context);
  const last = exactly(g.month, g.d2, g.year, context);
  const isList = g.link === ' and ' && Number(g.d2) !== Number(g.d1) + 1 && g.between !== 'between ';
  if (Number(g.d2) <= Number(g.d1)) return null;
  return isList ? pair(first, last) : range(first, last);
}

function nthWeekday(
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

const weekdayNumber = (name: string): number => WEEKDAY.split('|').indexOf(name);

/** Of a month without a year the nearest one; of the current month the sentence has to speak of what comes. */
function monthWithoutYear(
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

function weekdays(
  g: Readonly<Record<string, string | undefined>>,
  { today, tense }: Context,
): Found | Found[] | null {
  const which = g.which?.toLowerCase();
  if (which === 'last' || which === 'past') return null;
  if (tense !== 'ahead' && which === undefined) return null;
  const day = (name: string): string | null => {
    const away = (weekdayNumber(name) - weekdayOf(today) + 7) % 7;
    if (which === 'next') return addDays(wholeWeek(today, 1).from, weekdayNumber(name));
    return away === 0 ? null : addDays(today, away);
  };
  const first = day(g.day1!);
  if (first === null) return null;
  const last = g.day2 ? day(g.day2) : null;
  if (last === null) return single(first, false);
  if (last <= first) return null;
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

function seasonOf(season: string, year: number): Days {
  const [first, last] = MONTHS_OF_SEASON[season]!;
  return wholeMonths(year, first, last);
}

function relative(g: Readonly<Record<string, string | undefined>>, { today, tense }: Context): Found | null {
  const which = g.which!.toLowerCase();
  const unit = g.unit!;
  const next = which === 'next' ? 1 : 0;
  if (which !== 'next' && which !== 'the coming' && tense !== 'ahead') return null;
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

function inUnits(
  { count, unit }: Readonly<Record<string, string | undefined>>,
  { today, tense }: Context,
): Found | null {
  if (tense !== 'ahead') return null;
  const words = 'a two three four five six seven eight nine ten'.split(' ');
  const n = /^\d/.test(count!) ? Number(count) : words.indexOf(count!) + 1;
  if (unit === 'day') return single(addDays(today, n), false);
  if (unit === 'week') return { ...wholeWeek(today, n), stated: false, grain: 'period' };
  return { ...wholeMonths(yearOf(today), monthOf(today) + n), stated: false, grain: 'period' };
}
