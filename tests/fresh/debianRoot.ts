import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const SUITE = 'trixie';
export const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
export const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';

/** How something is run in a root. */
export interface RunOptions {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Of standard input. */
  readonly input?: string;
  /** Numbers of a user and a group; root when left out. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Nothing can be written but these folders and /tmp, which is in memory; and nothing can gain rights. */
  readonly readOnlyBut?: readonly string[];
}

/** A fresh Debian in a folder, without Node. */
export interface DebianRoot {
  readonly folder: string;
  /** Runs a line of shell in it; what it printed. Rejects with that where it fails. */
  run(line: string, options?: RunOptions): Promise<string>;
  /** Starts a program in it, as process 1 of its own. */
  start(args: readonly string[], options?: RunOptions): ChildProcess;
  remove(): void;
}

/** Why this machine cannot do it, in a sentence; null where it can. */
export function notHere(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'It needs Linux, and root.';
  return spawnSync('debootstrap', ['--version']).status === 0
    ? null
    : 'It needs debootstrap: apt-get install debootstrap.';
}

/** Makes a Debian as its installer leaves it: base, certificates and systemd, nothing else. */
export function makeBase(folder: string): void {
  execFileSync(
    'debootstrap',
    ['--variant=minbase', '--include=ca-certificates,systemd,systemd-sysv,dbus', SUITE, folder],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  // It reaches the network as this machine does, and trusts what this machine trusts.
  for (const file of ['/etc/resolv.conf', '/etc/hosts', CERTIFICATES]) {
    if (!existsSync(file)) continue;
    rmSync(join(folder, file), { force: true });
    cpSync(file, join(folder, file), { dereference: true });
  }
}

/** A copy of a Debian, to install something in. */
export function copyOf(base: string, folder: string): DebianRoot {
  execFileSync('cp', ['-a', base, folder]);
  mkdirSync(join(folder, 'root'), { recursive: true });
  return {
    folder,
    run: (line, options = {}) =>
      ran(within(folder, ['bash', '-euo', 'pipefail', '-c', line], options), line, options.input),
    start(args, options = {}) {
      const [program, ...rest] = within(folder, args, options);
      return spawn(program!, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Runs a command line; what it printed. Rejects with that where it fails. What it asks of this process meanwhile, as of the Slack of
 * our own, is answered.
 */
export async function ran([program, ...args]: readonly string[], line: string, input = ''): Promise<string> {
  const child = spawn(program!, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
    });
  // Who needs no input may have ended.
  child.stdin.on('error', () => {}).end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${line}\nended with ${code}:\n${printed}`);
  return printed;
}

/** The command line that runs something in a root: mounts and processes of its own, and an environment without anything else. */
function within(folder: string, args: readonly string[], options: RunOptions): string[] {
  const { user, env = {}, folder: where = '/root', readOnlyBut } = options;
  // The root first: a bind mount hides what was mounted below it before.
  const mounts = readOnlyBut
    ? [
        'mount --bind "$ROOT" "$ROOT"',
        'mount -o remount,bind,ro "$ROOT"',
        ...readOnlyBut.flatMap((path) => [
          `mount --bind "$ROOT${path}" "$ROOT${path}"`,
          `mount -o remount,bind,rw "$ROOT${path}"`,
        ]),
        'mount -t tmpfs tmpfs "$ROOT/tmp"',
      ]
    : [];
  const script = [
    'set -e',
    ...mounts,
    'mount -t proc proc "$ROOT/proc"',
    'mount --bind /dev "$ROOT/dev"',
    'exec chroot "$ROOT" "$@"',
  ].join('\n');
  const rights = user
    ? [
        'setpriv',
        `--reuid=${user.uid}`,
        `--regid=${user.gid}`,
        '--clear-groups',
        ...(readOnlyBut ? ['--no-new-privs', '--bounding-set=-all', '--inh-caps=-all'] : []),
      ]
    : [];
  const variables = {
    PATH,
    HOME: user ? '/tmp' : '/root',
    LANG: 'C.UTF-8',
    NODE_EXTRA_CA_CERTS: CERTIFICATES,
    ...env,
  };
  return [
    'unshare',
    '--mount',
    '--pid',
    '--fork',
    '--kill-child=SIGTERM',
    'env',
    '-i',
    `ROOT=${folder}`,
    `PATH=${PATH}`,
    'sh',
    '-c',
    script,
    'sh',
    ...rights,
    'env',
    '-i',
    ...Object.entries(variables).map(([name, value]) => `${name}=${value}`),
    'sh',
    '-c',
    `cd "$0" && exec "$@"`,
    where,
    ...args,
  ];
}

/** Ends a program that `start` started, as `docker stop` does; its exit code. */
export async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = once(child, 'exit') as Promise<[number | null]>;
  // To the program itself: `unshare` waits for it, and ends with its code.
  const [inner] = childrenOf(child.pid!);
  process.kill(inner ?? child.pid!, 'SIGTERM');
  return (await ended)[0];
}

/** Processes that a process has started. */
export function childrenOf(pid: number): number[] {
  const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return listed.split(' ').filter(Boolean).map(Number);
}
