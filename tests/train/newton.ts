/** A sentence, or whatever is judged: its signs, whether the answer is yes, and how much it counts. */
export interface Example {
  readonly signs: readonly number[];
  readonly yes: boolean;
  readonly weight: number;
}

const STEPS = 25;
const ENOUGH = 1e-9;

/**
 * Weights of a logistic regression with an L2 penalty, by Newton's method from zero. The same examples give the same
 * weights, to the last bit.
 *
 * @example newton([{ signs: [1, 0], yes: false, weight: 1 }, { signs: [1, 1], yes: true, weight: 1 }], 1) // [-0.2, 0.4] or so
 */
export function newton(examples: readonly Example[], penalty: number): number[] {
  const size = examples[0]?.signs.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => penalty * weight);
    const bend = weights.map((_, k) => weights.map((_, m) => (k === m ? penalty : 0)));
    for (const { signs, yes, weight } of examples) {
      const p = 1 / (1 + Math.exp(-signs.reduce((sum, sign, k) => sum + sign * weights[k]!, 0)));
      const held = signs.flatMap((sign, k) => (sign === 0 ? [] : [k]));
      for (const k of held) {
        slope[k]! += weight * (p - Number(yes)) * signs[k]!;
        for (const m of held) bend[k]![m]! += weight * p * (1 - p) * signs[k]! * signs[m]!;
      }
    }
    const change = solve(bend, slope);
    for (let k = 0; k < size; k++) weights[k]! -= change[k]!;
    if (Math.max(...change.map(Math.abs)) < ENOUGH) break;
  }
  return weights;
}

/** The solution of a positive definite system, by elimination. Changes both. */
function solve(rows: number[][], right: number[]): number[] {
  const size = right.length;
  for (let k = 0; k < size; k++)
    for (let below = k + 1; below < size; below++) {
      const share = rows[below]![k]! / rows[k]![k]!;
      if (share === 0) continue;
      for (let m = k; m < size; m++) rows[below]![m]! -= share * rows[k]![m]!;
      right[below]! -= share * right[k]!;
    }
  const found = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    let rest = right[k]!;
    for (let m = k + 1; m < size; m++) rest -= rows[k]![m]! * found[m]!;
    found[k] = rest / rows[k]![k]!;
  }
  return found;
}
