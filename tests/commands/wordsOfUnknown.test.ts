import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// Words in marks are looked for though nobody knows who is asked about; a deed is told though several bear the name.

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'council',
      'SECURITY COUNCIL\n\nThe President: I give the floor to the representative of Ostria.\n\nMr. Gavrin (Ostria): There is no blockade. My colleague from Norvaland said that we "starve sailors". I say to her: shame.\n\nThe President: I thank Mr. Gavrin.',
      { source: 'UN Record', title: 'The situation', published: '2026-11-20' },
    ),
    article(
      'press',
      'FELIX MBEKI (Norvaland) said that his delegation would not support sanctions at this stage.',
      { source: 'UN Press', title: 'The Council meets', published: '2026-11-21' },
    ),
    article(
      'quits',
      'Prime Minister Nadia Brankova resigned on Thursday. "I have lost the numbers," Nadia Brankova told parliament.\n\nHer husband, the novelist Ivo Brankova, was glad. "She slept well," Ivo Brankova said.',
      { source: 'Lunde Agency', title: 'Coalition collapses', published: '2026-11-22' },
    ),
  ]);
});
afterAll(() => desk.close());

it.each(['“starve sailors”', "'starve sailors'"])(
  'shows the words in marks, and no others: %s',
  async (words) => {
    const text = await desk.text(`ask did Norvaland say ${words}?`);
    expect(text).toContain('not by Norvaland');
    expect(text).toContain('starve sailors');
    expect(text).not.toContain('would not support sanctions');
  },
);

it.each(['what did the anonymous US official say?', 'what did the unnamed Ostrian diplomat say?'])(
  'gives nobody else’s words for those of an unnamed speaker: %s',
  async (question) => {
    expect(await desk.text(`ask ${question}`)).toContain(
      'I can only list quotes of speakers whom a text names',
    );
  },
);

it('says of words in marks that no text has them', async () => {
  const text = await desk.text('ask did Norvaland say “eat sailors”?');
  expect(text).not.toContain('would not support sanctions');
});

it.each(['did Brankova resign?', 'why did Brankova resign?', 'when did Brankova resign?'])(
  'tells of a deed of somebody whose name two bear: %s',
  async (question) => {
    expect(await desk.text(question, { place: 'mention' })).toContain(
      'Prime Minister Nadia Brankova resigned',
    );
  },
);
