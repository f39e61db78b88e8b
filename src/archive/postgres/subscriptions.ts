import { isoOf } from '../instants.ts';
import type { Subscription, Subscriptions } from '../port.ts';
import { type SubscriptionRow, subscriptionOf } from '../subscriptionOf.ts';
import type { Database, Rows } from './database.ts';

type Change = Parameters<Subscriptions['change']>[1];

/** Held to the end of a transaction that adds or changes: two at once cannot come to order the same. */
const TURN = 'SELECT pg_advisory_xact_lock(1114793317, 2)';

/** The subscription that orders the same, under whatever id. */
async function equalOf(rows: Rows, wanted: Subscription): Promise<Subscription | null> {
  const row = await rows.get<SubscriptionRow>(
    `SELECT * FROM subscriptions WHERE workspace = $1 AND channel = $2 AND cron = $3 AND zone = $4
     AND coalesce(topic, '') = coalesce($5, '')`,
    wanted.workspace,
    wanted.channel,
    wanted.cron,
    wanted.zone,
    wanted.topic,
  );
  return row ? subscriptionOf(row) : null;
}

/** Writes a subscription, new or over the one of that id. */
export async function writeSubscription(rows: Rows, subscription: Subscription): Promise<void> {
  const written = await rows.run(
    `INSERT INTO subscriptions
       (id, workspace, channel, person, cron, in_words, zone, topic, state, paused_because, next_run, created)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
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

export async function addSubscription(
  db: Database,
  subscription: Subscription,
): Promise<{ subscription: Subscription; already: boolean }> {
  return db.write(async (rows) => {
    await rows.run(TURN);
    const standing = await equalOf(rows, subscription);
    if (standing) return { subscription: standing, already: true };
    await writeSubscription(rows, subscription);
    return { subscription: (await getSubscription(rows, subscription.id))!, already: false };
  });
}

export async function listSubscriptions(
  db: Database,
  { workspace, channel }: { workspace: string; channel?: string },
): Promise<Subscription[]> {
  const rows = await db.all<SubscriptionRow>(
    `SELECT * FROM subscriptions WHERE workspace = $1 AND ($2::text IS NULL OR channel = $2)
     ORDER BY channel, created, id`,
    workspace,
    channel ?? null,
  );
  return rows.map(subscriptionOf);
}

export async function getSubscription(rows: Rows, id: string): Promise<Subscription | null> {
  const row = await rows.get<SubscriptionRow>('SELECT * FROM subscriptions WHERE id = $1', id);
  return row ? subscriptionOf(row) : null;
}

export async function changeSubscription(db: Database, id: string, to: Change): Promise<Subscription | null> {
  return db.write(async (rows) => {
    await rows.run(TURN);
    const standing = await getSubscription(rows, id);
    if (!standing) return null;
    const changed = { ...standing, ...to };
    const equal = await equalOf(rows, changed);
    if (equal && equal.id !== id) {
      // Two that order the same would post twice: the changed one becomes the one that stands already.
      await remove(rows, id);
      return equal;
    }
    await writeSubscription(rows, changed);
    return getSubscription(rows, id);
  });
}

export async function removeSubscription(db: Database, id: string): Promise<boolean> {
  return db.write(async (rows) => {
    await rows.run(TURN);
    return remove(rows, id);
  });
}

async function remove(rows: Rows, id: string): Promise<boolean> {
  // A run that is being sent is left to its owner, who says what became of it.
  await rows.run(
    `UPDATE runs SET state = 'skipped', reason = 'unsubscribed', owner = NULL, lease_until = NULL, retry_at = NULL
     WHERE subscription = $1 AND state IN ('pending', 'claimed', 'failed')`,
    id,
  );
  return (await rows.run('DELETE FROM subscriptions WHERE id = $1', id)) === 1;
}

export async function dueSubscriptions(db: Database, now: string, limit: number): Promise<Subscription[]> {
  const rows = await db.all<SubscriptionRow>(
    "SELECT * FROM subscriptions WHERE state = 'active' AND next_run <= $1 ORDER BY next_run, id LIMIT $2",
    isoOf(now),
    limit,
  );
  return rows.map(subscriptionOf);
}
