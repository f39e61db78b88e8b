import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// What a thread asks of the texts that were shown in it, and what is asked of no words.

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'archive',
      'RUBEN TAL: Good morning. We have decided to open the archive.\n\nQUESTION: Will you publish the names?\n\nRUBEN TAL: We will publish the files.\n\nILSE MAREK (Tarn Today): When will the first boxes be opened?\n\nRUBEN TAL: In January, if the roof is mended.',
      { title: 'Ruben Tal: press conference', published: '2026-11-19' },
    ),
    article(
      'swap',
      'Karsa and Ostvik exchanged 14 prisoners on Friday.\n\n“They are home,” Prime Minister Lena Orsk said.\n\nHolm thanked the Red Cross.',
      { title: 'Prisoners exchanged', published: '2026-11-20' },
    ),
    article(
      'growers',
      'Two hundred people protested outside the ministry in Karsa on Wednesday. Nobody was arrested.\n\n“The prisoners come first,” Minister Jana Holm said.',
      { title: 'Growers angry', published: '2026-11-18' },
    ),
  ]);
});
afterAll(() => desk.close());

it.each<[turns: string[], finds: string]>([
  [['what did Tal say about the files?', 'what was the question?'], 'Will you publish the names?'],
  [
    ['what did Tal say about the roof?', 'and who asked?'],
    'When will the first boxes be opened? — Ilse Marek',
  ],
  [['what did Orsk say?', 'what was she asked?'], 'The text has no question before these words.'],
  [['what did Orsk say?', 'was Tal there?'], 'Tal is not named in this text.'],
  // The text has the surname alone.
  [
    ['what did Orsk say?', 'and was Jana Holm there?'],
    'Holm is named once in this text; whether they were there, read:',
  ],
  [['what did Holm say about prisoners?', 'are there other articles?'], 'Prisoners exchanged'],
  // The brief of what is newest is something that a thread goes on from.
  [['latest', 'any other articles?'], 'No other article of this story is stored.'],
  [['were there any protests?'], 'Two hundred people protested'],
  [['were there any arrests?'], 'Nobody was arrested'],
  [['were there any floods?'], 'Nothing found'],
  [['was Holm in Karsa?'], 'outside the ministry in Karsa'],
])('%j finds “%s”', async (turns, finds) => {
  expect(await desk.thread(...turns)).toContain(finds);
});
