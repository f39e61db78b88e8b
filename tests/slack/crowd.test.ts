import { afterEach, describe, expect, it } from 'vitest';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

let slack: OpenWorkspace;
afterEach(() => slack.end());

describe('many questions at once', () => {
  it('are answered or turned away at once with a button that asks again, and none is lost', async () => {
    const goOn = Promise.withResolvers<void>();
    slack = await openWorkspace('http', {
      addingTo: () => ({
        mayAdd: 'everyone',
        // A question that takes long.
        bringIn: async () => {
          await goOn.promise;
          return { ok: false, says: 'That page was not reached.' };
        },
      }),
    });
    const came = new Date('2026-11-24T12:00:00Z');
    slack.setNow(came.toISOString());
    for (let i = 0; i < 50; i += 1) await slack.slashCommand(`/brief add https://news.example/${i}`);
    await slack.slashCommand('/brief quotes Lavrov');
    await slack.waitForMessage({ ephemeral: true, text: 'Sergei Lavrov' });

    slack.setNow(new Date(came.getTime() + 5_000).toISOString());
    await slack.slashCommand('/brief quotes Lavrov about patience');
    const turnedAway = await slack.waitForMessage({ ephemeral: true, text: 'too many questions' });
    expect(turnedAway.text).toContain('Nothing was looked up');

    goOn.resolve();
    const late = () => slack.ephemeral().filter(({ text }) => text.includes('That page was not reached.'));
    await expect.poll(() => late().length).toBe(50);
    await slack.clickButton(turnedAway, 'Ask again');
    await slack.waitForMessage({ ephemeral: true, text: 'exercising patience' });
  });
});
