import { foldName } from '../../src/text/foldName.ts';
import type { KnownNames } from './knownNames.ts';

/** The country that a word means, in whichever language and case; null where it means none. */
export function countryNamed(
  word: string,
  names: KnownNames,
): { readonly code: string; readonly isCapital: boolean } | null {
  const folded = foldName(word);
  return names.countries.get(folded) ?? names.countries.get(nominativePlace(folded, names)) ?? null;
}

function nominativePlace(phrase: string, { countries }: KnownNames): string {
  if (!/^\p{Script=Cyrillic}{4,}$/u.test(phrase)) return phrase;
  for (const cut of [1, 2])
    for (const ending of ['', 'а', 'я', 'й', 'ь', 'ия'])
      if (countries.has(phrase.slice(0, -cut) + ending)) return phrase.slice(0, -cut) + ending;
  return phrase;
}
