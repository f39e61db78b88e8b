import { foldLetters } from '../text/foldText.ts';

/** Fingerprints of all runs of five words in a text. */
export type Shingles = ReadonlySet<number>;

const RUN = 5;
/** Below so many a text is too short to be known by them: only the same words are a copy. */
const FEWEST = 20;
/** From this share of the shorter text on, one is a copy of the other. */
const COPY = 0.5;
/** From this share on, one draws on the other: it quotes the same statement at length. */
const DRAWS_ON = 0.2;

export interface TextRelation {
  readonly kind: 'copy' | 'draws-on';
  /** How much of the shorter text is in the other, 0 to 1. */
  readonly share: number;
}

/**
 * The five-word runs of a text as 32-bit fingerprints; marks, case and white space do not count. In scripts without
 * spaces a character is taken for a word and a run is ten of them.
 *
 * @example shinglesOf('We have left the quarrels behind').size // 2
 */
export function shinglesOf(text: string): Shingles {
  const words = text
    .toLowerCase()
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu);
  const found = new Set<number>();
  if (!words) return found;
  const run = words.join('').length < words.length * 2 ? 2 * RUN : RUN;
  const hashes = words.map(hashOf);
  for (let at = 0; at + run <= hashes.length; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + run; i++) hash = Math.imul(hash ^ hashes[i]!, 0x01000193) ^ (hash >>> 15);
    found.add(mix(hash));
  }
  return found;
}

/**
 * A sample of a text's shingles, the same ones in every text that has them: some forty, by which those that may be
 * copies are looked up.
 *
 * @example sketchOf(shinglesOf(text)) // [1845446416, 4134060408, …]
 */
export function sketchOf(shingles: Shingles): number[] {
  // Powers of two: what a long text keeps, a short one keeps too.
  const every = shingles.size < 150 ? 4 : shingles.size < 600 ? 8 : shingles.size < 2_400 ? 16 : 64;
  return [...shingles].filter((hash) => hash % every === 0);
}

/**
 * Whether one text is a copy of the other, cut, reordered, edited or set in a longer one, or draws on it; null where
 * neither is.
 *
 * @example relateTexts(shinglesOf(text), shinglesOf(text)) // { kind: 'copy', share: 1 }
 */
export function relateTexts(one: Shingles, other: Shingles): TextRelation | null {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return null;
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared += 1;
  const share = shared / small.size;
  if (small.size < FEWEST) return share === 1 && large.size < 2 * FEWEST ? { kind: 'copy', share } : null;
  return share >= COPY ? { kind: 'copy', share } : share >= DRAWS_ON ? { kind: 'draws-on', share } : null;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Spreads the bits, so that any few of them are as good as random. */
function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Words in a run of the index by which quotations are found. */
const SEARCHED_RUN = 3;
/** One run in so many is indexed, the same ones in every text. */
const SAMPLED = 4;
/** Runs are told apart by so many bits: those that meet by chance are few, and an index entry stays short. */
const SEARCHED_BITS = 20;

/**
 * A sample of the runs of three words in a text, by which the texts that hold a quotation are looked up, also one with
 * words changed: numbers below 2^20, each once. Case, accents, marks and white space do not count.
 *
 * @example searchShingles('We have left the quarrels behind us.') // []
 */
export function searchShingles(text: string): number[] {
  const words = foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashOf);
  const found = new Set<number>();
  for (let at = 0; at + SEARCHED_RUN <= hashes.length; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + SEARCHED_RUN; i++)
      hash = Math.imul(hash ^ hashes[i]!, 0x01000193) ^ (hash >>> 15);
    const mixed = mix(hash);
    if (mixed % SAMPLED === 0) found.add(mixed >>> (32 - SEARCHED_BITS));
  }
  return [...found];
}
