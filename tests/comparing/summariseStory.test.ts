import { describe, expect, it } from 'vitest';
import { type StoryArticle, summariseStory } from '../../src/comparing/summariseStory.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';

const reader = prepareReader(loadLexicon('data'));
const article = (title: string, text: string): StoryArticle => ({
  text,
  title,
  reading: readArticle({ text, title, language: 'en' }, reader),
});
const one = article(
  'Ministers agree on grain corridor',
  'Russia and Turkey agreed on Tuesday to reopen the grain corridor through the Black Sea, ministers said in Ankara. The weather in the Turkish capital was fine and the delegations walked in a park before lunch. Ships will leave Odesa within ten days under the agreement.',
);
const two = article(
  'Grain corridor to reopen, Ankara says',
  'The grain corridor through the Black Sea will reopen, the Turkish foreign ministry said after talks between ministers of Russia and Turkey in Ankara on Tuesday. Under the agreement ships will leave Odesa within ten days. Wheat prices fell by 4 percent. Is it enough?',
);
const told = (articles: readonly StoryArticle[], words?: number) =>
  summariseStory(articles, reader.english, words).map(({ article: of, start, end }) =>
    articles[of]!.text.slice(start, end),
  );
const count = (lines: readonly string[]) => lines.join(' ').split(/\s+/).length;

describe('a story of several outlets', () => {
  it('is told in whole sentences of its articles', () => {
    for (const line of summariseStory([one, two], reader.english))
      expect([one, two][line.article]!.reading.sentences).toContainEqual({
        start: line.start,
        end: line.end,
      });
  });

  it('is told in about as many words as asked for', () => {
    expect(count(told([one, two], 25))).toBeLessThan(50);
    expect(count(told([one, two], 70))).toBeGreaterThan(50);
    expect(count(told([one, two], 70))).toBeLessThan(100);
  });

  it('tells what the outlets share and not the same twice', () => {
    const lines = told([one, two], 40);
    expect(lines.join(' ')).toMatch(/grain corridor/);
    expect(lines.join(' ')).not.toMatch(/walked in a park|Is it enough/);
    expect(lines.filter((line) => /ships will leave Odesa/i.test(line)).length).toBeLessThan(2);
  });

  it('has one sentence at least where there is any, and none of nothing', () => {
    expect(told([one], 1)).toHaveLength(1);
    expect(told([])).toEqual([]);
    expect(told([article('', '')])).toEqual([]);
  });

  it('is the same each time', () => {
    expect(summariseStory([one, two], reader.english)).toEqual(summariseStory([one, two], reader.english));
  });
});
