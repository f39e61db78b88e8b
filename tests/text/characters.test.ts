import { describe, expect, it } from 'vitest';
import { foldText, foldWords } from '../../src/text/foldText.ts';
import { FormTable } from '../../src/text/formTable.ts';
import { editDistance, nearestWord } from '../../src/text/nearestWord.ts';
import { paragraphsOf } from '../../src/text/paragraphsOf.ts';
import { startsUpper } from '../../src/text/startsUpper.ts';
import { PIECE, tokensOf } from '../../src/text/tokensOf.ts';
import { isSpace, trimSpan } from '../../src/text/trimSpan.ts';
import { englishSentences } from '../english.ts';
import { randomFrom } from '../simulate/random.ts';

/** Every code unit that is no half of a pair. */
const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit).filter((u) => u < 0xd800 || u > 0xdfff);
const SPACES = /^[\t-\r \u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]$/;

/** Texts of these characters, the same in each run. */
function textsOf(characters: string, count: number, longest: number): string[] {
  const random = randomFrom(1);
  const all = [...characters];
  return Array.from({ length: count }, () =>
    Array.from(
      { length: Math.floor(random() * (longest + 1)) },
      () => all[Math.floor(random() * all.length)],
    ).join(''),
  );
}

describe('of all characters', () => {
  it('those that part words are white space of every width, and zero-width spaces', () => {
    const found = UNITS.filter(isSpace).map((unit) => String.fromCharCode(unit));
    const expected = UNITS.map((unit) => String.fromCharCode(unit)).filter(
      (c) => SPACES.test(c) || c === '\u200b' || c === '\ufeff',
    );
    expect(found).toEqual(expected);
  });

  it('those that begin a capitalised word are the upper-case letters of Unicode', () => {
    const wrong = UNITS.map((unit) => String.fromCharCode(unit)).filter(
      (c) => startsUpper(c) !== /^\p{Lu}/u.test(c),
    );
    expect(wrong).toEqual([]);
    expect(startsUpper('')).toBe(false);
  });

  // What each class is folded to.
  const classes: [RegExp, string][] = [
    [SPACES, ' '],
    [/^[\u00ad\ufeff\u200b-\u200f\u2060]$/, ''],
    [/^[\u2010-\u2015\u2212-]$/, '-'],
    [/^[`'\u2018-\u201b\u2032\u00b4\u2039\u203a]$/, "'"],
    [/^["\u201c-\u201f\u00ab\u00bb\u2033]$/, '"'],
    [/^\u2026$/, '...'],
  ];
  it('spaces, dashes and marks are folded to one of each, and nothing else is', () => {
    for (const unit of UNITS) {
      const c = String.fromCharCode(unit);
      const to = classes.find(([pattern]) => pattern.test(c))?.[1];
      const { folded } = foldText(c);
      if (to !== undefined) expect([c, folded]).toEqual([c, to]);
      else if (/^[ -~]$/.test(c)) expect(folded).toBe(c.toLowerCase());
      else expect(/\p{Lu}|[\u0300-\u036f]/u.test(folded), `${c} is ${folded}`).toBe(false);
    }
  });

  it('plain letters are folded the same by the short way and the long one', () => {
    const plain = Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit));
    for (const a of plain) for (const b of plain) expect(foldWords(a + b)).toBe(foldText(a + b).folded);
  });
});

describe('folding keeps the way back', () => {
  it('from each folded character to the raw one that it is from, in order', () => {
    for (const text of textsOf('aÇ \u00a0\t…—“\u00ad\ud83d\ude00é', 300, 12)) {
      const { folded, rawOffsets } = foldText(text);
      expect(rawOffsets).toHaveLength(folded.length + 1);
      expect(rawOffsets.at(-1)).toBe(text.length);
      for (let at = 0; at < folded.length; at += 1) {
        expect(rawOffsets[at + 1]).toBeGreaterThanOrEqual(rawOffsets[at]!);
        const raw = String.fromCodePoint(text.codePointAt(rawOffsets[at]!)!);
        expect(foldText(raw).folded).toContain(folded[at]);
      }
      // One space for any run of them.
      expect(folded).not.toContain('  ');
    }
  });
});

describe('a span is trimmed', () => {
  it('to what `trim` leaves, at its ends alone', () => {
    for (const text of textsOf('ab \n\u00a0\u2003', 400, 8))
      for (const span of [
        { start: 0, end: text.length },
        { start: Math.min(1, text.length), end: text.length },
      ]) {
        const kept = text.slice(span.start, span.end).trim();
        const trimmed = trimSpan(text, span);
        expect(trimmed && text.slice(trimmed.start, trimmed.end)).toBe(kept === '' ? null : kept);
      }
  });
});

describe('tokens of any text', () => {
  const texts = textsOf('abZé1.,:/’\'-&"“”`Ãß \n', 800, 14);
  it('have all that is no space, in order, folded as a word is', () => {
    for (const text of texts) {
      const tokens = tokensOf(text, { start: 0, end: text.length });
      expect(tokens.map((t) => t.text).join('')).toBe(text.replace(/\s/g, ''));
      for (const [i, token] of tokens.entries()) {
        expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect([token.text, token.low, token.isWord]).toEqual([
          token.text,
          foldText(token.text).folded,
          /^[\p{L}\p{N}]/u.test(token.text),
        ]);
      }
    }
  });

  it('are those of the pattern, which plain words are found without', () => {
    for (const text of texts)
      expect(
        tokensOf(text, { start: 0, end: text.length }).map((token) => [token.start, token.text]),
      ).toEqual([...text.matchAll(new RegExp(PIECE))].map((found) => [found.index, found[0]]));
  });

  it('are those of the span alone, wherever it is cut', () => {
    for (const text of texts)
      for (const [start, end] of [
        [0, Math.max(0, text.length - 1)],
        [Math.min(1, text.length), text.length],
      ] as const)
        expect(tokensOf(text, { start, end })).toEqual(
          tokensOf(text.slice(start, end), { start: 0, end: end - start }).map((token) => ({
            ...token,
            start: token.start + start,
            end: token.end + start,
          })),
        );
  });
});

describe('the words met so far', () => {
  it('are made once each, found again in any text, and forgotten only when there are too many', () => {
    const made: string[] = [];
    const table = new FormTable((text) => {
      made.push(text);
      return { text };
    });
    const lookUp = (word: string) => table.at(`no ${word}!`, 3, 3 + word.length).text;
    const words = Array.from({ length: 40_000 }, (_, n) => `w${n}`);
    for (const word of [...words.slice(0, 1000), ...words.slice(0, 1000)]) expect(lookUp(word)).toBe(word);
    expect(made).toEqual(words.slice(0, 1000));
    for (const word of words) if (lookUp(word) !== word) expect(lookUp(word)).toBe(word);
    expect(made.slice(0, 30_000)).toEqual(words.slice(0, 30_000));
  });
});

describe('how far two words are apart', () => {
  /** By the definition, step by step. */
  function distance(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length;
    const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
    const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
    return Math.min(
      distance(x, b) + 1,
      distance(a, y) + 1,
      distance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1),
      ...(swapped ? [distance(a.slice(0, -2), b.slice(0, -2)) + 1] : []),
    );
  }
  it('is the least number of letters put in, left out, changed or swapped, up to the limit', () => {
    const words = textsOf('abc', 40, 5);
    for (const a of words)
      for (const b of words) {
        const far = distance(a, b);
        for (const stop of [1, 2, 3, 6])
          expect([a, b, editDistance(a, b, stop)]).toEqual([a, b, Math.min(far, stop)]);
      }
  });

  it.each([
    // Up to four letters one edit, from five two, from nine three.
    ['abcd', 'abxd', true],
    ['abcd', 'abxx', false],
    ['abcde', 'abcxx', true],
    ['abcde', 'abxxx', false],
    ['abcdefgh', 'abcdefxx', true],
    ['abcdefgh', 'abcdexxx', false],
    ['abcdefghi', 'abcdefxxx', true],
    ['abcdefghi', 'abcdexxxx', false],
    ['ABCD', 'abcd', true],
  ])('%s may be meant by %s: %s', (word, candidate, is) => {
    expect(nearestWord(word, [candidate])).toBe(is ? candidate : null);
  });

  it('is least for the one that is taken; of two as near the first', () => {
    expect(nearestWord('minsk', ['minks', 'minsk', 'monsk'])).toBe('minsk');
    expect(nearestWord('moscow', ['moscaw', 'mascow'])).toBe('moscaw');
    expect(nearestWord('moscow', [])).toBeNull();
  });
});

describe('paragraphs of any text', () => {
  it('have all that is no space, in order, and begin and end with none', () => {
    for (const text of textsOf('ab.\n\n \t', 800, 20)) {
      const found = paragraphsOf(text);
      expect(
        found
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
      for (const [i, { start, end }] of found.entries()) {
        expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(start).toBeLessThan(end);
      }
    }
  });

  const lines = (...each: string[]) => paragraphsOf(each.join('\n')).length;
  it('are lines where the next word would have fitted: then nobody wrapped them', () => {
    const line = `${'word '.repeat(10)}end`;
    // The second line begins with a short word that had room on the first.
    expect(lines('Short line', line, 'Another short one', line)).toBe(4);
    expect(lines(line, line, line)).toBe(1);
    // Fifteen characters of room or more are not a program's.
    const shorter = (by: number) => line.slice(0, line.length - by);
    expect(lines(line, shorter(15), shorter(15), shorter(15))).toBe(1);
    expect(lines(line, shorter(20), shorter(20), shorter(20), 'x')).toBe(5);
    // A blank line parts paragraphs, however its lines end.
    expect(lines('One', '', 'Two')).toBe(2);
    expect(lines('One', 'Two', '', 'Three')).toBe(2);
    // Beside a blank line too, lines that end their sentences are paragraphs.
    expect(lines('One.', 'Two.', '', 'Three.')).toBe(3);
    expect(lines('One.', 'Two.', '')).toBe(2);
  });
});

describe('a run without the end of a sentence', () => {
  const ends = (text: string) => englishSentences(text, { start: 0, end: text.length }).map(({ end }) => end);
  it('is cut at the first white space after 3,000 characters, without any after 3,200', () => {
    expect(ends(`${'a'.repeat(3000)} b`)).toEqual([3000, 3002]);
    expect(ends(`${'a'.repeat(2999)} ${'b'.repeat(100)} c`)).toEqual([3100, 3102]);
    expect(ends('a'.repeat(3300))).toEqual([3200, 3300]);
    expect(ends(`${'a'.repeat(3000)}`)).toEqual([3000]);
  });
});
