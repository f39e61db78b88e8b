import type { SourceKind } from '../../text/article.ts';

/** A source that Brief asks by itself: what an operator said of it, and how the asking stands. */
export interface Source extends SourceTerms, SourceState {
  /** Opaque; the same for ever, whatever its address becomes. */
  readonly id: string;
  readonly state: 'active' | 'paused';
  /** When it was added, ISO UTC. */
  readonly added: string;
}

/** What an operator says of a source. */
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

/** How the asking stands. Instants are ISO in UTC. */
export interface SourceState {
  /** What the server gave to ask by whether anything is new. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextPoll: string;
  readonly lastPoll: string | null;
  readonly lastSuccess: string | null;
  /** When it last had an article that was not there before. */
  readonly lastNew: string | null;
  /** Failures in a row; 0 after a success. */
  readonly failures: number;
  /** Class of the last failure, and a sentence for people; null after a success. */
  readonly fault: string | null;
  readonly says: string | null;
  readonly failingSince: string | null;
  /** Whether the operators were told that it fails, and so are to be told when it recovers. */
  readonly told: boolean;
  /** Where permanent redirects led the last `moves` times in a row. */
  readonly movingTo: string | null;
  readonly moves: number;
  /** Seconds between two polls, as learned from how often it publishes. */
  readonly interval: number | null;
}

/** By what an entry of a source is known again, and what became of it. */
export interface SeenEntry {
  /** `id:…`, `link:…` or `title:…`. */
  readonly key: string;
  readonly article: string | null;
  /** Of all that the entry says: another one means that it was changed. */
  readonly hash: string;
}

/** A page that is fetched for an article, at once when it is new and again on a schedule. */
export interface FollowedPage {
  readonly url: string;
  readonly source: string;
  /** Null until the page was had. */
  readonly article: string | null;
  /** What the source stated of it. */
  readonly title: string | null;
  readonly published: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** How often it was had. */
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

/** How a source's pages stand. */
export interface PageCounts {
  readonly source: string;
  /** Not had yet, and still tried. */
  readonly waiting: number;
  /** Pages that were given up, by class of failure. */
  readonly refused: Readonly<Record<string, number>>;
}

/**
 * The tables of what Brief asks by itself. Several instances share them: each takes what is due with a lease, and
 * what an instance leaves behind is taken by another when its lease has run out.
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
  /** Takes the active source that is longest due and that nobody has a lease on; only that one, where one is named. */
  claim(owner: string, now: string, leaseUntil: string, only?: string): Promise<Source | null>;
  /**
   * In one transaction: writes how a poll ended and what it found, and gives the lease back. Another address that is
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
   * Takes the page that is longest due, of an active source of whose pages no other owner has one: a site is asked by
   * one instance at a time. Only of one source, where one is named.
   */
  claimPage(owner: string, now: string, leaseUntil: string, only?: string): Promise<FollowedPage | null>;
  /** Writes how fetching a page ended, and gives the lease back; false where `owner` no longer holds it. */
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
