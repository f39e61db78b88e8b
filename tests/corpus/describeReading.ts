import type { Reading } from '../../src/reading/reading.ts';
import type { Span } from '../../src/text/article.ts';

/** A quote as a corpus case reports it: words instead of offsets, so that a person can read and correct it. */
export interface DescribedQuote {
  /** Pieces of a broken quote in order. */
  readonly said: readonly string[];
  readonly kind: string;
  readonly by: string | null;
  readonly possible?: readonly string[];
  readonly rule: string;
}

/** An attitude as a case reports it: whose it is as written, and the pieces of what it is about. */
export interface DescribedAttitude {
  readonly whose: string | null;
  readonly cue: string;
  readonly about: readonly string[];
}

/** What a case of the corpus holds of a reading. */
export function describeReading(
  text: string,
  reading: Reading,
): { quotes: DescribedQuote[]; attitudes: DescribedAttitude[]; fragments: string[] } {
  const slice = (span: Span) => text.slice(span.start, span.end);
  return {
    quotes: reading.quotes.map((quote) => ({
      said: quote.spans.map(slice),
      kind: quote.kind,
      by: quote.speakerName,
      ...(quote.possible.length > 0 ? { possible: quote.possible } : {}),
      rule: quote.rule,
    })),
    attitudes: (reading.attitudes ?? []).map(({ speaker, cue, spans }) => ({
      whose: speaker?.text ?? null,
      cue: cue.verb,
      about: spans.map(slice),
    })),
    fragments: reading.fragments.map(slice),
  };
}
