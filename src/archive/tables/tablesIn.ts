import type {
  AnnouncedQuery,
  ArchiveRecord,
  ClusterRequest,
  Corrections,
  DigestLedger,
  Embargoed,
  FoundAnnounced,
  Outbox,
  Pruned,
  ResultPage,
  RevisionQuery,
  SealedRows,
  SentAnswers,
  Sources,
  StoredRevision,
  Subscriptions,
  Viewer,
} from '../port.ts';
import type { SettingRows } from '../settings.ts';
import { findAnnounced } from './announced.ts';
import { type Backlog, backlog } from './backlog.ts';
import { cluster } from './cluster.ts';
import { correctionsIn } from './corrections.ts';
import type { ArticleEngine } from './engine.ts';
import { ledgerIn } from './ledger.ts';
import { eventsIn, forgetWorkspace, installationsIn, settingRowsIn } from './operationalRows.ts';
import { outboxIn } from './outbox.ts';
import { prune } from './prune.ts';
import { importRecords, type RecordsMark, recordsAfter } from './records.ts';
import { removeArticle, removedAmong } from './removeArticle.ts';
import { findRevisions } from './revisions.ts';
import type { RowStore } from './rows.ts';
import { sentIn } from './sent.ts';
import { sourcesIn } from './sources.ts';
import { subscriptionsIn } from './subscriptions.ts';
import { verify } from './verify.ts';
import { embargoed } from './visibility.ts';

/** The tables that both engines keep with the same statements. */
export interface Tables {
  readonly subscriptions: Subscriptions;
  readonly ledger: DigestLedger;
  readonly sources: Sources;
  readonly sent: SentAnswers;
  readonly outbox: Outbox;
  readonly corrections: Corrections;
  readonly installations: SealedRows;
  readonly settings: SettingRows;
  readonly events: {
    claim(scope: string, key: string, now: Date, keepSeconds: number): Promise<boolean>;
  };
  /** What concerns more than one of them. */
  readonly whole: {
    findRevisions(viewer: Viewer | null, query: RevisionQuery): Promise<ResultPage<StoredRevision>>;
    findAnnounced(viewer: Viewer | null, query: AnnouncedQuery): Promise<ResultPage<FoundAnnounced>>;
    embargoed(viewer: Viewer): Promise<Embargoed | null>;
    recordsAfter(mark: RecordsMark): Promise<{ records: ArchiveRecord[]; next: RecordsMark | null }>;
    importRecords(records: readonly ArchiveRecord[]): Promise<void>;
    forgetWorkspace(workspace: string): Promise<void>;
    cluster(request: ClusterRequest): Promise<number>;
    verify(progress?: (done: number, all: number) => void): Promise<string[]>;
    prune(order: { readonly before: string; readonly dryRun: boolean }): Promise<Pruned>;
    removeArticle(article: string, now: Date): Promise<string[] | null>;
    removedAmong(articles: readonly string[]): Promise<string[]>;
    backlog(): Promise<Backlog>;
  };
}

/** The tables in a store; `engine` keeps the articles beside them. */
export function tablesIn(store: RowStore, engine: ArticleEngine): Tables {
  return {
    subscriptions: subscriptionsIn(store),
    ledger: ledgerIn(store),
    sources: sourcesIn(store),
    sent: sentIn(store),
    outbox: outboxIn(store),
    corrections: correctionsIn(store, engine),
    installations: installationsIn(store),
    settings: settingRowsIn(store),
    events: eventsIn(store),
    whole: {
      findRevisions: (viewer, query) => findRevisions(store, viewer, query),
      findAnnounced: (viewer, query) => findAnnounced(store, viewer, query),
      embargoed: (viewer) => embargoed(store, viewer),
      recordsAfter: (mark) => recordsAfter(store, engine, mark),
      importRecords: (records) => importRecords(store, engine, records),
      forgetWorkspace: (workspace) => forgetWorkspace(store, workspace),
      cluster: (request) => cluster(store, engine, request),
      verify: (progress) => verify(store, engine, progress),
      prune: (order) => prune(store, engine, order),
      removeArticle: (article, now) => removeArticle(store, engine, article, now),
      removedAmong: (articles) => removedAmong(store, articles),
      backlog: () => backlog(store),
    },
  };
}
