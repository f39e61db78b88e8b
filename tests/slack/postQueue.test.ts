import { setTimeout as sleep } from 'node:timers/promises';
import { WebAPIRateLimitedError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createPostQueue } from '../../src/slack/postQueue.ts';

/** A clock that only waiting moves. */
function handClock() {
  let now = 0;
  return {
    now: () => now,
    wait: async (ms: number) => {
      now += ms;
    },
  };
}

describe('the posting queue', () => {
  it('keeps the messages of a channel in order and a second apart', async () => {
    const clock = handClock();
    const queue = createPostQueue(clock.now, clock.wait);
    const posted: [number, number][] = [];
    await Promise.all([1, 2, 3].map((n) => queue.run('C1', async () => void posted.push([n, clock.now()]))));
    expect(posted.map(([n]) => n)).toEqual([1, 2, 3]);
    for (let i = 1; i < posted.length; i += 1)
      expect(posted[i]![1] - posted[i - 1]![1]).toBeGreaterThanOrEqual(1000);
  });

  it('does not hold one channel up for another', async () => {
    const clock = handClock();
    const queue = createPostQueue(clock.now, () => new Promise(() => {}));
    await queue.run('C1', async () => {});
    void queue.run('C1', async () => {});
    await expect(queue.run('C2', async () => 'posted')).resolves.toBe('posted');
  });

  it('passes a 429 on, and lets nothing into that channel before its time is over', async () => {
    const clock = handClock();
    const queue = createPostQueue(clock.now, clock.wait);
    const first = queue.run('C1', async () => {
      throw new WebAPIRateLimitedError(7);
    });
    await expect(first).rejects.toThrow(WebAPIRateLimitedError);
    expect(await queue.run('C2', async () => clock.now())).toBe(0);
    expect(await queue.run('C1', async () => clock.now())).toBeGreaterThanOrEqual(7000);
  });

  it('refuses a call that would have to wait for more than a minute', async () => {
    const clock = handClock();
    const queue = createPostQueue(clock.now, clock.wait);
    await queue.run('C1', () => Promise.reject(new WebAPIRateLimitedError(600))).catch(() => {});
    await expect(queue.run('C1', async () => 'posted')).rejects.toMatchObject({ retryAfter: 600 });
  });

  it('ends its waiting when the program ends', async () => {
    const stopping = new AbortController();
    const queue = createPostQueue(
      () => performance.now(),
      (ms, signal) => sleep(ms, undefined, { signal }),
      stopping.signal,
    );
    await queue.run('C1', () => Promise.reject(new WebAPIRateLimitedError(50))).catch(() => {});
    const waiting = queue.run('C1', async () => 'posted');
    stopping.abort();
    await expect(waiting).rejects.toThrow('Brief is ending');
  });

  it('passes a failure on to its caller and goes on with the next message', async () => {
    const clock = handClock();
    const queue = createPostQueue(clock.now, clock.wait);
    const first = queue.run('C1', async () => {
      throw new Error('not_in_channel');
    });
    const second = queue.run('C1', async () => 'posted');
    await expect(first).rejects.toThrow('not_in_channel');
    await expect(second).resolves.toBe('posted');
  });
});
