/**
 * `npm run score -- --digest`: three working days of an invented world, fed to the modules of this checkout with a set
 * clock, and what the folder's own scorer says of the digests that come of them.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/**
 * The scorer's report, as printed.
 *
 * @param options as the scorer takes them: `--errors`, `--show`
 */
export function scoreDigests(folder: string, options: readonly string[]): string {
  const scorer = join(folder, 'editor', 'run-digest.mjs');
  const run = spawnSync(process.execPath, [scorer, resolve('.'), ...options], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trimEnd();
}
