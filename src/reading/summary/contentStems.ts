import type { Word } from '../layout/layOut.ts';
import { CLOSED_CLASS, isA } from '../rules/wordKinds.ts';
import { stem } from './compareHeadline.ts';

/**
 * What a stretch of words is about: its words of three letters or more without their endings, small words left out.
 *
 * @example contentStems(wordsOfLine('The talks ended.', english)) // Set { 'talk', 'end' }
 */
export function contentStems(words: readonly Pick<Word, 'low' | 'isWord' | 'kinds'>[]): Set<string> {
  const bag = new Set<string>();
  for (const word of words)
    if (word.isWord && word.low.length >= 3 && !isA(word, CLOSED_CLASS)) bag.add(knownStem(word.low));
  return bag;
}

/** Stems found before, up to a number that no text reaches alone. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** The stem of a folded word, found once. */
export function knownStem(low: string): string {
  const known = stems.get(low);
  if (known !== undefined) return known;
  const root = stem(low);
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(low, root);
  return root;
}

/**
 * The share of the smaller bag that is in the other too, 0 to 1.
 *
 * @example overlap(new Set(['talk', 'end']), new Set(['talk'])) // 1
 */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return shared(a, b) / Math.max(1, Math.min(a.size, b.size));
}

/**
 * The share of a bag that is in another, 0 to 1.
 *
 * @example share(new Set(['talk', 'end']), new Set(['talk'])) // 0.5
 */
export const share = (bag: ReadonlySet<string>, of: ReadonlySet<string>): number =>
  shared(bag, of) / Math.max(1, bag.size);

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const word of small) if (large.has(word)) both++;
  return both;
}
