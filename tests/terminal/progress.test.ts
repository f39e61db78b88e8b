import { expect, it } from 'vitest';
import { progressOf } from '../../src/terminal/progress.ts';

it('is a line that overwrites itself with the time that is left, and is taken away', () => {
  let now = 0;
  const written: string[] = [];
  const err = { write: (text: string) => written.push(text) > 0 };
  const progress = progressOf('version', () => new Date(now), { live: true, err });
  progress.show(1, 2_000);
  now = 10_000;
  progress.show(500, 2_000);
  now = 400_000;
  progress.show(1_000, 2_000);
  progress.show(2_000, 2_000);
  progress.end();
  expect(written.map((line) => line.trimEnd())).toEqual([
    '\r1 of 2,000 versions',
    '\r500 of 2,000 versions, about 30 s left',
    '\r1,000 of 2,000 versions, about 7 min left',
    '\r2,000 of 2,000 versions, about 0 s left',
    '',
  ]);
});

it('is not written where nobody watches', () => {
  const err = {
    write: (text: string): boolean => {
      throw new Error(text);
    },
  };
  const progress = progressOf('record', () => new Date(), { live: false, err });
  progress.show(1);
  progress.end();
});
