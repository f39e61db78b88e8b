import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// People of one surname, told apart by title, initial or what they are to each other, and people whom texts call by a post.

const post = (id: string, source: string, text: string) =>
  article(id, text, { source, published: '2026-11-20' });

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    post(
      'flood',
      'Brannick Post',
      'President Anna Varro visited the flooded Merle valley. "We shall build the dykes for another hundred years," President Varro said.\n\nAnna Varro, a sister of Foreign Minister Keld Varro, stayed for an hour.',
    ),
    post(
      'islands',
      'Brannick Post',
      'Tessaly\'s foreign minister, Keld Varro, told reporters in Brannick that Tessaly would not talk about the Orm islands. "The islands are not on the table," Varro said.\n\nLuthia\'s ambassador in Brannick, Mira Osten, called the remarks regrettable. "We had hoped for a calendar," she said.\n\nForeign Minister Keld Varro left early. He ruled out a referendum and rejected a joint patrol.',
    ),
    post(
      'ferry',
      'Sund Today',
      'Luthian Prime Minister Stig Halden met his guests on a ferry in Sund. "It was cold and useful," Halden said.\n\nThey did not discuss the islands, a spokeswoman for Halden, Greta Moll, said.',
    ),
    post(
      'geese',
      'Sund Today',
      'Luthia ordered vaccinations for two million geese. Farmers\' leader Emil Sorb complained about the cost: "A goose does not pay taxes, but her jab does."\n\n"They fired at my barn," said Lotte Ekman, the farmer\'s mother.',
    ),
  ]);
});
afterAll(() => desk.close());

it.each<[question: string, finds: string]>([
  ['what did President Varro say?', 'another hundred years'],
  ['what did foreign minister Varro say?', 'not on the table'],
  ['K. Varro on the islands', 'not on the table'],
  ["what did Keld Varro's sister say?", 'another hundred years'],
  ["what did the farmer's mother say?", 'my barn'],
  ['what did the ambassador of Luthia in Brannick say?', 'a calendar'],
  ["Luthia's ambassador to Tessaly on the islands", 'a calendar'],
  ["what did Tessaly's top diplomat say about the islands?", 'not on the table'],
  ["what did Halden's spokeswoman say?", 'did not discuss the islands'],
  // What nobody's quote says, and the article shows.
  ['what did Keld Varro rule out?', 'He ruled out a referendum'],
  ['did Keld Varro reject a patrol?', 'rejected a joint patrol'],
  ['what did the farmers say about the jab?', 'does not pay taxes'],
  ['who complained about the vaccine?', 'does not pay taxes'],
  // The beginning of an outlet's name is a place where texts say "in Sund".
  ['what did Halden say in Sund?', 'cold and useful'],
  ['what does Sund Today have on geese?', 'two million geese'],
  ['who fires?', 'my barn'],
])('%s', async (question, finds) => {
  expect(await desk.text(question, { place: 'mention' })).toContain(finds);
});

it.each([
  'where is Varro now?',
  'where is Anna Varro?',
  'who replaces her?',
  'who will succeed Halden?',
  'how old is Halden?',
])('%s is nothing that Brief looks up, and it says so', async (question) => {
  expect(await desk.text(question, { place: 'mention' })).toContain('I look up what people said');
});
