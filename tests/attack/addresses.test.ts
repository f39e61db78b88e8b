import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher } from '../../src/gathering/fetching/createFetcher.ts';
import type { Fetcher } from '../../src/gathering/fetching/fetched.ts';
import { isPublicAddress, readNetworks } from '../../src/gathering/fetching/networks.ts';

/** A server that nobody may reach: it listens wherever this machine is. */
let canary: Server;
let port: number;
let reached = 0;
beforeAll(async () => {
  canary = createServer((_, answer) => {
    reached++;
    answer.end('secret');
  });
  await new Promise<void>((listening) => canary.listen(0, '0.0.0.0', listening));
  port = (canary.address() as AddressInfo).port;
});
afterAll(() => {
  canary.closeAllConnections();
  canary.close();
});

describe('an address that leads into a private network', () => {
  const fetcher = createFetcher();
  afterAll(() => fetcher.close());

  // The address as written, and what it is.
  const table: [string, string][] = [
    ['http://127.0.0.1/', 'loopback'],
    ['http://127.8.9.10/', 'the rest of loopback'],
    ['http://localhost/', 'loopback by name'],
    ['http://LOCALHOST/', 'loopback in capitals'],
    ['http://0.0.0.0/', 'this host'],
    ['http://0/', 'this host, short'],
    ['http://10.0.0.1/', 'private'],
    ['http://172.16.0.1/', 'private'],
    ['http://172.31.255.254/', 'the end of a private range'],
    ['http://192.168.1.1/', 'a router'],
    ['http://169.254.169.254/latest/meta-data/', 'metadata of a cloud'],
    ['http://100.64.0.1/', 'shared address space'],
    ['http://100.100.100.200/', 'metadata of another cloud'],
    ['http://168.63.129.16/', 'a cloud’s own machinery under a public number'],
    ['http://192.0.0.192/', 'protocol assignments'],
    ['http://192.0.2.7/', 'documentation'],
    ['http://198.18.0.1/', 'benchmarks'],
    ['http://198.51.100.1/', 'documentation'],
    ['http://203.0.113.1/', 'documentation'],
    ['http://224.0.0.1/', 'multicast'],
    ['http://240.0.0.1/', 'reserved'],
    ['http://255.255.255.255/', 'broadcast'],
    ['http://2130706433/', 'loopback in decimal'],
    ['http://0x7f000001/', 'loopback in hexadecimal'],
    ['http://0x7f.0x0.0x0.0x1/', 'loopback in parts of hexadecimal'],
    ['http://017700000001/', 'loopback in octal'],
    ['http://0177.0.0.01/', 'loopback in parts of octal'],
    ['http://127.1/', 'loopback, short'],
    ['http://127.0.1/', 'loopback, less short'],
    ['http://①②⑦.⓪.⓪.①/', 'loopback in circled digits'],
    ['http://127。0。0。1/', 'loopback with ideographic stops'],
    ['http://１２７.0.0.1/', 'loopback in wide digits'],
    ['http://%31%32%37.0.0.1/', 'loopback percent-encoded'],
    ['http://[::1]/', 'loopback of IPv6'],
    ['http://[0:0:0:0:0:0:0:1]/', 'loopback of IPv6, long'],
    ['http://[::]/', 'unspecified'],
    ['http://[::ffff:127.0.0.1]/', 'mapped'],
    ['http://[::ffff:7f00:1]/', 'mapped, in hexadecimal'],
    ['http://[0:0:0:0:0:ffff:169.254.169.254]/', 'mapped metadata'],
    ['http://[::127.0.0.1]/', 'IPv4-compatible'],
    ['http://[::ffff:0:127.0.0.1]/', 'translated'],
    ['http://[64:ff9b::7f00:1]/', 'NAT64'],
    ['http://[64:ff9b::169.254.169.254]/', 'NAT64 to metadata'],
    ['http://[64:ff9b:1::10.0.0.1]/', 'a local NAT64'],
    ['http://[2002:7f00:1::]/', '6to4'],
    ['http://[2002:a9fe:a9fe::1]/', '6to4 to metadata'],
    ['http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/', 'Teredo'],
    ['http://[2a00:1450:4001:80b:0:5efe:10.0.0.1]/', 'ISATAP'],
    ['http://[fe80::1]/', 'link-local'],
    ['http://[fec0::1]/', 'site-local'],
    ['http://[fc00::1]/', 'unique local'],
    ['http://[fd00:ec2::254]/', 'metadata over IPv6'],
    ['http://[ff02::1]/', 'multicast of IPv6'],
    ['http://[100::1]/', 'discard'],
    ['http://[2001:db8::1]/', 'documentation of IPv6'],
    ['http://[3fff::1]/', 'newer documentation of IPv6'],
    ['http://[5f00::1]/', 'segment routing'],
    ['https://127.0.0.1/', 'loopback over TLS'],
  ];
  it.each(table)('%s is refused: %s', async (url) => {
    const answer = await fetcher.fetchDocument(url, { kind: 'page' });
    expect(answer).toMatchObject({ ok: false, fault: 'refused-address' });
    expect((answer as { says: string }).says).toMatch(
      /does not lead to a public Internet address.*BRIEF_ALLOWED_NETWORKS/,
    );
  });

  it('is refused whatever its port', async () => {
    for (const host of ['127.0.0.1', '[::1]', 'localhost', '2130706433'])
      expect(await fetcher.fetchDocument(`http://${host}:${port}/`, { kind: 'page' })).toMatchObject({
        ok: false,
        fault: 'refused-address',
      });
    expect(reached).toBe(0);
  });
});

