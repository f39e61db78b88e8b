import { describe, expect, it } from 'vitest';
import { prepareReader } from '../../../src/reading/prepareReader.ts';
import { readArticle } from '../../../src/reading/readArticle.ts';
import type { LanguageRules } from '../../../src/reading/rules/languageRules.ts';
import { lexicon, reader } from '../../desk.ts';
import { english } from '../../english.ts';

// What an editor writes into data/languages/en.yml reaches the reading of English, without a line of code.

const withRules = (more: Partial<LanguageRules>) =>
  prepareReader({
    ...lexicon,
    languages: lexicon.languages.map((rules) => (rules.code === 'en' ? { ...rules, ...more } : rules)),
  });
const { rules } = english;
const peopleIn = (text: string, by = reader) => readArticle({ text }, by).people.map(({ name }) => name);
const sentencesIn = (text: string, by = reader) => readArticle({ text }, by).sentences.length;

describe('the rules of English', () => {
  it('name whoever has a title that they list', () => {
    const text = 'The talks were held with the Hetman Orlyk in the old town. The Hetman left that evening.';
    expect(peopleIn(text)).toEqual([]);
    const more = {
      titles: { ...rules.titles, any: [...rules.titles.any, 'hetman'] },
      strongTitles: [...rules.strongTitles, 'hetman'],
    };
    expect(peopleIn(text, withRules(more))).toEqual(['Orlyk']);
  });

  it('know the given names that they list', () => {
    const text = 'The talks with Quillon Sandquist of the port were held in the old town.';
    expect(peopleIn(text)).toEqual([]);
    const givenNames = { ...rules.givenNames, m: [...rules.givenNames.m, 'quillon'] };
    expect(peopleIn(text, withRules({ givenNames }))).toEqual(['Quillon Sandquist']);
  });

  it('end no sentence after an abbreviation that they list', () => {
    const text = 'The talks were led by Hptm. Weber of the army. They ended in the evening.';
    expect(sentencesIn(text)).toBe(3);
    expect(sentencesIn(text, withRules({ abbreviations: [...rules.abbreviations, 'hptm'] }))).toBe(2);
  });

  it('read every mark, or those alone that they list', () => {
    const text = 'The minister said of the talks: «We are ready for all of them.» The others left.';
    const quotes = (by = reader) =>
      readArticle({ text }, by).quotes.map(({ start, end }) => text.slice(start, end));
    expect(quotes()).toEqual(['«We are ready for all of them.»']);
    expect(quotes(withRules({ marks: ['“ ”'] }))).not.toContain('«We are ready for all of them.»');
  });

  it('are needed by every lexicon', () => {
    expect(() => prepareReader({ ...lexicon, languages: [] })).toThrow('data/languages/en.yml');
  });
});
