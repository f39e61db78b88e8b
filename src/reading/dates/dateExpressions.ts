import type { Span } from '../../text/article.ts';
import { type Prefiltered, prefiltered } from '../../text/prefilter.ts';
import { lasting, laterThan } from './besideDates.ts';
import { addDays, type Days, dayOf, wholeMonths, wholeWeek, wholeYear, yearOf } from './calendarDays.ts';
import {
  type Context,
  dayOfMonth,
  exactly,
  FEAST,
  type Found,
  feastDay,
  inFigures,
  inUnits,
  listOfDays,
  months,
  monthWithoutYear,
  nthWeek,
  nthWeekday,
  number,
  ofOneMonth,
  pair,
  range,
  relative,
  SEASON,
  seasonOf,
  single,
  WEEKDAY,
  weekdays,
  weeksAfter,
  withinUnits,
} from './resolveDates.ts';
import type { Tense } from './tenseAt.ts';

/** Words that name a day or a longer time, with the days that they stand for. */
export interface DateExpression extends Span, Days {
  /** How exact the words are. */
  readonly grain: 'day' | 'period';
  /** Whether the words alone name the time, without the day on which they were published. */
  readonly stated: boolean;
  /** "moved from June 5 to June 12": the day that no longer holds, and the new one. */
  readonly moved?: 'from' | 'to';
}

interface Rule {
  readonly pattern: Prefiltered;
  /** One expression, two that stand side by side, or null where the words are no date. */
  days(
    groups: Readonly<Record<string, string | undefined>>,
    context: Context,
  ): Found | readonly Found[] | null;
}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const UNIT = 'week|month|year|weekend|quarter';
/** "Wednesday's ruling" is mostly past: only where it is the subject of what will be, or what something comes before. */
const OF_DAY =
  "(?<!(?:[Aa]head of|[Bb]efore) (?:\\p{L}+))['’]s(?! [\\p{L} -]{0,40}\\b(?:will|is to|are to|(?:is|are) (?:expected|set|due|likely|off)|(?:is|are|was|were|has been|have been|had been) (?:cancell?ed|called off|postponed|put off|put back|pushed back|delayed|moved|rescheduled|scrapped))\\b)";
const PART = '(?:(?:early|late|mid|later|the (?:end|beginning|start|middle|close) of|end of)[ -])?';
const ABOUT =
  '(?:[Ii]n|[Bb]y|[Uu]ntil|till|[Tt]his|[Nn]ext|[Ss]ince|[Tt]hrough|[Ff]rom|for|[Dd]uring|[Bb]efore|[Aa]fter|[Ll]ast|[Ee]arly|[Mm]id|[Ll]ate|of|[Aa]round|into|soon as|early as|late as|[Ss]tarting|[Bb]eginning)';
/** What a month is said to have. */
const OCCASION =
  '(?:summit|meeting|vote|elections?|ballot|referendum|run-?off|visit|trip|deadline|conference|congress|session|ceremony|trial|hearing)';
/** "delayed to December" */
const PUT_TO =
  '(?:postponed|delayed|moved|deferred|rescheduled|extended|prolonged|put off|put back|pushed back|brought forward) to';
