import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { newestPrograms } from './tests/postgres/programs.ts';

/**
 * Slow by nature: killed programs and servers, simulated weeks, a browser, hundreds of digests, thousands of quotations, whole
 * runs of the program. `npm run test:slow` runs them.
 */
const slow = [
  // The contract over PostgreSQL in memory is for where no server is found: elsewhere it is the third time.
  ...(newestPrograms() ? ['tests/archive/postgresInMemory.test.ts'] : []),
  'tests/archive/postgresMoving.test.ts',
  'tests/archive/postgresProcesses.test.ts',
  'tests/archive/postgresTrouble.test.ts',
  'tests/archive/processes.test.ts',
  'tests/archive/sqliteThreads.test.ts',
  'tests/digests/killed.test.ts',
  'tests/gathering/polling/processes.test.ts',
  'tests/gathering/week.test.ts',
  'tests/main/faults.test.ts',
  'tests/main/package.test.ts',
  'tests/main/playground.test.ts',
  'tests/main/polling.test.ts',
  'tests/main/sharedArchive.test.ts',
  'tests/main/start.test.ts',
  'tests/main/traces.test.ts',
  'tests/playground/page.test.ts',
  'tests/simulate/simulate.test.ts',
  'tests/slack/manyDigests.test.ts',
  'tests/slack/stopping.test.ts',
  'tests/slack/takeDown.test.ts',
  'tests/terminal/comparing.test.ts',
  'tests/terminal/feeds.test.ts',
  'tests/terminal/read.test.ts',
  'tests/terminal/readMemory.test.ts',
  'tests/terminal/setUp.test.ts',
  'tests/terminal/upgrading.test.ts',
  'tests/terminal/verbs.test.ts',
  'tests/train/writtenWeights.test.ts',
  'tests/verify/ownSet.test.ts',
  'tests/verify/property.test.ts',
];

/** A part of it is in every run, the whole of it takes several times as long. */
const longer = [
  'tests/archive/backupArchive.test.ts',
  'tests/digests/nextInstant.test.ts',
  'tests/gathering/pages/extractPage.test.ts',
  'tests/law.test.ts',
  'tests/reading/anyText.test.ts',
];

/**
 * Thousands of archives are made and thrown away in a run, and each write waits until the disk has it: a sixth of the time. So
 * they are made in memory where the system has a folder there with room for all of them at once.
 */
const memory = '/dev/shm';
if (existsSync(memory)) {
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize > 2e9) process.env.TMPDIR = memory;
}

export default defineConfig({
  test: {
    // BRIEF_TESTS: the folder that `npm run mutate` runs the tests of.
    include: process.env.BRIEF_SLOW
      ? [...slow, ...longer]
      : [`${process.env.BRIEF_TESTS ?? 'tests'}/**/*.test.ts`],
    exclude: process.env.BRIEF_SLOW ? [] : slow,
    // What several files need and takes long to make is made once a run.
    globalSetup: 'tests/runFolder.ts',
    // Limits are for what hangs, not for what is slow: a busy machine takes many times as long as a quiet one.
    testTimeout: process.env.BRIEF_SLOW ? 900_000 : 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    // One more than the cores that it is meant for: many tests wait for another program.
    maxWorkers: 3,
    // Files that share a worker share the modules that they load: a third of the time was loading them again.
    isolate: false,
    // Many tests start the program itself: its types are stripped once, not once a start.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') },
  },
});
