import { isoOf } from '../instants.ts';
import type { DigestLedger, DigestRun, RunState } from '../port.ts';
import type { Database } from './database.ts';

export interface RunRow {
  subscription: string;
  scheduled_for: string;
  state: RunState;
  owner: string | null;
  lease_until: string | null;
  attempts: number;
  ts: string | null;
  reason: string | null;
  retry_at: string | null;
  cited: string;
}

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
    cited: JSON.parse(row.cited) as string[],
  };
}

export function schedule(db: Database, subscription: string, scheduledFor: string, nextRun: string): void {
  db.write(() => {
    db.run(
      `INSERT INTO runs (subscription, scheduled_for, workspace, channel, state)
       SELECT id, ?2, workspace, channel, 'pending' FROM subscriptions WHERE id = ?1
       ON CONFLICT DO NOTHING`,
      subscription,
      isoOf(scheduledFor),
    );
    // Never back: an instance that comes late with the same run must not undo a later one's step.
    db.run(
      'UPDATE subscriptions SET next_run = max(next_run, ?2) WHERE id = ?1',
      subscription,
      isoOf(nextRun),
    );
  });
}

export function claim(db: Database, owner: string, now: string, leaseUntil: string): DigestRun | null {
  const row = db.write(() =>
    db.get<RunRow>(
      `UPDATE runs SET owner = ?1, lease_until = ?3,
         attempts = attempts + (state <> 'sending'),
         state = CASE state WHEN 'sending' THEN 'sending' ELSE 'claimed' END
       WHERE rowid = (
         SELECT rowid FROM runs
         WHERE state = 'pending'
           OR (state = 'failed' AND retry_at <= ?2)
           OR (state IN ('claimed', 'sending') AND lease_until <= ?2)
         ORDER BY scheduled_for, subscription LIMIT 1
       ) RETURNING *`,
      owner,
      isoOf(now),
      isoOf(leaseUntil),
    ),
  );
  return row ? runOf(row) : null;
}

export function move(
  db: Database,
  run: { subscription: string; scheduledFor: string; owner: string },
  to: Parameters<DigestLedger['move']>[1],
): boolean {
  const held = to.state === 'claimed' || to.state === 'sending';
  return db.write(
    () =>
      db.run(
        `UPDATE runs SET state = ?4,
           owner = CASE WHEN ?5 THEN owner END,
           lease_until = CASE WHEN ?5 THEN ifnull(?6, lease_until) END,
           ts = ifnull(?7, ts), reason = ?8, retry_at = ?9, cited = ifnull(?10, cited)
         WHERE subscription = ?1 AND scheduled_for = ?2 AND owner = ?3 AND state IN ('claimed', 'sending')`,
        run.subscription,
        isoOf(run.scheduledFor),
        run.owner,
        to.state,
        held ? 1 : 0,
        to.leaseUntil === undefined ? null : isoOf(to.leaseUntil),
        to.ts ?? null,
        to.reason ?? null,
        to.retryAt === undefined ? null : isoOf(to.retryAt),
        to.cited === undefined ? null : JSON.stringify(to.cited),
      ) === 1,
  );
}

export function runs(db: Database, subscription: string, limit: number, workspace?: string): DigestRun[] {
  return db
    .all<RunRow>(
      `SELECT * FROM runs WHERE subscription = ?1 AND (?3 IS NULL OR workspace = ?3)
       ORDER BY scheduled_for DESC LIMIT ?2`,
      subscription,
      limit,
      workspace ?? null,
    )
    .map(runOf);
}

export function citedIn(db: Database, workspace: string, channel: string, since: string): Set<string> {
  const rows = db.all<{ cited: string }>(
    `SELECT DISTINCT json_each.value AS cited FROM runs, json_each(runs.cited)
     WHERE workspace = ? AND channel = ? AND state = 'posted' AND scheduled_for >= ?`,
    workspace,
    channel,
    isoOf(since),
  );
  return new Set(rows.map(({ cited }) => cited));
}
