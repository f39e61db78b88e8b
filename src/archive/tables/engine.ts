import type { Quote } from '../../reading/reading.ts';
import type { ArticleRecord } from '../port.ts';
import type { Rows } from './rows.ts';

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
  /** Imports articles with all their versions, within a transaction that holds the lock on articles. */
  importArticles(rows: Rows, records: readonly ArticleRecord[]): Promise<void>;
}
