import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainQuestions } from '../../commands/words/examples.ts';
import { article, openDesk, type TestDesk } from '../desk.ts';

// What Brief says of itself: no word of the program, no word cut in two.

const BRIEFING =
  'Press briefing\n\nMS HOLM: Good morning. "There\'s no cargo security without a harbour," as they say.\n\nQUESTION: The minister said yesterday that "Lorn is lying to the whole world". Any comment?\n\nMS HOLM: I have seen those remarks.';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('briefing', BRIEFING, { source: 'Foreign Ministry of Drevonia', published: '2026-11-20' }),
    article('harbour', '"There\'s no cargo security without a harbour," Ida Holm said.', {
      source: 'Lunde Agency',
      published: '2026-11-21',
    }),
  ]);
});
afterAll(() => desk.close());

describe('what is said where something is not known', () => {
  it('names nobody as "null"', async () => {
    const text = await desk.text('verify Aalto said "Lorn is lying to the whole world"');
    expect(text).toContain('within the words of somebody whom the article does not name');
    expect(text).not.toContain('null');
  });

  it('offers whole words as an example', async () => {
    const offered = await plainQuestions(desk.desk);
    expect(offered.find((one) => one.includes('“') || one.includes('"'))).toContain(
      "There's no cargo security",
    );
  });

  it('gives one day once', async () => {
    expect(await desk.text('timeline Holm on harbour')).not.toMatch(/(\d+ November 2026) to \1/);
  });
});

const TEXT =
  'LUNDE, Nov 20 (Lunde Agency) - Drevonia suspended its talks with Lorn on Friday after its minister, Ida Holm, walked out. "We did not come here to be lectured," Holm said. Lorn\'s envoy, Per Aalto, called the walkout a play. He said that his government owed nothing. "Nobody will freeze," he added. The two countries signed an agreement in March. They last met in October and are to meet again in December.';

describe('an article pasted where a question is typed', () => {
  it.each([
    [TEXT, 'mention'],
    [TEXT, 'slash'],
    [`brief ${TEXT}`, 'slash'],
    [`ask ${TEXT}`, 'slash'],
  ] as const)('is no question: how it is checked or stored is said', async (typed, place) => {
    const text = await desk.text(typed, { place });
    expect(text).toContain('not a question, so nothing was looked up');
    expect(text).toContain('verify');
  });

  it.each([`verify ${TEXT}`, `${TEXT} Who said that?`])(
    'is what a command or a question is about',
    async (typed) => {
      expect(await desk.text(typed, { place: 'mention' })).not.toContain('and no question');
    },
  );
});
