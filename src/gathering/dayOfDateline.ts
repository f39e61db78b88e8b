import { datelineEnd } from '../reading/layout/datelineEnd.ts';
import { readStatedDate } from './pages/readStatedDate.ts';

/** A dateline stands below a headline and a byline at most. */
const MOST_ABOVE = 4;

/**
 * The day, with its year, that the dateline of a text states; null where it has none.
 *
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
  }
  return null;
}
