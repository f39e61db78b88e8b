/** Time as the workspace knows it. Milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Calls once after so many milliseconds; the answer takes the call back. */
  after(milliseconds: number, call: () => void): () => void;
}

export const wallClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

export interface HandClock extends Clock {
  /** Moves time forward, making every call that falls due on the way, in order. */
  advance(milliseconds: number): Promise<void>;
}

/**
 * A clock that stands still until it is moved by hand, for tests of retries and expiries.
 *
 * @example const clock = createHandClock('2026-11-24T07:30:00Z'); await clock.advance(30 * 60_000);
 */
export function createHandClock(start: string): HandClock {
  let now = Date.parse(start);
  const waiting = new Set<{ due: number; call: () => void }>();
  return {
    now: () => now,
    after(milliseconds, call) {
      const entry = { due: now + milliseconds, call };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    async advance(milliseconds) {
      const until = now + milliseconds;
      for (;;) {
        const next = [...waiting].filter((entry) => entry.due <= until).sort((a, b) => a.due - b.due)[0];
        if (next === undefined) break;
        waiting.delete(next);
        now = next.due;
        next.call();
        // What the call set off may set further calls: let it run before looking again.
        await new Promise((resolve) => setImmediate(resolve));
      }
      now = until;
    },
  };
}
