/**
 * `npm run simulate [-- --days 500 --instances 3 --seed 1 --postgres]`: `simulateDigests` at length, on an SQLite file or
 * on a PostgreSQL server of its own. Prints what was done; exits with 1 where anything went wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../postgres/startServer.ts';
import { simulateDigests } from './simulateDigests.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '500' },
    instances: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    start: { type: 'string', default: '2026-09-01T00:00:00Z' },
    postgres: { type: 'boolean', default: false },
  },
});
const server = values.postgres ? await startServer() : null;
if (values.postgres && !server) throw new Error('No PostgreSQL was found on this machine.');
const folder = mkdtempSync(join(tmpdir(), 'brief-simulate-'));
const began = performance.now();
const { faults, ...done } = await simulateDigests({
  place: server ? await server.newDatabase() : join(folder, 'archive.sqlite'),
  start: values.start,
  days: Number(values.days),
  instances: Number(values.instances),
  seed: Number(values.seed),
  tell: (says) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${says}   `);
  },
});
await server?.close();
rmSync(folder, { recursive: true });
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `${values.days} days, ${values.instances} instances on ${server ? 'PostgreSQL' : 'SQLite'}, seed ${values.seed}: ${done.due} digests due, ` +
    `${done.posted} posted, ${done.questions} questions, ${done.kills} kills, ${done.freezes} freezes, ${done.outages} outages, ${seconds} s`,
);
for (const fault of faults) console.log(fault);
console.log(
  faults.length === 0 ? 'Nothing was lost, doubled, or posted at a wrong time.' : `${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
