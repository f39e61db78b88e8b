import type { Reading } from '../../reading/reading.ts';
import type { ArticleDetails } from '../../text/article.ts';
import type { Correction } from './corrections.ts';
import type { DigestRun, Subscription } from './digests.ts';
import type { SentAnswer } from './sent.ts';
import type { FollowedPage, SeenEntry, Source } from './sources.ts';

/**
 * Everything that an archive stores, as records that every engine exports and imports: `brief export all` writes one a
 * line. A room that stores something of its own adds a kind.
 */
export type ArchiveRecord =
  | ArticleRecord
  | ({ readonly record: 'correction' } & Correction)
  | ({ readonly record: 'subscription' } & Subscription)
  | ({
      readonly record: 'run';
      readonly workspace: string;
      readonly channel: string;
      readonly isAlert?: boolean;
    } & DigestRun)
  | ({ readonly record: 'sent-answer' } & SentAnswer)
  | ({ readonly record: 'source' } & Source)
  | ({ readonly record: 'seen-entry'; readonly source: string; readonly at: string } & SeenEntry)
  | ({ readonly record: 'followed-page' } & FollowedPage)
  | { readonly record: 'installation'; readonly workspace: string; readonly sealed: string }
  | {
      readonly record: 'setting';
      readonly namespace: string;
      readonly key: string;
      readonly value: string;
      /** Milliseconds since 1970, or null. */
      readonly expires: number | null;
    }
  | { readonly record: 'processed-event'; readonly scope: string; readonly key: string; readonly at: number };

/** A record as `brief export all` writes it: with its SHA-256, unless an older version wrote it. */
export type ExportedRecord = ArchiveRecord & { readonly sha256?: string };

/** The last line of an export: without it the file broke off, or an older version wrote it. */
export interface ExportEnd {
  readonly record: 'end';
  /** How many records come before it. */
  readonly records: number;
}

/** An article with every text that it has had. */
export interface ArticleRecord {
  readonly record: 'article';
  /** `heldUntil` as the source states it. */
  readonly details: ArticleDetails;
  /** The embargo that an operator set: an instant, `''` for released, null for none. */
  readonly hold: string | null;
  /** Number of the newest version. */
  readonly current: number;
  /** Oldest first. */
  readonly versions: readonly {
    readonly version: number;
    readonly added: string;
    readonly text: string;
    readonly reading: Reading;
    /** It was replaced while it was under embargo: nobody ever saw it. */
    readonly concealed?: boolean;
    /** The workspaces that could see it when it was replaced, where not all could. */
    readonly visibleTo?: readonly string[];
  }[];
}

/** What pruning removed, or would remove. */
export interface Pruned {
  readonly articles: number;
  readonly versions: number;
  /** Old versions that are kept, because something that was sent cites them or somebody corrected them. */
  readonly cited: number;
}
