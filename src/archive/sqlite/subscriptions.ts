import { isoOf } from '../instants.ts';
import type { Subscription, Subscriptions } from '../port.ts';
import { type SubscriptionRow, subscriptionOf } from '../subscriptionOf.ts';
import type { Database } from './database.ts';

type Change = Parameters<Subscriptions['change']>[1];

/** The subscription that orders the same, under whatever id. */
function equalOf(db: Database, wanted: Subscription): Subscription | null {
  const row = db.get<SubscriptionRow>(
    'SELECT * FROM subscriptions WHERE workspace = ? AND channel = ? AND cron = ? AND zone = ? AND topic IS ?',
    wanted.workspace,
    wanted.channel,
    wanted.cron,
    wanted.zone,
    wanted.topic,
  );
  return row ? subscriptionOf(row) : null;
}

/** Writes a subscription, new or over the one of that id. */
export function writeSubscription(db: Database, subscription: Subscription): void {
  const written = db.run(
    `INSERT INTO subscriptions
       (id, workspace, channel, person, cron, in_words, zone, topic, state, paused_because, next_run, created)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET cron = excluded.cron, in_words = excluded.in_words, zone = excluded.zone,
       topic = excluded.topic, state = excluded.state, paused_because = excluded.paused_because,
       next_run = excluded.next_run WHERE subscriptions.workspace = excluded.workspace`,
    subscription.id,
    subscription.workspace,
    subscription.channel,
    subscription.person,
    subscription.cron,
    subscription.inWords,
    subscription.zone,
    subscription.topic,
    subscription.state,
    subscription.pausedBecause,
    isoOf(subscription.nextRun),
    isoOf(subscription.created),
  );
  if (written === 0) throw new RangeError(`Another workspace has the subscription ${subscription.id}.`);
}

export function addSubscription(
  db: Database,
  subscription: Subscription,
): { subscription: Subscription; already: boolean } {
  return db.write(() => {
    const standing = equalOf(db, subscription);
    if (standing) return { subscription: standing, already: true };
    writeSubscription(db, subscription);
    return { subscription: getSubscription(db, subscription.id)!, already: false };
  });
}

export function listSubscriptions(
  db: Database,
  { workspace, channel }: { workspace: string; channel?: string },
): Subscription[] {
  return db
    .all<SubscriptionRow>(
      'SELECT * FROM subscriptions WHERE workspace = ?1 AND (?2 IS NULL OR channel = ?2) ORDER BY channel, created, id',
      workspace,
      channel ?? null,
    )
    .map(subscriptionOf);
}

export function getSubscription(db: Database, id: string): Subscription | null {
  const row = db.get<SubscriptionRow>('SELECT * FROM subscriptions WHERE id = ?', id);
  return row ? subscriptionOf(row) : null;
}

export function changeSubscription(db: Database, id: string, to: Change): Subscription | null {
  return db.write(() => {
    const standing = getSubscription(db, id);
    if (!standing) return null;
    const changed = { ...standing, ...to };
    const equal = equalOf(db, changed);
    if (equal && equal.id !== id) {
      // Two that order the same would post twice: the changed one becomes the one that stands already.
      remove(db, id);
      return equal;
    }
    writeSubscription(db, changed);
    return getSubscription(db, id);
  });
}

export function removeSubscription(db: Database, id: string): boolean {
  return db.write(() => remove(db, id));
}

function remove(db: Database, id: string): boolean {
  // A run that is being sent is left to its owner, who says what became of it.
  db.run(
    `UPDATE runs SET state = 'skipped', reason = 'unsubscribed', owner = NULL, lease_until = NULL, retry_at = NULL
     WHERE subscription = ? AND state IN ('pending', 'claimed', 'failed')`,
    id,
  );
  return db.run('DELETE FROM subscriptions WHERE id = ?', id) === 1;
}

export function dueSubscriptions(db: Database, now: string, limit: number): Subscription[] {
  return db
    .all<SubscriptionRow>(
      "SELECT * FROM subscriptions WHERE state = 'active' AND next_run <= ? ORDER BY next_run, id LIMIT ?",
      isoOf(now),
      limit,
    )
    .map(subscriptionOf);
}
