import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/playground/workspace/startWorkspace.ts';
import { reachSlack } from '../../src/slack/connection.ts';
import { trySocket } from '../../src/slack/openSocket.ts';
import { whyNotConnected } from '../../src/slack/whyNotConnected.ts';

const reach = reachSlack({}, null);

describe('a socket that is tried', () => {
  let page: Server;
  let address: string;
  beforeAll(async () => {
    page = createServer((_, answer) => answer.writeHead(403).end('no')).listen(0, '127.0.0.1');
    await once(page, 'listening');
    address = `ws://127.0.0.1:${(page.address() as AddressInfo).port}/link`;
  });
  afterAll(() => page.close());

  it('is opened and closed again', async () => {
    const workspace = await startWorkspace();
    const { appToken } = workspace.credentials;
    const opened = await fetch(`${workspace.apiUrl}apps.connections.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${appToken}` },
    });
    await trySocket(((await opened.json()) as { url: string }).url, reach);
    await expect.poll(() => workspace.socketMode.connections()).toBe(0);
    await workspace.close();
  });

  it('and is not opened says why, and where to look', async () => {
    await expect(trySocket('ws://127.0.0.1:2/', reach)).rejects.toThrow(
      /^Slack gave an address for a socket, but none was opened there: nobody listens there \(ECONNREFUSED\)\. Let WebSockets \(wss\) to \*\.slack\.com through the firewall and the proxy$/,
    );
    await expect(trySocket(address, reach)).rejects.toThrow(
      /answers a page \(HTTP 403\) but opens no socket/,
    );
    await expect(trySocket('no address', reach)).rejects.toThrow(/cannot be read/);
  });
});

describe('what an operator is told', () => {
  const refusal = (error: string) => whyNotConnected({ data: { error } }, {});

  it('of a refusal, of a page in the place of Slack, and of a missing scope', () => {
    expect(refusal('invalid_auth')).toMatchObject({ passes: false, says: expect.stringContaining('anew') });
    expect(refusal('missing_scope')).toMatchObject({
      passes: false,
      says: expect.stringContaining('give the app-level token connections:write'),
    });
    expect(refusal('<html><body>Log in</body></html>')).toMatchObject({
      passes: true,
      says: expect.stringContaining('what answered is not Slack: check the proxy'),
    });
    expect(refusal('internal_error')).toMatchObject({ passes: true });
  });

  it('is nothing where the error is of another kind', () => {
    for (const error of [undefined, null, new Error('x'), 'x']) expect(whyNotConnected(error, {})).toBeNull();
  });
});
