/**
 * Two small learners, deterministic: the same examples in the same order give the same weights. Both descend by
 * AdaGrad (Duchi, Hazan and Singer, 2011) with an L2 penalty, over binary features.
 */

/** One question: the features of each possible answer, and which is right. */
export interface Choice {
  /** Index of the document, so that a feature is kept only where enough documents have it. */
  readonly document: number;
  readonly answers: readonly (readonly string[])[];
  readonly right: number;
}
/** One yes-or-no question. */
export interface Decision {
  readonly document: number;
  readonly features: readonly string[];
  readonly yes: boolean;
}

const ROUNDS = 6;
const RATE = 0.05;
const PENALTY = 1e-4;
/** A feature of fewer documents is dropped: it would be noise, and might give a text away. */
const FEWEST_DOCUMENTS = 5;

/** Numbers for the features that at least five documents have. */
function number(examples: readonly { document: number; lists: readonly (readonly string[])[] }[]) {
  const seen = new Map<string, { last: number; documents: number }>();
  for (const { document, lists } of examples)
    for (const list of lists)
      for (const feature of list) {
        const one = seen.get(feature);
        if (!one) seen.set(feature, { last: document, documents: 1 });
        else if (one.last !== document) {
          one.last = document;
          one.documents++;
        }
      }
  const ids = new Map<string, number>();
  for (const [feature, { documents }] of seen) if (documents >= FEWEST_DOCUMENTS) ids.set(feature, ids.size);
  const encode = (list: readonly string[]) =>
    Int32Array.from(list.flatMap((feature) => ids.get(feature) ?? []));
  return { ids, encode };
}

class Descent {
  readonly weights: Float64Array;
  private readonly squares: Float64Array;

  constructor(size: number) {
    this.weights = new Float64Array(size);
    this.squares = new Float64Array(size).fill(1e-3);
  }

  sum(features: Int32Array): number {
    let sum = 0;
    for (const id of features) sum += this.weights[id]!;
    return sum;
  }

  step(features: Int32Array, gradient: number): void {
    for (const id of features) {
      const slope = gradient + PENALTY * this.weights[id]!;
      this.squares[id]! += slope * slope;
      this.weights[id]! -= (RATE * slope) / Math.sqrt(this.squares[id]!);
    }
  }
}

/** The order of one round: shuffled by a generator with a fixed seed. */
function shuffled(size: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, at) => at);
  let state = seed;
  for (let at = size - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

const rounded = (ids: ReadonlyMap<string, number>, weights: Float64Array): Map<string, number> =>
  new Map(
    [...ids]
      .map(([feature, id]): [string, number] => [feature, Math.round(weights[id]! * 100) / 100])
      .filter(([, weight]) => Math.abs(weight) >= 0.03),
  );

/** Logistic regression: the weights whose sum is the log-odds of "yes". */
export function learnDecisions(decisions: readonly Decision[]): Map<string, number> {
  const { ids, encode } = number(
    decisions.map(({ document, features }) => ({ document, lists: [features] })),
  );
  const rows = decisions.map(({ features }) => encode(features));
  const descent = new Descent(ids.size);
  for (let round = 0; round < ROUNDS; round++)
    for (const at of shuffled(rows.length, round + 1)) {
      const odds = 1 / (1 + Math.exp(-descent.sum(rows[at]!)));
      descent.step(rows[at]!, odds - (decisions[at]!.yes ? 1 : 0));
    }
  return rounded(ids, descent.weights);
}

/** Conditional logistic regression: the weights whose sum ranks the answers of a question. */
export function learnChoices(choices: readonly Choice[]): Map<string, number> {
  const { ids, encode } = number(choices.map(({ document, answers }) => ({ document, lists: answers })));
  const rows = choices.map(({ answers }) => answers.map(encode));
  const descent = new Descent(ids.size);
  for (let round = 0; round < ROUNDS; round++)
    for (const at of shuffled(rows.length, round + 1)) {
      const sums = rows[at]!.map((answer) => descent.sum(answer));
      const top = Math.max(...sums);
      const parts = sums.map((sum) => Math.exp(sum - top));
      const whole = parts.reduce((a, b) => a + b, 0);
      rows[at]!.forEach((answer, one) => {
        const slope = parts[one]! / whole - (one === choices[at]!.right ? 1 : 0);
        if (Math.abs(slope) > 1e-4) descent.step(answer, slope);
      });
    }
  return rounded(ids, descent.weights);
}
