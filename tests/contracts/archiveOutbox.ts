import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/port.ts';

const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const by = (owner: string, now: string, leaseUntil: string) => ({
  owner,
  now: at(now),
  leaseUntil: at(leaseUntil),
});
const owed = (key: string) => ({ key, workspace: 'T1', body: `{"what":"${key}"}` });

/** What is owed to people until it is delivered. */
export function describeOutbox(opened: () => Archive): void {
  let archive: Archive;
  beforeEach(() => {
    archive = opened();
  });
  const claim = (owner: string, now: string, until: string) =>
    archive.outbox.claim(owner, at(now), at(until));

  describe('the outbox', () => {
    it('takes a key once, whether it waits or was delivered, for a day', async () => {
      const { outbox } = archive;
      expect(await outbox.add(owed('e1'), by('a', '08:00', '08:02'))).toBe(true);
      expect(await outbox.add(owed('e1'), by('b', '08:01', '08:03'))).toBe(false);
      expect(await outbox.settle('e1', { owner: 'a', now: at('08:01') }, 'done')).toBe(true);
      expect(await outbox.add(owed('e1'), by('a', '09:00', '09:02'))).toBe(false);
      const nextDay = { owner: 'a', now: '2026-11-25T08:02:00Z', leaseUntil: '2026-11-25T08:04:00Z' };
      expect(await outbox.add(owed('e1'), nextDay)).toBe(true);
    });

    it('leaves what is owed to its owner for the lease, then to whoever claims it', async () => {
      await archive.outbox.add(owed('e1'), by('a', '08:00', '08:02'));
      expect(await claim('b', '08:01', '08:03')).toBeNull();
      expect(await claim('b', '08:02', '08:04')).toEqual({ ...owed('e1'), attempts: 2 });
      expect(await claim('c', '08:03', '08:05')).toBeNull();
      // Who lost it no longer writes its end.
      expect(await archive.outbox.settle('e1', { owner: 'a', now: at('08:03') }, 'done')).toBe(false);
      expect(await archive.outbox.settle('e1', { owner: 'b', now: at('08:03') }, 'done')).toBe(true);
      expect(await claim('c', '23:00', '23:02')).toBeNull();
    });

    it('gives what is put off at its time, the longest due first, with what was changed in it', async () => {
      const { outbox } = archive;
      for (const key of ['e1', 'e2']) await outbox.add(owed(key), by('a', '08:00', '08:02'));
      await outbox.settle('e1', { owner: 'a', now: at('08:00') }, { body: '{"page":1}', due: at('08:10') });
      await outbox.settle('e2', { owner: 'a', now: at('08:00') }, { body: '{}', due: at('08:05') });
      expect(await claim('b', '08:04', '08:06')).toBeNull();
      expect((await claim('b', '08:10', '08:12'))?.key).toBe('e2');
      expect(await claim('b', '08:10', '08:12')).toMatchObject({ key: 'e1', body: '{"page":1}' });
    });

    it('is one of the things of a workspace that are forgotten with it', async () => {
      await archive.outbox.add(owed('e1'), by('a', '08:00', '08:02'));
      await archive.outbox.add({ ...owed('e2'), workspace: 'T2' }, by('a', '08:00', '08:02'));
      await archive.forgetWorkspace('T1');
      expect((await claim('b', '09:00', '09:02'))?.key).toBe('e2');
      expect(await claim('b', '09:00', '09:02')).toBeNull();
    });
  });
}
