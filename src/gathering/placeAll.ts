import { setTimeout as sleep } from 'node:timers/promises';
import type { Archive } from '../archive/port.ts';

/** Few at a time, with a pause between: whoever asks meanwhile hardly notices. */
const BATCH = 20;
const PAUSE_MS = 50;

/**
 * Compares with one another the articles that still wait for it, until none is left or `signal` ends it: those of an
 * archive from before it knew stories, and those that were added when a program ended. Resolves with how many.
 *
 * @example await placeAll({ archive, signal }) // 503
 */
export async function placeAll(order: {
  readonly archive: Pick<Archive, 'cluster'>;
  readonly signal: AbortSignal;
}): Promise<number> {
  let done = 0;
  while (!order.signal.aborted) {
    const placed = await order.archive.cluster({ limit: BATCH });
    if (placed === 0) break;
    done += placed;
    await sleep(PAUSE_MS);
  }
  return done;
}
