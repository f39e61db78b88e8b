import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const TEXT = `Foreign Minister Anna Rask denied it. “No inspector has set foot in the Sael plant,” she said. “We sent them no map, and they asked for one.”`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([article('sael', TEXT)]);
});
afterAll(() => desk.close());

it.each([
  // The word that denies the sentence was left out at its head, and the next one changed with it.
  ['“Inspectors have set foot in the Sael plant”', 'altered', '[-No inspector has-]'],
  // Left out alone, of what is pasted as a sentence.
  ['“Inspector has set foot in the Sael plant”', 'altered', '[-No-]'],
  // A part of the sentence, which does not begin as one.
  ['“set foot in the Sael plant”', 'verbatim', 'set foot'],
  // What denies belongs to the clause before.
  ['“They asked for one”', 'verbatim', 'they asked'],
])('%s is %s', async (pasted, verdict, shown) => {
  const answer = await desk.ask(`verify ${pasted}`);
  expect(answer.verdict).toBe(verdict);
  expect(await desk.text(`verify ${pasted}`)).toContain(shown);
});

it('a denial of two words that was dropped is found, and a word that was changed wherever it stands', async () => {
  await desk.add([
    article(
      'isles',
      'Claire Aubert: Nous ne reconnaîtrons jamais cette annexion. Claire Aubert est ministre.',
      {
        language: 'fr',
      },
    ),
    article('count', '“Twelve violations are twelve too many,” Leila Haddad said.'),
  ]);
  const denied = await desk.text('verify « Nous reconnaîtrons cette annexion »');
  expect(denied).toContain('Nous [-ne-] reconnaîtrons [-jamais-] cette annexion');
  const answer = await desk.ask('verify Haddad: “Fourteen violations are fourteen too many”');
  expect(answer.verdict).toBe('altered');
  expect((await desk.ask('verify Haddad: “Twelve months are a long time in politics”')).verdict).toBe(
    'not-found',
  );
});

it('a change beside a reporting clause is none of the clause', async () => {
  await desk.add([
    article(
      'morgen',
      '“If you reward a blockade,” Olav Brand told the daily Morgen, “you will get another one.”',
    ),
  ]);
  const text = await desk.text('verify Brand: “If you reward a blockade, you’ll get another one”');
  expect(text).toContain('Altered: one word was changed.');
  expect(text).toContain('told the daily Morgen, “[-you will-] [+you’ll+] get');
  expect(
    await desk.text('verify Brand: “If you reward a blockade, then you will get another one”'),
  ).toContain('Altered: one word was added.');
});

it('words that a later text corrects are said to be corrected', async () => {
  await desk.add([
    article('first', '“We have waited for eleven months, and patience is no policy,” Ada Holt said.', {
      published: '2026-11-20T09:00:00Z',
    }),
    article('mended', '“We have waited for nine months, and patience is no policy,” Ada Holt said.', {
      title: 'CORRECTION: Holt is tired of waiting',
      source: 'Example Wire',
      published: '2026-11-20T12:00:00Z',
    }),
  ]);
  expect(await desk.text('verify “We have waited for eleven months, and patience is no policy”')).toMatch(
    /^Verbatim: the words stand as pasted, said by Ada Holt\. A correction by Example Wire has other words\./,
  );
  expect(await desk.text('verify “We have waited for nine months, and patience is no policy”')).not.toContain(
    'A correction',
  );
});

it('an office without a name is whoever was named for the words', async () => {
  await desk.add([
    article('valko', 'Serbian prime minister Petr Valko spoke. “It was not fine at all,” Valko said.'),
  ]);
  const of = async (speaker: string) =>
    (await desk.ask(`verify “It was not fine at all,” ${speaker} said.`)).verdict;
  expect(await of('the Serbian prime minister')).toBe('verbatim');
  expect(await of('the Croatian president')).toBe('misattributed');
  // Anybody may be meant.
  expect(await of('the envoy')).toBe('verbatim');
});
