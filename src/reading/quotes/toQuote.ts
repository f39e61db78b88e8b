import type { Span } from '../../text/article.ts';
import { trimSpan } from '../../text/trimSpan.ts';
import type { Attribution } from '../attribution/attribution.ts';
import { LEAST_CONFIDENCE } from '../attribution/confidence.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { mentionOf, mentionOfWords } from '../layout/mentionOf.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import type { LearnedWeights } from '../learned/learnedWeights.ts';
import type { Quote, QuoteKind } from '../reading.ts';
import { isSpoken, type QuoteCandidate } from './quoteCandidate.ts';
import { sourceExtent } from './sourceExtent.ts';

/**
 * A quote as the reading keeps it: spans in characters, its kind by the share of its words in marks. `teller` is who says
 * the sentence in which it is told, where that is somebody else.
 */
export function toQuote(
  layout: TextLayout,
  said: QuoteCandidate,
  attribution: Attribution,
  confidence: number,
  learned: LearnedWeights,
  teller: Attribution | null = null,
): Quote {
  const { text } = layout;
  const spans = withoutPageLines(layout, mergeTouching(text, said.spans));
  const pieces = said.quotedSpans
    .flatMap((quotedSpan) => layout.marked[quotedSpan]!.pieces)
    // The so-called “peace plan”: nobody's words.
    .concat(said.innerMarks ?? [])
    .filter((piece) => !/\bso-called\s$/i.test(text.slice(Math.max(0, piece.start - 11), piece.start)))
    .map((piece) => ({ start: piece.start, end: piece.end }))
    .sort((a, b) => a.start - b.start);
  const marked = insideOf(pieces, spans);
  const shown = attribution.mention ?? said.subject;
  const extent = sourceExtent(layout, said, learned.source);
  const fits =
    extent && shown && shown.from <= extent.head && extent.head < shown.to && !crossesVerb(layout, extent);
  const nobody = attribution.rule === 'orphan' && shown !== null && namesNobody(layout, shown);
  const named = nobody ? null : withoutAside(layout, fits ? extent : shown);
  const author = said.author?.mention ?? null;
  return {
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    kind: isSpoken(said) ? 'spoken' : kindOf(text, spans, marked),
    spans,
    marked,
    cue: said.cue && { ...said.cue, verb: layout.source.slice(said.cue.start, said.cue.end) },
    speaker: author ? mentionOf(layout, author.start, author.end) : named && mentionOfWords(layout, named),
    ...namesShown(attribution, confidence),
    rule: attribution.rule,
    evidence: attribution.evidence && mentionOfWords(layout, attribution.evidence),
    confidence,
    ...(said.within ? { toldBy: teller?.name ?? null } : {}),
  };
}

/** Who is shown as the speaker of a quote; below the least confidence only as possible, with whom a pronoun may mean besides. */
export function namesShown(
  { name, possible, rival }: Pick<Attribution, 'name' | 'possible' | 'rival'>,
  confidence: number,
): Pick<Quote, 'speakerName' | 'possible'> {
  if (name === null) return { speakerName: null, possible };
  if (confidence >= LEAST_CONFIDENCE) return { speakerName: name, possible: [] };
  return {
    speakerName: null,
    possible: possible.length > 0 ? possible : [name, ...(rival ? [rival] : [])],
  };
}

/** "Holt" of "Holt, however, said": an adverb between commas is nothing of a name. */
function withoutAside<P extends { readonly from: number; readonly to: number }>(
  { words }: TextLayout,
  phrase: P | null,
): P | null {
  if (!phrase || phrase.to - phrase.from < 3) return phrase;
  const isAside = ASIDES.test(words[phrase.to - 1]!.low) && words[phrase.to - 2]!.text === ',';
  return isAside ? { ...phrase, to: phrase.to - 2 } : phrase;
}
const ASIDES =
  /^(?:however|meanwhile|though|too|also|nevertheless|nonetheless|therefore|moreover|instead|then)$/;

/** "special focus on the provision stating that …", "the eve of the talks": what opens so is neither person nor body. */
const namesNobody = (
  { words }: TextLayout,
  { from, to }: { readonly from: number; readonly to: number },
): boolean => {
  const joint = words
    .slice(from, Math.min(to, from + 5))
    .findIndex(({ low }) => /^(?:on|of|in|to|for)$/.test(low));
  return joint > 0 && ABSTRACT.has(words[from + joint - 1]!.low);
};
const ABSTRACT = new Set(
  'focus emphasis stress accent attention view regard respect provision clause light eve anniversary occasion context aim'.split(
    ' ',
  ),
);

/** "Police said Otto Brandt": an extent that holds another reporting verb before its head. */
const crossesVerb = ({ words }: TextLayout, { from, head }: NounPhrase): boolean =>
  words.slice(from, head).some(({ low }) => /^(?:said|says|told|added|reported|asked)$/.test(low));

/** The pieces that lie inside one of the spans; both in order. */
function insideOf(pieces: readonly Span[], spans: readonly Span[]): Span[] {
  let at = 0;
  return pieces.filter((piece) => {
    while (at < spans.length && spans[at]!.end < piece.end) at++;
    return at < spans.length && spans[at]!.start <= piece.start;
  });
}

/** Spans cut around the lines of the page that stand inside: a caption between two paragraphs of a quotation. */
function withoutPageLines({ text, boilerplate }: TextLayout, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => {
    const inside: Span[] = [];
    for (let at = firstAfter(boilerplate, span.start); at < boilerplate.length; at++) {
      if (boilerplate[at]!.end >= span.end) break;
      inside.push(boilerplate[at]!);
    }
    if (inside.length === 0) return [span];
    const edges = [span.start, ...inside.flatMap(({ start, end }) => [start, end]), span.end];
    return edges.flatMap((start, at) => {
      if (at % 2 > 0) return [];
      const piece = trimSpan(text, { start, end: edges[at + 1]! });
      return piece ? [piece] : [];
    });
  });
}

/** Index of the first span, in order, that starts behind an offset. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pieces with only white space between them are one piece. */
export function mergeTouching(text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && (span.start <= last.end || text.slice(last.end, span.start).trim() === ''))
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** `direct`: at least 90 % of the words stand in marks; `indirect`: none. */
export function kindOf(text: string, spans: readonly Span[], marked: readonly Span[]): QuoteKind {
  const count = (list: readonly Span[]) =>
    list.reduce((sum, span) => sum + (text.slice(span.start, span.end).match(WORD)?.length ?? 0), 0);
  const inMarks = count(marked);
  if (inMarks === 0) return 'indirect';
  return inMarks >= 0.9 * count(spans) ? 'direct' : 'mixed';
}
