/** Weights by feature, as `npm run train` wrote them. A feature that is not among them weighs nothing. */
export type Weights = ReadonlyMap<string, number>;

/**
 * What was learned from annotated articles (`tests/train/train.ts`): one set of weights for each question. Empty sets
 * are allowed: the rules then decide alone.
 */
export interface LearnedWeights {
  /** Does a form of a reporting verb report speech where it stands? */
  readonly cue: Weights;
  /** Where does what follows a cue end? */
  readonly end: Weights;
  /** Where does the phrase that names a speaker begin and end? */
  readonly source: Weights;
  /** What somebody thinks, wants or shows without saying it. */
  readonly attitude: {
    /** Is a word the head of one? */
    readonly head: Weights;
    /** Where does its cue begin, and where does it end? */
    readonly start: Weights;
    readonly until: Weights;
    /** Is whose it is named before it, or what it is about? */
    readonly role: Weights;
    /** Where does that phrase begin? */
    readonly left: Weights;
    /** Where does what it is about end? */
    readonly end: Weights;
  };
}

/** The rules decide alone. */
export const NOTHING_LEARNED: LearnedWeights = {
  cue: new Map(),
  end: new Map(),
  source: new Map(),
  attitude: {
    head: new Map(),
    start: new Map(),
    until: new Map(),
    role: new Map(),
    left: new Map(),
    end: new Map(),
  },
};

/** The sum of the weights of the features. */
export function weigh(weights: Weights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
}
