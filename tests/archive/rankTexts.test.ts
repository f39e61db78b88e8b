import { describe, expect, it } from 'vitest';
import { foundText, scoresOf } from '../../src/archive/sqlite/rankTexts.ts';

const filler = 'Nothing else was said that day. '.repeat(10);

describe('the rank of a text among those that were found', () => {
  it.each([
    // [what is typed, the better text, the other, why]
    ['grain', 'Grain and grain. Grain.', 'Grain. Nothing more.', 'it says it more often'],
    ['grain', 'Grain.', `Grain. ${filler}`, 'it is shorter'],
    ['“grain deal”', 'The grain deal.', 'Grain, a deal, and grain.', 'it has the phrase'],
    ['grain*', 'Grainy grains.', 'Grain, of the kind.', 'more words begin so'],
    ['ÖZIL', 'Özil met Ozil.', 'Oezil and özil met.', 'accents and case do not count'],
    ['зерно', 'Зерно, и ЗЕРНО.', 'Зерно и мука.', 'any script counts'],
    ['oil', 'Oil, oil.', 'Oil and turmoil, foil, oily.', 'only whole words count'],
  ])('%s: the first of two, because %s', (typed, better, other) => {
    const [first, second] = scoresOf([foundText(null, better), foundText(null, other)], typed);
    expect(first).toBeGreaterThan(second!);
  });

  it('counts a word of the headline more than one of the text', () => {
    const [inHead, inText] = scoresOf(
      [foundText('Grain', 'Much else.'), foundText('Much', 'Else, grain.')],
      'grain',
    );
    expect(inHead).toBeGreaterThan(inText!);
  });

  it('lets the rarer of several words decide, of which any may occur', () => {
    const common = Array.from({ length: 8 }, () => foundText(null, 'The minister spoke.'));
    const scores = scoresOf([...common, foundText(null, 'The harbour slept.')], ['minister', 'harbour']);
    expect(scores.indexOf(Math.max(...scores))).toBe(8);
  });

  it('has nothing to say of nothing', () => {
    expect(scoresOf([], 'grain')).toEqual([]);
    expect(scoresOf([foundText(null, '')], '“” ,')).toEqual([0]);
  });
});
