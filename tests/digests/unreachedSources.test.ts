import { expect, it } from 'vitest';
import type { Source } from '../../src/archive/port.ts';
import { unreachedSources } from '../../src/digests/unreachedSources.ts';
import { en } from '../../src/words/en/index.ts';
import { wordText } from '../../src/words/say.ts';

const source = (name: string, failures: number, more: Partial<Source> = {}) =>
  ({ name, state: 'active', failures, lastSuccess: '2026-11-23T07:30:00Z', ...more }) as Source;
const told = async (...sources: Source[]) =>
  (await unreachedSources({ list: async () => sources }, 'Europe/London')).map((one) => wordText(one, en));

it('a source is named from its second failure in a row on, with when it was last reached, by the clock of the reader', async () => {
  expect(await told(source('A', 0), source('B', 1))).toEqual([]);
  expect(await told(source('A', 2), source('B', 3, { lastSuccess: null }))).toEqual([
    'A since Mon 23 Nov 07:30',
    'B (never yet)',
  ]);
});

it('one that somebody paused is not', async () => {
  expect(await told(source('A', 9, { state: 'paused' }))).toEqual([]);
});

it('five are named, and further ones counted', async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => source(`S${i}`, 2, { lastSuccess: null }));
  expect(await told(...many(5))).toEqual(many(5).map(({ name }) => `${name} (never yet)`));
  expect((await told(...many(7))).slice(4)).toEqual(['S4 (never yet)', '2 more']);
});
