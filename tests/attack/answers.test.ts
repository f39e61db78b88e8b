import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createRawServer, type Server as RawServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher } from '../../src/gathering/fetching/createFetcher.ts';
import { readNetworks } from '../../src/gathering/fetching/networks.ts';
import { makeCertificate } from './makeCertificate.ts';

const allowed = readNetworks('127.0.0.1')!;
const fetcher = createFetcher({ allowed, timeout: 1_000 });
const closing: (() => unknown)[] = [() => fetcher.close()];
afterAll(() => Promise.all(closing.map((close) => close())));

async function listen(server: Server | RawServer): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const routes = new Map<string, (request: IncomingMessage, answer: ServerResponse) => void>();
let site: string;
const seen: IncomingMessage[] = [];
const serve: RequestListener = (request, answer) => {
  seen.push(request);
  const path = request.url!.split('?')[0]!;
  (routes.get(path) ?? ((_, a) => a.writeHead(404).end()))(request, answer);
};
beforeAll(async () => {
  site = `http://127.0.0.1:${await listen(createServer({ maxHeaderSize: 1 << 20 }, serve))}`;
});

const ask = (path: string, validators?: { etag: string | null; lastModified: string | null }) =>
  fetcher.fetchDocument(path.startsWith('http') ? path : `${site}${path}`, {
    kind: 'page',
    ...(validators ? { validators } : {}),
  });

describe('a redirect', () => {
  const to = (location: string, status = 302) => {
    routes.set('/redirect', (_, answer) => answer.writeHead(status, { location }).end());
    return ask('/redirect');
  };

  it.each([
    ['http://127.0.0.2/', 'refused-address'],
    ['http://169.254.169.254/latest/meta-data/', 'refused-address'],
    ['http://[::1]/', 'refused-address'],
    ['http://[::ffff:10.0.0.1]/', 'refused-address'],
    ['http://0x7f.0.0.2/', 'refused-address'],
    ['//10.0.0.1/', 'refused-address'],
    ['http://127.0.0.1@10.0.0.1/', 'refused-url'],
    ['file:///etc/passwd', 'refused-url'],
    ['gopher://10.0.0.1:6379/_FLUSHALL', 'refused-url'],
    ['javascript:alert(1)', 'refused-url'],
    ['data:text/plain,x', 'refused-url'],
    ['http://user:secret@127.0.0.1/', 'refused-url'],
    ['http://[', 'refused-url'],
  ])('to %s is %s', async (location, fault) => {
    expect(await to(location)).toMatchObject({ ok: false, fault });
  });

  it('to itself ends', async () => {
    expect(await to('/redirect')).toMatchObject({ fault: 'too-many-redirects' });
  });

  it('without end ends', async () => {
    routes.set('/on', (request, answer) => {
      const step = Number(new URL(request.url!, site).searchParams.get('n') ?? 0) + 1;
      answer.writeHead(301, { location: `/on?n=${step}` }).end();
    });
    seen.length = 0;
    expect(await ask('/on')).toMatchObject({ fault: 'too-many-redirects' });
    expect(seen.length).toBeLessThan(12);
  });

  it('each of them slow, ends in the time that all have together', async () => {
    routes.set('/slowly', (_, answer) => {
      setTimeout(() => answer.writeHead(302, { location: '/slowly' }).end(), 300);
    });
    expect(await ask('/slowly')).toMatchObject({ ok: false, fault: 'timeout' });
  });

  it('takes no cookie and no credential along', async () => {
    routes.set('/cookie', (_, answer) =>
      answer.writeHead(302, { location: '/after', 'set-cookie': 'a=b' }).end(),
    );
    routes.set('/after', (_, answer) => answer.end('here'));
    seen.length = 0;
    expect(await ask('/cookie')).toMatchObject({ ok: true });
    expect(seen[1]!.headers).not.toHaveProperty('cookie');
    expect(seen[1]!.headers).not.toHaveProperty('authorization');
    expect(seen[1]!.headers).not.toHaveProperty('referer');
  });

  it('is remembered as far as it calls itself permanent', async () => {
    routes.set('/a', (_, answer) => answer.writeHead(301, { location: '/b' }).end());
    routes.set('/b', (_, answer) => answer.writeHead(308, { location: '/c' }).end());
    routes.set('/c', (_, answer) => answer.writeHead(302, { location: '/d' }).end());
    routes.set('/d', (_, answer) => answer.writeHead(301, { location: '/after' }).end());
    expect(await ask('/a')).toMatchObject({ ok: true, url: `${site}/after`, permanentUrl: `${site}/c` });
    expect(await ask('/c')).toMatchObject({ ok: true, permanentUrl: null });
  });
});

