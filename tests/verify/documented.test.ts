import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from '../desk.ts';

/** Rows of the table of verdicts in docs/verifying.md: the verdict, and the example that gets it. */
const ROWS = [
  ...readFileSync(resolve(import.meta.dirname, '../../docs/verifying.md'), 'utf8').matchAll(
    /^\| `(?<verdict>[a-z-]+)` \|.*\| `(?<example>[^`]+)` \|$/gm,
  ),
].map(({ groups }) => [groups!.verdict!, groups!.example!] as const);

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('seed');
});
afterAll(() => desk.close());

describe('the verdicts in docs/verifying.md', () => {
  it('are all there', () => expect(new Set(ROWS.map(([verdict]) => verdict)).size).toBe(7));

  it.each(ROWS)('%s: %s', async (verdict, example) => {
    expect((await desk.ask(`verify ${example}`)).verdict).toBe(verdict);
  });
});
