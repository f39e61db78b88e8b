/**
 * `npm run fresh [-- <way> …]`: installs Brief on a fresh Debian without Node, by the commands of the documents, in each of its
 * ways, until a command is answered over the Slack of our own; says what took how long. As root, with debootstrap; for the way
 * `systemd` with systemd-nspawn too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyOf, makeBase, notHere } from './debianRoot.ts';
import { startDouble } from './double.ts';
import * as ways from './ways.ts';

const WAYS = { checkout: ways.checkout, npm: ways.npm, container: ways.container, systemd: ways.systemd };
type Way = keyof typeof WAYS;

const asked = process.argv.slice(2);
const unknown = asked.filter((way) => !(way in WAYS));
const why =
  unknown.length > 0 ? `There is no way ${unknown.join(', ')}: ${Object.keys(WAYS).join(', ')}.` : notHere();
if (why) {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`.padStart(9);
const folder = mkdtempSync(join(tmpdir(), 'brief-fresh-'));
try {
  let last = performance.now();
  const did = (what: string) => {
    process.stdout.write(`${seconds(last)}  ${what}\n`);
    last = performance.now();
  };
  makeBase(join(folder, 'base'));
  did('a Debian without Node');
  const base = copyOf(join(folder, 'base'), join(folder, 'node'));
  last = performance.now();
  await ways.nodeOnDebian(base, did);
  for (const way of (asked.length > 0 ? asked : Object.keys(WAYS)) as Way[]) {
    const root = copyOf(base.folder, join(folder, way));
    const double = await startDouble();
    const from = performance.now();
    last = from;
    process.stdout.write(`\n${way}\n`);
    try {
      await WAYS[way]({ root, double, did });
      process.stdout.write(`${seconds(from)}  in all\n`);
    } catch (error) {
      process.exitCode = 1;
      process.stdout.write(`${seconds(last)}  FAILED: ${(error as Error).message}\n`);
    } finally {
      await double.close();
      root.remove();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
