import { MONTHS } from '../../src/words/en/dates.ts';

/**
 * Number of a month by its English name or its first three letters, 1 to 12; null for other words.
 *
 * @example monthNumber('Sept') // 9
 */
export function monthNumber(word: string): number | null {
  const folded = word.toLowerCase().replace(/\.$/, '');
  if (folded.length < 3) return null;
  const index = MONTHS.findIndex((m) => m.toLowerCase() === folded || m.slice(0, 3).toLowerCase() === folded);
  if (index >= 0) return index + 1;
  return folded === 'sept' ? 9 : null;
}
