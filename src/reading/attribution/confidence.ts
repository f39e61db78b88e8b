import type { Basis } from './basis.ts';
import type { ConfidenceFeatures } from './confidenceFeatures.ts';
import { CONFIDENCE_WEIGHTS } from './confidenceWeights.ts';

/**
 * An attribution below this is shown as possible and not as fact, with the second person that a pronoun can mean. The
 * tables of docs/reading.md, section "Confidence", show what other choices would cost.
 */
export const LEAST_CONFIDENCE = 0.6;

/** What the annotated articles cannot tell: nobody is named, several are, or the text is somebody's own statement. */
const NOT_MEASURED: Partial<Record<Basis, number>> = {
  author: 0.93,
  joint: 0.8,
  undecided: 0.4,
  orphan: 0.2,
};

/**
 * How likely an attribution names the right person or body: 0 to 1. A logistic model over `confidenceFeatures`, with
 * weights fitted to annotated articles (`npm run train:confidence`); features that it does not know count nothing.
 *
 * @example confidenceOf('named', ['bias', 'basis=named']) // 0.71
 */
export function confidenceOf(basis: Basis, features: ConfidenceFeatures): number {
  const fixed = NOT_MEASURED[basis];
  if (fixed !== undefined) return fixed;
  let sum = 0;
  for (const feature of features) sum += CONFIDENCE_WEIGHTS[feature] ?? 0;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
