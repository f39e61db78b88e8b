import { expect, it } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { asSubject } from '../../src/words/en/numbers.ts';
import { fr } from '../../src/words/fr/index.ts';

const counted = { total: 992, isLowerBound: true };

it.each([
  ['go to Vienna', '“go to Vienna”'],
  ['Norland would send soldiers', '“Norland would send soldiers”'],
  ['not lie', '“not lie”'],
  ['Lunde a sick man with a gun', '“Lunde a sick man with a gun”'],
  ['the grain deal', 'the grain deal'],
  ['Iran', 'Iran'],
  ['arms control', 'arms control'],
  ['the visit to Vienna', 'the visit to Vienna'],
  ['“go to Vienna”', '“go to Vienna”'],
])('a subject in a sentence: %s', (typed, shown) => {
  expect(asSubject(typed)).toBe(shown);
});

it('counts what is left in one comparison', () => {
  expect(en.quotes.more('spoken', counted)).toBe('over 992 more spoken');
  expect(en.said.more('quoted', counted)).toBe('over 992 more quoted');
  expect(en.topics.morePassages({ total: 1, isLowerBound: false })).toBe('1 more passage');
});

it('says in one language which ones are spoken', () => {
  expect(en.language.forEverybody(en.language.name('fr'))).toBe('French, for everybody');
  expect(fr.language.forEverybody(fr.language.name('en'))).toBe('Anglais, pour tous');
});
