import type { KnownSpeaker } from '../lexicon.ts';

/** Where a person is named: indices into the body's words (or the headline's), end exclusive. */
export interface NamedAt {
  readonly from: number;
  readonly to: number;
  /** Where the title before the name begins; `from` where there is none. */
  readonly titleFrom: number;
  readonly inHeadline: boolean;
}

/** Somebody named in the text, while reading. */
export interface Named {
  name: string;
  readonly known: KnownSpeaker | null;
  /** Folded, as the text first writes it; empty where it gives the surname alone. */
  readonly given: string;
  readonly surname: string;
  gender: 'm' | 'f' | null;
  /** Titles as written before or after the name, sides left out: "Foreign Minister". */
  readonly titles: string[];
  side: string | null;
  readonly at: NamedAt[];
  /** The first word of the first mention in the body. */
  first: number;
  /** False for a capitalised phrase that nothing yet shows to be a person. */
  shown: boolean;
}

export interface Roster {
  readonly people: readonly Named[];
  /** Index of the person for each body word that is part of a name. */
  readonly personAt: ReadonlyMap<number, number>;
  /** Body words that name one of several persons of one surname, nothing shows which. */
  readonly eitherAt: ReadonlyMap<number, readonly number[]>;
  /** Who speaks under a label that names an office only, by the label's first word. */
  readonly officeAt: ReadonlyMap<number, number>;
  /** Persons named in the headline, in order. */
  readonly inHeadline: readonly number[];
  /** Whoever an official text speaks for and calls by this office alone; no person where nobody is known to have held it. */
  readonly principal: { readonly person: number | null; readonly title: string } | null;
  /** Bodies of the lexicon for each body word that is part of their name. */
  readonly bodyAt: ReadonlyMap<number, KnownSpeaker>;
}
