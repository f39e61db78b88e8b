/** An order for a digest on a schedule. */
export interface Subscription {
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  /** Who asked for it, and is notified when it cannot be delivered. */
  readonly person: string;
  /** A cron expression of five fields. */
  readonly cron: string;
  /** As the person would say it: "weekdays at 07:30". */
  readonly inWords: string;
  /** IANA zone. */
  readonly zone: string;
  /** Topic id, or null for everything. */
  readonly topic: string | null;
  readonly state: 'active' | 'paused';
  /** Why it is paused: `not_in_channel`. */
  readonly pausedBecause: string | null;
  /** Next instant in UTC, ISO. */
  readonly nextRun: string;
  readonly created: string;
}

/** The fields of a subscription that can be changed. */
export type SubscriptionChange = Partial<
  Pick<Subscription, 'state' | 'pausedBecause' | 'nextRun' | 'cron' | 'inWords' | 'zone' | 'topic'>
>;

export interface Subscriptions {
  /** Stores a new one, or returns the equal one that exists (same workspace, channel, cron, zone, topic). */
  add(subscription: Subscription): Promise<{ subscription: Subscription; already: boolean }>;
  list(query: { workspace: string; channel?: string }): Promise<Subscription[]>;
  get(id: string): Promise<Subscription | null>;
  /** Changes what is named; null when there is no such subscription. */
  change(id: string, to: SubscriptionChange): Promise<Subscription | null>;
  remove(id: string): Promise<boolean>;
  /** Active ones whose `nextRun` is at or before `now`, earliest first. */
  due(now: string, limit: number): Promise<Subscription[]>;
}

export type RunState = 'pending' | 'claimed' | 'sending' | 'posted' | 'failed' | 'skipped';

/** One digest that was due at one instant: unique by subscription and instant, for ever. */
export interface DigestRun {
  readonly subscription: string;
  /** The instant it was scheduled for, ISO UTC. */
  readonly scheduledFor: string;
  readonly state: RunState;
  readonly owner: string | null;
  /** Until when the owner may work on it. */
  readonly leaseUntil: string | null;
  readonly attempts: number;
  /** Slack's `ts` of the posted message. */
  readonly ts: string | null;
  readonly reason: string | null;
  readonly retryAt: string | null;
  /** What was sent, so that it is not sent again: `article@version`. */
  readonly cited: readonly string[];
}

export interface DigestLedger {
  /**
   * In one transaction: inserts the run as pending (no effect where it exists) and moves the subscription's `nextRun`.
   * Nothing changes where `nextRun` is after `scheduledFor`: another instance has scheduled the run, or the schedule
   * was changed meanwhile.
   */
  schedule(subscription: string, scheduledFor: string, nextRun: string): Promise<void>;
  /**
   * Takes one run that is pending, failed with its time come, or whose lease has run out while `claimed`.
   * A run whose lease ran out while `sending` is returned with that state, to be reconciled, never repeated blindly.
   */
  claim(owner: string, now: string, leaseUntil: string): Promise<DigestRun | null>;
  /** Moves a run on; false, and nothing changed, when `owner` no longer holds it. */
  move(
    run: { subscription: string; scheduledFor: string; owner: string },
    to: {
      state: Exclude<RunState, 'pending'>;
      ts?: string;
      reason?: string;
      retryAt?: string;
      leaseUntil?: string;
      cited?: readonly string[];
    },
  ): Promise<boolean>;
  /** Runs of a subscription, newest first; only those of `workspace` where one is given. */
  runs(subscription: string, limit: number, workspace?: string): Promise<DigestRun[]>;
  /** `article@version` of everything posted to a channel since an instant. */
  citedIn(workspace: string, channel: string, since: string): Promise<Set<string>>;
}
