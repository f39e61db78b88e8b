import { expect, it } from 'vitest';
import type { Version } from '../../src/text/article.ts';
import { excerptOf, sliceExcerpt } from '../../src/text/excerpt.ts';

const version = { article: { id: 'a' }, version: 2, text: 'We left.' } as Version;
const cut = (excerpt: Partial<ReturnType<typeof excerptOf>>) =>
  sliceExcerpt(version, { article: 'a', version: 2, start: 0, end: 8, ...excerpt });

it('an excerpt is cut out of its own version, to the last character', () => {
  expect(cut({})).toBe('We left.');
  expect(cut({ start: 3, end: 7 })).toBe('left');
  expect(cut({ start: 7 })).toBe('.');
  expect(excerptOf(version, { start: 3, end: 7 })).toEqual({ article: 'a', version: 2, start: 3, end: 7 });
});

it.each([
  // Of another article or version.
  { article: 'b' },
  { version: 1 },
  // Empty, turned round, outside, between two characters.
  { start: 3, end: 3 },
  { start: 4, end: 3 },
  { start: -1 },
  { end: 9 },
  { start: 0.5 },
  { end: 7.5 },
])('nothing else is cut: %o', (wrong) => {
  expect(() => cut(wrong)).toThrow(RangeError);
});
