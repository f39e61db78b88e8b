import type { TextLayout } from '../layout/layOut.ts';
import { sentenceAt } from '../layout/sentenceAt.ts';
import type { LearnedWeights } from '../learned/learnedWeights.ts';
import type { FoundCue } from './cue.ts';
import { findUnclaimed } from './findUnclaimed.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';
import { saidInSentence } from './saidInSentence.ts';

/**
 * Quotes and reported speech of a page by its cues, broken quotes joined, then the marked runs that no cue claims.
 * In order of their start. Paragraphs of a transcript or statement are spoken as a whole: no cue in them is read.
 */
export function findQuotes(
  layout: TextLayout,
  cues: readonly FoundCue[],
  transcript: readonly QuoteCandidate[],
  learned: LearnedWeights,
): { said: QuoteCandidate[]; unclaimed: number[] } {
  const said: QuoteCandidate[] = [...transcript];
  const claimed = new Set<number>();
  const spoken = new Set(transcript.map((one) => layout.sentences[one.sentence]!.paragraph));
  // Marks that open with a turn of the transcript stand around the whole of it.
  for (const one of transcript) {
    const first = layout.words[layout.sentences[one.sentence]!.from]!;
    if (first.quotedSpan >= 0) claimed.add(first.quotedSpan);
  }
  let next = 0;
  for (const [index, sentence] of layout.sentences.entries()) {
    const here: FoundCue[] = [];
    while (next < cues.length && cues[next]!.sentence === index) here.push(cues[next++]!);
    if (here.length > 0 && !spoken.has(sentence.paragraph))
      for (const one of saidInSentence(layout, index, here, claimed, learned))
        if (!isAnnouncement(layout, one, spoken)) said.push(one);
  }
  dropAnnounced(layout, said);
  dropToldTwice(said);
  said.sort(byStart);
  const { more, unclaimed } = findUnclaimed(layout, said, claimed, spoken);
  for (const one of more) said.push(one);
  said.sort(byStart);
  return { said, unclaimed };
}

/** "The ministry said:" above words in marks that a sentence below gives to somebody: the colon only announces them. */
function dropAnnounced(layout: TextLayout, said: QuoteCandidate[]): void {
  const isAbove = ({ spans, sentence }: QuoteCandidate) => spans[0]!.start >= layout.sentences[sentence]!.end;
  const below = said.filter((one) => one.how === 'cue' && !isAbove(one)).flatMap((one) => one.quotedSpans);
  const told = new Set(below);
  for (let at = said.length - 1; at >= 0; at--)
    if (isAbove(said[at]!) && said[at]!.quotedSpans.some((span) => told.has(span))) said.splice(at, 1);
}

/** "Rusu said she was “glad to go." and, a paragraph on, "… home,” Rusu said.": one run in marks, told before it and behind it. */
function dropToldTwice(said: QuoteCandidate[]): void {
  const whole = new Map<number, QuoteCandidate>();
  for (const one of said) {
    const [run] = one.quotedSpans;
    if (run === undefined || one.how !== 'cue') continue;
    const before = whole.get(run);
    if (!before || one.spans[0]!.start < before.spans[0]!.start) whole.set(run, one);
  }
  for (let at = said.length - 1; at >= 0; at--) {
    const one = said[at]!;
    const other = whole.get(one.quotedSpans[0] ?? -1);
    if (
      other &&
      other !== one &&
      one.how === 'cue' &&
      one.quotedSpans.length === 1 &&
      other.sentence < one.sentence &&
      other.spans[0]!.start < one.spans[0]!.start &&
      other.spans.at(-1)!.end >= one.spans.at(-1)!.end
    )
      said.splice(at, 1);
  }
}

/** "Holt said:" above paragraphs that are read as Holt's own. */
function isAnnouncement(
  { sentences }: TextLayout,
  one: QuoteCandidate,
  spoken: ReadonlySet<number>,
): boolean {
  const { start } = one.spans[0]!;
  if (start < sentences[one.sentence]!.end) return false;
  const first = sentences[sentenceAt(sentences, start)];
  return first?.start === start && spoken.has(first.paragraph);
}

/** In order of text, what holds another first. */
export const byStart = (a: QuoteCandidate, b: QuoteCandidate): number =>
  a.spans[0]!.start - b.spans[0]!.start ||
  Number(a.within !== undefined) - Number(b.within !== undefined) ||
  a.spans[0]!.end - b.spans[0]!.end;
