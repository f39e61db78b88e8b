import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notYet } from '../src/makeRelease.ts';

describe('a release', () => {
  it.each<[what: string, changelog: string, changed: string, says: RegExp | null]>([
    ['with its day', '# Changelog\n\n## 1.2.0 (2026-12-01)\n', '', null],
    ['whose changes have no day yet', '# Changelog\n\n## Next\n', '', /no heading like "## 1\.2\.0/],
    // 1.2.0 is not 1x2y0.
    ['of another version', '# Changelog\n\n## 1x2y0 (2026-12-01)\n', '', /no heading/],
    ['with something not committed', '# Changelog\n\n## 1.2.0 (2026-12-01)\n', ' M a.ts\n', /not committed/],
  ])('is made or refused: %s', (_, changelog, changed, says) => {
    const answer = notYet('1.2.0', changelog, changed);
    if (says) expect(answer).toMatch(says);
    else expect(answer).toBeNull();
  });

  it('has a bill of materials that names what is shipped, and nothing else', () => {
    const sbom = JSON.parse(
      execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
        cwd: resolve(import.meta.dirname, '..'),
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      }),
    ) as { components: { name: string }[] };
    const names = sbom.components.map(({ name }) => name);
    expect(names).toContain('node-cron');
    expect(names).not.toContain('vitest');
  });
});
