import type { Passage } from '../comparing/readouts/passages.ts';

/**
 * The passage that says most about a matter: the one that takes up the fewest others besides, and the sentence that says who
 * met last; of equals the first. Null where there is none.
 */
export function telling(passages: readonly Passage[], label: string): Passage | null {
  let best: Passage | null = null;
  for (const passage of passages) if (!best || besides(passage, label) < besides(best, label)) best = passage;
  return best;
}

const besides = (passage: Passage, label: string): number =>
  passage.matters.filter((matter) => matter.label !== label && !matter.isTold).length +
  (passage.matters.some(({ frame }) => frame === 'opening') ? MANY : 0);

/** More matters than any sentence takes up. */
const MANY = 100;
