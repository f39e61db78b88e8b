import type { StoredVersion } from '../archive/port.ts';
import type { Span } from '../text/article.ts';
import { foldWords } from '../text/foldText.ts';

const SMALL = new Set(
  'a an and are as at be but by for from has have in is it its of on or s that the their this to was were will with'.split(
    ' ',
  ),
);

/**
 * The body sentences of a version that hold every content word of what was typed, in order. Case, diacritics, marks
 * and common endings do not count.
 *
 * @example sentencesWith(reykjavik, 'iranian programs').length // 1
 */
export function sentencesWith(version: StoredVersion, words: string): Span[] {
  return version.reading.sentences.filter((s) => holdsWords(version.text.slice(s.start, s.end), words));
}

/**
 * True where a text holds every content word of what was typed; false where nothing but small words was typed.
 *
 * @example holdsWords('the Iranian nuclear program', 'Iran') // true
 */
export function holdsWords(text: string, words: string): boolean {
  const wanted = wordsOf(words).filter((w) => !SMALL.has(w));
  if (wanted.length === 0) return false;
  const stems = wordsOf(text).map(stem);
  return wanted.every((w) => {
    const sought = stem(w);
    return stems.some((s) => s === sought || (sought.length >= 4 && s.startsWith(sought)));
  });
}

/** Content words of what was typed, folded; empty where there are only small ones. */
export function contentWords(words: string): string[] {
  return wordsOf(words).filter((w) => !SMALL.has(w));
}

function wordsOf(text: string): string[] {
  return foldWords(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** English plural and verb endings off, so that "programs" finds "program"; not a linguistic stem. */
function stem(word: string): string {
  if (word.length > 5) {
    const cut = word
      .replace(/(?:ies|ied)$/, 'y')
      .replace(/(?:'s|ing|ed|s)$/, '')
      .replace(/e$/, '');
    return cut.length >= 4 ? cut : word;
  }
  return word.length > 3 ? word.replace(/s$/, '') : word;
}
