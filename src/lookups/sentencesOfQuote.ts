import type { StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import { sentencesOf } from '../text/sentencesOf.ts';

/**
 * The sentences of a quote, a broken one's pieces apart.
 *
 * @example sentencesOfQuote(version, evidence.quote).length // 11
 */
export function sentencesOfQuote(version: StoredVersion, quote: Quote): Span[] {
  return quote.spans.flatMap((piece) => sentencesOf(version.text, piece));
}
