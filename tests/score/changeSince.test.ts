import { describe, expect, it } from 'vitest';
import { changeOf, readTable } from './changeSince.ts';

describe('the change of a figure', () => {
  it.each([
    ['.927 / .892', '.936 / .892', '+.009 / ='], // one of two rose
    ['60.8 / 60.7 / 52.3', '70.2 / 60.1 / 52.3', '+9.4 / -.6 / ='], // three, one fell
    ['.876 (.653)', '.950 (.708)', '+.074 / +.055'], // the second in brackets
    [undefined, '.936', '-'], // not measured before
    ['.1 / .2', '.3', '-'], // another number of figures
  ])('from %s to %s is %s', (before, now, change) => {
    expect(changeOf(before, now)).toBe(change);
  });

  it('is read from the table that another commit prints, with or without a column of changes', () => {
    const head = 'measure      now   must';
    const rows = ['seed: a / b     1.000 / .9       1 / 1', 'topics, F1 (own)   .971   +.010   .82'];
    expect([...readTable([head, ...rows].join('\n'))]).toEqual([
      ['seed: a / b', '1.000 / .9'],
      ['topics, F1 (own)', '.971'],
    ]);
  });
});
