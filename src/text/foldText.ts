/** A text made comparable, with the way back. */
export interface FoldedText {
  readonly folded: string;
  /** Raw offset of each folded code unit, and one entry more for the end. */
  readonly rawOffsets: readonly number[];
}

const SIMPLE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/**
 * Letters without case and diacritics, every quotation mark and apostrophe straight, every dash a hyphen, every run
 * of white space one space, soft hyphens and zero-width signs gone; each folded unit knows its raw offset.
 *
 * `text.slice(rawOffsets[i], rawOffsets[j])` is the raw wording of `folded.slice(i, j)`.
 *
 * @example foldText('Ça  va').folded // 'ca va'
 */
export function foldText(text: string): FoldedText {
  const pieces: string[] = [];
  const rawOffsets: number[] = [];
  let spaced = false;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at)!;
    const width = point > 0xffff ? 2 : 1;
    const made = foldPoint(point);
    if (made === ' ') {
      if (!spaced) {
        pieces.push(' ');
        rawOffsets.push(at);
      }
      spaced = true;
    } else if (made !== '') {
      spaced = false;
      pieces.push(made);
      for (let unit = 0; unit < made.length; unit++) rawOffsets.push(at);
    }
    at += width;
  }
  rawOffsets.push(text.length);
  return { folded: pieces.join(''), rawOffsets };
}

/**
 * The folded form of a word or phrase, for comparing.
 *
 * @example foldWords('Özil’s') // "ozil's"
 */
export function foldWords(words: string): string {
  // Most words are plain letters: what of ASCII is folded besides case is a backtick, a tab and a second space.
  if (/^[ -_a-~]*$/.test(words) && !words.includes('  ')) return words.toLowerCase();
  return isEnglish(words) ? foldMarks(words) : foldText(words).folded;
}

// By code units: a class of code points takes twice the time. Two halves of one sign are in one run.
const BEYOND_ASCII = /[\u0080-\u200f\u2028-\uffff]+/g;

/**
 * As `foldWords`, for who looks at letters and digits alone: marks and spaces of most texts are left as they are, which takes a
 * fraction of the time.
 *
 * @example foldLetters('“Özil’s”').match(/\p{L}+/gu) // ['ozil', 's']
 */
export function foldLetters(text: string): string {
  return text.replace(BEYOND_ASCII, foldRun).toLowerCase();
}

function foldRun(run: string): string {
  let folded = '';
  for (const sign of run) folded += foldPoint(sign.codePointAt(0)!);
  return folded;
}

/** Whether there is nothing in it but ASCII and the marks of English print. */
function isEnglish(text: string): boolean {
  return /^[\t-\r -~\u2010-\u2015\u2018-\u201f\u2026]*$/.test(text);
}

/** What `foldText` makes of such a text, several times sooner. */
function foldMarks(text: string): string {
  return text
    .replace(/[`\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replaceAll('\u2026', '...')
    .replace(/[\t-\r ]+/g, ' ')
    .toLowerCase();
}

/** Spaces, dashes, quotation marks and what is not seen, by the sign each is folded to: code points, or the first and last of a run. */
const FOLDED_SIGNS: Readonly<Record<string, readonly (number | readonly [number, number])[]>> = {
  '': [0xad, [0x200b, 0x200f], 0x2060, 0xfeff],
  ' ': [0xa0, [0x2000, 0x200a], 0x2028, 0x2029, 0x202f, 0x3000],
  '-': [[0x2010, 0x2015], 0x2212],
  '...': [0x2026],
  "'": [0xb4, [0x2018, 0x201b], 0x2032, 0x2039, 0x203a],
  '"': [0xab, 0xbb, [0x201c, 0x201f], 0x2033],
};

const SIGNS: ReadonlyMap<number, string> = new Map(
  Object.entries(FOLDED_SIGNS).flatMap(([sign, points]) =>
    points.flatMap((one) => {
      const [first, last] = typeof one === 'number' ? [one, one] : one;
      return Array.from({ length: last - first + 1 }, (_, i) => [first + i, sign] as const);
    }),
  ),
);

function foldPoint(point: number): string {
  if (point < 0x80) {
    if (point >= 65 && point <= 90) return String.fromCharCode(point + 32);
    if (point === 32 || (point >= 9 && point <= 13)) return ' ';
    return point === 0x60 ? "'" : String.fromCharCode(point);
  }
  const sign = SIGNS.get(point);
  if (sign !== undefined) return sign;
  const low = String.fromCodePoint(point).toLowerCase();
  // Taken apart, some signs have capitals in them: "№" is "No".
  return (
    SIMPLE[low] ??
    low
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
  );
}
