import type { Word } from '../layout/layOut.ts';

/** A word of a language besides English. */
export interface LanguageWord extends Word {
  /** As the rules of the language compare it: accents kept. `low` is folded, as names are compared. */
  readonly plain: string;
}
