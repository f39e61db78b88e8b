import { divideText } from '../../src/reading/layout/divideText.ts';
import { layOut, type TextLayout } from '../../src/reading/layout/layOut.ts';
import { asText } from '../../src/reading/learned/featureTags.ts';
import type { Reader } from '../../src/reading/prepareReader.ts';
import { inSubordinateClause } from '../../src/reading/quotes/beforeCue.ts';
import type { CueCandidate } from '../../src/reading/quotes/cue.ts';
import { cueFeatures } from '../../src/reading/quotes/cueFeatures.ts';
import { endCandidates, endFeatures } from '../../src/reading/quotes/endFeatures.ts';
import { cueCandidates, isNaming, isUnsaid } from '../../src/reading/quotes/findCues.ts';
import { subjectBefore } from '../../src/reading/quotes/findSubject.ts';
import { lastWordEnd } from '../../src/reading/quotes/lastWordEnd.ts';
import { ruleBasedEnd, ruleBasedMarkedEnd } from '../../src/reading/quotes/ruleBasedEnd.ts';
import type { Choice, Decision } from './learn.ts';

/** An article with its attributions marked by hand, in the form of the evaluation folder. */
export interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly spans?: readonly (readonly [number, number])[];
    readonly kind: string;
    readonly cue?: {
      readonly start: number;
      readonly end: number;
      readonly spans?: readonly (readonly [number, number])[];
    };
    readonly cueClass?: string;
    readonly speaker?: {
      readonly start: number;
      readonly end: number;
      readonly spans?: readonly (readonly [number, number])[];
    } | null;
  }[];
}
type Attribution = Annotated['quotes'][number];

/** The questions that one annotated article answers: which verbs report speech, and where contents end. */
export function questionsOf(
  article: Annotated,
  document: number,
  reader: Reader,
): { cues: Decision[]; ends: Choice[] } {
  const layout = layOut(divideText(article.text, article.title ?? null), reader.english);
  const candidates = cueCandidates(layout, reader).filter(
    (one) => !isUnsaid(layout, one) && !isNaming(layout, one),
  );
  const spoken = article.quotes.filter((one) => one.cue && isSpeech(one));
  const cues: Decision[] = [];
  const ends: Choice[] = [];
  for (const candidate of candidates) {
    const { start, end } = layout.words[candidate.at]!;
    const attribution = spoken.find(({ cue }) =>
      (cue!.spans ?? [[cue!.start, cue!.end] as const]).some(([a, b]) => a < end && start < b),
    );
    cues.push({ document, features: cueFeatures(layout, candidate, asText), yes: attribution !== undefined });
    const choice = attribution && endChoice(layout, candidate, candidates, attribution, document);
    if (choice) ends.push(choice);
  }
  return { cues, ends };
}

/** Attitudes ("wants", "believes") without words in marks are annotated too, but nobody is said to have said them. */
const isSpeech = (one: Attribution): boolean => one.cueClass !== 'other' || one.kind !== 'indirect';

function endChoice(
  layout: TextLayout,
  cue: CueCandidate,
  candidates: readonly CueCandidate[],
  attribution: Attribution,
  document: number,
): Choice | null {
  const { words } = layout;
  const sentence = layout.sentences[cue.sentence]!;
  const span = (attribution.spans ?? [[attribution.start, attribution.end] as const]).find(
    ([start]) => start >= words[cue.to - 1]!.end,
  );
  if (!span) return null;
  let from = cue.to;
  while (from < sentence.to && words[from]!.start < span[0]) from++;
  if (words[from]?.low === 'that') from++;
  const end = lastWordEnd(words, sentence);
  if (from >= end) return null;
  let to = from;
  while (to < end && words[to]!.end <= span[1]) to++;
  while (to > from + 1 && words[to - 1]!.quotedSpan < 0 && /^[.,;:]$/.test(words[to - 1]!.text)) to--;
  const later = candidates.filter(
    (one) => one.sentence === cue.sentence && one.at > cue.at && one.doubt === null,
  );
  const subordinate =
    !cue.phrase && inSubordinateClause(layout, subjectBefore(layout, cue, sentence.from), sentence);
  const rule = words[from]!.quotedSpan >= 0 ? ruleBasedMarkedEnd : ruleBasedEnd;
  const ruleBased = rule(layout, { from, cue, later, sentence, subordinate });
  const question = { from, end, ruleBased, cue, later, subordinate };
  const answers = endCandidates(layout, question);
  const right = answers.indexOf(to);
  return right < 0 ? null : { document, answers: endFeatures(layout, question, answers, asText), right };
}
