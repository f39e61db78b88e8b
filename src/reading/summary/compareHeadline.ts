import { foldWords } from '../../text/foldText.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { wordsOfLine } from '../layout/wordsOfLine.ts';
import { ADVERB, CLOSED_CLASS, isA } from '../rules/wordKinds.ts';

/**
 * Content words of the headline that occur nowhere in the body, in any form, in order and as written there.
 *
 * Endings are not compared ("sees" is supported by "see"); a word in capitals is supported by words with those
 * initials ("FM" by "Foreign Minister").
 *
 * @example compareHeadline(seed) // ['glimmer', 'eyes']
 */
export function compareHeadline(layout: TextLayout): string[] {
  const { headlineText } = layout;
  if (headlineText === null || layout.words.length === 0) return [];
  const wanted = wordsOfLine(headlineText, layout.language).filter(isContent);
  // An ending is never the first letter: only words that begin as one of the headline can support it.
  const firsts = new Set(wanted.flatMap(({ low }) => [low[0], ...low.split('-').map((part) => part[0])]));
  const inCapitals = wanted.some(({ text }) => ABBREVIATED.test(text.replaceAll('.', '')));
  const stems = new Set<string>();
  const initials = new Set<string>();
  let row = '';
  for (const { low, text, isWord } of layout.words) {
    if (firsts.has(low[0])) stems.add(stem(low));
    if (isWord && low.includes('-'))
      for (const part of low.split('-')) if (firsts.has(part[0])) stems.add(stem(part));
    if (!inCapitals) continue;
    row = startsUpper(text) ? (row + text[0]!.toLowerCase()).slice(-6) : '';
    for (let length = 2; length <= row.length; length++) initials.add(row.slice(-length));
  }
  const unsupported: string[] = [];
  for (const token of wanted) {
    if (stems.has(stem(token.low))) continue;
    const letters = token.text.replaceAll('.', '');
    if (ABBREVIATED.test(letters) && initials.has(foldWords(letters))) continue;
    if (token.low.split('-').every((part) => stems.has(stem(part)))) continue;
    if (!unsupported.includes(token.text)) unsupported.push(token.text);
  }
  return unsupported;
}

/** A word of initials alone: "FM". */
const ABBREVIATED = /^\p{Lu}{2,6}$/u;

const isContent = (word: Word): boolean =>
  word.isWord && !/^\p{N}$/u.test(word.low) && !isA(word, CLOSED_CLASS | ADVERB);

/**
 * A word without the endings of number and tense; good enough to compare words of one text.
 *
 * @example stem('talks') // 'talk'
 */
export function stem(word: string): string {
  let out = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (out.length > 4 && out.endsWith('ies')) out = `${out.slice(0, -3)}y`;
  else if (out.length > 5 && out.endsWith('ing')) out = out.slice(0, -3);
  else if (out.length > 4 && out.endsWith('ed')) out = out.slice(0, -2);
  else if (out.length > 4 && /(?:s|x|z|ch|sh)es$/.test(out)) out = out.slice(0, -2);
  else if (out.length > 3 && out.endsWith('s') && !out.endsWith('ss')) out = out.slice(0, -1);
  if (out.length > 4 && out.endsWith('e')) out = out.slice(0, -1);
  return out.length > 4 && out.at(-1) === out.at(-2) ? out.slice(0, -1) : out;
}
