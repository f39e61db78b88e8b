import { isoOf } from '../instants.ts';
import type { Alert, Subscription, Subscriptions, Wanted } from '../port.ts';
import type { RowStore, Rows } from './rows.ts';

/** A row of `subscriptions`. */
export interface SubscriptionRow {
  id: string;
  workspace: string;
  channel: string;
  person: string;
  cron: string;
  in_words: string;
  zone: string;
  topic: string | null;
  /** JSON, or null. */
  wanted: string | null;
  alert: string | null;
  state: Subscription['state'];
  paused_because: string | null;
  next_run: string;
  created: string;
}

/** The subscription of a row. */
export function subscriptionOf(row: SubscriptionRow): Subscription {
  return {
    id: row.id,
    workspace: row.workspace,
    channel: row.channel,
    person: row.person,
    cron: row.cron,
    inWords: row.in_words,
    zone: row.zone,
    topic: row.topic,
    ...(row.wanted === null ? {} : { wanted: JSON.parse(row.wanted) as Wanted }),
    ...(row.alert === null ? {} : { alert: JSON.parse(row.alert) as Alert }),
    state: row.state,
    pausedBecause: row.paused_because,
    nextRun: row.next_run,
    created: row.created,
  };
}

/** Subscriptions in a store. */
export function subscriptionsIn(store: RowStore): Subscriptions {
  return {
    add: (subscription) =>
      store.write(async (rows) => {
        await rows.lock('subscriptions');
        const equal = await equalTo(rows, subscription);
        if (equal) return { subscription: equal, already: true };
        await writeSubscription(rows, subscription);
        return { subscription: (await subscriptionAt(rows, subscription.id))!, already: false };
      }),
    list: async ({ workspace, channel }) => {
      const found = await store.all<SubscriptionRow>(
        `SELECT * FROM subscriptions WHERE workspace = $1 AND (CAST($2 AS text) IS NULL OR channel = $2)
         ORDER BY channel, created, id`,
        workspace,
        channel ?? null,
      );
      return found.map(subscriptionOf);
    },
    get: (id) => subscriptionAt(store, id),
    change: (id, to) =>
      store.write(async (rows) => {
        await rows.lock('subscriptions');
        const former = await subscriptionAt(rows, id);
        if (!former) return null;
        const changed = { ...former, ...to };
        const equal = await equalTo(rows, changed);
        if (equal && equal.id !== id) {
          // Two equal ones would post twice, so the changed one gives way to the other.
          await removeSubscription(rows, id);
          return equal;
        }
        await writeSubscription(rows, changed);
        return subscriptionAt(rows, id);
      }),
    remove: (id) =>
      store.write(async (rows) => {
        await rows.lock('subscriptions');
        return removeSubscription(rows, id);
      }),
    due: async (now, limit) => {
      const found = await store.all<SubscriptionRow>(
        "SELECT * FROM subscriptions WHERE state = 'active' AND next_run <= $1 ORDER BY next_run, id LIMIT $2",
        isoOf(now),
        limit,
      );
      return found.map(subscriptionOf);
    },
  };
}

async function subscriptionAt(rows: Rows, id: string): Promise<Subscription | null> {
  const row = await rows.get<SubscriptionRow>('SELECT * FROM subscriptions WHERE id = $1', id);
  return row ? subscriptionOf(row) : null;
}

/** The subscription to the same digest, under whatever id. */
async function equalTo(rows: Rows, wanted: Subscription): Promise<Subscription | null> {
  const row = await rows.get<SubscriptionRow>(
    `SELECT * FROM subscriptions WHERE workspace = $1 AND channel = $2 AND cron = $3 AND zone = $4
     AND coalesce(topic, '') = coalesce(CAST($5 AS text), '')
     AND coalesce(wanted, '') = coalesce(CAST($6 AS text), '')
     AND (alert IS NOT NULL) = (CAST($7 AS text) IS NOT NULL)`,
    wanted.workspace,
    wanted.channel,
    wanted.cron,
    wanted.zone,
    wanted.topic,
    jsonOf(wanted.wanted),
    jsonOf(wanted.alert),
  );
  return row ? subscriptionOf(row) : null;
}

/**
 * Writes a subscription, new or over the one of that id, within a transaction of the caller's. Throws a RangeError
 * where another workspace has the id.
 */
export async function writeSubscription(rows: Rows, subscription: Subscription): Promise<void> {
  const written = await rows.run(
    `INSERT INTO subscriptions
       (id, workspace, channel, person, cron, in_words, zone, topic, state, paused_because, next_run, created, wanted,
        alert)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     ON CONFLICT (id) DO UPDATE SET cron = excluded.cron, in_words = excluded.in_words, zone = excluded.zone,
       topic = excluded.topic, wanted = excluded.wanted, alert = excluded.alert, state = excluded.state, paused_because = excluded.paused_because,
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
    jsonOf(subscription.wanted),
    jsonOf(subscription.alert),
  );
  if (written === 0) throw new RangeError(`Another workspace has the subscription ${subscription.id}.`);
}

/** Fields in one order, so that equal values are equal text. */
function jsonOf(value: object | null | undefined): string | null {
  if (!value) return null;
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

async function removeSubscription(rows: Rows, id: string): Promise<boolean> {
  // A run that is being sent is left to its owner, who records how it ended.
  await rows.run(
    `UPDATE runs SET state = 'skipped', reason = 'unsubscribed', owner = NULL, lease_until = NULL, retry_at = NULL
     WHERE subscription = $1 AND state IN ('pending', 'claimed', 'failed')`,
    id,
  );
  return (await rows.run('DELETE FROM subscriptions WHERE id = $1', id)) === 1;
}
