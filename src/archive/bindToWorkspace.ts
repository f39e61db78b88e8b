import type {
  Corrections,
  DigestLedger,
  Sources,
  Subscription,
  Subscriptions,
  WorkspaceCorrections,
  WorkspaceLedger,
  WorkspaceSources,
  WorkspaceSubscriptions,
} from './port.ts';

/**
 * The tables of an archive as one workspace may use them, whatever engine keeps them. A workspace of null is the
 * operator: it has corrections, but no subscriptions and no runs.
 *
 * @param sees whether the workspace sees a version: one that it does not see it cannot correct
 *
 * @example await bindToWorkspace(archive, 'T1', sees).subscriptions.get(idOfT2) // null
 */
export function bindToWorkspace(
  tables: {
    readonly corrections: Corrections;
    readonly subscriptions: Subscriptions;
    readonly ledger: DigestLedger;
    readonly sources: Sources;
  },
  workspace: string | null,
  sees: (article: string, version: number) => Promise<boolean>,
): {
  readonly corrections: WorkspaceCorrections;
  readonly subscriptions: WorkspaceSubscriptions;
  readonly ledger: WorkspaceLedger;
  readonly sources: WorkspaceSources;
} {
  const { corrections, subscriptions, ledger, sources } = tables;
  const own = async (id: string): Promise<Subscription | null> => {
    const found = await subscriptions.get(id);
    return found && found.workspace === workspace ? found : null;
  };
  return {
    corrections: {
      add: async (correction) =>
        (await sees(correction.article, correction.version)) && corrections.add({ ...correction, workspace }),
      list: async ({ withOperators = false, ...query } = {}) => [
        ...(withOperators && workspace !== null ? await corrections.list({ ...query, workspace: null }) : []),
        ...(await corrections.list({ ...query, workspace })),
      ],
      remove: (key) => corrections.remove({ ...key, workspace }),
    },
    subscriptions: {
      add: async (subscription) => {
        if (workspace === null) throw new RangeError('Only a workspace can subscribe to a digest.');
        return subscriptions.add({ ...subscription, workspace });
      },
      list: async (query = {}) => (workspace === null ? [] : subscriptions.list({ ...query, workspace })),
      get: own,
      change: async (id, to) => ((await own(id)) ? subscriptions.change(id, to) : null),
      remove: async (id) => ((await own(id)) ? subscriptions.remove(id) : false),
    },
    ledger: {
      runs: async (subscription, limit) =>
        workspace === null ? [] : ledger.runs(subscription, limit, workspace),
      citedIn: async (channel, since) =>
        workspace === null ? new Set() : ledger.citedIn(workspace, channel, since),
    },
    sources: { list: () => sources.list(), countPages: () => sources.countPages() },
  };
}
