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
  // Whom something was done to comes first, and who did it behind "by".
  ['what is Brune accused of by Holm?', 'Brune hid the letter'],
  ['was Brune accused of anything by Holm?', 'accused Ola Brune of hiding the letter'],
  ['what is Brune accused of?', 'Ola Brune of hiding the letter — Ida Holm'],
])('%s', async (question, finds) => {
  expect(await desk.text(question, { place: 'mention' })).toContain(finds);
});
