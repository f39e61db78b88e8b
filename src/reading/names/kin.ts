import type { Word } from '../layout/layOut.ts';

const KIN: Readonly<Record<'m' | 'f', ReadonlySet<string>>> = {
  m: new Set(
    'husband father brother son widower nephew uncle grandfather grandson boyfriend fiancé brother-in-law father-in-law son-in-law stepfather'.split(
      ' ',
    ),
  ),
  f: new Set(
    'wife mother sister daughter widow niece aunt grandmother granddaughter girlfriend fiancée sister-in-law mother-in-law daughter-in-law stepmother'.split(
      ' ',
    ),
  ),
};

/**
 * Whether a word for somebody of a family, in small letters, is of a man or of a woman; null for any other word.
 *
 * @example kinGender('sister') // 'f'
 */
export const kinGender = (low: string): 'm' | 'f' | null =>
  (['m', 'f'] as const).find((gender) => KIN[gender].has(low)) ?? null;

/**
 * Whether a word is all that names somebody of a family: "Her husband, Pavel, waited", "his older sister Milena".
 *
 * @example isNamedKin(words, 1) // false
 */
export function isNamedKin(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text === ',' ? at - 2 : at - 1;
  const kin = words[before];
  if (!kin || kin.sentence !== words[at]!.sentence || kinGender(kin.low) === null) return false;
  return words
    .slice(Math.max(0, before - 3), before)
    .some(({ low, text }) => /^(?:his|her|their)$/.test(low) || /^['’]s?$/.test(text));
}
