import { foldName } from '../../src/text/foldName.ts';
import type { KnownNames } from './knownNames.ts';

const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'i',
  є: 'e',
};

/** A Cyrillic name in Latin letters, unless the lexicon knows it as it is: "Эрдоган" is "Erdogan" in the archive. */
export function latinOf(word: string, { speakers, countries }: KnownNames): string {
  if (!/^\p{Script=Cyrillic}/u.test(word) || !/^\p{Lu}/u.test(word)) return word;
  const folded = foldName(word);
  if (
    speakers.has(folded) ||
    countries.has(folded) ||
    isDeclined(folded, speakers) ||
    isDeclined(folded, countries)
  )
    return word;
  return [...word.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');
}

function isDeclined(word: string, names: ReadonlyMap<string, unknown>): boolean {
  return [1, 2, 3].some(
    (cut) =>
      word.length - cut >= 4 &&
      ['', 'а', 'я', 'й', 'ь', 'о', 'ия'].some((end) => names.has(word.slice(0, -cut) + end)),
  );
}
