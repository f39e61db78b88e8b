import type { TextLayout } from '../layout/layOut.ts';
import { isStageLine } from '../layout/speakerLabels.ts';
import type { Roster } from '../names/roster.ts';
import { personWithin } from './personWithin.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';

/** "Malcolm Turner:" alone on its line. */
const NAME_ALONE = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}):$/u;
/** "3.45pm BST": with so many of them a page is a live one. */
const FEWEST_TIMES = 2;

/**
 * Words that a live page sets apart without marks: the paragraph below a name with a colon, of somebody whom the text names.
 *
 * @example findBlockQuotes(layout, findSaid(layout, reader, {}).roster) // []
 */
export function findBlockQuotes(layout: TextLayout, roster: Roster): QuoteCandidate[] {
  const { text, paragraphs, sentences } = layout;
  const lines = paragraphs.map(({ start, end }) => text.slice(start, Math.min(end, start + MOST_IN_NAME)));
  if (!lines.some((line) => NAME_ALONE.test(line))) return [];
  if (lines.filter((line) => /^\d/.test(line) && isStageLine(line)).length < FEWEST_TIMES) return [];
  const firstOf = new Map(sentences.map(({ paragraph }, at) => [paragraph, at] as const).reverse());
  return lines.flatMap((line, index): QuoteCandidate[] => {
    const name = NAME_ALONE.exec(line)?.[1];
    const below = paragraphs[index + 1];
    const sentence = firstOf.get(index + 1);
    if (!name || !below || sentence === undefined) return [];
    const words = text.slice(below.start, below.end);
    if (/^["“„«]/.test(words) || isStageLine(words) || NAME_ALONE.test(words)) return [];
    const mention = { start: paragraphs[index]!.start, end: paragraphs[index]!.start + name.length };
    const author = personWithin(layout, roster, mention);
    const span = { start: below.start, end: below.end };
    return author
      ? [{ spans: [span], cue: null, subject: null, how: 'author', author, sentence, quotedSpans: [] }]
      : [];
  });
}
/** In characters. */
const MOST_IN_NAME = 120;
