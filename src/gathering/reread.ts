import { setTimeout as sleep } from 'node:timers/promises';
import type { Archive } from '../archive/port.ts';
import { ENGINE } from '../reading/engine.ts';
import type { Reader } from '../reading/prepareReader.ts';
import { readArticle } from '../reading/readArticle.ts';

/** Few at a time, with a pause between: whoever asks meanwhile hardly notices. */
const BATCH = 10;
const PAUSE_MS = 50;

/**
 * Reads again what an earlier engine read, until nothing is left or `signal` ends it. Each reading is replaced in a
 * transaction of its own, so that it can be stopped and taken up at any time.
 *
 * Resolves with how many were read again.
 *
 * @example await reread({ archive, reader, signal }) // 503
 */
export async function reread(order: {
  readonly archive: Pick<Archive, 'readingsToRedo' | 'replaceReading'>;
  readonly reader: Reader;
  readonly signal: AbortSignal;
}): Promise<number> {
  const { archive, reader, signal } = order;
  let done = 0;
  while (!signal.aborted) {
    const stale = await archive.readingsToRedo(ENGINE, BATCH);
    if (stale.length === 0) break;
    for (const { article, text, version } of stale) {
      await archive.replaceReading(article.id, version, readArticle({ ...article, text }, reader));
      done += 1;
    }
    await sleep(PAUSE_MS);
  }
  return done;
}
