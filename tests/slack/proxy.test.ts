import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reachSlack } from '../../src/slack/connection.ts';
import { wasNotSent } from '../../src/slack/troubleOf.ts';
import { openWorkspace } from './openWorkspace.ts';

// A proxy that passes everything on and notes what it was asked for, by whom.
let proxy: Server;
let address: string;
const asked: string[] = [];
beforeAll(async () => {
  proxy = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url} ${incoming.headers['proxy-authorization']}`);
    const on = request(incoming.url!, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(on);
  });
  proxy.on('connect', (incoming, socket, head) => {
    asked.push(`CONNECT ${incoming.url} ${incoming.headers['proxy-authorization']}`);
    const [host, port] = incoming.url!.split(':');
    const on = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      on.write(head);
      on.pipe(socket).pipe(on);
    });
    on.on('error', () => socket.destroy());
    socket.on('error', () => on.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  address = `http://desk:secret@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(() => {
  proxy.closeAllConnections();
  proxy.close();
});

it('Slack is reached through the proxy that the environment names: Web API, response addresses and socket', async () => {
  const slack = await openWorkspace('socket', { environment: { HTTP_PROXY: address } });
  await slack.slashCommand('/brief help');
  await slack.waitForMessage({ ephemeral: true, text: 'Brief answers' });
  const asker = await slack.mention('help');
  await slack.waitForMessage({ thread: asker.ts });
  await slack.end();
  expect(asked.length).toBeGreaterThan(0);
  for (const line of asked) expect(line).toContain(`Basic ${btoa('desk:secret')}`);
  // Nothing went past it.
  expect(asked.some((line) => /CONNECT|\/api\//.test(line))).toBe(true);
  expect(JSON.stringify(slack.logged)).not.toContain('secret');
});

it('a proxy for other addresses, or none, is not used', () => {
  expect(reachSlack({}, null).dispatcher).toBeUndefined();
  expect(reachSlack({ HTTPS_PROXY: ' ' }, null).dispatcher).toBeUndefined();
  expect(reachSlack({ HTTP_PROXY: address }, 'https://slack.com/api/').dispatcher).toBeUndefined();
  expect(reachSlack({ https_proxy: address }, null).dispatcher).toBeDefined();
});

it('a proxy that refuses is told without its password', async () => {
  const { port } = proxy.address() as AddressInfo;
  const refusing = createServer();
  refusing.on('connect', (_request, socket) =>
    socket.end('HTTP/1.1 407 Proxy authentication required\r\n\r\n'),
  );
  refusing.on('request', (_request, response) => response.writeHead(407).end());
  refusing.listen(0, '127.0.0.1');
  await once(refusing, 'listening');
  const other = (refusing.address() as AddressInfo).port;
  const reach = reachSlack(
    { HTTP_PROXY: `http://desk:secret@127.0.0.1:${other}` },
    'http://slack.example/api/',
  );
  const error = await reach.fetch(`http://127.0.0.1:${port}/`).then(
    () => null,
    (fault: Error) => fault,
  );
  // So it may be tried again, digests too.
  expect(wasNotSent(error)).toBe(true);
  expect(inspect(error)).toContain('407');
  expect(inspect(error)).not.toContain('secret');
  await reach.close();
  refusing.close();
});
