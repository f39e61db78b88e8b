import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSettings } from '../../src/archive/openSettings.ts';
import type { SettingRows, Settings } from '../../src/archive/settings.ts';
import { describeStore } from './settingsStore.ts';

/** An archive's setting rows with the means to end them. */
export interface OpenRows {
  readonly rows: SettingRows;
  forgetWorkspace(workspace: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * What settings must do over every engine. `open` gives rows without content; the suite closes them.
 */
export function describeSettings(name: string, open: () => Promise<OpenRows>): void {
  describe(`settings on ${name}`, () => {
    let opened: OpenRows;
    let settings: Settings;
    beforeEach(async () => {
      opened = await open();
      settings = openSettings(opened.rows);
    });
    afterEach(async () => {
      vi.useRealTimers();
      await opened.close();
    });

    describeStore(() => opened.rows);

    it('gives back what was set, whatever JSON can say', async () => {
      for (const value of ['text', 0, false, null, [1, { a: 'é"\'😀' }], { deep: { er: [] } }]) {
        await settings.settings.set('T1:value', value);
        expect(await settings.settings.get('T1:value')).toEqual(value);
      }
    });

    it('knows what is not there, removes once, and overwrites whole', async () => {
      expect(await settings.names.get('T1:U1')).toBeUndefined();
      await settings.names.set('T1:U1', 'Ada');
      await settings.names.set('T1:U1', 'Grace');
      expect(await settings.names.get('T1:U1')).toBe('Grace');
      expect(await settings.names.remove('T1:U1')).toBe(true);
      expect(await settings.names.remove('T1:U1')).toBe(false);
      expect(await settings.names.get('T1:U1')).toBeUndefined();
    });

    it('keeps the namespaces apart under the same key', async () => {
      await settings.settings.set('T1:key', 'a setting');
      await settings.context.set('T1:key', 'a context');
      await settings.names.set('T1:key', 'a name');
      expect(await settings.settings.get('T1:key')).toBe('a setting');
      expect(await settings.context.get('T1:key')).toBe('a context');
      await settings.context.remove('T1:key');
      expect(await settings.names.get('T1:key')).toBe('a name');
    });

    it('takes keys and values for what they are, not for parts of a statement', async () => {
      const odd = `T1:'; DROP TABLE settings; -- % _ " \\ 😀`;
      await settings.names.set(odd, odd);
      expect(await settings.names.get(odd)).toBe(odd);
      expect(await settings.names.get('T1:%')).toBeUndefined();
    });

    it('lets a value go when its time is over, and not before', async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T10:00:00Z') });
      await settings.context.set('T1:thread', { speaker: 'Sergei Lavrov' }, 60);
      await settings.context.set('T1:other', 'stays');
      vi.setSystemTime(new Date('2026-11-23T10:00:59Z'));
      expect(await settings.context.get('T1:thread')).toEqual({ speaker: 'Sergei Lavrov' });
      vi.setSystemTime(new Date('2026-11-23T10:01:01Z'));
      expect(await settings.context.get('T1:thread')).toBeUndefined();
      expect(await opened.rows.get('context', ['T1:thread'], Date.now())).toEqual([null]);
      expect(await settings.context.get('T1:other')).toBe('stays');
    });

    it('answers for many keys in the order asked', async () => {
      await opened.rows.put(
        'names',
        [
          { key: 'a', value: '1', expires: null },
          { key: 'b', value: '2', expires: null },
        ],
        0,
      );
      expect(await opened.rows.get('names', ['b', 'none', 'a'], 0)).toEqual(['2', null, '1']);
      expect(await opened.rows.remove('names', ['a', 'none'], 0)).toEqual([true, false]);
      await opened.rows.clear('names');
      expect(await opened.rows.get('names', ['b'], 0)).toEqual([null]);
    });

    it('forgets what belongs to a workspace, and not its namesake', async () => {
      await settings.settings.set('T1:a', 1);
      await settings.context.set('T1:a', 1);
      await settings.settings.set('T12:a', 2);
      await opened.forgetWorkspace('T1');
      expect(await settings.settings.get('T1:a')).toBeUndefined();
      expect(await settings.context.get('T1:a')).toBeUndefined();
      expect(await settings.settings.get('T12:a')).toBe(2);
    });

    it('never takes a failed read for a missing key, nor a failed write for a success', async () => {
      await settings.settings.set('T1:a', 1);
      await opened.close();
      await expect(settings.settings.get('T1:a')).rejects.toThrow(/closed/);
      await expect(settings.settings.set('T1:a', 2)).rejects.toThrow(/closed/);
      await expect(settings.settings.remove('T1:a')).rejects.toThrow(/closed/);
    });

    it('rejects where the stored text cannot be read', async () => {
      await opened.rows.put('names', [{ key: 'T1:a', value: '{"value":', expires: null }], Date.now());
      await expect(settings.names.get('T1:a')).rejects.toThrow();
    });
  });
}
