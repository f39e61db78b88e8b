import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { exitCodeOf, isForPeople } from '../../src/cannotOpen.ts';
import { readConfig } from '../../src/config.ts';
import { createServices } from '../../src/createServices.ts';
import { sentenceOf } from '../../src/log.ts';
import { runTerminal } from '../../src/terminal/runTerminal.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
export const SEED = join(ROOT, 'tests/reading/reykjavik.txt');
export const LAUNCHER = join(ROOT, 'src/terminal/brief.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** All of standard input. */
  readonly input?: string | Uint8Array;
  /** The program that runs the launcher: the Node of these tests when left out. */
  readonly node?: string;
}

/** A folder of one test file, and what is typed there. */
export function openTerminal() {
  const folder = mkdtempSync(join(tmpdir(), 'brief-terminal-'));
  const start = (
    args: readonly string[],
    given: Given = {},
  ): ChildProcessByStdio<Writable, Readable, Readable> =>
    spawn(given.node ?? process.execPath, [LAUNCHER, ...args], {
      cwd: given.cwd ?? folder,
      // Nothing of the environment of whoever runs the tests: no tokens, no archive.
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        XDG_DATA_HOME: join(folder, 'data'),
        TZ: 'UTC',
        ...given.env,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  return {
    folder,
    archive: join(folder, 'data', 'diplomatic-brief', 'brief.sqlite'),
    start,
    async brief(args: readonly string[], given: Given = {}): Promise<Ended> {
      const child = start(args, given);
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        out += chunk;
      });
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        err += chunk;
      });
      // A verb that reads no input may end before it is all written.
      child.stdin.on('error', () => {});
      child.stdin.end(given.input ?? '');
      const code = await new Promise<number | null>((end) => child.on('close', end));
      return { code, out, err };
    },
    /**
     * The same command line, put together as the program does, without a program for it: a start takes half a second. What
     * concerns the program itself (a `-` for standard input, signals, pipes, .env, rights of files) is typed with `brief`.
     */
    typed: (args: readonly string[], given: Omit<Given, 'node'> = {}) =>
      runWithin(args, { cwd: folder, ...given }, join(folder, 'data', 'diplomatic-brief')),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function runWithin(
  args: readonly string[],
  { env = {}, cwd, input = '' }: Omit<Given, 'node'> & { readonly cwd: string },
  data: string,
): Promise<Ended> {
  const said = { out: '', err: '' };
  const collect = (to: 'out' | 'err') => ({
    write(text: string) {
      said[to] += text;
      return true;
    },
    once: () => {},
  });
  const { signal } = new AbortController();
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const { services, close } = createServices(readConfig(env), data, signal);
    const out = collect('out');
    const err = collect('err');
    const code = await runTerminal(args, services, {
      out,
      err,
      input: Readable.from([Buffer.from(input)]),
      colour: false,
      live: false,
      zone: 'UTC',
      signal,
    }).finally(close);
    return { code, ...said };
  } catch (error) {
    if (!isForPeople(error)) throw error;
    return { code: exitCodeOf(error, true), out: said.out, err: `${said.err}${sentenceOf(error)}\n` };
  } finally {
    process.chdir(before);
  }
}

/** The `node` that a shell finds, where it is not the one of the project: a newcomer's older one. */
export const shellNode: string | null =
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((path) => existsSync(path) && path !== process.execPath) ?? null;
