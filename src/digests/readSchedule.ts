import { nearestWord } from '../text/nearestWord.ts';
import { en } from '../words/en/index.ts';
import { monthDaysInWords } from '../words/en/subscriptions.ts';
import type { TextMessage } from '../words/line.ts';
import { say } from '../words/say.ts';
import type { ScheduleParts } from '../words/values.ts';
import { cronParser } from './cronParser.ts';
import { monthDaysOf, takeMonthForm } from './monthForms.ts';

/** When a digest is wanted: a cron expression of five fields, and the same in words. */
interface Schedule {
  readonly cron: string;
  readonly inWords: string;
}

export type ScheduleAnswer =
  | { readonly ok: true; readonly schedule: Schedule; readonly zone: string | null; readonly rest: string }
  | { readonly ok: false; readonly problem: TextMessage; readonly suggestion: string | null };

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Abbreviations that mean one clock, summer time and all, with a city that keeps it; those of several are refused. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  MEZ: 'Europe/Berlin',
  WET: 'Europe/Lisbon',
  EET: 'Europe/Athens',
  EEST: 'Europe/Athens',
  BST: 'Europe/London',
  MSK: 'Europe/Moscow',
  TRT: 'Europe/Istanbul',
  ET: 'America/New_York',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  HKT: 'Asia/Hong_Kong',
  SGT: 'Asia/Singapore',
  AEST: 'Australia/Sydney',
  AEDT: 'Australia/Sydney',
};
const SEVERAL = /^(?:CST|IST|CT|MT|MST|AST|SST|GST)$/;
const ZONES = Intl.supportedValuesOf('timeZone');
const REGIONS = [...new Set(ZONES.map((zone) => zone.split('/')[0]!))];
/** A channel reads digests; it is not a ticker. */
const MIN_MINUTES_APART = 15;

/**
 * What a person means by "weekdays 07:30 Europe/London", "every monday at 9", "daily 6pm" or a cron expression of
 * five fields. Words that are neither schedule nor zone come back in `rest`.
 *
 * Never throws: what cannot be read is a problem in a sentence, with a suggestion where one is near.
 *
 * @example readSchedule('every monday at 9') // { ok: true, schedule: { cron: '0 9 * * 1', inWords: 'Mondays at 09:00' }, zone: null, rest: '' }
 */
export function readSchedule(words: string): ScheduleAnswer {
  // Phones write dashes for hyphens.
  const tokens = words
    .replace(/[–—−]/g, '-')
    .replace(/\s*-\s*(?=[a-z]{3})/gi, '-')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const cron = readCron(tokens);
  if (cron && !cron.ok) return cron;
  const left = cron ? cron.rest : tokens;
  const zone = takeZone(left);
  if (!zone.ok) return zone;
  if (cron) return { ok: true, schedule: cron.schedule, zone: zone.zone, rest: zone.rest.join(' ') };
  return readPlain(zone.rest, zone.zone);
}

/**
 * The zone that a word names: an IANA name in any case, or the city of one; null for other words.
 *
 * @example zoneNamed('london') // 'Europe/London'
 */
export function zoneNamed(word: string): string | null {
  const name = word.replaceAll(' ', '_');
  if (/^(?:utc|gmt)$/i.test(name)) return 'UTC';
  const known = ABBREVIATIONS[name.toUpperCase()];
  if (known) return known;
  if (name.includes('/')) return zoneAsWritten(name);
  // Each region is tried before the list is searched: Intl lists Kyiv and Kathmandu under their former spellings.
  for (const region of REGIONS) {
    const zone = zoneAsWritten(`${region}/${name}`);
    if (zone) return zone;
  }
  return ZONES.find((z) => z.toLowerCase().split('/').at(-1) === name.toLowerCase()) ?? null;
}

/** A full IANA name in its proper case, the spelling kept; null for what is none. */
function zoneAsWritten(name: string): string | null {
  // Temporal would take offsets and whole dates for a zone.
  if (!/^[A-Za-z_]+(?:\/[A-Za-z_][\w+-]*)+$/.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null;
  }
}

/**
 * The zone whose name or city is nearest to a misspelt one, or null.
 *
 * @example nearestZone('Europe/Londen') // 'Europe/London'
 */
