import type { Line } from '../line.ts';
import { formatDay } from './dates.ts';
import { countOf } from './numbers.ts';

/** Where words are from, and what is not shown of them. */
export const sources = {
  /** Where in its article something is; null for the headline. */
  place: (paragraph: number | null) => (paragraph ? `¶${paragraph}` : 'headline'),
  /** The day of an article, or the day on which it was seen first. */
  day: (published: string, isFirstSeen = false) =>
    `${isFirstSeen ? 'first seen ' : ''}${formatDay(published)}`,
  /** An outlet with the day of its article, null where none is stated; `copy` is the host of a page that only copies the text. */
  outlet: (name: string, day: string | null, copy: string | null = null) =>
    [name, day, copy && `copy at ${copy}`].filter(Boolean).join(', '),
  /** Its outlet published a correction, on a day if it states one. */
  correctedSince: (published: string | null, article: Line[number]): Line => [
    ` (corrected by the outlet${published ? ` on ${formatDay(published)}` : ''}: `,
    article,
    ')',
  ],
  /** A headline in marks in the place of an outlet that is not known. */
  headline: (headline: Line, day: string | null): Line => ['“', ...headline, day ? `”, ${day}` : '”'],
  /** Words of somebody else in quotation marks. */
  marked: (words: Line): Line => ['“', ...words, '”'],
  allIn: (source: Line): Line => ['all in ', ...source],
  undated: (texts: number, all: number) =>
    all === 1
      ? 'date not stated'
      : `date not stated in ${countOf(texts, 'of these texts', 'of these texts')}`,
  notListed: (clauses: readonly string[]) => `not listed: ${clauses.join(', ')}`,
  copies: (count: number) => `${countOf(count, 'copy', 'copies')} of the same texts not counted`,
};
