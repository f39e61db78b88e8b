import type { Quote, Reading } from '../../reading/reading.ts';
import type { StoryMemory } from '../clustering.ts';
import type { ArticleRecord } from '../port.ts';
import type { Rows } from './rows.ts';

/** A version to be checked, with null for what cannot be read. */
export interface CheckedVersion {
  /** `versions.number`. */
  readonly number: number;
  /** The article's number, id and title. */
  readonly article: number;
  readonly id: string;
  readonly title: string | null;
  readonly version: number;
  readonly hash: string;
  readonly text: string | null;
  readonly reading: Reading | null;
  readonly isCurrent: boolean;
}

/** What the tables ask of an engine about articles, whose rows each engine keeps in its own way. */
export interface ArticleEngine {
  /** A version by the article's id; null where there is none. */
  versionOf(
    rows: Rows,
    article: string,
    version: number,
  ): Promise<{
    /** The article's number. */
    readonly article: number;
    readonly isCurrent: boolean;
    readonly text: string;
    readonly quotes: readonly Quote[];
  } | null>;
  /** Finds again which quotes of an article's current version its corrections fit. */
  indexCorrections(rows: Rows, article: number): Promise<void>;
  /** Articles with all their versions, numbered above `after`, in order of arrival. */
  articleRecords(
    rows: Rows,
    after: number,
    limit: number,
  ): Promise<{ readonly number: number; readonly record: ArticleRecord }[]>;
  /** Removes versions, and whole articles with their index, by their numbers. */
  remove(rows: Rows, articles: readonly number[], versions: readonly number[]): Promise<void>;
  /** A version (`versions.number`) with its text and reading; null where it was pruned. */
  stateOf(
    rows: Rows,
    version: number,
  ): Promise<{ readonly text: string; readonly reading: Reading; readonly added: string } | null>;
  /**
   * The articles within a stretch of time (`placings.at`) that share most of a sketch, at most `COMPARED`, with the
   * article whose copies they are, and their texts. Hashes that more than `COMMON` articles have do not count. Adds the
   * sketch as the article's own.
   */
  sharingSketch(
    rows: Rows,
    article: number,
    sketch: readonly number[],
    within: { readonly from: number; readonly until: number },
  ): Promise<{ article: number; root: number; text: string }[]>;
  /** The state of what is clustered, and the former state since which nobody else has changed it. */
  clusteringState(rows: Rows): Promise<{ readonly state: number; readonly unchangedSince: number }>;
  /** The number above which a memory may lack articles that others clustered; null where it is to look up all again. */
  missedBy(memory: StoryMemory): number | null;
  /** Whether looking up stories before a transaction spares others from waiting. */
  readonly looksAhead: boolean;
  /** Does what the writes before have put off. */
  afterClustering(): Promise<void>;
  /** What is wrong with the storage itself, whatever is in it. */
  storageFaults(): Promise<string[]>;
  /** Versions numbered above `after`, in that order. */
  versionsAfter(rows: Rows, after: number, limit: number): Promise<CheckedVersion[]>;
  /** The index of an article: quotes as "start-end kind", passages as "topic start-end quote rung". */
  indexRows(
    rows: Rows,
    article: number,
  ): Promise<{
    readonly quotes: readonly string[];
    readonly passages: readonly string[];
    /** As "position first last". */
    readonly announced: readonly string[];
    readonly mentions: number;
    /** How many quotes and passages of an article are indexed at most. */
    readonly most: number;
  }>;
  /** Whether the words of a current version are indexed; true where an engine can only check them all together. */
  wordsAgree(rows: Rows, version: CheckedVersion, text: string, reading: Reading): Promise<boolean>;
  /** What is wrong with the indexes and counters as a whole. */
  indexFaults(isEveryTextReadable: boolean): Promise<string[]>;
  /** Imports articles with all their versions, within a transaction that holds the lock on articles. */
  importArticles(rows: Rows, records: readonly ArticleRecord[]): Promise<void>;
}
