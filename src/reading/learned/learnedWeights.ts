import { numberOf } from './featureTags.ts';

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

/** Weights by the number of their feature, in an open table: found without making the feature's text. */
interface Table {
  readonly keys: Float64Array;
  readonly values: Float64Array;
  readonly mask: number;
}

const TABLES = new WeakMap<Weights, Table>();

function tableOf(weights: Weights): Table {
  const made = TABLES.get(weights);
  if (made) return made;
  let size = 16;
  while (size < weights.size * 2) size *= 2;
  const table = { keys: new Float64Array(size).fill(-1), values: new Float64Array(size), mask: size - 1 };
  for (const [feature, weight] of weights) {
    const key = numberOf(feature);
    let at = seatOf(key, table.mask);
    while (table.keys[at] !== -1) at = (at + 1) & table.mask;
    table.keys[at] = key;
    table.values[at] = weight;
  }
  TABLES.set(weights, table);
  return table;
}

const seatOf = (key: number, mask: number): number => (key / 0x200000) & mask;

/** The sum of the weights of the features, which are numbers as `asNumber` makes them. */
export function weigh(weights: Weights, features: readonly number[]): number {
  const { keys, values, mask } = tableOf(weights);
  let sum = 0;
  for (const feature of features) {
    let at = seatOf(feature, mask);
    while (keys[at] !== -1 && keys[at] !== feature) at = (at + 1) & mask;
    sum += values[at]!;
  }
  return sum;
}
