import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

const BOSS = 'U0BOSS00001';
const [anna, james, mariko] = sampleCast.people.map((p) => p.id) as [string, string, string];
const cast = {
  ...sampleCast,
  people: [
    ...sampleCast.people,
    { id: BOSS, name: 'boss', realName: 'Bo Ss', title: 'Admin', zone: 'UTC', admin: true },
  ],
  channels: sampleCast.channels.map((c) =>
    c.name === 'private-desk' ? { ...c, members: [anna, james, sampleCast.app.botUser] } : c,
  ),
};

let slack: OpenWorkspace;
beforeEach(async () => {
  slack = await openWorkspace('http', { cast, wait: async () => {} });
});
afterEach(() => slack.end());

const all = () => slack.archive.subscriptions.list({ workspace: 'T0DESK00001' });
const order = async (channel: string) => {
  await slack.slashCommand('/brief subscribe daily 08:00', { channel, person: 'anna' });
  await slack.waitForMessage({ ephemeral: true, text: 'Subscribed' });
};
/** What somebody is answered to a command. */
const ask = async (typed: string, person: string, channel = 'general') => {
  const shown = () =>
    slack
      .ephemeral({ person })
      .filter((m) => !m.text.startsWith('I can post in this channel'))
      .sort((a, b) => (a.ts < b.ts ? -1 : 1));
  const before = shown().length;
  await slack.slashCommand(`/brief ${typed}`, { person, channel });
  await expect.poll(() => shown().length).toBeGreaterThan(before);
  return shown().at(-1)!.text;
};

describe('the digest of a private channel', () => {
  it('is listed there and to who ordered it, and to nobody else', async () => {
    await order('private-desk');
    expect(await ask('subscriptions', 'mariko')).toContain('No digest is ordered');
    expect(await ask('subscriptions', 'james')).toContain('No digest is ordered');
    expect(await ask('subscriptions', 'james', 'private-desk')).toContain('1 subscription');
    expect(await ask('subscriptions', 'anna')).toContain('1 subscription');
    await slack.openHome({ person: 'mariko' });
    const home = await slack.waitForHome({ person: 'mariko' });
    expect(JSON.stringify(home.blocks)).toContain('No digest is ordered');
  });

  it('is stopped by nobody who may not know of it, not by its id either', async () => {
    await order('private-desk');
    const { id, channel } = (await all())[0]!;
    for (const typed of [`unsubscribe id:${id}`, `unsubscribe <#${channel}>`])
      expect(await ask(typed, 'mariko')).toContain('There is no subscription');
    expect(await ask(`subscribe <#${channel}> 0 9 * * * change:${id}`, 'mariko')).toContain(
      'Only who ordered it',
    );
    expect(await ask(`subscribe now:${id}`, 'mariko')).toContain('Only who ordered it');
    expect(await all()).toMatchObject([{ cron: '0 8 * * *' }]);
  });

  it('is stopped by people of the channel, and who ordered it is told', async () => {
    await order('private-desk');
    expect(await ask('unsubscribe', 'james', 'private-desk')).toContain('Stopped');
    const told = await slack.waitForMessage({ text: 'stopped the digest that you ordered' });
    expect(told.channel).toBe(`D${anna.slice(1)}`);
    expect(await all()).toEqual([]);
  });
});

describe('the digest of a public channel', () => {
  it('is listed to all, and changed or stopped by who ordered it, the channel’s people and administrators', async () => {
    await order('general');
    const { id, channel } = (await all())[0]!;
    expect(await ask('subscriptions', 'mariko', 'world-desk')).toContain('1 subscription');
    expect(await ask(`unsubscribe <#${channel}>`, 'mariko', 'world-desk')).toContain('Only who ordered it');
    expect(await ask(`subscribe <#${channel}> 0 9 * * * change:${id}`, 'boss', 'world-desk')).toContain(
      'Changed',
    );
    await slack.waitForMessage({ text: 'changed the digest that you ordered' });
    expect(await ask('unsubscribe', 'anna', 'general')).toContain('Stopped');
    expect(await all()).toEqual([]);
  });

  it('is not changed by a form that somebody else opens', async () => {
    await order('general');
    await slack.openHome({ person: 'mariko' });
    const home = await slack.waitForHome({ person: 'mariko' });
    await slack.clickButton(home, 'Change', { person: 'mariko' });
    const modal = await slack.waitForView({ person: 'mariko', callback: 'schedule' });
    await slack.submitView(modal, { time: '09:15' });
    const told = await slack.waitForMessage({ text: 'Only who ordered it' });
    expect(told.channel).toBe(`D${mariko.slice(1)}`);
    expect(await all()).toMatchObject([{ cron: '0 8 * * *' }]);
  });
});

describe('a digest where Brief cannot post', () => {
  it.each([
    ['private-desk', "I'm not a member of"],
    ['culture', "I'm not a member of"],
  ])('in %s is refused at once, with the way out', async (channel, says) => {
    slack.setMember(channel, false);
    const answer = await ask('subscribe daily 08:00', 'james', channel);
    expect(answer).toContain(says);
    expect(answer).toContain('/invite @Brief');
    expect(await all()).toEqual([]);
  });

  it('between two people is refused, and in one’s messages with Brief it is not', async () => {
    expect(await ask('subscribe <#D0SOMEBODY1> daily 08:00', 'james')).toContain('between two people');
    // The conversation with Brief is there once it was opened.
    await slack.directMessage('hello', { person: 'james' });
    expect(await ask(`subscribe <#D${james.slice(1)}> daily 08:00`, 'james')).toContain('Subscribed');
  });
});
