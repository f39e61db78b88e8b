import { schedule } from 'node-cron';
import type { Delivery } from './digests/deliverDigests.ts';
import { messageOf } from './text/messageOf.ts';

/** When jobs are done, as cron expressions. */
const EVERY_MINUTE = '* * * * *';
export const HOURLY = '0 * * * *';

export interface BeatOptions {
  /** At most so many at once; 1 when left out. */
  readonly most?: number;
  /** When, as a cron expression; every minute when left out. */
  readonly cron?: string;
}

/** A job that is done again and again. */
export interface Beat {
  /** Beats at once, and from now on by the clock as it is now. */
  begin(): void;
  /** Ends it and waits for what is under way. */
  end(): Promise<void>;
}

/** Beats now and then once a minute, or by `cron`; at most `most` at once. */
export function startBeat(
  name: string,
  work: () => Promise<unknown>,
  log: Delivery['log'],
  { most = 1, cron = EVERY_MINUTE }: BeatOptions = {},
): Beat {
  const beating = new Set<Promise<unknown>>();
  const beat = () => {
    if (beating.size >= most) return;
    const mine = work()
      .catch((error: unknown) => log(`${name} broken off`, { error: messageOf(error) }))
      .finally(() => beating.delete(mine));
    beating.add(mine);
  };
  const heart = schedule(cron, beat, { name, suppressMissedWarning: true });
  beat();
  return {
    begin() {
      heart.stop();
      heart.start();
      beat();
    },
    async end() {
      await heart.stop();
      await Promise.all(beating);
    },
  };
}
