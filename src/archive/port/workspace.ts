import type { Correction, CorrectionKey } from './corrections.ts';
import type { DigestRun, Subscription, SubscriptionChange } from './digests.ts';
import type { Sources } from './sources.ts';

// What one workspace may touch: the tables of `Archive`, each bound to the workspace of an `ArchiveView`. No method
// takes a workspace, so no caller can name another one.

/** A subscription before it is stored: the view adds its workspace. */
export type NewSubscription = Omit<Subscription, 'workspace'>;

/** The digests of one workspace. Subscriptions of other workspaces are not found, as if they did not exist. */
export interface WorkspaceSubscriptions {
  /**
   * Stores a new one, or returns the equal one that exists (same channel, cron, zone, topic). Rejects with a RangeError
   * where the view has no workspace.
   */
  add(subscription: NewSubscription): Promise<{ subscription: Subscription; already: boolean }>;
  list(query?: { channel?: string }): Promise<Subscription[]>;
  get(id: string): Promise<Subscription | null>;
  /** Changes the named fields; null where the workspace has no such subscription. */
  change(id: string, to: SubscriptionChange): Promise<Subscription | null>;
  remove(id: string): Promise<boolean>;
}

/** What was sent to one workspace, to be read only. */
export interface WorkspaceLedger {
  /** Runs of a subscription, newest first. */
  runs(subscription: string, limit: number): Promise<DigestRun[]>;
  /** `article@version` of everything posted to a channel since an instant. */
  citedIn(channel: string, since: string): Promise<Set<string>>;
}

/** The corrections of one workspace; those of the operator where the view has no workspace. */
export interface WorkspaceCorrections {
  /** As `Corrections.add`. */
  add(correction: Omit<Correction, 'workspace'>): Promise<boolean>;
  /** @param query.withOperators the operator's too, before the workspace's own: what this view's readings are corrected by */
  list(query?: { article?: string; withOperators?: boolean }): Promise<Correction[]>;
  /** Whether there was one. */
  remove(key: Omit<CorrectionKey, 'workspace'>): Promise<boolean>;
}

/** Sources belong to the operator: a workspace may see how they are. */
export type WorkspaceSources = Pick<Sources, 'list' | 'countPages'>;