describe('a body', () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024);
  const text = Buffer.from('The text of the page. '.repeat(200));
  const bomb = gzipSync(zeros);
  const answered = (body: Uint8Array, encoding: string) => {
    routes.set('/body', (_, answer) => answer.writeHead(200, { 'content-encoding': encoding }).end(body));
    return ask('/body');
  };

  it.each([
    ['gzip', () => bomb, 'gzip'],
    ['deflate', () => deflateSync(zeros), 'deflate'],
    ['deflate without its header', () => deflateRawSync(zeros), 'deflate'],
    ['brotli', () => brotliCompressSync(zeros), 'br'],
    ['zstd', () => zstdCompressSync(zeros), 'zstd'],
    ['gzip in gzip', () => gzipSync(bomb), 'gzip, gzip'],
    ['gzip under two names', () => gzipSync(bomb), 'x-gzip,gzip'],
  ])('that swells by %s is stopped', async (_, body, encoding) => {
    const before = process.memoryUsage().arrayBuffers;
    expect(await answered(body(), encoding)).toMatchObject({ ok: false, fault: 'too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  it.each([
    ['three encodings', () => gzipSync(gzipSync(gzipSync(text))), 'gzip, gzip, gzip'],
    ['an unknown encoding', () => text, 'compress'],
    ['damaged brotli', () => Buffer.from('this is no brotli at all'), 'br'],
    ['damaged gzip', () => Buffer.concat([gzipSync(text).subarray(0, 12), Buffer.alloc(500, 0xff)]), 'gzip'],
    ['damaged zstd', () => Buffer.alloc(300, 7), 'zstd'],
  ])('of %s is refused', async (_, body, encoding) => {
    expect(await answered(body(), encoding)).toMatchObject({ ok: false, fault: 'broken-answer' });
  });

  // What people's browsers forgive.
  it.each([
    ['gzip', () => gzipSync(text), 'gzip'],
    ['gzip in brotli', () => brotliCompressSync(gzipSync(text)), 'gzip, br'],
    ['deflate', () => deflateSync(text), 'deflate'],
    ['deflate without its header', () => deflateRawSync(text), 'deflate'],
    ['zstd', () => zstdCompressSync(text), 'zstd'],
    ['plain text that calls itself gzip', () => text, 'gzip'],
    ['gzip with something behind it', () => Buffer.concat([gzipSync(text), Buffer.from('\0\0\0')]), 'gzip'],
    ['no encoding by name', () => text, 'identity'],
  ])('of %s is read', async (_, body, encoding) => {
    const answer = await answered(body(), encoding);
    expect(answer).toMatchObject({ ok: true, status: 200 });
    expect(Buffer.from((answer as { body: Uint8Array }).body).equals(text)).toBe(true);
  });

  const long = Buffer.from(Array.from({ length: 9000 }, (_, i) => `${i}`).join());
  it.each([
    ['gzip', gzipSync(long), 'gzip'],
    ['gzip but for its last byte', gzipSync(long), 'gzip', 1],
    ['deflate', deflateSync(long), 'deflate'],
    ['brotli', brotliCompressSync(long), 'br'],
    ['zstd', zstdCompressSync(long), 'zstd'],
  ] as [string, Buffer, string, number?][])(
    'of %s that ends early is no document',
    async (_, whole, encoding, less = 3000) => {
      const answer = await answered(whole.subarray(0, whole.length - less), encoding);
      expect(answer).toMatchObject({ ok: false, fault: 'broken-answer' });
    },
  );

  it('without end is stopped', async () => {
    routes.set('/endless', (_, answer) => {
      answer.writeHead(200);
      const chunk = Buffer.alloc(1 << 20, 'x');
      const write = () => {
        while (!answer.destroyed && answer.write(chunk));
        if (!answer.destroyed) answer.once('drain', write);
      };
      write();
    });
    expect(await ask('/endless')).toMatchObject({ ok: false, fault: 'too-large' });
  });

  it('that drips is stopped in time', async () => {
    routes.set('/drip', (_, answer) => {
      const timer = setInterval(() => answer.write('.'), 50);
      answer.once('close', () => clearInterval(timer));
    });
    expect(await ask('/drip')).toMatchObject({ ok: false, fault: 'timeout' });
  });

  it('shorter than it was announced is no document', async () => {
    routes.set('/short', (_, answer) => {
      answer.writeHead(200, { 'content-length': '5000' });
      answer.write('short');
      setTimeout(() => answer.destroy(), 20);
    });
    expect(await ask('/short')).toMatchObject({ ok: false, fault: 'unreachable' });
  });
});

