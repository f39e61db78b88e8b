import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { sampleCast } from '../../src/playground/workspace/sampleCast.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace/startWorkspace.ts';
import { SCOPES } from '../../src/slack/createApp.ts';
import { start as startProgram } from './startProgram.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'brief-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The program of `npm start`, in a folder without .env and an environment without anything else. */
const start = (env: Readonly<Record<string, string>>, ...args: string[]) =>
  startProgram([join(ROOT, 'src/main.ts'), ...args], folder, env);

/** The port that the program says it listens on: any free one where it is given 0. */
const portIn = (out: string) => Number(/on port (\d+)/.exec(out)![1]);

describe('npm start', () => {
  it.skipIf(process.platform === 'win32')('ends with its program at a signal to npm', async () => {
    const npm = startProgram(
      ['start'],
      ROOT,
      { BRIEF_PORT: '0', HOME: folder, XDG_DATA_HOME: join(folder, 'npm') },
      'npm',
    );
    const out = await npm.prints(/Stop with Ctrl-C/);
    const [page] = /http:\/\/127\.0\.0\.1:\d+/.exec(out)!;
    expect((await fetch(page)).status).toBe(200);
    await npm.stop();
    await expect
      .poll(() =>
        fetch(page).then(
          () => 'answers',
          () => 'ended',
        ),
      )
      .toBe('ended');
  });
});

describe('a log that nobody takes any more', () => {
  it('does not keep Brief from answering', async () => {
    const slack = await startWorkspace({ port: 0, scopes: SCOPES });
    const running = start({
      BRIEF_PORT: '0',
      SLACK_BOT_TOKEN: slack.credentials.botToken,
      SLACK_APP_TOKEN: slack.credentials.appToken,
      SLACK_API_URL: slack.apiUrl,
    });
    await running.prints(/Brief is connected/);
    running.child.stdout.destroy();
    running.child.stderr.destroy();
    for (let i = 0; i < 3; i += 1) {
      expect(await slack.slashCommand('/brief help')).toEqual({ ok: true });
      await slack.waitForMessage({ ephemeral: true });
    }
    expect(await running.stop()).toMatchObject({ code: 0 });
    await slack.close();
  });
});

describe('without tokens', () => {
  let first: string;
  let page: number;
  let stopped: Awaited<ReturnType<ReturnType<typeof start>['stop']>>;
  beforeAll(async () => {
    const running = start({ BRIEF_PORT: '0' });
    first = await running.prints(/Stop with Ctrl-C/);
    page = (await fetch(/http:\/\/127\.0\.0\.1:\d+/.exec(first)![0])).status;
    stopped = await running.stop();
  });

  it('reads the sample archive, prints the address, what is stored and three questions', () => {
    expect(first).toMatch(/^Reading the sample archive …$/m);
    expect(first).toMatch(/^Brief is running in a workspace of its own: http:\/\/127\.0\.0\.1:\d+$/m);
    expect(first).toMatch(/^Stored: [\d,]{3,} articles, [\d,]{3,} quotes, [\d,]{2,} speakers\.$/m);
    expect(first).toMatch(
      /^Try:\n {2}\/brief\n {2}\/brief quotes Lavrov\n {2}@Brief what did Lavrov say about .+\?$/m,
    );
    expect(page).toBe(200);
  });

  it('ends cleanly at SIGTERM', () => {
    expect(stopped).toMatchObject({ code: 0, signal: null });
    expect(stopped.err).not.toMatch(/Error|fault/);
  });

  it('reads nothing again when it is started again, and ends cleanly at Ctrl-C', async () => {
    const running = start({ BRIEF_PORT: '0' });
    const out = await running.prints(/Stop with Ctrl-C/);
    expect(out).not.toContain('Reading the sample archive');
    expect(/^Stored: .*$/m.exec(out)![0]).toBe(/^Stored: .*$/m.exec(first)![0]);
    expect(await running.stop('SIGINT')).toMatchObject({ code: 0, signal: null });
  });

  it('says which port is in use and what to do, and ends as one that may be started again', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, err } = await start({ BRIEF_PORT: String(port) }).ended;
    expect(err).toBe(
      `Port ${port} is in use. Set BRIEF_PORT to another, for example BRIEF_PORT=3100, or stop the program that has it.\n`,
    );
    expect(code).toBe(75);
    server.close();
  });

  it('stops in the middle of the first reading, and goes on with it the next time', async () => {
    const env = { BRIEF_PORT: '0', XDG_DATA_HOME: join(folder, 'interrupted') };
    const running = start(env);
    await running.prints(/Reading the sample archive/);
    expect(await running.stop()).toMatchObject({ code: 0, signal: null });
    const again = start(env);
    const out = await again.prints(/Stop with Ctrl-C/);
    expect(/^Stored: .*$/m.exec(out)![0]).toBe(/^Stored: .*$/m.exec(first)![0]);
    await again.stop();
  });

  it('refuses an archive that is none, and ends with 3', async () => {
    const { code, out, err } = await start({ BRIEF_PORT: '0', BRIEF_ARCHIVE: folder }, 'playground').ended;
    expect(err).toMatch(/is a folder, not an archive\. Name a file in it: .*\n$/);
    expect([code, out]).toEqual([3, '']);
  });
});

