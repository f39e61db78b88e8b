import { presentsText } from '../../text/presentsText.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';

/** In characters: a longer paragraph does more than introduce. */
const LONGEST = 300;
/** In paragraphs. */
const MOST_BELOW = 20;
const WORDS_OF =
  /\b(?:remarks|statements?|comments?|quotes?|words|speech|address|message|reaction)(?: (?:made|given|delivered|issued))? (?:of|by|from) (?:the )?(?=\p{Lu})/u;

/**
 * Who speaks in a paragraph in marks below "Please find below the remarks of Foreign Minister Ida Holm", or below further ones
 * of that kind; null where no such line is above.
 *
 * @param index index of the paragraph
 * @example presentedAbove(layout, 1) // null
 */
export function presentedAbove(
  { text, paragraphs, words, sentences, marked }: TextLayout,
  index: number,
): NounPhrase | null {
  const isInMarks = (at: number) =>
    marked.some(({ start, end }) => start <= paragraphs[at]!.start && paragraphs[at]!.end <= end);
  let at = index - 1;
  while (at > 0 && index - at < MOST_BELOW && isInMarks(at)) at--;
  const above = paragraphs[at];
  if (!above || above.end - above.start > LONGEST) return null;
  const line = text.slice(above.start, above.end);
  const found = presentsText(line) ? WORDS_OF.exec(line) : null;
  if (!found) return null;
  const start = above.start + found.index + found[0].length;
  const from = words.findIndex((word) => word.start >= start);
  return from < 0 ? null : phraseAfter(words, from, sentences[words[from]!.sentence]!.to);
}
