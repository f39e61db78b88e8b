import type { Page } from '../layout/layOut.ts';
import { asNumber } from '../learned/featureTags.ts';
import { type LearnedWeights, weigh } from '../learned/learnedWeights.ts';
import type { CueCandidate } from './cue.ts';
import { cueFeatures } from './cueFeatures.ts';

/** Log-odds from which a candidate counts; chosen by cross-validation on the training set. */
const FROM = -0.4;
/** The same for verbs that only name a matter ("denied", "requested"): they tell of deeds as often as of words. */
const FROM_OF_MATTERS = 0.2;
/** The same beside words in marks, where a rule of grammar is surer. */
const FROM_BESIDE_MARKS = -3;

/** Whether a form of a reporting verb reports something said, by the learned weights, or by grammar where none are. */
export function reportsSpeech(page: Page, cue: CueCandidate, learned: LearnedWeights): boolean {
  if (learned.cue.size === 0) return cue.doubt === null;
  const from =
    cue.doubt === null && besideMarks(page, cue)
      ? FROM_BESIDE_MARKS
      : cue.verb.phrase || cue.verb.takes.includes('clause')
        ? FROM
        : FROM_OF_MATTERS;
  return weigh(learned.cue, cueFeatures(page, cue, asNumber)) > from;
}

/** A run in marks follows, at most a comma or colon between, or ends shortly before the verb. */
function besideMarks(page: Page, cue: CueCandidate): boolean {
  const { words, sentences } = page;
  const { from, to } = sentences[cue.sentence]!;
  for (let at = cue.to; at < Math.min(to, cue.to + 2); at++) if (words[at]!.run >= 0) return true;
  for (let at = cue.from - 1; at >= Math.max(from, cue.from - 4); at--) if (words[at]!.run >= 0) return true;
  return false;
}
