import type { Span } from '../text/article.ts';
import type { AnnouncedDate } from './dates/announcedDates.ts';

/**
 * `direct`: at least 90 % of its words in marks; `indirect`: none; `mixed`: between. `spoken`: a turn under a speaker
 * label of a transcript, or a paragraph of somebody's own statement: the speaker's words, without marks.
 */
export type QuoteKind = 'direct' | 'spoken' | 'mixed' | 'indirect';

/**
 * Why a quote was given to a speaker. The renderer turns each into a sentence (`answers/`), so the list is closed.
 * `orphan` says that nobody could be named.
 */
export type AttributionRule =
  | 'subject-of-cue' // "Lavrov said", "said Lavrov": named beside the verb
  | 'according-to' // "according to Lavrov"
  | 'title' // "the minister": the only person here with that title
  | 'pronoun' // "he": the person that the text's own structure points to
  | 'subject-carries-over' // "he said": the subject of the sentence before
  | 'next-sentence' // a quote in a row of quotes, cue in the neighbouring sentence
  | 'speaker-label' // "Vladimir Putin: …" in a transcript
  | 'author' // the text is their own statement, speech or letter
  | 'body' // "Moscow said", "the ministry said"
  | 'joint' // two speakers at once
  | 'orphan';

export interface Cue extends Span {
  /** The reporting verb or phrase as written: "said", "according to". */
  readonly verb: string;
}

export interface Mention extends Span {
  readonly text: string;
}

/**
 * Something that the article says somebody said. `start`-`end` is the whole attributed run; a direct quote's span
 * includes its marks; a mixed or indirect one is the whole clause, a leading "that" left out.
 */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  /** The pieces of a broken quote ("A," he said, "b") in order; one piece for all others. */
  readonly spans: readonly Span[];
  /** The parts that stand in quotation marks, marks included. Empty for indirect quotes. */
  readonly marked: readonly Span[];
  readonly cue: Cue | null;
  /** The mention nearest the quote, as written: "the minister", "he", "Lavrov". */
  readonly speaker: Mention | null;
  /** The person or body it resolves to, in full; null for an orphan and where two fit equally. */
  readonly speakerName: string | null;
  /** Where more than one person fits: all of them, none chosen. Else empty. */
  readonly possible: readonly string[];
  readonly rule: AttributionRule;
  /** What settles it: the earlier mention that a pronoun or title points to, where there is one. */
  readonly evidence: Mention | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** Set where it is inside what somebody else says: who reports it, or null where nobody can be named. */
  readonly toldBy?: string | null;
  /** Set where a user put the speaker right: who and when. Never part of a stored reading. */
  readonly corrected?: { readonly by: string; readonly at: string };
}

/**
 * Something that the article says somebody thinks, wants, supports or shows, without saying that they said it: never
 * shown as quoted or reported.
 */
export interface Attitude extends Span {
  /** The pieces in order: "[The mission] is expected [to close]" has two. */
  readonly spans: readonly Span[];
  readonly cue: Cue;
  /** Whose it is, as written; null where nobody is named. */
  readonly speaker: Mention | null;
  /** The person or body that it resolves to, in full; null where that is not sure. */
  readonly speakerName: string | null;
}

/** A quote worth showing: its index, and the passage of it that is shown. */
export interface KeyQuote extends Span {
  readonly quote: number;
}

/** A person's name as written, and where the title directly before it begins ("Foreign Secretary", "Mr"). */
interface PersonMention extends Mention {
  /** The same as `start` where there is no title. */
  readonly titleStart: number;
}

/** Somebody named in the text. `name` is the fullest form, by lexicon or text: "Antony Blinken". */
export interface Person {
  readonly name: string;
  readonly title: string | null;
  /** ISO 3166 alpha-2 code of the side, or a body's short name ("EU", "UN", "NATO"). */
  readonly side: string | null;
  readonly mentions: readonly PersonMention[];
}

export interface Place {
  readonly name: string;
  /** ISO 3166 alpha-2 of the country it is or lies in, where known. */
  readonly country: string | null;
  readonly mentions: readonly Mention[];
}

export interface Organisation {
  readonly name: string;
  readonly mentions: readonly Mention[];
}

/** How a passage about a topic is voiced: its rung of the ladder. */
export type Rung = 'quoted' | 'partly' | 'reported' | 'mentioned' | 'none';

/** One passage that shows a topic: a whole sentence, who speaks there, and on which rung. */
export interface TopicPassage extends Span {
  /** Index into `quotes`, or null where the article narrates. */
  readonly quote: number | null;
  readonly speakerName: string | null;
  readonly rung: Rung;
  /** The words that matched, so that an editor can see why. */
  readonly terms: readonly Span[];
}

export interface Topic {
  /** Id from `data/topics.yml`: `strategic-stability`, `regional-conflicts/afghanistan`, `relations/RU-US`. */
  readonly id: string;
  readonly label: string;
  /** Id of the topic it is part of, or null. */
  readonly parent: string | null;
  /** 0 to 1, highest first. */
  readonly score: number;
  readonly passages: readonly TopicPassage[];
}

/** A meeting or call that the article reports. */
export interface Talk {
  readonly participants: readonly string[];
  /** ISO codes or body names of the sides, in order of participants. */
  readonly sides: readonly string[];
  readonly format: 'meeting' | 'phone' | 'video' | 'summit' | 'delegation' | null;
  readonly place: string | null;
  /**
   * The date as written; `iso` is null, or starts `--` where no year can be told: `--05-19`. Where a readout reports
   * the talks in its headline and states no date, the day of its publication stands for it: the mention is then
   * the sentence that reports them, and `stated` false.
   */
  readonly date: (Mention & { readonly iso: string | null; readonly stated: boolean }) | null;
  /** The sentence that says so. */
  readonly evidence: Span;
}

/**
 * What one version of one article says, as spans of it. Written once, on arrival.
 */
export interface Reading {
  /** Version of the engine that read, so that a better one can re-read: `2026.11.1`. */
  readonly engine: string;
  /**
   * Detected language, or null. English is read whole; of the languages of `data/languages/` the quotes in marks, their
   * speakers and the people; all others are stored and searched, and said to be unread.
   */
  readonly language: string | null;
  readonly unread: boolean;
  /** The headline within the text, where it is there. */
  readonly headline: Span | null;
  /** Body paragraphs in order: ¶1 is the first. Neither headline nor boilerplate is one. */
  readonly paragraphs: readonly Span[];
  /** Runs that are no part of the article ("Author's name / Editorial Team"). */
  readonly boilerplate: readonly Span[];
  /** Body sentences in order. */
  readonly sentences: readonly Span[];
  /** In order of `start`. */
  readonly quotes: readonly Quote[];
  /** In order of text. Missing from what engines before 2026.12 read. */
  readonly attitudes?: readonly Attitude[];
  /** Words in marks that nobody is said to have spoken: scare quotes, titles. */
  readonly fragments: readonly Span[];
  /** Whole sentences in reading order. */
  readonly summary: readonly Span[];
  /** Indices into `quotes`, best first. */
  readonly keyQuotes: readonly number[];
  /** The passage of each of `keyQuotes` to show. Missing from what engines before 2026.12.4 read. */
  readonly keyPassages?: readonly Span[];
  readonly topics: readonly Topic[];
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly organisations: readonly Organisation[];
  readonly talks: readonly Talk[];
  /** In order of text. Missing from what engines before 2026.12.13 read, and from what is not English. */
  readonly announced?: readonly AnnouncedDate[];
  /** Content words of the headline that occur nowhere in the body. */
  readonly headlineUnsupported: readonly string[];
}
