import type { SoughtWord } from './alignWords.ts';
import { comparableWords } from './comparableWords.ts';

/** "…", "...", ". . .", and the same in brackets. */
const ELLIPSIS =
  /[[(]\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?|\[\s*[-–—]\s*\]|\[\s*\]/gu;
const BRACKETS = /\[[^[\]]{1,120}\]/gu;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The words of a quotation as they are sought, with what its writer marked: an ellipsis (…, ..., [...], (…)) lets words
 * be missing, words in square brackets may stand for others or for none, and brackets inside a word ("[I]f", "want[s]")
 * let that word differ.
 *
 * Offsets are of the quotation as given. Any string is taken; one without a word gives an empty list.
 *
 * @example soughtWords('We … [the allies] agree').map((w) => w.form) // ['we', 'the', 'allies', 'agree']
 */
export function soughtWords(quotation: string): SoughtWord[] {
  const gaps: number[] = [];
  let plain = blank(quotation, ELLIPSIS, (at) => gaps.push(at));
  const groups: { start: number; end: number }[] = [];
  const adapted: { start: number; end: number }[] = [];
  plain = plain.replace(BRACKETS, (group, at: number) => {
    const [before, after] = [plain[at - 1] ?? '', plain[at + group.length] ?? ''];
    const isInWord = !/\s/.test(group) && (LETTER.test(before) || LETTER.test(after));
    // "[the minister]’s" replaces "his".
    const clitic = /^['’]\p{L}{1,2}(?!\p{L})/u.exec(plain.slice(at + group.length))?.[0].length ?? 0;
    (isInWord ? adapted : groups).push({ start: at, end: at + group.length + clitic });
    // A soft hyphen is nothing to the comparison, and keeps all offsets.
    return isInWord ? `\u00ad${group.slice(1, -1)}\u00ad` : ` ${group.slice(1, -1)} `;
  });
  const words = comparableWords(plain);
  return words.map((word, i) => {
    const isIn = (span: { start: number; end: number }) => span.start < word.end && word.start < span.end;
    const [from, to] = [words[i - 1]?.end ?? 0, word.start];
    const isGap = i > 0 && gaps.some((at) => at >= from && at < to);
    const nearGroup =
      i > 0 &&
      groups.some((g) => isIn(g) || (g.end >= from && g.end <= to) || (g.start >= from && g.end <= to));
    return {
      ...word,
      ...(groups.some(isIn) || adapted.some(isIn) ? { bracketed: true } : {}),
      ...(isGap ? { gapBefore: 'ellipsis' as const } : nearGroup ? { gapBefore: 'bracket' as const } : {}),
    };
  });
}

function blank(text: string, pattern: RegExp, seen: (at: number) => void): string {
  return text.replace(pattern, (found, at: number) => {
    seen(at);
    return ' '.repeat(found.length);
  });
}