describe('an answer', () => {
  const raw = async (write: (socket: import('node:net').Socket) => void) => {
    const server = createRawServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => write(socket));
    });
    return ask(`http://127.0.0.1:${await listen(server)}/`);
  };

  it('that never comes is stopped in time', async () => {
    expect(await raw(() => {})).toMatchObject({ ok: false, fault: 'timeout' });
  });

  it('cannot come where the name is never resolved: it is stopped in time', async () => {
    const own = createFetcher({ timeout: 500, resolve: () => new Promise(() => {}) });
    closing.push(() => own.close());
    expect(await own.fetchDocument('http://site.example/', { kind: 'page' })).toMatchObject({
      ok: false,
      fault: 'timeout',
    });
  });

  it('whose header is huge is refused', async () => {
    expect(
      await raw((s) => s.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(200_000)}\r\ncontent-length: 2\r\n\r\nhi`)),
    ).toMatchObject({ ok: false, fault: 'too-large' });
  });

  it('whose header never ends is refused', async () => {
    const endless = await raw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write(`a: ${'b'.repeat(1000)}\r\n`), 2);
      socket.once('close', () => clearInterval(timer));
    });
    expect(endless).toMatchObject({ ok: false });
    expect(['too-large', 'timeout']).toContain((endless as { fault: string }).fault);
  });

  it('that is no HTTP is refused', async () => {
    expect(await raw((s) => s.end('SSH-2.0-OpenSSH_9.6\r\n'))).toMatchObject({ fault: 'broken-answer' });
    expect(await raw((s) => s.end('HTTP/1.1 200 OK\r\nbad header\0: x\r\n\r\n'))).toMatchObject({
      fault: 'broken-answer',
    });
  });

  it('that is only a closed door is unreachable', async () => {
    expect(await raw((s) => s.destroy())).toMatchObject({ ok: false, fault: 'unreachable' });
    expect(await ask('http://127.0.0.1:1/')).toMatchObject({ ok: false, fault: 'unreachable' });
  });

  it('of endless preliminaries is stopped in time', async () => {
    const answer = await raw((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 5);
      socket.once('close', () => clearInterval(timer));
    });
    expect(answer).toMatchObject({ ok: false, fault: 'timeout' });
  });

  it('redirects to an address in any script, as browsers follow it', async () => {
    const answer = await raw((socket) =>
      socket.end('HTTP/1.1 302 Found\r\nLocation: /новости\r\nContent-Length: 0\r\n\r\n'),
    );
    expect(answer.url).toMatch(/\/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8$/);
  });

  it('“not modified” to whoever did not ask is no document', async () => {
    routes.set('/same', (_, answer) => answer.writeHead(304).end());
    expect(await ask('/same')).toMatchObject({ ok: false, fault: 'status', status: 304 });
    expect(await ask('/same', { etag: '"1"', lastModified: null })).toMatchObject({ ok: true, status: 304 });
  });

  it('without success says its status and how long to wait', async () => {
    routes.set('/busy', (_, answer) => answer.writeHead(429, { 'retry-after': '120' }).end());
    routes.set('/gone', (_, answer) => answer.writeHead(410).end());
    routes.set('/none', (_, answer) => answer.writeHead(204).end());
    expect(await ask('/busy')).toMatchObject({ fault: 'status', status: 429, retryAfter: 120 });
    expect(await ask('/gone')).toMatchObject({ fault: 'status', status: 410 });
    expect(await ask('/none')).toMatchObject({ fault: 'status', status: 204 });
  });

  it('that keeps programs out is said to do so', async () => {
    routes.set('/wall', (_, answer) =>
      answer.writeHead(403, { 'content-type': 'text/html' }).end('<title>Just a moment...</title>'),
    );
    routes.set('/challenge', (_, answer) => answer.writeHead(200, { 'cf-mitigated': 'challenge' }).end());
    expect(await ask('/wall')).toMatchObject({ fault: 'bot-wall' });
    expect(await ask('/challenge')).toMatchObject({ fault: 'bot-wall' });
  });

  it('of a site behind a wall is no wall where it is the page itself', async () => {
    const words = 'The ministers met in Vienna and talked for the whole morning. '.repeat(20);
    const scripts = [
      '<title>Security check at the border takes longer</title>',
      '<script src="/_Incapsula_Resource?SWJIYLWA=719d34d3"></script>',
      "<script>a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'</script>",
    ];
    for (const [i, script] of scripts.entries()) {
      routes.set(`/behind${i}`, (_, answer) =>
        answer
          .writeHead(200, { 'content-type': 'text/html', 'x-datadome': 'protected' })
          .end(`<html><head>${script}</head><body><p>${words}</p></body></html>`),
      );
      expect(await ask(`/behind${i}`)).toMatchObject({ ok: true });
      routes.set(`/before${i}`, (_, answer) =>
        answer
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<html><head>${script}</head><body>Request unsuccessful.</body></html>`),
      );
      expect(await ask(`/before${i}`)).toMatchObject({ fault: 'bot-wall' });
    }
    routes.set('/refused', (_, answer) => answer.writeHead(403, { 'x-datadome': 'protected' }).end('{}'));
    expect(await ask('/refused')).toMatchObject({ fault: 'bot-wall' });
  });

  it('can be waited for no longer: the caller ends it', async () => {
    const stop = new AbortController();
    routes.set('/wait', () => setTimeout(() => stop.abort(), 20));
    expect(await fetcher.fetchDocument(`${site}/wait`, { kind: 'page', signal: stop.signal })).toMatchObject({
      ok: false,
      fault: 'stopped',
    });
  });
});

