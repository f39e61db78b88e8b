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
  cited: string[];
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
    cited: row.cited,
  };
}

export async function schedule(
  db: Database,
  subscription: string,
  scheduledFor: string,
  nextRun: string,
): Promise<void> {
  await db.write(async (rows) => {
    // Locked first: a removal at the same moment either finds the run or prevents it.
    await rows.get('SELECT 1 FROM subscriptions WHERE id = $1 FOR UPDATE', subscription);
    await rows.run(
      `INSERT INTO runs (subscription, scheduled_for, workspace, channel, state)
       SELECT id, $2, workspace, channel, 'pending' FROM subscriptions WHERE id = $1
       ON CONFLICT DO NOTHING`,
      subscription,
      isoOf(scheduledFor),
    );
    // Never back: an instance that comes late with the same run must not undo a later one's step.
    await rows.run(
      'UPDATE subscriptions SET next_run = greatest(next_run, $2) WHERE id = $1',
      subscription,
      isoOf(nextRun),
    );
  });
}

export async function claim(
  db: Database,
  owner: string,
  now: string,
  leaseUntil: string,
): Promise<DigestRun | null> {
  // A run that another instance takes at this moment is passed over, not waited for.
  const row = await db.write((rows) =>
    rows.get<RunRow>(
      `UPDATE runs SET owner = $1, lease_until = $3,
         attempts = attempts + CASE state WHEN 'sending' THEN 0 ELSE 1 END,
         state = CASE state WHEN 'sending' THEN 'sending' ELSE 'claimed' END
       WHERE (subscription, scheduled_for) = (
         SELECT subscription, scheduled_for FROM runs
         WHERE state IN ('pending', 'claimed', 'sending', 'failed') AND (state = 'pending'
           OR (state = 'failed' AND retry_at <= $2)
           OR (state IN ('claimed', 'sending') AND lease_until <= $2))
         ORDER BY scheduled_for, subscription LIMIT 1 FOR UPDATE SKIP LOCKED
       ) RETURNING *`,
      owner,
      isoOf(now),
      isoOf(leaseUntil),
    ),
  );
  return row ? runOf(row) : null;
}

export async function move(
  db: Database,
  run: { subscription: string; scheduledFor: string; owner: string },
  to: Parameters<DigestLedger['move']>[1],
): Promise<boolean> {
  const held = to.state === 'claimed' || to.state === 'sending';
  const changed = await db.write((rows) =>
    rows.run(
      `UPDATE runs SET state = $4,
         owner = CASE WHEN $5::boolean THEN owner END,
         lease_until = CASE WHEN $5::boolean THEN coalesce($6, lease_until) END,
         ts = coalesce($7, ts), reason = $8, retry_at = $9, cited = coalesce($10::text[], cited)
       WHERE subscription = $1 AND scheduled_for = $2 AND owner = $3 AND state IN ('claimed', 'sending')`,
      run.subscription,
      isoOf(run.scheduledFor),
      run.owner,
      to.state,
      held,
      to.leaseUntil === undefined ? null : isoOf(to.leaseUntil),
      to.ts ?? null,
      to.reason ?? null,
      to.retryAt === undefined ? null : isoOf(to.retryAt),
      to.cited ?? null,
    ),
  );
  return changed === 1;
}

export async function runs(
  db: Database,
  subscription: string,
  limit: number,
  workspace?: string,
): Promise<DigestRun[]> {
  const found = await db.all<RunRow>(
    `SELECT * FROM runs WHERE subscription = $1 AND ($3::text IS NULL OR workspace = $3)
     ORDER BY scheduled_for DESC LIMIT $2`,
    subscription,
    limit,
    workspace ?? null,
  );
  return found.map(runOf);
}

export async function citedIn(
  db: Database,
  workspace: string,
  channel: string,
  since: string,
): Promise<Set<string>> {
  const found = await db.all<{ cited: string }>(
    `SELECT DISTINCT unnest(cited) AS cited FROM runs
     WHERE workspace = $1 AND channel = $2 AND state = 'posted' AND scheduled_for >= $3`,
    workspace,
    channel,
    isoOf(since),
  );
  return new Set(found.map(({ cited }) => cited));
}
