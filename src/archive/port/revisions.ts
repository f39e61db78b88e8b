import type { RevisionChange } from '../../comparing/classifyRevision.ts';

/** Of what revisions are listed. */
export interface RevisionQuery {
  /** Instant from which on the revision was seen, inclusive. */
  readonly since?: string;
  /** Exclusive. */
  readonly until?: string;
  readonly article?: string;
  /** Only those in which a quote was changed, withdrawn or given to somebody else. */
  readonly ofQuotes?: boolean;
  /** How many to skip; 0 when left out. */
  readonly offset?: number;
  /** At most this many; 20 when left out, never more than 500. */
  readonly limit?: number;
}

/** What was changed in an article after it was stored. */
export interface StoredRevision {
  readonly article: string;
  /** Version numbers within the article; equal where only its details were changed. */
  readonly from: number;
  readonly to: number;
  /** When this archive came to hold the newer one, as an ISO instant in UTC. */
  readonly seen: string;
  /** Spans are of version `from` and of version `to`. Never empty. */
  readonly changes: readonly RevisionChange[];
}
