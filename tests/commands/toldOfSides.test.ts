import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// What a country or body did, and what others say of it, is no "not found"; and what somebody says is no article's own word.

let desk: TestDesk;
beforeAll(async () => {
  const text = (id: string, title: string, words: string, source = 'Lunde Agency') =>
    article(id, words, { source, title, published: '2026-11-20' });
  desk = await openDesk([
    text(
      'talks',
      'Talks on the river',
      '"Chad agreed to these talks, and they begin on Monday," Foreign Minister Idris Kolo of Niger said in Niamey.',
    ),
    text(
      'denial',
      'River dispute',
      'Rwanda denies supporting R77. The rebels took a bridge on Friday with Rwanda-backed guns.',
    ),
    text(
      'asean',
      "ASEAN Foreign Ministers' Statement on the Reef Dispute",
      'We are deeply concerned over the situation around the reef. We urge both sides to return to the table.',
      'Ministry of Foreign Affairs of Malaysia',
    ),
    text(
      'refusal',
      'Premier of Tarn speaks',
      'Prime Minister Oskar Velling told parliament that he would travel. He refused to rule out a boycott of herring. "They know our herring," he said.\n\n"I have children," Velling said.\n\nVelling again refused to apologise for calling President Mirela Cosk childish. Cosk has not commented.',
    ),
  ]);
});
afterAll(() => desk.close());

const answered = async (question: string) =>
  (await desk.text(question, { place: 'mention' })).replace(/\n+/g, '\n');

it('says whose word it is that a country agreed', async () => {
  const shown = await answered('did Chad agree to talks?');
  expect(shown).toMatch(/Idris Kolo speaks of Chad and of talks.*\n.*Chad agreed to these talks/);
  expect(shown).not.toContain('in its own words');
});

it.each<[question: string, said: RegExp]>([
  ['did Rwanda deny backing R77?', /in its own words:\n.*Rwanda denies supporting R77/],
  ['what did ASEAN say about the reef dispute?', /own words:\n.*deeply concerned/],
  ['why did Chad attack?', /Chad is named once/],
  ['did Velling rule out a boycott?', /in its own words:\n.*refused to rule out/],
  ['has Cosk commented?', /in its own words:\n.*has not commented/],
  ['did Velling apologise to Cosk?', /in its own words:\n.*refused to apologise/],
])('%s', async (question, said) => {
  expect(await answered(question)).toMatch(said);
});

it('shows the article whose headline is pasted', async () => {
  expect(await answered("ASEAN foreign ministers' statement on the reef dispute")).toMatch(
    /^ASEAN Foreign Ministers' Statement on the Reef Dispute/,
  );
});
