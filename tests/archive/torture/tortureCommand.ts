/**
 * `npm run torture [-- --kills 200]`: kills processes that bring in, read again, correct and claim, and says what was
 * lost. The ordinary tests do the same with fewer kills.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../../../src/archive/sqlite/openArchive.ts';
import { torture } from './torture.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' } } });
const folder = mkdtempSync(join(tmpdir(), 'brief-torture-'));
const path = join(folder, 'archive.sqlite');
const { kills, acknowledged, wrong } = await torture(
  path,
  () => openArchive(path),
  Number(values.kills),
  (done) => void (process.stderr.isTTY && process.stderr.write(`\r${done} kills`)),
);
console.log(
  `\n${kills} kills; acknowledged: ${JSON.stringify(acknowledged)}; lost, doubled or by halves: ${wrong.length}`,
);
for (const sentence of wrong) console.log(sentence);
rmSync(folder, { recursive: true });
process.exitCode = wrong.length > 0 ? 1 : 0;
