import { afterAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { shippedTexts } from '../comparing/copies.ts';
import { addPlaced } from '../contracts/addPlaced.ts';
import { describeProcesses } from '../contracts/archiveProcesses.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
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

  it('lets an article of one instance join a story that another has opened a moment before', async () => {
    const address = await server.newDatabase();
    const archives = await Promise.all([1, 2, 3].map(() => openArchive(address)));
    const [wire, ...others] = shippedTexts()
      .slice(0, 30)
      .map((text, i) => makeArticle({ id: `a${i}`, text, published: '2026-05-12' }));
    await archives[0]!.add(others.slice(0, 15));
    await archives[1]!.add([wire!, ...others.slice(15)]);
    expect(await archives[0]!.cluster({ limit: 100 })).toBe(30);
    const papers = Array.from({ length: 6 }, (_, i) => `paper-${i}`);
    await Promise.all(
      papers.map((id, i) => {
        const text = `${wire!.text}\n\nThis paper is number ${i}.`;
        return addPlaced(archives[i % 3]!, [{ ...wire!, text, details: { ...wire!.details, id } }]);
      }),
    );
    const places = await archives[0]!.storyAssignments(['a0', ...papers]);
    expect(new Set(places.map((place) => place?.story))).toEqual(new Set([places[0]!.story]));
    expect(places.slice(1).map((place) => place?.copyOf)).toEqual(papers.map(() => 'a0'));
    await Promise.all(archives.map((archive) => archive.close()));
  });
} else {
  describe('several programs on a PostgreSQL server', () => {
    it.skip('are not tried: no server was found (BRIEF_TEST_POSTGRES, or install postgresql)', () => {});
  });
}
