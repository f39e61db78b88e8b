import type { Sentence, TextLayout } from '../layout/layOut.ts';
import type { LearnedWeights } from '../learned/learnedWeights.ts';
import { contentEnd } from './contentEnd.ts';
import type { FoundCue } from './cue.ts';
import { isUnsaidWithin } from './denial.ts';
import { findComplement } from './findComplement.ts';
import { subjectBefore } from './findSubject.ts';
import { passiveSource } from './passive.ts';
import { type QuoteCandidate, spanOf } from './quoteCandidate.ts';
import { isWrittenAgainst } from './writtenAgainst.ts';

/** The subject of an inner cue, looked for no further back than an offset. */
function subjectWithin(layout: TextLayout, cue: FoundCue, sentence: Sentence, start: number) {
  // "The witness said he had been told by a colleague, “Leave it”": the colleague's words.
  const passive = passiveSource(layout, cue, sentence);
  if (passive) return passive.by;
  let floor = cue.from;
  while (floor > sentence.from && layout.words[floor - 1]!.start >= start) floor--;
  // "An article mocking Berg said that …": the article did.
  return isWrittenAgainst(layout.words, floor - 1) ? null : subjectBefore(layout, cue, floor);
}

/**
 * "Lavrov said that Blinken had promised to come": what the inner cue reports, with a subject of its own, inside what
 * the outer one reports and ending no later.
 */
export function nestedIn(
  layout: TextLayout,
  cue: FoundCue,
  index: number,
  sentence: Sentence,
  later: readonly FoundCue[],
  learned: LearnedWeights,
  found: readonly QuoteCandidate[],
): QuoteCandidate | null {
  const { words } = layout;
  if (cue.phrase || cue.gerund || !cue.verb.takes.includes('clause')) return null;
  const { start } = words[cue.from]!;
  const outer = found.findLast((one) => one.spans.some((span) => span.start <= start && start < span.end));
  const around = outer?.spans.find((span) => span.start <= start && start < span.end);
  if (!around) return null;
  const subject = subjectWithin(layout, cue, sentence, around.start);
  if (!subject || ['which', 'that'].includes(words[subject.from]!.low)) return null;
  // "rejected criticism from the mayor, who had said the island was “full”": only words in marks are hers.
  const isRelative = words[subject.from]!.low === 'who' && words[subject.from - 1]?.text === ',';
  if (words[subject.from]!.low === 'who' && !isRelative) return null;
  if (!isRelative && isUnsaidWithin(layout, outer!, around.start, subject)) return null;
  const complement = findComplement(layout, cue, cue.to, sentence);
  if (complement.kind !== 'content' && complement.kind !== 'marks') return null;
  if (complement.kind === 'content' && !isRelative && words[complement.from - 1]!.low !== 'that') return null;
  let limit = complement.from;
  while (limit < sentence.to && words[limit]!.end <= around.end) limit++;
  const to = Math.min(
    limit,
    contentEnd(layout, { from: complement.from, cue, later, sentence, subordinate: false }, learned),
  );
  if (to <= complement.from) return null;
  const content = spanOf(layout, complement.from, to);
  if (isRelative && content.quotedSpans.length === 0) return null;
  // Words in marks are those of whom they are given to, not of who reports it.
  outer!.quotedSpans = outer!.quotedSpans.filter((one) => !content.quotedSpans.includes(one));
  return {
    spans: [content.span],
    quotedSpans: content.quotedSpans,
    cue: { start, end: words[cue.to - 1]!.end },
    subject,
    how: 'cue',
    sentence: index,
    // A relative clause is told by the text, not by whoever the sentence is about.
    ...(isRelative ? {} : { within: outer! }),
  };
}
