import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const TEXT = `“I do not believe the boats will be back this year,” Envoy Mila Torv said. “We have run out of salt and rope,” she said. “I don't have a letter from Ruvia,” Torv said. “We will help the mill,” Torv said.

“There was no offer, there was no list and there was no meeting,” Minister Rolf Dunn said.

“Boo!” Otto Barr shouted.`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([article('salt', TEXT)]);
});
afterAll(() => desk.close());

it.each([
  [
    '“I believe the boats will be back this year,” Torv said.',
    /^Altered: .*negation/,
    'I [-do not-] believe',
  ],
  [
    "“We've run out of salt and rope,” Torv said.",
    /^Altered: one word was changed/,
    "[-We have-] [+We've+] run out",
  ],
  [
    '“I do not have a letter from Ruvia,” Torv said.',
    /^Altered: (?!.*negation)/,
    "I [-don't-] [+do not+] have",
  ],
  ['“We will help the mill if they ask,” Torv said.', /^Altered: a stretch was added/, '[+if they ask+]'],
])('%s: each word that differs is shown', async (pasted, title, shown) => {
  const text = await desk.text(`verify ${pasted}`);
  expect(text).toMatch(title);
  expect(text).toContain(shown);
});

it('a clause with a denial of its own is not denied by the one before it', async () => {
  expect(await desk.text('verify “There was no meeting,” Dunn said.')).toMatch(/^Verbatim: /);
});

it('one word is found, too short as it is', async () => {
  expect(await desk.text('verify “Boo!” Torv shouted.')).toMatch(
    /^Too short for a verdict: 1 word\. They are here/,
  );
});
