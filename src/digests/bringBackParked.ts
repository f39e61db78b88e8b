import type { Archive } from '../archive/port.ts';
import { nextInstant } from './nextInstant.ts';

/** What is later than the schedule says by less than this is an instance whose clock is a little ahead. */
const TOLERANCE_MS = 10 * 60_000;

/**
 * Brings back the digests whose next run is later than their schedule says: an instance worked it out while its clock was
 * ahead. Returns how many. A schedule that cannot be worked out on this machine is left as it is.
 *
 * @example await bringBackParked(wholeArchive, new Date()) // 0
 */
export async function bringBackParked(archive: Pick<Archive, 'subscriptions'>, now: Date): Promise<number> {
  let brought = 0;
  for (const { id, cron, zone, nextRun } of await archive.subscriptions.due('9999', 1_000_000)) {
    const next = nextOf(cron, zone, now);
    if (!next || Date.parse(nextRun) - next.getTime() < TOLERANCE_MS) continue;
    await archive.subscriptions.change(id, { nextRun: next.toISOString() });
    brought += 1;
  }
  return brought;
}

function nextOf(cron: string, zone: string, now: Date): Date | null {
  try {
    return nextInstant(cron, zone, now);
  } catch {
    return null;
  }
}
