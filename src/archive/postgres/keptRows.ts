import { forgetCorrections } from './corrections.ts';
import type { Database } from './database.ts';
import { insertRows } from './insertRows.ts';

export async function claimEvent(
  db: Database,
  scope: string,
  key: string,
  now: Date,
  keepSeconds: number,
): Promise<boolean> {
  return db.write(async (rows) => {
    await rows.run(
      'DELETE FROM happened WHERE scope = $1 AND at < $2',
      scope,
      now.getTime() - keepSeconds * 1000,
    );
    const put = 'INSERT INTO happened (scope, key, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
    return (await rows.run(put, scope, key, now.getTime())) === 1;
  });
}

export async function putInstallation(db: Database, workspace: string, sealed: string): Promise<void> {
  await db.run(
    `INSERT INTO installations (workspace, sealed) VALUES ($1, $2)
     ON CONFLICT (workspace) DO UPDATE SET sealed = excluded.sealed`,
    workspace,
    sealed,
  );
}

export async function getInstallation(db: Database, workspace: string): Promise<string | null> {
  const row = await db.get<{ sealed: string }>(
    'SELECT sealed FROM installations WHERE workspace = $1',
    workspace,
  );
  return row?.sealed ?? null;
}

export async function removeInstallation(db: Database, workspace: string): Promise<void> {
  await db.run('DELETE FROM installations WHERE workspace = $1', workspace);
}

export async function listInstallations(db: Database): Promise<string[]> {
  const rows = await db.all<{ workspace: string }>('SELECT workspace FROM installations ORDER BY workspace');
  return rows.map(({ workspace }) => workspace);
}

/** Keys of settings begin with their workspace and a colon (`src/archive/settings.ts`). */
export async function forgetWorkspace(db: Database, workspace: string): Promise<void> {
  await db.write(async (rows) => {
    for (const table of ['subscriptions', 'runs', 'sent_answers', 'outbox', 'installations'])
      await rows.run(`DELETE FROM ${table} WHERE workspace = $1`, workspace);
    await forgetCorrections(rows, workspace);
    await rows.run('DELETE FROM settings WHERE starts_with(key, $1)', `${workspace}:`);
  });
}

export async function getSettings(
  db: Database,
  namespace: string,
  keys: readonly string[],
  now: number,
): Promise<(string | null)[]> {
  const rows = await db.all<{ key: string; value: string }>(
    'SELECT key, value FROM settings WHERE namespace = $1 AND key = ANY($2) AND (expires IS NULL OR expires > $3)',
    namespace,
    keys,
    now,
  );
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  return keys.map((key) => values.get(key) ?? null);
}

export async function putSettings(
  db: Database,
  namespace: string,
  settings: readonly { key: string; value: string; expires: number | null }[],
  now: number,
): Promise<void> {
  // Of one key given twice the last counts; in one order, so that two programs do not wait for each other in a circle.
  const last = [...new Map(settings.map((one) => [one.key, one])).values()].sort((one, other) =>
    one.key < other.key ? -1 : 1,
  );
  await db.write(async (rows) => {
    await clearExpired(rows, now);
    await insertRows(
      rows,
      'settings',
      { namespace: 'text', key: 'text', value: 'text', expires: 'bigint' },
      last.map(({ key, value, expires }) => [namespace, key, value, expires]),
      'ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires',
    );
  });
}

/** What another program clears at this moment is left to it. */
async function clearExpired(rows: Pick<Database, 'run'>, now: number): Promise<void> {
  await rows.run(
    `DELETE FROM settings WHERE (namespace, key) IN (
       SELECT namespace, key FROM settings WHERE expires <= $1 FOR UPDATE SKIP LOCKED)`,
    now,
  );
}

/** For each key, whether it was there and had not expired. */
export async function removeSettings(
  db: Database,
  namespace: string,
  keys: readonly string[],
  now: number,
): Promise<boolean[]> {
  return db.write(async (rows) => {
    await clearExpired(rows, now);
    const gone = await rows.all<{ key: string }>(
      'DELETE FROM settings WHERE namespace = $1 AND key = ANY($2) AND (expires IS NULL OR expires > $3) RETURNING key',
      namespace,
      keys,
      now,
    );
    const left = new Set(gone.map(({ key }) => key));
    // A key that is asked twice was there once.
    return keys.map((key) => left.delete(key));
  });
}

export async function clearSettings(db: Database, namespace: string): Promise<void> {
  await db.run('DELETE FROM settings WHERE namespace = $1', namespace);
}
