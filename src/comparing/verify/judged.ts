import type { Quote } from '../../reading/reading.ts';
import type { Span } from '../../text/article.ts';
import type { AlignedStep } from '../align/alignWords.ts';
import type { Callout } from '../align/callouts.ts';
import type { Agreement } from './speakerOf.ts';
import type { Turn } from './turnOf.ts';

/** What verify says of a quotation. docs/verifying.md defines each with an example. */
export type Verdict =
  | 'verbatim'
  | 'trimmed'
  | 'altered'
  | 'relayed'
  | 'rendering'
  | 'reported'
  | 'misattributed'
  | 'not-found';

/** Words that differ: spans of the quotation as pasted and of the stored text; null where one has no words there. */
export interface Difference {
  readonly kind: 'added' | 'dropped' | 'changed';
  readonly pasted: Span | null;
  readonly stored: Span | null;
  readonly callouts: readonly Callout[];
}

/** Stored words that the quotation leaves out. */
export interface Omission extends Span {
  readonly words: number;
  /** Marked by an ellipsis or by square brackets. */
  readonly marked: boolean;
  /** It lies between the marks: nothing of it is quoted, what is on either side is. */
  readonly isBetween: boolean;
  /** It lies between the marks and says no sentence of its own: the reporting clause in ("A," he said, "b"). */
  readonly isNarration: boolean;
  readonly callouts: readonly Callout[];
}

/** A quotation beside one place of one text. */
export interface Judged {
  readonly steps: readonly AlignedStep[];
  readonly verdict: Exclude<Verdict, 'not-found' | 'rendering'>;
  /** All of the place: from the first to the last word that is there. */
  readonly span: Span;
  /** The stretches of the text that the quotation has, in order. */
  readonly pieces: readonly Span[];
  readonly differences: readonly Difference[];
  readonly omissions: readonly Omission[];
  /** Why omissions or their order make more of it than a trimmed quotation. */
  readonly splice: 'far-apart' | 'two-speakers' | null;
  /** The quote of the reading that holds the words; null where nobody is said to have spoken them. */
  readonly quote: Quote | null;
  /** Whose words they are where the text is written by whoever was named for them, and nobody says them in it. */
  readonly author: string | null;
  /** Whether the words stand as somebody's own. */
  readonly said: boolean;
  /** Whether they stand in marks inside what `quote` says, and may be somebody else's whom its speaker quotes. */
  readonly isMarkedWithin: boolean;
  /** The sentence that denies, supposes or takes back the words that stand in it; null where it says them of somebody. */
  readonly frame: Span | null;
  /** What the sentence that they are cut out of makes of them; null where it leaves them as they are. */
  readonly turn: Turn | null;
  /** How the sentence of a refusal or an absolute goes on behind the words, without a mark between; null where it does not. */
  readonly goesOn: Span | null;
  /** Who tells the words of `quote`'s speaker; null where nobody does. */
  readonly toldBy: string | null;
  /** Whether somebody else says them of whoever was named. */
  readonly isSaidOf: boolean;
  /** The part that stands in marks, of words that are for the most part the article's own; null where there is none. */
  readonly inMarks: Span | null;
  readonly speaker: Agreement;
  /** Which share of the pasted words is there, 0 to 1; small words count less. */
  readonly share: number;
  /** The longest run of the same words. */
  readonly run: number;
  readonly cost: number;
}