describe('a time zone that Node does not know itself by', () => {
  it.each(['', ':/etc/localtime', 'UTC0'])('TZ=%j: UTC, and a word about it', async (TZ) => {
    const running = start({ TZ, BRIEF_PORT: '0', BRIEF_ARCHIVE: join(folder, 'zone.sqlite') }, 'playground');
    await running.prints(/Stop with Ctrl-C/);
    const { code, err } = await running.stop();
    expect(err).toMatch(/^The time zone of this machine is not known .*: times are in UTC\./);
    expect(err).not.toMatch(/Error/);
    expect(code).toBe(0);
  });
});

describe('the playground', () => {
  it.each([
    // A misspelt token, next to an archive in use.
    [
      { SLACK_BOT_TOKN: 'xoxb-1', BRIEF_ARCHIVE: 'x.sqlite' },
      /SLACK_BOT_TOKN .*Did you mean SLACK_BOT_TOKEN\?/,
    ],
    [{ SLACK_TOKEN: 'xoxb-1' }, /Did you mean SLACK_BOT_TOKEN\?|Did you mean SLACK_APP_TOKEN\?/],
    // A missing one.
    [{ BRIEF_ARCHIVE: 'x.sqlite' }, /BRIEF_ARCHIVE names an archive, but there is no Slack token/],
    [{ SLACK_STATE_SECRET: 'some secret' }, /SLACK_STATE_SECRET is set, but no token/],
  ])('does not start in the place of the app: %o', async (env, says) => {
    const { code, out, err } = await start({ ...env, BRIEF_PORT: '0' }).ended;
    expect(err).toMatch(says);
    expect([code, out]).toEqual([3, '']);
    expect(existsSync(join(folder, 'x.sqlite'))).toBe(false);
  });

  it('starts by its own command over a named archive, and puts nothing into it', async () => {
    const env = { BRIEF_PORT: '0', BRIEF_ARCHIVE: join(folder, 'named.sqlite') };
    const running = start(env, 'playground');
    expect(await running.prints(/Stop with Ctrl-C/)).toMatch(/^The archive is empty\.[\s\S]*0 articles/);
    await running.stop();
  });
});

