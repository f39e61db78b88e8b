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
    /^Verbatim: word for word, said by Ada Holt\. A correction by Example Wire has other words\./,
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

it('an office stands before a colon in small letters too, alone and in a draft', async () => {
  await desk.add([
    article(
      'basin',
      'Drovnian Foreign Minister Petar Orban spoke in Selna. “We will not leave the basin until the dam is finished,” Orban said.',
    ),
  ]);
  const words = '“We will not leave the basin until the dam is finished”';
  const of = async (speaker: string) => (await desk.ask(`verify ${speaker}: ${words}`)).verdict;
  expect(await of('Drovnia’s foreign minister')).toBe('verbatim');
  expect(await of('Drovnian foreign minister')).toBe('verbatim');
  expect(await of('Serbia’s foreign minister')).toBe('misattributed');
  expect(await of('Karvia’s foreign minister')).toBe('misattributed');
  const draft = await desk.text(
    `verify Notes\n\nSerbian foreign minister: ${words}\n\n“We sent them no map, and they asked for one,” Rask said.`,
  );
  expect(draft).toMatch(/— Serbian foreign minister\n\s*Verdict: misattributed/);
  // A sentence that ends with an office is none.
  const [first] = (
    await desk.text('verify What I like about the Serbian foreign minister: a lot of things')
  ).split('\n');
  expect(first).not.toContain('like about the Serbian');
});

it('that a text does not name whoever was named is said, alone and in a draft', async () => {
  await desk.add([
    article(
      'friendship',
      'Selna keeps the treaty. “A border is a friendship that both sides have to guard,” one diplomat said.',
    ),
  ]);
  const words = '“A border is a friendship that both sides have to guard”';
  expect(await desk.text(`verify Rosa Marek: ${words}`)).toMatch(
    /^Verbatim: .*; the article does not name Rosa Marek\./,
  );
  const draft = await desk.text(
    `verify ${words}, said Rosa Marek.\n\n“We sent them no map, and they asked for one,” said Rask.`,
  );
  expect(draft).toContain('Verdict: verbatim, the speaker not named there');
  expect(draft).toContain(
    '1. Verbatim: word for word, in quotation marks; the article does not name Rosa Marek.',
  );
});

it.each([
  ['A border is a friendship that both sides guard', 'both sides [-have to-] guard'],
  ['A border is a friendship that both farmers guard', 'both [-sides have to-] [+farmers+] guard'],
  [
    'A border is a friendship that both sides and farmers have guard',
    'sides [+and farmers+] have [-to-] guard',
  ],
])('the last words of “%s” are laid beside themselves', async (words, shown) => {
  expect(await desk.text(`verify “${words}”`)).toContain(shown);
});

it('“the source” is the one without a name of a paragraph before', async () => {
  await desk.add([
    article(
      'counterparts',
      'Foreign Minister Tor Hamidi will meet his counterparts on Monday, a European source said.\n\n“This will be a political meeting ahead of the final round,” the source said on Sunday.',
    ),
  ]);
  expect(
    (await desk.ask('verify Hamidi: “This will be a political meeting ahead of the final round”')).verdict,
  ).toBe('misattributed');
});

it('“a senior US official” is nobody of another country, and may be anybody of that one or of a body', async () => {
  await desk.add([
    article(
      'issues',
      'Talks went on in Bern. “All issues have not been agreed to this day,” a senior US official said. British Foreign Secretary Ada Marlow left early.',
    ),
  ]);
  const of = async (speaker: string) =>
    (await desk.ask(`verify ${speaker}: “All issues have not been agreed to this day”`)).verdict;
  expect(await of('British foreign secretary')).toBe('misattributed');
  expect(await of('Marlow')).toBe('misattributed');
  expect(await of('US State Department')).toBe('verbatim');
  expect(await of('NATO')).toBe('verbatim');
});

it('names before quotations of a list are who said them', async () => {
  const draft = await desk.text(
    'verify - Rask: “We sent them no map, and they asked for one”\n- Valko: “All issues have not been agreed to this day”',
  );
  expect(draft).toContain('— Rask');
  expect(draft).toContain('— Valko');
  // One heading above words in marks is none.
  expect(
    await desk.text('verify Draft\n\nQuote: “We sent them no map, and they asked for one”'),
  ).not.toContain('— Quote');
});

it('words that somebody recalls of another are relayed', async () => {
  await desk.add([
    article(
      'recalled',
      'Foreign Minister Ilse Tormund spoke in Selna. She recalled his words that “no fleet will ever make us change our minds”. Defence Minister Tor Lind cited Valko’s remark that “the basin belongs to those who dug it”. He repeated his warning that “winter will come before the bridge does”.',
    ),
  ]);
  const of = async (words: string) => (await desk.ask(`verify ${words}`)).verdict;
  expect(await of('Tormund: “no fleet will ever make us change our minds”')).toBe('relayed');
  expect(await of('Lind: “the basin belongs to those who dug it”')).toBe('relayed');
  expect(await of('Lind: “winter will come before the bridge does”')).toBe('verbatim');
});
