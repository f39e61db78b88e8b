import { forgetCorrections } from './corrections.ts';
import type { Database } from './database.ts';

export function claimEvent(
  db: Database,
  scope: string,
  key: string,
  now: Date,
  keepSeconds: number,
): boolean {
  return db.write(() => {
    db.run('DELETE FROM happened WHERE scope = ? AND at < ?', scope, now.getTime() - keepSeconds * 1000);
    return (
      db.run(
        'INSERT INTO happened (scope, key, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        scope,
        key,
        now.getTime(),
      ) === 1
    );
  });
}

export function putInstallation(db: Database, workspace: string, sealed: string): void {
  db.write(() =>
    db.run(
      'INSERT INTO installations (workspace, sealed) VALUES (?, ?) ON CONFLICT (workspace) DO UPDATE SET sealed = excluded.sealed',
      workspace,
      sealed,
    ),
  );
}

export function getInstallation(db: Database, workspace: string): string | null {
  return (
    db.get<{ sealed: string }>('SELECT sealed FROM installations WHERE workspace = ?', workspace)?.sealed ??
    null
  );
}

export function removeInstallation(db: Database, workspace: string): void {
  db.write(() => db.run('DELETE FROM installations WHERE workspace = ?', workspace));
}

export function listInstallations(db: Database): string[] {
  return db
    .all<{ workspace: string }>('SELECT workspace FROM installations ORDER BY workspace')
    .map(({ workspace }) => workspace);
}

/** Keys of settings begin with their workspace and a colon (`src/archive/settings.ts`). */
export function forgetWorkspace(db: Database, workspace: string): void {
  db.write(() => {
    for (const table of ['subscriptions', 'runs', 'sent_answers', 'outbox', 'installations']) {
      db.run(`DELETE FROM ${table} WHERE workspace = ?`, workspace);
    }
    forgetCorrections(db, workspace);
    db.run("DELETE FROM settings WHERE substr(key, 1, length(?1) + 1) = ?1 || ':'", workspace);
  });
}

export function getSettings(
  db: Database,
  namespace: string,
  keys: readonly string[],
  now: number,
): (string | null)[] {
  return keys.map(
    (key) =>
      db.get<{ value: string }>(
        'SELECT value FROM settings WHERE namespace = ? AND key = ? AND (expires IS NULL OR expires > ?)',
        namespace,
        key,
        now,
      )?.value ?? null,
  );
}

export function putSettings(
  db: Database,
  namespace: string,
  rows: readonly { key: string; value: string; expires: number | null }[],
  now: number,
): void {
  db.write(() => {
    db.run('DELETE FROM settings WHERE expires <= ?', now);
    for (const { key, value, expires } of rows) {
      db.run(
        `INSERT INTO settings (namespace, key, value, expires) VALUES (?, ?, ?, ?)
         ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
        namespace,
        key,
        value,
        expires,
      );
    }
  });
}

/** For each key, whether it was there and had not expired. */
export function removeSettings(
  db: Database,
  namespace: string,
  keys: readonly string[],
  now: number,
): boolean[] {
  return db.write(() => {
    db.run('DELETE FROM settings WHERE expires <= ?', now);
    return keys.map(
      (key) => db.run('DELETE FROM settings WHERE namespace = ? AND key = ?', namespace, key) === 1,
    );
  });
}

export function clearSettings(db: Database, namespace: string): void {
  db.write(() => db.run('DELETE FROM settings WHERE namespace = ?', namespace));
}
