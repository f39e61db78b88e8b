/**
 * The candidate that a misspelt word most likely means, or null where none is near: at most one edit for short
 * words, two from five letters, three from nine. Case does not count; swapped neighbours count as one edit.
 *
 * @example nearestWord('Europe/Moskow', ['Europe/Minsk', 'Europe/Moscow']) // 'Europe/Moscow'
 */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  const folded = word.toLowerCase();
  const most = folded.length >= 9 ? 3 : folded.length >= 5 ? 2 : 1;
  let best: string | null = null;
  let distance = most + 1;
  for (const candidate of candidates) {
    const d = editDistance(folded, candidate.toLowerCase(), distance);
    if (d < distance) {
      distance = d;
      best = candidate;
    }
  }
  return best;
}

/**
 * Edits between two words (insert, delete, replace, swap neighbours: optimal string alignment), or `stop` once at least that many.
 *
 * @example editDistance('Moskow', 'Moscow', 3) // 1
 */
export function editDistance(a: string, b: string, stop: number): number {
  if (Math.abs(a.length - b.length) >= stop) return stop;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= stop) return stop;
    before = last;
    last = row;
  }
  return Math.min(stop, last[b.length]!);
}
