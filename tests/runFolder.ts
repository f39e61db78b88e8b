import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The variable that says where the test files of a run keep what they share. Brief warns of unknown names that begin with BRIEF_. */
export const RUN_FOLDER = 'FOLDER_OF_TEST_RUN';

/** Vitest calls it once a run, before the first test file and outside of the programs that run them. */
export default function makeRunFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'brief-run-'));
  process.env[RUN_FOLDER] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
