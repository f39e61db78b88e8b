import type { TextLayout } from '../layout/layOut.ts';
import type { Quote, Topic } from '../reading.ts';

/** How much a quote's kind counts for its being the one to show. */
const KIND = { direct: 1, spoken: 0.8, mixed: 0.45, indirect: 0.15 } as const;

/**
 * Indices of the quotes most worth showing, best first, at most five: whole sentences in marks of a named speaker
 * that show the article's topics. Length counts by its logarithm, so that a long quote is no better than its matter.
 */
export function chooseKeyQuotes(
  layout: TextLayout,
  quotes: readonly Quote[],
  topics: readonly Topic[],
): number[] {
  const shows = quotes.map(() => 0);
  for (const topic of topics)
    if (topic.parent === null)
      for (const passage of topic.passages)
        if (passage.quote !== null) shows[passage.quote]! += 1 + topic.score;
  const scored = quotes.map((quote, index) => {
    const words = layout.text.slice(quote.start, quote.end).split(/\s+/, 200).length;
    const named = quote.speakerName ? 1 : quote.possible.length > 0 ? 0.6 : 0.4;
    return {
      index,
      score:
        KIND[quote.kind] *
        named *
        (0.5 + quote.confidence / 2) *
        Math.log(1 + words) *
        (1 + Math.log(1 + shows[index]!)),
    };
  });
  return scored
    .filter(({ index }) => quotes[index]!.kind !== 'indirect' || quotes.length < 3)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, 5)
    .map(({ index }) => index);
}
