import type { Note } from '../../src/words/values.ts';
import type { AskedContext } from './askedContext.ts';
import { monthNumber } from './monthNumber.ts';
import { dayPeriod, instantsOf, labelOf } from './period.ts';
import { findPeriod, type TakenPeriod } from './takePeriod.ts';
import type { Token } from './tokens.ts';

/**
 * "that day", "the day after", in a thread: by the day that was asked about, else that of the text that was shown; without a period
 * where that text states none.
 */
export function sameDayIn(
  text: string,
  { before }: AskedContext,
): (Omit<TakenPeriod, 'period'> & { readonly period: TakenPeriod['period'] | null }) | null {
  const match =
    /\b(?:on )?(?:that|the same) day\b|\b(?:on )?the (?:day (?:before|after)|(?:next|following|previous) day)(?=[\s?.!,]*$|,?\s+(?:what|who|and)\b)/i.exec(
      text,
    );
  // The day that was asked about, else that of the text that was shown.
  const asked = before?.asked.period?.since ?? '';
  const day = asked || (before?.shown[0]?.day.slice(0, 10) ?? '');
  const unit =
    /\b(?:in )?the (?:(year|month|week) (before|after)|(previous|following|next) (year|month|week))(?=[\s?.!,]*$)/i.exec(
      text,
    );
  if (unit && /^\d{4}/.test(day)) return unitBeside(unit, day);
  if (!match) return null;
  if (!/^\d{4}-\d\d-\d\d$/.test(day))
    return before
      ? { period: null, spans: [{ start: match.index, end: match.index + match[0].length }] }
      : null;
  const days = /after|next|following/i.test(match[0]) ? 1 : /before|previous/i.test(match[0]) ? -1 : 0;
  return {
    period: dayPeriod(Temporal.PlainDate.from(day).add({ days }).toString()),
    spans: [{ start: match.index, end: match.index + match[0].length }],
  };
}

/**
 * The year that is spoken of in "about 2020", "plans for 2030", where the days asked for are that year and nothing else; null where it
 * says when somebody spoke.
 */
export function yearSpokenOf({ spans }: TakenPeriod, text: string): string | null {
  const [span, other] = spans;
  if (!span || other) return null;
  const [, before, year] =
    /^(for\s+|by\s+)?((?:19|20)\d\d)$/i.exec(text.slice(span.start, span.end).trim()) ?? [];
  const isBehind = /\b(?:about|on|regarding|concerning|re|for|by|of|mention(?:s|ed)?)\s+$/i.test(
    text.slice(0, span.start),
  );
  return year && (before || isBehind) ? year : null;
}

/** True for a year that has not begun: nobody spoke in it yet. */
export const isAhead = (year: string, { now }: AskedContext): boolean => Number(year) > now.getUTCFullYear();

/** "the year before", "the following month": the one beside the days that a thread is about. */
function unitBeside(match: RegExpExecArray, day: string): TakenPeriod {
  const [whole, before, isBefore, which, behind] = match;
  const unit = (before ?? behind)!.toLowerCase();
  const count = /before|previous/i.test(isBefore ?? which!) ? -1 : 1;
  const of = Temporal.PlainDate.from(`${day}-01-01`.slice(0, 10));
  const first =
    unit === 'week'
      ? of.subtract({ days: of.dayOfWeek - 1 })
      : of.with(unit === 'year' ? { month: 1, day: 1 } : { day: 1 });
  const since = first.add({ [`${unit}s`]: count });
  const days = { since: since.toString(), until: since.add({ [`${unit}s`]: 1 }).toString() };
  return {
    period: { ...days, label: labelOf(days) },
    spans: [{ start: match.index, end: match.index + whole.length }],
  };
}

/** True for days with a month or a quarter and no year. */
function lacksYear(text: string): boolean {
  const isMonth = (word: string) => monthNumber(word) !== null;
  const isPart = /\b(?:Q[1-4]|H[12]|(?:first|second|third|fourth)\s+quarter)\b/i.test(text);
  return (
    (isPart || (text.match(/\p{L}+/gu) ?? []).some(isMonth)) && !/\b(?:19|20)\d\d\b|['’]\d\d\b/.test(text)
  );
}

/** So far back a day without a year is looked for. */
const MOST_YEARS = 25;

/** A day without a year of which no article is: the same day of the latest year that has one, with a note. */
export async function otherYear(
  first: TakenPeriod,
  text: string,
  { archive, now, zone }: AskedContext,
): Promise<{ taken: TakenPeriod; note: Note } | null> {
  const { since, until } = first.period;
  const days = first.spans.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (!since || !until || !lacksYear(days)) return null;
  const newest = (await archive.findArticles({ order: 'newest', limit: 1 })).found[0];
  for (let years = 0; newest && years <= MOST_YEARS; years += 1) {
    const back = { year: now.getUTCFullYear() - years };
    const taken = findPeriod(text, new Date(Date.UTC(back.year, 11, 31, 12)), zone);
    if (!taken || (years === 0 && taken.period.since !== since)) continue;
    if (taken.period.since! > newest.day) continue;
    const page = await archive.findArticles({ ...instantsOf(taken.period, zone), limit: 1 });
    if (page.total === 0) continue;
    if (taken.period.since === since) return null;
    return { taken, note: { is: 'other-year', asked: first.period, as: taken.period } };
  }
  return null;
}

/** Months without a year belong to the days that the thread is about, if it is about some. */
export function nowFor(text: string, { now, before }: AskedContext): Date {
  const period = before?.asked.period;
  if (!period || !lacksYear(text)) return now;
  const year = (period.since ?? period.until)!.slice(0, 4);
  return Number(year) < now.getUTCFullYear() ? new Date(`${year}-12-31T12:00:00Z`) : now;
}

/** What was typed with spaces for quotations and links, in which no days are looked for. */
export function hide(typed: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return '';
  let text = ' '.repeat(first.start) + typed.slice(first.start, last.end);
  for (const t of tokens)
    if (t.kind !== 'word')
      text =
        text.slice(0, t.start) +
        (t.kind === 'mark' ? t.text : ' '.repeat(t.end - t.start)).padEnd(t.end - t.start) +
        text.slice(t.end);
  return text;
}
