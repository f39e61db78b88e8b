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
  if (MODALS.has(low)) return 'MODAL';
  if (low === 'to') return 'TO';
  if (low === 'that') return 'THAT';
  if (AUXILIARIES.has(low)) return 'AUX';
  if (PRONOUNS.has(low) && !DETERMINERS.has(low)) return 'PRON';
  if (DETERMINERS.has(low)) return 'DET';
  if (CONJUNCTIONS.has(low)) return 'CONJ';
  if (PREPOSITIONS.has(low)) return 'PREP';
  if (TIME_WORDS.has(low)) return 'TIME';
  if (ADVERBS.has(low) || isAdverbial(low)) return 'ADV';
  if (/^\p{N}/u.test(text)) return 'NUM';
  if (/^\p{Lu}/u.test(text)) return 'NAME';
  if (low.endsWith('ing')) return 'ING';
  if (/[^e]ed$/.test(low)) return 'ED';
  return low.endsWith('s') ? 'S' : 'W';
}
