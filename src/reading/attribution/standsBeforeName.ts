import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { Named, Roster } from '../names/roster.ts';

/**
 * "the Nyeri governor" is the Nyeri Governor Ana Rusu from above, "the AU chairperson" the Chairperson of the African Union Commission:
 * a word that stands right before the title beside a name, or letters with which the capitals before the name begin. `wanted` is folded;
 * only names before the word `before` count.
 *
 * @example standsBeforeName(layout.words, roster.personAt, roster.people[0], 'nyeri', 40) // false
 */
export function standsBeforeName(
  words: TextLayout['words'],
  personAt: Roster['personAt'],
  { at }: Named,
  wanted: string,
  before: number,
): boolean {
  return at.some(({ from, titleFrom, inHeadline }) => {
    if (inHeadline || from >= before) return false;
    const isCapital = ({ text, sentence }: (typeof words)[number]) =>
      startsUpper(text) && sentence === words[from]!.sentence;
    const near = words.slice(Math.max(0, Math.min(titleFrom, from) - AREA_BEFORE), from);
    if (near.some((word) => word.low === wanted && isCapital(word))) return true;
    if (wanted.length < 2 || wanted.length > MOST_LETTERS) return false;
    let first = from;
    while (first > 0 && from - first < OFFICE_BEFORE && !personAt.has(first - 1)) first--;
    const capitals = words.slice(first, from).filter(isCapital);
    return capitals
      .map(({ low }) => low[0])
      .join('')
      .includes(wanted);
  });
}
/** In words: an area has so many at most, and an office with its body. */
const AREA_BEFORE = 3;
const OFFICE_BEFORE = 12;
const MOST_LETTERS = 6;
