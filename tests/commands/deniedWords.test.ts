import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// What an article opens with is no subject of every quote below it: a denial is shown as the article has it.

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'denial',
      'Prime Minister Edwin Stroud never said "we will sink them", his office insisted on Saturday, calling a clip a fake.\n\nIn the fabricated video, Stroud appears to say: "We will sink them by Lent."\n\n"Not today," Stroud replied when asked if he would resign.\n\nStroud told the dinner: "To talk is always better."',
      { source: 'Harbour Times', title: 'Leaders trade barbs', published: '2026-11-28' },
    ),
    article(
      'rebuke',
      'Ruvia\'s envoy, Hedda Lisk, has told Polar Post that her country\'s army "will not fire first", contradicting Defence Minister Arno Gahl, who told parliament: "We will fire when we must."\n\nLisk\'s remarks drew a rebuke from Gahl. "The ambassador is no general," he said.',
      { source: 'Polar Post', title: 'Envoy says army is calm', published: '2026-11-29' },
    ),
  ]);
});
afterAll(() => desk.close());

it.each(['did Stroud say we will sink them?', 'what did Stroud say about Lent?'])(
  'shows what the article says of words it denies: %s',
  async (question) => {
    const text = await desk.text(`ask ${question}`);
    expect(text).toContain('Not quoted. Edwin Stroud is not quoted on');
    expect(text).toContain(question.includes('Lent') ? 'In the fabricated video' : 'never said');
    expect(text).not.toContain('Not today');
  },
);

it('takes the sentence that names both as what a quote behind it is on, and not who else speaks beside it', async () => {
  const text = await desk.text('ask what did Gahl say about Lisk?');
  expect(text).toContain('The ambassador is no general');
  expect(text).not.toContain('We will fire when we must');
});
