import { expect, it } from 'vitest';
import { tellsOfOthers } from '../../src/comparing/sameFormula.ts';

it.each([
  [
    'nominations',
    'NOMINATION SENT TO THE SENATE:\n\nAnn Low, of Ohio, a Career Member of the Senior Foreign Service, to be Ambassador of the United States of America to Ukraine.',
    'NOMINATION SENT TO THE SENATE:\n\nBo Hart, of Texas, a Career Member of the Senior Foreign Service, to be Ambassador of the United States of America to Georgia.',
  ],
  [
    'calls',
    'President Ruud spoke today with President Berg. They agreed to remain in touch.',
    'President Ruud spoke today with President Matos. They agreed to remain in touch.',
  ],
  [
    'condemnations',
    'The Secretary-General strongly condemns the attack in Mali. He extends his condolences.',
    'The Secretary-General strongly condemns the attack in Iraq. He extends his condolences.',
  ],
])('%s of one formula about different persons or places are different texts', (_kind, one, other) => {
  expect(tellsOfOthers(one, other)).toBe(true);
  expect(tellsOfOthers(other, one)).toBe(true);
  expect(tellsOfOthers(one, one)).toBe(false);
});

it.each([
  [
    'a dateline and a credit',
    'LUNDE (Reuters) — President Ruud spoke with President Berg.',
    'President Ruud spoke with President Berg.\nCourier Staff',
  ],
  [
    'another spelling',
    'Minister Ana Rusu spoke with President Berg.',
    'Minister Anna Rusu spoke with President Berg.',
  ],
  [
    'a name that only one has',
    'President Ruud spoke with President Berg in Lunde.',
    'President Ruud spoke with President Berg.',
  ],
  [
    'a day',
    'President Ruud spoke with President Berg on Monday.',
    'President Ruud spoke with President Berg on Tuesday.',
  ],
])('a text that differs by %s tells of the same', (_what, one, other) => {
  expect(tellsOfOthers(one, other)).toBe(false);
});

it('a long text is no formula', () => {
  const long = 'The ministers met and talked about the border for a long time. '.repeat(30);
  expect(tellsOfOthers(`${long} President Berg left.`, `${long} President Matos left.`)).toBe(false);
});
