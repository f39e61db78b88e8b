import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { openWorkspace } from './openWorkspace.ts';

const DIGESTS = 300;
const HANGING = 6;
const DUE = '2026-11-24T09:00:00.000Z';

it('three hundred digests that are due at once are posted while six channels hang and one has to wait', async () => {
  const ids = Array.from({ length: DIGESTS }, (_, i) => `C0MANY${String(i).padStart(5, '0')}`);
  const everybody = [...sampleCast.people.map((p) => p.id), sampleCast.app.botUser];
  const channels = ids.map((id, i) => ({
    id,
    name: `many-${i}`,
    kind: 'public' as const,
    purpose: '',
    members: everybody,
  }));
  const goOn = Promise.withResolvers<void>();
  const slack = await openWorkspace('http', {
    cast: { ...sampleCast, channels },
    // Only the channel that Slack asks to wait for waits longer than the pace of a channel.
    wait: (ms) => (ms > 2_000 ? goOn.promise : sleep(Math.min(ms, 20))),
  });
  for (const [i, channel] of ids.entries()) {
    await slack.archive.subscriptions.add({
      id: `s${String(i).padStart(3, '0')}`,
      workspace: sampleCast.team.id,
      channel,
      person: sampleCast.people[0]!.id,
      cron: '0 9 * * *',
      inWords: 'every day at 09:00',
      zone: 'UTC',
      topic: null,
      state: 'active',
      pausedBecause: null,
      nextRun: DUE,
      created: DUE,
    });
  }
  // They come first: all others stand behind them.
  for (const channel of ids.slice(0, HANGING)) slack.fail('chat.postMessage', { fault: 'hang' }, { channel });
  slack.fail('chat.postMessage', { fault: 'rate-limited', retryAfter: 50 }, { channel: ids[HANGING]! });
  slack.setNow(DUE);
  const beat = slack.beat();
  const posted = () => ids.filter((id) => slack.messages(id).some((m) => m.metadata !== null)).length;
  await expect.poll(posted, { timeout: 60_000 }).toBe(DIGESTS - HANGING - 1);
  // Slack's answer to these is still out.
  const stateOf = async (i: number) =>
    (await slack.archive.ledger.runs(`s${String(i).padStart(3, '0')}`, 1))[0]?.state;
  expect(await stateOf(HANGING)).toBe('claimed');
  goOn.resolve();
  await beat;
  expect(await stateOf(HANGING)).toBe('posted');
  expect(posted()).toBe(DIGESTS - HANGING);
  for (let i = 0; i < HANGING; i += 1) expect(await stateOf(i)).toBe('sending');
  await slack.end();
}, 120_000);
