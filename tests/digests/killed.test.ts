import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { startServer } from '../postgres/startServer.ts';
import { describeDelivery } from './describeDelivery.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-killed-'));
const server = await startServer();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server?.close();
});

let files = 0;
describeDelivery('an SQLite file', async () => join(folder, `${++files}.sqlite`));
if (server) describeDelivery('a PostgreSQL server', server.newDatabase);
