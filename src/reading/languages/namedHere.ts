import type { KnownSpeaker } from '../lexicon.ts';
import type { Gender } from '../rules/compileLanguage.ts';

/** Somebody whom the text names, while reading. */
export interface NamedHere {
  /** In full as the lexicon or the text gives it. */
  name: string;
  readonly known: KnownSpeaker | null;
  /** Folded; empty where only the surname is known. */
  readonly given: string;
  gender: Gender | null;
  /** Words of the titles that stood before or after the name, plain. */
  readonly titles: Set<string>;
  /** The longest title as written. */
  title: string | null;
  /** Word indices of the mentions, end exclusive, in order. */
  readonly at: { readonly from: number; readonly to: number; readonly titleFrom: number }[];
  /** Where the first of them begins. */
  first: number;
  /** False for a capitalised phrase that nothing yet shows to be a person. */
  shown: boolean;
}

export interface Names {
  readonly people: readonly NamedHere[];
  /** Those whom a word may name, by the word that begins the mention. */
  readonly mentionAt: ReadonlyMap<number, Mentioned>;
  readonly bodyAt: ReadonlyMap<number, { readonly to: number; readonly body: KnownSpeaker }>;
  /** Somebody named where a verb shows that a capitalised phrase is a person; `anyCase` after "according to". */
  take(from: number, to: number, anyCase: boolean): Mentioned | null;
}

export interface Mentioned {
  readonly from: number;
  readonly to: number;
  /** Indices into `people`; more than one where two bear the surname. */
  readonly who: readonly number[];
  /** In another case than the nominative: no subject. */
  readonly declined: boolean;
}
