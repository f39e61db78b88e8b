import type { Quote, QuoteKind, Reading, Rung } from '../reading/reading.ts';
import type { ArticleDetails, Version } from '../text/article.ts';
import type { RevisionLog } from './revisionsPort.ts';
import type { Stories } from './storiesPort.ts';

/**
 * The Archive port: everything that Brief keeps about articles, and the tables in which something must be claimed,
 * counted or written together. Two rules bind every engine behind it: a write is acknowledged only when it is
 * durable, and `tests/contracts/archive.ts` passes.
 *
 * Types only; any room from `digests` upwards may import this file, none may import an engine but `main.ts`.
 */
export interface Archive {
  /**
   * Stores versions with their readings, each in one transaction with its index rows. The same text and details again
   * are `unchanged`; another text under the same article id is a further version (`updated`); the same text with
   * other details keeps its version and takes the details (`updated`). A text that the article had before becomes its
   * newest again under its old number.
   */
  add(articles: readonly NewArticle[]): Promise<AddOutcome[]>;
  /** One version with its reading; the newest when `version` is left out; null where there is none. */
  getVersion(article: string, version?: number): Promise<StoredVersion | null>;
  /** Many at once, in the order asked, those not found left out. */
  getVersions(wanted: readonly { article: string; version?: number }[]): Promise<StoredVersion[]>;
  /**
   * For each, whether it is stored just so, details and text, as the newest version: what is known need not be read
   * again.
   */
  holds(articles: readonly { details: ArticleDetails; text: string }[]): Promise<boolean[]>;
  /** All versions of an article, oldest first, without texts. */
  revisions(article: string): Promise<{ version: number; hash: string; added: string }[]>;
  /** Articles (newest version each), best or newest first. */
  findArticles(query: ArticleQuery): Promise<Page<FoundArticle>>;
  /** Quotes of newest versions, newest article first, then in text order. */
  findQuotes(query: QuoteQuery): Promise<Page<FoundQuote>>;
  /** Everybody who is quoted or named, by folded name, with counts; for suggestions and for "named 4 times". */
  findPeople(query: PeopleQuery): Promise<FoundPerson[]>;
  /** Passages of topics, newest first. */
  findPassages(query: PassageQuery): Promise<Page<FoundPassage>>;
  /** Topics of the archive with how many articles and quotes, and how many articles each week (UTC, Monday). */
  countTopics(query: { since?: string; until?: string }): Promise<TopicCount[]>;
  counts(): Promise<ArchiveCounts>;
  /** Versions whose reading another engine made, to be read again. */
  readingsToRedo(engine: string, limit: number): Promise<StoredVersion[]>;
  /** Puts a new reading in the place of the old one, with its index rows, in one transaction. */
  replaceReading(article: string, version: number, reading: Reading): Promise<void>;
  /** What is wrong with the stored content, a sentence each; empty when all is well. */
  verify(progress?: (done: number, all: number) => void): Promise<string[]>;

