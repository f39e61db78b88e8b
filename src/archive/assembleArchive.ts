import { bindToWorkspace } from './bindToWorkspace.ts';
import { isoOf } from './instants.ts';
import type { OpenArchive } from './openedArchive.ts';
import type { ArchiveQueries, Viewer } from './port.ts';
import { FIRST, type RecordsMark } from './tables/records.ts';
import type { Tables } from './tables/tablesIn.ts';

/** What each engine does in its own way. */
export interface EngineArchive
  extends Pick<
    OpenArchive,
    | 'add'
    | 'hasExactly'
    | 'readingsToRedo'
    | 'replaceReading'
    | 'setEmbargo'
    | 'statedTime'
    | 'onWrite'
    | 'close'
  > {
  readonly tables: Tables;
  /** The look-ups for a viewer; for null the whole archive. */
  queriesOf(viewer: Viewer | null): Omit<ArchiveQueries, 'findRevisions' | 'findAnnounced'>;
}

/** The archive over an engine. */
export function assembleArchive({ tables, queriesOf, ...engine }: EngineArchive): OpenArchive {
  const { whole, settings, events, ...bound } = tables;
  const queries = (viewer: Viewer | null): ArchiveQueries => ({
    ...queriesOf(viewer),
    findRevisions: (query) => whole.findRevisions(viewer, query),
    findAnnounced: (query) => whole.findAnnounced(viewer, query),
  });
  return {
    ...queries(null),
    ...engine,
    ...bound,
    seenBy: ({ now, workspace }) => {
      const viewer: Viewer = { now: isoOf(now), workspace };
      const seen = queries(viewer);
      return {
        ...seen,
        viewer,
        embargoed: () => whole.embargoed(viewer),
        ...bindToWorkspace(tables, workspace, async (article, version) => {
          const found = await seen.getVersion(article, version);
          return found !== null;
        }),
      };
    },
    settingRows: settings,
    claimEvent: events.claim,
    forgetWorkspace: whole.forgetWorkspace,
    verify: whole.verify,
    prune: whole.prune,
    removeArticle: whole.removeArticle,
    removedAmong: whole.removedAmong,
    backlog: whole.backlog,
    cluster: whole.cluster,
    records: async function* () {
      for (let mark: RecordsMark | null = FIRST; mark !== null; ) {
        const { records, next } = await whole.recordsAfter(mark);
        if (records.length > 0) yield records;
        mark = next;
      }
    },
    importRecords: async (records) => {
      await whole.importRecords(records);
      await whole.cluster({ limit: records.length });
    },
  };
}
