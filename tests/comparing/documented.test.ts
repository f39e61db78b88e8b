import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from '../desk.ts';

/** The examples of docs/comparing.md: what is typed, and the lines of the answer that are shown. */
const EXAMPLES = [
  ...readFileSync(resolve(import.meta.dirname, '../../docs/comparing.md'), 'utf8').matchAll(
    /^\$ brief (?<typed>.+)\n(?<shown>(?:(?!\$ |```).+\n)+)/gm,
  ),
].map(
  ({ groups }) =>
    [groups!.typed!, groups!.shown!.split('\n').filter((line) => line !== '' && line !== '…')] as const,
);

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('sample');
});
afterAll(() => desk.close());

describe('the examples in docs/comparing.md', () => {
  it('are of every command', () => {
    expect(new Set(EXAMPLES.map(([typed]) => typed.split(' ')[0]))).toEqual(
      new Set(['compare', 'changes', 'calendar', 'timeline', 'meetings', 'voices', 'renderings', 'headline']),
    );
  });

  it.each(EXAMPLES)('brief %s', async (typed, shown) => {
    const lines = (await desk.text(typed, { place: 'terminal' })).split('\n');
    expect(shown.length).toBeGreaterThan(0);
    for (const line of shown) expect(lines).toContain(line);
  });
});
