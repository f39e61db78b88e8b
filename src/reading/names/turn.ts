import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { SpeakerLabel } from '../layout/speakerLabels.ts';

/** A label that opens a turn: indices of its words, end exclusive. */
export interface Turn extends SpeakerLabel {
  readonly from: number;
  readonly to: number;
  /** Only the first paragraph is said: what follows without a label is the article's. */
  readonly alone?: boolean;
}

/** "Greta Holm": two to four capitalised words. */
export const isNameOfTwo = (name: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}$/u.test(name);

/** Indices of the words of a span that lies in one paragraph. */
export function wordsWithin(layout: TextLayout, paragraph: number, span: Span): [from: number, to: number] {
  const { words, sentences } = layout;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.paragraph < paragraph) low = middle + 1;
    else high = middle;
  }
  let from = sentences[low]?.from ?? words.length;
  while (from < words.length && words[from]!.start < span.start) from++;
  let to = from;
  while (to < words.length && words[to]!.end <= span.end) to++;
  return [from, to];
}
