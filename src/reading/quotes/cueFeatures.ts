import type { TextLayout } from '../layout/layOut.ts';
import { classOrMark, wordOrMark } from '../layout/wordClass.ts';
import type { Tag } from '../learned/featureTags.ts';
import type { CueCandidate } from './cue.ts';

/**
 * What is known of a form of a reporting verb in its sentence, as features for the learned weights: the verb, the
 * words and word classes around it, how marks, "that" and commas lie, and what the rules of grammar object.
 */
export function cueFeatures<F>(layout: TextLayout, cue: CueCandidate, f: Tag<F>): F[] {
  const { words } = layout;
  const { from: floor, to: end } = layout.sentences[cue.sentence]!;
  const verb = cue.verb.verb;
  const low = words[cue.at]!.low;
  const doubt = cue.doubt ?? (cue.gerund ? 'gerund' : 'no');
  const word = (at: number) => (at >= floor && at < end ? words[at] : undefined);
  const kind = (at: number) => classOrMark(word(at));
  const text = (at: number) => wordOrMark(word(at));
  const features = [
    f`bias`,
    f`v=${verb}`,
    f`f=${low}`,
    f`d=${doubt}`,
    f`vd=${verb}|${doubt}`,
    f`s=${cue.verb.strength}${doubt}`,
    f`t=${cue.verb.takes.join()}|${doubt}`,
  ];
  for (let n = 0; n < 3; n++) {
    features.push(f`n${n}=${text(cue.to + n)}`, f`N${n}=${kind(cue.to + n)}`);
    features.push(f`p${n}=${text(cue.from - 1 - n)}`, f`P${n}=${kind(cue.from - 1 - n)}`);
  }
  features.push(
    f`b=${text(cue.at - 1)}`,
    f`vn=${verb}|${text(cue.to)}`,
    f`vN=${verb}|${kind(cue.to)}`,
    f`vP=${verb}|${kind(cue.from - 1)}`,
    f`tN=${cue.verb.takes[0]}|${kind(cue.to)}|${kind(cue.to + 1)}`,
    f`NN=${kind(cue.to)}|${kind(cue.to + 1)}`,
    f`PP=${kind(cue.from - 1)}|${kind(cue.from - 2)}`,
    f`PN=${kind(cue.from - 1)}|${kind(cue.to)}|${doubt}`,
    f`dP=${doubt}|${text(cue.from - 1)}`,
  );
  for (let at = cue.to; at < Math.min(end, cue.to + 9); at++) {
    if (words[at]!.low === 'that' || words[at]!.quotedSpan >= 0 || words[at]!.text === ':') {
      const sign = words[at]!.quotedSpan >= 0 ? '"' : words[at]!.low;
      features.push(f`sign=${sign}${Math.min(4, at - cue.to)}`, f`vsign=${verb}|${sign}`);
      break;
    }
  }
  const ends = cue.to >= end - 1 ? 'last' : cue.to >= end - 4 ? 'near' : 'far';
  features.push(f`e=${ends}`, f`ve=${verb}|${ends}`);
  const starts = cue.from <= floor ? 'first' : cue.from <= floor + 3 ? 'near' : 'far';
  features.push(f`st=${starts}${doubt}`);
  let at = cue.from - 1;
  while (at >= floor && words[at]!.quotedSpan < 0) at--;
  const commas = words.slice(at + 1, cue.from).filter((one) => one.text === ',').length;
  if (at >= floor) features.push(f`qb=${Math.min(3, commas)}${Math.min(4, cue.from - at)}`);
  features.push(f`c=${Math.min(3, commas)}`);
  return features;
}
