import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive, Source } from '../../src/archive/port.ts';
import { openArchive } from '../../src/archive/sqlite/openArchive.ts';
import { createFeedReader } from '../../src/gathering/feeds/createFeedReader.ts';
import { createFetcher } from '../../src/gathering/fetching/createFetcher.ts';
import { readNetworks } from '../../src/gathering/fetching/networks.ts';
import { extractPage } from '../../src/gathering/pages/extractPage.ts';
import { createRobots } from '../../src/gathering/polling/createRobots.ts';
import { createTurns } from '../../src/gathering/polling/createTurns.ts';
import { pollDue } from '../../src/gathering/polling/pollDue.ts';
import type { Polling, SourceNews } from '../../src/gathering/polling/polling.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { makeSource } from '../contracts/sources.ts';
import { english } from '../english.ts';
import { simulatedTime } from './polling/simulatedTime.ts';

/**
 * A week in which six sites of the test's own publish, revise, redirect, break down and come back, and Brief polls
 * them: the real client over loopback, the real parsers, the real archive. Only the clock is simulated.
 */

const START = '2026-11-23T00:00:00.000Z';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const BEAT = 15 * 60_000;

/** An article as a site publishes it: another text from `revised` on. */
interface Published {
  readonly site: string;
  readonly number: number;
  readonly at: number;
  readonly revised: number | null;
}

const every = (site: string, hours: number, revise: (n: number) => number | null): Published[] =>
  Array.from({ length: Math.floor(WEEK / (hours * HOUR)) }, (_, number) => {
    const at = Date.parse(START) + (number + 0.5) * hours * HOUR;
    const after = revise(number);
    return { site, number, at, revised: after === null ? null : at + after };
  });

const LAST_REVISION = Date.parse(START) + WEEK - DAY;
const articles: readonly Published[] = [
  // The whole text is in the feed; every tenth is revised five hours later.
  ...every('wire', 1, (n) => (n % 10 === 3 ? 5 * HOUR : null)),
  // Pages behind a list; every third is revised two hours later.
  ...every('ministry', 8, (n) => (n % 3 === 1 ? 2 * HOUR : null)),
  ...every('paper', 6, (n) => (n % 4 === 2 ? 20 * HOUR : null)),
  ...every('ru', 12, () => null),
  ...every('broken', 12, () => null),
].map((one) => (one.revised !== null && one.revised > LAST_REVISION ? { ...one, revised: null } : one));

const time = simulatedTime(START);
const since = (at: number) => time.now().getTime() >= at;
const requests: { host: string; path: string; at: number; validated: boolean }[] = [];
/** When hosts were turned to, by the clock of whoever asked: between there and here the simulated clock may leap. */
const turns: { host: string; at: number }[] = [];
let under = 0;
let atOnce = 0;

const textOf = (one: Published) =>
  `Release ${one.number} of ${one.site}. ${one.revised !== null && since(one.revised) ? 'The minister said: "We agree."' : 'The minister said: "We disagree."'} ${'The talks of both sides went on in the morning and were to be continued. '.repeat(8)}`.trim();
const titleOf = (one: Published) => `${one.site}: the talks of day ${one.number} went on`;
const out = (site: string) => articles.filter((one) => one.site === site && since(one.at)).reverse();
const stamp = (at: number) => new Date(at).toUTCString();

const CP1251 = (text: string) =>
  Uint8Array.from(text, (c) => {
    const code = c.codePointAt(0)!;
    return code < 128 ? code : code - 0x410 + 0xc0;
  });

