import type { Reading } from '../../reading/reading.ts';
import type { ArticleDetails, Version } from '../../text/article.ts';
import type { Corrections } from './corrections.ts';
import type { DigestLedger, Subscriptions } from './digests.ts';
import type { Outbox } from './outbox.ts';
import type {
  AnnouncedQuery,
  ArchiveCounts,
  ArticleQuery,
  Embargoed,
  FoundAnnounced,
  FoundArticle,
  FoundPassage,
  FoundPerson,
  FoundQuote,
  PassageQuery,
  PeopleQuery,
  QuoteQuery,
  ResultPage,
  SharingQuery,
  TopicCount,
} from './queries.ts';
import type { ArchiveRecord, Pruned } from './records.ts';
import type { RevisionQuery, StoredRevision } from './revisions.ts';
import type { SentAnswers } from './sent.ts';
import type { Sources } from './sources.ts';
import type { StoryAssignment } from './stories.ts';
import type {
  WorkspaceCorrections,
  WorkspaceLedger,
  WorkspaceSources,
  WorkspaceSubscriptions,
} from './workspace.ts';

/** What can be asked of articles. */
export interface ArchiveQueries {
  /** One version with its reading; the newest when `version` is left out; null where there is none. */
  getVersion(article: string, version?: number): Promise<StoredVersion | null>;
  /** Many at once, in the order asked, those not found left out. */
  getVersions(wanted: readonly { article: string; version?: number }[]): Promise<StoredVersion[]>;
  /** All versions of some articles, article by article as asked, oldest first, without texts. */
  revisions(articles: readonly string[]): Promise<VersionRow[]>;
  /** Articles (newest version each), best or newest first. */
  findArticles(query: ArticleQuery): Promise<ResultPage<FoundArticle>>;
  /** The versions that `findArticles` names, with their texts and readings, in one call. */
  findVersions(query: ArticleQuery): Promise<StoredVersion[]>;
  /**
   * Versions, older ones too, that share the most runs of words with a text, rare runs counting for more, best first.
   * Those that the viewer may not see are left out after the best were chosen, so there may be fewer than `limit`.
   */
  findSharing(query: SharingQuery): Promise<SharingVersion[]>;
  /** Quotes of newest versions, newest article first, then in text order. */
  findQuotes(query: QuoteQuery): Promise<ResultPage<FoundQuote>>;
  /** What `findQuotes` finds for each of several queries, in their order, in one call; no call to the store for none. */
  findQuotesForEach(queries: readonly QuoteQuery[]): Promise<ResultPage<FoundQuote>[]>;
  /** Everybody who is quoted or named, by folded name, with counts; for suggestions and for "named 4 times". */
  findPeople(query: PeopleQuery): Promise<FoundPerson[]>;
  /** Names of the sources of articles, in alphabetical order: what "in Wikinews" may mean. */
  findOutlets(): Promise<string[]>;
  /** Passages of topics, newest first. */
  findPassages(query: PassageQuery): Promise<ResultPage<FoundPassage>>;
  /** What is announced for some days: the first days first, of one stretch of days the newest article. */
  findAnnounced(query: AnnouncedQuery): Promise<ResultPage<FoundAnnounced>>;
  /** Topics of the archive with how many articles and quotes, and how many articles each week (UTC, Monday). */
  countTopics(query: { since?: string; until?: string }): Promise<TopicCount[]>;
  counts(): Promise<ArchiveCounts>;
  /** Story and original of each article, in the order asked; null for one that is not there or not placed yet. */
  storyAssignments(articles: readonly string[]): Promise<(StoryAssignment | null)[]>;
  /** What was changed in articles after they were stored, newest first. */
  findRevisions(query: RevisionQuery): Promise<ResultPage<StoredRevision>>;
}

/** For whom something is looked up, and when. */
export interface Viewer {
  /** ISO instant: what is under embargo until later is hidden. */
  readonly now: string;
  /** What is restricted to other workspaces is hidden; for null everything restricted is. */
  readonly workspace: string | null;
}

/**
 * The archive as one viewer may see it: what is under embargo or restricted to other workspaces is in no page, total or
 * count, as if it were not stored, and corrections that the viewer's workspace or the operator made are applied.
 *
 * Everything that answers people works with this. The `viewer` makes it a type of its own, so that an `Archive` cannot be
 * passed for it.
 */
export interface ArchiveView extends ArchiveQueries {
  readonly viewer: Viewer;
  /**
   * How much the embargo hides from this viewer in all, not of what was asked: otherwise questions could find out what
   * is under it. Null where nothing is.
   */
  embargoed(): Promise<Embargoed | null>;
  /** The tables of the viewer's workspace alone. */
  readonly corrections: WorkspaceCorrections;
  readonly subscriptions: WorkspaceSubscriptions;
  readonly ledger: WorkspaceLedger;
  readonly sources: WorkspaceSources;
}

/**
 * The archive without restriction, and with readings as the engine made them: for operators, ingesting, reading again
 * and moving. What answers a person asks `seenBy` first.
 */