describe('an address that is none to ask', () => {
  const fetcher = createFetcher({ resolve: async () => [{ address: '203.0.114.9', family: 4 }] });
  afterAll(() => fetcher.close());

  // What is asked, the fault, why
  const table: [string, string, string][] = [
    ['file:///etc/passwd', 'refused-url', 'a file'],
    ['ftp://site.example/', 'refused-url', 'FTP'],
    ['gopher://site.example:70/_x', 'refused-url', 'gopher'],
    ['data:text/html,hello', 'refused-url', 'data'],
    ['javascript:alert(1)', 'refused-url', 'a script'],
    ['ws://site.example/', 'refused-url', 'a socket'],
    ['http://user:secret@site.example/', 'refused-url', 'a name and password'],
    ['http://user@site.example/', 'refused-url', 'a name'],
    ['http://', 'refused-url', 'no host'],
    ['//site.example/', 'refused-url', 'no scheme'],
    ['not an address', 'refused-url', 'words'],
    ['http://[::1%25eth0]/', 'refused-url', 'an interface in it'],
    ['http://999.1.1.1/', 'refused-url', 'a number out of range'],
    ['http://site.example:22/', 'refused-address', 'SSH'],
    ['http://site.example:6379/', 'refused-address', 'Redis'],
    ['http://203.0.114.9:9200/', 'refused-address', 'Elasticsearch by number'],
  ];
  it.each(table)('%s is %s: %s', async (url, fault) => {
    expect(await fetcher.fetchDocument(url, { kind: 'feed' })).toMatchObject({ ok: false, fault });
  });
});

describe('a name', () => {
  const order = { kind: 'page' } as const;
  const fetchers: Fetcher[] = [];
  const resolving = (answers: string[][], allowed = '') => {
    let asked = 0;
    const fetcher = createFetcher({
      allowed: readNetworks(allowed)!,
      resolve: async () =>
        answers[Math.min(asked++, answers.length - 1)]!.map((address) => ({
          address,
          family: address.includes(':') ? 6 : 4,
        })),
    });
    fetchers.push(fetcher);
    return { fetcher, asked: () => asked };
  };
  afterAll(() => Promise.all(fetchers.map((one) => one.close())));

  it.each([
    ['a private address', ['10.0.0.1']],
    ['loopback', ['127.0.0.1']],
    ['a public address and a private one', ['203.0.114.9', '127.0.0.1']],
    ['a public address and a private one of IPv6', ['203.0.114.9', '::1']],
    ['a mapped address', ['::ffff:127.0.0.1']],
    ['an address with an interface', ['fe80::1%eth0']],
  ])('that resolves to %s is refused', async (_, addresses) => {
    const { fetcher } = resolving([addresses]);
    expect(await fetcher.fetchDocument('http://site.example/', order)).toMatchObject({
      ok: false,
      fault: 'refused-address',
    });
  });

  it('that resolves otherwise a moment later gains nothing: what was looked at is connected to', async () => {
    reached = 0;
    const { fetcher, asked } = resolving([['127.0.0.1'], ['127.0.0.2']], '127.0.0.1');
    expect(await fetcher.fetchDocument(`http://site.example:${port}/`, order)).toMatchObject({ ok: true });
    expect(asked()).toBe(1);
    const fresh = resolving([['127.0.0.2'], ['127.0.0.1']], '127.0.0.1');
    expect(await fresh.fetcher.fetchDocument(`http://site.example:${port}/`, order)).toMatchObject({
      ok: false,
      fault: 'refused-address',
    });
    expect(reached).toBe(1);
  });

  it('without an address is said to have none', async () => {
    const { fetcher } = resolving([[]]);
    expect(await fetcher.fetchDocument('http://site.example/', order)).toMatchObject({ fault: 'dns' });
  });

  it('that the operator allowed is reached, with those below it, and none that only ends like it', async () => {
    const { fetcher } = resolving([['127.0.0.1']], 'intranet.example');
    for (const host of ['intranet.example', 'news.intranet.example', 'INTRANET.example'])
      expect(await fetcher.fetchDocument(`http://${host}:${port}/`, order)).toMatchObject({ ok: true });
    for (const host of ['notintranet.example', 'intranet.example.evil.example'])
      expect(await fetcher.fetchDocument(`http://${host}:${port}/`, order)).toMatchObject({ ok: false });
  });
});

describe('what is public', () => {
  it.each([
    ['1.1.1.1', true],
    ['203.0.114.9', true],
    ['2606:4700:4700::1111', true],
    // A public host behind NAT64 is how a network without IPv4 sees it.
    ['64:ff9b::101:101', true],
    ['::ffff:1.1.1.1', true],
    ['::ffff:10.1.1.1', false],
    ['2001:20::1', false],
    ['no address', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });

  it('is told from networks in a list with a mistake', () => {
    expect(readNetworks('127.0.0.0/8, 10.1.2.3 fd00::/8,intranet.example')?.ranges).toHaveLength(3);
    for (const wrong of ['127.0.0.0/40', 'http://site', '1.2.3', '*']) expect(readNetworks(wrong)).toBeNull();
  });
});
