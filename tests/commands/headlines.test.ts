import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
const headed = (id: string, title: string, text: string, published: string) =>
  article(id, text, { title, published });
beforeAll(async () => {
  desk = await openDesk([
    headed(
      'tariff',
      'Norvia keeps its wool tariff for six more months',
      'The wool tariff stays in force. "It stays until spring," President Ola Brune said.',
      '2026-11-10',
    ),
    headed(
      'faults',
      'Faults identified in response to Kestan seizure of "quiet" pilot boats',
      'Two inquiries into the seizure named seven faults.',
      '2026-11-11',
    ),
    headed('first', 'Meeting with Ama Solberg', 'Ola Brune met Ama Solberg in Lunde.', '2026-11-12'),
    headed('second', 'Meeting with Ama Solberg', 'Ola Brune met Ama Solberg in Farsund.', '2026-11-19'),
    headed(
      'toll',
      'Brune warns of a toll on the Farsund strait',
      '"A toll empties the harbour," President Ola Brune warned.',
      '2026-11-20',
    ),
  ]);
});
afterAll(() => desk.close());

const ask = (typed: string) => desk.text(typed, { place: 'mention' });

it.each([
  ['Norvia keeps its wool tariff for six more months', 'Norvia keeps its wool tariff'],
  // Without small words, with a figure for a number, and with the outlet behind it.
  ['norvia keeps wool tariff for 6 more months', 'Norvia keeps its wool tariff'],
  ['Norvia keeps its wool tariff for six more months | Lunde Courier', 'Norvia keeps its wool tariff'],
  // Its beginning, and words in marks that nobody is asked about.
  ['Faults identified in response to Kestan seizure…', 'Faults identified in response'],
  ['Faults identified in response to Kestan seizure of "quiet" pilot boats', 'Faults identified in response'],
  // What begins like a misspelt command.
  ['meeting with ama solberg', '2 articles for “meeting with ama solberg”'],
])('“%s” leads to whatever is headed so', async (typed, finds) => {
  expect((await ask(typed)).split('\n')[0]).toContain(finds);
});

it('is no headline where somebody is asked about', async () => {
  expect(await ask('Brune on a toll on the Farsund strait')).toMatch(/^Quoted, once: Ola Brune/);
  expect(await ask('Brune warns of a war in the Farsund strait')).not.toMatch(/^Brune warns of a toll/);
});
