import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LAUNCHER, ROOT } from './brief.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-upgrading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

symlinkSync(LAUNCHER, join(folder, 'brief'));

/** The lines of a document that run Brief itself, in order. */
const lines = [...readFileSync(join(ROOT, 'docs/upgrading.md'), 'utf8').matchAll(/^ {4}(.*)$/gm)]
  .map(([, line]) => line!)
  .filter((line) => /^(?:\w+=\S+ )?brief /.test(line));

describe('the page on upgrading', () => {
  it.skipIf(process.platform === 'win32')(
    'has commands that work as they are written, in their order',
    () => {
      expect(lines.length).toBeGreaterThan(5);
      const typed = ['brief ingest --sample', ...lines].map((line) => line.replaceAll('/tmp/', `${folder}/`));
      const { status, stderr } = spawnSync('sh', ['-e', '-c', typed.join('\n')], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          PATH: `${folder}:${process.env.PATH}`,
          HOME: folder,
          BRIEF_ARCHIVE: join(folder, 'desk.sqlite'),
        },
        input: '',
      });
      expect([status, stderr]).toEqual([0, '']);
    },
  );
});
