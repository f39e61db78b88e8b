import type { SealedRows } from '../port.ts';
import type { SettingRows } from '../settings.ts';
import { type RowStore, type Rows, upsert } from './rows.ts';

/** Events that were claimed, in a store; see `Archive.claimEvent`. */
export function eventsIn(store: RowStore) {
  return {
    claim: (scope: string, key: string, now: Date, keepSeconds: number): Promise<boolean> =>
      store.write(async (rows) => {
        await rows.run(
          'DELETE FROM processed_events WHERE scope = $1 AND at < $2',
          scope,
          now.getTime() - keepSeconds * 1000,
        );
        const added = await rows.run(
          'INSERT INTO processed_events (scope, key, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
          scope,
          key,
          now.getTime(),
        );
        return added === 1;
      }),
  };
}

/** Installations in a store, as sealed by their writer. */
export function installationsIn(store: RowStore): SealedRows {
  return {
    put: (workspace, sealed) =>
      store.write((rows) => upsert(rows, 'installations', ['workspace'], [{ workspace, sealed }])),
    get: async (workspace) => {
      const select = 'SELECT sealed FROM installations WHERE workspace = $1';
      return (await store.get<{ sealed: string }>(select, workspace))?.sealed ?? null;
    },
    remove: async (workspace) => {
      await store.write((rows) => rows.run('DELETE FROM installations WHERE workspace = $1', workspace));
    },
    list: async () => {
      const select = 'SELECT workspace FROM installations ORDER BY workspace';
      return (await store.all<{ workspace: string }>(select)).map(({ workspace }) => workspace);
    },
  };
}

/** The rows under the settings, in a store. */
export function settingRowsIn(store: RowStore): SettingRows {
  const { each, skipLocked } = store.dialect;
  /** Rows that another instance is clearing at this moment are left to it. */
  const clearExpired = (rows: Rows, now: number) =>
    rows.run(
      `DELETE FROM settings WHERE (namespace, key) IN (
         SELECT namespace, key FROM settings WHERE expires <= $1 ${skipLocked()})`,
      now,
    );
  return {
    get: async (namespace, keys, now) => {
      const found = await store.all<{ key: string; value: string }>(
        `SELECT key, value FROM settings WHERE namespace = $1 AND key IN (SELECT value FROM ${each('$2', 'k')})
         AND (expires IS NULL OR expires > $3)`,
        namespace,
        keys,
        now,
      );
      const values = new Map(found.map(({ key, value }) => [key, value]));
      return keys.map((key) => values.get(key) ?? null);
    },
    put: (namespace, settings, now) =>
      store.write(async (rows) => {
        await clearExpired(rows, now);
        const given = settings.map(({ key, value, expires }) => ({ namespace, key, value, expires }));
        await upsert(rows, 'settings', ['namespace', 'key'], given);
      }),
    remove: (namespace, keys, now) =>
      store.write(async (rows) => {
        await clearExpired(rows, now);
        const removed = await rows.all<{ key: string }>(
          `DELETE FROM settings WHERE namespace = $1 AND key IN (SELECT value FROM ${each('$2', 'k')})
           AND (expires IS NULL OR expires > $3) RETURNING key`,
          namespace,
          keys,
          now,
        );
        const left = new Set(removed.map(({ key }) => key));
        // A key that is named twice was there once.
        return keys.map((key) => left.delete(key));
      }),
    clear: async (namespace) => {
      await store.write((rows) => rows.run('DELETE FROM settings WHERE namespace = $1', namespace));
    },
  };
}

/** Removes all rows of a workspace. Keys of settings begin with their workspace and a colon (`settings.ts`). */
export async function forgetWorkspace(store: RowStore, workspace: string): Promise<void> {
  await store.write(async (rows) => {
    await rows.lock('articles');
    const tables = [
      'subscriptions',
      'runs',
      'sent_answers',
      'outbox',
      'installations',
      'corrected',
      'corrections',
    ];
    for (const table of tables) await rows.run(`DELETE FROM ${table} WHERE workspace = $1`, workspace);
    await rows.run(
      'DELETE FROM settings WHERE substr(key, 1, length(CAST($1 AS text))) = $1',
      `${workspace}:`,
    );
  });
}
