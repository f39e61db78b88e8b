import type { Verdict } from '../comparing/verify/judged.ts';
import type { Line } from './line.ts';

/** A total that may have been counted only so far: then there are more. */
export interface Counted {
  readonly total: number;
  readonly isLowerBound: boolean;
  /** True of the one article that was asked about. */
  readonly isTheArticle?: true;
}

/** Quotes of somebody in other languages than the question's: `words` are all that was looked for there. */
export interface Abroad {
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly quotes: number;
  readonly isLowerBound: boolean;
  readonly words: readonly string[];
}

/** Texts that name somebody in languages whose quotes are not read. */
export interface Unread {
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly texts: number;
}

/** Days that somebody asked for: `since` inclusive, `until` exclusive, `YYYY-MM-DD`; `label` names them in English. */
export interface Days {
  readonly since?: string;
  readonly until?: string;
  readonly label: string;
}

/** Who reads an instant: by which clock, and when. */
export interface Reader {
  readonly now: Date;
  readonly zone: string;
}

/** What somebody spoke on: a subject by its label, words of it, or one that only the article opens with; null where nothing was asked for. */
export type On =
  | { readonly label: string }
  | { readonly words: readonly string[] }
  | { readonly opening: string }
  | null;

/** A day counted by the month: the 15th, the weekday nearest it, the first Monday, the last day. */
export type MonthDay =
  | { readonly date: number }
  | { readonly workdayNear: number }
  | { readonly weekday: number; readonly nth: number | 'last' }
  | { readonly last: true };

/** When a digest comes, as it is put in words; days of the week count from Sunday, 0, and are in order from Monday. */
export type ScheduleParts =
  | { readonly kind: 'expression'; readonly expression: string }
  | { readonly kind: 'hourly'; readonly days: readonly number[]; readonly minute: number }
  | {
      readonly kind: 'times';
      readonly monthDays: readonly MonthDay[];
      readonly days: readonly number[];
      /** Hour and minute. */
      readonly times: readonly (readonly [number, number])[];
    };

/** What kind of word was changed, where that matters most. */
export type Callout = 'negation' | 'number' | 'date' | 'name';
type Change = 'changed' | 'added' | 'dropped';

/** What was left out of a quotation. */
export interface Omitted {
  readonly words: number;
  readonly callouts: readonly Callout[];
  readonly isMarked: boolean;
}

/** What was changed in a quotation. */
export interface Alterations {
  /** Set where it was put together of pieces: then that is what is said. */
  readonly splice: 'speakers' | 'texts' | 'order' | 'apart' | null;
  readonly callouts: readonly { readonly callout: Callout; readonly count: number; readonly kind: Change }[];
  readonly stretches: readonly {
    readonly kind: Change;
    readonly count: number;
    readonly isOneWord: boolean;
  }[];
  readonly unmarked: { readonly words: number; readonly callouts: readonly Callout[] } | null;
  readonly also: 'far-apart' | 'two-speakers' | null;
}

/**
 * A verdict as a table counts it: words that their sentence does not assert, a cut without a mark, and right words of whom the archive
 * does not say that they said them, have names of their own.
 */
export type NamedVerdict = Verdict | 'not-asserted' | 'cut' | 'in-doubt';

/** Why right words are in doubt. */
export type Doubt = 'corrected' | 'disputed' | 'withdrawn' | 'unheard' | 'unknown' | 'possible';

/** What was found out about a quotation, as its first line says it. */
export interface Checked {
  readonly verdict: Verdict | null;
  /** Whom it was given to; null where nobody was named. */
  readonly speaker: string | null;
  /** Who says it in the archive. */
  readonly stored: string | null;
  readonly possible: readonly string[];
  /** How the two names agree: whether the archive's speaker is the one who was named. */
  readonly agreement: 'same' | 'possible' | 'unknown' | 'other' | 'none';
  /** True where the text has no word of the name that was named. */
  readonly isUnheard: boolean;
  readonly words: number;
  readonly isPlaced: boolean;
  /** True where the words stand in marks inside those of `stored`, who may quote somebody. */
  readonly isMarkedWithin: boolean;
  /** The sentence that denies, supposes or takes back the words that stand in it. */
  readonly frame: Line | null;
  /** The sentence of their speaker that turns them, or sets a condition. */
  readonly turn: { readonly kind: 'unasserted' | 'condition' | 'negation'; readonly sentence: Line } | null;
  /** How the sentence of a refusal goes on behind the words. */
  readonly goesOn: Line | null;
  /** Who tells the words, and of whom. */
  readonly told: { readonly by: string; readonly of: string } | null;
  /** True where somebody else says the words of whoever was named. */
  readonly isSaidOf: boolean;
  /** What stands in marks of words that do not, for the most part. */
  readonly inMarks: Line | null;
  /** The speaker as the article writes them, where it has no name. */
  readonly written: string | null;
  readonly omitted: Omitted | null;
  readonly changes: Alterations | null;
  /** True where an altered quotation is of another speaker too. */
  readonly isOther: boolean;
  /** The verb that turns down what was pasted ("denied"). */
  readonly against: Line | null;
}

/** How a question was read, where that is not word for word. Plain values: a thread keeps them. */
export type Note =
  | {
      readonly is: 'read-as';
      readonly typed: string;
      readonly as: string;
      /** Whoever else is quoted under that name. */
      readonly also?: readonly string[];
    }
  /** A day without a year, of which nothing is: that of another year. */
  | { readonly is: 'other-year'; readonly asked: Days; readonly as: Days }
  /** Others who are quoted under the same surname and may be the same person: they were not looked at. */
  | { readonly is: 'namesakes'; readonly names: readonly string[] }
  /** The subject of the turn before. */
  | { readonly is: 'as-before'; readonly subject: string }
  /** Nobody's name, looked for as a subject. */
  | { readonly is: 'as-subject'; readonly typed: string }
  /** A question for no words, answered by the articles that have its own. */
  | { readonly is: 'as-search' }
  | { readonly is: 'on'; readonly who: string; readonly subject: string }
  /** A subject by the words of another language, in whose texts it is found. */
  | { readonly is: 'read-as-foreign'; readonly typed: string; readonly as: string }
  /** Misspelt words of a subject. */
  | {
      readonly is: 'in-subject';
      readonly pairs: readonly { readonly typed: string; readonly as: string }[];
    };

/** What a list of quotes was asked for, as its title names it. */
export interface LookedFor {
  readonly subject: string | null;
  readonly source: string | null;
  readonly days: Days | null;
  readonly place?: string | null;
  readonly to?: string | null;
  /** Words of the subject that no quote has. */
  readonly missing?: readonly string[];
  /** Conditions that nothing fitted, a clause each. */
  readonly dropped?: readonly string[];
}
