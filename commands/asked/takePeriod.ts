import type { Period } from '../../src/answers/asked.ts';
import { labelOf } from './period.ts';
import {
  COUNT,
  DATE,
  DAY_OF_MONTH,
  type Day,
  type Days,
  MONTH,
  MONTH_ALONE,
  numberOf,
  readDays,
  SHORT_WEEKDAYS,
  UNIT,
  YEAR,
} from './readDays.ts';

/** A period found in typed words, and where: offsets of every stretch that belongs to it, end exclusive. */
export interface TakenPeriod {
  readonly period: Period;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Finds the days in typed words: "today", "since monday", "19/05/2021", "between March and November 2017", "from 1 May
 * to 20 May 2021", "last week" by the calendar, "since 3 days ago", a bare year after a preposition.
 *
 * Null where no days are named; words that only look like a date ("resolution 2231", "31 June") are none.
 *
 * @param zone IANA zone in which "today" is meant
 * @example findPeriod('about arms since 1 May 2021', now, 'UTC')?.period // { since: '2021-05-01', label: 'since 1 May 2021' }
 */
export function findPeriod(typed: string, now: Date, zone: string): TakenPeriod | null {
  // "17/May/2017", "17-Sep-2018": in its place with spaces.
  const words = typed
    .replace(/\b(\d{1,2})([/.-])(\p{L}{3,9})\2(\d{4})\b/gu, '$1 $3 $4')
    .replace(/\bfortnight\b/gi, 'two weeks');
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  for (const find of [explicit, untilNow, between, rolling, fromOrTo, during, ofThe, monthAlone]) {
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

/** "between October and now", "from 2016 to today": since then. */
function untilNow(words: string, today: Day): TakenPeriod | null {
  const match = new RegExp(
    `\\b(?:between|from|since)\\s+(?:the\\s+)?(${DATE}|${MONTH_ALONE})\\s*(?:and|&|to|until|till|through|up to|[-–—])\\s*(?:now|today|the present(?: day)?|this day)(?![\\w-])`,
    'i',
  ).exec(words);
  const first = match && readDays(match[1]!, today);
  return first && match ? taken({ since: first.since.toString() }, match) : null;
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
  '\\b(?:everything|anything|have|got|all|articles?|quotes?|quotations?|news|headlines?|statements?|stories|texts?|remarks|material)';
const NOUN_BEFORE = new RegExp(`${OF_DAYS}\\s+$`, 'i');
const HAS_NOUN = new RegExp(`^(?:\\S+\\s+){0,3}?${OF_DAYS}\\s`, 'i');

/** "quotes from 2016", "headlines on Syria from 2018": of those days, not since then. */
function isOfDays(words: string, { 0: whole, 1: sign, index }: RegExpExecArray): boolean {
  return (
    /^from$/i.test(sign!) &&
    (NOUN_BEFORE.test(words.slice(0, index)) ||
      /\bonly\s+$/i.test(words.slice(0, index)) ||
      (HAS_NOUN.test(words.slice(0, index)) && /^[\s?!.]*$/.test(words.slice(index + whole.length)))) &&
    !GOES_ON.test(words.slice(index + whole.length))
  );
}
/** "from 2016 on", "from 2016 to 2018"; "from 2016 on gas" names a subject. */
const GOES_ON =
  /^\s*(?:on(?=\s*(?:$|[?!.,]|about\b|regarding\b))|onwards?\b|forward\b|to\b|until\b|till\b|through\b)/i;

/** "a deal by Friday", asked on a Monday, is of the Friday that comes. */
function endOf(word: string, typed: string, today: Day): Days | null {
  const days = readDays(typed, today);
  const isPast =
    days !== null && /^by$/i.test(word) && WEEKDAY.test(typed) && days.until.since(today).days <= 0;
  return isPast ? { ...days, since: days.since.add({ days: 7 }), until: days.until.add({ days: 7 }) } : days;
}
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** "since A", "after A", "post-A", "before B", "pre-B", "until B": one end, or both apart from one another. */
function fromOrTo(words: string, today: Day): TakenPeriod | null {
  const end = `(${DATE}|${MONTH_ALONE})(?![\\w-])`;
  const from = new RegExp(
    `\\b(since|from|after|starting|as of|post|newer than|later than)[\\s-]+(?:the\\s+)?(${DATE}|${MONTH_ALONE}|tomorrow)(?![\\w-])`,
    'i',
  ).exec(words);
  const to = new RegExp(
    `\\b(until|till|before|by|up to|through|prior to|pre|older than|earlier than)[\\s-]+(?:the\\s+)?${end}`,
    'i',
  ).exec(words);
  // "quotes from 2016" are of 2016; "from 2016 on" goes on.
  if (from && isOfDays(words, from)) return null;
  // "brought up by May" names the person.
  const isMay =
    to !== null &&
    /^by$/i.test(to[1]!) &&
    to[2] === 'May' &&
    /(?:ed|said|up|made|given|spoken|words|quotes?|statements?|remarks)\s+$/i.test(words.slice(0, to.index));
  const first = from && readDays(from[2]!, today);
  const last = isMay ? null : to && endOf(to[1]!, to[2]!, today);
  if (!first && !last) return null;
  const after =
    from &&
    /^(?:after|post|newer than|later than)$/i.test(from[1]!) &&
    !/^(?:19|20)\d\d-\d\d-\d\d$/.test(from[2]!);
  const days = {
    ...(first ? { since: (after ? first.until : first.since).toString() } : {}),
    ...(last
      ? {
          until: (/^(?:before|prior to|pre|older than|earlier than)$/i.test(to![1]!)
            ? last.since
            : last.until
          ).toString(),
        }
      : {}),
  };
  if (days.since && days.until && days.since >= days.until) return null;
  const spans = [...(first ? [spanOf(from!)] : []), ...(last ? [spanOf(to!)] : [])];
  return { period: { ...days, label: labelOf(days) }, spans };
}

/** "on 19 May 2021", "in May", "in 2018", "yesterday", "last week", a date alone: the longest one that is there. */
function during(words: string, today: Day): TakenPeriod | null {
  const shapes = [
    new RegExp(`(?<![\\w-])(?:in|during|for|throughout)\\s+(?:the\\s+)?(${MONTH_ALONE})(?![\\w-])`, 'gi'),
    // "Halvik November quotes"; "May quotes" are Theresa May's.
    new RegExp(
      `(?<![\\w-])((?!may\\b)${MONTH_ALONE})(?=\\s+(?:quotes?|statements?|remarks|comments|articles|news|headlines|stories)\\b)`,
      'gi',
    ),
    new RegExp(
      `(?<![\\w-])(?:(?:on|in|at|over|around|of|during|for|from|dated|throughout|в|за)\\s+)(?:the\\s+)?(${DATE})(?:\\s+года?у?)?(?![\\w-])`,
      'gi',
    ),
    new RegExp(`(?<![\\w/-])()(${DATE})(?![\\w/-])`, 'gi'),
  ];
  let best: { days: Days; match: RegExpMatchArray; length: number } | null = null;
  for (const shape of shapes) {
    for (const match of words.matchAll(shape)) {
      const typed = match[1] || match[2]!;
      if (isNoDate(words, match, typed)) continue;
      const days = readDays(typed, today);
      const { length } = typed.replace(/^the\s+/i, '');
      if (days && length > (best?.length ?? 0)) best = { days, match, length };
    }
  }
  if (!best) return null;
  const { since, until, label } = best.days;
  return taken({ since: since.toString(), until: until.toString() }, best.match, label);
}

/** Whether what looks like a date is none on which anything was said. */
function isNoDate(words: string, match: RegExpExecArray, typed: string): boolean {
  const isYear = /^\d{4}$/.test(typed);
  const isBare = match[1] === '';
  // "the 2018 World Cup", "resolution 2018": a bare year is one only at either end.
  if (isBare && isYear && !standsAlone(words, match.index, typed.length)) return true;
  // "the treaty of 1961"
  if (isYear && NAMED_BY_YEAR.test(words.slice(0, match.index + match[0].length))) return true;
  // "Tarn Today" is an outlet.
  if (typed === 'Today' && /\p{Lu}\p{L}*\s+$/u.test(words.slice(0, match.index))) return true;
  return isBare && SHORT_WEEKDAYS.includes(typed.toLowerCase());
}

/** "only November": a month alone, but for what joins a turn to the one before. */
function monthAlone(words: string, today: Day): TakenPeriod | null {
  const match = new RegExp(
    `^\\s*(?:(?:and|only|just|all of)\\s+)*(?!may\\b|march\\b)(${MONTH_ALONE})[\\s?.!]*$`,
    'i',
  ).exec(words);
  const days = match && readDays(match[1]!, today);
  if (!days) return null;
  const start = words.toLowerCase().indexOf(match[1]!.toLowerCase());
  const { since, until, label } = days;
  const whole = { since: since.toString(), until: until.toString() };
  return {
    period: { ...whole, label: label ?? labelOf(whole) },
    spans: [{ start, end: start + match[1]!.length }],
  };
}

/** What is told apart from others by its year. */
const NAMED_BY_YEAR =
  /\b(?:treaty|treaties|agreement|accords?|pact|convention|constitution|war|wars|crisis|revolution|act|law|declaration|protocol|charter|deal|coup|genocide|massacre|earthquake|borders?|lines?|resolution|class|protests?|uprising|invasion|referendum)\s+of\s+(?:the\s+year\s+)?(?:1[89]|20)\d\d$/i;

/** "top stories of the week", "quote of the day" */
function ofThe(words: string, today: Day): TakenPeriod | null {
  const match =
    /\b(?:stories|story|news|headlines?|statements?|topics?|articles?)\s+(of\s+the\s+(day|week|month|year))\s*[?.!]*$/i.exec(
      words,
    );
  const days = match && readDays(match[2] === 'day' ? 'today' : `this ${match[2]!.toLowerCase()}`, today);
  if (!match || !days) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  const { since, until, label } = days;
  const period = { since: since.toString(), until: until.toString(), label: label ?? match[1]! };
  return { period, spans: [{ start, end: start + match[1]!.length }] };
}

function standsAlone(words: string, at: number, length: number): boolean {
  const before = words.slice(0, at).trimEnd();
  const after = words.slice(at + length).trimStart();
  if (before.endsWith('(') && after.startsWith(')')) return true;
  if (/^(?:please|pls|plz|only|then|too|thanks|thx|[?!.,;:)\s])*$/i.test(after))
    return !/\b(?:resolution|no|number|flight|article|room|section)\.?$/i.test(before);
  return before === '' && !/^\p{Lu}/u.test(after);
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
