import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One more than the cores that it is meant for: many tests wait for another program.
    maxWorkers: 3,
    // Many tests start the program itself: its types are stripped once, not once a start.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'brief-compile-cache') },
  },
});
