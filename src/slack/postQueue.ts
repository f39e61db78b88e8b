import { WebAPIRateLimitedError } from '@slack/web-api';

/** Slack's pace for a channel: one message a second. */
const SPACING_MS = 1_000;
const MOST_WAITS = 5;

/**
 * A queue a channel: messages go out in order, a second apart, and wait as long as Slack asks when it does. Other
 * channels are not held up.
 *
 * @param wait sleeps for so many milliseconds; handed in so that tests need not
 * @example await queue.run('T1:C1', () => client.chat.postMessage(…))
 */
export function createPostQueue(clock: () => number, wait: (ms: number) => Promise<void>) {
  const last = new Map<string, Promise<unknown>>();
  const lastPost = new Map<string, number>();

  async function inTurn<T>(channel: string, call: () => Promise<T>): Promise<T> {
    for (let waits = 0; ; waits += 1) {
      const since = clock() - (lastPost.get(channel) ?? Number.NEGATIVE_INFINITY);
      if (since < SPACING_MS) await wait(SPACING_MS - since);
      lastPost.set(channel, clock());
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof WebAPIRateLimitedError) || waits >= MOST_WAITS) throw error;
        await wait(error.retryAfter * 1000);
      }
    }
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
      };
      mine.then(forget, forget);
      return mine;
    },
  };
}

export type PostQueue = ReturnType<typeof createPostQueue>;
