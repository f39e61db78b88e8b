import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk('seed');
  await desk.ask('subscribe weekdays 07:30');
});
afterEach(() => desk.close());

const left = async () => (await desk.archive.subscriptions.list({ workspace: 'T1' })).length;

it('a channel that is named without its # is not taken for the one that one is in', async () => {
  const text = await desk.text('unsubscribe culture');
  expect(text).toContain('I can’t tell which channel “culture” is.');
  expect(await desk.text('unsubscribe all')).toContain('Nothing was changed.');
  expect(await left()).toBe(1);
});

it.each([
  'unsubscribe',
  'unsubscribe world-desk',
  'unsubscribe from this channel, please',
  'unsubscribe <#C1|world-desk>',
])('the digest of the channel one is in is stopped by: %s', async (typed) => {
  expect(await desk.text(typed)).toContain('Stopped');
  expect(await left()).toBe(0);
});

it('digests that differ in their subject alone have buttons that tell them apart', async () => {
  await desk.ask('subscribe weekdays 07:30 topic:"strategic stability"');
  const { actions } = await desk.ask('unsubscribe');
  expect(actions.map(({ label }) => label)).toEqual([
    'Stop weekdays at 07:30 (London)',
    'Stop weekdays at 07:30 (London) on strategic stability',
  ]);
});

it('what is ordered in direct messages comes to the person, and is stopped there', async () => {
  const direct = { channel: { id: 'D1', name: 'directmessage' } };
  const ordered = await desk.text('subscribe daily 08:00', direct);
  expect(ordered).toContain('Subscribed');
  expect(ordered).not.toContain('D1');
  expect(await desk.text('watch "exercising patience"', direct)).not.toContain('D1');
  const channels = (await desk.archive.subscriptions.list({ workspace: 'T1' })).map(({ channel }) => channel);
  expect(channels.toSorted()).toEqual(['C1', 'U1', 'U1']);
  expect(await desk.text('unsubscribe', direct)).toContain('2 subscriptions');
});

it.each(['unsubscribe to me', 'unsubscribe for me', 'unsubscribe from my messages, please'])(
  'what comes to the person is stopped from a channel, whose own digest stays: %s',
  async (typed) => {
    await desk.ask('subscribe daily 08:00 to me');
    expect(await desk.text(typed)).toContain('Stopped');
    const kept = (await desk.archive.subscriptions.list({ workspace: 'T1' })).map(({ channel }) => channel);
    expect(kept).toEqual(['C1']);
    expect(await desk.text(typed)).toContain('There is no subscription in your messages with me.');
    expect(await left()).toBe(1);
  },
);