describe('a certificate', () => {
  const secure = async (certificate: { key: string; cert: string }, ca?: string) => {
    const port = await listen(createTlsServer(certificate, (_, answer) => answer.end('secure')));
    const own = createFetcher({
      allowed: readNetworks('site.example')!,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      ...(ca ? { ca } : {}),
    });
    closing.push(() => own.close());
    return own.fetchDocument(`https://site.example:${port}/`, { kind: 'page' });
  };

  it('that nobody vouches for is refused, whatever the environment says', async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      expect(await secure(makeCertificate(['site.example']))).toMatchObject({ ok: false, fault: 'tls' });
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
  });

  it('of another site is refused', async () => {
    const other = makeCertificate(['other.example']);
    expect(await secure(other, other.cert)).toMatchObject({ ok: false, fault: 'tls' });
  });

  it('that has run out is refused', async () => {
    const old = makeCertificate(['site.example'], new Date(Date.now() - 1000));
    expect(await secure(old, old.cert)).toMatchObject({ ok: false, fault: 'tls' });
  });

  it('of the site itself, vouched for, is taken', async () => {
    const right = makeCertificate(['site.example']);
    expect(await secure(right, right.cert)).toMatchObject({ ok: true });
  });

  it('is missing where a site of TLS speaks none', async () => {
    expect(await ask(site.replace('http:', 'https:'))).toMatchObject({ ok: false, fault: 'tls' });
  });
});

describe('a proxy of the environment', () => {
  it('is used, except for hosts spared, and not asked for what may not be reached', async () => {
    const asked: string[] = [];
    const proxy = createServer((request, answer) => {
      asked.push(request.url!);
      answer.end('by proxy');
    });
    proxy.on('connect', (request, socket) => {
      asked.push(`CONNECT ${request.url}`);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    const environment = {
      HTTP_PROXY: `http://127.0.0.1:${await listen(proxy)}`,
      https_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      NO_PROXY: '.spared.example',
    };
    const own = createFetcher({
      environment,
      resolve: async (host) => {
        if (host === 'inside.example') return [{ address: '10.0.0.1', family: 4 }];
        throw Object.assign(new Error('no DNS here'), { code: 'ENOTFOUND' });
      },
    });
    closing.push(() => own.close());
    const order = { kind: 'page' } as const;
    expect(await own.fetchDocument('http://site.example/a', order)).toMatchObject({ ok: true });
    expect(await own.fetchDocument('https://site.example/b', order)).toMatchObject({ ok: false });
    expect(asked).toEqual(['http://site.example/a', 'CONNECT site.example:443']);
    for (const url of [
      'http://127.0.0.1/',
      'http://[::1]/',
      'http://inside.example/',
      'http://site.example:22/',
    ])
      expect(await own.fetchDocument(url, order)).toMatchObject({ fault: 'refused-address' });
    expect(await own.fetchDocument('http://www.spared.example/', order)).toMatchObject({ fault: 'dns' });
    expect(asked).toHaveLength(2);
  });
});
