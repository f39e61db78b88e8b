import { foldName } from '../../text/foldName.ts';
import type { Lexicon } from '../lexicon.ts';
import { englishOf } from '../rules/compileLanguage.ts';

/**
 * Whether a name is the surname of another and nothing more: one word, in two parts too, with the particles before it.
 *
 * @example isSurnameAlone('Terrec-Lunde', 'Oda Terrec-Lunde', lexicon) // true
 * @example isSurnameAlone('Van der Stroom', 'Mila van der Stroom', lexicon) // true
 * @example isSurnameAlone('Maria Holt', 'Ana Maria Holt', lexicon) // false
 */
export function isSurnameAlone(name: string, full: string, lexicon: Lexicon): boolean {
  const { particles } = englishOf(lexicon);
  return (
    foldName(full).endsWith(` ${foldName(name)}`) &&
    name
      .split(' ')
      .slice(0, -1)
      .every((word) => particles.has(word.toLowerCase()))
  );
}
