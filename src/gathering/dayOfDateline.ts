import { datelineEnd } from '../reading/layout/datelineEnd.ts';
import { isDateLine } from '../reading/layout/isDateLine.ts';
import { readStatedDate } from './pages/readStatedDate.ts';

/** A dateline is below a headline and a byline at most. */
const MOST_ABOVE = 4;

/**
 * The day, with its year, that a text states in its dateline or on a line of its own above the first paragraph; null where it has neither.
 *
 * @example dayOfDateline('Talks end\n\nLondon, Friday 27 November 2026\n\nThe talks ended.') // '2026-11-27'
 * @example dayOfDateline('BUDAPEST, 28 November 2026 (MTI) - Hungary will not sign.') // '2026-11-28'
 */
export function dayOfDateline(text: string): string | null {
  const lines = text
    .slice(0, 2_000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, MOST_ABOVE)) {
    const end = datelineEnd(line.trim());
    if (end > 0) return readStatedDate(line.trim().slice(0, end), 'en');
    if (isDateLine(line.trim())) return readStatedDate(line, 'en');
  }
  return null;
}
