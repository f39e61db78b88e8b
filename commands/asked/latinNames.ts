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

/** Latin letters that are one Cyrillic letter, the longest first; some may be two. */
const CYRILLIC: readonly (readonly [latin: string, ...cyrillic: string[]])[] = [
  ['shch', 'щ'],
  ['iy', 'ий'],
  ['yy', 'ый'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yu', 'ю'],
  ['iu', 'ю'],
  ['ya', 'я'],
  ['ia', 'ия', 'я'],
  ['ye', 'е'],
  ['yo', 'ё'],
  // Ukrainian names: "Sybiha" is "Сибига" in Russian.
  ['y', 'й', 'ы', 'ий', 'и'],
  ['h', 'г', 'х'],
  ['x', 'кс'],
  ['w', 'в'],
  ...Object.entries(LATIN)
    .filter(
      ([cyrillic, latin]) =>
        latin.length === 1 && 'абвгдезийклмнопрстуф'.includes(cyrillic) && cyrillic !== 'й',
    )
    .map(([cyrillic, latin]) => [latin, cyrillic] as const),
];
const MOST_SPELLINGS = 8;
/** Endings of a Russian name in the cases of a question, with those of its nominative. */
const NOMINATIVES = ['', 'а', 'я', 'й', 'ь', 'о'];

/**
 * How an article in Russian may write a name that no list has: a Latin one in Cyrillic letters, a Cyrillic one as it is and in the
 * nominative.
 *
 * @param beside the words right before and right behind it
 * @example cyrillicOf('Korsakova') // ['корсакова']
 */
export function cyrillicOf(
  word: string,
  ...beside: readonly [before?: string, behind?: string]
): readonly string[] {
  const folded = foldName(word);
  if (/^\p{Script=Cyrillic}{4,}$/u.test(folded)) {
    if (isFeminineSubject(folded, ...beside)) return [folded];
    // "слова Корсаковой" are a woman's; folded, "й" is "и".
    const ends = /(?:ои|еи|ую|юю)$/.test(folded) ? ['а', 'я', 'ая', 'яя'] : NOMINATIVES;
    return [folded, ...[1, 2].flatMap((cut) => ends.map((end) => folded.slice(0, -cut) + end))];
  }
  if (!/^\p{Lu}[a-z]{3,}$/u.test(word)) return [];
  let spellings: string[] = [''];
  for (let at = 0; at < folded.length; ) {
    const [latin, ...letters] = CYRILLIC.find(([one]) => folded.startsWith(one, at)) ?? [];
    if (latin === undefined) return [];
    spellings = spellings
      .flatMap((begun) => letters.map((letter) => begun + letter))
      .slice(0, MOST_SPELLINGS);
    at += latin.length;
  }
  return spellings.map(foldName);
}

/** "что сказала Корсакова", "что говорит Корсакова": who speaks is a woman, and no Корсаков in another case. */
const isFeminineSubject = (name: string, before = '', behind = ''): boolean =>
  /[ая]$/.test(name) &&
  (/ла(?:сь)?$/.test(before) || /(?:ит|ет|ёт)$/.test(before) || /ла(?:сь)?$/.test(behind));

function isDeclined(word: string, names: ReadonlyMap<string, unknown>): boolean {
  return [1, 2, 3].some(
    (cut) =>
      word.length - cut >= 4 &&
      ['', 'а', 'я', 'й', 'ь', 'о', 'ия'].some((end) => names.has(word.slice(0, -cut) + end)),
  );
}
