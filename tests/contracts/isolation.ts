import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive, ArchiveView, NewSubscription } from '../../src/archive/port.ts';
import { makeSource } from './sources.ts';
import { lavrov } from './storedArticles.ts';

const at = (time: string) => `2026-11-24T${time}:00.000Z`;

const digest: NewSubscription = {
  id: 's1',
  channel: 'C1',
  person: 'U1',
  cron: '30 7 * * *',
  inWords: 'daily at 07:30',
  zone: 'Europe/London',
  topic: null,
  state: 'active',
  pausedBecause: null,
  nextRun: at('07:30'),
  created: at('07:00'),
};
const correction = {
  article: 'lavrov',
  version: 1,
  start: lavrov.reading.quotes[0]!.start,
  end: lavrov.reading.quotes[0]!.end,
};

/** What one workspace may touch of another's: nothing. `opened` is the empty archive of the test that runs. */
export function describeIsolation(opened: () => Archive): void {
  describe('a workspace', () => {
    let archive: Archive;
    let own: ArchiveView;
    let other: ArchiveView;
    let operator: ArchiveView;
    beforeEach(async () => {
      archive = opened();
      const now = at('08:00');
      own = archive.seenBy({ now, workspace: 'T1' });
      other = archive.seenBy({ now, workspace: 'T2' });
      operator = archive.seenBy({ now, workspace: null });
      await own.subscriptions.add(digest);
    });

    it('has the subscriptions that it ordered', async () => {
      const [stored] = await own.subscriptions.list();
      expect(stored).toEqual({ ...digest, workspace: 'T1' });
      expect(await own.subscriptions.get('s1')).toEqual(stored);
      expect(await own.subscriptions.list({ channel: 'C2' })).toEqual([]);
      expect(await own.subscriptions.change('s1', { state: 'paused' })).toMatchObject({ state: 'paused' });
      expect(await own.subscriptions.remove('s1')).toBe(true);
      expect(await own.subscriptions.get('s1')).toBeNull();
    });

    it('neither sees, changes nor stops a subscription of another', async () => {
      for (const view of [other, operator]) {
        expect(await view.subscriptions.list()).toEqual([]);
        expect(await view.subscriptions.get('s1')).toBeNull();
        expect(await view.subscriptions.change('s1', { state: 'paused', topic: 'sanctions' })).toBeNull();
        expect(await view.subscriptions.remove('s1')).toBe(false);
      }
      expect(await archive.subscriptions.get('s1')).toEqual({ ...digest, workspace: 'T1' });
    });

    it('orders the same as another without taking over what that one ordered', async () => {
      expect((await other.subscriptions.add({ ...digest, id: 's2' })).already).toBe(false);
      expect(await other.subscriptions.list()).toEqual([{ ...digest, id: 's2', workspace: 'T2' }]);
      await expect(other.subscriptions.add({ ...digest, cron: '0 9 * * *' })).rejects.toThrow();
      expect(await archive.subscriptions.get('s1')).toEqual({ ...digest, workspace: 'T1' });
      await expect(operator.subscriptions.add({ ...digest, id: 's3' })).rejects.toThrow(RangeError);
    });

    it('does not learn what was sent to another', async () => {
      await archive.ledger.schedule('s1', at('07:30'), at('08:30'));
      await archive.ledger.claim('a', at('07:30'), at('07:35'));
      const run = { subscription: 's1', scheduledFor: at('07:30'), owner: 'a' };
      await archive.ledger.move(run, { state: 'posted', ts: '1', cited: ['lavrov@1'] });
      expect(await own.ledger.runs('s1', 5)).toHaveLength(1);
      expect(await own.ledger.citedIn('C1', at('00:00'))).toEqual(new Set(['lavrov@1']));
      for (const view of [other, operator]) {
        expect(await view.ledger.runs('s1', 5)).toEqual([]);
        expect(await view.ledger.citedIn('C1', at('00:00'))).toEqual(new Set());
      }
    });

    it('corrects for itself, and the operator for all', async () => {
      await archive.add([lavrov]);
      const speakerOf = async (view: ArchiveView) =>
        (await view.getVersion('lavrov'))!.reading.quotes[0]!.speakerName;
      const before = await speakerOf(other);
      const by = { by: 'U1', at: at('07:00') };
      expect(await own.corrections.add({ ...correction, ...by, speakerName: 'Ada Holm' })).toBe(true);
      expect([await speakerOf(own), await speakerOf(other)]).toEqual(['Ada Holm', before]);
      expect(await other.corrections.list()).toEqual([]);
      expect(await other.corrections.remove(correction)).toBe(false);
      expect(await operator.corrections.remove(correction)).toBe(false);
      await operator.corrections.add({ ...correction, ...by, speakerName: 'Ida Berg' });
      expect([await speakerOf(own), await speakerOf(other)]).toEqual(['Ada Holm', 'Ida Berg']);
      expect(await own.corrections.list()).toMatchObject([{ speakerName: 'Ada Holm', workspace: 'T1' }]);
      expect(await own.corrections.remove(correction)).toBe(true);
      expect(await speakerOf(own)).toBe('Ida Berg');
    });

    it('sees the sources of the operator and cannot touch them', async () => {
      await archive.sources.add(makeSource('un'));
      expect(await own.sources.list()).toHaveLength(1);
      expect(Object.keys(own.sources).sort()).toEqual(['countPages', 'list']);
    });

    it('has no way to the tables that are not bound to it', () => {
      const unbound = [
        'sent',
        'installations',
        'claimEvent',
        'forgetWorkspace',
        'records',
        'importRecords',
        'prune',
      ];
      for (const name of [...unbound, 'add', 'setEmbargo', 'seenBy', 'close'])
        expect(own).not.toHaveProperty(name);
      expect(Object.keys(own.ledger).sort()).toEqual(['citedIn', 'runs']);
      expect(Object.keys(own.subscriptions).sort()).toEqual(['add', 'change', 'get', 'list', 'remove']);
    });
  });
}
