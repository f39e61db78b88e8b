import type { QuoteKind } from '../../reading/reading.ts';

/** What of the news a subscription is about, beside its topic; what is left out is everything. */
export interface Wanted {
  /** As a person would say it: "Sergei Lavrov on Iran". */
  readonly label: string;
  /** Full names as the archive has them: articles that quote any one of them. */
  readonly speakers?: readonly string[];
  /** Words that name what is spoken or written about; a quote that is not on them is none. */
  readonly subject?: string;
  /** Words as `ArticleQuery` takes them: articles with any one of these. */
  readonly words?: readonly string[];
  /** Name of a source, as `ArticleQuery` takes it. */
  readonly source?: string;
  /** Articles with a quote of one of these kinds, by a speaker where one is named; alerts are of such a quote. */
  readonly kinds?: readonly QuoteKind[];
  /** Articles in this language, by its ISO 639-1 code. */
  readonly language?: string;
  /** Name of a story, or the id of any of its articles. */
  readonly story?: string;
  /** New statements of these sources beside the earlier ones of their kind. */
  readonly changes?: {
    readonly sources: readonly string[];
    /** Only statements of the kind of this article. */
    readonly like?: string;
  };
}

/** How an alert may come: within a minute of what it watches for, but not at any time. */
export interface Alert {
  /** ISO instant until which it is silent; null where it is not. What comes meanwhile comes bundled after. */
  readonly mutedUntil: string | null;
  /** At most so many messages an hour. */
  readonly perHour: number;
  /** Hours of its zone in which it is silent: `{ from: 22, to: 7 }`; null for none. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
}

/** An order for a digest on a schedule, or for alerts when something arrives. */
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
  /** What it is about besides. */
  readonly wanted?: Wanted | null;
  /** Set where it is triggered by what arrives: then `cron` is the look-out, once a minute. */
  readonly alert?: Alert | null;
  readonly state: 'active' | 'paused';
  /** Why it is paused: `not_in_channel`. */
  readonly pausedBecause: string | null;
  /** Next instant in UTC, ISO. */
  readonly nextRun: string;
  readonly created: string;
}

/** The fields of a subscription that can be changed. */
export type SubscriptionChange = Partial<
  Pick<
    Subscription,
    'state' | 'pausedBecause' | 'nextRun' | 'cron' | 'inWords' | 'zone' | 'topic' | 'wanted' | 'alert'
  >
>;

export interface Subscriptions {
  /** Stores a new one, or returns the equal one that exists (same workspace, channel, cron, zone, topic, wanted, both digests or both alerts). */
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
  /** `article@version` of everything that digests posted to a channel since an instant; alerts take nothing from them. */
  citedIn(workspace: string, channel: string, since: string): Promise<Set<string>>;
}
