/**
 * A run of characters in one text: UTF-16 code units, end exclusive, as `text.slice(start, end)` takes them.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What kind of voice published a text: a government's own words weigh differently from a paper's report of them. */
export type SourceKind = 'official' | 'agency' | 'outlet' | 'think-tank' | 'international';

/**
 * What is known about an article besides its words. Nothing here is guessed: what a source does not state is null.
 */
export interface ArticleDetails {
  /** Stable name of the article in this archive: letters, digits, `-`, `_`, `.`, `:`; at most 200 characters. */
  readonly id: string;
  /** The headline as published, or null where the source gave none apart from the text. */
  readonly title: string | null;
  /** Where the published article can be checked. */
  readonly url: string | null;
  /** Who published it, as a reader would name it: "US Department of State". */
  readonly source: string | null;
  readonly sourceKind: SourceKind | null;
  /** When it was published: `2021`, `2021-05`, `2021-05-19` or an ISO instant. Null where not stated. */
  readonly published: string | null;
  /** BCP 47 language of the text where the source states it: `en`. */
  readonly language: string | null;
  /** Licence and credit line for texts that carry one. */
  readonly licence: string | null;
  readonly provenance: string | null;
  /** Under embargo until this instant, ISO in UTC: until then answers tell nothing of it but that something is held. */
  readonly heldUntil: string | null;
  /** Ids of the workspaces that alone may see it; null for all. */
  readonly visibleTo: readonly string[] | null;
}

/**
 * One distinct text that an article has had. Its words never change: a changed article is a further version.
 */
export interface Version {
  readonly article: ArticleDetails;
  /** Counts from 1 within the article. */
  readonly version: number;
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string;
  /** Text as given; only a byte-order mark and line endings were normalised, before anything was counted. */
  readonly text: string;
  /** When this archive first held it, as an ISO instant in UTC. */
  readonly added: string;
}

/**
 * A span of one stored version: the only form in which an article's words travel.
 *
 * @example sliceExcerpt(version, { article: 'lavrov-blinken-reykjavik', version: 1, start: 122, end: 131 }) // 'he had a '
 */
export interface Excerpt extends Span {
  readonly article: string;
  readonly version: number;
}
