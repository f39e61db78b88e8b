import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

/** What one tells in a speech that another said to him, and what articles call, accuse and welcome with their own verbs. */
const ARTICLES = [
  article(
    'speech',
    `Speech by President Dario Quell in Brannick

Ladies and gentlemen, we have come a long way together.

Our friends in Norland are tired. Petra Lindholm told me on the telephone: “We have waited long enough.” I believe her.`,
    { published: '2026-05-04', source: 'Office of the President of Kestria' },
  ),
  article(
    'harbour',
    `Lindholm on bread

"Bread comes by sea," Norland's Foreign Minister Petra Lindholm said on Monday.`,
    { published: '2026-05-05' },
  ),
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk(ARTICLES);
});
afterAll(() => desk.close());

it('finds what somebody said to a speaker who tells it himself', async () => {
  const answer = await desk.text('what did Lindholm tell Quell?', { place: 'mention' });
  expect(answer).toMatch(/^Of Petra Lindholm, through Dario Quell:/);
  expect(answer).toContain('“We have waited long enough.”');
  expect(answer).not.toContain('No stored text says');
});
