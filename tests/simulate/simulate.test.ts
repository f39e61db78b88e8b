import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from '../postgres/startServer.ts';
import { expectedRuns, type Order } from './expectedRuns.ts';
import { simulateDigests } from './simulateDigests.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-simulate-'));
const server = await startServer();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server?.close();
});

const engines: [name: string, newPlace: () => Promise<string>][] = [
  ['an SQLite file', async () => join(folder, 'archive.sqlite')],
  ...(server ? [['a PostgreSQL server', server.newDatabase] as [string, () => Promise<string>]] : []),
];

describe.each(engines)('weeks of killed, frozen and cut-off instances on %s', (_, newPlace) => {
  // `npm run simulate` does the same for 500 days.
  it('lose no digest and no answer, double none, and post none at a wrong time', async () => {
    const { faults, due, kills, outages } = await simulateDigests({
      place: await newPlace(),
      // Clocks change in Europe, America and on Lord Howe within these days.
      start: '2026-10-01T00:00:00Z',
      days: 35,
      instances: 3,
      seed: 7,
    });
    expect(faults).toEqual([]);
    expect(Math.min(due / 700, kills, outages)).toBeGreaterThanOrEqual(1);
  });
});

describe('the days on which a digest is expected', () => {
  const order: Order = { id: 'x', channel: 'C', zone: 'Europe/Berlin', hour: 2, minute: 30, days: [7] };
  it.each<[what: string, order: Order, from: string, to: string, at: string[]]>([
    // 02:30 does not exist: the clock leaps from 02:00 to 03:00.
    ['at the leap of spring', order, '2026-03-28', '2026-03-31', ['2026-03-29T01:00:00.000Z']],
    // 02:30 comes twice: the first.
    ['when the hour is repeated', order, '2026-10-24', '2026-10-27', ['2026-10-25T00:30:00.000Z']],
    [
      'on Lord Howe, half an hour',
      { ...order, zone: 'Australia/Lord_Howe', minute: 10 },
      '2026-10-03',
      '2026-10-06',
      ['2026-10-03T15:30:00.000Z'],
    ],
  ])('%s', (_, one, from, to, at) => {
    expect(expectedRuns(one, new Date(from), new Date(to))).toEqual(at);
  });
});
