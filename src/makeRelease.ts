/**
 * `npm run release [-- <folder>]`: what a release consists of, in `release`: the package, its bill of materials (CycloneDX) and
 * their checksums. Publishes nothing: `npm publish <package>` does.
 *
 * Ends with 1 where something is not committed, or CHANGELOG.md has no heading with the version of package.json and a day:
 * `## 0.3.0 (2026-12-01)`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Why a version cannot be released yet; null where it can.
 *
 * @param changed what git says is not committed
 * @example notYet('0.3.0', '# Changelog\n\n## Next\n', '') // 'CHANGELOG.md has no heading like "## 0.3.0 (2026-12-01)".'
 */
export function notYet(version: string, changelog: string, changed: string): string | null {
  if (changed.trim() !== '') return 'Something is not committed. Commit it, or take it back.';
  const heading = new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d{2}-\\d{2}\\)$`, 'm');
  return heading.test(changelog) ? null : `CHANGELOG.md has no heading like "## ${version} (2026-12-01)".`;
}

if (process.argv[1] === import.meta.filename) {
  const root = resolve(import.meta.dirname, '..');
  const folder = resolve(process.argv[2] ?? join(root, 'release'));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const fault = notYet(
    version,
    readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
    run('git', 'status', '--porcelain'),
  );
  if (fault) {
    process.stderr.write(`${fault}\n`);
    process.exitCode = 1;
  } else {
    mkdirSync(folder, { recursive: true });
    run('npm', 'pack', '--pack-destination', folder);
    writeFileSync(
      join(folder, 'sbom.json'),
      run('npm', 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'),
    );
    const sums = readdirSync(folder)
      .filter((file) => file !== 'SHA256SUMS')
      .sort()
      .map(
        (file) =>
          `${createHash('sha256')
            .update(readFileSync(join(folder, file)))
            .digest('hex')}  ${file}\n`,
      );
    writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
    process.stdout.write(`${version} is in ${folder}.\n`);
  }
}
