/** One attribution: what holds of it, and whether it is right. */
export interface Judged {
  /** Index of the document, so that a feature is kept only where enough documents have it. */
  readonly document: number;
  readonly features: readonly string[];
  readonly right: boolean;
}

const ROUNDS = 600;
const RATE = 0.5;
const PENALTY = 2;
const FEWEST_DOCUMENTS = 5;

/**
 * Logistic regression over features that hold or do not, by full-batch AdaGrad with an L2 penalty. Deterministic.
 * Features named `share>=…` are steps of one quantity: their weights never fall below 0.
 */
export function logistic(examples: readonly Judged[]): {
  weights: ReadonlyMap<string, number>;
  confidence: (features: readonly string[]) => number;
} {
  const documents = new Map<string, Set<number>>();
  for (const { document, features } of examples)
    for (const feature of features)
      documents.set(feature, (documents.get(feature) ?? new Set()).add(document));
  const ids = new Map<string, number>();
  for (const [feature, { size }] of documents) if (size >= FEWEST_DOCUMENTS) ids.set(feature, ids.size);
  const rows = examples.map(({ features }) => features.flatMap((feature) => ids.get(feature) ?? []));
  const weights = new Float64Array(ids.size);
  const squares = new Float64Array(ids.size).fill(1e-6);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(ids.size);
    for (const [index, row] of rows.entries()) {
      let sum = 0;
      for (const id of row) sum += weights[id]!;
      const error = 1 / (1 + Math.exp(-sum)) - (examples[index]!.right ? 1 : 0);
      for (const id of row) slope[id]! += error;
    }
    for (const [feature, id] of ids) {
      const step = slope[id]! + (feature === 'bias' ? 0 : PENALTY * weights[id]!);
      squares[id]! += step * step;
      weights[id]! -= (RATE * step) / Math.sqrt(squares[id]!);
      if (feature.startsWith('share>=')) weights[id] = Math.max(0, weights[id]!);
    }
  }
  const byName = new Map([...ids].map(([feature, id]) => [feature, weights[id]!]));
  return {
    weights: byName,
    confidence: (features) =>
      1 / (1 + Math.exp(-features.reduce((sum, feature) => sum + (byName.get(feature) ?? 0), 0))),
  };
}
