/** A run of words that more versions than this have says little: "the president of the". */
export const COMMON = 300;

/**
 * The versions that share the most runs of words, rare runs counting for more, best first.
 *
 * @param holders the versions that have a run, at most so many
 */
export function rankSharing(
  shingles: readonly number[],
  holders: (shingle: number, most: number) => readonly number[],
  limit: number,
): { readonly number: number; readonly shared: number }[] {
  const scores = new Map<number, { shared: number; weight: number }>();
  for (const shingle of shingles) {
    const found = holders(shingle, COMMON);
    const weight = found.length < COMMON ? 1 / (1 + Math.log2(1 + found.length)) : 0.01;
    for (const number of found) {
      const score = scores.get(number) ?? { shared: 0, weight: 0 };
      scores.set(number, { shared: score.shared + 1, weight: score.weight + weight });
    }
  }
  return [...scores]
    .sort(([a, one], [b, other]) => other.weight - one.weight || b - a)
    .slice(0, limit)
    .map(([number, { shared }]) => ({ number, shared }));
}
