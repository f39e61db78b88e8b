import type { Span } from '../../text/article.ts';
import { trimSpan } from '../../text/trimSpan.ts';
import type { KeyQuote, Quote, Reading } from '../reading.ts';

/** Words by which a speaker commits himself: what will, must or must not be done. */
const COMMITS =
  /\b(?:will|shall|must|ready|agree[ds]?|propos\w+|demand\w*|intend\w*|won[’']t|cannot|never|should|need to|condemn\w*|support\w*|committed)\b/gi;

/**
 * The passage of a quote to show where there is no room for all of it. Of a key quote the one chosen when the article was
 * read (`chooseKeyQuotes`); of any other the whole sentence that shows most of the article's topics and commits the
 * speaker most; the whole quote where it has one sentence or is no sentence. Marks at its ends stay where they stand.
 *
 * @example bestSentence(reading.quotes[7], reading, text) // { start: 1665, end: 1794 }
 */
export function bestSentence(quote: Quote, reading: Reading, text: string): Span {
  const at = reading.keyQuotes.findIndex((index) => reading.quotes[index]?.start === quote.start);
  const passage = reading.keyPassages?.[at];
  if (passage) return { start: passage.start, end: passage.end };
  const candidates: { span: Span; score: number }[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.start >= quote.end) break;
    if (sentence.end <= quote.start) continue;
    for (const piece of quote.spans) {
      const span = trimSpan(text, {
        start: Math.max(sentence.start, piece.start),
        end: Math.min(sentence.end, piece.end),
      });
      if (!span) continue;
      candidates.push({ span, score: scoreOf(span, reading, text) });
    }
  }
  if (candidates.length === 0) return { start: quote.start, end: quote.end };
  return candidates.reduce((best, next) => (next.score > best.score ? next : best)).span;
}

/** How much of the article's topics a sentence shows, and how much it commits the speaker. */
function scoreOf({ start, end }: Span, { topics }: Reading, text: string): number {
  const said = text.slice(start, end);
  const commits = Math.min(3, said.match(COMMITS)?.length ?? 0);
  const isIn = (term: Span) => term.start >= start && term.end <= end;
  const shown = topics.filter(({ passages }) => passages.some(({ terms }) => terms.some(isIn))).length;
  const words = said.split(/\s+/).length;
  const length = Math.min(words, 25) / 50 - (words > 40 ? 0.5 : 0);
  return commits + shown + length - (said.endsWith('?') ? 0.5 : 0);
}

/** Key quotes as a reading keeps them. */
export const asLists = (
  chosen: readonly KeyQuote[],
): Required<Pick<Reading, 'keyQuotes' | 'keyPassages'>> => ({
  keyQuotes: chosen.map(({ quote }) => quote),
  keyPassages: chosen.map(({ start, end }) => ({ start, end })),
});
