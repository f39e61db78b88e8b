import { afterAll, describe, it } from 'vitest';
import { describeProcesses } from '../contracts/archiveProcesses.ts';
import { startServer } from '../postgres/startServer.ts';

const server = await startServer();
afterAll(() => server?.close());

if (server) {
  const { own } = server;
  // The server itself crashes now and then: the programs wait for it, and go on.
  const crash = async () => {
    await own!.stop('immediate');
    await own!.start();
  };
  describeProcesses('a PostgreSQL server', server.newDatabase, own ? crash : undefined);
} else {
  describe('several programs on a PostgreSQL server', () => {
    it.skip('are not tried: no server was found (BRIEF_TEST_POSTGRES, or install postgresql)', () => {});
  });
}
