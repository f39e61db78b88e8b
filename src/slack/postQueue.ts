import { WebAPIRateLimitedError } from '@slack/web-api';
import { StoppingError } from './troubleOf.ts';

/** Slack's pace for a channel: one message a second. */
const SPACING_MS = 1_000;
/** The longest wait in the queue: a call that would wait longer is refused as Slack would refuse it. */
const LONGEST_WAIT_MS = 60_000;
/** Channels that were posted to long ago are forgotten from this number on. */
const MANY_CHANNELS = 5_000;

/**
 * A queue for each channel: messages go out in order, a second apart, and after a 429 not before Slack's time is over.
 * Other channels are not held up. Whoever gets the 429 decides whether to try again.
 *
 * @param clock milliseconds of a monotonic clock
 * @param wait sleeps for so many milliseconds, and ends early when the signal aborts
 * @param stopping ends all waiting: what has not begun rejects with a StoppingError
 * @example await queue.run('T1:C1', () => client.chat.postMessage(…))
 */
export function createPostQueue(
  clock: () => number,
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>,
  stopping: AbortSignal = new AbortController().signal,
) {
  const last = new Map<string, Promise<unknown>>();
  /** From when on the next message may go out. */
  const openFrom = new Map<string, number>();

  async function inTurn<T>(channel: string, call: () => Promise<T>): Promise<T> {
    const pause = (openFrom.get(channel) ?? 0) - clock();
    if (pause > LONGEST_WAIT_MS) throw new WebAPIRateLimitedError(Math.ceil(pause / 1000));
    if (pause > 0 && !stopping.aborted) await wait(pause, stopping).catch(() => {});
    if (stopping.aborted) throw new StoppingError('Brief is ending');
    openFrom.set(channel, clock() + SPACING_MS);
    try {
      return await call();
    } catch (error) {
      if (error instanceof WebAPIRateLimitedError)
        openFrom.set(channel, clock() + Math.max(error.retryAfter, 1) * 1000);
      throw error;
    }
  }

  function forgetOld(): void {
    if (openFrom.size < MANY_CHANNELS) return;
    for (const [channel, from] of openFrom) if (from < clock()) openFrom.delete(channel);
  }

  return {
    /** Runs a call when its turn in the channel comes; rejects with what the call rejects with. */
    run<T>(channel: string, call: () => Promise<T>): Promise<T> {
      const before = last.get(channel) ?? Promise.resolve();
      const mine = before.then(
        () => inTurn(channel, call),
        () => inTurn(channel, call),
      );
      last.set(channel, mine);
      const forget = () => {
        if (last.get(channel) === mine) last.delete(channel);
        forgetOld();
      };
      mine.then(forget, forget);
      return mine;
    },
  };
}

export type PostQueue = ReturnType<typeof createPostQueue>;
