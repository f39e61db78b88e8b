import { describe, expect, it } from 'vitest';
import { officeInPhrase } from '../../src/reading/names/officeInPhrase.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import type { ArticleDetails } from '../../src/text/article.ts';
import { lexicon, reader } from '../desk.ts';

const read = (text: string, details: Partial<ArticleDetails> = {}, title: string | null = null) =>
  readArticle({ text, title, published: '2026-03-02', language: 'en', ...details }, reader);
const sides = (text: string, details: Partial<ArticleDetails> = {}) =>
  Object.fromEntries(read(text, details).people.map(({ name, side }) => [name, side]));

describe('offices of people whom no list has', () => {
  it('are those of today, whatever else somebody was before', () => {
    const today =
      'Norwegian Foreign Minister Arne Dahlum, a former professor of law, said that talks would go on.';
    expect(sides(`Norway backs talks\n\n${today}`)).toEqual({ 'Arne Dahlum': 'NO' });
    const before = 'Arne Dahlum, a former Norwegian foreign minister, said that talks would go on.';
    expect(sides(`Norway backs talks\n\n${before}`)).toEqual({ 'Arne Dahlum': null });
  });

  it.each([
    ['Britain’s ambassador in Cairo, Dreja Malik, was more careful. “We support it,” she said.', 'GB'],
    ['Germany’s ambassador to Egypt, Dreja Malik, was more careful. “We support it,” she said.', 'DE'],
    ['The ambassador to Egypt, Dreja Malik, was more careful. “We support it,” she said.', null],
    ['Iran’s foreign ministry spokeswoman, Dreja Malik, was firm. “We will not,” she said.', 'IR'],
    ['Iran’s foreign ministry spokeswoman Dreja Malik was firm. “We will not,” she said.', 'IR'],
    ['He rejected words of U.S. State Department spokeswoman Dreja Malik, who said it was “late”.', 'US'],
    ['In Turkey Minister Dreja Malik was firm. “We will not,” she said.', null],
  ])('are read beside the name, whoever says the words there: %s', (text, side) => {
    expect(sides(`A day of talks\n\n${text}`)['Dreja Malik']).toBe(side);
  });

  it.each([
    [
      'Tessaria will leave the pact, its defence minister, Dreja Malik, said on Monday.',
      'defence minister',
      null,
    ],
    [
      'France will leave the pact, its defence minister, Dreja Malik, said on Monday.',
      'defence minister',
      'FR',
    ],
    [
      'The pact with France is dead, the Tessarian envoy, Dreja Malik, said on Monday.',
      'Tessarian envoy',
      null,
    ],
    ['The talks were useful, a Polish official, Dreja Malik, said on Monday.', 'official', 'PL'],
  ])('are not the clause that somebody says: %s', (text, title, side) => {
    const [person] = read(`A day of talks\n\n${text}`).people.filter(({ name }) => name === 'Dreja Malik');
    expect(person).toMatchObject({ title, side });
  });

  it('are those of unions of states, and not of trade unions and banks', () => {
    const sideOf = (phrase: string) => officeInPhrase(phrase, 'Otto Brandter', lexicon)?.side ?? null;
    expect(sideOf('European Union ambassador Otto Brandter')).toBe('EU');
    expect(sideOf('German union leader Otto Brandter')).toBeNull();
    expect(sideOf('German bank director Otto Brandter')).toBeNull();
  });

  it('of an institution named alone are of the state that the text named with it', () => {
    const text =
      "Army shells town\n\nSudan's army shelled the town on Monday. Later the army withdrew.\n\nArmy spokesman Hassan Barakat said that it was over.";
    expect(sides(text)).toEqual({ 'Hassan Barakat': 'SD' });
  });

  it('in what a government publishes are those of whom it calls spokespeople, and of nobody beside them', () => {
    const official = { source: 'US Department of State', sourceKind: 'official' as const };
    const text =
      'The river talks\n\nOtto Brandter told spokeswoman Rosa Lindholm that it was late. Karl Dahlum, Ida Brandter and spokeswoman Rosa Lindholm met the press.\n\n“It was late,” Dahlum said.';
    const found = sides(text, official);
    expect(found['Rosa Lindholm']).toBe('US');
    expect(found['Karl Dahlum']).toBeNull();
    expect(found['Otto Brandter']).toBeNull();
    const others =
      'The river talks\n\nThe Secretary met Ukraine’s spokesperson Rosa Lindholm. Department spokesperson Karl Dahlum was there. Of Russia, Dahlum said nothing.';
    expect(sides(others, official)).toEqual({ 'Rosa Lindholm': 'UA', 'Karl Dahlum': 'US' });
  });
});

describe('lines of capitals above words in marks', () => {
  it('are read behind a dash at the head of a text', () => {
    const text = '— ELIN HOLT\n\n“We will not sign the treaty with anybody,” she wrote.';
    expect(read(text, {}, 'Reactions to the treaty').quotes).toHaveLength(1);
  });
});
