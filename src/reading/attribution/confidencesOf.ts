import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import { isSpoken, type QuoteCandidate } from '../quotes/quoteCandidate.ts';
import { confidenceOf } from './confidence.ts';
import { type ConfidenceFeatures, confidenceFeatures } from './confidenceFeatures.ts';
import type { Attribution } from './resolveSpeaker.ts';

/** The features of each attribution of a text, in order of its quotes. */
export function featuresOf(
  layout: TextLayout,
  said: readonly QuoteCandidate[],
  attributions: readonly Attribution[],
  roster: Roster,
): ConfidenceFeatures[] {
  const spoken = said.some(isSpoken);
  const surnames = new Map<string, number>();
  for (const { surname } of roster.people) surnames.set(surname, (surnames.get(surname) ?? 0) + 1);
  const persons = roster.people.filter(({ at }) => at.length > 0).length;
  let before: number | null = null;
  return said.map((one, index) => {
    const attribution = attributions[index]!;
    const features = confidenceFeatures(layout, one, attribution, roster, {
      spoken,
      before,
      persons,
      surnames,
    });
    before = attribution.person ?? before;
    return features;
  });
}

/** How likely each attribution of a text is right, in order of its quotes. */
export const confidencesOf = (
  layout: TextLayout,
  said: readonly QuoteCandidate[],
  attributions: readonly Attribution[],
  roster: Roster,
): number[] =>
  featuresOf(layout, said, attributions, roster).map((features, index) =>
    confidenceOf(attributions[index]!.basis, features),
  );
