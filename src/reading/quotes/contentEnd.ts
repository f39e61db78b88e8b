import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout, Word } from '../layout/layOut.ts';
import { asNumber } from '../learned/featureTags.ts';
import { type LearnedWeights, weigh } from '../learned/learnedWeights.ts';
import { HE, isA, SHE } from '../rules/wordKinds.ts';
import type { FoundCue } from './cue.ts';
import { type EndQuestion, endCandidates, endFeatures } from './endFeatures.ts';
import { subjectBefore } from './findSubject.ts';
import { lastWordEnd } from './lastWordEnd.ts';
import { type BegunContent, DEEDS, ruleBasedEnd, ruleBasedMarkedEnd } from './ruleBasedEnd.ts';

/**
 * Index after the last word of what a cue reports: by the learned weights, for which the rules' own choice is one sign among
 * others, or by the rules alone where nothing was learned.
 */
export function contentEnd(layout: TextLayout, content: BegunContent, learned: LearnedWeights): number {
  return weighedEnd(layout, content, ruleBasedEnd(layout, content), learned);
}

/**
 * The same for content that begins with a span in marks: it ends with the span, or where the reporter's clause goes on
 * after it.
 */
export function markedEnd(layout: TextLayout, content: BegunContent, learned: LearnedWeights): number {
  return weighedEnd(layout, content, ruleBasedMarkedEnd(layout, content), learned);
}

/** The end that the rules choose, or another that the learned weights prefer clearly. */
function weighedEnd(
  layout: TextLayout,
  { from, cue, later, sentence, subordinate }: BegunContent,
  ruleBased: number,
  learned: LearnedWeights,
): number {
  const end = lastWordEnd(layout.words, sentence);
  const opening = openingEnd(layout.words, from, end);
  const isWhole = (to: number) =>
    (opening === null || to > opening) && !(SAYS.test(cue.verb.verb) && isBareName(layout.words, from, to));
  // "who called it “a trap,” has left": the comma inside the marks closes the clause, whatever comes behind it.
  const isClosed =
    subordinate &&
    ruleBased < end &&
    layout.words[ruleBased - 1]!.quotedSpan >= 0 &&
    layout.words[ruleBased - 2]!.text === ',';
  const weighed = isClosed
    ? ruleBased
    : learnedEnd(layout, { from, end, ruleBased, cue, later, subordinate }, learned);
  const chosen = [weighed, ruleBased].find(isWhole) ?? end;
  const to = withoutDeeds(layout.words, from, beforeAnother(layout, from, chosen, cue, later));
  return beforeAdded(layout.words, from, withoutSilence(layout.words, from, to));
}

/** "said it was over before adding: “We go.”": index of the "before" or of the comma before it, else `to`. */
function beforeAdded(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 2; at + 3 < to && words[at]!.quotedSpan < 0; at++) {
    if (words[at]!.low !== 'before' || !/ing$/.test(words[at + 1]!.low)) continue;
    let mark = at + 2;
    while (mark < at + ADDED_WITHIN && words[mark]?.isWord && words[mark]!.quotedSpan < 0) mark++;
    if (!/^[:,]$/.test(words[mark]?.text ?? '') || (words[mark + 1]?.quotedSpan ?? -1) < 0) continue;
    return words[at - 1]!.text === ',' ? at - 1 : at;
  }
  return to;
}
/** So many words may stand between "before" and the mark. */
const ADDED_WITHIN = 7;

/** What these are followed by is a clause: no person or place alone. */
const SAYS = /^(?:say|claim|add|believe|think|argue|note|insist|suggest|explain)$/;

/** "Hamrov" in "says Hamrov, a lawyer, has left": a name alone says nothing. */
export const isBareName = (words: readonly Word[], from: number, to: number): boolean =>
  to - from <= 3 &&
  words.slice(from, to).every(({ text, quotedSpan }) => startsUpper(text) && quotedSpan < 0);

/** "said that while in Oslo, they took it up": index of the comma that ends such a beginning; null where what is said begins otherwise. */
function openingEnd(words: readonly Word[], from: number, end: number): number | null {
  if (words[from - 1]?.low !== 'that') return null;
  if (!/^(?:while|when|if|after|before|since|although|though|once|until|unless)$/.test(words[from]!.low))
    return null;
  for (let at = from + 1; at + 2 < end && words[at]!.quotedSpan < 0; at++)
    if (words[at]!.text === ',') return at;
  return null;
}

/** "…, without giving details": index of the comma before what the speaker leaves out, else `to`. */
function withoutSilence(words: readonly Word[], from: number, to: number): number {
  for (let at = Math.max(from + 2, to - 9); at + 1 < to; at++)
    if (
      words[at]!.low === 'without' &&
      LEAVES_OUT.test(words[at + 1]!.low) &&
      words[at - 1]!.text === ',' &&
      words[at]!.quotedSpan < 0
    )
      return at - 1;
  return to;
}
const LEAVES_OUT =
  /^(?:giving|elaborating|providing|naming|specifying|saying|offering|citing|identifying|mentioning|disclosing|revealing|explaining)$/;

