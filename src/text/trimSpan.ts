import type { Span } from './article.ts';

/**
 * The span without white space at its ends, or null where nothing else is in it.
 *
 * @example trimSpan(' a ', { start: 0, end: 3 }) // { start: 1, end: 2 }
 */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/**
 * True for the code units that separate words: spaces of every width, tabs, line feeds, zero-width spaces.
 *
 * @example isSpace('\u00a0'.charCodeAt(0)) // true
 */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
