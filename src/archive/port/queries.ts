import type { Quote, QuoteKind, Rung } from '../../reading/reading.ts';
import type { ArticleDetails } from '../../text/article.ts';

export interface ResultPage<T> {
  readonly found: readonly T[];
  /** How many there are in all; at least so many where `isLowerBound` is true. */
  readonly total: number;
  /** True where an engine stopped counting: that takes longer than answering. It counts to 1,000 at the least. */
  readonly isLowerBound: boolean;
}

interface PageQuery {
  /** How many to skip; 0 when left out. */
  readonly offset?: number;
  /** At most this many; 20 when left out, never more than 500. */
  readonly limit?: number;
}

export interface ArticleQuery extends PageQuery {
  /**
   * Words a person typed; every one must occur, a phrase in marks in that order; `sanction*` matches every word
   * that begins so. Case and accents do not count. Never raw engine syntax. A list finds what any one of them finds.
   */
  readonly words?: string | readonly string[];
  /** Topic id: articles with a passage of that topic or of one of its children. */
  readonly topic?: string;
  /** Full name as `findPeople` gives it: articles that quote the person, or any one of several. */
  readonly speaker?: string | readonly string[];
  /** Articles with a quote of one of these kinds; by `speaker`, where one is named. */
  readonly kinds?: readonly QuoteKind[];
  /** Name of a source or the first words of one, any case: "pravda". */
  readonly source?: string;
  /**
   * Day or instant, inclusive; compared with the day on which the article was published. An article published on a
   * day, without an hour, counts as noon UTC of it. A text that states no date is of no day: it is left out.
   */
  readonly since?: string;
  /** Day or instant, exclusive. */
  readonly until?: string;
  /** Only texts that state no date; `since` and `until` are then compared with when they were added. */
  readonly undated?: boolean;
  /** Instant, inclusive: only texts whose embargo ended then or later, whatever day they are of. */
  readonly freeSince?: string;
  /** One address, or any of several. */
  readonly url?: string | readonly string[];
  /** Name of a story, as `storyAssignments` gives it, or the id of any of its articles. */
  readonly story?: string;
  /**
   * Best first where there are words, else newest first, and behind all that is dated what states no date; of one time, what arrived first. An engine may rank only the
   * newest thousand matches, or put those with the words in their headline before all others; `newest` reaches all.
   */
  readonly order?: 'relevance' | 'newest';
}

export interface SharingQuery {
  /** Runs of words, as `searchShingles` numbers them. */
  readonly shingles: readonly number[];
  readonly limit: number;
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
  /** Full name as `findPeople` gives it; any one of several. */
  readonly speaker?: string | readonly string[];
  /** Topic id: quotes with a passage of that topic or of one of its children. */
  readonly topic?: string;
  /** Words that must occur in the quote, typed as those of `ArticleQuery`. */
  readonly words?: string | readonly string[];
  readonly kinds?: readonly QuoteKind[];
  readonly source?: string;
  readonly article?: string;
  /** Name of a story, as `storyAssignments` gives it, or the id of any of its articles. */
  readonly story?: string;
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
  /** Whole words: everybody whose name has at least one of them. */
  readonly anyWord?: readonly string[];
  /** Side as `FoundPerson` gives it: everybody who speaks for it. */
  readonly side?: string;
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

export interface AnnouncedQuery extends PageQuery {
  /** ISO days, both included: what is announced for any of them. */
  readonly since: string;
  readonly until: string;
  /** What takes more days than this is left out: a season, a year. */
  readonly longest: number;
  /** Only what these articles announce. */
  readonly among?: readonly string[];
}

/** Something that the newest version of an article announces. */
export interface FoundAnnounced {
  readonly article: string;
  readonly version: number;
  /** Index into the reading's `announced`. */
  readonly index: number;
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

/** What the embargo hides from a viewer; nothing else about it is shown. */
export interface Embargoed {
  readonly articles: number;
  /** When the first of them is free, ISO instant. */
  readonly until: string;
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
