import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTyped } from '../../commands/index.ts';
import { renderText } from '../../src/answers/renderText.ts';
import { type OpenArchive, openArchive } from '../../src/archive/openArchive.ts';
import { ASKER, openDesk, type TestDesk } from '../desk.ts';
import { startServer } from '../postgres/startServer.ts';

const server = await startServer();
afterAll(() => server?.close());

/** Takes everything from one archive into another. */
async function move(from: OpenArchive, to: OpenArchive): Promise<void> {
  for await (const records of from.records()) await to.importRecords(records);
}

describe.skipIf(!server)('the sample archive on its way from SQLite to PostgreSQL and back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brief-moving-'));
  let desk: TestDesk;
  let there: OpenArchive;
  let back: OpenArchive;
  beforeAll(async () => {
    desk = await openDesk('sample');
    await desk.ask('subscribe weekdays 07:30');
    there = await openArchive(await server!.newDatabase());
    back = await openArchive(join(folder, 'back.sqlite'));
    await move(desk.archive, there);
    await move(there, back);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([there, back].map((archive) => archive?.close()));
    await desk?.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps every count and nothing that is wrong', async () => {
    const counts = await desk.archive.counts();
    expect(counts.articles).toBeGreaterThan(400);
    for (const archive of [there, back]) {
      expect(await archive.counts()).toEqual(counts);
      expect(await archive.verify()).toEqual([]);
    }
  }, 60_000);

  it('gives the same answers to the same questions', async () => {
    const typed = [
      '',
      'latest',
      'since 2024-01-01',
      'topics',
      'topics sanctions',
      'quotes Lavrov',
      'quotes Lavrov about strategic stability',
      'quotes Blinken since 2021-01-01',
      'quotes Lavrow',
      'ask What did Lavrov say about Afghanistan?',
      'ask What did Guterres say about Gaza?',
      'ask Who said "ceasefire"?',
      'verify We were exercising patience for a very long time',
      'verify "not a word of this was ever said by anybody"',
      'subscriptions',
    ];
    for (const words of typed) {
      const asked = await desk.text(words);
      for (const archive of [there, back]) {
        const view = archive.seenBy({ now: desk.desk.now.toISOString(), workspace: ASKER.workspace });
        const answer = await answerTyped(words, ASKER, { ...desk.desk, archive: view });
        expect(renderText(answer), words).toBe(asked);
      }
    }
  }, 60_000);

  it('finds the same articles by words, each engine in its own order of relevance', async () => {
    for (const words of ['president', 'strategic stability', '"strategic stability"', 'sanction* Iran']) {
      const found = async ({ findArticles }: OpenArchive) => {
        const { found, total } = await findArticles({ words, limit: 500 });
        return { total, ids: found.map(({ details }) => details.id).sort() };
      };
      const here = await found(desk.archive);
      expect(here.total).toBeGreaterThan(1);
      for (const archive of [there, back]) expect(await found(archive), words).toEqual(here);
    }
  });
});
