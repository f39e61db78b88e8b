/**
 * `npm run check:dependencies`: licences, checksums, install scripts and withdrawn versions by the lock file, which needs no
 * network; then known weaknesses by `npm audit`, where the registry answers it. Exits with 1 where anything is wrong.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { faultsOf, type LockedPackage } from './faultsOf.ts';

const root = resolve(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const byLicence = Map.groupBy(
  Object.entries(packages).filter(([path]) => path !== ''),
  ([, { license }]) => license ?? 'none stated',
);
for (const [licence, all] of [...byLicence].sort((a, b) => b[1].length - a[1].length)) {
  const shipped = all.filter(([, { dev }]) => !dev).length;
  console.log(
    `${licence.padEnd(28)} ${String(shipped).padStart(4)} shipped, ${all.length - shipped} for development`,
  );
}
const faults = faultsOf(packages);
for (const fault of faults) console.log(fault);

const weaknesses = audit();
if (weaknesses === null)
  console.log(
    'npm audit: the registry did not answer it; nothing is known about weaknesses. Ask again where it does.',
  );
else console.log(`npm audit: ${weaknesses} known weaknesses`);
process.exitCode = faults.length === 0 && !weaknesses ? 0 : 1;

/** How many weaknesses the registry knows of; null where it does not say. */
function audit(): number | null {
  let answer: string;
  try {
    answer = execFileSync('npm', ['audit', '--json'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    answer = String((error as { stdout?: string }).stdout ?? '');
  }
  try {
    const read = JSON.parse(answer) as { metadata?: { vulnerabilities?: { total?: number } } };
    return read.metadata?.vulnerabilities?.total ?? null;
  } catch {
    return null;
  }
}
