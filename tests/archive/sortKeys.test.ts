import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive } from '../../src/archive/openArchive.ts';
import { numberAt, numbersOf, positionOf } from '../../src/archive/sqlite/sortKeys.ts';
import { idsIn } from '../contracts/inArchive.ts';
import { makeArticle } from '../contracts/makeArticle.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-sort-keys-'));
let archive: OpenArchive;
beforeAll(async () => {
  archive = await openArchive(join(folder, 'archive.sqlite'));
  // A backlog that states days only: more share a second than have a seat in it.
  const of = (day: string, count: number) =>
    Array.from({ length: count }, (_, i) =>
      makeArticle({ id: `${day}-${i}`, text: `Common ${day} ${i}.`, published: day }),
    );
  await archive.add([...of('2021-05-19', 300), ...of('2021-05-20', 5), ...of('1919-06-28', 3)]);
  await archive.add([
    makeArticle({ id: 'second-before', text: 'Common.', published: '2021-05-19T11:59:59Z' }),
  ]);
});
afterAll(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

describe('articles of one time', () => {
  it('stand newest day first, and of one day in the order in which they came', async () => {
    for (const query of [{}, { words: 'common' }]) {
      const ids = await idsIn(archive, { ...query, order: 'newest', limit: 500 });
      expect(ids).toHaveLength(309);
      expect(ids.slice(0, 5)).toEqual([0, 1, 2, 3, 4].map((i) => `2021-05-20-${i}`));
      const day = ids.filter((id) => id.startsWith('2021-05-19'));
      expect(day).toEqual(Array.from({ length: 300 }, (_, i) => `2021-05-19-${i}`));
      expect(ids.slice(-3)).toEqual([0, 1, 2].map((i) => `1919-06-28-${i}`));
    }
  });

  it.each([
    // All of a day lie at its noon, wherever there was room for them.
    [{ since: '2021-05-19T12:00:00Z', until: '2021-05-19T12:00:00.001Z' }, 300],
    [{ since: '2021-05-19T12:00:00.001Z', until: '2021-05-20' }, 0],
    [{ since: '2021-05-19T11:59:58Z', until: '2021-05-19T12:00:00Z' }, 1],
    [{ since: '2021-05-19', until: '2021-05-20' }, 301],
    [{ until: '1970-01-01' }, 3],
  ])('are found by an exact stretch of time: %j has %i', async (time, total) => {
    expect((await archive.findArticles(time)).total).toBe(total);
    expect((await archive.findArticles({ ...time, words: 'common' })).total).toBe(total);
  });
});

describe('the number of a quote', () => {
  it.each([
    [0, 0],
    [103_790_000_063, 7],
    // Before 1970 sort keys are below zero.
    [-102_000_000_001, 4_095],
  ])('of sort key %i and position %i tells both, and falls in text order', (sortKey, position) => {
    const number = numberAt(sortKey, position)!;
    expect(Number.isSafeInteger(number)).toBe(true);
    expect(positionOf(number)).toEqual({ sortKey, position });
    const [first, last] = numbersOf(sortKey);
    expect(number).toBeGreaterThanOrEqual(first);
    expect(number).toBeLessThanOrEqual(last);
    if (position > 0) expect(number).toBeLessThan(numberAt(sortKey, position - 1)!);
  });

  it('is none beyond what can be told', () => {
    expect(numberAt(1, 4_096)).toBeNull();
  });
});