export interface Archive extends ArchiveQueries {
  seenBy(viewer: Viewer): ArchiveView;
  /**
   * Stores versions with their readings, each in one transaction with its index rows. The same text and details again
   * are `unchanged`; another text under the same article id is a further version (`updated`); the same text with
   * other details keeps its version and takes the details (`updated`). A text that the article had before becomes its
   * newest again under its old number.
   *
   * It can be found at once; `cluster` then compares it with the others.
   */
  add(articles: readonly NewArticle[]): Promise<AddOutcome[]>;
  /**
   * For each, whether it is stored with exactly these details and this text as the newest version: then it need not be
   * read again.
   */
  hasExactly(articles: readonly { details: ArticleDetails; text: string }[]): Promise<boolean[]>;
  /**
   * Compares articles that were added or changed since they were last clustered with those that are stored: each joins
   * a story or opens one, its copies are found, and what was changed from its former state is recorded: two changes in
   * between are one revision. An article that has a story keeps it. `tests/contracts/stories.ts` and `revisions.ts` are
   * the details. Resolves with how many were clustered.
   *
   * Deferring this makes `add` faster; pending articles are queued in the same transaction that stores them.
   */
  cluster(order: ClusterRequest): Promise<number>;
  /** Versions whose reading another engine made, to be read again. */
  readingsToRedo(engine: string, limit: number): Promise<StoredVersion[]>;
  /** Replaces the reading of a version, with its index rows, in one transaction. */
  replaceReading(article: string, version: number, reading: Reading): Promise<void>;
  /**
   * Puts an article under embargo until an ISO instant, or releases it with null, whatever its source states, also when
   * it is added again. False where there is no such article.
   */
  setEmbargo(article: string, until: string | null): Promise<boolean>;
  /** What is wrong with the stored content, a sentence each; empty when all is well. */
  verify(progress?: (done: number, all: number) => void): Promise<string[]>;

  readonly corrections: Corrections;
  readonly subscriptions: Subscriptions;
  readonly ledger: DigestLedger;
  readonly sources: Sources;
  readonly sent: SentAnswers;
  readonly outbox: Outbox;
  readonly installations: SealedRows;
  /** True for the first who claims an event by its scope and key; claims older than `keepSeconds` are forgotten. */
  claimEvent(scope: string, key: string, now: Date, keepSeconds: number): Promise<boolean>;
  /** Removes all that belongs to a workspace: subscriptions, runs, installations, settings, context, corrections. */
  forgetWorkspace(workspace: string): Promise<void>;

  /**
   * Everything that is stored, a batch at a time, each record after those that it refers to; articles in order of
   * arrival. What is written meanwhile may be in it or not.
   */
  records(): AsyncIterable<readonly ArchiveRecord[]>;
  /**
   * Imports records of another archive, in one transaction. What is stored already is updated from its record; no
   * version is lost or doubled, so an interrupted import can be repeated.
   */
  importRecords(records: readonly ArchiveRecord[]): Promise<void>;
  /**
   * Removes older versions added before an instant, and articles whose versions are all so old and whose day is
   * before it; never a version that something sent cites or that somebody corrected. Only counts with `dryRun`.
   */
  prune(order: { readonly before: string; readonly dryRun: boolean }): Promise<Pruned>;
  /**
   * Takes an article out for good, with its versions, corrections and revisions, whatever cites it. Resolves with
   * `article@version` of each version; null where there is no such article.
   */
  removeArticle(article: string, now: Date): Promise<string[] | null>;
  /** Those of some articles that were taken out for good: they are not brought in again. */
  removedAmong(articles: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

export interface NewArticle {
  readonly details: ArticleDetails;
  /** As `normaliseText` left it. */
  readonly text: string;
  readonly reading: Reading;
  /** ISO instant of arrival. */
  readonly added: string;
}

/**
 * Which articles to cluster: some by their ids, with the ISO instant at which their changes were seen, or up to `limit`
 * of those that wait, the oldest arrival first.
 */
export type ClusterRequest =
  | { readonly articles: readonly string[]; readonly seen: string }
  | { readonly limit: number };

export type AddOutcome = {
  readonly article: string;
  readonly version: number;
  readonly outcome: 'added' | 'updated' | 'unchanged';
};

export interface StoredVersion extends Version {
  readonly reading: Reading;
  /** Absent where its outlet published no correction of it. */
  readonly correctedBy?: CorrectingArticle;
}

/** A later article of the same outlet with much the same words, that says that it corrects the earlier one. */
export interface CorrectingArticle {
  readonly id: string;
  readonly published: string | null;
}

/** A version that has some of the runs of words that were asked for. */
export interface SharingVersion {
  readonly version: StoredVersion;
  /** How many of them. */
  readonly shared: number;
}

/** One version of an article, without its text. */
export interface VersionRow {
  readonly article: string;
  readonly version: number;
  readonly hash: string;
  /** ISO instant of arrival. */
  readonly added: string;
  /** True for the one that the article shows now: a text that came back keeps its old number. */
  readonly isNewest: boolean;
}

/** Rows whose content only their writer can read: installations, encrypted before they get here. */
export interface SealedRows {
  put(workspace: string, sealed: string): Promise<void>;
  get(workspace: string): Promise<string | null>;
  remove(workspace: string): Promise<void>;
  list(): Promise<string[]>;
}
