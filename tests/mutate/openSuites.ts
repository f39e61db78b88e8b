import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type TestSpecification } from 'vitest/node';
import { RUN_FOLDER } from '../runFolder.ts';

/** The test files of a checkout, run again and again by one Vitest, which knows what each of them imports. */
export interface Suites {
  /**
   * Whether all that depends on a changed file passes: first `near`, then `far`, which are path prefixes below `tests`. Without a
   * file: whether they pass at all.
   */
  pass(near: readonly string[], far: readonly string[], changed?: string): Promise<boolean>;
  /** Has a file read again: it is what it was before. */
  forget(changed: string): void;
  close(): Promise<void>;
}

/** A change may make a loop endless: that is noticed when the tests take so many times as long as without it. */
const TOO_LONG = 5;

/** What stored articles are made by. */
const ENTERS_ARCHIVE = /^src\/(?:text|reading|comparing|archive|gathering)\//;

function emptyRunFolder(): void {
  const folder = process.env[RUN_FOLDER];
  if (folder === undefined) return;
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}

/** Opens Vitest on the folder of a checkout. What its tests print is not shown. */
export async function openSuites(root: string): Promise<Suites> {
  const vitest = await createVitest({
    root,
    watch: false,
    bail: 1,
    silent: true,
    reporters: [{}],
    maxWorkers: 1,
    passWithNoTests: true,
  });
  await vitest.standalone();
  const all = await vitest.globTestSpecifications();
  const below = (prefixes: readonly string[]) =>
    all.filter(({ moduleId }) => prefixes.some((prefix) => moduleId.startsWith(join(root, 'tests', prefix))));

  let longest = 0;
  /** Runs them; what hangs is ended with its program, which Vitest then reports. */
  const run = async (specifications: TestSpecification[], isChanged: boolean): Promise<boolean> => {
    if (specifications.length === 0) return true;
    let hangs = false;
    const started = performance.now();
    const patience = isChanged ? Math.max(60_000, TOO_LONG * longest) : 3_600_000;
    const timer = setTimeout(() => {
      hangs = true;
      for (const child of childrenOf(process.pid)) process.kill(child, 'SIGKILL');
    }, patience);
    try {
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
      // Vitest answers with all that it has run, and earlier runs were of other changes.
      const run = new Set(specifications.map(({ moduleId }) => moduleId));
      const failed = testModules
        .filter((one) => run.has(one.moduleId) && !one.ok())
        .map(({ relativeModuleId }) => relativeModuleId);
      if (!isChanged && failed.length > 0) console.error(`Fail without any change: ${failed.join(', ')}`);
      return !hangs && unhandledErrors.length === 0 && failed.length === 0;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
      if (!isChanged) longest = Math.max(longest, performance.now() - started);
      process.exitCode = 0;
    }
  };
  return {
    async pass(near, far, changed) {
      if (changed) vitest.invalidateFile(join(root, changed));
      const entersArchive = changed !== undefined && ENTERS_ARCHIVE.test(changed);
      // What another reader has read must not be shared, neither with these tests nor with those of the next change.
      if (entersArchive) emptyRunFolder();
      const passed =
        (await run(below(near), changed !== undefined)) && (await run(below(far), changed !== undefined));
      if (entersArchive) emptyRunFolder();
      return passed;
    },
    forget(changed) {
      vitest.invalidateFile(join(root, changed));
    },
    close: () => vitest.close(),
  };
}

/** The programs that a program has started and that run. */
function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
}
