import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenWorkspace, openWorkspace } from './openWorkspace.ts';

let slack: OpenWorkspace;
const escaped: unknown[] = [];
const note = (error: unknown) => void escaped.push(error);
beforeAll(async () => {
  slack = await openWorkspace('http');
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
});
afterAll(async () => {
  process.off('uncaughtException', note);
  process.off('unhandledRejection', note);
  await slack.end();
});

/** The first line that the app's server answers to bytes as they are. */
function raw(request: string): Promise<string> {
  const { port } = new URL(slack.requestUrl()!);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(request));
    socket.on('data', (chunk) => {
      answer += chunk;
      socket.end();
    });
    socket.on('error', () => resolve('closed'));
    socket.on('close', () => resolve(answer.split('\r\n')[0] || 'closed'));
    setTimeout(() => socket.destroy(), 20_000).unref();
  });
}

const COMMAND =
  'command=%2Fbrief&text=help&team_id=T0DESK00001&user_id=U0ANNA00001&channel_id=C0WORLD0001&trigger_id=1.2.3';

describe('the app answers with a status and goes on', () => {
  it.each([
    'GET // HTTP/1.1\r\nhost: a\r\n\r\n',
    'GET //a HTTP/1.1\r\nhost: a\r\n\r\n',
    'GET /%zz HTTP/1.1\r\nhost: a\r\n\r\n',
    'GET http://[ HTTP/1.1\r\nhost: a\r\n\r\n',
    'GET /\\ HTTP/1.1\r\nhost: a\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nhost: a\r\n\r\n',
    'POST /slack/events HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n',
    // Unsigned, at addresses that come to the same: Bolt verifies nothing by itself.
    ...[
      '/slack/./events',
      '//a/slack/events',
      'http://a/slack/events',
      '/slack/events?a',
      '/slack/events/',
    ].map(
      (at) =>
        `POST ${at} HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${COMMAND.length}\r\n\r\n${COMMAND}`,
    ),
    'POST /slack/events HTTP/1.1\r\nhost: a\r\nx-slack-request-timestamp: x\r\nx-slack-signature: v0\r\ncontent-length: 2\r\n\r\n{}',
  ])('to %j', async (request) => {
    expect(await raw(request)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it.each([
    ['payload=null', true],
    ['payload=%22text%22', true],
    ['payload=5', true],
    ['payload=%5B%5D', true],
    ['payload=', true],
    ['payload=%7B', true],
    ['', true],
    ['null', false],
    ['5', false],
    ['"text"', false],
    ['[]', false],
    ['{}', false],
    ['{"type":"event_callback"}', false],
    ['{"type":"event_callback","event":null}', false],
    ['{"type":"event_callback","event":{"type":"app_mention"},"team_id":"T0DESK00001"}', false],
  ] as const)('to the signed body %j', async (body, form) => {
    const answer = await slack.postSigned(body, { form });
    expect([200, 400, 401, 404]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/ {4}at /);
  });

  it('to signatures of the future, of long ago, and to one that is used again', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect((await slack.postSigned(COMMAND, { form: true, sent: now + 3600 })).status).toBe(401);
    expect((await slack.postSigned(COMMAND, { form: true, sent: now - 3600 })).status).toBe(401);
    expect((await slack.postSigned(COMMAND, { form: true, sent: now - 7 })).status).toBe(200);
    expect((await slack.postSigned(COMMAND, { form: true, sent: now - 7 })).status).toBe(401);
  });

  it('and is as well as before', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(escaped).toEqual([]);
    expect(await slack.slashCommand('/brief help')).toEqual({ ok: true });
    await slack.waitForMessage({ ephemeral: true, text: 'Brief answers' });
  });
});
