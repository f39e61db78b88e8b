import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

/** A "Yes" is a verdict: it takes the speaker's own words, or the verb of the article. */
const ARTICLES = [
  article(
    'harbour',
    `Cranes stop in Lunde

"The cranes will run again before the ice comes," Harbour Minister Ada Holm said in Lunde.`,
    { published: '2026-05-04' },
  ),
  article(
    'bread',
    `Holm on bread

Harbour Minister Ada Holm promised that the price of bread would not rise before spring.

"Bread comes by sea," Holm said.`,
    { published: '2026-05-05' },
  ),
  article(
    'talks',
    'Holm will not attend the Lunde peace talks, her spokesman, Tor Vik, said. She rejected a truce on Monday.',
    { published: '2026-05-06' },
  ),
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk(ARTICLES);
});
afterAll(() => desk.close());

it.each<[question: string, first: RegExp]>([
  ['did Holm mention the cranes?', /^Yes\. /],
  // Where it was said is the article's word, not hers.
  ['did Holm mention Lunde?', /^On this, read the words: /],
  // What she promised is shown, not whatever else she said of it.
  ['did Holm promise anything about bread?', /^Yes\. Not quoted on bread, but reported once/],
  ['did Holm promise anything about cranes?', /^The quotes below do not have “promise”/],
  // Nobody is blamed for nothing: "anyone" is no subject.
  [
    'did Holm blame anyone for the cranes?',
    /^The quotes below do not have “blame” or a word like it\. Quoted, once: Ada Holm on the cranes/,
  ],
  // Whatever else she says is no answer to whether she did.
  ['has Holm apologised?', /^Not found\. No quote of Ada Holm has “apologised” or a word like it/],
  ['did Holm threaten?', /^Not found\. No quote of Ada Holm has “threaten”/],
  ['has Holm agreed?', /^Not found\. No quote of Ada Holm has “agreed”/],
  // "talks" behind an article is what is held, and nobody's speech.
  ['will Holm attend the Lunde talks?', /^1 article for “Holm attend Lunde”/],
  ['did Holm attend the Lunde peace talks?', /^1 article for /],
  ['is Holm going to skip the Lunde talks?', /^(?!No speaker)/],
])('%s', async (question, first) => {
  const [line] = (await desk.text(question, { place: 'mention' })).split('\n');
  expect(line).toMatch(first);
});
