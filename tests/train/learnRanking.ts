/** A text whose sentences are ranked: their signs, and how good each would be in its summary. */
export interface RankedText {
  readonly signs: readonly (readonly number[])[];
  readonly gains: readonly number[];
}

/** How sharply the better sentences are preferred: gains this far apart weigh e to one. */
const TEMPERATURE = 0.1;
const ROUNDS = 600;
const STEP = 3;
/** Keeps the weights small, so that no sign of a few texts rules. */
const DECAY = 0.003;

/**
 * Weights of signs by which sentences stand in the order of their gains: a linear model under a listwise softmax
 * loss (ListNet: Cao et al., ICML 2007), by gradient steps with momentum from zero. The same texts give the same
 * weights.
 */
export function learnRanking(texts: readonly RankedText[]): number[] {
  const size = texts[0]?.signs[0]?.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  const momentum = new Array<number>(size).fill(0);
  const wanted = texts.map(({ gains }) => softmax(gains.map((gain) => gain / TEMPERATURE)));
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(size).fill(0);
    for (const [n, { signs }] of texts.entries()) {
      const given = softmax(signs.map((row) => row.reduce((sum, sign, k) => sum + sign * weights[k]!, 0)));
      for (const [i, row] of signs.entries())
        for (const [k, sign] of row.entries()) slope[k]! += (wanted[n]![i]! - given[i]!) * sign;
    }
    for (let k = 0; k < size; k++) {
      momentum[k] = 0.9 * momentum[k]! + 0.1 * (slope[k]! / texts.length - DECAY * weights[k]!);
      weights[k]! += STEP * momentum[k]!;
    }
  }
  return weights;
}

function softmax(values: readonly number[]): number[] {
  const most = values.reduce((best, next) => Math.max(best, next), Number.NEGATIVE_INFINITY);
  const powers = values.map((value) => Math.exp(value - most));
  const sum = powers.reduce((total, next) => total + next, 0);
  return powers.map((power) => power / sum);
}
