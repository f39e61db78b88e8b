import { startsUpper } from '../../text/startsUpper.ts';
import type { Word } from './layOut.ts';
import { isAdverbial } from './nounPhrases.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  TIME_WORDS,
} from './wordClasses.ts';

/**
 * A rough part of speech from closed classes and endings, for the features of the learned weights.
 *
 * @example wordClass(words[1]) // 'PREP' for "of", 'ED' for "signed", ',' for a comma
 */
export function wordClass(word: Word | undefined): string {
  if (word === undefined) return '#';
  const { low, text } = word;
  if (!word.isWord) return low === "'s" || low === '’s' ? 'POSS' : /^["“”„«»`']/.test(text) ? '"' : text;
  const closed = CLOSED.get(low);
  if (closed !== undefined) return closed;
  if (isAdverbial(low)) return 'ADV';
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) return ending(low);
  if (/^\p{N}/u.test(text)) return 'NUM';
  if (startsUpper(text)) return 'NAME';
  return ending(low);
}

function ending(low: string): string {
  if (low.endsWith('ing')) return 'ING';
  if (low.endsWith('ed') && low.length > 2 && !low.endsWith('eed')) return 'ED';
  return low.endsWith('s') ? 'S' : 'W';
}

/** The class of each word of a closed class; where a word is in several, the last one here. */
const CLOSED: ReadonlyMap<string, string> = new Map(
  (
    [
      [ADVERBS, 'ADV'],
      [TIME_WORDS, 'TIME'],
      [PREPOSITIONS, 'PREP'],
      [CONJUNCTIONS, 'CONJ'],
      [PRONOUNS, 'PRON'],
      [DETERMINERS, 'DET'],
      [AUXILIARIES, 'AUX'],
      [['that'], 'THAT'],
      [['to'], 'TO'],
      [MODALS, 'MODAL'],
    ] as const
  ).flatMap(([words, name]) => [...words].map((word) => [word, name] as const)),
);
