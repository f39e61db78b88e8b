import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

/** Countries, bodies and outlets that the lexicon does not know. */
let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'toll',
      'Prime Minister Jonas Welk told parliament that Tavoria would not accept the toll of Merrenia on the canal.\n\n"A toll is a tax on bread," Welk said.',
    ),
    article(
      'call',
      'President Ada Reuss of Merrenia and Prime Minister Jonas Welk of Tavoria spoke by telephone on 12 March 2026.\n\n"We keep the line open," Reuss said.',
    ),
    article(
      'drones',
      'Halvemark will shoot down drones over its harbour, its defence minister said.\n\n"Any drone will be brought down," Defence Minister Nils Brandt said.',
    ),
    article(
      'rally',
      'The Tavorian opposition asked for an early election.\n\n"The country cannot wait," said Lena Orsk, who leads the opposition.',
    ),
    article('vote', 'The Northern Council put off its vote on sanctions against Merrenia.', {
      source: 'Northern Council',
    }),
  ]);
});
afterAll(() => desk.close());

describe('whoever is asked about by an office', () => {
  it.each([
    // A text joins office, name and country, also where another text is quoted.
    ['what did the Tavorian PM say about bread?', 'Jonas Welk', '"A toll is a tax on bread,"'],
    ["what did Tavoria's prime minister say about the toll?", 'Jonas Welk', '"A toll is a tax on bread,"'],
    // Every text that gives the office is about the country.
    ["what did Halvemark's defence minister say?", 'Nils Brandt', '"Any drone will be brought down,"'],
    ['what did the Tavorian opposition leader say?', 'Lena Orsk', '"The country cannot wait,"'],
  ])('%s', async (typed, name, words) => {
    const text = await desk.text(typed, { place: 'mention' });
    expect(text).toContain(name);
    expect(text).toContain(words);
  });

  it.each([
    // The office is another country's in these very texts; nobody holds it.
    'what did the Merrenian PM say?',
    "what did Halvemark's president say?",
  ])('is nobody where the texts do not show it: %s', async (typed) => {
    const text = await desk.text(typed, { place: 'mention' });
    expect(text).toMatch(/^No speaker/);
  });
});

it('the last word of an outlet is enough, and a verb behind it is no part of its name', async () => {
  const text = await desk.text('has the Council voted on sanctions yet?', { place: 'mention' });
  expect(text).toContain('I did not use “voted”');
  expect(text).toContain('put off its vote on sanctions');
});

it('who spoke of a thing that nobody is called answers, and says so', async () => {
  const text = await desk.text('what did the opposition say?', { place: 'mention' });
  expect(text).toContain('I know nobody as “opposition”: this is who spoke of it.');
  expect(text).toContain('"The country cannot wait,"');
});

it('a question that is not understood offers a search for its name', async () => {
  const text = await desk.text('is Halvemark safe?', { place: 'mention' });
  expect(text).toContain('/brief Halvemark');
});
