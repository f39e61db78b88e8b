import type { Lexicon } from '../../reading/lexicon.ts';
import { foldWords } from '../../text/foldText.ts';
import { type Callout, calloutOf } from '../align/callouts.ts';
import type { ComparableWord } from '../align/comparableWords.ts';
import type { ReadText } from './voices.ts';

/**
 * What among some words changes the statement where it is changed, each once. In German every noun has a capital: there a name is what
 * the text or the lexicon has as one.
 *
 * @param text the text that the words are of
 * @param first the word whose capital says nothing; -1 for none
 * @example calloutsOf(comparableWords('not 12'), 'not 12', -1, version, lexicon) // ['negation', 'number']
 */
export function calloutsOf(
  words: readonly ComparableWord[],
  text: string,
  first: number,
  version: ReadText,
  lexicon: Lexicon,
): Callout[] {
  const found = new Set<Callout>();
  for (const [i, word] of words.entries()) {
    const callout = calloutOf(word, text, i === first);
    const isNoun = callout === 'name' && version.reading.language === 'de';
    if (callout && !(isNoun && !isKnownName(word.form, version, lexicon))) found.add(callout);
  }
  return [...found];
}

/** Any word of a name of the text, and of the lexicon's a surname or a place: “Tor” is a gate before it is anybody's given name. */
function isKnownName(form: string, { reading }: ReadText, { speakers, places }: Lexicon): boolean {
  const wordsOf = (name: string) => foldWords(name).split(/[^\p{L}\p{N}]+/u);
  return (
    [...reading.people, ...reading.places, ...reading.organisations].some(({ name }) =>
      wordsOf(name).includes(form),
    ) ||
    speakers.some(({ name }) => wordsOf(name).at(-1) === form) ||
    places.some(({ name, also }) => [name, ...also].some((one) => foldWords(one) === form))
  );
}
