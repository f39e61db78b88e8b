import type { Reading } from '../../src/reading/reading.ts';
import type { Span } from '../../src/text/article.ts';

/** A quote as a corpus case tells of it: words instead of offsets, so that a person can read and correct it. */
export interface DescribedQuote {
  /** Pieces of a broken quote in order. */
  readonly said: readonly string[];
  readonly kind: string;
  readonly by: string | null;
  readonly possible?: readonly string[];
  readonly rule: string;
}

/** What a case of the corpus holds of a reading. */
export function describeReading(
  text: string,
  reading: Reading,
): { quotes: DescribedQuote[]; fragments: string[] } {
  const slice = (span: Span) => text.slice(span.start, span.end);
  return {
    quotes: reading.quotes.map((quote) => ({
      said: quote.spans.map(slice),
      kind: quote.kind,
      by: quote.speakerName,
      ...(quote.possible.length > 0 ? { possible: quote.possible } : {}),
      rule: quote.rule,
    })),
    fragments: reading.fragments.map(slice),
  };
}
