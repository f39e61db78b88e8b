import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/archive/openArchive.ts';
import type { Archive } from '../../../src/archive/port.ts';
import type { Extracted } from '../../../src/gathering/articleFromFetched.ts';
import { createFeedReader } from '../../../src/gathering/feeds/createFeedReader.ts';
import type { Document, Fetched } from '../../../src/gathering/fetching/fetched.ts';
import { pollDue } from '../../../src/gathering/polling/pollDue.ts';
import type { Polling } from '../../../src/gathering/polling/polling.ts';
import { prepareReader } from '../../../src/reading/prepareReader.ts';
import { makeSource } from '../../contracts/sources.ts';
import { english } from '../../english.ts';
import { simulatedTime } from './simulatedTime.ts';

const START = '2026-11-23T10:00:00.000Z';
const HOUR = 3_600_000;
const TEXT = 'The ministers met in Vienna and talked for the whole morning. '.repeat(20);
const folder = mkdtempSync(join(tmpdir(), 'brief-interrupted-'));
const feeds = createFeedReader();
const reader = prepareReader({
  speakers: [],
  topics: [],
  verbs: [],
  places: [],
  languages: [english.rules],
  questions: [],
  synonyms: [],
  speaksFor: [],
});
afterAll(async () => {
  await feeds.close();
  rmSync(folder, { recursive: true });
});

const documentOf = (body: string, url: string): Document => ({
  ok: true,
  status: 200,
  url,
  permanentUrl: null,
  contentType: 'text/xml',
  etag: null,
  lastModified: null,
  maxAge: null,
  body: new TextEncoder().encode(body),
  at: START,
});
const feedOf = (items: readonly string[]) =>
  `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title>${items.join('')}</channel></rss>`;
const whole = (n: number, more = '') =>
  `<item><title>Number ${n}${more}</title><link>https://site.example/${n}</link><content:encoded>${TEXT}</content:encoded></item>`;

