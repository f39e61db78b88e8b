import type { SourceKind } from '../../text/article.ts';

/** A source that Brief polls: its terms, set by an operator, and its polling state. */
export interface Source extends SourceTerms, SourceState {
  /** Opaque; the same for ever, whatever its address becomes. */
  readonly id: string;
  readonly state: 'active' | 'paused';
  /** When it was added, ISO UTC. */
  readonly added: string;
}

/** What an operator sets for a source. */
export interface SourceTerms {
  /** As articles name it: "UN News". */
  readonly name: string;
  /** Its feed, or a page with a list of its releases. Two sources never have the same. */
  readonly url: string;
  readonly reads: 'feed' | 'listing';
  readonly kind: SourceKind | null;
  /** ISO 3166 code of the state whose voice it is. */
  readonly side: string | null;
  /** BCP 47, for articles that do not state theirs. */
  readonly language: string | null;
  /** IANA zone of dates that state none. */
  readonly zone: string | null;
  /** Licence and credit line of its texts. */
  readonly licence: string | null;
}

/** Polling state. Instants are ISO in UTC. */
export interface SourceState {
  /** Validators that the server gave for conditional requests. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextPoll: string;
  readonly lastPoll: string | null;
  readonly lastSuccess: string | null;
  /** When it last had a new article. */
  readonly lastNew: string | null;
  /** Failures in a row; 0 after a success. */
  readonly failures: number;
  /** Class of the last failure, and a sentence for people; null after a success. */
  readonly fault: string | null;
  readonly says: string | null;
  readonly failingSince: string | null;
  /** Whether operators were notified of the failure, and so are to be notified of the recovery. */
  readonly told: boolean;
  /** Where permanent redirects led the last `moves` times in a row. */
  readonly movingTo: string | null;
  readonly moves: number;
  /** Seconds between two polls, as learned from how often it publishes. */
  readonly interval: number | null;
}

/** How an entry of a source is recognised, and the article it became. */
export interface SeenEntry {
  /** `id:…`, `link:…` or `title:…`. */
  readonly key: string;
  readonly article: string | null;
  /** Hash of the whole entry: a different one means that the entry was changed. */
  readonly hash: string;
}

/** A page that is fetched for an article, at once when it is new and again on a schedule. */
export interface FollowedPage {
  readonly url: string;
  readonly source: string;
  /** Null until the page was fetched. */
  readonly article: string | null;
  /** What the source stated of it. */
  readonly title: string | null;
  readonly published: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** How often it was fetched. */
  readonly checks: number;
  readonly failures: number;
  /** Class of the last failure: `paywall`, `robots`, `status` …; null after a success. */
  readonly fault: string | null;
  /** Null when it is not to be fetched any more. */
  readonly nextCheck: string | null;
}

/** What a poll found. */
export interface PollFindings {
  /** All entries that the source has now, each under all its keys. */
  readonly seen: readonly SeenEntry[];
  /**
   * Pages to fetch as soon as may be, in this order and by turns with those of other sources; one that is followed
   * already is due again.
   */
  readonly pages: readonly Pick<FollowedPage, 'url' | 'title' | 'published'>[];
}

/** How many pages of a source are waiting or were given up. */
export interface PageCounts {
  readonly source: string;
  /** Not fetched yet, and still tried. */
  readonly waiting: number;
  /** Pages that were given up, by class of failure. */
  readonly refused: Readonly<Record<string, number>>;
}

/**
 * The tables of what Brief polls. Several instances share them: each claims what is due with a lease, and another claims
 * what it leaves behind when the lease has run out.
 */
export interface Sources {
  /** Stores a new one, or returns the one that has the same address already. */
  add(source: Source): Promise<{ source: Source; already: boolean }>;
  /** By name. */
  list(): Promise<Source[]>;
  get(id: string): Promise<Source | null>;
  /** Changes what is named; null where there is no such source, or another has the address already. */
  change(id: string, to: Partial<SourceTerms & Pick<Source, 'state' | 'nextPoll'>>): Promise<Source | null>;
  /** Removes it with its entries and pages; articles stay. */
  remove(id: string): Promise<boolean>;
  /** Claims the active source that is longest due and not leased; only the source `only`, where one is named. */
  claim(owner: string, now: string, leaseUntil: string, only?: string): Promise<Source | null>;
  /**
   * In one transaction: records how a poll ended and what it found, and releases the lease. Another address that is
   * taken already is left out. False, and nothing written, where `owner` no longer holds the lease. Entries that were
   * not seen for ninety days are forgotten.
   */
  settle(
    poll: { readonly id: string; readonly owner: string; readonly now: string },
    to: Partial<SourceState & Pick<SourceTerms, 'url'>>,
    found?: PollFindings,
  ): Promise<boolean>;
  /** What is known of entries, those not known left out. */
  seen(source: string, keys: readonly string[]): Promise<SeenEntry[]>;
  /**
   * Claims the page that is longest due, of an active source of which no other owner has a page, so that one instance at
   * a time asks a site. Only of one source, where one is named.
   */
  claimPage(owner: string, now: string, leaseUntil: string, only?: string): Promise<FollowedPage | null>;
  /** Records how fetching a page ended, and releases the lease; false where `owner` no longer holds it. */
  settlePage(
    page: { readonly url: string; readonly owner: string },
    to: Partial<Omit<FollowedPage, 'url' | 'source'>>,
  ): Promise<boolean>;
  /**
   * The instant at which a request to a host may begin, taken from all other instances: `apart` milliseconds after the
   * last one that was given, now where that is long ago.
   */
  takeTurn(host: string, now: string, apart: number): Promise<string>;
  /** Of sources that have pages waiting or given up. */
  countPages(): Promise<PageCounts[]>;
}