const sites: Record<string, (path: string, request: IncomingMessage, answer: ServerResponse) => void> = {
  // Fifty entries, an address that changes with each visit, an ETag.
  'wire.example': (_, request, answer) => {
    const all = out('wire').slice(0, 50);
    const body = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Wire</title>${all
      .map(
        (one) =>
          `<item><title>${titleOf(one)}</title><link>https://wire.example/${one.number}?utm_source=${time.now().getHours()}</link><guid isPermaLink="false">wire-${one.number}</guid><pubDate>${stamp(one.at)}</pubDate><content:encoded><![CDATA[<p>${textOf(one)}</p>]]></content:encoded></item>`,
      )
      .join('')}</channel></rss>`;
    const etag = `"${all.length}-${all[0]?.number}-${all.filter((one) => one.revised !== null && since(one.revised)).length}"`;
    if (request.headers['if-none-match'] === etag) answer.writeHead(304, { etag }).end();
    else answer.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(body);
  },
  // No feed: a page with a list; its robots.txt keeps a part to itself.
  'ministry.example': (path, _, answer) => {
    if (path === '/robots.txt') answer.end('User-agent: *\nDisallow: /internal/\n');
    else if (path === '/news') {
      const rows = out('ministry')
        .slice(0, 20)
        .map(
          (one) =>
            `<li><span>${new Date(one.at).toISOString().slice(0, 10)}</span> <a href="/news/${one.number}">${titleOf(one)}</a></li>`,
        );
      answer
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<html lang="en"><nav><a href="/about">About this ministry of foreign affairs</a></nav><ul>${rows.join('')}<li><a href="/internal/1">An internal paper of the ministry</a></li></ul></html>`,
        );
    } else {
      const one = articles.find(({ site, number }) => site === 'ministry' && path === `/news/${number}`);
      if (!one || path.startsWith('/internal')) answer.writeHead(404).end();
      else answer.writeHead(200, { 'content-type': 'text/html' }).end(page(one));
    }
  },
  // Summaries only, one guid for all; the feed has moved for good.
  'paper.example': (path, _, answer) => {
    const one = articles.find(({ site, number }) => site === 'paper' && path === `/${number}`);
    if (path === '/old.xml') answer.writeHead(301, { location: '/feed.xml' }).end();
    else if (path === '/feed.xml')
      answer.writeHead(200, { 'content-type': 'text/xml' }).end(
        `<rss version="2.0"><channel><title>Paper</title>${out('paper')
          .slice(0, 10)
          .map(
            (a) =>
              `<item><title>${titleOf(a)}</title><link>/${a.number}</link><guid isPermaLink="false">paper</guid><pubDate>${stamp(a.at)}</pubDate><description>In short.</description></item>`,
          )
          .join('')}</channel></rss>`,
      );
    else if (one) answer.writeHead(200, { 'content-type': 'text/html' }).end(page(one));
    else answer.writeHead(404).end();
  },
  // Windows-1251, broken off at the end; on the first two days it often does not answer.
  'ru.example': (path, _, answer) => {
    if (path !== '/rss') answer.writeHead(404).end();
    else if (
      !since(Date.parse(START) + 2 * DAY) &&
      requests.filter(({ host }) => host === 'ru.example').length % 2 === 1
    )
      return; // never answered
    else
      answer.writeHead(200, { 'content-type': 'text/xml; charset=windows-1251' }).end(
        CP1251(
          `<?xml version="1.0" encoding="windows-1251"?><rss><channel>${out('ru')
            .map(
              (one) =>
                `<item><title>Переговоры ${one.number}</title><link>https://ru.example/${one.number}</link><pubDate>${stamp(one.at)}</pubDate><content:encoded>${textOf(one)} Переговоры.</content:encoded></item>`,
            )
            .join('')}<item><title>Обрыв`,
        ),
      );
  },
  // In trouble from the second day to the fourth.
  'broken.example': (_, __, answer) => {
    const at = time.now().getTime() - Date.parse(START);
    if (at > DAY && at < 3 * DAY) answer.writeHead(500).end();
    else
      answer.writeHead(200, { 'content-type': 'application/feed+json' }).end(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Broken',
          items: out('broken').map((one) => ({
            id: `b${one.number}`,
            url: `https://broken.example/${one.number}`,
            title: titleOf(one),
            date_published: new Date(one.at).toISOString(),
            content_text: textOf(one),
          })),
        }),
      );
  },
  // Always refuses, and says when to come back.
  'busy.example': (_, __, answer) => answer.writeHead(429, { 'retry-after': '43200' }).end(),
};

function page(one: Published): string {
  return `<html lang="en"><head><title>${titleOf(one)}</title></head><body><nav>Home</nav><article><h1>${titleOf(one)}</h1><p>${textOf(one)}</p></article></body></html>`;
}

const SOURCES: readonly Partial<Source>[] = [
  { url: 'wire.example/rss' },
  { url: 'ministry.example/news', reads: 'listing' },
  { url: 'paper.example/old.xml' },
  { url: 'ru.example/rss', zone: 'Europe/Moscow' },
  { url: 'broken.example/feed.json' },
  { url: 'busy.example/rss' },
];

const folder = mkdtempSync(join(tmpdir(), 'brief-week-'));
let server: Server;
let archive: Archive;
const news: SourceNews[] = [];
const feeds = createFeedReader();
let fetcher: ReturnType<typeof createFetcher>;

afterAll(async () => {
  await Promise.all([feeds.close(), fetcher.close()]);
  server.closeAllConnections();
  server.close();
  await archive.close();
  rmSync(folder, { recursive: true });
});

