import type { Span } from '../../text/article.ts';
import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { hasBareVerb, hasVerb } from './finiteVerbs.ts';

/**
 * Whether a sentence is a line under a picture: a credit follows it, or it has no verb, or it says who stands left and right.
 *
 * @example isCaption(layout, 1, false, false, layout.words) // false
 */
export function isCaption(
  layout: TextLayout,
  index: number,
  creditNext: boolean,
  pictures: boolean,
  words: readonly Word[],
): boolean {
  const sentence = layout.sentences[index]!;
  const paragraph = layout.paragraphs[sentence.paragraph]!;
  const alone = isAlone(paragraph, sentence);
  if (creditNext && alone && words.length < 45) return true;
  // A caption that the page's text runs on from: "The flag of Elbonia. The flag is …"
  if (!alone && sentence.start === paragraph.start && words.length < 16)
    return startsUpper(words[0]?.text ?? '') && !hasVerb(words) && !hasBareVerb(words);
  if (!alone || words.length >= 45) return false;
  const dated = () => words.some(({ text }) => /^(?:19|20)\d\d$/.test(text));
  return (
    (pictures ||
      dated() ||
      (words.length < 16 && startsUpper(words[0]?.text ?? '') && !hasBareVerb(words))) &&
    !hasVerb(words)
  );
}

/**
 * Whether a sentence is nearly all of its paragraph.
 *
 * @example isAlone({ start: 0, end: 40 }, { start: 0, end: 39 }) // true
 */
export const isAlone = (paragraph: Span, sentence: Span) =>
  sentence.end - sentence.start >= 0.45 * (paragraph.end - paragraph.start);
