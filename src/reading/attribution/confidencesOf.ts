import type { TextLayout } from '../layout/layOut.ts';
import type { Roster } from '../names/roster.ts';
import { isSpoken, type QuoteCandidate } from '../quotes/quoteCandidate.ts';
import type { Attribution } from './attribution.ts';
import { confidenceOf, LEAST_CONFIDENCE } from './confidence.ts';
import { type ConfidenceFeatures, confidenceFeatures } from './confidenceFeatures.ts';

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
export function confidencesOf(
  layout: TextLayout,
  said: readonly QuoteCandidate[],
  attributions: readonly Attribution[],
  roster: Roster,
): number[] {
  const each = featuresOf(layout, said, attributions, roster).map((features, index) =>
    confidenceOf(attributions[index]!.basis, features),
  );
  // One label is one person in all of a transcript: what decides one of its paragraphs decides the others.
  const labels = said.map((one, index) => {
    const { name } = attributions[index]!;
    if (name === null || !one.subject || one.how !== 'label' || !isSpoken(one)) return null;
    const { words } = layout;
    const { from, to } = one.subject;
    return [name, ...words.slice(from, to).map(({ low }) => low)].join(' ');
  });
  const sure = new Map<string, number>();
  for (const [index, label] of labels.entries())
    if (label !== null && each[index]! >= LEAST_CONFIDENCE)
      sure.set(label, Math.min(sure.get(label) ?? 1, each[index]!));
  return each.map((confidence, index) => Math.max(confidence, sure.get(labels[index] ?? '') ?? 0));
}
