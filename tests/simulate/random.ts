const MODULUS = 2_147_483_647;

/**
 * Numbers between 0 and 1, the same ones for the same seed: the generator of Park and Miller ("Random number generators:
 * good ones are hard to find", 1988) with their later multiplier.
 *
 * @example const random = randomFrom(1); random() // 0.0000224778…
 */
export function randomFrom(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % (MODULUS - 1)) + 1;
  return () => {
    state = (state * 48_271) % MODULUS;
    return state / MODULUS;
  };
}
