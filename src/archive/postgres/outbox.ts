import { instantOf, isoOf } from '../instants.ts';
import type { Outbox, Owed } from '../port.ts';
import type { Database } from './database.ts';

/** How long the key of something delivered is remembered. */
const REMEMBERED_MS = 24 * 3_600_000;

export async function addOwed(
  db: Database,
  owed: Parameters<Outbox['add']>[0],
  by: Parameters<Outbox['add']>[1],
): Promise<boolean> {
  return db.write(async (rows) => {
    await rows.run(
      `DELETE FROM outbox WHERE key IN (
         SELECT key FROM outbox WHERE body IS NULL AND due < $1 FOR UPDATE SKIP LOCKED)`,
      new Date(instantOf(by.now) - REMEMBERED_MS).toISOString(),
    );
    const put = `INSERT INTO outbox (key, workspace, body, owner, due, attempts) VALUES ($1, $2, $3, $4, $5, 1)
       ON CONFLICT DO NOTHING`;
    return (await rows.run(put, owed.key, owed.workspace, owed.body, by.owner, isoOf(by.leaseUntil))) === 1;
  });
}

export async function claimOwed(
  db: Database,
  owner: string,
  now: string,
  leaseUntil: string,
): Promise<Owed | null> {
  const row = await db.write((rows) =>
    rows.get<Owed>(
      `UPDATE outbox SET owner = $1, due = $3, attempts = attempts + 1
       WHERE key = (
         SELECT key FROM outbox WHERE body IS NOT NULL AND due <= $2
         ORDER BY due, key LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING key, workspace, body, attempts`,
      owner,
      isoOf(now),
      isoOf(leaseUntil),
    ),
  );
  return row ?? null;
}

export async function settleOwed(
  db: Database,
  key: string,
  by: { readonly owner: string; readonly now: string },
  to: 'done' | { readonly body: string; readonly due: string },
): Promise<boolean> {
  return db.write(
    async (rows) =>
      (await rows.run(
        `UPDATE outbox SET body = $3, due = $4, owner = NULL
         WHERE key = $1 AND owner = $2 AND body IS NOT NULL`,
        key,
        by.owner,
        to === 'done' ? null : to.body,
        isoOf(to === 'done' ? by.now : to.due),
      )) === 1,
  );
}
