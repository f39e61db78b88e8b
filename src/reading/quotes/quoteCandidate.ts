import type { Span } from '../../text/article.ts';
import type { TextLayout } from '../layout/layOut.ts';
import type { NounPhrase } from '../layout/nounPhrases.ts';

/** Whose own words a statement, speech or letter is. */
export interface Author {
  /** Index into the roster, where it is one person. */
  readonly person: number | null;
  /** One name, several of a joint statement, none where only an office is named. */
  readonly names: readonly string[];
  /** Where the text names them; null where only a title outside it does. */
  readonly mention: Span | null;
  /** The whole text is theirs, so that "he" and "she" in it are others. */
  readonly tells?: boolean;
  /** The last word of the office for which a spokesperson speaks, in small letters: "secretary-general"; empty where none is named. */
  readonly speaksFor?: string;
}

/** The author of words of somebody whom the text does not name. */
export const NOBODY: Author = { person: null, names: [], mention: null };

/** Something that somebody is said to have said, before it is settled who that is. */
export interface QuoteCandidate {
  /** In order, end exclusive, characters. */
  spans: Span[];
  readonly cue: Span | null;
  readonly subject: NounPhrase | null;
  /**
   * How the speaker is shown: beside the verb, by "according to", in a label, carried from the clause before
   * ("…, adding that"), as author of the whole text, or only by the neighbouring quote.
   */
  readonly how: 'cue' | 'according-to' | 'carried' | 'label' | 'author' | 'neighbour';
  /** Set where the text is somebody's own. */
  readonly author?: Author;
  /** What somebody else says, where this is told inside it: "Lavrov said that Blinken had promised to come". */
  readonly within?: QuoteCandidate;
  /** Its marks, where they stand inside those of `within`. */
  readonly innerMarks?: Span;
  /** Index of the sentence of the cue. */
  readonly sentence: number;
  /** Runs that stand in it. */
  quotedSpans: number[];
}

/** A dash of any make; two hyphens are two. */
export const isDash = (text: string): boolean => /^[-–—―]$/.test(text);

/** Characters from the first to the last word; a marked run that begins inside is taken whole. */
export function spanOf(layout: TextLayout, from: number, to: number): { span: Span; quotedSpans: number[] } {
  const { words, marked } = layout;
  const last = words[to - 1]!;
  const end =
    last.quotedSpan >= 0 && marked[last.quotedSpan]!.end > last.end
      ? Math.max(last.end, marked[last.quotedSpan]!.end)
      : last.end;
  return { span: { start: words[from]!.start, end }, quotedSpans: quotedSpansIn(layout, from, to) };
}

export function quotedSpansIn(layout: TextLayout, from: number, to: number): number[] {
  const quotedSpans: number[] = [];
  for (let at = from; at < to; at++) {
    const { quotedSpan } = layout.words[at]!;
    if (quotedSpan >= 0 && quotedSpans.at(-1) !== quotedSpan) quotedSpans.push(quotedSpan);
  }
  return quotedSpans;
}

/** A turn of a transcript or a paragraph of a statement: the speaker's own words, without marks. */
export const isSpoken = (one: QuoteCandidate): boolean =>
  one.how === 'author' || (one.how === 'label' && one.quotedSpans.length === 0);
