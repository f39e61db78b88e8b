import type { TextLayout } from '../layout/layOut.ts';
import type { Quote, Topic } from '../reading.ts';
import { countWords, newsWeight } from './newsWeight.ts';
import type { SentenceSigns } from './sentenceSigns.ts';

/** How much a quote's kind counts for its being the one to show; reported clauses are never shown as key quotes. */
const KIND = { direct: 1, spoken: 0.9, mixed: 0, indirect: 0 } as const;
/** Words that one sentence needs to stand alone, and characters beyond which a quote is long. */
const FEWEST_WORDS = 8;
const LONG = 650;
/** A weight below which no quote is worth showing. */
const LEAST = 0.25;
/** Openings that need what was said before. */
const LEANS =
  /^["“‘'«]?(?:(?:this|that|these|those|it|they|he|she|such|also|therefore|then|because|or)\b|(?:and|but|so) (?:this|that|it|they|he|she|then)\b)/i;

/**
 * Indices of the quotes most worth showing, best first, at most five: whole sentences in marks, or under a speaker's
 * label or in a statement, that carry news and stand alone. None where nothing is worth it: fragments, reported
 * clauses, greetings and remarks about the occasion never are. In other languages than English the length decides.
 */
export function chooseKeyQuotes(
  layout: TextLayout,
  quotes: readonly Quote[],
  topics: readonly Topic[],
  /** Of English; in other languages nothing is struck, and length decides. */
  english: { signs: SentenceSigns; unfit: (index: number, spoken: boolean) => boolean } | null,
): number[] {
  const { sentences, text } = layout;
  const shows = quotes.map(() => 0);
  for (const topic of topics)
    if (topic.parent === null && !topic.id.startsWith('relations/'))
      for (const passage of topic.passages)
        if (passage.quote !== null) shows[passage.quote]! += 1 + topic.score;
  // Both lists are in the order of the text.
  let from = 0;
  const scored = quotes.map((quote, index) => {
    while (from < sentences.length && sentences[from]!.end <= quote.start) from++;
    let best = 0;
    if (KIND[quote.kind] === 0) return { index, score: 0 };
    for (let at = from; at < sentences.length && sentences[at]!.start < quote.end; at++) {
      const { start, end } = sentences[at]!;
      const said = text.slice(Math.max(start, quote.start), Math.min(end, quote.end));
      if (!english) {
        best = Math.max(best, Math.log(1 + said.split(/\s+/).length) / 2);
        continue;
      }
      const value = worth(said, english.signs.gates[at]!);
      if (value <= best || (quote.start <= start && end <= quote.end && english.unfit(at, true))) continue;
      best = value;
    }
    const length = quote.end - quote.start;
    const named = quote.speakerName ? 1 : quote.possible.length > 0 ? 0.8 : 0.6;
    return {
      index,
      score:
        best *
        KIND[quote.kind] *
        named *
        (0.5 + quote.confidence / 2) *
        (1 + Math.min(1, Math.log(1 + shows[index]!) / 4)) *
        (length > LONG ? 0.7 : 1),
    };
  });
  return scored
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, 5)
    .map(({ index }) => index);
}

/** What one sentence of a quote is worth alone: 0 of a fragment, about 0.5 of a plain one, 1 and more of news. */
function worth(said: string, gates: number): number {
  const words = countWords(said);
  if (words < FEWEST_WORDS || /^["“‘'«]?\p{Ll}/u.test(said) || /\?["”’»]?$/.test(said)) return 0;
  const weight = Math.max(0, 0.6 + 0.5 * newsWeight(said, gates, words));
  return weight * (LEANS.test(said) ? 0.4 : 1) * (said.length > 320 ? 0.7 : 1);
}
