import { expect, it } from 'vitest';
import { holdsOffice } from '../../src/comparing/verify/holdsOffice.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';

const reader = prepareReader(loadLexicon('data'));
const text =
  'Serbian prime minister Petr Valko met Germany’s deputy foreign minister, Ida Ruud, on Tuesday. “It was fine,” Valko said. The UN special envoy, Leila Haddad, was there with Ola Berg. Valko’s spokeswoman, Jana Holt, declined to comment. Serbian foreign ministry spokesman Ivo Tarr, Czech opposition leader Eva Dall and EU foreign policy chief Marta Rey spoke. Drovnian Defence Minister Ana Orlo and Karvia’s Interior Minister Tor Lind were absent. Maria Dunn, Drovnia’s foreign minister, was late. Prime Minister Ada Rusk of Torvania and Rolf Hahn, the Norlandic president, came. Dunn’s spokesman, Peer Odd, laughed. A spokesman for the ministry, Otto Fink, was silent.';
const version = { text, reading: readArticle({ text, language: 'en' }, reader) };

// Who speaks, who was named for the words, whether that is one.
it.each<[string, string, ReturnType<typeof holdsOffice>]>([
  ['Petr Valko', 'the Serbian prime minister', 'same'],
  ['Petr Valko', 'Serbia’s prime minister', 'same'],
  ['Petr Valko', 'the Prime Minister of Serbia', 'same'],
  ['Petr Valko', 'the prime minister', 'same'],
  ['Petr Valko', 'the Serbian leader', 'same'],
  ['Petr Valko', 'the Croatian prime minister', 'other'],
  ['Petr Valko', 'the Serbian president', 'other'],
  ['Petr Valko', 'the foreign minister', 'other'],
  // A deputy is no minister.
  ['Ida Ruud', 'the German foreign minister', 'other'],
  ['Ida Ruud', 'Germany’s deputy foreign minister', 'same'],
  ['Leila Haddad', 'the special envoy', 'same'],
  ['Jana Holt', 'Valko’s spokesperson', 'same'],
  // Who speaks for a ministry, and who leads an opposition, lead nothing else.
  ['Ivo Tarr', 'Serbia’s top diplomat', 'other'],
  ['Eva Dall', 'the Czech leader', 'other'],
  ['Eva Dall', 'the Czech opposition leader', 'same'],
  // What is read of an office may be its last word alone.
  ['Marta Rey', 'the EU’s top diplomat', 'unknown'],
  // Of somebody without an office the text does not say that it is not this one.
  ['Ola Berg', 'the Norwegian ambassador', 'unknown'],
  // Of states that no list has, what the text calls them.
  ['Ana Orlo', 'the Drovnian defence minister', 'same'],
  ['Ana Orlo', 'Drovnia’s defence minister', 'same'],
  ['Ana Orlo', 'the Serbian defence minister', 'other'],
  ['Ana Orlo', 'Karvia’s defence minister', 'other'],
  ['Tor Lind', 'the Karvian interior minister', 'same'],
  ['Maria Dunn', 'the Drovnian foreign minister', 'same'],
  ['Maria Dunn', 'the Karvian foreign minister', 'other'],
  ['Rolf Hahn', 'Norland’s president', 'same'],
  ['Rolf Hahn', 'the Drovnian president', 'other'],
  ['Ada Rusk', 'the Torvanian prime minister', 'same'],
  ['Ada Rusk', 'the Drovnian prime minister', 'other'],
  // The name of a person is no state.
  ['Peer Odd', 'the Drovnian spokesman', 'unknown'],
  ['Peer Odd', 'Dunn’s spokesman', 'same'],
  ['Jana Holt', 'Dunn’s spokeswoman', 'other'],
  // A name is no office.
  ['Petr Valko', 'Prime Minister Petr Valko', null],
  ['Petr Valko', 'Ruud', null],
])('%s as %s: %s', (name, phrase, is) => {
  expect(holdsOffice(name, phrase, version, reader.lexicon)).toBe(is);
});
