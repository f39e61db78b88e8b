import { expect, it } from 'vitest';
import { ingest } from '../../src/gathering/ingest.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { reader } from '../desk.ts';
import { openWorkspace } from './openWorkspace.ts';

it('App Home fits into a view however much there is, and says what it does not show', async () => {
  const slack = await openWorkspace('http', { wait: async () => {} });
  // Articles of one sentence that is longer than any view.
  const long = `The ministers said that ${'the talks on the crossing went on and on and '.repeat(2_500)}ended.`;
  for (const id of ['a', 'b', 'c', 'd']) {
    const { details } = makeArticle({ id, published: '2026-11-24', text: 'x', source: `${id}.example` });
    await ingest({
      gathered: [{ ok: true, details, text: `Story ${id} of the day\n\n${id} ${long}\n`, from: 'a test' }],
      archive: slack.archive,
      reader,
      now: new Date('2026-11-24T06:00:00Z'),
    });
  }
  for (let i = 0; i < 30; i += 1)
    await slack.archive.subscriptions.add({
      id: `s${i}`,
      workspace: slack.cast.team.id,
      channel: `C0MANY${i}`,
      person: slack.cast.people[0]!.id,
      cron: '0 9 * * *',
      inWords: 'every day at 09:00',
      zone: 'UTC',
      topic: null,
      state: 'active',
      pausedBecause: null,
      nextRun: '2026-11-25T09:00:00.000Z',
      created: '2026-11-24T06:00:00.000Z',
    });
  await slack.openHome();
  const { blocks } = await slack.waitForHome(undefined, 20_000);
  expect(blocks.length).toBeLessThanOrEqual(100);
  const words = JSON.stringify(blocks);
  expect(words).toMatch(/not listed: \d+ more ·/);
  expect(words).toContain('30 digests');
  expect(words).toMatch(/Stories of the last 24 hours/);
  // The last section is there whole.
  expect(words).toContain('/brief help');
  await slack.end();
}, 60_000);
