import type { Sentence, TextLayout, Word } from '../layout/layOut.ts';
import { isFiniteVerb, type NounPhrase, phraseAfter } from '../layout/nounPhrases.ts';
import { SAYS } from '../names/presented.ts';
import { ADVERB, AUXILIARY, isA, MODAL, TIME_WORD } from '../rules/wordKinds.ts';
import { isTail } from './adjuncts.ts';
import type { FoundCue } from './cue.ts';
import { subjectBefore } from './findSubject.ts';
import { invertedSubject } from './invertedSubject.ts';
import { lastWordEnd } from './lastWordEnd.ts';
import { DEEDS } from './ruleBasedEnd.ts';

/** "The agency reported, citing Ana Rusu, that …": whose words they are. */
export function citedBy({ words }: TextLayout, cue: FoundCue, from: number): NounPhrase | null {
  for (let at = cue.to; at + 1 < from; at++)
    if (/^(?:citing|quoting)$/.test(words[at]!.low)) return phraseAfter(words, at + 1, from);
  return null;
}

/**
 * The subject of the main clause behind a cue that opens its sentence: "she" in "Describing it as “cold,” she went on to say …", "Tarvo
 * Minas" in "Saying that it was over, Tarvo Minas left" and in "While saying that it was over, Tarvo Minas left". Null where the cue does not open it, or no such clause follows.
 */
export function mainSubject(layout: TextLayout, cue: FoundCue, sentence: Sentence): NounPhrase | null {
  const { words } = layout;
  const opening = BESIDE.test(words[sentence.from]!.low) ? sentence.from + 1 : sentence.from;
  if (!cue.gerund || cue.at !== opening) return null;
  const end = lastWordEnd(words, sentence);
  for (let at = cue.to + 1; at + 1 < end; at++) {
    if (!mayOpenMain(layout, at)) continue;
    const phrase = phraseAfter(words, at, end);
    if (phrase?.from !== at || /^(?:who|which|that)$/.test(words[at]!.low)) continue;
    const verb =
      isA(words[phrase.to], ADVERB) || /ly$/.test(words[phrase.to]?.low ?? '') ? phrase.to + 1 : phrase.to;
    if (isVerb(words[verb]) && !isA(words[phrase.head], TIME_WORD)) return phrase;
  }
  return null;
}

const BESIDE = /^(?:while|after|before|by|despite|besides|when)$/;

/** Whether a word may open the main clause: behind a comma, or behind marks that hold one, as in “cold,” she. */
function mayOpenMain({ words, marked, text }: TextLayout, at: number): boolean {
  if (words[at]!.quotedSpan >= 0) return false;
  const { quotedSpan, text: sign } = words[at - 1]!;
  if (quotedSpan < 0) return sign === ',';
  return text[marked[quotedSpan]!.end - 2] === ',' || /^(?:he|she|they)$/.test(words[at]!.low);
}

/**
 * "As Holt said the talks had failed, the party reacted": index of the comma before the main clause; null for any other sentence. Of
 * several it is the last: in "As Holt said prices would fall, jobs would return, Brandt left" the clauses between are said as well.
 */
export function mainBehindAs(
  { words }: TextLayout,
  cue: FoundCue,
  from: number,
  sentence: Sentence,
): number | null {
  const opens = words[sentence.from]!.low === 'as' && cue.from - sentence.from < LONGEST_SUBJECT;
  if (!opens || words[from - 1]!.text === ',') return null;
  const end = lastWordEnd(words, sentence);
  let main: number | null = null;
  for (let at = from + 1; at + 2 < end; at++) {
    if (words[at]!.text !== ',' || words[at]!.quotedSpan >= 0) continue;
    if (/^(?:who|which|that)$/.test(words[at + 1]!.low)) continue;
    const phrase = phraseAfter(words, at + 1, end);
    if (phrase?.from !== at + 1) continue;
    const verb = words[phrase.to];
    // "…, Brandt, who had won, left"
    if (verb?.text === ',' && words[phrase.to + 1]?.low === 'who') return at;
    // "…, an official said."
    const isTold = main !== null && SAYS.has(verb?.low ?? '');
    if (isVerb(verb) && !isTold) main = at;
  }
  return main;
}
/** In words. */
const LONGEST_SUBJECT = 8;

/** "left", "walked", "has", "warned": what a main clause goes on with. */
const isVerb = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.quotedSpan < 0 &&
  (isA(word, AUXILIARY | MODAL) || isFiniteVerb(word.low) || DEEDS.has(word.low) || /[^e]ed$/.test(word.low));

/**
 * "Holt said the talks had failed, an official said.", "…, the agency reported on Sunday, citing the army.": index of the
 * comma before who reports it at the end of the sentence.
 */
export function toldAtEnd(layout: TextLayout, later: readonly FoundCue[], sentence: Sentence): number | null {
  let told = heardAtEnd(layout.words, sentence);
  // "…, the minister said on Monday, agencies reported.": whoever reports what another reports.
  for (let end = told ?? lastWordEnd(layout.words, sentence), at = later.length; at > 0; at--) {
    const { low } = layout.words[later[at - 1]!.at]!;
    if (low === 'citing' || low === 'quoting') continue;
    const comma = tellsUpTo(layout, later[at - 1]!, end, sentence);
    if (comma === null) break;
    told = comma;
    end = comma;
  }
  return told === null ? null : beforeOwnMarks(layout.words, told, sentence);
}

/**
 * "Rusu said she had been sent out, but “we asked her in,” Holt said.": index of the comma before the "but", as what is in marks behind it is
 * of whoever tells it at the end; the same index where no such marks end there.
 */
function beforeOwnMarks(words: readonly Word[], told: number, { from }: Sentence): number {
  const run = words[told - 1]?.quotedSpan ?? -1;
  let at = told - 1;
  while (at > from && words[at]!.quotedSpan === run) at--;
  const isOwn = run >= 0 && /^(?:but|yet|although|though|while|whereas)$/.test(words[at]!.low);
  return isOwn && words[at - 1]!.text === ',' ? at - 1 : told;
}

/** "…, a crown court jury was told.", "…, the inquest has heard": index of the comma; null where the sentence ends otherwise. */
function heardAtEnd(words: readonly Word[], sentence: Sentence): number | null {
  const end = lastWordEnd(words, sentence);
  let at = end - 1;
  if (!/^(?:heard|told)$/.test(words[at]?.low ?? '')) return null;
  while (at > sentence.from && /^(?:heard|told|was|were|has|had|have|been)$/.test(words[at]!.low)) at--;
  if (!HEARS.test(words[at]!.low)) return null;
  while (at > sentence.from && end - at < LONGEST_COURT && words[at]!.text !== ',') at--;
  return words[at]!.text === ',' && words[at]!.quotedSpan < 0 ? at : null;
}
const HEARS = /^(?:court|jury|jurors|inquest|inquiry|tribunal|hearing|trial|panel|magistrates|bailey)$/;
/** In words, with the comma and the verb. */
const LONGEST_COURT = 10;

/** Index of the comma before who reports it, where nothing but that is between it and `end`. */
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
