import type { Sentence, TextLayout } from '../layout/layOut.ts';
import { type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';
import { isTail } from './adjuncts.ts';
import type { FoundCue } from './cue.ts';
import { subjectBefore } from './findSubject.ts';
import { invertedSubject } from './invertedSubject.ts';
import { lastWordEnd } from './lastWordEnd.ts';

/** "The agency reported, citing Ana Rusu, that …": whose words they are. */
export function citedBy({ words }: TextLayout, cue: FoundCue, from: number): NounPhrase | null {
  for (let at = cue.to; at + 1 < from; at++)
    if (/^(?:citing|quoting)$/.test(words[at]!.low)) return phraseAfter(words, at + 1, from);
  return null;
}

/** "Describing it as “cold,” she went on to say …": index of the subject of the main clause, where the cue opens the sentence. */
export function mainClause(
  { words }: TextLayout,
  cue: FoundCue,
  later: readonly FoundCue[],
  sentence: Sentence,
): number | null {
  if (!cue.gerund || cue.at !== sentence.from) return null;
  for (const { from } of later) {
    const before = words[from - 1]!;
    const comma = words[from - 2];
    if (/^(?:he|she|they)$/.test(before.low) && (comma?.text === ',' || (comma?.quotedSpan ?? -1) >= 0))
      return from - 1;
  }
  return null;
}

/**
 * "Holt said the talks had failed, an official said.", "…, the agency reported on Sunday, citing the army.": index of the
 * comma before who tells it at the end of the sentence.
 */
export function toldAtEnd(layout: TextLayout, later: readonly FoundCue[], sentence: Sentence): number | null {
  let told: number | null = null;
  // "…, the minister said on Monday, agencies reported.": whoever tells what another tells.
  for (let end = lastWordEnd(layout.words, sentence), at = later.length; at > 0; at--) {
    const { low } = layout.words[later[at - 1]!.at]!;
    if (low === 'citing' || low === 'quoting') continue;
    const comma = tellsUpTo(layout, later[at - 1]!, end, sentence);
    if (comma === null) break;
    told = comma;
    end = comma;
  }
  return told;
}

/** Index of the comma before who tells it, where nothing but that stands between it and `end`. */
function tellsUpTo(layout: TextLayout, last: FoundCue, end: number, sentence: Sentence): number | null {
  // "…, writes The Herald."
  const inverted =
    !last.gerund && layout.words[last.from - 1]?.text === ',' ? invertedSubject(layout, last, end) : null;
  if (inverted && isTail(layout.words, inverted.to, end)) return last.from - 1;
  if (!isTail(layout.words, last.to, end)) return null;
  const subject = subjectBefore(layout, last, sentence.from);
  const before = subject && layout.words[subject.from - 1];
  if (!before) return null;
  if (before.text === ',') return subject.from - 1;
  // "based on security concerns," Tass reports.
  const closed = before.quotedSpan >= 0 ? layout.marked[before.quotedSpan]! : null;
  return closed && layout.text[closed.end - 2] === ',' ? subject.from : null;
}
