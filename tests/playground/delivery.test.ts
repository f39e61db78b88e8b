import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHandClock, type HandClock } from '../../src/playground/workspace/clock.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace/startWorkspace.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What goes over the wire, read by a server that is no Bolt. */
describe('signed delivery, byte by byte', () => {
  let clock: HandClock;
  let workspace: Workspace;
  let server: Server;
  let received: Received[];
  let answer: { status: number; headers: Record<string, string> };

  beforeEach(async () => {
    clock = createHandClock('2026-11-24T07:30:00Z');
    workspace = await startWorkspace({ clock });
    received = [];
    answer = { status: 200, headers: {} };
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      received.push({ headers: request.headers, body });
      response.writeHead(answer.status, answer.headers);
      response.end(answer.headers['content-type'] === 'text/plain' ? body : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    workspace.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  afterEach(async () => {
    await workspace.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is signed over version, time and the exact body, with a bare content type', async () => {
    await workspace.slashCommand('/brief über “Lavrov”');
    await workspace.mention('hello');
    const types = received.map(({ headers }) => headers['content-type']);
    expect(types).toEqual(['application/x-www-form-urlencoded', 'application/json']);
    for (const { headers, body } of received) {
      const signed = `v0:${headers['x-slack-request-timestamp']}:${body}`;
      const digest = createHmac('sha256', workspace.credentials.signingSecret).update(signed).digest('hex');
      expect(headers['x-slack-signature']).toBe(`v0=${digest}`);
    }
    expect(new URLSearchParams(received[0]?.body).get('text')).toBe('über “Lavrov”');
  });

  it('an event that is refused comes again with its number and reason, unless the app asks for no more', async () => {
    answer = { status: 500, headers: {} };
    await workspace.mention('hello');
    await clock.advance(1000);
    await expect.poll(() => received.length).toBe(2);
    expect(received[0]?.headers['x-slack-retry-num']).toBeUndefined();
    expect(received[1]?.headers).toMatchObject({
      'x-slack-retry-num': '1',
      'x-slack-retry-reason': 'http_error',
    });
    expect(received[1]?.body).toBe(received[0]?.body);
    answer = { status: 500, headers: { 'x-slack-no-retry': '1' } };
    await workspace.mention('once');
    await clock.advance(1000);
    await clock.advance(300_000);
    await expect.poll(() => received.filter(({ body }) => body.includes('once')).length).toBe(1);
  });

  it('challenges a request URL', async () => {
    expect(await workspace.verifyRequestUrl()).toBe(false);
    answer = { status: 200, headers: { 'content-type': 'text/plain' } };
    expect(await workspace.verifyRequestUrl()).toBe(true);
  });
});
