/** A wall clock that is further off than this is wrong: corrections of the system's own are far smaller. */
const TOLERANCE_MS = 60_000;

/** What became of the machine's clock. */
export interface ClockNews {
  /**
   * `stepped`: it jumped, and is not followed until a witness agrees. `wrong`: a witness says another time, which is
   * used from now on. `right`: it agrees with the time that is used again.
   */
  readonly what: 'stepped' | 'wrong' | 'right';
  /** By how much the machine's clock is ahead of the time that is used, in seconds; negative where it is behind. */
  readonly ahead: number;
}

/** The time that Brief acts on: the machine's clock, but not where it jumps. */
export interface SteadyClock {
  now(): Date;
  /** The time as a server that can be trusted states it, to the second or so. */
  hear(witness: Date): void;
  /** Whether the machine's clock has jumped and no witness was heard since. */
  isInDoubt(): boolean;
  /** Calls back, once for each change from then on; at once where the clock is not right already. */
  onNews(listener: (news: ClockNews) => void): void;
}

/**
 * A clock that a step of the machine's clock does not mislead: digests would be sent, and embargoes lifted, at a time
 * that has not come. After a step it goes on by the monotonic clock until a witness says which of the two is right. A
 * machine that was suspended looks the same as one whose clock was set: its time is taken as soon as a witness agrees.
 *
 * @param wall the machine's clock, milliseconds since 1970
 * @param monotonic milliseconds from any origin, never set by anybody
 * @example createSteadyClock(Date.now, () => performance.now()).now() // the time of the machine
 */
export function createSteadyClock(wall: () => number, monotonic: () => number): SteadyClock {
  let anchor = { time: wall(), at: monotonic() };
  let state: 'right' | 'stepped' | 'wrong' = 'right';
  const listeners: ((news: ClockNews) => void)[] = [];

  const become = (what: ClockNews['what'], ahead: number) => {
    if (what === state) return;
    state = what;
    for (const listener of listeners) listener({ what, ahead: Math.round(ahead / 1000) });
  };
  const isNear = (one: number, other: number) => Math.abs(one - other) <= TOLERANCE_MS;

  function time(): number {
    const expected = anchor.time + monotonic() - anchor.at;
    const stated = wall();
    if (isNear(stated, expected)) {
      // Small corrections are followed, so that they do not add up to a step.
      anchor = { time: stated, at: monotonic() };
      become('right', 0);
      return stated;
    }
    if (state === 'right') become('stepped', stated - expected);
    return expected;
  }

  return {
    now: () => new Date(time()),
    hear(witness) {
      const heard = witness.getTime();
      if (Number.isNaN(heard)) return;
      const believed = time();
      const stated = wall();
      const right = isNear(stated, heard) ? stated : isNear(believed, heard) ? believed : heard;
      anchor = { time: right, at: monotonic() };
      if (right === stated) become('right', 0);
      else become('wrong', stated - right);
    },
    isInDoubt: () => {
      time();
      return state === 'stepped';
    },
    onNews: (listener) => {
      listeners.push(listener);
      if (state !== 'right') listener({ what: state, ahead: Math.round((wall() - time()) / 1000) });
    },
  };
}
