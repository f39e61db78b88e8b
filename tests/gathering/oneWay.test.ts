import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive } from '../../src/archive/openArchive.ts';
import { bringInOver } from '../../src/gathering/bringIn.ts';
import { createFetcher } from '../../src/gathering/fetching/createFetcher.ts';
import { readNetworks } from '../../src/gathering/fetching/networks.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { newSource } from '../../src/gathering/polling/newSource.ts';
import { openGathering } from '../../src/openGathering.ts';
import { NOW, reader } from '../desk.ts';
import { makePdf } from './documents/makeDocuments.ts';
import { newspaperPage, PARAGRAPHS } from './pages/pages.ts';
import { simulatedTime } from './polling/simulatedTime.ts';

const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
const page = (title: string, marks: string, head: string) =>
  newspaperPage({ head }).replaceAll('Second crossing agreed', title).replaceAll('</p>', ` ${marks}</p>`);

// A site of our own on loopback: pages, a feed and a list of them.
const PATHS = [
  '/news/first-of-the-day',
  '/news/second-of-the-day',
  '/news/a-claim-of-another',
  '/news/statement-of-may',
];
const TITLES = [
  'First article of the day',
  'Second article of the day',
  'Claims to be of another site',
  'Joint statement of the ministers',
];
const bodies: Record<string, string | Uint8Array> = {
  // A site that calls all its pages by one address.
  [PATHS[0]!]: page(TITLES[0]!, 'So much for the first.', canonical('/news/all')),
  [PATHS[1]!]: page(TITLES[1]!, 'So much for the second.', canonical('/news/all')),
  [PATHS[2]!]: page(TITLES[2]!, 'So much for a claim.', canonical('https://agency.example/world/talks')),
  [PATHS[3]!]: makePdf(
    [PARAGRAPHS.slice(0, 3).map((text, at) => ({ text: text.slice(0, 90), x: 72, y: 700 - 40 * at }))],
    'Joint statement of the ministers',
  ),
};
let site: Server;
let address: string;
beforeAll(async () => {
  site = createServer((request, response) => {
    const found = bodies[request.url!];
    if (request.url === '/feed.xml') {
      const items = PATHS.map(
        (path, i) => `<item><title>${TITLES[i]}</title><link>${address}${path}</link></item>`,
      );
      return response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(`<rss version="2.0"><channel><title>Desk</title>${items.join('')}</channel></rss>`);
    }
    if (request.url === '/list') {
      const links = PATHS.map((path, i) => `<li><a href="${path}">${TITLES[i]}</a> 2026-11-2${i}</li>`);
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<html><body><ul>${links.join('')}</ul></body></html>`);
    }
    if (found === undefined) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(found);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  address = `http://127.0.0.1:${(site.address() as { port: number }).port}`;
});
afterAll(() => site.close());

const allowed = readNetworks('127.0.0.1/32')!;
// Turns at the site are waited for on a clock of their own.
const gatheringOf = () => {
  const time = simulatedTime(NOW.toISOString());
  return openGathering({
    fetching: { contact: null, allowed, environment: {} },
    reader: () => reader,
    clock: time.now,
    sleep: time.sleep,
    owner: 'test',
    log: () => {},
  });
};

const polled = (reads: 'feed' | 'listing', url: string) => async (archive: OpenArchive) => {
  const gathering = gatheringOf();
  const unknown = { kind: null, side: null, language: null, zone: null, licence: null };
  await archive.sources.add(newSource('s1', { name: 'Desk', url: address + url, reads, ...unknown }, NOW));
  await gathering.poll(archive);
  await gathering.close();
};

/** The ways in which an article gets into the archive from the network. */
const ways: [string, (archive: OpenArchive) => Promise<unknown>][] = [
  [
    '/brief add',
    async (archive) => {
      const fetcher = createFetcher({ allowed });
      const bringIn = bringInOver({ archive, fetcher, reader: () => reader, clock: () => NOW });
      // All at once, as several people would.
      await Promise.all(PATHS.map((path) => bringIn(address + path, null)));
      await fetcher.close();
    },
  ],
  ['a feed', polled('feed', '/feed.xml')],
  ['a list of releases', polled('listing', '/list')],
  [
    'brief ingest with addresses',
    async (archive) => {
      const gathering = gatheringOf();
      for (const path of PATHS)
        await ingest({ gathered: gathering.gather(address + path, archive), archive, reader, now: NOW });
      await gathering.close();
    },
  ],
  [
    'brief ingest with the address of a feed',
    async (archive) => {
      const gathering = gatheringOf();
      await ingest({ gathered: gathering.gather(`${address}/feed.xml`, archive), archive, reader, now: NOW });
      await gathering.close();
    },
  ],
];

describe.each(ways)('by %s', (_way, bring) => {
  it('each page is an article of its own, a document is its text, and nobody else’s address is taken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'brief-ways-'));
    const archive = await openArchive(join(folder, 'archive.sqlite'));
    await bring(archive);
    const { found } = await archive.findArticles({ limit: 50 });
    expect(found.map(({ details }) => details.title).sort()).toEqual([...TITLES].sort());
    const texts = await archive.getVersions(found.map(({ details }) => ({ article: details.id })));
    for (const { article, text } of texts) {
      expect(text, article.title!).not.toContain('%PDF');
      // An address that is not of this site is not believed.
      expect(article.id).not.toContain('agency-example');
      expect(article.url).toContain(address);
    }
    expect(texts.find(({ article }) => article.title === TITLES[3])?.text).toContain(
      PARAGRAPHS[0]!.slice(0, 60),
    );
    await archive.close();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});
