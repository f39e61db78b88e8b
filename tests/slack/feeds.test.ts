import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSource } from '../contracts/sources.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

describe('the health of sources in Slack', () => {
  let slack: OpenWorkspace;
  beforeAll(async () => {
    slack = await openWorkspace();
  });
  afterAll(() => slack.end());

  it('stands in App Home only where sources are polled', async () => {
    await slack.openHome();
    expect(JSON.stringify((await slack.waitForHome()).blocks)).not.toContain('/brief feeds');
    await slack.archive.sources.add(makeSource('good', { name: 'Good' }));
    await slack.archive.sources.add(
      makeSource('bad', {
        name: 'Bad <!channel>',
        failures: 3,
        fault: 'dns',
        says: 'bad.example has no address.',
        lastSuccess: '2026-11-23T07:30:00.000Z',
      }),
    );
    await slack.openHome();
    await expect.poll(() => JSON.stringify(slack.home()?.blocks)).toContain('2 sources, 1 not reached');
    const home = JSON.stringify(slack.home()?.blocks);
    expect(home).toContain('bad.example has no address.');
  });

  it('is a table after /brief feeds, which Slack accepts', async () => {
    await slack.slashCommand('/brief feeds');
    const answer = await slack.waitForMessage({ ephemeral: true, text: '2 sources, 1 not reached' });
    expect(JSON.stringify(answer.blocks)).toContain('Last new article');
    expect(answer.text).not.toContain('<!channel>');
  });
});
