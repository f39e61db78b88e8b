import { leftPhrases, type SpanAnswer } from '../attitudes/attitudeFeatures.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';
import { wordClass } from '../layout/wordClass.ts';
import { asNumber, type Tag } from '../learned/featureTags.ts';
import { type Weights, weigh } from '../learned/learnedWeights.ts';
import { AUXILIARY, isA } from '../rules/wordKinds.ts';
import { lastWordEnd } from './lastWordEnd.ts';
import type { QuoteCandidate } from './quoteCandidate.ts';

const LONGEST_RIGHT = 40;
/** By how much, in log-odds, another extent must be preferred to that of the rules. */
const OVERRIDE_MARGIN = 0.3;

/**
 * The speaker's phrase with the extent that the learned weights prefer: "members" of "Several cast members", with or
 * without an apposition. The head stays, so the speaker does; null where there is nothing to choose.
 */
export function sourceExtent(layout: TextLayout, said: QuoteCandidate, weights: Weights): NounPhrase | null {
  const { subject } = said;
  if (!subject || weights.size === 0) return null;
  const answers = sourceAnswers(layout, said, asNumber);
  if (answers.length === 0) return null;
  const scores = answers.map(({ features }) => weigh(weights, features));
  const top = scores.indexOf(Math.max(...scores));
  const ruled = answers.findIndex(({ from, to }) => from === subject.from && to === subject.to);
  if (ruled >= 0 && scores[top]! - scores[ruled]! < OVERRIDE_MARGIN) return null;
  const { from, to } = answers[top]!;
  // The comma that closes an apposition is nothing to show.
  return { ...subject, from, to: layout.words[to - 1]!.text === ',' ? to - 1 : to };
}

/** All extents that the phrase of a speaker may have around its head, by the side of the cue that it is on. */
export function sourceAnswers<F>(layout: TextLayout, said: QuoteCandidate, f: Tag<F>): SpanAnswer<F>[] {
  const { words, sentences } = layout;
  const { subject, cue, how } = said;
  if (!subject || !cue || (how !== 'cue' && how !== 'according-to') || subject.joined.length > 0) return [];
  const sentence = sentences[words[subject.from]!.sentence];
  if (!sentence || cue.start < sentence.start || cue.end > sentence.end) return [];
  const end = lastWordEnd(words, sentence);
  if (words[subject.from]!.start >= cue.end) return rightPhrases(layout, subject, end, f);
  let at = subject.to;
  while (at < end && words[at]!.start < cue.start) at++;
  const near = at - subject.to <= 1 ? at : subject.to;
  const holding = ({ from, to }: SpanAnswer<F>) => from <= subject.head && subject.head < to;
  return leftPhrases(layout, near, sentence.from, end, subject.from, f).filter(holding);
}

function rightPhrases<F>(layout: TextLayout, subject: NounPhrase, end: number, f: Tag<F>): SpanAnswer<F>[] {
  const { words } = layout;
  const { from, head } = subject;
  const kind = (at: number) => (at >= end ? '#' : words[at]!.quotedSpan >= 0 ? '"' : wordClass(words[at]));
  const low = (at: number) => (at >= end ? '#' : words[at]!.quotedSpan >= 0 ? '"' : words[at]!.low);
  const answers: SpanAnswer<F>[] = [];
  let commas = 0;
  let verbs = 0;
  let opening = '-';
  for (let to = head + 1; to <= Math.min(end, from + LONGEST_RIGHT); to++) {
    const last = words[to - 1]!;
    if (last.quotedSpan >= 0) break;
    if (to - 1 > head && isA(last, AUXILIARY)) verbs++;
    if (last.text === ',') {
      commas++;
      opening = `${kind(to)}`;
      continue;
    }
    const size = Math.min(8, to - from);
    answers.push({
      from,
      to,
      features: [
        f`R:n=${low(to)}`,
        f`R:N=${kind(to)}`,
        f`R:l=${kind(to - 1)}|${kind(to)}`,
        f`R:NN=${kind(to)}|${kind(to + 1)}`,
        f`R:nn=${low(to)}|${low(to + 1)}`,
        f`R:c=${Math.min(3, commas)}|${opening}|${kind(to)}`,
        f`R:v=${Math.min(2, verbs)}|${Math.min(2, commas)}`,
        f`R:z=${size}|${Math.min(1, commas)}`,
        f`R:p=${low(to - 1)}`,
        ...(to === subject.to ? [f`R:rule`, f`R:rule=${kind(to)}`, f`R:ruleo=${opening}`] : []),
        ...(to === end ? [f`R:end=${Math.min(2, commas)}|${opening}`] : []),
      ],
    });
  }
  return answers;
}
