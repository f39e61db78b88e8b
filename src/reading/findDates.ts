import type { Page } from './layOut.ts';
import type { Mention } from './reading.ts';
import { MONTHS, WEEKDAYS } from './wordClasses.ts';

export interface FoundDate extends Mention {
  /** `2021-05-19`, `--05-19` where no year is stated, null for a weekday or "today". */
  readonly iso: string | null;
}

const SHORT = MONTHS.map((month) => month.slice(0, 3));

/** The first date in a stretch of words: "May 19", "19 May 2021", "Wednesday"; a full date before a weekday. */
export function dateIn(page: Page, from: number, to: number): FoundDate | null {
  const { words, text } = page;
  let weak: FoundDate | null = null;
  const made = (first: number, last: number, iso: string | null): FoundDate => {
    const start = words[first]!.start;
    const end = words[last]!.end;
    return { start, end, text: text.slice(start, end), iso };
  };
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    const month = monthOf(word.text, word.low);
    if (month > 0) {
      const stop = words[at + 1]?.text === '.' ? at + 2 : at + 1;
      const after = dayOf(words[stop]?.low, stop < to);
      const before = dayOf(words[at - 1]?.low, at - 1 >= from);
      if (after > 0) {
        const comma = words[stop + 1]?.text === ',' ? stop + 2 : stop + 1;
        const year = yearOf(words[comma]?.text, comma < to);
        return made(at, year ? comma : stop, `${year ?? '-'}-${two(month)}-${two(after)}`);
      }
      if (before > 0) {
        const year = yearOf(words[at + 1]?.text, at + 1 < to);
        return made(at - 1, year ? at + 1 : at, `${year ?? '-'}-${two(month)}-${two(before)}`);
      }
    } else if (weak === null && (WEEKDAYS.has(word.low) || word.low === 'today' || word.low === 'yesterday'))
      weak = made(at, at, null);
  }
  return weak;
}

function monthOf(raw: string, low: string): number {
  if (!/^\p{Lu}/u.test(raw)) return 0;
  const whole = MONTHS.indexOf(low);
  return whole >= 0 ? whole + 1 : SHORT.indexOf(low) + 1;
}

function dayOf(low: string | undefined, inside: boolean): number {
  const found = inside && low ? /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(low) : null;
  const day = found ? Number(found[1]) : 0;
  return day >= 1 && day <= 31 ? day : 0;
}

const yearOf = (raw: string | undefined, inside: boolean): string | null =>
  inside && raw && /^(?:19|20)\d\d$/.test(raw) ? raw : null;
const two = (n: number): string => String(n).padStart(2, '0');
