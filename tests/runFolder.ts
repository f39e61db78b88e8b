import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The name of the variable that says where the test files of a run keep what they share. */
export const RUN_FOLDER = 'BRIEF_TEST_RUN';

/** Vitest calls it once a run, before the first test file and outside of the programs that run them. */
export default function makeRunFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'brief-run-'));
  process.env[RUN_FOLDER] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
