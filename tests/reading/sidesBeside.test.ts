import { expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';

const reader = prepareReader(loadLexicon('data'));
const sideOf = (name: string, text: string, language = 'en') =>
  readArticle({ text, language }, reader).people.find((one) => one.name === name)?.side;

it.each<[text: string, name: string, side: string | null]>([
  // Whoever holds an office of a body speaks for it.
  ['NATO Secretary General Jens Stolt met the press.', 'Jens Stolt', 'NATO'],
  ['NATO’s secretary general, Jens Stolt, met the press.', 'Jens Stolt', 'NATO'],
  ['OSCE Secretary General Ivo Lang met the press.', 'Ivo Lang', 'OSCE'],
  ['EU foreign policy chief Carla Betti met the press.', 'Carla Betti', 'EU'],
  ['European Commission President Carla Betti met the press.', 'Carla Betti', 'EU'],
  ['Ada Osei, the U.N. envoy for Syria, met the press.', 'Ada Osei', 'UN'],
  [
    'Nils Roth, a spokesman for the International Committee of the Red Cross in Kyiv, met the press.',
    'Nils Roth',
    'ICRC',
  ],
  // An envoy of a state to it speaks for the state, and whoever held the office once for nobody.
  ['Norway’s NATO envoy, Ada Osei, met the press.', 'Ada Osei', 'NO'],
  ['Former NATO Secretary General Jens Stolt met the press.', 'Jens Stolt', null],
  // Somebody’s counterpart is of the country that is named with it.
  ['German Chancellor Hannah Ruck met her Israeli counterpart, Ilan Peretz.', 'Ilan Peretz', 'IL'],
  // A body named like it, or within it, is another.
  ['Ada Osei, president of the European Union of Farmers, met the press.', 'Ada Osei', null],
  ['Ada Osei, chief of the UN press corps, met the press.', 'Ada Osei', null],
  ['IMF critic and bank chief Jens Stolt met the press.', 'Jens Stolt', null],
  // The country that somebody knows is not theirs; their people is.
  ['Lena Falk, a Russia analyst at a think tank, met the press.', 'Lena Falk', null],
  ['Lena Falk, a Russian analyst at a think tank, met the press.', 'Lena Falk', 'RU'],
  // "who" is the WHO in capitals only.
  [
    'The mayor of Selm, Jana Holm, who is no relation to the EU commissioner, met the press.',
    'Jana Holm',
    null,
  ],
  ['Jana Holm, who is head of the council, met the press.', 'Jana Holm', null],
  ['“Yes,” said Jana Holm, the mayor who is head of the council.', 'Jana Holm', null],
  ['WHO spokeswoman Jana Holm met the press.', 'Jana Holm', 'WHO'],
  ['Jana Holm, head of the WHO, met the press.', 'Jana Holm', 'WHO'],
])('%s -> %s: %s', (text, name, side) => {
  expect(sideOf(name, text)).toBe(side);
});

const AT_LISBON =
  'LISBON - Varenia and Costavo agreed on Thursday to reopen the border.\n\n“Yes,” Varenian Foreign Minister Ilona Draskal said. Opposition leader Viktor Marin laughed. Prime Minister Lena Kovar of Varenia was silent.';

it.each<[headline: string, text: string, name: string, side: string | null]>([
  // Ministers of countries that no list has are not of the country where they meet.
  ['Border opens after Lisbon talks', AT_LISBON, 'Ilona Draskal', null],
  ['Border opens after Lisbon talks', AT_LISBON, 'Viktor Marin', null],
  ['Border opens', AT_LISBON, 'Lena Kovar', null],
  // Nor is anybody where a headline names only the place of the talks.
  [
    'Borders open',
    'LISBON - Ministers agreed on Thursday.\n\n“Yes,” Foreign Minister Ilona Draskal of the Republic of Varenia said.',
    'Ilona Draskal',
    null,
  ],
  [
    'Portugal opens its border',
    'LISBON - Portugal will open its border.\n\n“Yes,” foreign ministry spokesman Otto Ruel said.',
    'Otto Ruel',
    'PT',
  ],
])('%s: %s -> %s: %s', (title, text, name, side) => {
  const { people } = readArticle({ text, title }, reader);
  expect(people.find((one) => one.name === name)?.side).toBe(side);
});

it.each<[language: string, text: string, name: string, side: string | null]>([
  ['fr', '« Non », a répondu la ministre norvégienne Anne Vasseur.', 'Anne Vasseur', 'NO'],
  ['ru', '«Да», — сказала министр Норвегии Анна Колосова.', 'Анна Колосова', 'NO'],
  // Whoever held an office before.
  ['ru', '«Да», — сказал бывший министр Турции Иван Дубравин.', 'Иван Дубравин', null],
  ['es', '«Sí», dijo el expresidente boliviano Juan Ruel.', 'Juan Ruel', null],
  // In the name of a body.
  ['de', '„Nein“, sagte der Präsident des Deutschen Roten Kreuzes, Otto Ruel.', 'Otto Ruel', null],
  ['de', '„Nein“, sagte der deutsche Präsident Otto Ruel.', 'Otto Ruel', 'DE'],
])('%s: %s -> %s: %s', (language, text, name, side) => {
  expect(sideOf(name, text, language)).toBe(side);
});
