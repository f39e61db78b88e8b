import { afterAll, beforeAll, expect, it } from 'vitest';
import { titleInEnglish } from '../../commands/asked/titleInEnglish.ts';
import { article, lexicon, openDesk, type TestDesk } from '../desk.ts';

// Whose minister somebody is, a text in French, German, Spanish or Russian says too, and it may be nobody whom the lexicon has.

let desk: TestDesk;
beforeAll(async () => {
  const text = (id: string, words: string) => article(id, words, { published: '2026-11-20' });
  desk = await openDesk([
    text(
      'fr',
      "La France appelle à la retenue.\n\n« Un pont n'est pas une arme », a déclaré jeudi le ministre français des Affaires étrangères, Étienne Vasseur.",
    ),
    text(
      'de',
      'Die deutsche Außenministerin Lena Brandhorst hat vermittelt. „Wir kennen geschlossene Brücken“, sagte Brandhorst am Donnerstag.',
    ),
    text(
      'es',
      'España enviará combustible, anunció la ministra española de Exteriores, Carmen Ibarrola. «Nadie debe pasar frío», declaró Ibarrola en Madrid.',
    ),
    text(
      'ru',
      'Стороны спорят о мосте. «Мосты строят, чтобы по ним ездить», — заявила журналистам официальный представитель МИД России Вера Колосова.',
    ),
    text('oslo', '« Nous restons neutres », a dit Jeanne Morel, ambassadrice en Norvège, à ses hôtes.'),
  ]);
});
afterAll(() => desk.close());

it.each<[question: string, said: RegExp]>([
  ['what did the French foreign minister say?', /Étienne Vasseur\.\n.*Un pont n'est pas une arme/],
  [
    "qu'a dit le ministre français des Affaires étrangères ?",
    /Étienne Vasseur\.\n.*Un pont n'est pas une arme/,
  ],
  ['Was sagte die deutsche Außenministerin?', /Lena Brandhorst\.\n.*geschlossene Brücken/],
  ['Worüber hat Brandhorst gesprochen?', /Lena Brandhorst\.\n.*geschlossene Brücken/],
  ['what did the Germans say?', /Germany\.\n.*geschlossene Brücken/],
  ['¿Qué dijo la ministra española de Exteriores?', /Carmen Ibarrola\.\n.*pasar frío/],
  ['¿Qué dijo Ibarrola a los periodistas?', /Carmen Ibarrola\.\n.*pasar frío/],
  ['what did Moscow say?', /Russia\.\n.*Мосты строят/],
  ['что сказал представитель МИД России?', /Вера Колосова\.\n.*Мосты строят/],
  // Who serves in a country is not of it.
  ['what did the Norwegians say?', /^(?!.*neutres)/s],
])('%s', async (question, said) => {
  const shown = (await desk.text(question, { place: 'mention' })).replace(/\n+/g, '\n');
  expect(shown).toMatch(said);
});

it.each([
  ['ministre français des Affaires étrangères', 'foreign minister'],
  ['министр иностранных дел Турции', 'foreign minister'],
  ['deutsche Außenministerin', 'foreign minister'],
  ['Speaker of the House', 'Speaker of the House'],
])('%s is %s', (title, office) => {
  expect(titleInEnglish(title, lexicon)).toBe(office);
});
