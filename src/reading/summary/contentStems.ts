import type { Token } from '../../text/tokensOf.ts';
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../layout/wordClasses.ts';
import { stem } from './compareHeadline.ts';

const EMPTY = new Set([...DETERMINERS, ...PREPOSITIONS, ...CONJUNCTIONS, ...PRONOUNS, ...AUXILIARIES]);

/**
 * What a stretch of words is about: its words of three letters or more without their endings, small words left out.
 *
 * @example contentStems(tokensOf('The talks ended.', whole)) // Set { 'talk', 'end' }
 */
export function contentStems(words: readonly Pick<Token, 'low' | 'isWord'>[]): Set<string> {
  const bag = new Set<string>();
  for (const { low, isWord } of words) {
    if (!isWord) continue;
    const root = contentStem(low);
    if (root !== '') bag.add(root);
  }
  return bag;
}

/** Stems found before, up to a number that no text reaches alone. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** The stem of a word with content, '' of a small one. */
function contentStem(low: string): string {
  const known = stems.get(low);
  if (known !== undefined) return known;
  const root = low.length < 3 || EMPTY.has(low) ? '' : stem(low);
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(low, root);
  return root;
}

/**
 * The share of the smaller bag that stands in the other too, 0 to 1.
 *
 * @example overlap(new Set(['talk', 'end']), new Set(['talk'])) // 1
 */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return shared(a, b) / Math.max(1, Math.min(a.size, b.size));
}

/**
 * The share of a bag that stands in another, 0 to 1.
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
