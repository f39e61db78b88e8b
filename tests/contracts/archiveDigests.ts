import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive, Subscription } from '../../src/archive/port.ts';
import { lavrov } from './storedArticles.ts';

const subscription: Subscription = {
  id: 's1',
  workspace: 'T1',
  channel: 'C1',
  person: 'U1',
  cron: '30 7 * * 1-5',
  inWords: 'weekdays at 07:30',
  zone: 'Europe/London',
  topic: null,
  state: 'active',
  pausedBecause: null,
  nextRun: '2026-11-24T07:30:00.000Z',
  created: '2026-11-23T10:00:00.000Z',
};

const at = (time: string) => `2026-11-24T${time}:00.000Z`;

/** What is claimed, counted or belongs to a workspace. `opened` is the empty archive of the test that runs. */
export function describeDigests(opened: () => Archive): void {
  let archive: Archive;
  beforeEach(() => {
    archive = opened();
  });

  describe('subscriptions', () => {
    it('keeps one, and returns the equal one that stands', async () => {
      expect(await archive.subscriptions.add(subscription)).toEqual({ subscription, already: false });
      expect(await archive.subscriptions.add({ ...subscription, id: 's2', person: 'U2' })).toEqual({
        subscription,
        already: true,
      });
      expect(
        (await archive.subscriptions.add({ ...subscription, id: 's3', topic: 'sanctions' })).already,
      ).toBe(false);
      expect(await archive.subscriptions.list({ workspace: 'T1' })).toHaveLength(2);
      expect(await archive.subscriptions.list({ workspace: 'T1', channel: 'C2' })).toEqual([]);
      expect(await archive.subscriptions.list({ workspace: 'T2' })).toEqual([]);
    });

    it('changes what is named and leaves the rest', async () => {
      await archive.subscriptions.add(subscription);
      const paused = await archive.subscriptions.change('s1', {
        state: 'paused',
        pausedBecause: 'not_in_channel',
      });
      expect(paused).toEqual({ ...subscription, state: 'paused', pausedBecause: 'not_in_channel' });
      expect(await archive.subscriptions.get('s1')).toEqual(paused);
      expect(
        (await archive.subscriptions.change('s1', { pausedBecause: null, state: 'active' }))?.pausedBecause,
      ).toBeNull();
      expect(await archive.subscriptions.change('none', { state: 'paused' })).toBeNull();
    });

    it('keeps what it is about and how its alerts come, and tells them apart by the former', async () => {
      const watch = {
        ...subscription,
        cron: '* * * * *',
        wanted: { label: 'Lavrov', speakers: ['Sergei Lavrov'] },
        alert: { mutedUntil: null, perHour: 6, quiet: { from: 22, to: 7 } },
      };
      await archive.subscriptions.add(watch);
      expect(await archive.subscriptions.get('s1')).toEqual(watch);
      const others = { label: 'Blinken', speakers: ['Antony Blinken'] };
      expect((await archive.subscriptions.add({ ...watch, id: 's2', wanted: others })).already).toBe(false);
      // The same order with other terms is the same order.
      const terms = { mutedUntil: at('09:00'), perHour: 1, quiet: null };
      const again = await archive.subscriptions.add({ ...watch, id: 's3', alert: terms });
      expect([again.already, again.subscription.id]).toEqual([true, 's1']);
      expect(await archive.subscriptions.change('s1', { alert: terms })).toEqual({ ...watch, alert: terms });
      // A digest of the same is another order.
      const digest = { ...watch, id: 's4', alert: null };
      expect((await archive.subscriptions.add(digest)).already).toBe(false);
    });

    it('makes two that come to order the same into the one that stood', async () => {
      await archive.subscriptions.add(subscription);
      await archive.subscriptions.add({ ...subscription, id: 's2', cron: '0 9 * * 1' });
      expect(await archive.subscriptions.change('s2', { cron: subscription.cron })).toEqual(subscription);
      expect(await archive.subscriptions.list({ workspace: 'T1' })).toEqual([subscription]);
    });

    it('removes one once', async () => {
      await archive.subscriptions.add(subscription);
      expect(await archive.subscriptions.remove('s1')).toBe(true);
      expect(await archive.subscriptions.remove('s1')).toBe(false);
      expect(await archive.subscriptions.get('s1')).toBeNull();
    });

    it('lists what is due, earliest first, without the paused', async () => {
      await archive.subscriptions.add({ ...subscription, nextRun: at('08:00') });
      await archive.subscriptions.add({ ...subscription, id: 's2', channel: 'C2', nextRun: at('07:00') });
      await archive.subscriptions.add({ ...subscription, id: 's3', channel: 'C3', nextRun: at('09:00') });
      await archive.subscriptions.add({ ...subscription, id: 's4', channel: 'C4', state: 'paused' });
      expect((await archive.subscriptions.due(at('08:00'), 10)).map(({ id }) => id)).toEqual(['s2', 's1']);
      expect((await archive.subscriptions.due(at('08:00'), 1)).map(({ id }) => id)).toEqual(['s2']);
    });
  });

  describe('the digest ledger', () => {
    const run = { subscription: 's1', scheduledFor: at('07:30') };
    const tomorrow = '2026-11-25T07:30:00.000Z';
    beforeEach(async () => {
      await archive.subscriptions.add(subscription);
      await archive.ledger.schedule('s1', run.scheduledFor, tomorrow);
    });

    it('has one row for a run that two instances schedule, and moves the subscription on, never back', async () => {
      await archive.ledger.schedule('s1', run.scheduledFor, tomorrow);
      expect(await archive.ledger.runs('s1', 10)).toMatchObject([
        { ...run, state: 'pending', attempts: 0, cited: [] },
      ]);
      await archive.ledger.schedule('s1', tomorrow, '2026-11-26T07:30:00.000Z');
      await archive.ledger.schedule('s1', run.scheduledFor, tomorrow);
      expect((await archive.subscriptions.get('s1'))?.nextRun).toBe('2026-11-26T07:30:00.000Z');
      expect((await archive.ledger.runs('s1', 10)).map(({ scheduledFor }) => scheduledFor)).toEqual([
        tomorrow,
        run.scheduledFor,
      ]);
      expect(await archive.ledger.runs('s1', 1)).toHaveLength(1);
    });

    it('schedules nothing, and moves nothing, where the next run was changed since an instance read it', async () => {
      const sooner = at('12:00');
      await archive.subscriptions.change('s1', { nextRun: sooner });
      await archive.ledger.schedule('s1', run.scheduledFor, '2027-01-01T07:30:00.000Z');
      await archive.ledger.schedule('s1', at('09:00'), '2027-01-01T07:30:00.000Z');
      expect((await archive.subscriptions.get('s1'))?.nextRun).toBe(sooner);
      expect(await archive.ledger.runs('s1', 10)).toHaveLength(1);
    });

    it('schedules nothing for a subscription that is gone', async () => {
      await archive.ledger.schedule('none', run.scheduledFor, tomorrow);
      expect(await archive.ledger.runs('none', 10)).toEqual([]);
    });

    it('gives a run to one owner only, whoever asks at once', async () => {
      const claims = await Promise.all(
        ['a', 'b', 'c'].map((owner) => archive.ledger.claim(owner, at('07:30'), at('07:35'))),
      );
      expect(claims.filter((claimed) => claimed !== null)).toHaveLength(1);
      expect(claims.find((claimed) => claimed !== null)).toMatchObject({
        ...run,
        state: 'claimed',
        attempts: 1,
        leaseUntil: at('07:35'),
      });
    });

    it('lets the owner alone move it, and nobody once it is done', async () => {
      await archive.ledger.claim('a', at('07:30'), at('07:35'));
      expect(await archive.ledger.move({ ...run, owner: 'b' }, { state: 'posted', ts: '1' })).toBe(false);
      expect(
        await archive.ledger.move({ ...run, owner: 'a' }, { state: 'sending', cited: ['lavrov@1'] }),
      ).toBe(true);
      expect(await archive.ledger.move({ ...run, owner: 'a' }, { state: 'posted', ts: '17.01' })).toBe(true);
      expect(await archive.ledger.move({ ...run, owner: 'a' }, { state: 'failed', reason: 'late' })).toBe(
        false,
      );
      expect(await archive.ledger.runs('s1', 1)).toMatchObject([
        { state: 'posted', ts: '17.01', owner: null, leaseUntil: null, cited: ['lavrov@1'] },
      ]);
      expect(await archive.ledger.claim('b', at('23:00'), at('23:05'))).toBeNull();
    });

    it('takes over a claimed run when its lease is out, not before; the old owner holds it no more', async () => {
      await archive.ledger.claim('a', at('07:30'), at('07:35'));
      expect(await archive.ledger.claim('b', at('07:34'), at('07:39'))).toBeNull();
      expect(await archive.ledger.claim('b', at('07:35'), at('07:40'))).toMatchObject({
        owner: 'b',
        state: 'claimed',
        attempts: 2,
      });
      expect(await archive.ledger.move({ ...run, owner: 'a' }, { state: 'sending' })).toBe(false);
    });

    it('keeps a lease that its owner renews', async () => {
      await archive.ledger.claim('a', at('07:30'), at('07:35'));
      expect(
        await archive.ledger.move({ ...run, owner: 'a' }, { state: 'sending', leaseUntil: at('07:50') }),
      ).toBe(true);
      expect(await archive.ledger.claim('b', at('07:40'), at('07:45'))).toBeNull();
    });

    it('hands over a run lost while sending as sending, for reconciling, not as a new try', async () => {
      await archive.ledger.claim('a', at('07:30'), at('07:35'));
      await archive.ledger.move({ ...run, owner: 'a' }, { state: 'sending', cited: ['lavrov@1'] });
      expect(await archive.ledger.claim('b', at('07:36'), at('07:41'))).toMatchObject({
        owner: 'b',
        state: 'sending',
        attempts: 1,
        cited: ['lavrov@1'],
      });
      expect(await archive.ledger.claim('c', at('07:37'), at('07:42'))).toBeNull();
    });

    it('tries a failed run again when its time has come, one without a time never', async () => {
      await archive.ledger.claim('a', at('07:30'), at('07:35'));
      await archive.ledger.move(
        { ...run, owner: 'a' },
        { state: 'failed', reason: 'ratelimited', retryAt: at('07:40') },
      );
      expect(await archive.ledger.claim('a', at('07:39'), at('07:45'))).toBeNull();
      expect(await archive.ledger.claim('a', at('07:40'), at('07:45'))).toMatchObject({
        state: 'claimed',
        attempts: 2,
      });
      await archive.ledger.move({ ...run, owner: 'a' }, { state: 'failed', reason: 'is_archived' });
      expect(await archive.ledger.claim('a', at('23:00'), at('23:05'))).toBeNull();
      expect(await archive.ledger.runs('s1', 1)).toMatchObject([
        { state: 'failed', reason: 'is_archived', retryAt: null },
      ]);
    });

    it('remembers what a channel was sent, also after unsubscribing', async () => {
      await archive.ledger.claim('a', at('07:30'), at('07:35'));
      await archive.ledger.move(
        { ...run, owner: 'a' },
        { state: 'sending', cited: ['lavrov@1', 'blinken@1'] },
      );
      expect(await archive.ledger.citedIn('T1', 'C1', at('00:00'))).toEqual(new Set());
      await archive.ledger.move({ ...run, owner: 'a' }, { state: 'posted', ts: '1' });
      await archive.subscriptions.remove('s1');
      expect(await archive.ledger.citedIn('T1', 'C1', at('00:00'))).toEqual(
        new Set(['lavrov@1', 'blinken@1']),
      );
      expect(await archive.ledger.citedIn('T1', 'C1', at('07:31'))).toEqual(new Set());
      expect(await archive.ledger.citedIn('T1', 'C2', at('00:00'))).toEqual(new Set());
    });

    it('counts nothing as sent that an alert told of', async () => {
      const watch = { ...subscription, id: 'w1', alert: { mutedUntil: null, perHour: 6, quiet: null } };
      await archive.subscriptions.add({ ...watch, cron: '* * * * *' });
      await archive.ledger.schedule('w1', at('07:31'), at('07:32'));
      for (const owner of ['a', 'b']) await archive.ledger.claim(owner, at('07:31'), at('07:35'));
      const alert = { subscription: 'w1', scheduledFor: at('07:31'), owner: 'b' };
      expect(await archive.ledger.move(alert, { state: 'posted', ts: '2', cited: ['lavrov@1'] })).toBe(true);
      expect(await archive.ledger.citedIn('T1', 'C1', at('00:00'))).toEqual(new Set());
    });

    it('finds the messages that cite a version, once they stand in their channel', async () => {
      const cited = ['lavrov@1', 'blinken@2'];
      await archive.ledger.claim('a', at('07:30'), at('07:35'));
      await archive.ledger.move({ ...run, owner: 'a' }, { state: 'sending', cited });
      expect(await archive.sent.citing(cited, at('00:00'))).toEqual([]);
      await archive.ledger.move({ ...run, owner: 'a' }, { state: 'posted', ts: '7.1' });
      const message = { workspace: 'T1', channel: 'C1', ts: '7.1' };
      expect(await archive.sent.citing(['blinken@2', 'nobody@1'], at('00:00'))).toEqual([message]);
      expect(await archive.sent.citing(['blinken@1'], at('00:00'))).toEqual([]);
      expect(await archive.sent.citing(cited, at('07:31'))).toEqual([]);
      expect(await archive.sent.citing([], at('00:00'))).toEqual([]);
    });

    it('finds the threads of answers that cite a version, each once, but none that nobody can find', async () => {
      const answer = { workspace: 'T1', channel: 'C2', thread: '8.1', cited: ['lavrov@1', 'blinken@2'] };
      await archive.sent.keep({ ...answer, at: at('08:00') });
      await archive.sent.keep({ ...answer, cited: ['lavrov@1'], at: at('09:00') });
      await archive.sent.keep({ ...answer, thread: null, at: at('08:00') });
      const message = { workspace: 'T1', channel: 'C2', ts: '8.1' };
      expect(await archive.sent.citing(['lavrov@1', 'blinken@2'], at('00:00'))).toEqual([message]);
      expect(await archive.sent.citing(['blinken@2'], at('08:30'))).toEqual([]);
      expect(await archive.sent.citing(['lavrov@1'], at('08:30'))).toEqual([message]);
      expect(await archive.sent.citing(['lavrov@2'], at('00:00'))).toEqual([]);
      await archive.forgetWorkspace('T1');
      expect(await archive.sent.citing(['lavrov@1'], at('00:00'))).toEqual([]);
    });

    it('drops what is still to be done when the subscription is removed', async () => {
      await archive.subscriptions.remove('s1');
      expect(await archive.ledger.claim('a', at('07:30'), at('07:35'))).toBeNull();
      expect(await archive.ledger.runs('s1', 1)).toMatchObject([
        { state: 'skipped', reason: 'unsubscribed' },
      ]);
    });
  });

  it('says once that something happened, and again when it was long ago', async () => {
    const now = new Date(at('07:30'));
    const calls = await Promise.all([1, 2, 3].map(() => archive.claimEvent('event', 'T1:C1:1.0', now, 60)));
    expect(calls.filter(Boolean)).toHaveLength(1);
    expect(await archive.claimEvent('event', 'T1:C1:2.0', now, 60)).toBe(true);
    expect(await archive.claimEvent('other', 'T1:C1:1.0', now, 60)).toBe(true);
    expect(await archive.claimEvent('event', 'T1:C1:1.0', new Date(at('07:31')), 60)).toBe(false);
    expect(await archive.claimEvent('event', 'T1:C1:1.0', new Date(at('07:33')), 60)).toBe(true);
  });

  it('keeps sealed rows as they are', async () => {
    await archive.installations.put('T1', 'sealed');
    await archive.installations.put('T1', 'sealed anew');
    await archive.installations.put('T0', 'x');
    expect(await archive.installations.get('T1')).toBe('sealed anew');
    expect(await archive.installations.list()).toEqual(['T0', 'T1']);
    await archive.installations.remove('T1');
    expect(await archive.installations.get('T1')).toBeNull();
  });

  it('forgets a workspace and nothing of another', async () => {
    for (const workspace of ['T1', 'T2']) {
      await archive.subscriptions.add({ ...subscription, id: workspace, workspace });
      await archive.ledger.schedule(workspace, at('07:30'), at('08:30'));
      await archive.installations.put(workspace, 'sealed');
    }
    await archive.add([lavrov]);
    await archive.forgetWorkspace('T1');
    expect(await archive.subscriptions.list({ workspace: 'T1' })).toEqual([]);
    expect(await archive.ledger.runs('T1', 10)).toEqual([]);
    expect(await archive.installations.list()).toEqual(['T2']);
    expect(await archive.subscriptions.list({ workspace: 'T2' })).toHaveLength(1);
    expect(await archive.ledger.runs('T2', 10)).toHaveLength(1);
    expect(await archive.counts()).toMatchObject({ articles: 1 });
  });
}
