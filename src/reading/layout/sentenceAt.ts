import type { Span } from '../../text/article.ts';

/**
 * The index of the sentence that has an offset, by halving: a text may have as many quotes as sentences. -1 where none has it.
 *
 * @example sentenceAt([{ start: 0, end: 10 }, { start: 11, end: 20 }], 12) // 1
 */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let from = 0;
  let to = sentences.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sentences[middle]!.end <= offset) from = middle + 1;
    else to = middle;
  }
  const found = sentences[from];
  return found !== undefined && found.start <= offset ? from : -1;
}
