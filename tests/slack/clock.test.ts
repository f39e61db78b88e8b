import { afterEach, describe, expect, it } from 'vitest';
import { nextInstant } from '../../src/digests/nextInstant.ts';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { createSteadyClock } from '../../src/steadyClock.ts';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

const HOUR = 3_600_000;
const CENTURY = 100 * 365 * 24 * HOUR;
const [first, second] = sampleCast.channels;

let slack: OpenWorkspace;
afterEach(() => slack.end());

/** The app over a machine whose clock can be set; Slack's own is right. */
async function open() {
  let offset = 0;
  const steady = createSteadyClock(
    () => Date.now() + offset,
    () => performance.now(),
  );
  slack = await openWorkspace('http', { steady, environment: { BRIEF_OPERATORS_CHANNEL: second!.id } });
  return {
    steady,
    set: (to: number) => {
      offset = to;
    },
  };
}

/** Every day, some hours from now. */
const DAILY = `0 ${(new Date().getUTCHours() + 6) % 24} * * *`;

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

const order = (id: string, nextRun: string) =>
  slack.archive.subscriptions.add({
    id,
    workspace: sampleCast.team.id,
    channel: first!.id,
    person: sampleCast.people[0]!.id,
    cron: DAILY,
    inWords: 'every day',
    zone: 'UTC',
    topic: null,
    state: 'active',
    pausedBecause: null,
    nextRun,
    created: inHours(-24),
  });

const eventsOf = (name: string) => slack.logged.filter(({ event }) => event === name);

describe('a machine whose clock jumps', () => {
  for (const [how, step] of [
    ['a century ahead', CENTURY],
    ['a day ahead', 24 * HOUR],
  ] as const) {
    it(`posts no digest and parks none where it jumps ${how}; Slack’s time is used, and it is told once`, async () => {
      const { set } = await open();
      const due = nextInstant(DAILY, 'UTC', new Date())!.toISOString();
      await order('s1', due);
      set(step);
      const stop = await slack.startBeats();
      await expect.poll(() => eventsOf('clock wrong').length).toBe(1);
      await slack.sweep();
      expect(eventsOf('clock stepped')).toHaveLength(1);
      expect((await slack.archive.subscriptions.get('s1'))?.nextRun).toBe(due);
      expect(await slack.archive.ledger.runs('s1', 10)).toEqual([]);
      expect(slack.messages(first!.id).filter(({ metadata }) => metadata !== null)).toEqual([]);
      const told = () => slack.messages(second!.id).map(({ text }) => text);
      await expect.poll(told).toEqual([expect.stringMatching(/that runs Brief is (100 years|1 day) ahead/)]);
      await stop();
    });
  }

  it('lifts no embargo by it', async () => {
    const { set } = await open();
    const { id } = (await slack.archive.findArticles({})).found[0]!.details;
    await slack.archive.setEmbargo(id, inHours(48));
    set(CENTURY);
    await slack.slashCommand('/brief quotes Lavrov');
    const answer = await slack.waitForMessage({ ephemeral: true });
    expect(answer.text).not.toContain('patience');
    set(0);
  });
});

describe('a digest that was parked by a clock that was ahead', () => {
  it('comes back when Brief is started', async () => {
    await open();
    await order('s1', new Date(Date.now() + CENTURY).toISOString());
    const stop = await slack.startBeats();
    await expect.poll(() => eventsOf('digests brought back')).toMatchObject([{ about: { digests: 1 } }]);
    const next = Date.parse((await slack.archive.subscriptions.get('s1'))!.nextRun);
    expect(next).toBeLessThan(Date.now() + 24 * HOUR);
    await stop();
  });
});

describe('a machine that was suspended', () => {
  it('goes on at once by its clock, which Slack agrees with', async () => {
    let slept = 0;
    // The monotonic clock does not count what a machine sleeps.
    const steady = createSteadyClock(Date.now, () => performance.now() - slept);
    slack = await openWorkspace('http', { steady });
    slept = 8 * HOUR;
    await order('s1', inHours(-1));
    const stop = await slack.startBeats();
    await expect.poll(() => eventsOf('digest')).toMatchObject([{ about: { outcome: 'posted' } }]);
    expect(eventsOf('clock right')).toHaveLength(1);
    await stop();
  });

  it('takes requests that Slack signed now, and none that were signed by the clock that is wrong', async () => {
    const { steady, set } = await open();
    set(2 * HOUR);
    steady.hear(new Date());
    expect(await slack.slashCommand('/brief help')).toEqual({ ok: true });
    await slack.waitForMessage({ ephemeral: true, text: 'Brief answers' });
    const ahead = Math.floor((Date.now() + 2 * HOUR) / 1000);
    expect((await slack.postSigned('command=%2Fbrief', { form: true, sent: ahead })).status).toBe(401);
  });
});
