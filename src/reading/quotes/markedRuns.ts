import type { TextLayout, Word } from '../layout/layOut.ts';

/** The words of a run in marks: indices of the first and the last, its marks included. */
export interface MarkedRun {
  /** Index into `layout.marked`. */
  readonly quotedSpan: number;
  readonly first: number;
  readonly last: number;
}

/** In marks without a cue, fewer words are a name, a title or scare quotes. */
export const FEWEST_WORDS = 4;

/** The runs in marks of a text, in order; those without a word of the body are left out. */
export function markedRuns({ words, marked }: TextLayout): MarkedRun[] {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  words.forEach(({ quotedSpan }, at) => {
    if (quotedSpan < 0) return;
    if (!first.has(quotedSpan)) first.set(quotedSpan, at);
    last.set(quotedSpan, at);
  });
  return [...marked.keys()].flatMap((quotedSpan) =>
    first.has(quotedSpan) ? [{ quotedSpan, first: first.get(quotedSpan)!, last: last.get(quotedSpan)! }] : [],
  );
}

export function countWords({ words }: TextLayout, { first, last }: MarkedRun): number {
  let count = 0;
  for (let at = first; at <= last; at++) if (words[at]!.isWord) count++;
  return count;
}

/** Nothing but a stop is behind it in its sentence, which ends before `to`. */
export const endsSentence = ({ words }: TextLayout, { last }: MarkedRun, to: number): boolean =>
  last + 1 >= to || (last + 2 === to && !words[last + 1]!.isWord);

/** The first word behind the mark that opens it. */
export const firstWordOf = ({ words }: TextLayout, { first }: MarkedRun): Word | undefined =>
  words.slice(first, first + 4).find((word) => word.isWord);

/** Begins with a capital or a number, as a sentence does: a title or scare quotes often do so too, but are short. */
export const beginsLikeSentence = (layout: TextLayout, run: MarkedRun): boolean =>
  /^[\p{Lu}\p{N}]/u.test(firstWordOf(layout, run)?.text ?? '');

/** "The Art of the Deal": every long word with a capital. */
export const isTitle = (layout: TextLayout, first: number, last: number): boolean =>
  layout.words
    .slice(first, last + 1)
    .every((word) => !word.isWord || word.text.length < 5 || !/^\p{Ll}/u.test(word.text));
