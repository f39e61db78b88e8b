import { describe, expect, it } from 'vitest';
import { alignWords } from '../../src/comparing/align/alignWords.ts';
import { calloutOf } from '../../src/comparing/align/callouts.ts';
import { comparableWords } from '../../src/comparing/align/comparableWords.ts';
import { foldSpelling } from '../../src/comparing/align/foldSpelling.ts';
import { soughtWords } from '../../src/comparing/align/soughtWords.ts';

const formsOf = (text: string) => comparableWords(text).map(({ form }) => form);

/** Where words stand in a text, as "[-dropped-] [+added+]" and bare words. */
function aligned(quotation: string, text: string): string {
  const sought = soughtWords(quotation);
  const stored = comparableWords(text);
  const [best] = alignWords(sought, stored);
  const words = (list: readonly { form: string }[], from: number, to: number) =>
    list
      .slice(from, to)
      .map(({ form }) => form)
      .join(' ');
  return best!.steps
    .map((step) => {
      const typed = words(sought, step.soughtFrom, step.soughtTo);
      const there = words(stored, step.storedFrom, step.storedTo);
      const mark = step.marked ? `${step.marked}:` : '';
      if (step.kind === 'same') return there;
      if (step.kind === 'added') return `[${mark}+${typed}+]`;
      if (step.kind === 'dropped') return `[${mark}-${there}-]`;
      return `[${mark}-${there}-][+${typed}+]`;
    })
    .join(' ');
}

describe('words made comparable', () => {
  it.each([
    // Marks, dashes, spaces, case, accents, soft hyphens.
    ['“It’s\u00a0done”—he said', ["it's", 'done', 'he', 'said']],
    ['Erdoğan’s mee\u00adting', ["erdogan's", 'meeting']],
    // Numbers keep their decimals, not their thousands; a minus belongs to its number, a dash does not.
    ['17,600 and 1.5 and 1,5', ['17600', 'and', '1.5', 'and', '1.5']],
    ['-5 degrees, 10-15 years', ['-5', 'degrees', '10', '15', 'years']],
    ['$3 is 4%', ['$', '3', 'is', '4', 'percent']],
    // Initials with and without dots; the country is not the pronoun.
    ['the U.N. and the US and us', ['the', 'un', 'and', 'the', 'u.s.', 'and', 'us']],
    // Brackets inside a word are the word's.
    ['[W]e want[ed]', ['we', 'wanted']],
    ['', []],
    ['… — “”', []],
  ])('%s', (text, forms) => expect(formsOf(text)).toEqual(forms));

  it('know where they stand', () => {
    const text = 'Ça  va, ﬁn';
    expect(comparableWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ça', 'va', 'ﬁn']);
  });

  it.each([
    ['organisations', 'organizations'],
    ['labour', 'labor'],
    ['favourite', 'favorite'],
    ['centre', 'center'],
    ['centred', 'centered'],
    ['travelling', 'traveling'],
    ['defence', 'defense'],
    ['analysed', 'analyzed'],
    ['catalogue', 'catalog'],
    ['programmes', 'programs'],
    ['sceptical', 'skeptical'],
  ])('%s is %s', (british, american) => expect(foldSpelling(british)).toBe(foldSpelling(american)));

  it.each([
    // Words that only look like two spellings of one.
    ['four', 'for'],
    ['scoured', 'scored'],
    ['poured', 'pored'],
    ['tour', 'tor'],
    ['filled', 'filed'],
    ['course', 'corse'],
    ['check', 'cheque'],
    ['wise', 'wize'],
  ])('%s is not %s', (one, other) => expect(foldSpelling(one)).not.toBe(foldSpelling(other)));
});

describe('a quotation laid beside a text', () => {
  const text = 'He said that we will not sign the fast-track treaty of 2015 without our allies in Geneva.';
  it.each([
    ['the same words', 'we will not sign', 'we will not sign'],
    ['a word added', 'we will not ever sign', 'we will not [+ever+] sign'],
    ['a word dropped', 'we will sign', 'we will [-not-] sign'],
    ['a word changed', 'we must not sign', 'we [-will-][+must+] not sign'],
    ['an ellipsis', 'we will … sign', 'we will [ellipsis:-not-] sign'],
    [
      'an ellipsis in brackets',
      'we will […] the fast-track treaty',
      'we will [ellipsis:-not sign-] the fast track treaty',
    ],
    [
      'words in brackets for others',
      'said that [Belgium] will not sign',
      'said that [bracket:-we-][+belgium+] will not sign',
    ],
    ['words in brackets for none', 'will not [ever] sign', 'will not [bracket:+ever+] sign'],
    ['brackets in a word', '[W]ill not sign[ed] the', 'will not [bracket:-sign-][+signed+] the'],
    ['two words for one with a hyphen', 'the fasttrack treaty', 'the fast track treaty'],
    ['another number', 'treaty of 2016', 'treaty of [-2015-][+2016+]'],
  ])('%s', (_, quotation, expected) => expect(aligned(quotation, text)).toBe(expected));

  it.each([
    ['every day', 'everyday'],
    ['may be', 'maybe'],
    ['in to', 'into'],
    ['a part', 'apart'],
  ])('“%s” is not “%s”', (two, one) =>
    expect(aligned(`it is ${two} of us`, `it is ${one} of us`)).not.toBe(`it is ${one} of us`),
  );

  it('is found in each place that has it', () => {
    const places = alignWords(soughtWords('no deal'), comparableWords('No deal. There is no deal.'), 5);
    expect(places.map(({ steps }) => steps[0]!.storedFrom)).toEqual([0, 4]);
  });

  it('has no place where either is empty', () => {
    expect(alignWords([], comparableWords('a'), 1)).toEqual([]);
    expect(alignWords(soughtWords('a'), [], 1)).toEqual([]);
  });
});

it.each([
  ['We will not sign', 2, 'negation'],
  ['We can’t sign', 1, 'negation'],
  ['in June 2015', 1, 'date'],
  ['in the year 2015', 3, 'number'],
  ['with Germany today', 1, 'name'],
  ['Peace is near. Talks go on', 3, null],
  ['we sign it', 1, null],
])('of “%s” word %i is called out as %s', (text, i, expected) =>
  expect(calloutOf(comparableWords(text)[i]!, text, i === 0)).toBe(expected),
);