describe('with tokens', () => {
  let workspace: Workspace;
  // A Slack whose sockets are out of reach, and what a proxy shows to whoever has not logged in.
  let noSocket: string;
  let loginPage: string;
  const others = [
    '{"ok":true,"team_id":"T1","user_id":"U1","bot_id":"B1","url":"ws://127.0.0.1:2/"}',
    '<html>Log in</html>',
  ].map((body) => createHttpServer((_, answer) => answer.writeHead(200).end(body)).listen(0, '127.0.0.1'));
  beforeAll(async () => {
    workspace = await startWorkspace({ port: 0, scopes: SCOPES });
    const addresses = await Promise.all(
      others.map(async (one) => {
        if (!one.listening) await once(one, 'listening');
        return `http://127.0.0.1:${(one.address() as AddressInfo).port}/api/`;
      }),
    );
    [noSocket, loginPage] = addresses as [string, string];
  });
  afterAll(async () => {
    for (const one of others) one.close();
    await workspace.close();
  });

  const http = () => ({
    SLACK_API_URL: workspace.apiUrl,
    SLACK_BOT_TOKEN: workspace.credentials.botToken,
    SLACK_SIGNING_SECRET: workspace.credentials.signingSecret,
    BRIEF_ARCHIVE: join(folder, 'connected.sqlite'),
  });
  const socket = () => ({
    SLACK_API_URL: workspace.apiUrl,
    SLACK_BOT_TOKEN: workspace.credentials.botToken,
    SLACK_APP_TOKEN: workspace.credentials.appToken,
    BRIEF_ARCHIVE: join(folder, 'connected.sqlite'),
  });

  it('connects over HTTP, answers a signed command, and says that it is well', async () => {
    const running = start({ ...http(), BRIEF_PORT: '0' });
    const out = await running.prints(/connected/);
    const port = portIn(out);
    // The archive that is named begins empty: no sample in a real workspace.
    expect(out).toBe(`Brief is connected (HTTP on port ${port}), 0 articles stored.\n`);
    const well = await fetch(`http://127.0.0.1:${port}/health`);
    expect([well.status, await well.text()]).toEqual([200, 'ok\n']);
    const ready = await fetch(`http://127.0.0.1:${port}/ready`);
    expect([ready.status, await ready.text()]).toEqual([200, 'ready, 0 articles\n']);
    workspace.deliverTo(`http://127.0.0.1:${port}/slack/events`);
    await workspace.slashCommand('/brief help');
    const answer = await workspace.waitForMessage({ ephemeral: true });
    expect(answer.text).toContain('/brief quotes');
    const { code, err } = await running.stop();
    expect(code).toBe(0);
    // The log has neither what was typed nor a secret.
    for (const secret of [workspace.credentials.botToken, workspace.credentials.signingSecret])
      expect(err + out).not.toContain(secret);
    workspace.deliverTo(null);
  });

  it('connects over Socket Mode, and answers', async () => {
    const running = start({ ...socket(), BRIEF_PORT: '0' });
    const out = await running.prints(/connected/);
    const port = portIn(out);
    expect(out).toBe(`Brief is connected (Socket Mode, health on port ${port}), 0 articles stored.\n`);
    expect(workspace.socketMode.connections()).toBe(1);
    for (const path of ['health', 'ready'])
      expect((await fetch(`http://127.0.0.1:${port}/${path}`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/else`)).status).toBe(404);
    await workspace.slashCommand('/brief help');
    expect((await workspace.waitForMessage({ ephemeral: true })).text).toContain('/brief quotes');
    expect(await running.stop()).toMatchObject({ code: 0, signal: null });
    expect(workspace.socketMode.connections()).toBe(0);
  });

  it('outlives an outage of Slack, says meanwhile that it is not ready, and ends at SIGTERM while it waits', async () => {
    const running = start({ ...socket(), BRIEF_PORT: '0' });
    const port = portIn(await running.prints(/connected/));
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/ready`)).status;
    workspace.fail('apps.connections.open', { fault: 'http', status: 503 }, { times: 2 });
    workspace.socketMode.drop();
    await expect.poll(ready).toBe(503);
    await expect.poll(ready, { timeout: 20_000 }).toBe(200);
    workspace.fail('apps.connections.open', { fault: 'http', status: 503 }, { times: 100 });
    workspace.socketMode.drop();
    await expect.poll(ready).toBe(503);
    expect(await running.stop()).toMatchObject({ code: 0, signal: null });
    workspace.clearFaults();
  });

  it('answers a question although it was killed while it answered, and Slack delivers the event again', async () => {
    const env = { ...http(), BRIEF_PORT: '0' };
    const first = start(env);
    const to = (out: string) => workspace.deliverTo(`http://127.0.0.1:${portIn(out)}/slack/events`);
    to(await first.prints(/connected/));
    workspace.fail('chat.postMessage', { fault: 'hang' });
    const posts = workspace.calls('chat.postMessage').length;
    const asked = await workspace.mention('help');
    await expect.poll(() => workspace.calls('chat.postMessage').length).toBeGreaterThan(posts);
    await first.stop('SIGKILL');
    workspace.clearFaults();
    // A minute later its lease is over.
    const archive = await openArchive(env.BRIEF_ARCHIVE);
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    const owed = await archive.outbox.claim('a test', at(61_000), at(62_000));
    const now = at(0);
    await archive.outbox.settle(owed!.key, { owner: 'a test', now }, { body: owed!.body, due: now });
    await archive.close();
    const second = start(env);
    to(await second.prints(/connected/));
    await workspace.repeatEvent();
    await workspace.waitForMessage({ thread: asked.ts, text: 'Brief answers' });
    expect(await second.stop()).toMatchObject({ code: 0 });
    expect(workspace.messages(asked.channel, asked.ts).filter((m) => m.byApp)).toHaveLength(1);
    workspace.deliverTo(null);
  });

  it('ends at SIGTERM although Slack asks an answer to wait, and gives it when it starts again', async () => {
    const env = { ...http(), BRIEF_PORT: '0' };
    const first = start(env);
    const to = (out: string) => workspace.deliverTo(`http://127.0.0.1:${portIn(out)}/slack/events`);
    to(await first.prints(/connected/));
    workspace.fail('chat.postMessage', { fault: 'rate-limited', retryAfter: 50 });
    const posts = workspace.calls('chat.postMessage').length;
    const asked = await workspace.mention('help');
    await expect.poll(() => workspace.calls('chat.postMessage').length).toBeGreaterThan(posts);
    expect(await first.stop()).toMatchObject({ code: 0, signal: null });
    workspace.clearFaults();
    const second = start(env);
    to(await second.prints(/connected/));
    await workspace.waitForMessage({ thread: asked.ts, text: 'Brief answers' });
    await second.stop();
    workspace.deliverTo(null);
  });

  it('ends with the sentence about the token when that dies while it runs', async () => {
    const running = start({ ...socket(), BRIEF_PORT: '0' });
    await running.prints(/connected/);
    workspace.fail('apps.connections.open', { fault: 'error', error: 'invalid_auth' }, { times: 100 });
    workspace.socketMode.drop();
    const { code, err } = await running.ended;
    expect(err).toMatch(/Slack refused the token \(invalid_auth\)\. Copy SLACK_BOT_TOKEN .*\n$/);
    expect(err).not.toMatch(/ {4}at /);
    expect(code).toBe(3);
    workspace.clearFaults();
  });

  it('refuses a token of an installation for a whole organisation, and says what to do', async () => {
    const organisation = await startWorkspace({
      port: 0,
      scopes: SCOPES,
      cast: {
        ...sampleCast,
        enterprise: { id: 'E0DESKS0001', name: 'Desks of the world', isInstalled: true },
      },
    });
    const { botToken, appToken, signingSecret } = organisation.credentials;
    const own = { SLACK_API_URL: organisation.apiUrl, SLACK_BOT_TOKEN: botToken, BRIEF_PORT: '0' };
    const overHttp = { ...http(), ...own, SLACK_SIGNING_SECRET: signingSecret };
    for (const env of [overHttp, { ...socket(), ...own, SLACK_APP_TOKEN: appToken }]) {
      const { code, err } = await start(env).ended;
      expect(err).toMatch(/^SLACK_BOT_TOKEN is of an installation for a whole organisation\. Install .*\n$/);
      expect(code).toBe(3);
    }
    await organisation.close();
  });

  // what is wrong, the environment, the sentence
  const table: [string, () => Record<string, string>, RegExp, code?: number][] = [
    [
      'a bot token that Slack does not know',
      () => ({ ...http(), SLACK_BOT_TOKEN: 'xoxb-nobody', BRIEF_PORT: '0' }),
      /^Slack refused the token \(invalid_auth\)\. Copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew from your app's settings, and check that the app is installed\.\n$/,
    ],
    [
      'an app token that Slack does not know',
      () => ({ ...socket(), SLACK_APP_TOKEN: 'xapp-nobody', BRIEF_PORT: '0' }),
      /Slack refused the token \(invalid_auth\)\. Copy SLACK_BOT_TOKEN and SLACK_APP_TOKEN anew .*\n$/,
    ],
    [
      'a Slack that cannot be reached',
      () => ({ ...http(), SLACK_API_URL: 'http://127.0.0.1:2/api/', BRIEF_PORT: '0' }),
      /Slack was not reached: nobody listens there \(ECONNREFUSED\)\. Check the network of this machine.*\n$/,
      75,
    ],
    [
      'a Slack whose name is not found',
      () => ({ ...http(), SLACK_API_URL: 'http://slack.invalid/api/', BRIEF_PORT: '0' }),
      /Slack was not reached: its name was not found \((?:ENOTFOUND|EAI_AGAIN)\): DNS may be wrong\. Check .*\n$/,
      75,
    ],
    [
      'a PostgreSQL that is not there yet',
      () => ({ ...http(), BRIEF_ARCHIVE: 'postgres://brief@127.0.0.1:9/brief', BRIEF_PORT: '0' }),
      /PostgreSQL is not reached|not reached/,
      75,
    ],
    [
      'a host that is no address of this machine, over HTTP',
      () => ({ ...http(), BRIEF_HOST: '10.99.99.99', BRIEF_PORT: '0' }),
      /BRIEF_HOST names 10\.99\.99\.99, which is no address of this machine \(EADDRNOTAVAIL\)\. Set it to 127\.0\.0\.1, .*\n$/,
    ],
    [
      'a host whose name is not found, over Socket Mode',
      () => ({ ...socket(), BRIEF_HOST: 'nohost.invalid', BRIEF_PORT: '0' }),
      /BRIEF_HOST names nohost\.invalid, which is no address of this machine \((?:ENOTFOUND|EAI_AGAIN)\)\. .*\n$/,
    ],
    [
      'a Slack that gives the address of a socket at which nobody listens',
      () => ({ ...socket(), SLACK_API_URL: noSocket, BRIEF_PORT: '0' }),
      /Slack gave an address for a socket, but none was opened there: nobody listens there \(ECONNREFUSED\)\. Let WebSockets \(wss\) .*the proxy; then start again\.\n$/,
      75,
    ],
    [
      'a page of a proxy in the place of Slack',
      () => ({ ...http(), SLACK_API_URL: loginPage, BRIEF_PORT: '0' }),
      /Slack was not reached: what answered is not Slack: check the proxy.*\n$/,
      75,
    ],
    [
      'a proxy at which nobody listens',
      () => ({ ...http(), HTTP_PROXY: 'http://127.0.0.1:2', BRIEF_PORT: '0' }),
      /Slack was not reached: .*\. Check the network of this machine, the proxy \(HTTP_PROXY 127\.0\.0\.1:2\), and .*\n$/,
      75,
    ],
    [
      'a token half set',
      () => ({ SLACK_BOT_TOKEN: workspace.credentials.botToken }),
      /^SLACK_APP_TOKEN is missing: create one with `connections:write`.*\n$/,
    ],
  ];
  // 75 where it may pass by itself: a supervisor starts the program again after that, and not after 3.
  it.each(table)('%s: a sentence, and an exit code', async (_what, env, says, wanted = 3) => {
    const { code, out, err } = await start(env()).ended;
    expect(err).toMatch(says);
    expect(err).not.toMatch(/ {4}at /);
    expect([code, out]).toEqual([wanted, '']);
  });

  it('says which port is in use, over HTTP and in Socket Mode', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (const mode of [http(), socket()]) {
      const { code, err } = await start({ ...mode, BRIEF_PORT: String(port) }).ended;
      expect(err).toContain(`Port ${port} is in use. Set BRIEF_PORT to another`);
      expect(code).toBe(75);
    }
    server.close();
  });
});
