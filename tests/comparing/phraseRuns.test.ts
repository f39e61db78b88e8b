import { describe, expect, it } from 'vitest';
import { COMMON_WORDS } from '../../src/comparing/commonWords.ts';
import { commonRuns, foldedWords, runsOfPhrase } from '../../src/comparing/phraseRuns.ts';
import { foldText, foldWords } from '../../src/text/foldText.ts';

const runsIn = (text: string) => commonRuns(foldedWords(text));

describe('the runs of three common words', () => {
  it('of a phrase are among those of every text that has it', () => {
    const text =
      'It was — as we all know — one of the last; and THE VERY “first” of them was not one of the others.';
    const words = foldedWords(text);
    const all = new Set(runsIn(text));
    let phrases = 0;
    for (let from = 0; from < words.length; from += 1)
      for (let to = from + 3; to <= words.length; to += 1) {
        const runs = runsOfPhrase(words.slice(from, to).join(' '));
        expect(runs === null).toBe(words.slice(from, to).some((word) => !COMMON_WORDS.has(word)));
        for (const name of runs?.names ?? []) expect(all).toContain(name);
        phrases += runs ? 1 : 0;
      }
    expect(phrases).toBeGreaterThan(10);
  });

  it('have names of their own', () => {
    const common = [...COMMON_WORDS].slice(0, 40);
    const names = new Set<string>();
    for (const a of common)
      for (const b of common) for (const c of common) names.add(runsIn(`${a} ${b} ${c}`)[0]!);
    expect(names.size).toBe(40 ** 3);
    for (const name of names) expect(name).toMatch(/^[0-9a-v]{8}$/);
  });

  it.each<[string, number | undefined, boolean | undefined, string]>([
    // [phrase, names, exact, why]
    ['one of the', 1, true, 'a run is a phrase'],
    ['one of the last', 2, false, 'two runs may stand apart'],
    ['the of', undefined, undefined, 'two words make no run'],
    ['one of the islands', undefined, undefined, 'a word that is not common is found by itself'],
    ['', undefined, undefined, 'nothing is no phrase'],
  ])('%j: %s names, because %s', (phrase, names, isExact, _) => {
    const runs = runsOfPhrase(phrase);
    expect(runs?.names.length).toBe(names);
    expect(runs?.isExact).toBe(isExact);
  });

  it('are made of words that are folded', () => {
    for (const word of COMMON_WORDS) expect(foldedWords(word)).toEqual([word]);
  });
});

describe('folding English print', () => {
  it('makes the same of it as folding sign by sign', () => {
    // Every sign that it takes a shorter way for, and its neighbours.
    const signs = [...Array(0x80).keys(), 0xa0, 0xad, ...Array.from({ length: 0x30 }, (_, i) => 0x2000 + i)];
    for (const point of signs) {
      const sign = String.fromCodePoint(point);
      for (const text of [sign, `A${sign}b`, `A ${sign} b`, `${sign}${sign}B`, `“x”${sign}’`])
        expect(foldWords(text), point.toString(16)).toBe(foldText(text).folded);
    }
  });
});
