import type { Basis, PronounBasis } from './basis.ts';
import { MEASURED_CONFIDENCE } from './measuredConfidence.ts';

/**
 * An attribution below this, likelier wrong than right, is shown as possible and not as fact. Measured on the dev set of
 * PolNeAR: 323 direct quotes keep a name, .944 of them the gold's; read in the articles, .985 are right. The table of
 * docs/reading.md, section "Confidence", shows what other choices would cost.
 */
export const LEAST_CONFIDENCE = 0.5;

/** What cannot be measured there: nobody is named, several are, or the gold names persons only. */
const NOT_MEASURED: Partial<Record<Basis, number>> = {
  author: 0.93,
  body: 0.8,
  it: 0.5,
  joint: 0.8,
  undecided: 0.4,
  orphan: 0.2,
};

/**
 * The share of attributions on this basis that are right, measured on the training articles: 0 to 1.
 *
 * @example confidenceOf('named') // .98
 */
export const confidenceOf = (basis: Basis): number =>
  NOT_MEASURED[basis] ?? MEASURED_CONFIDENCE[basis] ?? LEAST_CONFIDENCE;

/** The row of the table for a pronoun whose likeliest person has this share among all candidates. */
export function pronounBasis(share: number): PronounBasis {
  if (share >= 0.99) return 'pronoun-10';
  const tenth = Math.min(9, Math.max(4, Math.floor(share * 10)));
  return `pronoun-${String(tenth)}` as PronounBasis;
}
