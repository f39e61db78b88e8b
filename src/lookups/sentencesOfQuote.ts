import type { StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import { trimSpan } from '../text/trimSpan.ts';

/**
 * The sentences of a quote, a broken one's pieces apart: those of the reading, as far as they lie in it.
 *
 * @example sentencesOfQuote(version, evidence.quote).length // 11
 */
export function sentencesOfQuote(version: StoredVersion, quote: Quote): Span[] {
  const { text, reading } = version;
  return quote.spans.flatMap((piece) => {
    const parts: Span[] = [];
    for (const { start, end } of reading.sentences) {
      if (end <= piece.start) continue;
      if (start >= piece.end) break;
      const part = trimSpan(text, { start: Math.max(start, piece.start), end: Math.min(end, piece.end) });
      if (part) parts.push(part);
    }
    return parts.length > 0 ? parts : [piece];
  });
}
