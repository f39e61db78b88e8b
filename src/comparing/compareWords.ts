import { foldWords } from '../text/foldText.ts';

/** Words of one text that stand in another's place, or for which there is nothing; indices are of words, end exclusive. */
export interface Changed {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Two texts longer than this are not laid side by side word by word: a table of all pairs would be too large. */
const LONGEST = 2_000;

/**
 * The words of a text, folded: case, marks and spacing do not count.
 *
 * @example wordsIn('“It’s done,” he said') // ["it's", 'done', 'he', 'said']
 */
export function wordsIn(text: string): string[] {
  return foldWords(text).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * Two texts side by side by their longest common sequence of words: which stretches differ, and which share of the
 * words of both they have in common, 0 to 1.
 *
 * @example compareWords(['a', 'b'], ['a', 'c']) // { share: 0.5, changed: [{ removed: ['b'], added: ['c'], … }] }
 */
export function compareWords(
  old: readonly string[],
  now: readonly string[],
): { share: number; changed: Changed[] } {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  const [a, b] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const pairs = a.length > LONGEST || b.length > LONGEST ? [] : commonPairs(a, b);
  const changed: Changed[] = [];
  let [from, to] = [0, 0];
  for (const [i, j] of [...pairs, [a.length, b.length] as const]) {
    if (i > from || j > to) {
      changed.push({
        removed: a.slice(from, i),
        added: b.slice(to, j),
        oldFrom: head + from,
        oldTo: head + i,
        newFrom: head + to,
        newTo: head + j,
      });
    }
    [from, to] = [i + 1, j + 1];
  }
  const all = old.length + now.length;
  return { share: all === 0 ? 1 : (2 * (head + tail + pairs.length)) / all, changed };
}

/** Pairs of indices of a longest common sequence, in order. */
function commonPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

/**
 * Whether words were only spelt better: as many as before, each a letter away from the one it replaces, and none so
 * short or so numerical that the letter makes another word.
 *
 * @example isTypo(['minster'], ['minister']) // true
 * @example isTypo(['now'], ['not']) // false
 */
export function isTypo(removed: readonly string[], added: readonly string[]): boolean {
  if (removed.length !== added.length) return removed.join('') === added.join('');
  return removed.every((word, at) => {
    const other = added[at]!;
    return Math.max(word.length, other.length) >= 6 && !/\d/.test(word + other) && isOneEditAway(word, other);
  });
}

/** One letter more, less or other, or two neighbours changed over; never the first, nor a denying one before it. */
function isOneEditAway(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [a, b] = [one.slice(at), other.slice(at)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
