import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// What the offices of a country say that no list has, and people of whom a text gives the surname alone.

const post = (id: string, published: string, text: string) =>
  article(id, text, { source: 'Brannick Post', published });

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    post(
      'line',
      '2026-11-20',
      'A telephone line between Ostvik and Karsa was opened on Friday.\n\n“The line will be staffed day and night,” the foreign ministry of Ostvik said in a statement.\n\nOstvik’s defence minister Jana Holm said it had been tested. “It works in both directions,” she told reporters.\n\nThe Ostvik embassy in Karsa City said that the line would not be used for political messages.\n\nKarsa’s president, Ruben Tal, called it “a modest beginning”.',
    ),
    post(
      'boat',
      '2026-11-21',
      "Karsa used the line on Tuesday after a boat drifted off.\n\n“We picked up the receiver and they answered,” a Karsa navy spokesman said.\n\nOstvik's foreign ministry described the call as “short and calm”.",
    ),
    post(
      'cabinet',
      '2026-11-02',
      'Jelena Markusic becomes foreign minister of Brenland, Henrik Halvorsen takes over finance and Elena Dobrin the interior ministry.\n\nAnna Kovar, the mayor of Lemna, and her cousin Josef Kovar, a former judge, were not asked.',
    ),
    post(
      'prisons',
      '2026-11-15',
      'Mr Dobrin said the prisons were full. “There is not one bed left,” Mr Dobrin told the committee.',
    ),
    post(
      'tariff',
      '2026-11-16',
      '“It is enough,” Dobrin said on Friday about the tariff.\n\nMr Dobrin went home by train.',
    ),
    post('names', '2026-11-17', 'Holmgren met Bergson in Karsa.'),
    post(
      'ice',
      '2026-11-18',
      'Greta Olin, who leads the group Clear Ice, said the treaty had been made “without a thermometer”.',
    ),
    post('budget', '2026-11-16', 'The budget is “a wish list without a purse”, Kovar said on Thursday.'),
    post(
      'harvest',
      '2026-11-17',
      'Pelk, who once called rain “a lazy neighbour”, said the harvest was lost. “There is nothing to sell,” Pelk said.',
    ),
  ]);
});
afterAll(() => desk.close());

it.each<[question: string, finds: string]>([
  // An institution with its country before or behind it.
  ['what did the Ostvik foreign ministry say about the line?', 'staffed day and night'],
  ['what did the foreign ministry of Ostvik say about the line?', 'staffed day and night'],
  ["what did Karsa's navy say?", 'We picked up the receiver'],
  // A country is asked for: those who speak for it with and without a name.
  ['what did Ostvik say?', 'staffed day and night'],
  ['what did Ostvik say?', 'both directions'],
  ['what did Ostvik say?', 'partly quoted once, reported twice'],
  ['what did Ostvik say about political messages?', 'The Ostvik embassy in Karsa City said'],
  ['what did Clear Ice say about the treaty?', 'without a thermometer'],
  // A surname that two may have, and one of whom no text has more.
  ['what did Kovar say about the budget?', 'may be Anna Kovar or Josef Kovar'],
  ['what did Anna Kovar say about the budget?', 'a wish list without a purse'],
  ['what did Viktor Pelk say about the harvest?', 'No stored text has “Viktor Pelk”. Of “Pelk”'],
  ['what did Viktor Pelk say about the harvest?', 'There is nothing to sell'],
  // "Pelk, who once called": a name that nobody of the text is known by.
  ['what did Pelk say about rain?', 'a lazy neighbour'],
  ['what did Mr Dobrin say about beds?', 'Of “Dobrin”, whose given name the text does not have'],
])('%s finds “%s”', async (question, finds) => {
  expect(await desk.text(question, { place: 'mention' })).toContain(finds);
});

it.each<[question: string, lacks: string, because: string]>([
  ['what did Karsa say about political messages?', 'embassy in Karsa', 'it is the other one’s embassy there'],
  ['what did Elena Dobrin say about beds?', 'not one bed', 'she is no “Mr”'],
  // Nor where the words are given to a bare "Dobrin" beside it.
  ['what did Elena Dobrin say about the tariff?', 'Quoted', 'the text has a “Mr Dobrin”'],
  ['did Holm meet Berg?', 'Holmgren', 'it is another name'],
  ['what did Henrik Kovar say about the budget?', 'purse', 'the Kovars of the archive are others'],
  ['who is the foreign minister of Brenland?', 'Halvorsen:', 'he takes over something else'],
])('%s shows no “%s”: %s', async (question, lacks) => {
  expect(await desk.text(question, { place: 'mention' })).not.toContain(lacks);
});
