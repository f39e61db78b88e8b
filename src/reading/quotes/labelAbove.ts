import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';

/** The sign of a point of a list. */
export const isBullet = ({ text }: Word): boolean => /^[-–•*▪◦‣·]$/u.test(text);

/** A line of more characters is no label. */
const LONGEST = 160;
/** Nor has it more points in marks below. */
const MOST_POINTS = 30;

/**
 * Index of the line that ends in a colon above a paragraph, the earlier points of a list in marks passed over: "Otto Brandt, leader
 * of the opposition:" above `- "It gives away the islands."`. Null where none is there.
 *
 * @param index index of the first sentence of the paragraph
 */
export function labelAbove(layout: TextLayout, index: number): number | null {
  const { sentences, words, paragraphs } = layout;
  const sentence = sentences[index]!;
  if (sentence.start !== paragraphs[sentence.paragraph]!.start) return null;
  let at = index - 1;
  for (let { paragraph } = sentence; at >= 0 && index - at <= MOST_POINTS; at--) {
    const before = sentences[at]!;
    if (paragraph - before.paragraph > 1) return null;
    paragraph = before.paragraph;
    const colon = words[before.to - 1];
    if (at === index - 1 && isNameAbove(layout, before)) return at;
    if (colon?.text === ':' && colon.quotedSpan < 0)
      return before.start === paragraphs[paragraph]!.start &&
        paragraph < sentence.paragraph &&
        before.end - before.start <= LONGEST
        ? at
        : null;
    const isPoint =
      isBullet(words[sentence.from]!) &&
      isBullet(words[before.from]!) &&
      (words[before.from + 1]?.quotedSpan ?? -1) >= 0 &&
      colon!.quotedSpan >= 0;
    if (!isPoint) return null;
  }
  return null;
}

/** "PRIME MINISTER ELIN HOLT, ON X": a line in capitals that names somebody above words in marks, as lists of reactions set it. */
export function isNameAbove(
  { text, paragraphs, words }: TextLayout,
  { start, end, from, to, paragraph }: Sentence,
): boolean {
  const line = paragraphs[paragraph]!;
  if (line.start !== start || line.end !== end || end - start > LONGEST) return false;
  const written = text.slice(start, end);
  const next = words[to];
  return (
    to - from >= 2 &&
    !/\p{Ll}|[.!?]$/u.test(written) &&
    /\p{Lu}{2}/u.test(written) &&
    next !== undefined &&
    next.quotedSpan >= 0 &&
    next.start === paragraphs[paragraph + 1]?.start
  );
}