describe('a week of polling', () => {
  beforeAll(async () => {
    server = createServer((request, answer) => {
      const host = request.headers.host!.replace(/:\d+$/, '');
      const path = request.url!.split('?')[0]!;
      requests.push({ host, path, at: time.now().getTime(), validated: 'if-none-match' in request.headers });
      under++;
      atOnce = Math.max(atOnce, under);
      answer.once('close', () => under--);
      sites[host]!(path, request, answer);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const turn = createTurns(time);
    fetcher = createFetcher({
      allowed: readNetworks('example')!,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      turn: async (host, signal) => {
        const end = await turn(host, signal);
        turns.push({ host, at: time.now().getTime() });
        return end;
      },
      clock: time.now,
      timeout: 300,
    });
    archive = await openArchive(join(folder, 'week.sqlite'));
    for (const [i, one] of SOURCES.entries()) {
      const [host] = one.url!.split('/');
      await archive.sources.add(
        makeSource(host!, {
          ...one,
          name: host!,
          url: `http://${one.url!.replace('/', `:${port}/`)}`,
          nextPoll: new Date(Date.parse(START) + i * 60_000).toISOString(),
        }),
      );
    }
    // Two instances share the sources; neither knows of the other.
    const instance = (owner: string): Polling => ({
      archive,
      reader: prepareReader({
        speakers: [],
        topics: [],
        verbs: [],
        places: [],
        languages: [english.rules],
        questions: [],
        synonyms: [],
        speaksFor: [],
      }),
      fetcher,
      feeds,
      isAllowed: createRobots(fetcher, time.now),
      extractPage,
      time,
      owner,
      tell: async (one) => news.push(one) > 0,
      log: (event, about) => {
        if (event === 'poll broken off') throw new Error(JSON.stringify(about));
      },
    });
    const instances = [instance('one'), instance('two')];
    for (let at = Date.parse(START); at <= Date.parse(START) + WEEK; at += BEAT) {
      time.to(at);
      await Promise.all(instances.map((one) => pollDue(one)));
    }
  }, 120_000);

  it('brings every article once', async () => {
    const { found, total } = await archive.findArticles({ limit: 500, order: 'newest' });
    const titles = found.map(({ details }) => details.title).sort();
    const expected = articles
      .map((one) => (one.site === 'ru' ? `Переговоры ${one.number}` : titleOf(one)))
      .sort();
    expect(titles).toEqual(expected);
    expect(total).toBe(articles.length);
  });

  it('sees every revision, and no other', async () => {
    const { found } = await archive.findArticles({ limit: 500 });
    const changed = found
      .filter(({ version }) => version > 1)
      .map(({ details }) => details.title)
      .sort();
    expect(changed).toEqual(
      articles
        .filter(({ revised }) => revised !== null)
        .map(titleOf)
        .sort(),
    );
    expect(Math.max(...found.map(({ version }) => version))).toBe(2);
  });

  it('asks no host more often than once a second, nor more than two at a time', () => {
    for (const host of Object.keys(sites)) {
      const times = turns.filter((one) => one.host === host).map(({ at }) => at);
      // Two may be under way, and the simulated clock may leap before the first is noted: so every other one.
      const gaps = times.slice(2).map((at, i) => at - times[i]!);
      expect(Math.min(...gaps), host).toBeGreaterThanOrEqual(1_000);
    }
    expect(atOnce).toBeLessThanOrEqual(2 * Object.keys(sites).length);
  });

  it('asks a quiet source about hourly, and sends its validators', () => {
    const wire = requests.filter(({ host }) => host === 'wire.example');
    expect(wire.length).toBeGreaterThan(7 * 18);
    expect(wire.length).toBeLessThan(7 * 26);
    expect(wire.slice(1).every(({ validated }) => validated)).toBe(true);
  });

  it('waits as long as a server asks', () => {
    expect(requests.filter(({ host }) => host === 'busy.example').length).toBeLessThanOrEqual(14);
  });

  it('moves to where a permanent redirect leads, after the third', async () => {
    expect(requests.filter(({ path }) => path === '/old.xml')).toHaveLength(3);
    expect((await archive.sources.get('paper.example'))?.url).toMatch(/\/feed\.xml$/);
  });

  it('keeps to robots.txt, which feeds need not ask', () => {
    expect(requests.some(({ path }) => path.startsWith('/internal'))).toBe(false);
    expect(
      requests.filter(({ host, path }) => host === 'ministry.example' && path === '/robots.txt').length,
    ).toBeLessThanOrEqual(2 * 8);
    expect(requests.some(({ host, path }) => host === 'wire.example' && path === '/robots.txt')).toBe(false);
  });

  it('tells once that a source fails, and once that it is back', () => {
    expect(news.filter(({ source }) => source.id === 'broken.example').map(({ what }) => what)).toEqual([
      'failed',
      'recovered',
    ]);
    expect(news.filter(({ source }) => source.id === 'ru.example')).toEqual([]);
    expect(news.filter(({ source }) => source.id === 'busy.example').map(({ what }) => what)).toEqual([
      'failed',
    ]);
  });

  it('has the health of every source', async () => {
    const health = new Map((await archive.sources.list()).map((one) => [one.id, one]));
    expect(health.get('broken.example')).toMatchObject({ failures: 0, fault: null, told: false });
    expect(health.get('busy.example')).toMatchObject({ fault: 'too-many', told: true, lastSuccess: null });
    const end = Date.parse(START) + WEEK;
    for (const id of ['wire.example', 'ministry.example', 'paper.example']) {
      expect(end - Date.parse(health.get(id)!.lastSuccess!)).toBeLessThan(2 * HOUR);
      expect(health.get(id)!.nextPoll > health.get(id)!.lastPoll!).toBe(true);
    }
  });

  it('leaves an archive without fault', async () => {
    expect(await archive.verify()).toEqual([]);
  });
});
