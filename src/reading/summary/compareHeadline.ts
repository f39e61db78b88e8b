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
  // "Address by H.E. Mr. Tevita Osk": what names a text and whose it is claims nothing.
  if (headlineText === null || layout.words.length === 0 || NAMES_TEXT.test(headlineText)) return [];
  const line = headlineText.replace(DATE, ' ');
  const wanted = wordsOfLine(line, layout.language).filter(isContent);
  // An ending is never the first letter: only words that begin as one of the headline can support it.
  const firsts = new Set(wanted.flatMap(({ low }) => [low[0], ...low.split('-').map((part) => part[0])]));
  const inCapitals = wanted.some(({ text }) => ABBREVIATED.test(text.replaceAll('.', '')));
  const stems = stemsIn(layout.words, firsts);
  const initials = inCapitals ? initialsIn(layout.words) : new Set<string>();
  const unsupported: string[] = [];
  for (const token of wanted) {
    if (stems.has(stem(PAST[token.low] ?? token.low))) continue;
    const letters = token.text.replaceAll('.', '');
    if (ABBREVIATED.test(letters) && initials.has(foldWords(letters))) continue;
    // Of "Japan-U.S." the line's words are "Japan-U" and "S".
    if (token.low.split('-').every((part) => part.length < 2 || stems.has(stem(part)))) continue;
    if (!unsupported.includes(token.text)) unsupported.push(token.text);
  }
  return unsupported;
}

/** The stems of the words that begin with one of some letters, and of their parts between hyphens. */
function stemsIn(words: readonly Word[], firsts: ReadonlySet<string | undefined>): Set<string> {
  const stems = new Set<string>();
  for (const { low, isWord } of words) {
    if (firsts.has(low[0])) stems.add(stem(PAST[low] ?? low));
    if (!isWord || !low.includes('-')) continue;
    for (const part of low.split('-')) if (firsts.has(part[0])) stems.add(stem(part));
  }
  return stems;
}

/** The initials of two to six capitalised words in a row. */
function initialsIn(words: readonly Word[]): Set<string> {
  const initials = new Set<string>();
  let row = '';
  for (const { text } of words) {
    row = startsUpper(text) ? (row + text[0]!.toLowerCase()).slice(-6) : '';
    for (let length = 2; length <= row.length; length++) initials.add(row.slice(-length));
  }
  return initials;
}

/** A word of initials alone: "FM". */
const ABBREVIATED = /^\p{Lu}{2,6}$/u;

const isContent = (word: Word): boolean =>
  word.isWord &&
  word.low.length > 1 &&
  !/^\p{N}$/u.test(word.low) &&
  !KIND_OF_TEXT.test(word.low) &&
  !isA(word, CLOSED_CLASS | ADVERB);

/** What a text is or is about, which it need not say of itself: "Readout of the call", "Remarks". */
const KIND_OF_TEXT =
  /^(?:readouts?|calls?|phone|telephone|conversations?|statements?|remarks|transcripts?|communiqu[eé]s?|interviews?|updates?|video|speaks?|talks?|holds?|held|press|briefings?|conferences?|address|speech|live|happened|analysis|opinion|explainer|exclusive|factbox|letters?|oral|answers?|commons|lords|hansard|joint|weekly|daily|noon|verbatim|provisional|h\.e\.?|\d+(?:st|nd|rd|th))$/;
const NAMES_TEXT =
  /^(?:joint |opening |closing |keynote )?(?:address|statement|remarks|speech|letter|message|lecture|intervention)s? (?:by|of|from) /i;
/** The day of the text. */
const DATE =
  /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2},? )?\d{4}\b/g;

/**
 * Past tenses that begin as the present does, with the present: "spoke" supports "speaks".
 *
 * @example PAST.spoke // 'speak'
 */
export const PAST: Readonly<Record<string, string>> = {
  ...{ spoke: 'speak', spoken: 'speak', held: 'hold', met: 'meet', told: 'tell', said: 'say', sent: 'send' },
  ...{ won: 'win', led: 'lead', left: 'leave', took: 'take', taken: 'take', gave: 'give', came: 'come' },
  ...{
    began: 'begin',
    begun: 'begin',
    broke: 'break',
    broken: 'break',
    fell: 'fall',
    fallen: 'fall',
    risen: 'rise',
    rose: 'rise',
    found: 'find',
  },
  ...{
    made: 'make',
    sought: 'seek',
    built: 'build',
    lost: 'lose',
    brought: 'bring',
    bought: 'buy',
    fought: 'fight',
  },
  ...{
    struck: 'strike',
    shot: 'shoot',
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    drew: 'draw',
    wrote: 'write',
  },
  ...{
    kept: 'keep',
    paid: 'pay',
    sold: 'sell',
    stood: 'stand',
    grew: 'grow',
    chose: 'choose',
    saw: 'see',
    ran: 'run',
  },
};

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
