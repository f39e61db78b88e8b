import { afterEach, expect, it } from 'vitest';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

let slack: OpenWorkspace;
afterEach(() => slack.end());

it('a program that is told to end while it posts a digest waits for Slack, and the digest is posted once', async () => {
  slack = await openWorkspace();
  await slack.slashCommand('/brief subscribe daily 08:00 UTC');
  await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
  const [subscription] = await slack.archive.subscriptions.due('9999', 1);
  slack.setNow('2026-11-24T08:00:10Z');
  const posts = () => slack.calls('chat.postMessage').length;
  const before = posts();
  slack.fail('chat.postMessage', { fault: 'slow', milliseconds: 5_000 }, { times: 1 });
  const stop = slack.startBeats();
  const state = async () => {
    const [run] = await slack.archive.ledger.runs(subscription!.id, 1);
    return run?.state;
  };
  await expect.poll(state).toBe('sending');
  expect(slack.logged.filter(({ event }) => event === 'digest')).toEqual([]);
  await stop();
  expect(slack.logged.filter(({ event }) => event === 'digest').map(({ about }) => about.outcome)).toEqual([
    'posted',
  ]);
  expect(await slack.beat()).toBe(0);
  expect(posts() - before).toBe(1);
});

it('a question that is being answered is answered to its end', async () => {
  slack = await openWorkspace();
  slack.fail('response_url', { fault: 'slow', milliseconds: 1_000 }, { times: 1 });
  await slack.slashCommand('/brief help');
  const stop = slack.startBeats();
  await stop();
  await slack.waitForMessage({ ephemeral: true, text: 'Brief answers' });
});
