import type { Word } from '../layout/layOut.ts';
import { DETERMINER, isA, PERSON, STRONG_TITLE, TITLE } from '../rules/wordKinds.ts';
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
  // "Harlow Brent, the mayor": whoever has an office is a person, whatever is owned of him.
  for (const range of ranges) if (hasOffice(words, range)) found.delete(nameKey(words, range));
  return found;
}

/** The folded words of a name, joined by a space. */
export const nameKey = (words: readonly Word[], { from, to }: WordRange): string =>
  words
    .slice(from, to)
    .map(({ low }) => low)
    .join(' ');

function hasOffice(words: readonly Word[], { from, to }: WordRange): boolean {
  if (isA(words[from - 1], TITLE)) return true;
  if (words[to]?.text !== ',' || !isA(words[to + 1], DETERMINER)) return false;
  return words.slice(to + 2, to + 5).some((word) => isA(word, PERSON | STRONG_TITLE));
}

function isCompany(words: readonly Word[], { from, to }: WordRange): boolean {
  const [before, earlier, next, second] = [words[from - 1], words[from - 2], words[to], words[to + 1]];
  if (next?.text === ',' && second?.low === 'which') return true;
  if (before?.low === 'in' && OWNED.test(earlier?.low ?? '')) return true;
  return (
    COMPANY.test(next?.low ?? '') || (/^['’]s?$/.test(next?.low ?? '') && COMPANY.test(second?.low ?? ''))
  );
}
const OWNED = /^(?:shares?|stocks?|stake|shareholders?)$/;
/** What only a company has or is. */
const COMPANY = /^(?:shareholders?|plc|inc|ltd|llc|gmbh)$/;
