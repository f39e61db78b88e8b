import type { Pair } from './wildSet.ts';

/** A word: where it is, and folded. */
export type Word = readonly [start: number, end: number, folded: string];
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its']);

/** The words of a text, in order. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => [
    match.index,
    match.index + match[0].length,
    match[0].toLowerCase(),
  ]);

/** The words that spans touch, by their place in the text; a leading "that" does not count. */
export function wordSet(spans: readonly Pair[], words: readonly Word[]): Set<number> {
  const touched = new Set(spans.flatMap(([start, end]) => touchedBy(start, end, words)));
  const first = Math.min(...touched);
  if (touched.size > 1 && words[first]![2] === 'that') touched.delete(first);
  return touched;
}

const touchedBy = (start: number, end: number, words: readonly Word[]): number[] =>
  words.flatMap(([from, to], at) => (to > start && from < end ? [at] : []));

/** The words of a mention; articles and possessives count only where it has no others. */
export function mentionWords(
  mention: { start: number; end: number } | null,
  words: readonly Word[],
): Set<number> {
  const all = mention ? touchedBy(mention.start, mention.end, words) : [];
  const telling = all.filter((at) => !DETERMINERS.has(words[at]![2]));
  return new Set(telling.length > 0 ? telling : all);
}

/** How many two sets have in common. */
export const overlap = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter((at) => other.has(at)).length;
/** What two sets have in common, as a share of both together. */
export const jaccard = (one: ReadonlySet<number>, other: ReadonlySet<number>): number => {
  const common = overlap(one, other);
  return common === 0 ? 0 : common / (one.size + other.size - common);
};
