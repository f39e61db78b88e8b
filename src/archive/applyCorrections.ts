import type { Quote, Reading, TopicPassage } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';

/** A correction as an engine keeps it: where, who is said to speak, who says so and when. */
export interface KeptCorrection extends Span {
  readonly speaker: string | null;
  readonly person: string;
  readonly at: string;
  /** '' where the correction is of the quote itself. */
  readonly topic: string;
  readonly noQuote: number;
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
 * A reading with corrections applied; of several that fit a quote the last counts. Without a quote that is none, what it
 * showed of a topic is the article's own wording.
 *
 * @example applyCorrections(reading, text, []) // the reading itself
 */
export function applyCorrections(
  reading: Reading,
  text: string,
  corrections: readonly KeptCorrection[],
): Reading {
  if (corrections.length === 0) return reading;
  const fitting = (quote: Quote) => corrections.filter((one) => isCorrectedBy(quote, one, text));
  const places: (number | null)[] = [];
  const quotes: Quote[] = [];
  for (const quote of reading.quotes) {
    const correction = fitting(quote).findLast(({ topic }) => topic === '');
    places.push(correction?.noQuote ? null : quotes.length);
    if (!correction?.noQuote) quotes.push(correction ? correctQuote(quote, correction) : quote);
  }
  const stays = reading.keyQuotes.map((quote) => places[quote] != null);
  return {
    ...reading,
    quotes,
    keyQuotes: reading.keyQuotes.flatMap((quote) => places[quote] ?? []),
    ...(reading.keyPassages ? { keyPassages: reading.keyPassages.filter((_, i) => stays[i]) } : {}),
    topics: reading.topics.flatMap((topic) => {
      const passages = topic.passages.flatMap((passage): TopicPassage[] => {
        if (passage.quote === null) return [passage];
        const isOff = fitting(reading.quotes[passage.quote]!).some((one) => one.topic === topic.id);
        if (isOff) return [];
        const place = places[passage.quote]!;
        if (place === null) return [{ ...passage, quote: null, speakerName: null, rung: 'mentioned' }];
        const quote = quotes[place]!;
        const speakerName = quote.corrected ? quote.speakerName : passage.speakerName;
        return [{ ...passage, quote: place, speakerName }];
      });
      return passages.length > 0 || topic.passages.length === 0 ? [{ ...topic, passages }] : [];
    }),
  };
}

/**
 * A quote with its speaker as a user put it right.
 *
 * @example correctQuote(quote, { speaker: 'Ada', person: 'U1', at }).corrected // { by: 'U1', at }
 */
export function correctQuote(
  quote: Quote,
  correction: Pick<KeptCorrection, 'speaker' | 'person' | 'at'>,
): Quote {
  return {
    ...quote,
    speakerName: correction.speaker,
    possible: [],
    confidence: 1,
    corrected: { by: correction.person, at: correction.at },
  };
}
