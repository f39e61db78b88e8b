import type { Word } from '../layout/layOut.ts';
import { isA, KINSMAN, KINSWOMAN } from '../rules/wordKinds.ts';

/**
 * Whether a word for somebody of a family is of a man or of a woman; null for any other word.
 *
 * @example kinGender(words[0]) // null
 */
export const kinGender = (word: Word): 'm' | 'f' | null =>
  isA(word, KINSMAN) ? 'm' : isA(word, KINSWOMAN) ? 'f' : null;

/**
 * Whether a word is all that names somebody of a family: "Her husband, Pavel, waited", "his older sister Milena".
 *
 * @example isNamedKin(words, 1) // false
 */
export function isNamedKin(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text === ',' ? at - 2 : at - 1;
  const kin = words[before];
  if (!kin || kin.sentence !== words[at]!.sentence || !isA(kin, KINSMAN | KINSWOMAN)) return false;
  return words
    .slice(Math.max(0, before - 3), before)
    .some(({ low, text }) => /^(?:his|her|their)$/.test(low) || /^['’]s?$/.test(text));
}
