import type { Sentence } from './sentence.ts';
import type { Token } from './tokens.ts';

/** How many words of a title are before a name; "Mr Putin" has one. */
export function titleBefore(s: Sentence, index: number): number {
  const isTitle = (word: Token | undefined) =>
    word !== undefined && (word.folded === 'the' || (s.isTitle(word) && !s.vocabulary.isSmall(word.folded)));
  let at = index;
  while (at < index + 4 && !s.entityAt(at) && isTitle(s.words[at])) at += 1;
  return s.entityAt(at) ? at - index : 0;
}
