import type { Intent } from '../../src/answers/asked.ts';
import type { Token } from './tokens.ts';

/** The parts of a question, as stretches of its tokens; nobody has been looked up yet. */
export interface Draft {
  readonly intent: Intent;
  /** Before the verb: whoever is asked about. */
  readonly speaker: readonly Token[];
  readonly to: readonly Token[];
  readonly subject: readonly Token[];
  readonly said: Token | null;
  readonly place: readonly Token[];
  readonly kinds: readonly string[];
  /** The verb of that kind, as typed. */
  readonly verb: string | null;
  readonly isYesNo: boolean;
  /** True for "did X say that …", false for "did X speak about …". */
  readonly isClaim: boolean;
  readonly counted: 'quotes' | 'people' | 'articles' | null;
  readonly count: number | null;
  readonly order: 'newest' | 'oldest' | null;
  /** "what about Erdoğan?", "and on Iran?": one part changes, the others are the thread's. */
  readonly followUp: 'about' | 'any' | 'more' | 'full' | 'else' | 'only' | null;
  readonly moment: 'when' | 'where' | 'text' | null;
  readonly directly: boolean;
  /** Whoever does not count: "who, apart from Putin, …" */
  readonly except: readonly Token[];
  /** True for a question that begins as one and asks for no words: "why did Putin go to Helsinki?" */
  readonly asksElse: boolean;
  readonly left: readonly Token[];
}

/** A question of which nothing was read yet. */
export const NOTHING: Draft = {
  intent: 'unclear',
  speaker: [],
  to: [],
  subject: [],
  said: null,
  place: [],
  kinds: [],
  verb: null,
  isYesNo: false,
  isClaim: false,
  counted: null,
  count: null,
  order: null,
  followUp: null,
  moment: null,
  directly: false,
  except: [],
  asksElse: false,
  left: [],
};
