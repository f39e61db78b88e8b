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
  article(
    'summit',
    `Summit in Lunde opens

LUNDE - The Lunde summit began on Tuesday with the signing of the Lunde agreement.

Norland's Oskar Velling denounced the summit as "a circus for the vain". He spoke for an hour.

"The summit begins late," Velling told reporters.

Prime Minister Lena Cosk of Kestria had told parliament that "not one crane" would move. Opposition leader Vera Maric accused her of bluffing. "She says no, and then she says yes," Maric said.

The envoy of the League, Henrik Aalto, welcomed the deal. He was in Lunde for a day.

"No agreement of Lunde was ever signed before noon," trader Ada Holm said.`,
    { published: '2026-05-06' },
  ),
  article(
    'truce',
    `The Latest: Leaders on the truce at the pass

The Latest on the truce at the pass (all times local):

Norland's Piers Coldane is the only leader to criticise the pause. "Nobody asked us," he wrote.`,
    { published: '2026-05-06' },
  ),
  article(
    'pass',
    `Statement of the Ministry of Foreign Affairs of Kestria on the truce

We strongly condemn these attacks. The truce must be kept by everybody.`,
    { published: '2026-05-03', source: 'Ministry of Foreign Affairs of Kestria' },
  ),
  article(
    'train',
    `Ministers meet in Lunde

"We came by train," Corvia's Foreign Minister Felix Brandt said.

Norland's Deputy Minister Marta Orlova, quoting Brandt, said: "He told us that 'patience has an end'. Ours has too."`,
    { published: '2026-05-07' },
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

it('finds it without the hearer in the question, and where the speaker is a pronoun in it', async () => {
  const anybody = await desk.text('what did Lindholm say about waiting?', { place: 'mention' });
  expect(anybody).toMatch(/^Of Petra Lindholm, through Dario Quell:/);
  const pronoun = await desk.text('what did Brandt tell Orlova?', { place: 'mention' });
  expect(pronoun).toMatch(/^Of Felix Brandt, through Marta Orlova:/);
  expect(pronoun).toContain("'patience has an end'");
  expect(pronoun).toContain('We came by train');
  // What leads to her words is the article's.
  expect(pronoun).not.toContain('— Marta Orlova');
});

it('shows what somebody called something before what he says of it besides', async () => {
  const answer = await desk.text('what did Velling call the summit?', { place: 'mention' });
  expect(answer).toMatch(/^Partly quoted, in the article's sentence:/);
  expect(answer).toMatch(/denounced the summit as "a circus for the vain"[\s\S]*The summit begins late/);
});

it.each<[question: string, first: string]>([
  ['who accused Cosk of bluffing?', 'Vera Maric accused her of bluffing.'],
  ['who welcomed the Lunde agreement?', 'Henrik Aalto, welcomed the deal.'],
  ['who criticised the truce?', "Norland's Piers Coldane is the only leader to criticise the pause."],
])('%s', async (question, first) => {
  const answer = await desk.text(question, { place: 'mention' });
  expect(answer).toMatch(/^The article reports, in its own words:/);
  expect(answer).toContain(first);
});

it('says first that nothing is of the days that a thread keeps', async () => {
  const { context } = await desk.ask('what did Velling say in 2016?', { place: 'mention' });
  const answer = await desk.text('and Maric?', { place: 'mention', context: context ?? null });
  expect(answer).toMatch(/^Of other days, as there is nothing in 2016: /);
});

it('names a next step where a digest is to be of no topic', async () => {
  const answer = await desk.text('subscribe monday 9am topic:"Lunde"', { place: 'slash' });
  expect(answer).toContain('There is no topic “Lunde”');
  expect(answer).toContain('nothing was changed');
});
