import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal } from '../../terminal/brief.ts';

const { brief, close } = openTerminal();
const SOURCES = 3;
const TEXT = `${'The ministers met in Vienna and talked for the whole morning. '.repeat(20)}`;
const requests: string[] = [];
const server = createServer((request, answer) => {
  const path = request.url!;
  requests.push(path);
  const [, source] = /^\/(\d)\//.exec(path) ?? [];
  if (path.endsWith('/rss'))
    answer.end(
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Source ${source}</title>${[
        1, 2, 3, 4,
      ]
        .map(
          (n) =>
            `<item><title>Whole ${source}-${n}</title><link>/${source}/whole/${n}</link><content:encoded>${TEXT}</content:encoded></item>`,
        )
        .join('')}<item><title>Page of ${source}</title><link>/${source}/page</link></item></channel></rss>`,
    );
  else if (path.endsWith('/page'))
    answer
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<html><body><article><h1>Page of ${source}</h1><p>${TEXT.replaceAll('. ', '.</p><p>')}</p></article></body></html>`,
      );
  else answer.writeHead(404).end();
});
const env = { BRIEF_ALLOWED_NETWORKS: '127.0.0.1' };
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  for (let n = 1; n <= SOURCES; n++)
    await brief(['feeds', 'add', `http://127.0.0.1:${port}/${n}/rss`, `S${n}`], { env });
  requests.length = 0;
}, 120_000);
afterAll(() => {
  server.closeAllConnections();
  server.close();
  close();
});

describe('programs that poll one archive at once', () => {
  it('share the sources: each is asked once, and every article is there once', async () => {
    const checks = ['S1', 'S2', 'S3', 'S1', 'S2', 'S3'].map((source) =>
      brief(['feeds', 'check', source], { env }),
    );
    const done = await Promise.all(checks);
    const added = done.map(({ out }) => Number(/(\d+) added/.exec(out)?.[1] ?? 0));
    expect(added.reduce((sum, n) => sum + n)).toBe(SOURCES * 5);
    for (const { out } of done) expect(out).toMatch(/was reached|is being asked by another program/);
    const asked = requests.filter((path) => path !== '/robots.txt').sort();
    // A check makes its source due anew, which another may have just asked: that costs a feed, and no page.
    expect(new Set(asked).size).toBe(SOURCES * 2);
    expect(asked.filter((path) => path.endsWith('/page'))).toHaveLength(SOURCES);
    const sources = await brief(['feeds']);
    expect(sources.out).toMatch(/^3 sources, none failing/);
  }, 120_000);
});
