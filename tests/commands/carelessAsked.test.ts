import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// Owners without their mark, deeds of whom a text has the surname alone, offices that texts in other languages give, and what comes next.

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'dam',
      'Tolvia began to fill the Senna dam on Monday.\n\nPerrin\'s government called the step "a breach with a signature under it".\n\n"We informed everybody," Tolvian Water Minister Bakar Sule said.',
      { published: '2026-11-24' },
    ),
    article(
      'radio',
      'Q: Minister, why in November?\n\nSULE: Because it rained. A dam that is not filled when it rains is a wall.\n\nQ: Will you stop?\n\nSULE: We will read the order.',
      { published: '2026-11-25' },
    ),
    article(
      'strike',
      'The strike at Tolvair ended after the union accepted an offer of 6 percent.\n\nFeld welcomed the result. She apologised to passengers.',
      { published: '2026-11-26' },
    ),
    article('airline', 'Chief executive Nora Feld said the airline was losing money.', {
      published: '2026-11-20',
    }),
    article(
      'lithium',
      'Tolvia stoppt die Ausfuhr von Lithium.\n\n„Wir wollen die Batterien bauen“, sagte Wirtschaftsministerin Leyla Sander.',
      { published: '2026-11-21', language: 'de' },
    ),
    article(
      'hafen',
      'Das Gericht hat den Ausbau gestoppt. Der Bürgermeister von Brell, Arno Fest, sagte: „Der Hafen ist groß genug.“',
      { published: '2026-11-22', language: 'de' },
    ),
    article(
      'ice',
      'Foreign Minister Runa Ekdal met Miro Pasko. "She waited four winters," Pasko said of Ekdal. Ekdal said Pasko was "a man of ice".',
      { published: '2026-11-18' },
    ),
    article(
      'lorry',
      'The transport ministry of Sorvia said the lorry weighed 31 tonnes.\n\nThe central bank expects prices to fall by June.',
      { published: '2026-11-19' },
    ),
    article(
      'vote',
      'Le président sortant, Axel Brun, a promis de ne pas augmenter les impôts. « Je l’ai dit une fois », a-t-il lancé jeudi.',
      { published: '2026-11-23', language: 'fr' },
    ),
  ]);
});
afterAll(() => desk.close());

it.each<[turns: string[], finds: string]>([
  [['what did perrins government say about the step?'], 'a breach with a signature under it'],
  // A body that no text quotes: what it did is in an article.
  [['did the union accept the offer?'], 'the union accepted an offer'],
  // "She" is the surname that begins the sentence before, of whom the text has no more.
  [['did Feld apologise?'], 'She apologised to passengers.'],
  // An office in another language, in a text told of the country or of the town.
  [['what did the Tolvian economy minister say?'], 'Wir wollen die Batterien bauen'],
  [['what did the mayor of Brell say?'], 'Der Hafen ist groß genug'],
  // "taxes" is "taxe" and "impôt" there.
  [['what did Brun promise about taxes?'], 'Je l’ai dit une fois'],
  [["what did Sorvia's transport ministry say about the lorry?"], 'weighed 31 tonnes'],
  [['what does the bank expect for June?'], 'expects prices to fall by June'],
  [['what did Ekdal and Pasko say about each other?'], 'Runa Ekdal and Miro Pasko on each other'],
  [['what did Ekdal and Pasko say about each other?'], 'a man of ice'],
  [['what did Sule say about rain?', 'what did he say next?'], 'We will read the order.'],
  [['what did Sule say about rain?', 'What did he say next?'], 'We will read the order.'],
  [['what did Sule say about the order?', 'and then?'], 'The text has no further words of the same speaker.'],
])('%j finds “%s”', async (turns, finds) => {
  expect(await desk.thread(...turns)).toContain(finds);
});
