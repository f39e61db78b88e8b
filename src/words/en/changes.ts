import type { Line } from '../line.ts';
import { formatDay } from './dates.ts';
import { countOf } from './numbers.ts';

const rest = (shown: number, all: number) => (all > shown ? `, ${shown} of ${all} shown` : '');

/** A statement beside the earlier ones of its kind. */
export const changes = {
  title: (counts: Readonly<Record<'dropped' | 'new' | 'revised' | 'repeated', number>>, earlier: number) =>
    `${counts.dropped} dropped, ${counts.new} new, ${counts.revised} revised, ${counts.repeated} repeated, against the ${earlier === 1 ? 'one' : `last of ${earlier}`} before.`,
  before: (source: Line): Line => ['Before: ', ...source],
  dropped: (shown: number, all: number) => `Dropped: said before, not now${rest(shown, all)}`,
  new: (shown: number, all: number) => `New${rest(shown, all)}`,
  revised: 'Revised',
  moreSentences: (count: number) => countOf(count, 'more sentence'),
  /** Where a sentence is, beside the day of the text that has it otherwise. */
  beside: (place: string, day: string) => `${place}, beside ${formatDay(day)}`,
  dayAt: (day: string, place: string) => `${formatDay(day)}, ${place}`,
  phrase: (words: Line, count: number, all: number, first: string, last: string): Line => [
    '“',
    ...words,
    `” in ${count} of ${all}, first ${formatDay(first)}, last ${formatDay(last)}`,
  ],
  silent: 'Silent: in each of the last statements, not now',
  stock: 'Stock phrases',
  compared: (earlier: number) => `${countOf(earlier, 'earlier statement')} of the same kind compared`,
  olderNotLookedAt: 'older ones were not looked at',
  noChange: 'marks, case and spelling do not count as changes',
  wholeText: 'Whole text',
  watch: 'Watch',
  nothingEarlier: 'No earlier statement of the same kind is stored, so I can’t say what changed.',
  lookedFor:
    'Looked for texts of the same source about meetings of the same people, or under a headline of the same words.',
};
