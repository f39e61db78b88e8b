import type { Sentence, Word } from '../layout/layOut.ts';

/** Index after the last word of a sentence, its final stop left out. */
export function lastWordEnd(words: readonly Word[], sentence: Sentence): number {
  let end = sentence.to;
  while (end > sentence.from && /^[.!?…;]$/.test(words[end - 1]!.text) && words[end - 1]!.quotedSpan < 0)
    end--;
  return end;
}
