import { describe, expect, it } from 'vitest';
import { createHealth } from '../src/health.ts';

/** Health over an archive whose writes do what `write` does. */
function watched(write: () => Promise<void>) {
  const logged: [string, Record<string, string | number>][] = [];
  let elapsed = 0;
  const health = createHealth({
    archive: {
      counts: async () => ({ articles: 0, versions: 0, quotes: 0, speakers: 0 }),
      settingRows: { get: async () => [], put: write, remove: async () => {} },
    } as unknown as Parameters<typeof createHealth>[0]['archive'],
    isConnected: () => true,
    // Each look comes a minute after the one before.
    monotonic: () => {
      elapsed += 60_000;
      return elapsed;
    },
    now: () => 0,
    owner: 'test',
    metrics: () => {
      throw new Error('not asked');
    },
    log: (event, about) => void logged.push([event, about]),
  });
  return { health, logged };
}

describe('the archive, tried every minute', () => {
  it('is told in the log where it fails, again where the reason changes, and where it is well again', async () => {
    let reason: string | null = null;
    const { health, logged } = watched(async () => {
      if (reason !== null) throw new Error(reason);
    });
    for (const now of [null, 'The disk is full.', 'The disk is full.', 'The file is gone.', null, null]) {
      reason = now;
      await health.watchArchive();
    }
    expect(logged).toEqual([
      ['archive not usable', { reason: 'The disk is full.' }],
      ['archive not usable', { reason: 'The file is gone.' }],
      ['archive usable again', {}],
    ]);
  });
});