describe('a poll', () => {
  let archive: Archive;
  let opened = 0;
  let time: ReturnType<typeof simulatedTime>;
  /** What each address answers. */
  let web: Map<string, () => Fetched>;
  let extracted: Extracted;
  const polling = (more: Partial<Polling> = {}): Polling => ({
    archive,
    reader,
    feeds,
    fetcher: { fetchDocument: async (url) => web.get(url)!(), close: async () => {} },
    isAllowed: async () => true,
    extractPage: async () => extracted,
    time,
    owner: 'me',
    log: (event, about) => {
      if (event === 'poll broken off') throw new Error(JSON.stringify(about));
    },
    ...more,
  });
  beforeEach(async () => {
    archive = await openArchive(join(folder, `${++opened}.sqlite`));
    time = simulatedTime(START);
    web = new Map();
    await archive.sources.add(makeSource('a', { url: 'https://site.example/rss' }));
  });
  afterEach(() => archive.close());
  const serve = (items: readonly string[]) =>
    web.set('https://site.example/rss', () => documentOf(feedOf(items), 'https://site.example/rss'));

  it('that is interrupted loses no entry: it is done again, and brings what is left', async () => {
    serve(Array.from({ length: 120 }, (_, n) => whole(n)));
    const stop = new AbortController();
    const stopping: Polling['archive'] = Object.assign(Object.create(archive), {
      add: async (articles: Parameters<Archive['add']>[0]) => {
        const done = await archive.add(articles);
        stop.abort();
        return done;
      },
    });
    await pollDue(polling({ archive: stopping }), stop.signal);
    expect((await archive.counts()).articles).toBe(50);
    await pollDue(polling());
    expect((await archive.counts()).articles).toBe(120);
    expect((await archive.sources.get('a'))?.failures).toBe(0);
  });

  it('of a page that has lost most of its text keeps the version that it had, and the source says so', async () => {
    serve(['<item><title>Number 1</title><link>https://site.example/1</link></item>']);
    web.set('https://site.example/1', () => documentOf('page', 'https://site.example/1'));
    const pageWith = (text: string): Extracted => ({
      ok: true,
      title: 'Number 1',
      text,
      published: null,
      language: 'en',
      source: null,
      canonicalUrl: 'https://site.example/1',
    });
    extracted = pageWith(TEXT);
    await pollDue(polling());
    extracted = pageWith('Please subscribe.');
    for (let i = 0; i < 4; i += 1) {
      time.forward(24 * HOUR);
      await pollDue(polling());
    }
    const [article] = (await archive.findArticles({})).found;
    expect(await archive.revisions([article!.details.id])).toHaveLength(1);
    expect((await archive.getVersion(article!.details.id))?.text).toBe(TEXT.trim());
    expect(await archive.sources.countPages()).toMatchObject([{ refused: { shrunk: 1 } }]);
    // A smaller change is a revision as before.
    expect((await archive.findRevisions({})).found).toEqual([]);
  });

  it('leaves alone an article that another source brought, and follows it from then on', async () => {
    serve([whole(1)]);
    await archive.sources.add(
      makeSource('b', { url: 'https://other.example/rss', nextPoll: '2026-11-23T10:30:00.000Z' }),
    );
    web.set('https://other.example/rss', () =>
      documentOf(feedOf([whole(1).replace('in Vienna', 'in Wien')]), 'https://other.example/rss'),
    );
    await pollDue(polling());
    time.forward(HOUR);
    serve([whole(1)]);
    await pollDue(polling());
    const { found } = await archive.findArticles({});
    expect(found).toMatchObject([{ version: 1, details: { source: 'Source a' } }]);
  });

  it('leaves such an article alone also when both sources change their entries', async () => {
    await archive.sources.add(
      makeSource('b', { url: 'https://other.example/rss', nextPoll: '2026-11-23T10:30:00.000Z' }),
    );
    const serveBoth = (more: string) => {
      serve([whole(1, more)]);
      web.set('https://other.example/rss', () =>
        documentOf(feedOf([whole(1, ` as b has it${more}`)]), 'https://other.example/rss'),
      );
    };
    for (const more of ['', ', updated', ', updated again']) {
      serveBoth(more);
      await pollDue(polling());
      time.forward(2 * HOUR);
      await pollDue(polling());
      time.forward(2 * HOUR);
      expect((await archive.findArticles({})).found).toMatchObject([
        { version: 1, details: { source: 'Source a', title: `Number 1${more}` } },
      ]);
    }
  });

  it('fetches a page anew when its entry changes, keeps its article under the first address, and gives up a wall', async () => {
    const item = (title: string, path: string) =>
      `<item><title>${title}</title><guid isPermaLink="false">g</guid><link>https://site.example/${path}</link></item>`;
    serve([item('Talks', 'talks')]);
    web.set('https://site.example/talks', () => documentOf('', 'https://site.example/talks'));
    const page = (text: string): Extracted => ({
      ok: true,
      title: 'Talks',
      text,
      published: null,
      language: 'en',
      source: null,
      canonicalUrl: 'https://site.example/talks',
    });
    extracted = page(TEXT);
    expect(await pollDue(polling())).toMatchObject({ added: 1 });
    extracted = page(`${TEXT} And more.`);
    serve([item('Talks, updated', 'talks')]);
    time.forward(1.2 * HOUR);
    expect(await pollDue(polling())).toMatchObject({ added: 0, updated: 1 });
    expect((await archive.findArticles({})).found).toMatchObject([{ version: 2 }]);

    serve([item('Talks, updated', 'talks'), item('For subscribers', 'closed').replace('>g<', '>h<')]);
    web.set('https://site.example/closed', () => documentOf('', 'https://site.example/closed'));
    extracted = { ok: false, fault: 'paywall', says: 'For subscribers.' };
    for (let n = 0; n < 4; n++) {
      time.forward(30 * HOUR);
      await pollDue(polling());
    }
    expect((await archive.counts()).articles).toBe(1);
    expect(await archive.sources.countPages()).toEqual([
      { source: 'a', waiting: 0, refused: { paywall: 1 } },
    ]);
  });

  it('brings every page of a site that calls one address canonical for all of them', async () => {
    const numbers = [1, 2, 3];
    serve(
      numbers.map(
        (n) => `<item><title>Talks ${n}</title><link>https://site.example/talks/${n}</link></item>`,
      ),
    );
    for (const n of numbers)
      web.set(`https://site.example/talks/${n}`, () =>
        documentOf(String(n), `https://site.example/talks/${n}`),
      );
    const extractPage: Polling['extractPage'] = async (bytes) => {
      const n = new TextDecoder().decode(bytes);
      return {
        ok: true,
        title: `Talks ${n}`,
        text: TEXT.replaceAll('Vienna', `Vienna, the ${n}. time,`),
        published: null,
        language: 'en',
        source: null,
        canonicalUrl: 'https://site.example/archive',
      };
    };
    expect(await pollDue(polling({ extractPage }))).toMatchObject({ added: 3 });
    time.forward(HOUR * 1.2);
    expect(await pollDue(polling({ extractPage }))).toMatchObject({ added: 0, updated: 0, failed: 0 });
    const { found } = await archive.findArticles({});
    expect(found.map(({ details }) => details.title).sort()).toEqual(['Talks 1', 'Talks 2', 'Talks 3']);
  });

  it('takes no front page for a revision of an article that is not there any more', async () => {
    serve(['<item><title>Talks</title><link>https://site.example/talks</link></item>']);
    web.set('https://site.example/talks', () => documentOf('', 'https://site.example/talks'));
    extracted = {
      ok: true,
      title: 'Talks',
      text: TEXT,
      published: null,
      language: 'en',
      source: null,
      canonicalUrl: 'https://site.example/talks',
    };
    expect(await pollDue(polling())).toMatchObject({ added: 1 });
    web.set('https://site.example/talks', () => documentOf('', 'https://site.example/en/'));
    extracted = { ...extracted, title: 'Welcome', text: `${TEXT} Welcome.` };
    for (let n = 0; n < 4; n++) {
      time.forward(12 * HOUR);
      expect(await pollDue(polling())).toMatchObject({ added: 0, updated: 0 });
    }
    expect((await archive.findArticles({})).found).toMatchObject([{ version: 1 }]);
  });

  it('takes the date of the page where the feed states one that is far ahead', async () => {
    serve([
      '<item><title>Talks</title><link>https://site.example/talks</link><pubDate>Thu, 01 Jan 2099 10:00:00 GMT</pubDate></item>',
      `${whole(2).replace('</item>', '')}<pubDate>Thu, 01 Jan 2099 10:00:00 GMT</pubDate><atom:updated xmlns:atom="http://www.w3.org/2005/Atom">2026-11-22T10:00:00Z</atom:updated></item>`,
    ]);
    web.set('https://site.example/talks', () => documentOf('', 'https://site.example/talks'));
    extracted = {
      ok: true,
      title: 'Talks',
      text: TEXT,
      published: '2026-11-20',
      language: 'en',
      source: null,
      canonicalUrl: 'https://site.example/talks',
    };
    await pollDue(polling());
    const { found } = await archive.findArticles({ order: 'newest' });
    expect(found.map(({ details }) => details.published)).toEqual(['2026-11-22T10:00:00.000Z', '2026-11-20']);
  });

  it('takes the newest entries of a feed that keeps everything, wherever they stand', async () => {
    const dated = (n: number) =>
      `<item><title>Number ${n}</title><guid>https://site.example/${n}</guid><pubDate>${new Date(Date.UTC(2026, 0, 1) + n * HOUR).toUTCString()}</pubDate></item>`;
    let pages: string[] = [];
    const spied: Polling['archive'] = Object.assign(Object.create(archive), {
      sources: Object.assign(Object.create(archive.sources), {
        settle: async (...[poll, to, found]: Parameters<Archive['sources']['settle']>) => {
          pages = found?.pages.map(({ url }) => url) ?? [];
          return archive.sources.settle(poll, to);
        },
      }),
    });
    // The oldest first.
    serve(Array.from({ length: 1_200 }, (_, n) => dated(n)));
    await pollDue(polling({ archive: spied }));
    expect(pages).toHaveLength(1_000);
    expect(pages).toContain('https://site.example/1199');
    expect(pages).not.toContain('https://site.example/199');
  });

  it('gives up no page because robots.txt could not be had for some hours', async () => {
    serve(['<item><title>Talks</title><link>https://site.example/talks</link></item>']);
    web.set('https://site.example/talks', () => documentOf('', 'https://site.example/talks'));
    extracted = {
      ok: true,
      title: 'Talks',
      text: TEXT,
      published: null,
      language: 'en',
      source: null,
      canonicalUrl: 'https://site.example/talks',
    };
    for (let n = 0; n < 8; n++) {
      await pollDue(polling({ isAllowed: async () => null }));
      time.forward(HOUR);
    }
    time.forward(24 * HOUR);
    expect(await pollDue(polling())).toMatchObject({ added: 1 });
  });

  it('leaves an entry whose text takes too long for the next time, and asks for it again', async () => {
    web.set('https://site.example/rss', () => ({
      ...documentOf(feedOf([whole(1), whole(2)]), 'https://site.example/rss'),
      etag: '"1"',
    }));
    let asked = 0;
    const busy = { ...feeds, textOf: async (html: string) => (++asked === 1 ? null : feeds.textOf(html)) };
    expect(await pollDue(polling({ feeds: busy }))).toMatchObject({ added: 1 });
    expect((await archive.sources.get('a'))?.etag).toBeNull();
    time.forward(1.2 * HOUR);
    expect(await pollDue(polling())).toMatchObject({ added: 1 });
    expect((await archive.sources.get('a'))?.etag).toBe('"1"');
  });

  it('that was put off by a clock that ran ten years ahead is due when the clock is right again', async () => {
    serve([whole(1)]);
    await archive.sources.change('a', { nextPoll: '2036-11-23T10:00:00.000Z' });
    expect(await pollDue(polling())).toMatchObject({ asked: 1, added: 1 });
  });

  it('keeps to what the feed asked for when it is not modified', async () => {
    web.set('https://site.example/rss', () => ({
      ...documentOf(
        feedOf([whole(1)]).replace('<title>t</title>', '<title>t</title><ttl>600</ttl>'),
        'https://site.example/rss',
      ),
      etag: '"1"',
    }));
    await pollDue(polling());
    web.set('https://site.example/rss', () => ({
      ...documentOf('', 'https://site.example/rss'),
      status: 304,
    }));
    for (let n = 0; n < 2; n++) {
      const { nextPoll } = (await archive.sources.get('a'))!;
      expect(Date.parse(nextPoll) - time.now().getTime()).toBeGreaterThanOrEqual(10 * HOUR);
      time.to(Date.parse(nextPoll));
      expect(await pollDue(polling())).toMatchObject({ asked: 1, failed: 0 });
      expect((await archive.sources.get('a'))?.etag).toBe('"1"');
    }
  });

  it('tells that a source fails for good, and that it is back, when somebody can be told, each once', async () => {
    const told: string[] = [];
    let slackIsThere = false;
    const app = (more: Partial<Polling> = {}) =>
      polling({
        tell: async ({ what }) => {
          if (slackIsThere) told.push(what);
          return slackIsThere;
        },
        ...more,
      });
    const asked = async (by: Polling) => {
      time.forward(30 * HOUR);
      expect(await pollDue(by)).toMatchObject({ asked: 1 });
    };
    web.set('https://site.example/rss', () => ({
      ...documentOf('', 'https://site.example/rss'),
      ok: false,
      fault: 'timeout',
      status: null,
      retryAfter: null,
      says: 'It did not answer.',
    }));
    for (let n = 0; n < 4; n++) await asked(app());
    // Somebody looks at the terminal meanwhile, which disturbs nobody.
    await asked(polling());
    expect(told).toEqual([]);
    slackIsThere = true;
    for (let n = 0; n < 3; n++) await asked(app());
    expect(told).toEqual(['failed']);

    serve([whole(1)]);
    await asked(polling());
    slackIsThere = false;
    await asked(app());
    expect(told).toEqual(['failed']);
    slackIsThere = true;
    for (let n = 0; n < 3; n++) await asked(app());
    expect(told).toEqual(['failed', 'recovered']);
    expect(await archive.sources.get('a')).toMatchObject({ told: false, failures: 0 });
  });

  it('that finds a page in the place of the feed says so, with the feed that the page names, and recovers', async () => {
    web.set('https://site.example/rss', () =>
      documentOf(
        '<!doctype html><link rel="alternate" type="application/rss+xml" href="/new.xml">',
        'https://site.example/rss',
      ),
    );
    await pollDue(polling());
    expect(await archive.sources.get('a')).toMatchObject({
      fault: 'no-feed',
      failures: 1,
      says: 'This is a page, not a feed. It names this feed: https://site.example/new.xml',
    });
    serve([whole(1)]);
    time.forward(2 * HOUR);
    expect(await pollDue(polling())).toMatchObject({ asked: 1, failed: 0, added: 1 });
    expect(await archive.sources.get('a')).toMatchObject({ fault: null, failures: 0, says: null });
  });
});
