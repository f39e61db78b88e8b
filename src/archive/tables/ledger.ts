import { isoOf } from '../instants.ts';
import type { DigestLedger, DigestRun, RunState } from '../port.ts';
import { listOf, type RowStore } from './rows.ts';

/** A row of `runs`. */
export interface RunRow {
  subscription: string;
  scheduled_for: string;
  workspace: string;
  channel: string;
  /** Of an alert, not of a digest: 0 or 1 on SQLite. */
  is_alert: boolean | number;
  state: RunState;
  owner: string | null;
  lease_until: string | null;
  attempts: number;
  ts: string | null;
  reason: string | null;
  retry_at: string | null;
  cited: string | string[];
}

/** The run of a row. */
export function runOf(row: RunRow): DigestRun {
  return {
    subscription: row.subscription,
    scheduledFor: row.scheduled_for,
    state: row.state,
    owner: row.owner,
    leaseUntil: row.lease_until,
    attempts: row.attempts,
    ts: row.ts,
    reason: row.reason,
    retryAt: row.retry_at,
    cited: listOf(row.cited),
  };
}

/** The digest ledger in a store. */
export function ledgerIn(store: RowStore): DigestLedger {
  const { dialect } = store;
  return {
    schedule: (subscription, scheduledFor, nextRun) =>
      store.write(async (rows) => {
        // Locked, so that a removal at the same moment either finds the run or prevents it. An instance that is late must
        // not undo the step of another, nor a change of the schedule.
        const due = await rows.get(
          `SELECT 1 FROM subscriptions WHERE id = $1 AND next_run <= $2 ${dialect.forUpdate}`,
          subscription,
          isoOf(scheduledFor),
        );
        if (!due) return;
        await rows.run(
          `INSERT INTO runs (subscription, scheduled_for, workspace, channel, state, is_alert)
           SELECT id, $2, workspace, channel, 'pending', alert IS NOT NULL FROM subscriptions WHERE id = $1
           ON CONFLICT DO NOTHING`,
          subscription,
          isoOf(scheduledFor),
        );
        await rows.run('UPDATE subscriptions SET next_run = $2 WHERE id = $1', subscription, isoOf(nextRun));
      }),
    claim: async (owner, now, leaseUntil) => {
      // A run that another instance is taking at this moment is passed over, not waited for.
      const row = await store.write((rows) =>
        rows.get<RunRow>(
          `UPDATE runs SET owner = $1, lease_until = $3,
             attempts = attempts + CASE state WHEN 'sending' THEN 0 ELSE 1 END,
             state = CASE state WHEN 'sending' THEN 'sending' ELSE 'claimed' END
           WHERE (subscription, scheduled_for) = (
             SELECT subscription, scheduled_for FROM runs
             WHERE state IN ('pending', 'claimed', 'sending', 'failed') AND (state = 'pending'
               OR (state = 'failed' AND retry_at <= $2)
               OR (state IN ('claimed', 'sending') AND lease_until <= $2))
             ORDER BY scheduled_for, subscription LIMIT 1 ${dialect.skipLocked()}
           ) RETURNING *`,
          owner,
          isoOf(now),
          isoOf(leaseUntil),
        ),
      );
      return row ? runOf(row) : null;
    },
    move: async (run, to) => {
      const isKept = to.state === 'claimed' || to.state === 'sending';
      const changed = await store.write((rows) =>
        rows.run(
          `UPDATE runs SET state = $4,
             owner = CASE WHEN CAST($5 AS boolean) THEN owner END,
             lease_until = CASE WHEN CAST($5 AS boolean) THEN coalesce($6, lease_until) END,
             ts = coalesce($7, ts), reason = $8, retry_at = $9, cited = coalesce($10, cited)
           WHERE subscription = $1 AND scheduled_for = $2 AND owner = $3 AND state IN ('claimed', 'sending')`,
          run.subscription,
          isoOf(run.scheduledFor),
          run.owner,
          to.state,
          isKept,
          to.leaseUntil === undefined ? null : isoOf(to.leaseUntil),
          to.ts ?? null,
          to.reason ?? null,
          to.retryAt === undefined ? null : isoOf(to.retryAt),
          to.cited ?? null,
        ),
      );
      return changed === 1;
    },
    runs: async (subscription, limit, workspace) => {
      const found = await store.all<RunRow>(
        `SELECT * FROM runs WHERE subscription = $1 AND (CAST($3 AS text) IS NULL OR workspace = $3)
         ORDER BY scheduled_for DESC LIMIT $2`,
        subscription,
        limit,
        workspace ?? null,
      );
      return found.map(runOf);
    },
    citedIn: async (workspace, channel, since) => {
      const found = await store.all<{ cited: string }>(
        `SELECT DISTINCT c.value AS cited FROM runs CROSS JOIN ${dialect.each('runs.cited', 'c')}
         WHERE workspace = $1 AND channel = $2 AND state = 'posted' AND NOT is_alert AND scheduled_for >= $3`,
        workspace,
        channel,
        isoOf(since),
      );
      return new Set(found.map(({ cited }) => cited));
    },
  };
}
