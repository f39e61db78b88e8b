import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { readConfig } from '../../src/config.ts';
import { EVENTS } from '../../src/events.ts';
import { openGathering } from '../../src/openGathering.ts';
import { type Check, checksOf } from '../../src/slack/checks.ts';
import type { Connection } from '../../src/slack/connection.ts';
import { createSteadyClock } from '../../src/steadyClock.ts';
import { makeSource } from '../contracts/sources.ts';
import { lexicon, reader } from '../desk.ts';
import { startServer } from '../postgres/startServer.ts';
import { type OpenWorkspace, openWorkspace } from '../slack/openWorkspace.ts';
import { start } from './startProgram.ts';

// Ten faults made on purpose. Of each: the line of the log, the metric and the line of `brief doctor` that name it, as the
// table in docs/operating.md has them.

const ROOT = resolve(import.meta.dirname, '../..');
const TABLE = readFileSync(join(ROOT, 'docs/operating.md'), 'utf8').split('### Ten faults')[1]!;
const folder = mkdtempSync(join(tmpdir(), 'brief-faults-'));
const server = await startServer();
const command = (...args: string[]) => spawnSync(args[0]!, args.slice(1), { stdio: 'ignore' }).status === 0;
const disk = join(folder, 'disk');
// Only root may make a disk that is small.
const hasDisk =
  process.getuid?.() === 0 &&
  command('mkdir', disk) &&
  command('mount', '-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk);

let slack: OpenWorkspace | null = null;
afterEach(async () => {
  await slack?.end();
  slack = null;
});
afterAll(async () => {
  if (hasDisk) command('umount', '-l', disk);
  rmSync(folder, { recursive: true, force: true });
  await server?.close();
});

const open = async (...how: Parameters<typeof openWorkspace>): Promise<OpenWorkspace> => {
  slack = await openWorkspace(...how);
  return slack;
};

/** The lines of `brief doctor` over an archive, and over Slack as the double has it. */
async function doctor(
  place: string,
  more: { mode?: 'http' | 'socket'; environment?: Record<string, string>; now?: Date } = {},
): Promise<Check[]> {
  const { mode = 'http', environment = {}, now = new Date() } = more;
  const { botToken, appToken, signingSecret } = slack!.credentials;
  const connection: Connection = {
    mode,
    botToken,
    appToken,
    signingSecret,
    oauth: null,
    apiUrl: slack!.apiUrl,
  };
  const config = { connection, slackFault: null, formerEncryptionKey: null, fetching: { environment } };
  const checks: Check[] = [];
  const files = place.startsWith('postgres') ? [] : [place];
  for await (const check of checksOf(config, lexicon, () => openArchive(place), now, files))
    checks.push(check);
  return checks;
}

const logged = (event: string) => slack!.logged.filter((line) => line.event === event).at(-1)?.about;
const counted = (event: string) => new RegExp(`brief_events_total\\{event="${event}",level="\\w+"\\} [1-9]`);

/** That a fault is in the table under these names. */
function inTable(fault: string, ...names: string[]): void {
  const row = TABLE.split('\n').find((line) => line.startsWith(`| ${fault} |`));
  expect(row, `a row for “${fault}”`).toBeDefined();
  for (const name of names) expect(row).toContain(`\`${name}\``);
  for (const event of names.filter((name) => name in EVENTS)) expect(EVENTS[event]).toBeDefined();
}

describe('a fault made on purpose is named by the log, a metric and doctor', () => {
  it('the archive is locked by another program', async () => {
    const { file } = await open();
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    await slack!.slashCommand('/brief help');
    await expect
      .poll(() => logged('outbox not written')?.reason, { timeout: 60_000 })
      .toMatch(/process \d+|locked|busy|written/);
    expect(await slack!.metrics()).toMatch(counted('outbox not written'));
    const checks = await doctor(file);
    expect(checks).toContainEqual({
      name: 'archive',
      ok: false,
      fatal: true,
      says: expect.stringMatching(/another program|process \d+/),
    });
    other.exec('ROLLBACK');
    other.close();
    inTable('archive locked', 'outbox not written', 'archive');
  }, 120_000);

  it.runIf(hasDisk)(
    'the disk is full',
    async () => {
      const place = join(disk, 'archive.sqlite');
      await open('http', { place });
      for (let i = 0, size = 8_000_000; size > 1_000; i += 1)
        try {
          writeFileSync(join(disk, `ballast-${i}`), Buffer.alloc(size));
        } catch {
          size = Math.floor(size / 2);
        }
      for (let i = 0; i < 40 && !logged('outbox not written'); i += 1) {
        await slack!.slashCommand(`/brief ${'words '.repeat(300)}${i}`);
        await slack!.waitForMessage({ ephemeral: true });
      }
      expect(logged('outbox not written')?.reason).toMatch(/disk/i);
      // A change is refused with a word that says so.
      for (let i = 0; i < 10 && !logged('archive in the way'); i += 1) {
        await slack!.slashCommand(`/brief subscribe daily 0${i}:00 UTC`);
        await slack!.waitForMessage({ ephemeral: true });
      }
      expect(logged('archive in the way')).toMatchObject({ reason: expect.stringContaining('is full') });
      expect(slack!.ephemeral().at(-1)?.text).toMatch(
        /^The archive cannot be used right now; nothing was changed/,
      );
      expect(logged('fault')).toBeUndefined();
      const metrics = await slack!.metrics();
      expect(metrics).toMatch(counted('outbox not written'));
      expect(metrics).toMatch(/^brief_archive_write_seconds_count\{outcome="failed"\} [1-9]/m);
      expect(Number(/^brief_disk_free_bytes (\d+)/m.exec(metrics)![1])).toBeLessThan(1_000_000);
      expect(await doctor(place)).toContainEqual({
        name: 'disk',
        ok: false,
        fatal: true,
        says: expect.stringContaining('make room'),
      });
      inTable(
        'disk full',
        'outbox not written',
        'archive in the way',
        'disk almost full',
        'brief_disk_free_bytes',
        'brief_archive_write_seconds',
        'disk',
      );
    },
    120_000,
  );

  it('a feed is dead', async () => {
    const { archive, file, logged: lines } = await open();
    await archive.sources.add(makeSource('dead', { name: 'Dead', url: 'https://dead.invalid/feed' }));
    const gathering = openGathering({
      fetching: readConfig({}).fetching,
      reader: () => reader,
      clock: () => new Date(),
      owner: 'test',
      log: (event, about) => lines.push({ event, about }),
    });
    await gathering.poll(archive);
    await gathering.close();
    expect(logged('source not reached')).toMatchObject({ source: 'Dead', failures: 1 });
    expect(await slack!.metrics()).toMatch(/^brief_sources\{state="failing"\} 1$/m);
    expect(await doctor(file)).toContainEqual({
      name: 'sources',
      ok: false,
      fatal: false,
      says: expect.stringMatching(/^1 polled, not reached: Dead \(/),
    });
    inTable('feed dead', 'source not reached', 'brief_sources', 'sources');
  }, 60_000);

  it('the token is revoked', async () => {
    const { file } = await open();
    await slack!.slashCommand('/brief subscribe daily 08:00 UTC');
    await slack!.waitForMessage({ ephemeral: true, text: 'Subscribed' });
    slack!.setNow('2026-11-24T08:00:10Z');
    for (const method of ['chat.postMessage', 'auth.test'])
      slack!.fail(method, { fault: 'error', error: 'token_revoked' }, { times: 100 });
    await slack!.beat();
    expect(logged('digest')?.outcome).toBe('workspace-gone');
    expect(await slack!.metrics()).toMatch(/^brief_digests_total\{outcome="workspace-gone"\} 1$/m);
    expect(await doctor(file)).toContainEqual({
      name: 'Slack',
      ok: false,
      fatal: true,
      says: 'the token was refused (token_revoked): copy SLACK_BOT_TOKEN anew',
    });
    inTable('token revoked', 'digest', 'brief_digests_total', 'Slack');
  });

  it('the clock is wrong', async () => {
    let offset = 0;
    const steady = createSteadyClock(
      () => Date.now() + offset,
      () => performance.now(),
    );
    const { file } = await open('http', { steady });
    const stop = slack!.startBeats();
    offset = 24 * 3_600_000;
    steady.now();
    steady.hear(new Date());
    await expect.poll(() => logged('clock wrong')).toBeDefined();
    expect(logged('clock stepped')).toBeDefined();
    expect(await slack!.metrics()).toMatch(counted('clock wrong'));
    expect(await doctor(file, { now: new Date(Date.now() + offset) })).toContainEqual({
      name: 'clock',
      ok: false,
      fatal: true,
      says: expect.stringMatching(/but Slack has .*: set the clock of this machine, or turn on NTP/),
    });
    await stop();
    inTable('clock wrong', 'clock stepped', 'clock wrong', 'brief_events_total', 'clock');
  });

  it('the proxy is wrong', async () => {
    const { file } = await open();
    // Nobody listens on port 1.
    const environment = { HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '' };
    const checks = await doctor(file, { environment });
    expect(checks).toContainEqual({
      name: 'proxy',
      ok: true,
      fatal: false,
      says: 'through HTTP_PROXY 127.0.0.1:1',
    });
    expect(checks).toContainEqual({
      name: 'Slack',
      ok: false,
      fatal: true,
      says: expect.stringMatching(/^not reached: .*HTTP_PROXY/),
    });
    // What the app does where its calls reach nobody.
    slack!.fail('chat.postMessage', { fault: 'unreachable' }, { times: 100 });
    await slack!.mention('brief help');
    await expect.poll(() => logged('answer put off')?.reason).toMatch(/not reached|lost/);
    const metrics = await slack!.metrics();
    expect(metrics).toMatch(
      /^brief_slack_calls_total\{method="chat.postMessage",outcome="unreachable"\} [1-9]/m,
    );
    expect(metrics).toMatch(/^brief_waiting\{what="\w+"\} [1-9]/m);
    inTable('proxy wrong', 'answer put off', 'brief_slack_calls_total', 'proxy', 'Slack');
  }, 60_000);

  it('the socket is down', async () => {
    const { file } = await open('socket', {
      wait: (ms) => new Promise((done) => setTimeout(done, Math.min(ms, 200))),
    });
    slack!.fail('apps.connections.open', { fault: 'http', status: 503 }, { times: 1_000 });
    slack!.socketMode.drop();
    await expect.poll(() => logged('socket not opened'), { timeout: 20_000 }).toBeDefined();
    expect(logged('socket closed')).toBeDefined();
    expect(await slack!.metrics()).toMatch(/^brief_slack_connected 0$/m);
    expect(await doctor(file, { mode: 'socket' })).toContainEqual({
      name: 'Socket Mode',
      ok: false,
      fatal: true,
      says: expect.stringContaining('no connection can be opened'),
    });
    inTable('socket down', 'socket closed', 'socket not opened', 'brief_slack_connected', 'Socket Mode');
  }, 60_000);

  it.skipIf(!server?.own)(
    'PostgreSQL is stopped, and goes on when it is back',
    async () => {
      const place = await server!.newDatabase();
      await open('http', { place });
      await server!.own!.stop('immediate');
      await slack!.slashCommand('/brief help');
      await expect
        .poll(() => logged('outbox not written')?.reason, { timeout: 60_000 })
        .toMatch(/not reached|PostgreSQL|connection/i);
      expect(await slack!.metrics()).toMatch(counted('outbox not written'));
      expect(await doctor(place)).toContainEqual({
        name: 'archive',
        ok: false,
        fatal: true,
        says: expect.stringMatching(/not reached/),
      });
      await server!.own!.start();
      await slack!.slashCommand('/brief quotes Lavrov');
      await slack!.waitForMessage({ ephemeral: true, text: 'Sergei Lavrov' }, 60_000);
      inTable('PostgreSQL restarted', 'outbox not written', 'brief_archive_reachable', 'archive');
    },
    180_000,
  );

  it.each([
    ['worker killed', 'SIGKILL', 'SIGKILL', /^(?!.*"level":"error")/s],
    // V8 ends a process that has reached its limit, here a low one: the child fills it at a signal.
    ['out of memory', 'SIGUSR2', 'SIGABRT', /FATAL ERROR: .*heap out of memory/],
  ] as const)(
    '%s: the program breaks off',
    async (fault, signal, endsBy, says) => {
      await open();
      const place = join(folder, `${signal}.sqlite`);
      const run = (...options: string[]) =>
        start([...options, join(ROOT, 'src/main.ts'), 'playground'], folder, {
          BRIEF_PORT: '0',
          BRIEF_ARCHIVE: place,
        });
      const filling = join(import.meta.dirname, 'children/fillMemory.mjs');
      const first = run('--max-old-space-size=200', '--import', filling);
      await first.prints(/Stop with Ctrl-C/);
      const ended = await first.stop(signal);
      expect(ended.signal).toBe(endsBy);
      expect(ended.err).toMatch(says);
      expect(await doctor(place)).toContainEqual({
        name: 'last run',
        ok: false,
        fatal: false,
        says: expect.stringMatching(/did not end as it was told: killed, crashed, out of memory, or/),
      });
      const second = run();
      await second.prints(/Stop with Ctrl-C/);
      const { err } = await second.stop();
      expect(err).toMatch(/"level":"warning","event":"broke off"/);
      expect((await doctor(place)).map(({ name }) => name)).not.toContain('last run');
      const third = run();
      await third.prints(/Stop with Ctrl-C/);
      expect((await third.stop()).err).not.toContain('broke off');
      inTable(fault, 'broke off', 'last run', 'process_start_time_seconds');
      expect(await slack!.metrics()).toMatch(/^process_start_time_seconds \d/m);
    },
    120_000,
  );
});
