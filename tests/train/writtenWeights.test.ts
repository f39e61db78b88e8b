import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'brief-weights-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Patterns that are signs of a model change what it learns: after a change the command of that name writes the weights anew.
it.each([
  ['train:doubt', 'trainDoubt.ts', 'doubtWeights.ts'],
  // Learned behind the doubts, which are among its signs.
  ['train:merit', 'trainMerit.ts', 'meritWeights.ts'],
])('npm run %s writes the committed weights again to the byte', (_, script, weights) => {
  execFileSync(process.execPath, [join(ROOT, 'tests/train', script), folder], { cwd: ROOT });
  const committed = readFileSync(join(ROOT, 'src/reading/summary', weights), 'utf8');
  expect(readFileSync(join(folder, weights), 'utf8')).toBe(committed);
});
