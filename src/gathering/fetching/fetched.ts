/** What is wanted: it decides what is asked for and how much may come. */
export type DocumentKind = 'feed' | 'page' | 'robots';

/** What a server said of the document that it gave last time, sent back so that it may answer "not modified". */
interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Why there is no document. Polling waits by it: `docs/sources.md` has the table. */
export type Fault =
  /** No address that may be asked: another scheme, a name and password in it, no address at all. */
  | 'refused-url'
  /** It leads into a private network, or to a port that is no site's, and the operator has not allowed it. */
  | 'refused-address'
  | 'dns'
  | 'unreachable'
  | 'tls'
  | 'timeout'
  /** Header, body or what comes of its decompression is over the limit. */
  | 'too-large'
  | 'too-many-redirects'
  /** No HTTP, an encoding that nobody knows, a body that cannot be decompressed. */
  | 'broken-answer'
  /** Any status but success: see `status`. */
  | 'status'
  /** A check for robots came instead of the document. */
  | 'bot-wall'
  /** The site's robots.txt asks not to fetch it. */
  | 'robots'
  /** The site's robots.txt could not be had: what it asks is not known. */
  | 'no-robots'
  /** The caller ended it. */
  | 'stopped';

export type Fetched = Document | Unfetched;

/** A document, or the word that the one had before still holds (304, without a body). */
export interface Document extends Validators {
  readonly ok: true;
  readonly status: 200 | 304;
  /** Where it was found in the end. */
  readonly url: string;
  /** Where the first redirects lead, as long as they call themselves permanent (301, 308). Null without such. */
  readonly permanentUrl: string | null;
  /** As stated, with its charset: `text/html; charset=windows-1251`. */
  readonly contentType: string | null;
  /** Seconds for which the server calls it fresh. */
  readonly maxAge: number | null;
  /** Decompressed. */
  readonly body: Uint8Array;
  /** When it came, ISO UTC. */
  readonly at: string;
}

export interface Unfetched {
  readonly ok: false;
  readonly fault: Fault;
  /** Where it ended. */
  readonly url: string;
  readonly permanentUrl: string | null;
  readonly status: number | null;
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number | null;
  /** A sentence for people: what happened and, where there is one, the way out. */
  readonly says: string;
  readonly at: string;
}

export interface FetchOrder {
  readonly kind: DocumentKind;
  readonly validators?: Validators;
  readonly signal?: AbortSignal;
}

/** The one client for everything that Brief fetches. What can go wrong is a value: it rejects for no document. */
export interface Fetcher {
  fetchDocument(url: string, order: FetchOrder): Promise<Fetched>;
  close(): Promise<void>;
}
