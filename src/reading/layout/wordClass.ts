import { startsUpper } from '../../text/startsUpper.ts';
import {
  ADVERB,
  AUXILIARY,
  CONJUNCTION,
  DETERMINER,
  isA,
  MODAL,
  PREPOSITION,
  PRONOUN,
  TIME_WORD,
} from '../rules/wordKinds.ts';
import type { Word } from './layOut.ts';
import { isAdverbial } from './nounPhrases.ts';

/**
 * A rough part of speech from closed classes and endings, for the features of the learned weights.
 *
 * @example wordClass(layout.words[1]) // 'NAME'
 */
export function wordClass(word: Word | undefined): string {
  if (word === undefined) return '#';
  const { low, text } = word;
  if (!word.isWord) return low === "'s" || low === '’s' ? 'POSS' : /^["“”„«»`']/.test(text) ? '"' : text;
  if (isA(word, ANY_CLASS)) return closedClass(word);
  if (isAdverbial(low)) return 'ADV';
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) return ending(low);
  if (/^\p{N}/u.test(text)) return 'NUM';
  if (startsUpper(text)) return 'NAME';
  return ending(low);
}

/**
 * The class of a word, or one mark for whatever is within marks.
 *
 * @example classOrMark(layout.words[1]) // 'NAME'
 */
export const classOrMark = (word: Word | undefined): string =>
  word && word.quotedSpan >= 0 ? '"' : wordClass(word);

/**
 * The word itself in small letters, a mark within marks, "#" where there is none.
 *
 * @example wordOrMark(undefined) // '#'
 */
export const wordOrMark = (word: Word | undefined): string =>
  word === undefined ? '#' : word.quotedSpan >= 0 ? '"' : word.low;

function ending(low: string): string {
  if (low.endsWith('ing')) return 'ING';
  if (low.endsWith('ed') && low.length > 2 && !low.endsWith('eed')) return 'ED';
  return low.endsWith('s') ? 'S' : 'W';
}

/** The class of a word of a closed class; where a word is in several, the first one here. */
function closedClass(word: Word): string {
  if (word.low === 'to') return 'TO';
  if (word.low === 'that') return 'THAT';
  return CLASSES.find(([kind]) => isA(word, kind))![1];
}
const CLASSES = [
  [MODAL, 'MODAL'],
  [AUXILIARY, 'AUX'],
  [DETERMINER, 'DET'],
  [PRONOUN, 'PRON'],
  [CONJUNCTION, 'CONJ'],
  [PREPOSITION, 'PREP'],
  [TIME_WORD, 'TIME'],
  [ADVERB, 'ADV'],
] as const;
const ANY_CLASS = CLASSES.reduce((all, [kind]) => all | kind, 0);
