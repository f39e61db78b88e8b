import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { afterAll, expect, it } from 'vitest';
import { clientOptionsFor, reachSlack } from '../../src/slack/connection.ts';
import { whyUnreached } from '../../src/slack/whyUnreached.ts';
import { makeCertificate } from '../attack/makeCertificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-why-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a call of an address comes to, by the same client as the app's. */
async function calling(apiUrl: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const reach = reachSlack(environment, apiUrl);
  const client = new WebClient('xoxb-secret', clientOptionsFor({ apiUrl }, reach));
  const why = await client.auth.test().then(() => 'it was reached', whyUnreached);
  await reach.close();
  return why;
}

it('names the name that DNS does not know', async () => {
  expect(await calling('https://slack.invalid/api/')).toMatch(
    /^its name was not found \((?:ENOTFOUND|EAI_AGAIN)\): DNS may be wrong$/,
  );
});

it('names a door that is shut', async () => {
  expect(await calling('http://127.0.0.1:2/api/')).toBe('nobody listens there (ECONNREFUSED)');
  expect(await calling('http://slack.example/api/', { HTTP_PROXY: 'http://127.0.0.1:2' })).toBe(
    'nobody listens there (ECONNREFUSED)',
  );
});

it('names a certificate that a proxy has put in the place of Slack’s, and the way out', async () => {
  const server = createServer(makeCertificate(['localhost']), (_request, response) => response.end('{}'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await calling(`https://localhost:${port}/api/`)).toMatch(
    /^its certificate is not trusted \([A-Z_]+\): .*NODE_EXTRA_CA_CERTS/,
  );
  server.close();
});

it.each([
  [new DOMException('The operation timed out.', 'TimeoutError'), 'no answer in time'],
  [
    Object.assign(new Error('x'), { cause: { code: 'UND_ERR_CONNECT_TIMEOUT' } }),
    'no answer in time (UND_ERR_CONNECT_TIMEOUT)',
  ],
  [new Error('Proxy response (407) !== 200 when HTTP Tunneling'), 'the proxy refused it (HTTP 407)'],
  [
    new AggregateError([Object.assign(new Error('a'), { code: 'ENETUNREACH' })]),
    'the connection failed (ENETUNREACH)',
  ],
  ['a text', 'the connection failed'],
  [null, 'the connection failed'],
])('reads %s', (error, why) => {
  expect(whyUnreached(error)).toBe(why);
});
