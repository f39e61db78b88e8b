import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { start } from './startProgram.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'brief-package-'));
const modules = join(folder, 'node_modules');
const own = join(modules, 'diplomatic-brief');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm pack` packs, unpacked where npm would put it, beside its dependencies. */
beforeAll(() => {
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: ROOT, stdio: 'ignore' });
  mkdirSync(own, { recursive: true });
  const [archive] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', join(folder, archive!), '--strip-components=1', '-C', own]);
  for (const one of readdirSync(join(ROOT, 'node_modules')))
    if (!one.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', one), join(modules, one));
});

const brief = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  execFileSync(process.execPath, [join(own, 'src/terminal/brief.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, BRIEF_ARCHIVE: join(folder, 'desk.sqlite'), ...env },
  });

describe('the package, installed elsewhere', () => {
  it('holds no tests, no sources and no notes', () => {
    expect(readdirSync(own).sort()).toEqual(
      [
        '.env.example',
        'CHANGELOG.md',
        'LICENSE',
        'NOTICE',
        'README.md',
        'SECURITY.md',
        'deploy',
        'dist',
        'manifest.yml',
        'package.json',
        'src',
      ].sort(),
    );
    const files = readdirSync(own, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.ts$|\btests\b/.test(file))).toEqual([]);
  });

  it('reads, stores and answers, in its threads too', () => {
    expect(brief(['--help'])).toContain('brief ask');
    writeFileSync(join(folder, 'talks.txt'), 'Minister Ada Holm said: “We agreed on the crossing today.”\n');
    expect(brief(['ingest', join(folder, 'talks.txt')])).toContain('1 added');
    expect(brief(['ask', 'what did Ada Holm say?'])).toContain('We agreed on the crossing today.');
    expect(brief(['doctor'])).toContain('1 article,');
  });

  it('runs the playground', async () => {
    const running = start([join(own, 'src/terminal/brief.js'), 'playground'], folder, { BRIEF_PORT: '0' });
    await running.prints(/Stop with Ctrl-C/);
    expect(await running.stop()).toMatchObject({ code: 0, signal: null });
  });
});
