import type { TextLayout } from './layOut.ts';

/**
 * Whether a sentence has words in quotation marks.
 *
 * @param sentence its index
 * @example hasMarks(layout, 0) // false
 */
export const hasMarks = ({ words, sentences }: TextLayout, sentence: number): boolean => {
  const { from, to } = sentences[sentence]!;
  return words.slice(from, to).some(({ quotedSpan }) => quotedSpan >= 0);
};
