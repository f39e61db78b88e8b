import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// Countries that no list has, and a meeting of which two outlets tell without saying that the two met.

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'wire',
      'Orlund and Kestria resumed talks on the dam on Monday.\n\n"We came with open hands," said Orlund\'s foreign minister, Ilva Brenk.\n\nHer Kestrian counterpart, Foreign Minister Jonas Rusk of Kestria, was more reserved. "One day is not a dam," Rusk said.',
      { title: 'Orlund and Kestria resume talks', source: 'Tarn Wire', published: '2026-11-16' },
    ),
    article(
      'courier',
      'Foreign Minister Jonas Rusk of Kestria played down the talks with Orlund in Tarn. "One day is no dam," he said.\n\nIlva Brenk struck another note. "We came with open hands," she said.',
      { title: 'Rusk plays down talks on the dam', source: 'Kestria Courier', published: '2026-11-17' },
    ),
    // Of another week, and of nobody's talks.
    article('later', '"The dam is safe," Ilva Brenk said. Jonas Rusk agreed.', {
      source: 'Tarn Wire',
      published: '2026-11-21',
    }),
    article('call', 'President Ada Moll of Luthia telephoned Prime Minister Otto Fenk of Orlund on Friday.', {
      source: 'Tarn Wire',
      published: '2026-11-20',
    }),
  ]);
});
afterAll(() => desk.close());

it.each<[command: string, has: readonly string[], hasNot: readonly string[]]>([
  ['compare Brenk Rusk', ['Tarn Wire', 'Kestria Courier', 'open hands'], ['Nothing found', 'safe']],
  ['compare Orlund Kestria', ['Tarn Wire', 'Kestria Courier'], ['Nothing found', 'Nothing was looked up']],
  ['compare Orlund Kestria 16 November 2026', [], ['Nothing was looked up']],
  ['compare Brenk Rusk 21 November 2026', ['Nothing found'], []],
  ['meetings Orlund Luthia', ['Ada Moll', 'Otto Fenk'], ['Nothing was looked up']],
  // Nobody is called so.
  ['meetings Zarnovia', ['Nothing was looked up'], []],
])('%s', async (command, has, hasNot) => {
  const text = await desk.text(command);
  for (const words of has) expect(text).toContain(words);
  for (const words of hasNot) expect(text).not.toContain(words);
});
