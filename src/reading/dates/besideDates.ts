import type { Span } from '../../text/article.ts';
import { addDays, type Days } from './calendarDays.ts';
import { countOf } from './resolveDates.ts';

/** A day or a longer time that some words name. */
interface Named extends Span, Days {
  readonly grain: 'day' | 'period';
  readonly stated: boolean;
}

const COUNT = '\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten';
/** "for five days from 11 April" */
const DAYS_FROM = new RegExp(
  `\\b(?<count>${COUNT}) days,? (?:from|starting|beginning)(?: on)?(?: the)? $`,
  'iu',
);
/** "a two-day summit opens on 9 December", "a three-day visit from Saturday" */
const LONG_FROM = new RegExp(
  `\\b(?<count>${COUNT})-day [\\p{L} -]{3,40}?(?: (?:begins?|beginning|begin|opens?|opening|starts?|starting)(?: in \\p{Lu}\\p{L}+)?(?: on)?| from)(?: the)? $`,
  'iu',
);

/**
 * The last day of what is said to last some days from a day on; nothing where nothing is.
 *
 * @example lasting('a two-day summit opens on 9 December', { start: 26, end: 36, from: '2026-12-09', to: '2026-12-09', grain: 'day' }) // { to: '2026-12-10' }
 */
export function lasting(
  text: string,
  { start, from, to, grain }: Pick<Named, 'start' | 'from' | 'to' | 'grain'>,
): { readonly to?: string } {
  if (grain !== 'day' || from !== to) return {};
  const before = text.slice(Math.max(0, start - 100), start);
  const count = (DAYS_FROM.exec(before) ?? LONG_FROM.exec(before))?.groups?.count;
  return count ? { to: addDays(from, countOf(count.toLowerCase()) - 1) } : {};
}

const LATER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<count>${COUNT}|a) (?<unit>day|week)s? later|the (?:next|following) day)(?![\\p{L}\\p{N}])`,
  'giu',
);

/**
 * Days that are told from the one before them: "opens on 2 December and closes two days later".
 *
 * @example laterThan('opens on 2 December and closes two days later', [{ start: 9, end: 19, from: '2026-12-02', to: '2026-12-02', stated: false, grain: 'day' }])[0].from // '2026-12-04'
 */
export function laterThan(text: string, dates: readonly Named[]): Named[] {
  return [...text.matchAll(LATER)].flatMap((match): Named[] => {
    const span: Span = { start: match.index, end: match.index + match[0].length };
    const before = dates.findLast(({ end }) => end <= span.start);
    if (before?.grain !== 'day') return [];
    const { count = 'a', unit = 'day' } = match.groups ?? {};
    const day = addDays(before.to, countOf(count.toLowerCase()) * (unit.toLowerCase() === 'week' ? 7 : 1));
    return [{ ...span, from: day, to: day, stated: before.stated, grain: 'day' }];
  });
}
