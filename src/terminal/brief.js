#!/usr/bin/env node
// The `brief` command in plain JavaScript: an older Node can start it, and it goes on under the one that was installed
// with Brief.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDED = 26;
const local = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const [major] = process.versions.node.split('.').map(Number);

if (major >= NEEDED) {
  // Half of a short command's time goes into stripping types; the second time it is remembered, in threads too.
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
    new URL('../../node_modules/.cache/brief', import.meta.url),
  );
  nodeModule.enableCompileCache();
  process.argv.splice(2, 0, 'terminal');
  await import('../main.ts');
} else if (existsSync(local)) {
  const again = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(local, again, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
} else {
  process.stderr.write(
    `Brief needs Node ${NEEDED}; this is ${process.version}. "npm ci" in the folder of Brief brings one along: run it there, without --omit=optional.\n`,
  );
  process.exitCode = 3;
}
