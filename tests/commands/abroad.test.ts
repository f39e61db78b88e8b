import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// Subjects in English, and quotes in another language: what the words of a question cannot find there is not denied.

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'konsulat',
      'Die ostlandische Außenministerin Marta Quist wies die Kritik zurück. „Ein Konsulat ist kein Regenschirm“, sagte Quist.',
      { published: '2026-11-20', source: 'Tarner Zeitung', language: 'de' },
    ),
    article(
      'exports',
      'Le ministre Paul Darrieux a répondu aux députés. « Les exportations reprendront lundi », a déclaré Paul Darrieux.',
      { published: '2026-11-20', source: 'Courrier du Val', language: null },
    ),
    article('quay', '“The quay is ours,” Foreign Minister Marta Quist said.\n\n“It rains,” said Anna Pell.', {
      published: '2026-11-21',
    }),
    article('umbrellas', 'Marta Quist visited a factory of ladders in Tarn.', { published: '2026-11-21' }),
  ]);
});
afterAll(() => desk.close());

it.each<[question: string, has: readonly string[], hasNot: readonly string[]]>([
  ['what did Quist say about the consulate?', ['kein Regenschirm', 'I looked for “konsulat”'], ['Not found']],
  ['was hat Quist über das Konsulat gesagt?', ['kein Regenschirm'], ['Not found']],
  ['what did Darrieux say about exports?', ['reprendront lundi'], ['Not found']],
  // No word of German is known for it.
  [
    'what did Quist say about the umbrella?',
    [
      'Not found, except perhaps in German.',
      '1 quote of Marta Quist is in German, where I looked only for “the umbrella”.',
      '▏„Ein Konsulat ist kein Regenschirm“',
    ],
    ['Not found. '],
  ],
  [
    'what did Quist say about ladders?',
    ['Not quoted, except perhaps in German.', 'where I looked only for “ladders”'],
    ['Not quoted. '],
  ],
  // A text that no one has told the language of.
  ['what did Darrieux say about ladders?', ['except perhaps in French'], ['Not found. ']],
  // A word that is known, of which nothing is said: what was looked for is named.
  ['what did Quist say about the election?', ['only for “the election” and “wahl”'], ['Not found. ']],
  // All that she says is in English, and a name is the same in German.
  ['what did Pell say about the umbrella?', ['Not found. Anna Pell'], ['perhaps in German']],
  ['what did Quist say about Brockfeld?', ['Not found. Marta Quist'], ['perhaps in German']],
])('%s', async (question, has, hasNot) => {
  const text = await desk.text(question, { place: 'mention' });
  for (const words of has) expect(text).toContain(words);
  for (const words of hasNot) expect(text).not.toContain(words);
});
