import { instantOf, isoOf } from '../instants.ts';
import type { Outbox, Owed } from '../port.ts';
import type { Database } from './database.ts';

/** How long the key of something delivered is remembered. */
const REMEMBERED_MS = 24 * 3_600_000;

export function addOwed(
  db: Database,
  owed: Parameters<Outbox['add']>[0],
  by: Parameters<Outbox['add']>[1],
): boolean {
  return db.write(() => {
    db.run(
      'DELETE FROM outbox WHERE body IS NULL AND due < ?',
      new Date(instantOf(by.now) - REMEMBERED_MS).toISOString(),
    );
    return (
      db.run(
        `INSERT INTO outbox (key, workspace, body, owner, due, attempts) VALUES (?, ?, ?, ?, ?, 1)
         ON CONFLICT DO NOTHING`,
        owed.key,
        owed.workspace,
        owed.body,
        by.owner,
        isoOf(by.leaseUntil),
      ) === 1
    );
  });
}

export function claimOwed(db: Database, owner: string, now: string, leaseUntil: string): Owed | null {
  const row = db.write(() =>
    db.get<Owed>(
      `UPDATE outbox SET owner = ?1, due = ?3, attempts = attempts + 1
       WHERE key = (SELECT key FROM outbox WHERE body IS NOT NULL AND due <= ?2 ORDER BY due, key LIMIT 1)
       RETURNING key, workspace, body, attempts`,
      owner,
      isoOf(now),
      isoOf(leaseUntil),
    ),
  );
  return row ? { ...row } : null;
}

export function settleOwed(
  db: Database,
  key: string,
  by: { readonly owner: string; readonly now: string },
  to: 'done' | { readonly body: string; readonly due: string },
): boolean {
  return db.write(
    () =>
      db.run(
        `UPDATE outbox SET body = ?3, due = ?4, owner = NULL
         WHERE key = ?1 AND owner = ?2 AND body IS NOT NULL`,
        key,
        by.owner,
        to === 'done' ? null : to.body,
        isoOf(to === 'done' ? by.now : to.due),
      ) === 1,
  );
}
