import { expect, it } from 'vitest';
import { createTerminalClock } from '../src/terminalClock.ts';

const HOUR = 3_600_000;
const server = (time: () => Date | null) => Promise.resolve({ statedTime: async () => time() });

it.each([
  [2 * HOUR, 'ahead of'],
  [-2 * HOUR, 'behind'],
])('a machine %d ms off takes the time of the archive’s server, and says so once', async (off, says) => {
  const told: string[] = [];
  const clock = createTerminalClock(
    () => Date.now() + off,
    (one) => told.push(one),
  );
  const archive = server(() => new Date());
  expect(await clock.witnessedBy(archive)).toBe(await archive);
  await clock.witnessedBy(archive);
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(5_000);
  expect(told).toEqual([expect.stringContaining(`7200 seconds ${says}`)]);
});

it('a machine that agrees, or whose archive is a file, keeps its own time and says nothing', async () => {
  for (const time of [() => new Date(), () => null]) {
    const told: string[] = [];
    const clock = createTerminalClock(Date.now, (one) => told.push(one));
    await clock.witnessedBy(server(time));
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(5_000);
    expect(told).toEqual([]);
  }
});
