import type { Word } from '../layout/layOut.ts';
import type { WordRange } from './naming.ts';

/**
 * Names of two words or more that a text shows somewhere to be a company's: "Harlow Brent, which owns the ferry", "shares in Harlow
 * Brent", "Harlow Brent's shareholders". In the words of the text, folded and joined by a space.
 *
 * @example companyNames(wordsOfLine('Shares in Harlow Brent fell.', english), [{ from: 2, to: 4 }]).has('harlow brent') // true
 */
export function companyNames(words: readonly Word[], ranges: readonly WordRange[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const range of ranges)
    if (range.to - range.from > 1 && isCompany(words, range)) found.add(nameKey(words, range));
  return found;
}

/** The folded words of a name, joined by a space. */
export const nameKey = (words: readonly Word[], { from, to }: WordRange): string =>
  words
    .slice(from, to)
    .map(({ low }) => low)
    .join(' ');

function isCompany(words: readonly Word[], { from, to }: WordRange): boolean {
  const [before, earlier, next, second] = [words[from - 1], words[from - 2], words[to], words[to + 1]];
  if (next?.text === ',' && second?.low === 'which') return true;
  if (before?.low === 'in' && OWNED.test(earlier?.low ?? '')) return true;
  return OWNED.test(next?.low ?? '') || (/^['’]s?$/.test(next?.low ?? '') && OWNED.test(second?.low ?? ''));
}
const OWNED = /^(?:shares?|stocks?|stake|shareholders?|investors|plc|inc|ltd|llc|gmbh)$/;
