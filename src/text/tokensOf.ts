import type { Span } from './article.ts';
import { foldWords } from './foldText.ts';
import { type Form, FormTable } from './formTable.ts';

/** A word, number, mark or other sign of a text. */
export interface Token extends Span {
  readonly text: string;
  /** Folded: lower case, no diacritics, straight apostrophes. */
  readonly low: string;
  readonly isWord: boolean;
}

/** What a token is. Letters that a wrong decoding left as "Ã§" or "Ã\u0083Â§" stay inside their word: "FranÃ§ois". */
export const PIECE =
  /(?:\p{L}\.){2,}|['’]s(?![\p{L}\p{N}])|\p{N}+(?:[.,:/]\p{N}+)*(?:[\p{L}]+)?|[\p{L}\p{M}]+(?:(?:['’](?!s(?![\p{L}\p{N}]))|[-‑&/]|(?<=[ÂÃ]|A[\u0302\u0303])[\u0080-¿]+(?=\p{L}))[\p{L}\p{N}\p{M}]+)*|``|''|[^\s]/gu;

/** A word or other sign in its place. */
export interface Placed<F extends Form> extends Span {
  readonly form: F;
}

/** What follows most words, and ends them in every case. */
const ENDS_WORD = codesOf(' \t\n\r,;:!?"()[]');
/** Signs that are a token each, whatever comes next. */
const ALONE = codesOf(',.;:!?"()[]');

function codesOf(signs: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (const sign of signs) codes[sign.charCodeAt(0)] = 1;
  return codes;
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/**
 * The tokens of a span in order. A possessive 's is a token of its own, so that "Blinken's" has the name in it;
 * words joined by a hyphen and abbreviations with stops inside ("U.S.") are one.
 *
 * @example tokensOf("Blinken's", { start: 0, end: 9 }).map((t) => t.text) // ['Blinken', "'s"]
 */
export const tokensOf = (text: string, within: Span): Token[] =>
  placedIn(text, within, FORMS).map(({ start, end, form }) => ({ start, end, ...form }));

const FORMS = new FormTable((text) => ({ text, low: foldWords(text), isWord: startsWord(text) }));

/**
 * Whether a token is a word or a number.
 *
 * @example startsWord('“') // false
 */
export const startsWord = (token: string): boolean => /^[\p{L}\p{N}]/u.test(token);

/**
 * The same tokens as `tokensOf`, each with its form in a table. Words of plain letters between spaces and simple signs, which
 * most are, are found without the pattern.
 *
 * @example placedIn('Talks end.', { start: 0, end: 10 }, english.forms).map(({ form }) => form.low) // ['talks', 'end', '.']
 */
export function placedIn<F extends Form>(text: string, within: Span, forms: FormTable<F>): Placed<F>[] {
  const placed: Placed<F>[] = [];
  let part: string | null = null;
  for (let start = within.start; start < within.end; ) {
    const first = text.charCodeAt(start);
    if (first === 32) {
      start++;
      continue;
    }
    let end = start;
    while (end < within.end && isLetter(text.charCodeAt(end))) end++;
    const next = end < within.end ? text.charCodeAt(end) : 32;
    const isPlain = next < 128 && (ENDS_WORD[next] === 1 || (next === 46 && end - start > 1));
    if (end === start && first < 128 && ALONE[first] === 1) end++;
    else if (end === start || !isPlain) {
      part ??= text.slice(within.start, within.end);
      PIECE.lastIndex = start - within.start;
      const found = PIECE.exec(part);
      if (!found) break;
      start = within.start + found.index;
      end = start + found[0].length;
    }
    placed.push({ start, end, form: forms.at(text, start, end) });
    start = end;
  }
  return placed;
}
