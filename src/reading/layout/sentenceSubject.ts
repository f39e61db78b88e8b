import { CONJUNCTION, isA, PREPOSITION } from '../rules/wordKinds.ts';
import type { Sentence, TextLayout } from './layOut.ts';
import { isNounish, isPronoun, type NounPhrase, phraseAfter, withApposition } from './nounPhrases.ts';

/** The subject of a sentence: its first noun phrase after an opening adverbial, or null. */
export function sentenceSubject(layout: TextLayout, sentence: Sentence): NounPhrase | null {
  const { words } = layout;
  let at = sentence.from;
  const limit = Math.min(sentence.to, sentence.from + 60);
  for (let clauses = 0; clauses < 3; clauses++) {
    while (
      at < limit &&
      (words[at]!.quotedSpan >= 0 ||
        !words[at]!.isWord ||
        ['and', 'but', 'yet', 'so', 'however', 'still', 'also', 'then'].includes(words[at]!.low))
    )
      at++;
    if (at >= limit) return null;
    const word = words[at]!;
    const phrase = !isA(word, PREPOSITION) && !isA(word, CONJUNCTION) ? phraseAfter(words, at, limit) : null;
    if (phrase && (isNounish(words[phrase.head]!) || isPronoun(words[phrase.head]!)))
      return withApposition(words, phrase, limit);
    while (at < limit && words[at]!.text !== ',') at++;
    if (at >= limit) return null;
    at++;
  }
  return null;
}
