import { setTimeout as sleep } from 'node:timers/promises';
import type { Archive } from './archive/port.ts';
import { log } from './log.ts';
import { ENGINE } from './reading/engine.ts';
import type { Reader } from './reading/prepareReader.ts';
import { messageOf } from './text/messageOf.ts';

const HOUR_MS = 3_600_000;

/**
 * While questions are answered, an older archive gets its stories, and an improved engine reads again what its forerunner
 * read; after that, every hour, articles get theirs that a fault has kept from it. Until `signal` ends it.
 */
export async function catchUp(order: {
  readonly archive: Archive;
  readonly readerOf: () => Promise<Reader>;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { signal } = order;
  const { placeAll } = await import('./gathering/placeAll.ts');
  for (let first = true; !signal.aborted; first = false) {
    try {
      await placeAll(order);
      // Once alone: of two instances, one of them older, each would undo what the other did.
      const stale = first && (await order.archive.readingsToRedo(ENGINE, 1)).length > 0;
      const again = stale ? await rereadAll(order) : 0;
      if (again > 0) log('read again', { versions: again });
    } catch (error) {
      log('not caught up', { error: messageOf(error) });
    }
    await sleep(HOUR_MS, undefined, { signal }).catch(() => {});
  }
}

/** The reading engine is loaded for it only where an earlier one read something. */
async function rereadAll(order: {
  readonly archive: Archive;
  readonly readerOf: () => Promise<Reader>;
  readonly signal: AbortSignal;
}): Promise<number> {
  const { reread } = await import('./gathering/reread.ts');
  return reread({ ...order, reader: await order.readerOf() });
}
