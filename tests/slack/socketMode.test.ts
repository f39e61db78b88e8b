import { setTimeout as sleep } from 'node:timers/promises';
import { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../src/playground/workspace/faults.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace/startWorkspace.ts';
import { reachSlack } from '../../src/slack/connection.ts';
import { createSocketReceiver, type SocketReceiver } from '../../src/slack/socketReceiver.ts';
import { clientOptions, quiet } from '../playground/boltApp.ts';

let workspace: Workspace;
let receiver: SocketReceiver;
let waits: number[];
let logged: { event: string; about: Record<string, string | number> }[];

/** An app whose waits are short, and counted. */
async function connect(
  wait: (ms: number, signal: AbortSignal) => Promise<unknown> = (_ms, signal) =>
    sleep(5, undefined, { signal }),
): Promise<void> {
  workspace = await startWorkspace();
  const { botToken, appToken } = workspace.credentials;
  waits = [];
  logged = [];
  receiver = createSocketReceiver({
    connection: {
      mode: 'socket',
      botToken,
      appToken,
      signingSecret: null,
      oauth: null,
      apiUrl: workspace.apiUrl,
    },
    reach: reachSlack({}, null),
    logger: quiet,
    log: (event, about) => logged.push({ event, about }),
    wait: (ms, signal) => {
      waits.push(ms);
      return wait(ms, signal);
    },
    pongWithin: 300,
    greetingWithin: 300,
  });
  const app = new App({
    token: botToken,
    receiver,
    clientOptions: clientOptions(workspace),
    deferInitialization: true,
    logger: quiet,
  });
  await app.init();
  app.command('/brief', async ({ ack, command }) => ack(`Heard ${command.text}`));
  await app.start();
}

afterEach(async () => {
  await receiver.stop();
  await workspace.close();
});

const opened = () => workspace.calls('apps.connections.open').length;

async function isBack(): Promise<void> {
  await expect.poll(() => receiver.isConnected(), { timeout: 10_000 }).toBe(true);
  expect(await workspace.slashCommand('/brief again')).toEqual({ ok: true });
  await workspace.waitForMessage({ text: 'Heard again' });
}

describe('Socket Mode comes back', () => {
  const outages: [string, Fault][] = [
    ['500', { fault: 'http', status: 500 }],
    ['503', { fault: 'http', status: 503 }],
    ['a page of a proxy instead of JSON', { fault: 'http', status: 200, body: '<html>busy</html>' }],
    ['a connection that breaks', { fault: 'unreachable' }],
    ['an answer that is lost', { fault: 'lost-answer' }],
    ['an answer that is cut', { fault: 'cut-answer' }],
    ['internal_error', { fault: 'error', error: 'internal_error' }],
    ['a request to wait', { fault: 'rate-limited', retryAfter: 7 }],
  ];
  it.each(outages)('after a refresh and eight times %s', async (_name, fault) => {
    await connect();
    workspace.fail('apps.connections.open', fault, { times: 8 });
    workspace.socketMode.refresh();
    await expect.poll(opened, { timeout: 10_000 }).toBe(10);
    await isBack();
    // Twice as long each time, but for the jitter, and never longer than half a minute.
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
    if (fault.fault === 'rate-limited') expect(waits.slice(1).every((ms) => ms >= 7_000)).toBe(true);
    else expect(waits.at(-1)).toBeGreaterThan(20_000);
  });

  it('after connections that are broken, closed with a warning, or switched off and on again', async () => {
    await connect();
    const { drop, refresh } = workspace.socketMode;
    for (const end of [drop, () => refresh('warning'), () => refresh('link_disabled')]) {
      const before = opened();
      end();
      await expect.poll(opened, { timeout: 10_000 }).toBe(before + 1);
      await isBack();
      expect(workspace.socketMode.connections()).toBe(1);
    }
    const reasons = logged.filter(({ event }) => event === 'socket closed').map(({ about }) => about.reason);
    expect(reasons).toEqual(['connection lost', 'warning', 'link_disabled']);
    expect(logged.some(({ about }) => /switched off/.test(String(about.says)))).toBe(true);
  });

  it('from a half-open socket, on which nothing arrives any more', async () => {
    await connect();
    workspace.socketMode.freeze();
    await expect.poll(opened, { timeout: 10_000 }).toBe(2);
    await isBack();
  });

  it('from a server that accepts connections and does not greet them', async () => {
    await connect();
    workspace.socketMode.keepSilent(2);
    workspace.socketMode.drop();
    await expect.poll(opened, { timeout: 10_000 }).toBe(4);
    await isBack();
  });

  it('is not connected in the meantime', async () => {
    await connect((_ms, signal) => sleep(60_000, undefined, { signal }));
    expect(receiver.isConnected()).toBe(true);
    workspace.fail('apps.connections.open', { fault: 'http', status: 500 }, { times: 100 });
    workspace.socketMode.drop();
    await expect.poll(() => receiver.isConnected()).toBe(false);
    // Ends the back-off at once.
    await receiver.stop();
    expect(opened()).toBeLessThan(4);
  });
});

it.each(['invalid_auth', 'account_inactive', 'token_revoked', 'missing_scope'])(
  'ends with the error where Slack says %s',
  async (error) => {
    await connect();
    workspace.fail('apps.connections.open', { fault: 'error', error }, { times: 100 });
    workspace.socketMode.refresh();
    await expect(receiver.ended).rejects.toMatchObject({ data: { error } });
  },
);

it('shares the events with another connection of the same app', async () => {
  await connect();
  const first = receiver;
  const second = createSocketReceiver({
    connection: {
      mode: 'socket',
      botToken: null,
      appToken: workspace.credentials.appToken,
      signingSecret: null,
      oauth: null,
      apiUrl: workspace.apiUrl,
    },
    reach: reachSlack({}, null),
    logger: quiet,
    log: () => {},
    wait: (_ms, signal) => sleep(5, undefined, { signal }),
  });
  await second.start();
  expect(workspace.socketMode.connections()).toBe(2);
  await second.stop();
  await expect.poll(() => workspace.socketMode.connections()).toBe(1);
  expect(first.isConnected()).toBe(true);
  expect(await workspace.slashCommand('/brief one')).toEqual({ ok: true });
});
