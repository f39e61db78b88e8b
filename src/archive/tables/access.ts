import type { Tables } from './tablesIn.ts';

/** What a method does: it reads, changes something, or goes through the whole archive and so has its own connection. */
export type Access = 'read' | 'write' | 'long';

/** What the methods of the tables do, for an engine that has a connection for each. */
const ACCESS = {
  subscriptions: {
    add: 'write',
    list: 'read',
    get: 'read',
    change: 'write',
    remove: 'write',
    due: 'read',
  },
  ledger: { schedule: 'write', claim: 'write', move: 'write', runs: 'read', citedIn: 'read' },
  sources: {
    add: 'write',
    list: 'read',
    get: 'read',
    change: 'write',
    remove: 'write',
    claim: 'write',
    settle: 'write',
    seen: 'read',
    claimPage: 'write',
    settlePage: 'write',
    takeTurn: 'write',
    countPages: 'read',
  },
  sent: { keep: 'write', citing: 'read' },
  outbox: { add: 'write', claim: 'write', settle: 'write' },
  corrections: { add: 'write', list: 'read', remove: 'write' },
  installations: { put: 'write', get: 'read', remove: 'write', list: 'read' },
  settings: { get: 'read', put: 'write', remove: 'write', clear: 'write' },
  events: { claim: 'write' },
  whole: {
    findRevisions: 'read',
    findAnnounced: 'read',
    embargoed: 'read',
    recordsAfter: 'read',
    importRecords: 'write',
    forgetWorkspace: 'write',
    cluster: 'write',
    verify: 'long',
    prune: 'long',
    removeArticle: 'write',
    removedAmong: 'read',
    backlog: 'read',
  },
} as const satisfies {
  readonly [Table in keyof Tables]: Readonly<Record<keyof Tables[Table], Access>>;
};

/**
 * The tables as seen from where they are not: every method asks `ask` for "table.method" with its values.
 *
 * @example tablesFrom((access, call, values) => thread(access).ask(call, values)).sent.citing([], since)
 */
export function tablesFrom(
  ask: (access: Access, call: string, values: readonly unknown[]) => Promise<unknown>,
): Tables {
  const tables = Object.entries(ACCESS).map(([table, methods]) => [
    table,
    Object.fromEntries(
      Object.entries(methods).map(([method, access]) => [
        method,
        (...values: unknown[]) => ask(access, `${table}.${method}`, values),
      ]),
    ),
  ]);
  return Object.fromEntries(tables) as Tables;
}
