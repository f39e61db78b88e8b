import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Answer } from './answers/answer.ts';
import { diskAlmostFull } from './answers/digestNotices.ts';
import type { Config } from './config.ts';
import { type Delivery, wordedFor } from './digests/deliverDigests.ts';

/**
 * Posts to the operators' channel, where one is set. Resolves to false where it may be tried again: what may have been
 * posted is not posted again.
 */
export function operatorsOf(config: Config, delivery: Delivery) {
  const { messenger, log } = delivery;
  const [, workspace = '', channel] = /^(?:(T\w+):)?(\w+)$/.exec(config.operatorsChannel ?? '') ?? [];
  return async (answer: Answer, mark: string): Promise<boolean> => {
    if (!channel) return true;
    const worded = await wordedFor(workspace, channel, answer, delivery);
    const sent = await messenger.post(workspace, channel, worded, mark, async () => true);
    if (!sent.ok) log('operators not told', { about: mark, reason: sent.reason });
    return sent.ok || sent.trouble === 'unknown';
  };
}

/** Says so once where the disk of a file is almost full, and again after it had room. */
export function watchDisk(
  file: string,
  log: Delivery['log'],
  tell: (answer: Answer, mark: string) => Promise<boolean>,
): () => Promise<void> {
  let told = false;
  return async () => {
    const { bavail, bsize } = await statfs(dirname(file));
    const free = bavail * bsize;
    const { size } = await stat(file);
    const isLow = free < Math.max(size / 10, LEAST_FREE);
    if (isLow && !told) {
      log('disk almost full', { free, archive: size });
      await tell(diskAlmostFull(free), `disk ${free}`);
    }
    told = isLow;
  };
}

/** Room for a day of articles and the log of a backup. */
const LEAST_FREE = 200e6;
