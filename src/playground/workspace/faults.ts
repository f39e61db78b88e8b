import type { Fields } from './records.ts';

/** What a call can be made to suffer, as it happens to apps of the real Slack. */
export type Fault =
  /** Answered `{ok: false, error}`; carried out only where it says so, as with `internal_error` after posting. */
  | { readonly fault: 'error'; readonly error: string; readonly carriedOut?: boolean }
  /** Answered 429 with Retry-After in seconds, not carried out. */
  | { readonly fault: 'rate-limited'; readonly retryAfter: number }
  /** Answered with this HTTP status and body (JSON of an internal error if left out). */
  | {
      readonly fault: 'http';
      readonly status: number;
      readonly body?: string;
      readonly carriedOut?: boolean;
    }
  /** Carried out, then the connection breaks in the middle of the answer. */
  | { readonly fault: 'cut-answer' }
  /** Never answered; the caller has to give up. */
  | { readonly fault: 'hang'; readonly carriedOut?: boolean }
  /** Carried out, answered late; milliseconds of the wall clock. */
  | { readonly fault: 'slow'; readonly milliseconds: number }
  /** Carried out, but the connection breaks before the answer: the caller cannot know. */
  | { readonly fault: 'lost-answer' }
  /** The connection breaks before anything is carried out. */
  | { readonly fault: 'unreachable' };

interface Planned {
  readonly method: string;
  readonly fault: Fault;
  readonly channel: string | null;
  left: number;
}

export type Faults = ReturnType<typeof createFaults>;

/** Faults that tests have asked for, used up in the order in which they were asked for. */
export function createFaults() {
  let planned: Planned[] = [];
  return {
    plan(method: string, fault: Fault, times: number, channel: string | null): void {
      planned.push({ method, fault, channel, left: times });
    },
    clear(): void {
      planned = [];
    },
    /** The fault that this call suffers, if any. */
    take(method: string, args: Fields): Fault | null {
      const next = planned.find(
        (plan) => plan.method === method && (plan.channel === null || plan.channel === args.channel),
      );
      if (!next) return null;
      next.left -= 1;
      if (next.left === 0) planned = planned.filter((plan) => plan !== next);
      return next.fault;
    },
  };
}
