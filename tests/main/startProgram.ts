import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts a program in a folder, in an environment without anything else. */
export function start(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
  program = process.execPath,
) {
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, XDG_DATA_HOME: join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const said = new Set<() => void>();
  child.stdout.on('data', (chunk) => {
    out += chunk;
    for (const look of said) look();
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, out, err }));
  return {
    child,
    ended,
    /** What it has printed, once that matches. Rejects when it ends before. */
    prints: (wanted: RegExp) =>
      new Promise<string>((found, reject) => {
        const look = () => {
          if (wanted.test(out)) found(out);
        };
        said.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended without printing ${wanted}:\n${out}${err}`)));
      }),
    async stop(signal: NodeJS.Signals = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}
