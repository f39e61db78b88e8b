import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const TEXT = `Spokesman Nils Orre was asked about the far bank. “There are no soldiers on our shore. There are shepherds,” Orre said. “A fence is not a wall,” he added.`;
const GERMAN = `Die Außenministerin Berta Olm war in Tarnau. „Wer in Brenk ein Haus öffnet, schließt in Tarnau eine Tür“, sagte Olm am Freitag. „Vor Petra Holm habe ich keine Angst“, fügte sie hinzu.`;
const OFFICE = `“Nobody can see the future, and anyone who claims otherwise is selling maps,” said Lena Moor. “We cannot go on like this forever,” she said.`;
const SPEECH = `JONAS FARR: I rule out nothing at all. But I do not want a fence. Fences are what you build when you have stopped talking.`;
const COLUMN = `I have a word for Jonas Farr. I would tell him: Mr Farr, walk faster. “Fences are what you build when you have stopped talking,” he said on Monday.`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('shore', TEXT),
    article('haus', GERMAN, { language: 'de' }),
    article('office', OFFICE),
    article('speech', SPEECH),
    article('column', COLUMN),
  ]);
});
afterAll(() => desk.close());

it.each([
  '“There are shepherds on our shore. There are no soldiers,” said Nils Orre.',
  '“There are shepherds on our shore. There are no soldiers.”',
  '“A fence is not a wall. Both villages will have to live with it,” Orre said.',
])('%s is altered: most of it is there', async (pasted) => {
  expect((await desk.ask(`verify ${pasted}`)).verdict).toBe('altered');
});

it.each([
  '“Our shepherds have soldiers for neighbours on every side,” said Nils Orre.',
  '“A fence. Both villages will have to live with it for years,” Orre said.',
])('%s is not found: few of its words are there', async (pasted) => {
  expect((await desk.ask(`verify ${pasted}`)).verdict).toBe('not-found');
});

it('a German noun is no name, and what it stands in place of is shown', async () => {
  const text = await desk.text(
    'verify „Wer in Brenk ein Haus öffnet, schließt in Tarnau das Tor“, sagte Olm.',
  );
  expect(text).toContain('Altered: one word was changed.');
  expect(text).toContain('schließt in Tarnau [-eine Tür-] [+das Tor+]');
  expect(await desk.text('verify „Vor Petra Rusk habe ich keine Angst“, sagte Olm.')).toContain(
    'Altered: a name was changed.',
  );
});

it('the narrator’s words before a quotation are no part of its other place', async () => {
  const text = await desk.text(
    'verify “I rule out nothing at all. Fences are what you build when you have stopped talking,” Farr said.',
  );
  expect(text).toContain('[+I rule out nothing at all+]');
  expect(text).not.toContain('walk faster');
});

it('two statements of two days that were changed and joined are shown both, and are of one speaker', async () => {
  await desk.add([
    article('first', '“We raised the nine divers in the first hour of the talks,” Tomas Brell said.', {
      published: '2026-11-20T09:00:00Z',
    }),
    article('second', 'MINISTER BRELL: The divers were freed this morning. All nine are well.', {
      published: '2026-11-22T09:00:00Z',
    }),
  ]);
  for (const pasted of [
    '“All nine divers are well. We raised them in the first hour of the talks,” Brell said.',
    '“All nine are well. We raised the nine divers in the first hour of the talks,” Brell said.',
  ]) {
    const text = await desk.text(`verify ${pasted}`);
    expect(text).toMatch(/^Altered: parts of several texts were put together\./);
    expect(text).toContain('All nine are well');
    expect(text).toContain('We raised the nine divers in the first hour of the talks');
  }
});

it('words of two sentences with others between are not there', async () => {
  const text = await desk.text('verify “There are no shepherds” — Nils Orre');
  expect(text).not.toMatch(/They are here/);
  const peace = await openDesk([
    article('peace', '“We want peace. Enemies want war,” Minister Greta Holm said in Lindby.'),
  ]);
  expect(await peace.text('verify “We want war” — Holm')).not.toContain('peace. Enemies want');
  await peace.close();
});

it.each([
  ['“Nobody can see the future, and any one who claims otherwise is selling maps,” Moor said.', 'a stretch'],
  ['“We cannot go on like this for ever,” Moor said.', 'a stretch'],
  ['“We cannot go on like this always,” Moor said.', 'one word'],
])('%s: two words in place of one are no one word, and hold no number', async (pasted, what) => {
  expect((await desk.text(`verify ${pasted}`)).split('\n')[0]).toBe(`Altered: ${what} was changed.`);
});
