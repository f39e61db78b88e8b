import type { Quote, Reading } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';

/** A correction as an engine keeps it: where, who is said to speak, who says so and when. */
export interface KeptCorrection extends Span {
  readonly speaker: string | null;
  readonly person: string;
  readonly at: string;
}

/** Letters and digits alone: whether marks and a last comma belong to a quote is a thing that engines differ in. */
function wordsAt(text: string, { start, end }: Span): string {
  return foldWords(text.slice(start, end))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether a quote is the one that a correction of the same version was made for: the same words at the same place.
 *
 * @example isCorrectedBy({ start: 9, end: 15 }, { start: 10, end: 14 }, 'He said: "Yes."') // true
 */
export function isCorrectedBy(quote: Span, correction: Span, text: string): boolean {
  if (quote.start === correction.start && quote.end === correction.end) return true;
  return (
    quote.start < correction.end &&
    correction.start < quote.end &&
    wordsAt(text, quote) === wordsAt(text, correction)
  );
}

/**
 * A reading with corrections applied; of several that fit a quote the last counts.
 *
 * @example applyCorrections(reading, text, []) // the reading itself
 */
export function applyCorrections(
  reading: Reading,
  text: string,
  corrections: readonly KeptCorrection[],
): Reading {
  if (corrections.length === 0) return reading;
  const quotes = reading.quotes.map((quote) => {
    const fitting = corrections.findLast((correction) => isCorrectedBy(quote, correction, text));
    return fitting ? correctQuote(quote, fitting) : quote;
  });
  return {
    ...reading,
    quotes,
    topics: reading.topics.map((topic) => ({
      ...topic,
      passages: topic.passages.map((passage) => {
        const quote = quotes[passage.quote ?? -1];
        return quote?.corrected ? { ...passage, speakerName: quote.speakerName } : passage;
      }),
    })),
  };
}

/**
 * A quote with its speaker as a user put it right.
 *
 * @example correctQuote(quote, { speaker: 'Ada', person: 'U1', at }).corrected // { by: 'U1', at }
 */
export function correctQuote(quote: Quote, correction: Omit<KeptCorrection, 'start' | 'end'>): Quote {
  return {
    ...quote,
    speakerName: correction.speaker,
    possible: [],
    confidence: 1,
    corrected: { by: correction.person, at: correction.at },
  };
}
