import type { Span } from '../../text/article.ts';
import { trimSpan } from '../../text/trimSpan.ts';
import type { Quote, Reading } from '../reading.ts';

/** Words by which a speaker commits himself: what will, must or must not be done. */
const COMMITS =
  /\b(?:will|shall|must|ready|agree[ds]?|propos\w+|demand\w*|intend\w*|won[’']t|cannot|never|should|need to|condemn\w*|support\w*|committed)\b/gi;

/**
 * The one sentence of a quote to show where there is no room for all of it: the one that shows most of the article's
 * topics and commits the speaker most. A whole sentence of the text, quotation marks at its ends left out; the whole
 * quote where it has one sentence or is no sentence.
 *
 * @example bestSentence(reading.quotes[7], reading, text) // "We will prepare proposals for our presidents …"
 */
export function bestSentence(quote: Quote, reading: Reading, text: string): Span {
  const candidates: { span: Span; score: number }[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.start >= quote.end) break;
    if (sentence.end <= quote.start) continue;
    for (const piece of quote.spans) {
      const span = withoutMarks(text, {
        start: Math.max(sentence.start, piece.start),
        end: Math.min(sentence.end, piece.end),
      });
      if (!span || span.start >= span.end) continue;
      const said = text.slice(span.start, span.end);
      let score = Math.min(3, said.match(COMMITS)?.length ?? 0);
      for (const topic of reading.topics)
        if (
          topic.passages.some((p) => p.terms.some((term) => term.start >= span.start && term.end <= span.end))
        )
          score += 1;
      const words = said.split(/\s+/).length;
      score += Math.min(words, 25) / 50 - (words > 40 ? 0.5 : 0);
      if (said.endsWith('?')) score -= 0.5;
      candidates.push({ span, score });
    }
  }
  if (candidates.length === 0) return { start: quote.start, end: quote.end };
  return candidates.reduce((best, next) => (next.score > best.score ? next : best)).span;
}

function withoutMarks(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /["“”„«»‘`]/.test(text[start]!)) start++;
  while (end > start && /["“”„«»]/.test(text[end - 1]!)) end--;
  if (text[end - 1] === ',') end--;
  return trimSpan(text, { start, end });
}
