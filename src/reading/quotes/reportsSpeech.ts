import { startsUpper } from '../../text/startsUpper.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { asNumber } from '../learned/featureTags.ts';
import { type LearnedWeights, weigh } from '../learned/learnedWeights.ts';
import { HE, isA, PERSON, SHE } from '../rules/wordKinds.ts';
import type { CueCandidate } from './cue.ts';
import { cueFeatures } from './cueFeatures.ts';

/** Log-odds from which a candidate counts; chosen by cross-validation on the training set. */
const CUE_THRESHOLD = -0.4;
/** The same for verbs that only name a matter ("denied", "requested"): they tell of deeds as often as of words. */
const MATTER_CUE_THRESHOLD = 0.2;
/** The same beside words in marks, where a rule of grammar is surer. */
const BESIDE_MARKS_THRESHOLD = -3;

/** Whether a form of a reporting verb reports something said, by the learned weights, or by grammar where none are. */
export function reportsSpeech(layout: TextLayout, cue: CueCandidate, learned: LearnedWeights): boolean {
  if (learned.cue.size === 0) return cue.doubt === null;
  if (isAsPut(layout, cue)) return true;
  const from =
    cue.doubt === null &&
    (besideMarks(layout, cue) || makesClearThat(layout, cue) || quotesAsSaying(layout, cue))
      ? BESIDE_MARKS_THRESHOLD
      : cue.verb.phrase || cue.verb.takes.includes('clause')
        ? CUE_THRESHOLD
        : MATTER_CUE_THRESHOLD;
  return weigh(learned.cue, cueFeatures(layout, cue, asNumber)) > from;
}

/** "The Secretary made clear that …": the weights know "make" from elsewhere; a vote or a fact makes things clear as well. */
function makesClearThat({ words }: TextLayout, { verb, from, to }: CueCandidate): boolean {
  if (verb.verb !== 'make clear' || words[to]?.low !== 'that' || from === 0) return false;
  const { low, text } = words[from - 1]!;
  return isA(words[from - 1], PERSON | HE | SHE) || (low.length > 2 && startsUpper(text));
}

/** "…, as the former envoy Ana Holt put it in May": "as", a subject and the verb, behind a comma or marks or at the head of a sentence. */
function isAsPut({ words, sentences }: TextLayout, { verb, from, sentence }: CueCandidate): boolean {
  if (verb.verb !== 'put it') return false;
  const floor = sentences[sentence]!.from;
  let as = from - 1;
  while (as > floor && from - as < LONGEST_APPOSED && words[as]!.low !== 'as') as--;
  const before = words[as - 1];
  return words[as]?.low === 'as' && (as === floor || before!.text === ',' || before!.quotedSpan >= 0);
}

/** "the state news agency quoted leader Ryu Song as saying": nothing else is quoted so. */
function quotesAsSaying({ words, sentences }: TextLayout, { verb, to, sentence }: CueCandidate): boolean {
  if (!/^(?:quote|cite)$/.test(verb.verb)) return false;
  const end = Math.min(sentences[sentence]!.to, to + LONGEST_APPOSED);
  return words.slice(to, end).some(({ low }, i) => low === 'as' && words[to + i + 1]?.low === 'saying');
}

/** A subject with what is apposed to it has so many words. */
const LONGEST_APPOSED = 16;

/** A run in marks follows, at most a comma or colon between, or ends shortly before the verb. */
function besideMarks(layout: TextLayout, cue: CueCandidate): boolean {
  const { words, sentences } = layout;
  const { from, to } = sentences[cue.sentence]!;
  for (let at = cue.to; at < Math.min(to, cue.to + 2); at++) if (words[at]!.quotedSpan >= 0) return true;
  // "“It is in my house,” the arbitrator, Judge Ana Rusu, remarked."
  const reach = !cue.gerund && words[cue.from - 1]?.text === ',' ? LONGEST_APPOSED : 4;
  for (let at = cue.from - 1; at >= Math.max(from, cue.from - reach); at--)
    if (words[at]!.quotedSpan >= 0) return true;
  // "“I like it!” Council Member Ana Rusu bellowed.": a sentence that is nothing but who says what stands before it.
  const isAll = cue.to >= to - 1 && cue.from > from && cue.from - from <= LONGEST_NAMED;
  const before = words[from - 1];
  return (
    isAll &&
    before !== undefined &&
    before.quotedSpan >= 0 &&
    sentences[before.sentence]!.paragraph === sentences[cue.sentence]!.paragraph
  );
}
/** An office and a name. */
const LONGEST_NAMED = 6;
