import type { Passage } from './passages.ts';

/** Two passages that say the same thing, by index into each side's passages, and how sure that is: 0 to 1. */
export interface PassageLink {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

/** Links of this score and above are kept. */
const LINKED = 0.2;
/** What a matter in common counts, in words; of frames more, because each readout has each of them once. */
const WEIGHT = { theme: 2, topic: 1.5, name: 1.5 };
const FRAME = 2.8;
/** A link must be nearly as good as the best of either passage. */
const NEAR_BEST = 0.75;

/**
 * Passages of two readouts that say the same: those that share matters and words which are rare in both, compared by
 * cosine, each with its best partner. Of one that fits two equally both links are kept.
 *
 * Time grows with the product of both lengths.
 *
 * @example compareReadouts([british, russian], lexicon).links.map(({ one, other }) => [one, other]) // [[0, 0], [1, 1]]
 */
export function alignPassages(one: readonly Passage[], other: readonly Passage[]): PassageLink[] {
  const table = likeness(one, other);
  const bestOfRow = table.map((row) => Math.max(0, ...row));
  const bestOfColumn = other.map((_, j) => Math.max(0, ...table.map((row) => row[j]!)));
  const links: PassageLink[] = [];
  for (const [i, row] of table.entries())
    for (const [j, score] of row.entries()) {
      if (score < LINKED) continue;
      if (score >= bestOfRow[i]! * NEAR_BEST || score >= bestOfColumn[j]! * NEAR_BEST)
        links.push({ one: i, other: j, score });
    }
  return links;
}

/**
 * How much each passage of one readout has in common with each of another: the cosine, 0 to 1.
 *
 * @example likeness([{ matters: [], stems: new Set(['dam', 'nile']) }], [{ matters: [], stems: new Set(['dam', 'nile']) }]) // [[1]]
 */
export function likeness(one: readonly Passage[], other: readonly Passage[]): number[][] {
  const rarity = rarityIn([...one, ...other]);
  const [mine, theirs] = [one.map((p) => vectorOf(p, rarity)), other.map((p) => vectorOf(p, rarity))];
  return mine.map((a) => theirs.map((b) => cosine(a, b)));
}

/**
 * How many words and matters two passages share.
 *
 * @example sharedBy({ matters: [], stems: new Set(['dam', 'nile']) }, { matters: [], stems: new Set(['dam', 'port']) }) // 1
 */
export function sharedBy(one: Passage, other: Passage): number {
  const theirs = featuresOf(other);
  return [...featuresOf(one).keys()].filter((feature) => theirs.has(feature)).length;
}

type Vector = ReadonlyMap<string, number>;

function featuresOf({ matters, stems }: Passage): Map<string, number> {
  const features = new Map<string, number>();
  for (const stem of stems) features.set(stem, 1);
  for (const { key, kind, frame, isTold } of matters)
    if (!isTold) features.set(key, frame ? FRAME : WEIGHT[kind]);
  return features;
}

/** Features that few passages have count for more: the logarithm of how many there are to one that has it. */
function rarityIn(passages: readonly Passage[]): (feature: string) => number {
  const seen = new Map<string, number>();
  for (const passage of passages)
    for (const feature of featuresOf(passage).keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  return (feature) => Math.log((passages.length + 1) / ((seen.get(feature) ?? 0) + 0.5));
}

function vectorOf(passage: Passage, rarity: (feature: string) => number): Vector {
  const vector = new Map<string, number>();
  for (const [feature, weight] of featuresOf(passage)) vector.set(feature, weight * rarity(feature));
  return vector;
}

function cosine(one: Vector, other: Vector): number {
  let [product, a, b] = [0, 0, 0];
  for (const [feature, weight] of one) {
    a += weight * weight;
    product += weight * (other.get(feature) ?? 0);
  }
  for (const weight of other.values()) b += weight * weight;
  return a === 0 || b === 0 ? 0 : product / Math.sqrt(a * b);
}
