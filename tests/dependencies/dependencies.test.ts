import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf, type LockedPackage } from './faultsOf.ts';

const { packages } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as { packages: Record<string, LockedPackage> };

const good: LockedPackage = { license: 'MIT', integrity: 'sha512-x' };

describe('the dependencies', () => {
  it('have licences that may be passed on, checksums, no install scripts, and are not withdrawn', () => {
    expect(faultsOf(packages)).toEqual([]);
  });

  it.each<[what: string, one: LockedPackage, fault: string | null]>([
    ['one in order', good, null],
    ['a choice of licences', { ...good, license: '(MIT OR GPL-3.0-or-later)' }, null],
    ['two licences at once', { ...good, license: '(MIT AND Zlib)' }, null],
    ['a copyleft licence', { ...good, license: 'GPL-3.0-only' }, 'a: licence GPL-3.0-only'],
    [
      'two, one of them not allowed',
      { ...good, license: 'MIT AND GPL-3.0-only' },
      'a: licence MIT AND GPL-3.0-only',
    ],
    ['no licence', { integrity: 'sha512-x' }, 'a: licence none stated'],
    ['no checksum', { license: 'MIT' }, 'a: no checksum'],
    ['an install script', { ...good, hasInstallScript: true }, 'a: runs a script when it is installed'],
    ['a withdrawn version', { ...good, deprecated: 'use b instead' }, 'a: use b instead'],
  ])('are judged: %s', (_, one, fault) => {
    expect(faultsOf({ '': {}, a: one })).toEqual(fault === null ? [] : [fault]);
  });
});
