import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'pact',
      'Foreign Minister Ama Solberg welcomed the fishing deal on Monday. "The deal is fair," she said.',
    ),
    article('talks', '"The talks on the border go on," Foreign Minister Ama Solberg said in Lunde.'),
    article(
      'sorry',
      'The report blames nobody, but Defence Minister Ola Brune accepted this as his responsibility, and has apologised for the error.',
    ),
    article(
      'ridge',
      '"I call on both governments to withdraw their guards from the ridge," Secretary-General Ulla Rask said.',
    ),
    article('station', 'Kestria shut its pilot station in Lunde, and cargo ships turned back.'),
    article(
      'blamed',
      'President Ida Holm accused Ola Brune of hiding the letter. "Brune hid the letter," she said.',
    ),
  ]);
});
afterAll(() => desk.close());

it.each([
  ['who welcomed the fishing accord?', 'welcomed the fishing deal'],
  ['what did Solberg say about the accord?', 'as “deal”'],
  ['what did Solberg say about the frontier negotiations?', 'The talks on the border go on'],
  ['did Brune apologise?', 'has apologised for the error'],
  // The verb of a noun, beside its other names.
  ['did Rask call for a withdrawal?', 'to withdraw their guards'],
  ['why was the pilot station closed?', 'Kestria shut its pilot station'],
  // Whom something was done to comes first, and who did it behind "by".
  ['what is Brune accused of by Holm?', 'Brune hid the letter'],
  ['was Brune accused of anything by Holm?', 'accused Ola Brune of hiding the letter'],
  ['what is Brune accused of?', 'Ola Brune of hiding the letter — Ida Holm'],
])('%s', async (question, finds) => {
  expect(await desk.text(question, { place: 'mention' })).toContain(finds);
});

it.each([
  // A plane is an aircraft in a plane crash too, and an apology has two spellings.
  ['what did Solberg say about the plane crash?', 'the loss of the aircraft'],
  ['who asked Kestria to apologise?', 'Kestria to apologize'],
])('%s', async (question, finds) => {
  const other = await openDesk([
    article(
      'crash',
      '"We mourn the loss of the aircraft after the crash," Foreign Minister Ama Solberg said.\n\nPresident Ida Holm said that she expected Kestria to apologize.',
    ),
  ]);
  expect(await other.text(question, { place: 'mention' })).toContain(finds);
  await other.close();
});

it('lists whom readings know beside whom a text calls by a name that they do not', async () => {
  const other = await openDesk([
    article('one', '"The vote was orderly," Foreign Minister Ama Solberg told reporters.'),
    article(
      'two',
      'Geert-Ivar Onsrud of the Union of Harbour Towns (UHT) told reporters the run-up "failed to meet the commitments".',
    ),
  ]);
  const text = await other.text('what did Solberg and Onsrud say?', { place: 'mention' });
  expect(text).toContain('The vote was orderly');
  expect(text).toContain('failed to meet the commitments');
  expect(text).not.toContain('nobody of that name');
  await other.close();
});
