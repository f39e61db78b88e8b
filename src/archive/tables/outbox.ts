import { instantOf, isoOf } from '../instants.ts';
import type { Outbox, Owed } from '../port.ts';
import type { RowStore } from './rows.ts';

/** How long the key of something delivered is remembered. */
const REMEMBERED_MS = 24 * 3_600_000;

/** Answers on their way, in a store. */
export function outboxIn(store: RowStore): Outbox {
  const { skipLocked } = store.dialect;
  return {
    add: (owed, by) =>
      store.write(async (rows) => {
        await rows.run(
          `DELETE FROM outbox WHERE key IN (
             SELECT key FROM outbox WHERE body IS NULL AND due < $1 ${skipLocked()})`,
          new Date(instantOf(by.now) - REMEMBERED_MS).toISOString(),
        );
        const added = await rows.run(
          `INSERT INTO outbox (key, workspace, body, owner, due, attempts) VALUES ($1, $2, $3, $4, $5, 1)
           ON CONFLICT DO NOTHING`,
          owed.key,
          owed.workspace,
          owed.body,
          by.owner,
          isoOf(by.leaseUntil),
        );
        return added === 1;
      }),
    claim: async (owner, now, leaseUntil) => {
      const row = await store.write((rows) =>
        rows.get<Owed>(
          `UPDATE outbox SET owner = $1, due = $3, attempts = attempts + 1
           WHERE key = (
             SELECT key FROM outbox WHERE body IS NOT NULL AND due <= $2
             ORDER BY due, key LIMIT 1 ${skipLocked()})
           RETURNING key, workspace, body, attempts`,
          owner,
          isoOf(now),
          isoOf(leaseUntil),
        ),
      );
      return row ?? null;
    },
    settle: async (key, by, to) => {
      const changed = await store.write((rows) =>
        rows.run(
          `UPDATE outbox SET body = $3, due = $4, owner = NULL
           WHERE key = $1 AND owner = $2 AND body IS NOT NULL`,
          key,
          by.owner,
          to === 'done' ? null : to.body,
          isoOf(to === 'done' ? by.now : to.due),
        ),
      );
      return changed === 1;
    },
  };
}
