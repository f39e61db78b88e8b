import type { ReportingVerb } from '../lexicon.ts';

/** A verb or phrase that may tell who says something: indices into the page's words, end exclusive. */
export interface FoundCue {
  /** With the auxiliaries and adverbs before it: "has also said". */
  readonly from: number;
  readonly to: number;
  /** The first word of the verb or phrase itself. */
  readonly at: number;
  readonly verb: ReportingVerb;
  /** "adding", "saying": its subject is that of the clause before. */
  readonly gerund: boolean;
  /** "according to": its speaker follows. */
  readonly phrase: boolean;
  readonly sentence: number;
}

/** Why the grammar around a word speaks against a reporting verb there; the learned weights have the last word. */
export type Doubt = 'name' | 'infinitive' | 'passive' | 'noun' | 'bare';

/** A form of a reporting verb in a sentence, whether or not it reports anything there. */
export interface CueCandidate extends FoundCue {
  readonly doubt: Doubt | null;
}
