import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { KeyQuote, Quote, Topic } from '../reading.ts';
import { leansOnBefore } from './leans.ts';
import { countWords, newsWeight } from './newsWeight.ts';
import type { SentenceSigns } from './sentenceSigns.ts';
import { HARD } from './unfitPatterns.ts';

/** How much a quote's kind counts for its being the one to show; reported clauses are never shown as key quotes. */
const KIND = { direct: 1, spoken: 0.9, mixed: 0, indirect: 0 } as const;
/** Words that one sentence needs to stand alone, and characters beyond which a passage is not shown whole. */
const FEWEST_WORDS = 6;
const LONG = 300;
/** A weight below which no quote is worth showing. */
const LEAST = 0.25;
/** How much of a sentence's worth goes where an editor would surely strike it. */
const DOUBTED = 0.9;
/** How many are kept. */
const MOST = 5;
/** Openings that need what was said before. */
const LEANS =
  /^["“‘'«]?(?:(?:this|that|these|those|they|he|she|such|also|therefore|then|because|or|both|all of (?:this|that)|if (?:so|not|that)|for (?:example|instance)|in (?:this|that) (?:context|regard|respect|sense|connection|case))\b|it (?!(?:is|was|would be|will be) (?:\w+ )?(?:important|vital|crucial|essential|necessary|unacceptable|not|impossible|time|clear|our|in (?:the|our))\b)|(?:and|but|so) (?:this|that|it|they|he|she|then)\b)/i;
/** A speaker's own undertaking, and what it adds. */
const COMMITS =
  /\b(?:we|I)(?: (?:both|all|also|now|therefore))? (?:will(?! (?:be|have|also|discuss|review|talk|speak|touch|look|hear|listen|see)\b)|shall|won[’']t|will (?:not|never)|are (?:not )?(?:ready|determined|going)|cannot|must|propose|demand)\b/i;
const COMMITMENT = 0.15;
/** "The members reiterated their full support": what every statement of theirs says. */
const SUPPORTS_AGAIN = /\b(?:reiterat|reaffirm)\w*\b.{0,40}\bsupport\b/i;
/** What a word of hard news adds. */
const HARD_NEWS = 0.3;
/** What is said to the person opposite about themselves. */
const ADDRESSES =
  /\b(?:you(?:r)? (?:personal|team|country|people|visit|role|contribution)|your excellency)\b/i;

/** Of English what is known of its sentences; in other languages nothing is struck, and length decides. */
interface English {
  readonly signs: SentenceSigns;
  readonly unfit: (index: number, spoken: boolean) => boolean;
  /** How likely an editor would strike each sentence (`doubtsOf`). */
  readonly doubts: readonly number[];
}

/**
 * The quotes most worth showing, best first, at most five, each with the passage of it to show: whole sentences in marks, or
 * under a speaker's label or in a statement, that carry news and stand alone, in at most about 300 characters, the
 * opening mark included where the quote begins with the passage. None where nothing is worth it: fragments, reported
 * clauses, greetings and remarks about the occasion never are.
 */
export function chooseKeyQuotes(
  layout: TextLayout,
  quotes: readonly Quote[],
  topics: readonly Topic[],
  english: English | null,
): KeyQuote[] {
  const { sentences } = layout;
  const shows = quotes.map(() => 0);
  for (const topic of topics)
    if (topic.parent === null && !topic.id.startsWith('relations/'))
      for (const passage of topic.passages)
        if (passage.quote !== null) shows[passage.quote]! += 1 + topic.score;
  // Both lists are in the order of the text.
  let from = 0;
  const scored = quotes.flatMap((quote, index) => {
    while (from < sentences.length && sentences[from]!.end <= quote.start) from++;
    if (KIND[quote.kind] === 0) return [];
    const best = passageOf(layout, quote, from, english);
    if (!best) return [];
    const named = quote.speakerName ? 1 : quote.possible.length > 0 ? 0.8 : 0.6;
    const score =
      best.value *
      KIND[quote.kind] *
      named *
      (0.5 + quote.confidence / 2) *
      (1 + Math.min(1, Math.log(1 + shows[index]!) / 8));
    return score > LEAST ? [{ quote: index, start: best.start, end: best.end, score }] : [];
  });
  return scored
    .sort((a, b) => b.score - a.score || a.quote - b.quote)
    .slice(0, MOST)
    .map(({ quote, start, end }) => ({ quote, start, end }));
}

interface Piece extends Span {
  readonly value: number;
  readonly leans: boolean;
  readonly struck: boolean;
}

/** The best passage of a quote: all of it where it is short, else its best sentence, with the one that this leans on. */
function passageOf(
  layout: TextLayout,
  quote: Quote,
  from: number,
  english: English | null,
): (Span & { value: number }) | null {
  const pieces = piecesOf(layout, quote, from, english);
  const whole = { start: pieces[0]?.start ?? quote.start, end: quote.end };
  const short = whole.end - whole.start <= LONG;
  let best: (Span & { value: number }) | null = null;
  for (const [n, piece] of pieces.entries()) {
    if (piece.struck || piece.value === 0) continue;
    const before = pieces[n - 1];
    const joined = piece.leans && before && !before.struck && piece.end - before.start <= LONG;
    const value = piece.leans && !joined ? piece.value * 0.4 : piece.value;
    if (best && value <= best.value) continue;
    best = { start: joined ? before.start : piece.start, end: piece.end, value };
  }
  if (!best) return null;
  // A short quote is shown whole, unless some of it is a greeting.
  return short && !pieces.some(({ struck }) => struck) ? { ...whole, value: best.value } : best;
}

function piecesOf(layout: TextLayout, quote: Quote, from: number, english: English | null): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; (layout.sentences[at]?.start ?? quote.end) < quote.end; at++) {
    const piece = pieceAt(layout, quote, at, english);
    if (piece) pieces.push(piece);
  }
  return pieces;
}

/** What a quote has of one sentence; null of the number of a paragraph, which is nobody's words. */
function pieceAt(
  { sentences, text }: TextLayout,
  quote: Quote,
  at: number,
  english: English | null,
): Piece | null {
  const sentence = sentences[at]!;
  const start = Math.max(sentence.start, quote.start);
  const end = Math.min(sentence.end, quote.end);
  const said = text.slice(start, end);
  if (!/\p{L}/u.test(said)) return null;
  const words = countWords(said);
  if (!english) {
    const value = Math.log(1 + words) / 2;
    return { start, end, leans: value > 0 && LEANS.test(said), struck: false, value };
  }
  const spoken = quote.kind === 'spoken';
  const whole = quote.start <= sentence.start && sentence.end <= quote.end;
  const struck = (whole || spoken) && english.unfit(at, true);
  // Who met or telephoned whom is no quote.
  const value = english.signs.contact(at) ? 0 : worth(said, words) * (1 - DOUBTED * english.doubts[at]!);
  // Of what is never chosen nobody asks whether it leans.
  const leans =
    !struck &&
    value > 0 &&
    (LEANS.test(said) || leansOnBefore(said, { spoken, official: true, quoted: true, words }));
  return { start, end, leans, struck, value };
}

/** What one sentence of a quote is worth alone: 0 of a fragment, about 0.5 of a plain one, 1 and more of news. */
function worth(said: string, words: number): number {
  if (words < FEWEST_WORDS || /^["“‘'«…–—-]? ?\p{Ll}/u.test(said) || /\?["”’»]?$/.test(said)) return 0;
  const weight = Math.max(0, 0.6 + 0.4 * newsWeight(said, words) + (HARD.test(said) ? HARD_NEWS : 0));
  return (
    (weight + (COMMITS.test(said) ? COMMITMENT : 0)) *
    (said.length > LONG + 40 || SUPPORTS_AGAIN.test(said) ? 0.7 : 1) *
    (ADDRESSES.test(said) ? 0.6 : 1)
  );
}
