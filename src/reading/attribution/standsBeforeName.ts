import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import type { Named, Roster } from '../names/roster.ts';
import { DETERMINER, IN_BODY_NAME, isA } from '../rules/wordKinds.ts';

/**
 * "the Nyeri governor" is the Nyeri Governor Ana Rusu from above, "the AU chairperson" the Chairperson of the African Union Commission:
 * a word that stands right before the title beside a name, or letters with which the capitals before the name begin; those of a known
 * body only where a body is named there: "the UN secretary" is no secretary of a Union of Nurses. `wanted` is folded; only names
 * before the word `before` count.
 *
 * @example standsBeforeName(layout.words, roster, roster.people[0], 'nyeri', 40) // false
 */
export function standsBeforeName(
  words: TextLayout['words'],
  { personAt, bodyAt }: Pick<Roster, 'personAt' | 'bodyAt'>,
  { at }: Named,
  wanted: string,
  before: number,
): boolean {
  return at.some(({ from, titleFrom, inHeadline }) => {
    if (inHeadline || from >= before) return false;
    const { sentence } = words[from]!;
    const near = words.slice(Math.max(0, Math.min(titleFrom, from) - AREA_BEFORE), from);
    if (near.some((word) => word.low === wanted && isCapital(word, sentence))) return true;
    if (wanted.length < 2 || wanted.length > MOST_LETTERS) return false;
    let first = from;
    while (first > 0 && from - first < OFFICE_BEFORE && !personAt.has(first - 1)) first--;
    const isKnown = [...bodyAt.keys()].some((body) => words[body]!.low === wanted);
    return isSpelt(words.slice(first, from), wanted, sentence, isKnown);
  });
}

const isCapital = (word: Word, sentence: number): boolean =>
  startsUpper(word.text) && word.sentence === sentence && !isA(word, DETERMINER);

/**
 * Whether the capitals from one that follows none begin with some letters: "Norland Relief Commission Chairperson" with "nrc". Those
 * of a known body must be a body here.
 */
function isSpelt(words: readonly Word[], letters: string, sentence: number, isKnown: boolean): boolean {
  return words.some((word, at) => {
    const opens = isCapital(word, sentence) && !(at > 0 && isCapital(words[at - 1]!, sentence));
    const spelt = opens
      ? words
          .slice(at)
          .filter((one) => isCapital(one, sentence))
          .slice(0, letters.length)
      : [];
    return (
      spelt.map(({ low }) => low[0]).join('') === letters && (!isKnown || isA(spelt.at(-1), IN_BODY_NAME))
    );
  });
}

/** In words: an area has so many at most, and an office with its body. */
const AREA_BEFORE = 3;
const OFFICE_BEFORE = 12;
const MOST_LETTERS = 6;
