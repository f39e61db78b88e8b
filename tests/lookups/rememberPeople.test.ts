import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArchiveView, PeopleQuery } from '../../src/archive/port.ts';
import { rememberPeople } from '../../src/lookups/rememberPeople.ts';
import { openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('seed');
});
afterAll(() => desk.close());

/** Answers of the archive and of one that remembers to the same queries in a row, and how often the archive was asked. */
async function both(queries: readonly PeopleQuery[]) {
  const { archive } = desk.desk;
  let asked = 0;
  const counting: ArchiveView = {
    ...archive,
    findPeople: (query) => {
      asked += 1;
      return archive.findPeople(query);
    },
  };
  const remembering = rememberPeople(counting);
  for (const query of queries)
    expect(await remembering.findPeople(query)).toEqual(await archive.findPeople(query));
  return asked;
}

it('people are looked up once for a question and its names', async () => {
  const anyWord = ['lavrov', 'blinken', 'sergei'];
  const each = [{ anyWord, limit: 400 }, ...anyWord.map((word) => ({ anyWord: [word], limit: 1 }))];
  expect(await both(each)).toBe(1);
  expect(await both([{ anyWord }, { anyWord: ['Lavrov'] }])).toBe(1);
});

it('other words, and other conditions, are looked up again', async () => {
  expect(await both([{ anyWord: ['lavrov'] }, { anyWord: ['lavrov', 'blinken'] }])).toBe(2);
  expect(
    await both([{ anyWord: ['lavrov'] }, { anyWord: ['lavrov'], side: 'RU' }, { name: 'lavrov' }, {}]),
  ).toBe(4);
});

it('what was cut is not taken for everybody', async () => {
  expect(await both([{ anyWord: ['lavrov', 'blinken'], limit: 1 }, { anyWord: ['blinken'] }])).toBe(2);
});
