import { afterAll, describe, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { describeArchive } from '../contracts/archive.ts';
import { describeRevisions } from '../contracts/revisions.ts';
import { describeSettings } from '../contracts/settings.ts';
import { describeSources } from '../contracts/sources.ts';
import { describeStories } from '../contracts/stories.ts';
import { startServer } from '../postgres/startServer.ts';

const server = await startServer();
afterAll(() => server?.close());

if (server) {
  // Two that are taken in turn: a test has no more open at once.
  const addresses = [await server.newDatabase(), await server.newDatabase()];
  let opened = 0;
  const fresh = async () => {
    const address = addresses[opened++ % addresses.length]!;
    await server.empty(address);
    return openArchive(address);
  };

  describeArchive('a PostgreSQL server', fresh);
  describeStories('a PostgreSQL server', fresh);
  describeRevisions('a PostgreSQL server', fresh);

  describeSources('a PostgreSQL server', fresh);

  describeSettings('a PostgreSQL server', async () => {
    const archive = await fresh();
    return { rows: archive.settingRows, forgetWorkspace: archive.forgetWorkspace, close: archive.close };
  });
} else {
  describe('the archive on a PostgreSQL server', () => {
    it.skip('is not tried: no server was found (BRIEF_TEST_POSTGRES, or install postgresql)', () => {});
  });
}
