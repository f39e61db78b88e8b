import type { Page } from './layOut.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The commonest small words of each language that are no small words of the others. */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the of and to that is was for with said he it his by from are have has be not which were this will their would they but we an at on as who had been',
  ),
  fr: words(
    'le les des et est du une dans que qui pour pas sur au aux avec son ses ont cette mais nous ils elle sont ete leur',
  ),
  de: words(
    'der die das und ist den von mit dem des sich auf nicht ein eine auch als nach wird bei einen dass hat haben sie wir oder',
  ),
  es: words(
    'el los las y del que una por con para su es lo como mas pero sus fue ha este esta entre cuando sobre tambien',
  ),
  it: words(
    'il di che e gli della per con del una non sono dei le nel alla dal piu anche come ha delle questo sul',
  ),
  pt: words('o os as do da dos das em um uma que nao com para por na foi ao mais pelo pela sao entre'),
  nl: words('de het een van en dat niet zijn met voor op te aan er ook bij naar heeft wordt deze uit door'),
  pl: words('w z na sie nie jest do ze to oraz przez po jak od dla ale ich'),
  tr: words('ve bir bu ile icin da de olarak olan daha cok sonra kadar gibi'),
  ro: words('si de la cu pe din nu este care pentru sa mai au fost'),
  sv: words('och att det som en ar av for med den till har inte ett om'),
};
const SCRIPTS: readonly [string, RegExp][] = [
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['el', /\p{Script=Greek}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['hy', /\p{Script=Armenian}/u],
];
/** Enough of a text to tell its language. */
const SAMPLE = 400;

/**
 * The language of a page, by its script and its small words; the stated one where the words do not tell, and null
 * where nothing does. Ukrainian is told from Russian by its own letters.
 *
 * @example detectLanguage(layOut('The talks were useful.', null), null) // 'en'
 */
export function detectLanguage(page: Page, stated: string | null): string | null {
  const given = stated === null ? null : stated.toLowerCase().split(/[-_]/)[0]!;
  const sample: string[] = [];
  for (const word of page.words) {
    if (word.isWord && sample.push(word.text) >= SAMPLE) break;
  }
  if (sample.length === 0) return given;
  const letters = sample.join('').replace(/[^\p{L}]/gu, '');
  for (const [language, script] of /[^\u0000-\u024f]/.test(letters) ? SCRIPTS : []) {
    let count = 0;
    for (const letter of letters) if (script.test(letter)) count++;
    if (count * 2 > letters.length || (language === 'ja' && count * 5 > letters.length))
      return language === 'ru' && /[іїєґ]/i.test(letters) ? 'uk' : language;
  }
  const votes = new Map<string, number>();
  for (const word of sample) {
    const low = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    for (const language of Object.keys(SMALL_WORDS))
      if (SMALL_WORDS[language]!.has(low)) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [language, count] of votes) if (count > (votes.get(best ?? '') ?? 0)) best = language;
  if (best !== null && (votes.get(best)! * 12 >= sample.length || sample.length < 25)) return best;
  if (given !== null) return given;
  return votes.size === 0 && sample.length < 25 && /^[\p{ASCII}]*$/u.test(letters) && letters !== ''
    ? 'en'
    : null;
}
