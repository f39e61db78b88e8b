import type { Time } from '../../../src/gathering/polling/createTurns.ts';

/** A clock that stands still until somebody sleeps, and then leaps. */
export function simulatedTime(
  from: string,
): Time & { forward(milliseconds: number): void; to(at: number): void } {
  let now = Date.parse(from);
  return {
    now: () => new Date(now),
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
    forward: (milliseconds) => {
      now += milliseconds;
    },
    to: (at) => {
      now = Math.max(now, at);
    },
  };
}
