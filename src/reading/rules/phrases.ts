import { plainly } from './plainly.ts';

/** The phrases that may begin at a word, by their first word, longest first; `null` stands for a gap. */
export type Phrases = ReadonlyMap<string, readonly (readonly (string | null)[])[]>;

/** How far apart the two parts of a phrase with a gap may stand, in words. */
const WIDEST_GAP = 12;

/**
 * The longest phrase that begins at a word: the index after it, and its gap. A gap holds neither marks nor stops.
 */
export function phraseAt(
  phrases: Phrases,
  words: readonly { readonly plain: string; readonly isWord: boolean }[],
  at: number,
  end: number,
): { to: number; gap: { from: number; to: number } | null } | null {
  for (const phrase of phrases.get(words[at]!.plain) ?? []) {
    let next = at;
    let gap: { from: number; to: number } | null = null;
    const fits = phrase.every((part, index) => {
      if (part === null) {
        const from = next;
        const last = Math.min(end, from + WIDEST_GAP);
        while (next < last && words[next]!.isWord && words[next]!.plain !== phrase[index + 1]) next++;
        gap = { from, to: next };
        return next < last;
      }
      return next < end && words[next++]!.plain === part;
    });
    if (fits) return { to: next, gap };
  }
  return null;
}

/** Compiles phrases as an editor writes them: `…` is a gap, and a word is two where an elision grows to the next. */
export function phrasesOf(list: readonly string[], elisions: readonly string[]): Phrases {
  const phrases = new Map<string, (string | null)[][]>();
  for (const phrase of list) {
    const parts = plainly(phrase)
      .split(/\s+/)
      .flatMap((word) => {
        const cut = word.indexOf("'") + 1;
        return cut > 0 && elisions.includes(word.slice(0, cut))
          ? [word.slice(0, cut), word.slice(cut)]
          : [word];
      })
      .filter((part) => part !== '')
      .map((part) => (part === '…' ? null : part));
    const first = parts[0] ?? '';
    phrases.set(first, [...(phrases.get(first) ?? []), parts]);
  }
  for (const rows of phrases.values()) rows.sort((a, b) => b.length - a.length);
  return phrases;
}
