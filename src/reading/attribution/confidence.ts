import type { Basis } from './basis.ts';
import type { ConfidenceFeatures } from './confidenceFeatures.ts';
import { CONFIDENCE_WEIGHTS } from './confidenceWeights.ts';

/**
 * An attribution below this is shown as possible and not as fact, with the second person that a pronoun can mean. The
 * tables of docs/reading.md, section "Confidence", show what other choices would cost.
 */
export const LEAST_CONFIDENCE = 0.6;

/** What the annotated articles cannot tell: nobody is named, several are, or the text is somebody's own statement. */
const NOT_MEASURED = {
  author: 0.93,
  joint: 0.8,
  undecided: 0.4,
  orphan: 0.2,
} as const;

/**
 * How sure each way to a speaker is in the languages that are read by their rules alone. Estimates: no annotated corpus of
 * them is at hand to calibrate them by.
 */
export const ESTIMATED = {
  ...NOT_MEASURED,
  name: 0.95,
  title: 0.85,
  carried: 0.85,
  body: 0.75,
  pronoun: 0.7,
  /** A title that nobody of the text has. */
  titleOfNobody: 0.3,
  /** Told by the sentence beside the quote: this part of what it would be. */
  neighbour: 0.75,
} as const;

/**
 * How likely an attribution names the right person or body: 0 to 1. A logistic model over `confidenceFeatures`, with
 * weights fitted to annotated articles (`npm run train:confidence`); features that it does not know count nothing.
 *
 * @example confidenceOf('named', ['bias', 'basis=named']) // 0.71
 */
export function confidenceOf(basis: Basis, features: ConfidenceFeatures): number {
  const fixed = (NOT_MEASURED as Partial<Record<Basis, number>>)[basis];
  if (fixed !== undefined) return fixed;
  let sum = 0;
  for (const feature of features) sum += CONFIDENCE_WEIGHTS[feature] ?? 0;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