/** "Iran says they were in its waters while Britain insists …": index of the "while", where another begins to speak, or of the "and" behind which the same goes on. */
function beforeAnother(
  layout: TextLayout,
  from: number,
  to: number,
  cue: FoundCue,
  later: readonly FoundCue[],
): number {
  for (const next of later) {
    const stop =
      sameGoesOn(layout.words, from, to, next) ??
      anotherTells(layout, from, to, cue, next) ??
      anotherMeanwhile(layout, from, to, next);
    if (stop !== null) return stop;
  }
  return to;
}

/** "said that it would break away and suggested that …": index before the "and". */
function sameGoesOn(words: readonly Word[], from: number, to: number, next: FoundCue): number | null {
  const goesOn =
    words[from - 1]?.low === 'that' &&
    words[next.to]?.low === 'that' &&
    words[next.from - 1]?.low === 'and' &&
    next.from === next.at &&
    next.at < to &&
    /ed$|^(?:said|told|wrote)$/.test(words[next.at]!.low) &&
    next.from - 1 > from + 3;
  if (!goesOn) return null;
  return words[next.from - 2]?.text === ',' ? next.from - 2 : next.from - 1;
}

/** "with Brandt saying it was cold and Holt calling it “warm”": index of the "and". */
function anotherTells(
  layout: TextLayout,
  from: number,
  to: number,
  cue: FoundCue,
  next: FoundCue,
): number | null {
  if (!cue.gerund || !next.gerund || next.at >= to) return null;
  const { words } = layout;
  const other = subjectBefore(layout, next, from);
  const and = other && words[other.from - 1];
  if (and?.low !== 'and' || and.quotedSpan >= 0 || isA(words[other!.head], HE | SHE)) return null;
  return other!.from - 1;
}

/** "… while Britain insists", "…, but Britain insists": index of the "while" or of the comma before it. */
function anotherMeanwhile(layout: TextLayout, from: number, to: number, next: FoundCue): number | null {
  if (next.from <= from + 1 || next.at >= to || next.phrase || next.gerund) return null;
  const { words } = layout;
  const subject = subjectBefore(layout, next, from);
  const opening = subject && words[subject.from - 1];
  if (!opening || opening.quotedSpan >= 0 || !/^(?:while|whereas|but)$/.test(opening.low)) return null;
  // "He"/"they" may be one of whom the first speaker speaks.
  if (/^(?:he|she|it|they|we|i|you|who)$/.test(words[subject.head]!.low)) return null;
  const before = subject.from - 1;
  // "said the talks had failed but the mediators insisted on more": he may tell that as well.
  const isNamed = startsUpper(words[subject.head]!.text);
  if (opening.low === 'but' && words[before - 1]?.text !== ',' && !isNamed) return null;
  return words[before - 1]?.text === ',' ? before - 1 : before;
}

function learnedEnd(layout: TextLayout, question: EndQuestion, learned: LearnedWeights): number {
  const { from, end, ruleBased, later } = question;
  // Real sentences never have so many cues; skip the quadratic scoring.
  if (learned.end.size === 0 || from >= end || later.length >= MOST_LATER) return ruleBased;
  const candidates = endCandidates(layout, question);
  const scores = endFeatures(layout, question, candidates, asNumber).map((features) =>
    weigh(learned.end, features),
  );
  const best = scores.indexOf(Math.max(...scores));
  const rule = candidates.indexOf(ruleBased);
  return rule >= 0 && scores[best]! - scores[rule]! < OVERRIDE_MARGIN ? ruleBased : candidates[best]!;
}

/** "… “the last chance” before he closed the door", "… “to humankind” and left": index after the marks, else `to`. */
function withoutDeeds(words: readonly Word[], from: number, to: number): number {
  let last = to - 1;
  while (last > from && words[last]!.quotedSpan < 0) last--;
  if (words[last]!.quotedSpan < 0 || last + 2 >= to + 1) return to;
  const next = words[last + 1]?.text === ',' ? last + 2 : last + 1;
  if (next + 1 >= to && next >= to) return to;
  const [first, second, third] = [words[next], words[next + 1], words[next + 2]];
  if (!first || next >= to) return to;
  if (
    /^(?:and|then)$/.test(first.low) &&
    second &&
    (DEEDS.has(second.low) || (second.low === 'then' && DEEDS.has(third?.low ?? '')))
  )
    return last + 1;
  const clause = /^(?:before|after|as|while|when)$/.test(first.low);
  return clause &&
    second &&
    /^(?:he|she)$/.test(second.low) &&
    third &&
    /ed$|^(?:left|went|took|sat|stood|hung|rose|flew|drove|shook|ran)$/.test(third.low)
    ? last + 1
    : to;
}

/** Cues after the present one that may end what it reports. */
export const MOST_LATER = 20;

/** By how much, in log-odds, the learned weights must prefer another end to the one that the rules choose. */
const OVERRIDE_MARGIN = 0.5;