const COUNT = '(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)';
const m = (name: string) => `(?<${name}>(?:${MONTH})\\b|(?:${SHORT})\\b\\.?)`;
const d = (name: string) => `(?<${name}>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[.,]\\d)`;
const y = (name: string) => `(?:,? (?:of )?(?<${name}>(?:19|20)\\d\\d)\\b)?`;
const DASH = '(?:-to-|-through-|\\s?[-–—/]\\s?)';
const on = `(?:(?:${WEEKDAY}),? (?:the )?)?`;
const rule = (pattern: string, days: Rule['days']): Rule => ({
  pattern: prefiltered(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu')),
  days,
});

/** In order: where two match the same words, the first counts. */
const RULES: readonly Rule[] = [
  rule('(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)', ({ year, month, day }) =>
    single(dayOf(Number(year), Number(month), Number(day)), true),
  ),
  // "the week of June 14", "week beginning 14 June"
  rule(
    `(?:the )?week (?:of|beginning|commencing|starting)(?: on)? ${on}(?:${m('m1')} ${d('d1')}|${d('e1')} ${m('n1')})${y('year')}`,
    (g, context) => {
      const day = exactly(g.m1 ?? g.n1, g.d1 ?? g.e1, g.year, context);
      return day && { ...wholeWeek(day.from, 0), stated: day.stated, grain: 'period' };
    },
  ),
  // "14/12/2026", "12/14/2026", "5.12.2026": with strokes only where one of the two can be no month.
  rule(
    '(?<one>\\d{1,2})(?<link>[/.])(?<two>\\d{1,2})\\k<link>(?<year>20\\d\\d)',
    ({ one, link, two, year }) => inFigures(Number(one), link!, Number(two), Number(year)),
  ),
  // "between June 17 and July 2", "June 28 to July 1", "30 May – 2 June 2021"
  rule(
    `(?<between>between |from )?${on}(?:${m('m1')} ${d('d1')}|${d('e1')} ${m('n1')})${y('y1')}(?:,(?= to | through | until ))?(?<link>${DASH}| to | through | until | and )${on}(?:${m('m2')} ${d('d2')}|${d('e2')} ${m('n2')})${y('y2')}`,
    (g, context) => {
      const [first, last] = [
        exactly(g.m1 ?? g.n1, g.d1 ?? g.e1, g.y1 ?? g.y2, context),
        exactly(g.m2 ?? g.n2, g.d2 ?? g.e2, g.y2 ?? g.y1, context),
      ];
      return g.link === ' and ' && g.between !== 'between ' ? pair(first, last) : range(first, last);
    },
  ),
  // "23, 24 and 26 November", "November 23, 24 and 26"
  rule(
    `(?:the )?${on}(?<days>\\d{1,2}(?:st|nd|rd|th)?(?:, \\d{1,2}(?:st|nd|rd|th)?)+,? and (?:the )?\\d{1,2}(?:st|nd|rd|th)?) (?:of )?${m('month')}${y('year')}`,
    listOfDays,
  ),
  rule(
    `${on}${m('month')} (?<days>\\d{1,2}(?:st|nd|rd|th)?(?:, \\d{1,2}(?:st|nd|rd|th)?)+,? and (?:the )?${d('last')})(?! (?:${MONTH}))${y('year')}`,
    listOfDays,
  ),
  // "July 7–22", "from October 3 to 7", "April 4 and 5, 2021"
  rule(
    `(?<between>between |from )?${on}${m('month')} ${d('d1')}(?<link>${DASH}| to | through | and | or )${d('d2')}(?! (?:${MONTH}))${y('year')}`,
    (g, context) => ofOneMonth(g, context),
  ),
  rule(
    `(?<between>between |from )?(?:the )?${on}${d('d1')}(?<link>${DASH}| to | through | and | or )(?:the )?${on}${d('d2')} (?:of )?${m('month')}${y('year')}`,
    (g, context) => ofOneMonth(g, context),
  ),
  rule(
    `(?:the )?(?<nth>first|second|third|fourth|last) (?<weekday>${WEEKDAY}) (?:in|of) (?<month>${MONTH})${y('year')}`,
    ({ nth, weekday, month, year }, { today }) => nthWeekday(nth!, weekday!, month!, year, today),
  ),
  rule(
    `(?:the )?(?<nth>first|second|third|fourth|last) week (?:in|of) (?<month>${MONTH})${y('year')}`,
    ({ nth, month, year }, { today }) => nthWeek(nth!, month!, year, today),
  ),
  // "6 April next year", "March next year"
  rule(
    `(?:the )?${on}(?:${m('m1')} ${d('d1')}|${d('e1')} (?:of )?${m('n1')}),? (?:of )?next year`,
    (g, context) => exactly(g.m1 ?? g.n1, g.d1 ?? g.e1, String(yearOf(context.today) + 1), context),
  ),
  rule(`${PART}${m('month')},? (?:of )?next year`, ({ month }, { today }) =>
    months(yearOf(today) + 1, number(month!), true),
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
  // "Q2 2027", "H1 of 2027"
  rule('(?<part>[QH])(?<nth>[1-4]),? (?:of )?(?<year>20\\d\\d)', ({ part, nth, year }) => {
    const size = part === 'Q' ? 3 : 6;
    const last = Number(nth) * size;
    return last > 12
      ? null
      : { ...wholeMonths(Number(year), last - size + 1, last), stated: true, grain: 'period' };
  }),
  // "on the 27th" of no month
  rule('(?<=[Oo]n )the (?<day>\\d{1,2})(?:st|nd|rd|th)(?! (?:of\\b|\\p{L}))', ({ day }, context) =>
    dayOfMonth(day!, context),
  ),
  // "in December and January", "moved from December to January"
  rule(
    `(?:(?<=(?<![\\p{L}])${ABOUT}[ -])|(?<between>from ))${m('m1')}(?<link> and | or | to )${m('m2')}(?! \\d)`,
    ({ m1, m2 }, context) =>
      pair(monthWithoutYear({ month: m1 }, context), monthWithoutYear({ month: m2 }, context)),
  ),
  // "mid-November", "early May": all of these words
  rule(`(?:[Ee]arly|[Mm]id|[Ll]ate)(?: in)?[ -]${m('month')}(?! \\d)`, monthWithoutYear),
  // "in September", "this August", "the March accession"
  rule(
    `(?<=(?<![\\p{L}])${ABOUT}[ -]|${PUT_TO} |[Tt]he |now and |[Hh]er |[Hh]is |[Tt]heir |[Ii]ts |[\\p{L}.]['’]s )${m('month')}(?! \\d)`,
    monthWithoutYear,
  ),
  // "a January summit", "December's summit"
  rule(
    `(?<=(?<!(?:at|after|during|from|in|of|since) )[Aa] )${m('month')}(?= ${OCCASION}\\b)`,
    monthWithoutYear,
  ),
  rule(`${m('month')}(?=['’]s ${OCCASION}\\b)`, monthWithoutYear),
  rule(
    `(?<=${ABOUT} )(?:[Tt]he )?(?:end|beginning|start|middle) of (?<month>${MONTH})(?! \\d)`,
    monthWithoutYear,
  ),
  // "Johnnie Christmas" is somebody, and "Orthodox Christmas" another day.
  rule(
    `(?<!(?!(?:After|At|Before|By|For|From|In|On|Over|Since|Till|Until) )\\p{Lu}\\p{Ll}+ |of )(?<feast>${FEAST})`,
    feastDay,
  ),
  // "a week from Friday"
  rule(`(?<count>a|two|three) weeks? from (?<weekday>${WEEKDAY})`, weeksAfter),
  rule(
    `(?<!(?:[Ee]ach|[Ee]very|[Tt]he|[Tt]he next|[Ff]ollowing|[Pp]revious|[Pp]receding|Bloody|Black|Super|Cyber) )(?:(?<which>[Nn]ext|[Tt]his|coming|[Ll]ast|past) )?(?<day1>${WEEKDAY})(?: (?:morning|afternoon|evening|night))?(?:(?<link>${DASH}| and | to | through | until )(?<day2>${WEEKDAY})(?: (?:morning|afternoon|evening|night))?|(?<later> week)(?! of\\b))?(?:,? (?:of )?(?<week>next week))?(?! (?:(?:and|or) (?:${WEEKDAY}) )?(?:mornings|afternoons|evenings|nights)|(?: (?:morning|afternoon|evening|night))?${OF_DAY})`,
    weekdays,
  ),
  rule(
    '(?:[Tt]he )?(?<after>day after )?[Tt]omorrow(?: (?:morning|afternoon|evening|night))?',
    ({ after }, { today }) => single(addDays(today, after ? 2 : 1), false),
  ),
  rule(
    `${PART}(?<which>[Nn]ext|[Tt]his(?: coming)?|the coming) (?<unit>${UNIT}|${SEASON})(?! of\\b)`,
    relative,
  ),
  rule(`the (?:end|close|middle) of (?<which>the) (?<unit>week|month|quarter|year)`, relative),
  rule("(?:the )?(?<unit>week|month)['’]s end", ({ unit }, context) =>
    relative({ which: 'the', unit }, context),
  ),
  rule('(?<=(?:[Aa]t|[Oo]ver) )(?<which>the) (?<unit>weekend)', relative),
  rule(`(?<=[Ii]n )(?<which>the) (?<unit>${SEASON})(?! of\\b)`, relative),
  rule("(?:the )?year(?:[ -]|['’]s )end", (_, { today }) => months(yearOf(today), 12, false)),
  rule(
    `[Ii]n (?:about )?(?<count>${COUNT}|a(?! day(?!['’]s time))) (?<unit>hour|day|week|fortnight|month)s?(?:['’]s?)?(?: time)?`,
    inUnits,
  ),
  rule(`[Ww]ithin (?:the next )?(?<count>${COUNT}|a) (?<unit>hour|day|week)s?(?! of\\b)`, withinUnits),
  rule(`(?<count>${COUNT}|a) (?<unit>hour|day|week|month)s? from (?<since>now|today)`, inUnits),
  rule('(?:the )?(?<unit>week|month|quarter|year) after next', relative),
  rule(
    `(?<=(?:[Ii]n|[Bb]y|[Uu]ntil|[Tt]hrough|of|early|late|mid)[ -]|${PUT_TO} )(?<year>20\\d\\d)(?![-–\\p{N}]|[.,]\\p{N})`,
    ({ year }) => ({
      ...wholeYear(Number(year)),
      stated: true,
      grain: 'period',
    }),
  ),
  // "in 2027-2028", "in 2027–28"
  rule('(?<=[Ii]n )(?<first>20\\d\\d)[-–/](?<last>(?:20)?\\d\\d)', ({ first, last }) => {
    const [from, to] = [Number(first), Number(`20${last!.slice(-2)}`)];
    return to === from + 1
      ? { ...wholeYear(from), to: wholeYear(to).to, stated: true, grain: 'period' }
      : null;
  }),
  // "the 2018 World Cup": a thing that takes place in a year, no programme named after one.
  rule(
    '(?<=[Tt]he )(?<year>20\\d\\d)(?= (?:\\p{Lu}\\p{L}* )*(?:World|Cup|Games|Olympic\\p{L}*|Championship\\p{L}*|Summit|Conference|Forum|Assembly|summit|conference|forum|elections?|presidential|parliamentary|games)\\b)',
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
    if (!pattern.mayMatch(text)) continue;
    for (const match of text.matchAll(pattern.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((one) => one.start < span.end && span.start < one.end)) continue;
      const read = days(match.groups ?? {}, { today, tense: tenseOf(span) });
      if (read === null) continue;
      for (const one of daysNamed(text, span, match.groups, read)) found.push({ ...span, ...one });
    }
  }
  found.sort((a, b) => a.start - b.start || a.from.localeCompare(b.from));
  const whole = found.map((date) => ({ ...date, ...lasting(text, date) }));
  return [...whole, ...laterThan(text, whole)]
    .sort((a, b) => a.start - b.start)
    .filter(
      (date, at, found) => !isSameDay(text, found[at - 1], date) && !isSaidBetter(text, date, found[at + 1]),
    );
}

/** The days that an expression stands for: the two that "moved from June 5 to June 12" names, or all that a rule read. */
function daysNamed(
  text: string,
  span: Span,
  groups: Readonly<Record<string, string | undefined>> | undefined,
  read: Found | readonly Found[],
): readonly Omit<DateExpression, keyof Span>[] {
  const several = Array.isArray(read) ? (read as readonly Found[]) : [read as Found];
  const [only, other] = several;
  if (!only || !isMoved(text, span, groups)) return several;
  if (other)
    return [
      { ...only, moved: 'from' },
      { ...other, moved: 'to' },
    ];
  if (only.grain !== 'day') return several;
  const { from, to, stated } = only;
  return [
    { from, to: from, stated, grain: 'day', moved: 'from' },
    { from: to, to, stated, grain: 'day', moved: 'to' },
  ];
}

/** "next week, on December 1": the day says it better. */
function isSaidBetter(text: string, date: DateExpression, next: DateExpression | undefined): boolean {
  if (date.grain !== 'period' || next?.grain !== 'day') return false;
  const between = text.slice(date.end, next.start);
  return (
    /^(?:, (?:on |from )?| on (?:the )?| for an? )$/.test(between) &&
    date.from <= next.from &&
    next.to <= date.to
  );
}

/** "on November 5, a Sunday" and "on Wednesday (25 November)" name one day. */
function isSameDay(text: string, before: DateExpression | undefined, date: DateExpression): boolean {
  if (before?.grain !== 'day') return false;
  const between = text.slice(before.end, date.start);
  return (
    /^, an? $/.test(between) ||
    (/^(?: \(|, )$/.test(between) && before.from === date.from && before.to === date.to)
  );
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
