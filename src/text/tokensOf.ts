import type { Span } from './article.ts';
import { foldWords } from './foldText.ts';

/** A word, number, mark or other sign of a text. */
export interface Token extends Span {
  readonly text: string;
  /** Folded: lower case, no diacritics, straight apostrophes. */
  readonly low: string;
  readonly isWord: boolean;
}

/** Letters that a wrong decoding left as "Ã§" or "Ã\u0083Â§" stay inside their word: "FranÃ§ois". */
const PIECE =
  /(?:\p{L}\.){2,}|['’]s(?![\p{L}\p{N}])|\p{N}+(?:[.,:/]\p{N}+)*(?:[\p{L}]+)?|[\p{L}\p{M}]+(?:(?:['’](?!s(?![\p{L}\p{N}]))|[-‑&/]|(?<=[ÂÃ]|A[\u0302\u0303])[\u0080-¿]+(?=\p{L}))[\p{L}\p{N}\p{M}]+)*|``|''|[^\s]/gu;

/** Most words: folded already. */
const LOWER = /^[a-z]+$/;

/**
 * The tokens of a span in order. A possessive 's is a token of its own, so that "Blinken's" has the name in it;
 * words joined by a hyphen and abbreviations with stops inside ("U.S.") are one.
 *
 * @example tokensOf("Blinken's", { start: 0, end: 9 }).map((t) => t.text) // ['Blinken', "'s"]
 */
export function tokensOf(text: string, within: Span): Token[] {
  const tokens: Token[] = [];
  const part = within.start === 0 && within.end === text.length ? text : text.slice(within.start, within.end);
  PIECE.lastIndex = 0;
  for (let found = PIECE.exec(part); found; found = PIECE.exec(part)) {
    const start = within.start + found.index;
    const raw = found[0];
    const first = raw.charCodeAt(0);
    const isLower = first >= 97 && first <= 122;
    tokens.push({
      start,
      end: start + raw.length,
      text: raw,
      low: isLower && LOWER.test(raw) ? raw : foldWords(raw),
      isWord: isLower || /^[\p{L}\p{N}]/u.test(raw),
    });
  }
  return tokens;
}
