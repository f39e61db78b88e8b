import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const TEXT = `Foreign Minister Elias Lind of Ostrava spoke on Monday. Prime Minister Anton Velk was away. Jan Rusk and Luka Barr are deputies.

According to Lind, Rusk told him on Saturday that “the mill will not be anybody's servant”.

Velk's spokeswoman, Lea Horn, quoted the prime minister as telling the cabinet: “If they want to talk, they have my bell.”

Mira Tolv, who once described Barr as “a miller in search of a storm,” was silent. “The weir is sound,” Tolv said.

Velk said his government had “slept through every warning of the winter” and would answer.

“We will not negotiate with a gun on the table,” Tolv told reporters. “Nobody can threaten me with retirement,” she said. “We will not sell the lake, and we will mend the weir,” she said. “I will not apologise for the crimes of others,” Tolv said.

Perhaps the far bank will answer. “We bow to no deadline of yours,” they will say.`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([article('mill', TEXT)]);
});
afterAll(() => desk.close());

it.each([
  [
    "“The mill will not be anybody's servant,” Rusk said.",
    /^Relayed: word for word, as Elias Lind tells them of Jan Rusk\./,
  ],
  ['“If they want to talk, they have my bell,” Velk said.', /^Relayed: .*, as Lea Horn tells them of /],
  [
    '“a miller in search of a storm,” Barr said.',
    /^Misattributed: the words are exact, but said (?:of Barr, not by Barr|by Mira Tolv, not Barr)\./,
  ],
  [
    '“his government had slept through every warning of the winter,” Velk said.',
    /^Reported only, partly quoted: the article says this of Anton Velk, and has only “slept through every warning of the winter” of it in quotation marks\./,
  ],
])('%s: who tells them, and of whom', async (pasted, title) => {
  expect(await desk.text(`verify ${pasted}`)).toMatch(title);
});

it.each([
  ['“We will not negotiate,” Tolv said.', ' The sentence goes on: “… with a gun on the table”.'],
  ['“Nobody can threaten me,” Tolv said.', ' The sentence goes on: “… with retirement”.'],
  ['“I will not apologise,” Tolv said.', ' The sentence goes on: “… for the crimes of others”.'],
])('%s is a refusal cut before what limits it', async (pasted, rest) => {
  expect((await desk.ask(`verify ${pasted}`)).verdict).toBe('verbatim');
  expect((await desk.text(`verify ${pasted}`)).split('\n')[0]).toContain(rest);
});

it('an answer that is imagined is nobody’s', async () => {
  expect(await desk.text('verify “We bow to no deadline of yours,” Velk said.')).toMatch(
    /^Not asserted: the article has the words only in the sentence “/,
  );
});

it.each([
  '“We will not sell the lake,” Tolv said.',
  '“We will not negotiate with a gun on the table,” Tolv said.',
  '“The weir is sound,” Tolv said.',
])('%s is whole', async (pasted) => {
  expect((await desk.text(`verify ${pasted}`)).split('\n')[0]).toBe(
    'Verbatim: word for word, said by Mira Tolv.',
  );
});
