import Keyv from 'keyv';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { storeOver } from '../../src/archive/openSettings.ts';
import type { SettingRows } from '../../src/archive/settings.ts';

/**
 * Every claim of Keyv's published suite for adapters, `@keyv/test-suite` 2.1.2 (api, values, namespaces), in our own
 * words. The package itself is not used: it is made for Keyv 5 and brings a native SQLite and an older vitest with it,
 * beside Keyv 6 it cannot be installed. Two things of it fit no more: Keyv 6 answers for each of several keys whether it
 * was removed, where Keyv 5 said so for all together; and it keeps big numbers without a serialiser of their own.
 *
 * Its tests of iterators are no part of the suite that it exports, and nobody walks through settings.
 *
 * `opened` gives the empty rows of the test that runs.
 */
export function describeStore(opened: () => SettingRows): void {
  describe('as a store of Keyv', () => {
    const keyvIn = (namespace: string) => {
      const keyv = new Keyv({ store: storeOver(opened(), namespace) });
      keyv.on('error', (error: unknown) => {
        throw error;
      });
      return keyv;
    };
    let keyv: Keyv;
    beforeEach(() => {
      keyv = keyvIn('one');
    });

    it('answers everything by a promise', async () => {
      const asked = [
        keyv.set('foo', 'bar'),
        keyv.get('foo'),
        keyv.has('foo'),
        keyv.delete('foo'),
        keyv.delete(['foo']),
        keyv.clear(),
      ];
      for (const answer of asked) expect(answer).toBeInstanceOf(Promise);
      await Promise.all(asked);
    });

    it('sets and gets, and knows what it has', async () => {
      expect(await keyv.set('foo', 'bar')).toBe(true);
      expect(await keyv.get('foo')).toBe('bar');
      expect(await keyv.get('fizz')).toBeUndefined();
      expect(await keyv.has('foo')).toBe(true);
      expect(await keyv.has('fizz')).toBe(false);
      expect(await keyv.hasMany(['fizz', 'foo'])).toEqual([false, true]);
    });

    it('gets many in the order asked, undefined for what is missing', async () => {
      await keyv.setMany([
        { key: 'foo', value: 'bar', ttl: 3_000 },
        { key: 'foo2', value: 'bar2', ttl: 3_000 },
      ]);
      expect(await keyv.get(['foo', 'foo1', 'foo2'])).toEqual(['bar', undefined, 'bar2']);
      expect(await keyv.getMany(['foo2', 'foo'])).toEqual(['bar2', 'bar']);
      expect(await keyv.get(['a', 'b', 'c'])).toEqual([undefined, undefined, undefined]);
    });

    it('lets one of many go when its time is over', async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T10:00:00Z') });
      await keyv.set('foo', 'bar');
      await keyv.set('foo1', 'bar1', 1_000);
      vi.setSystemTime(new Date('2026-11-23T10:00:00.999Z'));
      expect(await keyv.get(['foo', 'foo1'])).toEqual(['bar', 'bar1']);
      vi.setSystemTime(new Date('2026-11-23T10:00:01.001Z'));
      expect(await keyv.get(['foo', 'foo1'])).toEqual(['bar', undefined]);
      expect(await keyv.has('foo1')).toBe(false);
    });

    it('deletes one and many, and says of each whether it was there', async () => {
      await keyv.set('foo', 'bar');
      expect(await keyv.delete('foo')).toBe(true);
      expect(await keyv.delete('foo')).toBe(false);
      expect(await keyv.get('foo')).toBeUndefined();
      await keyv.setMany([
        { key: 'foo', value: 1 },
        { key: 'foo1', value: 2 },
      ]);
      expect(await keyv.delete(['foo', 'foo1', 'foo2'])).toEqual([true, true, false]);
      expect(await keyv.get(['foo', 'foo1'])).toEqual([undefined, undefined]);
    });

    it('clears all, empty or not, and answers nothing', async () => {
      expect(await keyv.clear()).toBeUndefined();
      await keyv.set('foo', 'bar');
      await keyv.set('fizz', 'buzz');
      expect(await keyv.clear()).toBeUndefined();
      expect(await keyv.get(['foo', 'fizz'])).toEqual([undefined, undefined]);
    });

    const values: [what: string, value: unknown][] = [
      ['false', false],
      ['null', null],
      ['undefined', undefined],
      ['zero', 0],
      ['a number too big for JSON', 9223372036854775807n],
      ['a text', 'bar'],
      ['a double mark', '"'],
      ['a single mark', "'"],
      ['two single marks', "''"],
      ['a table', { fizz: 'buzz' }],
      ['bytes', Buffer.from('bar')],
      ['a table with bytes', { buff: Buffer.from('buzz') }],
      ['signs that PostgreSQL cannot hold as they are', 'a\0b\ud800c\x1a'],
    ];
    it.each(values)('keeps %s', async (_, value) => {
      await keyv.set('foo', value);
      expect(await keyv.get('foo')).toEqual(value);
    });

    it('refuses what no text can stand for', async () => {
      await expect(keyv.set('foo', Symbol('value'))).rejects.toBeDefined();
      expect(await keyv.get('foo')).toBeUndefined();
    });

    it('takes marks in keys', async () => {
      for (const key of ["'", '"', '\\', 'a\0b']) {
        await keyv.set(key, key);
        expect(await keyv.get(key)).toBe(key);
      }
    });

    it('keeps namespaces apart in getting, deleting and clearing', async () => {
      const other = keyvIn('two');
      await keyv.set('foo', 'one');
      await other.set('foo', 'two');
      await other.set('bar', 'two');
      expect([await keyv.get('foo'), await other.get('foo')]).toEqual(['one', 'two']);
      expect(await keyv.delete('foo')).toBe(true);
      expect([await keyv.get('foo'), await other.get('foo')]).toEqual([undefined, 'two']);
      await keyv.set('foo', 'one');
      await other.clear();
      expect(await other.get(['foo', 'bar'])).toEqual([undefined, undefined]);
      expect(await keyv.get('foo')).toBe('one');
    });
  });
}
