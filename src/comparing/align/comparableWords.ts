import type { Span } from '../../text/article.ts';
import { foldText } from '../../text/foldText.ts';
import { foldSpelling } from './foldSpelling.ts';

/** A word of a text as it is compared, with its place: UTF-16 code units, end exclusive. */
export interface ComparableWord extends Span {
  /** Folded: case, accents, marks, and British and American spelling do not count. */
  readonly form: string;
  /** Only a hyphen is between it and the word before. */
  readonly hyphened: boolean;
}

const WORDS =
  /(?<acronym>(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?)|(?<number>\p{N}+(?:[.,:]\p{N}+)*\p{L}*)|(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*)|(?<sign>[$€£¥%&])/gu;

/**
 * The words of a text made comparable. Typography, dashes, spaces, case, hyphenation, British and American spelling
 * and the dots of "U.N." do not count; numbers keep their decimals, and a minus sign belongs to its number.
 *
 * Linear in the length of the text; any string is taken.
 *
 * @example comparableWords('The U.N.’s “labour-law”').map((w) => w.form) // ['the', 'un', 's', 'labor', 'law']
 */
export function comparableWords(text: string): ComparableWord[] {
  const { folded, rawOffsets } = foldText(withoutBracketsInWords(text));
  const words: ComparableWord[] = [];
  let before = 0;
  for (const match of folded.matchAll(WORDS)) {
    const at = match.index;
    const written = match[0];
    const start = rawOffsets[at]!;
    const end = endOf(rawOffsets, at + written.length - 1);
    const gap = folded.slice(before, at);
    words.push({
      start,
      end,
      form: formOf(match, folded, text.slice(start, end)),
      hyphened: words.length > 0 && gap === '-',
    });
    before = at + written.length;
  }
  return words;
}

/** "[W]e" is the word "We": each bracket becomes a soft hyphen, which is nothing to the comparison and keeps all offsets. */
function withoutBracketsInWords(text: string): string {
  if (!text.includes('[')) return text;
  return text
    .replace(/\[(\p{L}{1,12})\](?=\p{L})/gu, '\u00ad$1\u00ad')
    .replace(/(?<=\p{L})\[(\p{L}{1,12})\]/gu, '\u00ad$1\u00ad');
}

/** Where the raw character ends that a folded unit was made of: several units may come of one. */
function endOf(rawOffsets: readonly number[], last: number): number {
  const start = rawOffsets[last]!;
  let next = last + 1;
  while (rawOffsets[next] === start) next += 1;
  const end = rawOffsets[next]!;
  return end;
}

function formOf(match: RegExpExecArray, folded: string, raw: string): string {
  const { acronym, number, word, sign } = match.groups!;
  if (acronym !== undefined)
    return acronym === 'u.s.' || acronym === 'u.s' ? US : acronym.replaceAll('.', '');
  if (sign !== undefined) return sign === '%' ? 'percent' : sign;
  if (number !== undefined) {
    const plain = number
      .replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '')
      .replaceAll(',', '.')
      .replace(/^0+(?=\p{N})/u, '');
    return isNegative(folded, match.index) ? `-${plain}` : plain;
  }
  // The country, not the pronoun.
  if (raw === 'US') return US;
  return foldSpelling(word!);
}

const US = 'u.s.';

/** "-5", not "10-15", "EB-5" or " - 5". */
function isNegative(folded: string, at: number): boolean {
  return folded[at - 1] === '-' && !/[\p{L}\p{N}\-.,)'"]/u.test(folded[at - 2] ?? ' ');
}
