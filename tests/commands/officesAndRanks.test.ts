import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// Offices that publish under their own name, orders without a noun, and what is asked of days to come.

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'address',
      'Friends, thank you for having me.\n\nI promise you that no port will be closed while I am in office.\n\nThere will be no tariffs on bread. That is my word.',
      {
        title: 'Address by President Hanne Torvik to the Seafarers’ Union',
        source: 'President of Sundmark',
        sourceKind: 'official',
        published: '2026-11-15',
      },
    ),
    article(
      'visit',
      'President Hanne Torvik arrived in Morlan on Tuesday. The embassy will be opened in March 2027.',
      {
        published: '2026-11-10',
      },
    ),
    article(
      'ferry',
      'Transport Minister Oda Lisk spoke in Brell. "We stay in port," Lisk said.\n\nAsked whether tariffs would follow, Lisk said: "Not before Christmas."',
      { published: '2026-11-18' },
    ),
    article('round', 'A second round of talks is planned for December.\n\n"It was a long day," Lisk said.', {
      published: '2026-11-19',
    }),
    article(
      'read',
      'Agriculture Minister Jon Vadek read the report on Friday. "I am not a fast reader," Vadek said.',
      {
        published: '2026-11-20',
      },
    ),
  ]);
});
afterAll(() => desk.close());

it.each<[question: string, finds: string]>([
  // The country of an office stands in the name of the source alone.
  ['what did the Sundmark president promise?', 'no port will be closed'],
  ['who is the president of Sundmark?', 'Hanne Torvik'],
  // An order, and no subject called so.
  ['what did Lisk say last?', 'Quoted, twice: Oda Lisk.'],
  // Who answers a question inside the sentence speaks of it, too.
  ['what did both ministers say about tariffs?', 'Not before Christmas'],
  ['what did both ministers say about tariffs?', 'I did not use “both ministers”'],
  ['did either minister mention tariffs?', 'Not before Christmas'],
  ['what will be opened in March 2027?', 'will be opened in March 2027'],
  ['is there a date for the second round?', 'planned for December'],
  // "read" and "report" are what was done here.
  ['when did Vadek read the report?', 'read the report on Friday'],
])('%s finds “%s”', async (question, finds) => {
  expect(await desk.text(question, { place: 'mention' })).toContain(finds);
});
