/** A feed as it was read: what its entries state, settled to one form whatever the format. */
export interface Feed {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  /** The parser that read it: the tolerant one where the other refused it or took too long. */
  readonly parser: 'feedsmith' | 'tolerant';
  readonly title: string | null;
  /** The site that it is the feed of. */
  readonly home: string | null;
  /** BCP 47, as stated. */
  readonly language: string | null;
  /** Seconds that the feed asks to wait between two readings (`ttl`, `sy:updatePeriod`). */
  readonly ttl: number | null;
  /** It ends before its end: the entry in which it broke off is left out, and others may be missing. */
  readonly brokeOff: boolean;
  /** In the order of the feed. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Plain text. */
  readonly title: string | null;
  /** Resolved against `xml:base` and the feed's address. A script's address is none. */
  readonly link: string | null;
  /** Where the site itself has it, when `link` leads through somebody who counts (`feedburner:origLink`). */
  readonly origin: string | null;
  /** As stated: guid, Atom id, `rdf:about`. */
  readonly id: string | null;
  /** Another entry of the feed states the same id: it names neither. */
  readonly idShared: boolean;
  /** ISO instant in UTC; a day alone where the hour is not stated; null where no date can be read. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly author: string | null;
  /** The longest text that the entry has, HTML; null where it has none. */
  readonly body: string | null;
  /** Whether `body` was given as the whole text (`content:encoded`, Atom's `content`), not as a description. */
  readonly whole: boolean;
  readonly language: string | null;
}

export type ReadFeed =
  | { readonly ok: true; readonly feed: Feed }
  | {
      readonly ok: false;
      /** It is a page: these are the feeds that it names. */
      readonly offers: readonly { readonly url: string; readonly title: string | null }[];
      /** A sentence for people. */
      readonly says: string;
    };

/** What a parser found, before anything is settled: strings as in the file. */
export interface RawFeed {
  format: Feed['format'];
  title: RawText | null;
  home: string | null;
  language: string | null;
  /** Minutes. */
  ttl: string | null;
  updatePeriod: string | null;
  updateFrequency: string | null;
  base: string | null;
  /** The file ended before the feed did. The entry that was open then is not among the entries. */
  brokeOff: boolean;
  entries: RawEntry[];
}

export interface RawText {
  value: string;
  /** Plain text, HTML to be stripped, or whatever the format lets open (then marks of HTML decide). */
  type: 'text' | 'html' | 'open';
}

export interface RawEntry {
  title: RawText | null;
  links: { href: string; rel: string | null; type: string | null }[];
  origin: string | null;
  id: string | null;
  /** RSS: whether the guid may serve as the link. */
  permalink: boolean;
  published: string | null;
  updated: string | null;
  author: string | null;
  content: RawText | null;
  summary: RawText | null;
  base: string | null;
  language: string | null;
}
