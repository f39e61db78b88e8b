import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { Mention } from '../reading.ts';
import { isA, WEEKDAY } from '../rules/wordKinds.ts';

export interface FoundDate extends Mention {
  /** `2021-05-19`; `--05-19` where no year can be told; null for a weekday or "today" of an undated text. */
  readonly iso: string | null;
}

const DAY = 86_400_000;
/** Days from the day of publication. */
const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
/** Words before a date that make it the date of something else: "the agreement of February 12", "since May 1". */
const OF_ANOTHER = new Set(['of', 'since', 'from', 'until', 'dated', 'the']);

/**
 * The first date in a stretch of words: "May 19", "19 May 2021", "Wednesday"; a full date before a weekday.
 *
 * `published` (`2021-05-20` or an instant) supplies what is left unsaid: of a date without a year the one nearest to
 * it, of a weekday the last one before it (the next one where the sentence has "will"), and "today".
 *
 * @example dateIn(layout, 0, layout.words.length, '2021-05-20')?.iso // '2021-05-19'
 */
export function dateIn(
  layout: TextLayout,
  from: number,
  to: number,
  published: string | null,
): FoundDate | null {
  const { words, text } = layout;
  const day = dayOfPublication(published);
  const { months } = layout.language.rules;
  const made = (first: number, last: number, iso: string | null): FoundDate => {
    const start = words[first]!.start;
    const end = words[last]!.end;
    return { start, end, text: text.slice(start, end), iso };
  };
  for (let at = from; at < to; at++) {
    const month = monthOf(words[at]!, months);
    const found = month > 0 ? monthDayAt(words, at, from, to) : null;
    if (!found || (found.first > from && OF_ANOTHER.has(words[found.first - 1]!.low))) continue;
    const monthDay = `-${two(month)}-${two(found.day)}`;
    const unstated = day === null ? `-${monthDay}` : nearest(monthDay, day);
    return made(found.first, found.last, found.year ? found.year + monthDay : unstated);
  }
  for (let at = from; at < to; at++) {
    const iso = relativeDay(layout, at, { from, to, day });
    if (iso !== undefined) return made(at, at, iso);
  }
  return null;
}

/** The day that "yesterday" or "Wednesday" is, or null where the text has no day of its own; undefined for any other word. */
function relativeDay(
  { words, language }: TextLayout,
  at: number,
  { from, to, day }: { readonly from: number; readonly to: number; readonly day: number | null },
): string | null | undefined {
  const word = words[at]!;
  const offset = RELATIVE.get(word.low);
  if (offset !== undefined) return day === null ? null : isoOf(day + offset * DAY);
  if (!isA(word, WEEKDAY) || !startsUpper(word.text)) return undefined;
  const isAhead = words.slice(from, Math.min(to, from + 60)).some(({ low }) => low === 'will');
  return day === null ? null : weekdayNear(word.low, language.rules.weekdays, day, isAhead);
}

/** "May 19, 2021", "19 May": the day and year beside a month, and its first and last word; null where no day is beside it. */
function monthDayAt(words: readonly Word[], at: number, from: number, to: number) {
  const stop = words[at + 1]?.text === '.' ? at + 2 : at + 1;
  const yearIn = (index: number) => yearOf(words[index]?.text, index < to);
  const after = dayOf(words[stop]?.low, stop < to);
  if (after > 0) {
    const yearAt = words[stop + 1]?.text === ',' ? stop + 2 : stop + 1;
    const year = yearIn(yearAt);
    return { day: after, year, first: at, last: year ? yearAt : stop };
  }
  const before = dayOf(words[at - 1]?.low, at - 1 >= from);
  if (before === 0) return null;
  const year = yearIn(at + 1);
  return { day: before, year, first: at - 1, last: year ? at + 1 : at };
}

/** Midnight UTC of the day, where one is stated. */
function dayOfPublication(published: string | null): number | null {
  const found = /^\d{4}-\d\d-\d\d/.exec(published ?? '');
  const time = found ? Date.parse(`${found[0]}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function nearest(monthDay: string, day: number): string {
  const year = new Date(day).getUTCFullYear();
  const far = (one: string) => Math.abs(Date.parse(`${one}T00:00:00Z`) - day) || 0;
  return [year, year - 1, year + 1]
    .map((one) => `${one}${monthDay}`)
    .reduce((best, next) => (far(next) < far(best) ? next : best));
}

function weekdayNear(weekday: string, week: readonly string[], day: number, ahead: boolean): string {
  const monday = (new Date(day).getUTCDay() + 6) % 7;
  const back = (monday - week.indexOf(weekday) + 7) % 7;
  return isoOf(day + (ahead ? ((7 - back) % 7) * DAY : -back * DAY));
}

function monthOf({ text, low }: Word, months: readonly string[]): number {
  if (!startsUpper(text)) return 0;
  return months.findIndex((month) => month === low || month.slice(0, 3) === low) + 1;
}

function dayOf(low: string | undefined, inside: boolean): number {
  const found = inside && low ? /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(low) : null;
  const day = found ? Number(found[1]) : 0;
  return day >= 1 && day <= 31 ? day : 0;
}

const yearOf = (raw: string | undefined, inside: boolean): string | null =>
  inside && raw && /^(?:19|20)\d\d$/.test(raw) ? raw : null;
const two = (n: number): string => String(n).padStart(2, '0');