  readonly stories: Stories;
  readonly revisionLog: RevisionLog;
  readonly subscriptions: Subscriptions;
  readonly ledger: DigestLedger;
  readonly installations: SealedRows;
  /** Remembers that something happened once. True for the first caller only; rows older than `keepSeconds` go. */
  once(scope: string, key: string, now: Date, keepSeconds: number): Promise<boolean>;
  /** Removes all that belongs to a workspace: subscriptions, runs, installations, settings, conversation context. */
  forgetWorkspace(workspace: string): Promise<void>;
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

export type AddOutcome = {
  readonly article: string;
  readonly version: number;
  readonly outcome: 'added' | 'updated' | 'unchanged';
};

export interface StoredVersion extends Version {
  readonly reading: Reading;
}

export interface Page<T> {
  readonly found: readonly T[];
  /** How many there are in all. */
  readonly total: number;
}

interface PageQuery {
  /** How many to skip; 0 when left out. */
  readonly offset?: number;
  /** At most this many; 20 when left out, never more than 500. */
  readonly limit?: number;
}

export interface ArticleQuery extends PageQuery {
  /** Words a person typed; every one must occur, a phrase in straight marks in that order. Never raw engine syntax. */
  readonly words?: string;
  readonly topic?: string;
  /** Name of a source or the first words of one, any case: "pravda". */
  readonly source?: string;
  /**
   * Day or instant, inclusive; compared with the day of the article: published, else added. An article published on a
   * day, without an hour, stands at noon UTC of it.
   */
  readonly since?: string;
  /** Day or instant, exclusive. */
  readonly until?: string;
  readonly url?: string;
  /**
   * Best first where there are words, else newest first; of one time, what arrived first. An engine may rank only the
   * last thousand matches to arrive: `total` counts all of them, and `newest` reaches all.
   */
  readonly order?: 'relevance' | 'newest';
}

export interface FoundArticle {
  readonly details: ArticleDetails;
  readonly version: number;
  readonly added: string;
  /**
   * The day the article counts for: published, else added. ISO instant or day. A month or year alone counts from its
   * first day: what the source states is `details.published`.
   */
  readonly day: string;
  readonly quotes: number;
}

export interface QuoteQuery extends PageQuery {
  /** Full name as `findPeople` gives it. */
  readonly speaker?: string;
  /** Topic id: quotes with a passage of that topic or of one of its children. */
  readonly topic?: string;
  /** Words that must occur in the quote. */
  readonly words?: string;
  readonly kinds?: readonly QuoteKind[];
  readonly source?: string;
  readonly article?: string;
  readonly since?: string;
  readonly until?: string;
}

export interface FoundQuote {
  readonly article: ArticleDetails;
  readonly version: number;
  readonly day: string;
  /** Index into the reading's quotes. */
  readonly index: number;
  readonly quote: Quote;
}

export interface PeopleQuery {
  /** Words of a name or beginnings of them, any case, marks and diacritics ignored; a full list when left out. */
  readonly name?: string;
  readonly limit?: number;
}

export interface FoundPerson {
  readonly name: string;
  readonly title: string | null;
  readonly side: string | null;
  /** Quotes by kind in newest versions. */
  readonly quotes: Readonly<Record<QuoteKind, number>>;
  readonly mentions: number;
  readonly articles: number;
}

export interface PassageQuery extends PageQuery {
  readonly topic: string;
  readonly speaker?: string;
  readonly rungs?: readonly Rung[];
  readonly article?: string;
  readonly since?: string;
  readonly until?: string;
}

export interface FoundPassage {
  readonly article: ArticleDetails;
  readonly version: number;
  readonly day: string;
  readonly start: number;
  readonly end: number;
  readonly speakerName: string | null;
  readonly rung: Rung;
  /** Index into the reading's quotes, or null for narration. */
  readonly quote: number | null;
}

export interface TopicCount {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  readonly articles: number;
  readonly quotes: number;
  /** Articles a week, oldest first, the week named by its Monday. */
  readonly weeks: readonly { readonly monday: string; readonly articles: number }[];
}

export interface ArchiveCounts {
  readonly articles: number;
  readonly versions: number;
  readonly quotes: number;
  readonly speakers: number;
  readonly topics: number;
  /** Days of the oldest and newest dated article, null when empty. */
  readonly oldest: string | null;
  readonly newest: string | null;
}

/** A standing order for a digest. */
export interface Subscription {
  readonly id: string;
  readonly workspace: string;
  readonly channel: string;
  /** Who asked for it: told when something is in the way. */
  readonly person: string;
  /** A cron expression of five fields. */
  readonly cron: string;
  /** As the person would say it: "weekdays at 07:30". */
  readonly inWords: string;
  /** IANA zone. */
  readonly zone: string;
  /** Topic id, or null for everything. */
  readonly topic: string | null;
  readonly state: 'active' | 'paused';
  /** Why it is paused: `not_in_channel`. */
  readonly pausedBecause: string | null;
  /** Next instant in UTC, ISO. */
  readonly nextRun: string;
  readonly created: string;
}

export interface Subscriptions {
  /** Stores a new one, or returns the equal one that stands already (same workspace, channel, cron, zone, topic). */
  add(subscription: Subscription): Promise<{ subscription: Subscription; already: boolean }>;
  list(query: { workspace: string; channel?: string }): Promise<Subscription[]>;
  get(id: string): Promise<Subscription | null>;
  /** Changes what is named; null when there is no such subscription. */
  change(
    id: string,
    to: Partial<
      Pick<Subscription, 'state' | 'pausedBecause' | 'nextRun' | 'cron' | 'inWords' | 'zone' | 'topic'>
    >,
  ): Promise<Subscription | null>;
  remove(id: string): Promise<boolean>;
  /** Active ones whose `nextRun` is at or before `now`, earliest first. */
  due(now: string, limit: number): Promise<Subscription[]>;
}

export type RunState = 'pending' | 'claimed' | 'sending' | 'posted' | 'failed' | 'skipped';

/** One digest that was due at one instant: unique by subscription and instant, for ever. */
export interface DigestRun {
  readonly subscription: string;
  /** The instant it was scheduled for, ISO UTC. */
  readonly scheduledFor: string;
  readonly state: RunState;
  readonly owner: string | null;
  /** Until when the owner may work on it. */
  readonly leaseUntil: string | null;
  readonly attempts: number;
  /** Slack's `ts` of the posted message. */
  readonly ts: string | null;
  readonly reason: string | null;
  readonly retryAt: string | null;
  /** What was sent, so that it is not sent again: `article@version`. */
  readonly cited: readonly string[];
}

export interface DigestLedger {
  /**
   * In one transaction: inserts the run as pending (no effect where it exists) and moves the subscription's
   * `nextRun`. Two instances that schedule the same run get one row.
   */
  schedule(subscription: string, scheduledFor: string, nextRun: string): Promise<void>;
  /**
   * Takes one run that is pending, failed with its time come, or whose lease has run out while `claimed`.
   * A run whose lease ran out while `sending` is returned with that state, to be reconciled, never repeated blindly.
   */
  claim(owner: string, now: string, leaseUntil: string): Promise<DigestRun | null>;
  /** Moves a run on; false, and nothing changed, when `owner` no longer holds it. */
  move(
    run: { subscription: string; scheduledFor: string; owner: string },
    to: {
      state: Exclude<RunState, 'pending'>;
      ts?: string;
      reason?: string;
      retryAt?: string;
      leaseUntil?: string;
      cited?: readonly string[];
    },
  ): Promise<boolean>;
  /** Runs of a subscription, newest first. */
  runs(subscription: string, limit: number): Promise<DigestRun[]>;
  /** `article@version` of everything posted to a channel since an instant. */
  citedIn(workspace: string, channel: string, since: string): Promise<Set<string>>;
}

/** Rows whose content only their writer can read: installations, encrypted before they get here. */
export interface SealedRows {
  put(workspace: string, sealed: string): Promise<void>;
  get(workspace: string): Promise<string | null>;
  remove(workspace: string): Promise<void>;
  list(): Promise<string[]>;
}
