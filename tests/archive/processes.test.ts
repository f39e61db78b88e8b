import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeProcesses } from '../contracts/archiveProcesses.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-processes-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
describeProcesses('an SQLite file', async () => join(folder, `${++files}.sqlite`));