export function nearestZone(word: string): string | null {
  return nearestWord(word, ZONES);
}

type CronAnswer =
  | { ok: true; schedule: Schedule; rest: string[] }
  | { ok: false; problem: TextMessage; suggestion: string | null };

/** A cron expression among the words: five in a row of cron's alphabet, back-ticks and quotes around it allowed. */
function readCron(tokens: readonly string[]): CronAnswer | null {
  const clean = tokens.map((t) => t.replace(/[`'"“”]/g, ''));
  const looksCron = (t: string) =>
    /^[\d*,/?LW#-]+$/.test(t) ||
    /^[\d,-]*(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[,-][\da-z]+)*$/i.test(
      t,
    );
  const start = clean.findIndex(
    (t, i) => /^[\d*][\d*,/-]*$/.test(t) && looksCron(clean[i + 1] ?? '') && looksCron(clean[i + 2] ?? ''),
  );
  if (start < 0) return null;
  let end = start;
  while (end < clean.length && end - start < 6 && looksCron(clean[end]!)) end += 1;
  const fields = clean.slice(start, end);
  const expression = fields.join(' ');
  if (fields.length !== 5) {
    return {
      ok: false,
      problem: say((w) => w.subscriptions.fields(expression, fields.length)),
      suggestion: null,
    };
  }
  const wrong = cronParser().validateDetailed(expression).errors[0];
  if (wrong && /impossible day/.test(wrong.message)) {
    return {
      ok: false,
      problem: say((w) => w.subscriptions.noSuchDay(expression, String(wrong.value))),
      suggestion: null,
    };
  }
  if (wrong) {
    const mended =
      wrong.field === 'dayOfWeek' && wrong.value === '8' ? [...fields.slice(0, 4), '0'].join(' ') : null;
    return {
      ok: false,
      problem: say((w) => w.subscriptions.wrongField(expression, wrong.field, String(wrong.value))),
      suggestion: mended,
    };
  }
  const backwards = fields.findIndex((f) => /(?:^|,)(\d+)-(\d+)/.test(f) && f.split(',').some(runsBackwards));
  if (backwards >= 0) {
    return {
      ok: false,
      problem: say((w) => w.subscriptions.backwards(expression, fields[backwards]!)),
      suggestion: null,
    };
  }
  const parsed = cronParser().parse(expression);
  const minutes = [...parsed.minute].sort((a, b) => a - b);
  const hoursMeet = parsed.hour.some((h) => parsed.hour.includes((h + 1) % 24));
  const following = [...minutes.slice(1), ...(hoursMeet ? [minutes[0]! + 60] : [])];
  if (following.some((m, i) => m - minutes[i]! < MIN_MINUTES_APART)) {
    return {
      ok: false,
      problem: say((w) => w.subscriptions.tooOften(expression, MIN_MINUTES_APART)),
      suggestion: '0 * * * *',
    };
  }
  return {
    ok: true,
    schedule: { cron: expression, inWords: cronInWords(expression) },
    rest: [...tokens.slice(0, start), ...tokens.slice(end)],
  };
}

function runsBackwards(range: string): boolean {
  const match = /^(\d+)-(\d+)/.exec(range);
  return !!match && Number(match[1]) > Number(match[2]);
}

/**
 * A cron expression of five fields as a person would say it; the expression itself where words would be longer.
 *
 * @example cronInWords('0 7 * * 0') // 'Sundays at 07:00'
 */
export function cronInWords(expression: string): string {
  return en.subscriptions.schedule(partsOfCron(expression));
}

/**
 * A cron expression of five fields as it is put in words; itself alone where words would be longer.
 *
 * @example partsOfCron('0 7 * * 0') // { kind: 'times', monthDays: [], days: [0], times: [[7, 0]] }
 */
export function partsOfCron(expression: string): ScheduleParts {
  const fields = cronParser().parse(expression);
  const [, , dom = '*', month, dow = '*'] = expression.split(' ');
  const asItIs: ScheduleParts = { kind: 'expression', expression };
  if (month !== '*') return asItIs;
  const times = fields.hour.map((hour) => [hour, fields.minute[0]!] as const);
  const monthDays = monthDaysOf(dom === '*' ? [] : fields.dayOfMonth, fields.dayOfWeek);
  const isMany = fields.minute.length > 1 || fields.hour.length > 4;
  if (monthDays.length > 0) {
    if (isMany || monthDaysInWords(monthDays).length > 60) return asItIs;
    const weekdays = fields.dayOfWeek.filter((day) => typeof day === 'number');
    // As cron has it: one of the two is enough.
    const days = dom !== '*' && dow !== '*' ? fromMonday(weekdays) : [];
    return { kind: 'times', monthDays, days, times };
  }
  const days = fromMonday(fields.dayOfWeek.map(Number));
  if (fields.minute.length === 1 && fields.hour.length === 24)
    return { kind: 'hourly', days, minute: fields.minute[0]! };
  return isMany ? asItIs : { kind: 'times', monthDays, days, times };
}

const fromMonday = (days: readonly number[]): number[] =>
  [...new Set(days.map((d) => d % 7))].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));

type ZoneAnswer =
  | { ok: true; zone: string | null; rest: string[] }
  | { ok: false; problem: TextMessage; suggestion: string | null };

function takeZone(tokens: readonly string[]): ZoneAnswer {
  for (const [i, token] of tokens.entries()) {
    const word = token.replace(/^\(|\)?,?$/g, '');
    if (dayNumbers(word) || readClock(word) || /^topic:/i.test(word)) continue;
    const after = tokens[i + 1]?.replace(/\)?,?$/, '');
    if (SEVERAL.test(word)) {
      return {
        ok: false,
        problem: say((w) => w.subscriptions.severalZones(word)),
        suggestion: null,
      };
    }
    const two = after && !word.includes('/') ? zoneNamed(`${word}_${after}`) : null;
    if (two) return { ok: true, zone: two, rest: [...tokens.slice(0, i), ...tokens.slice(i + 2)] };
    const zone = zoneNamed(word);
    if (zone) return { ok: true, zone, rest: tokens.filter((_, j) => j !== i) };
    if (/^[A-Za-z_]+\/[A-Za-z_/+-]+\d*$/.test(word)) {
      const near = nearestZone(word);
      return {
        ok: false,
        problem: say((w) => w.subscriptions.noZone(word, near)),
        suggestion: near,
      };
    }
  }
  return { ok: true, zone: null, rest: [...tokens] };
}

function readPlain(words: readonly string[], zone: string | null): ScheduleAnswer {
  const month = takeMonthForm(words.join(' '));
  const tokens = withRanges(month ? month.rest.split(/\s+/).filter(Boolean) : words);
  const read = readTokens(tokens);
  if ('problem' in read) return read;
  const { days, time, hourly, rest } = read;
  const scheduled = (cron: string): ScheduleAnswer => ({
    ok: true,
    schedule: { cron, inWords: cronInWords(cron) },
    zone,
    rest: rest.join(' '),
  });
  const onWeekdays = days.size > 0 ? cronDays(days) : '*';
  if (hourly) return scheduled(`0 * * * ${onWeekdays}`);
  if (!time) {
    const hasDays = days.size > 0 || month !== null;
    return refused(say((w) => w.subscriptions.when(hasDays)));
  }
  if (month && days.size > 0) return refused(say((w) => w.subscriptions.monthAndWeek));
  const onDays = month ? `${month.dayOfMonth} * ${month.dayOfWeek}` : `* * ${onWeekdays}`;
  return scheduled(`${time.minute} ${time.hour} ${onDays}`);
}

type Refused = Extract<ScheduleAnswer, { readonly ok: false }>;

const refused = (problem: Refused['problem']): Refused => ({ ok: false, problem, suggestion: null });

interface Clock {
  readonly hour: number;
  readonly minute: number;
}

/** Days, time and "hourly" in the words of a schedule, and the words that are none of it. */
function readTokens(
  tokens: readonly string[],
): { days: Set<number>; time: Clock | null; hourly: boolean; rest: string[] } | Refused {
  const days = new Set<number>();
  let time: Clock | null = null;
  let hourly = false;
  const rest: string[] = [];
  for (const [i, token] of tokens.entries()) {
    const word = token.toLowerCase().replace(/,$/, '');
    const named = dayNumbers(word);
    const at = named ? null : readClock(word, halfOf(tokens[i + 1]));
    if (at === 'impossible') return refused(say((w) => w.subscriptions.noTime(token)));
    if (at && time && !isSame(time, at)) return refused(twoTimes(time, at));
    if (named) for (const day of named) days.add(day);
    else if (isHourly(tokens, i)) hourly = true;
    else if (at) time = at;
    else if (!BETWEEN.test(word)) rest.push(token);
  }
  return { days, time, hourly, rest };
}

/** Words of a schedule that say nothing by themselves. */
const BETWEEN = /^(every|each|at|on|and|o'clock|[ap]\.?m\.?|the|in|time|zone)$/;

function isHourly(tokens: readonly string[], i: number): boolean {
  const [before = '', word = ''] = [tokens[i - 1], tokens[i]].map((one) =>
    one?.toLowerCase().replace(/,$/, ''),
  );
  return word === 'hourly' || (word === 'hour' && before === 'every');
}

/** "am" or "pm" where the next word of a schedule is that. */
function halfOf(word = ''): string | undefined {
  const half = /^([ap])\.?m\.?$/i.exec(word)?.[1];
  return half && `${half}m`;
}

const isSame = (one: Clock, other: Clock) => one.hour === other.hour && one.minute === other.minute;

function twoTimes(one: Clock, other: Clock): Refused['problem'] {
  return say((w) => w.subscriptions.twoTimes([one.hour, one.minute], [other.hour, other.minute]));
}

/** "monday to friday" as the one word that means it. */
function withRanges(tokens: readonly string[]): string[] {
  const all = [...tokens];
  for (let i = 0; i + 2 < all.length; i++) {
    const [from, to] = [dayNumbers(all[i]!), dayNumbers(all[i + 2]!)];
    if (from?.length === 1 && to?.length === 1 && /^(?:to|through|thru|until|till|-)$/i.test(all[i + 1]!))
      all.splice(i, 3, `${DAYS[from[0]!]}-${DAYS[to[0]!]}`);
  }
  return all;
}

function cronDays(days: ReadonlySet<number>): string {
  const all = [...days].sort((a, b) => a - b);
  if (all.length === 7) return '*';
  return all.join() === '1,2,3,4,5' ? '1-5' : all.join();
}

function dayNumbers(word: string): number[] | null {
  const folded = word.toLowerCase().replace(/,$/, '');
  if (/^(daily|everyday|days?)$/.test(folded)) return [0, 1, 2, 3, 4, 5, 6];
  if (/^(weekdays?|workdays?)$/.test(folded)) return [1, 2, 3, 4, 5];
  if (/^weekends?$/.test(folded)) return [6, 0];
  if (folded.includes(',')) {
    const each = folded.split(',').map(dayNumbers);
    return each.every((days) => days !== null) ? each.flat() : null;
  }
  const range = /^([a-z]+)-([a-z]+)$/.exec(folded);
  if (range) {
    const from = dayNumbers(range[1]!);
    const to = dayNumbers(range[2]!);
    if (from?.length !== 1 || to?.length !== 1) return null;
    return Array.from({ length: ((to[0]! - from[0]! + 7) % 7) + 1 }, (_, i) => (from[0]! + i) % 7);
  }
  const index = DAYS.findIndex(
    (d) =>
      d === folded ||
      `${d}s` === folded ||
      (folded.length >= 3 && folded.length <= 5 && d.startsWith(folded)),
  );
  return index < 0 ? null : [index];
}

function readClock(word: string, half?: string): { hour: number; minute: number } | 'impossible' | null {
  const match =
    /^(\d{1,2})(?:[:.h](\d{2}))?(am|pm)?$/i.exec(word) ?? /^([012]\d)([0-5]\d)(?:h|hrs)?$/i.exec(word);
  if (!match)
    return /^(noon|midday)$/i.test(word)
      ? { hour: 12, minute: 0 }
      : /^midnight$/i.test(word)
        ? { hour: 0, minute: 0 }
        : null;
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  const suffix = (match[3] ?? half)?.toLowerCase();
  if (suffix && (hour < 1 || hour > 12)) return 'impossible';
  if (suffix === 'pm' && hour < 12) hour += 12;
  if (suffix === 'am' && hour === 12) hour = 0;
  return hour > 23 || minute > 59 ? 'impossible' : { hour, minute };
}
