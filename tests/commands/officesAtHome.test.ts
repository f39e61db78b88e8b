import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// Wires and papers do not name their own country beside its ministers: the dateline, or whose paper it is, does.

let desk: TestDesk;
beforeAll(async () => {
  const text = (id: string, source: string, words: string, title: string | null = null) =>
    article(id, words, { source, published: '2026-11-20', title });
  desk = await openDesk([
    text(
      'river',
      'Lunde Agency',
      'LUANDA - Angola will go on building a dam on the river despite protests from Botswana, its water minister said on Friday.\n\n"We will not stop a single shovel," water minister Domingos Katimba said.\n\nKatimba denied that banks in Beijing were paying for the dam.',
      'Angola will go on with its dam',
    ),
    text(
      'banks',
      'Lunde Agency',
      'BEIJING, Nov. 20 (Lunde) -- China is not financing the dam in Angola, a foreign ministry spokesperson said on Tuesday.\n\n"The reports are not true," spokesperson Wei Lanping said.',
    ),
    text(
      'silence',
      'The Namibian Star',
      'WINDHOEK - Opposition leader Petrus Haukongo accused President Hilma Shikwambi on Wednesday of selling the river.\n\n"She has found her tongue on everything except water," Haukongo said.\n\nHer fisheries minister, Anna Nangombe, said that the river was not for sale.',
    ),
    text(
      'seat',
      'Lunde Agency',
      'BRUSSELS - Defence Minister Jan Kolarik said that the alliance would wait. "Waiting is cheap," Kolarik said.',
    ),
    text(
      'guest',
      'Lunde Agency',
      'LONDON - Britain is to host talks on herring.\n\nThe delegation of Norway is led by fisheries minister Lena Ruud. "Herring has no passport," Ruud said.',
    ),
    text(
      'herds',
      'Gaborone Herald',
      'Parliament rejected a bill to extend the fence.\n\n"Elephants do not read maps," wildlife minister Boitumelo Rasebo said.\n\nBotswana’s foreign minister, Lesego Motlha, did not vote. "I was abroad," Motlha said.',
    ),
    text(
      'toll',
      'Lunde Agency',
      "The toll stays, Argentina said.\n\nParaguay's Foreign Ministry called the toll illegal. In a statement it said that it would go to court.",
    ),
  ]);
});
afterAll(() => desk.close());

it.each<[question: string, finds: string | null]>([
  ['what did Angola say about the dam?', 'We will not stop a single shovel'],
  ['what did China say about the dam?', 'The reports are not true'],
  ['what did the Namibian opposition leader say?', 'found her tongue'],
  ["what did Namibia's fisheries minister say?", 'the river was not for sale'],
  // Ministers of any country speak where bodies of many sit.
  ['what did Belgium say about the alliance?', null],
  // A minister whom the text places elsewhere is a guest.
  ['what did Britain say about herring?', null],
  // A matter that no list has is the office's, and whoever else is a minister does not answer for it.
  ["what did Botswana's wildlife minister say?", 'Elephants do not read maps'],
  ["what did Botswana's transport minister say?", null],
  ['what did the Bolivian foreign ministry say about the toll?', null],
  ["what did Paraguay's foreign ministry say about the toll?", 'it would go to court'],
])('%s', async (question, finds) => {
  const answer = await desk.ask(question, { place: 'mention' });
  const shown = answer.citations.map(({ article: id, start, end }) => {
    const text = answer.versions.find((one) => one.article.id === id)!.text;
    return text.slice(start, end);
  });
  const found = answer.rung === 'none' || answer.rung === 'mentioned' || !answer.rung ? [] : shown;
  if (finds === null) expect(found).toEqual([]);
  else expect(found.join('\n')).toContain(finds);
});

it('shows words in marks that stand beside a sentence on the subject, where on it itself nothing but reported words are', async () => {
  const text = await desk.text('what did Katimba say about the dam?', { place: 'mention' });
  expect(text).toMatch(/^Reported on the dam, once, in the article's wording, and quoted beside it: /);
  expect(text).toContain('Katimba denied that banks');
  expect(text).toContain('We will not stop a single shovel');
});
