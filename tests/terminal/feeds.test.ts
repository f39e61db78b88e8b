import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal } from './brief.ts';

/** Each test starts the program several times. */
const PATIENCE = { timeout: 120_000 };

const { folder, brief, typed, close, start } = openTerminal();
const TEXT = `The ministers met in Vienna. "We agree on the matter," said Minister Anna Berg. ${'The talks went on for the whole morning and will be continued. '.repeat(12)}`;
const pages: Record<string, [string, string]> = {
  '/rss.xml': [
    'application/rss+xml',
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ministry \u001b[31m</title><item><title>Whole</title><link>/whole</link><guid>w</guid><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${TEXT}</p>]]></content:encoded></item><item><title>Behind a page</title><link>/page</link><description>In short.</description></item><item><title>Closed</title><link>/closed/1</link></item></channel></rss>`,
  ],
  '/page': [
    'text/html',
    `<html lang="en"><head><title>Behind a page</title></head><body><article><h1>Behind a page</h1><p>${TEXT.replaceAll('. ', '.</p><p>')}</p></article></body></html>`,
  ],
  '/': [
    'text/html',
    '<html><head><link rel="alternate" type="application/rss+xml" title="Releases" href="/rss.xml"></head><body>Welcome</body></html>',
  ],
  '/list': [
    'text/html',
    '<ul><li>23 November 2026 <a href="/news/1">The minister met her colleague from afar</a></li><li>22 November 2026 <a href="/news/2">The minister spoke in parliament today</a></li></ul>',
  ],
  '/robots.txt': ['text/plain', 'User-agent: *\nDisallow: /closed'],
};
const server = createServer((request, answer) => {
  const page = pages[request.url!];
  if (request.url === '/never' || (request.url === '/later.xml' && !page)) return;
  if (page) answer.writeHead(200, { 'content-type': page[0] }).end(page[1]);
  else answer.writeHead(404).end();
});
let site: string;
const env = { BRIEF_ALLOWED_NETWORKS: '127.0.0.1' };
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  close();
});

describe('brief feeds', PATIENCE, () => {
  it('says that nothing is polled, and how to begin', async () => {
    expect(await brief(['feeds'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^No source is polled yet\.\nbrief feeds add /),
    });
  });

  it('adds a known source by its name, once', async () => {
    expect((await typed(['feeds', 'add', 'un news'])).out).toMatch(/^Added: UN News\./);
    expect((await typed(['feeds', 'add', 'UN News'])).out).toMatch(/polled already/);
    expect((await typed(['feeds', 'pause', 'UN News'])).out).toMatch(/^Paused: UN News\./);
  });

  it('refuses what cannot be polled, with the reason', async () => {
    // What is typed, what is said.
    const table: [string[], RegExp][] = [
      [['add', 'Reuters'], /^Reuters cannot be polled: has had no public feed/],
      [['add', 'Nowhere Times'], /^“Nowhere Times” is not a known source\. brief feeds known/],
      [['add', 'Un Newz'], /is not a known source\. Did you mean UN News\?/],
      [['check', 'Un Newz'], /^No source is called “Un Newz”\. Did you mean UN News\? There are/],
      [
        ['add', 'http://10.0.0.1/feed'],
        /^Not added\. 10\.0\.0\.1 does not lead to a public Internet address/,
      ],
      [['add', 'file:///etc/passwd'], /^Not added\. “file:[^”]*” is no address/],
      [['add', '--listing', 'https://'], /^Not added\. “https:\/\/” is no address/],
      [
        ['add', '--listing', 'http://10.0.0.1/news'],
        /^Not added\. 10\.0\.0\.1 does not lead to a public Internet address/,
      ],
      [['remove', 'Nowhere'], /^No source is called “Nowhere”\. There are: UN News\./],
      [['import', 'nowhere.opml'], /^nowhere\.opml cannot be read/],
    ];
    for (const [words, says] of table) {
      const { code, err } = await typed(['feeds', ...words], { env });
      expect(err, words.join(' ')).toMatch(says);
      expect(code).toBe(1);
    }
    expect((await typed(['feeds', 'add'])).code).toBe(2);
  });

  it('offers the feeds of a page, and takes a page with a list', async () => {
    const offered = await brief(['feeds', 'add', `${site}/`], { env });
    expect(offered).toMatchObject({
      code: 1,
      err: expect.stringContaining(`brief feeds add ${site}/rss.xml`),
    });
    const listed = await typed(['feeds', 'add', `${site}/list`, 'A', 'List'], { env });
    expect(listed.out).toMatch(/^Added: A List \(a page with a list of 2 entries\)/);
    await typed(['feeds', 'remove', 'A List']);
  });

  it('polls a source, stores whole texts and pages, keeps to robots.txt, and shows the health', async () => {
    expect((await typed(['feeds', 'add', `${site}/rss.xml`], { env })).out).toMatch(
      /^Added: Ministry.*a feed of 3 entries/,
    );
    const checked = await brief(['feeds', 'check', 'Ministry'], { env });
    expect(checked.out).toMatch(/was reached: 2 added, 0 updated\./);
    const { out } = await typed(['feeds', 'Ministry']);
    expect(out).toMatch(/^1 source, none failing/);
    expect(out).toMatch(/1 page still to be fetched/);
    expect(out).not.toContain('\u001b[31m');
    expect((await typed(['quotes', 'Berg'])).out).toContain('We agree on the matter');
    const again = await typed(['feeds', 'check', 'Ministry'], { env });
    expect(again.out).toMatch(/0 added, 0 updated/);
  });

  it('shows what is read in a feed, from an address and from a file', async () => {
    const shown = await typed(['feeds', 'read', `${site}/rss.xml`], { env });
    expect(shown.out).toMatch(/^2026-11-23T08:00:00\.000Z · Whole · http:\S+\/whole · \d+ characters\n/);
    writeFileSync(join(folder, 'feed.xml'), pages['/rss.xml']![1]);
    const { out } = await typed(['feeds', 'read', 'feed.xml', '--json']);
    expect(JSON.parse(out).entries).toHaveLength(3);
    expect(await typed(['feeds', 'read', 'nowhere.xml'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^nowhere\.xml cannot be read/),
    });
  });

  it('that breaks off replaces nothing by what is cut, and says so', async () => {
    const own = { env: { ...env, BRIEF_ARCHIVE: join(folder, 'cut.sqlite') } };
    const whole = pages['/rss.xml']!;
    pages['/cut.xml'] = whole;
    await typed(['feeds', 'add', `${site}/cut.xml`, 'Cut'], own);
    await typed(['feeds', 'check', 'Cut'], own);
    pages['/cut.xml'] = [whole[0], whole[1].slice(0, whole[1].indexOf('to be continued', 900))];
    const cut = await typed(['feeds', 'check', 'Cut'], own);
    expect(cut.out).toMatch(/^Cut was reached, but the feed broke off: 0 added, 0 updated/);
    expect(cut.code).toBe(1);
    expect((await typed(['feeds', 'read', `${site}/cut.xml`], own)).err).toMatch(/^The feed broke off/);
    expect((await typed(['revisions'], own)).out).not.toMatch(/withdrawn/);
    pages['/cut.xml'] = whole;
    expect((await typed(['feeds', 'check', 'Cut'], own)).out).toMatch(/0 added, 0 updated/);
  });

  it('that is interrupted says so, and not that another program asks the source', async () => {
    const own = { env: { ...env, BRIEF_ARCHIVE: join(folder, 'stopped.sqlite') } };
    pages['/later.xml'] = pages['/rss.xml']!;
    await typed(['feeds', 'add', `${site}/later.xml`, 'Later'], own);
    delete pages['/later.xml'];
    const asked = once(server, 'request');
    const child = start(['feeds', 'check', 'Later'], own);
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    await asked;
    child.kill('SIGINT');
    await once(child, 'close');
    expect(out).toBe('Stopped. Later is asked again as soon as Brief runs.\n');
  });

  it('gives machines a row for each source, and what was done', async () => {
    const own = { env: { ...env, BRIEF_ARCHIVE: join(folder, 'machines.sqlite') } };
    const json = async (...words: string[]) => {
      const { out } = await typed(['feeds', ...words, '--json'], own);
      return JSON.parse(out);
    };
    const address = `${site}/rss.xml`;
    expect(await json('add', address, 'Ministry')).toMatchObject({
      added: true,
      source: { name: 'Ministry', url: address },
    });
    expect((await typed(['feeds'], own)).out).toMatch(/^1 source, not asked yet/);
    expect(await json('check', 'Ministry')).toMatchObject({
      ok: true,
      source: { state: 'active', failures: 0 },
    });
    const { sources } = await json('minist');
    expect(sources).toMatchObject([
      { name: 'Ministry', url: address, state: 'active', failures: 0, pagesWaiting: expect.any(Number) },
    ]);
    expect(sources[0].nextPoll).toMatch(/^\d{4}-/);
    expect(await json('export')).toMatchObject([{ name: 'Ministry' }]);
    expect(await json('known')).toContainEqual(expect.objectContaining({ name: 'UN News' }));
    await json('remove', 'Ministry');
    expect(await json()).toEqual({ kind: 'feeds', sources: [] });
    expect(await typed(['feeds', 'export'], own)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^No source is polled yet/),
    });
    const unreached = await typed(['feeds', 'add', 'http://nohost.invalid/rss'], own);
    expect(unreached.out).toMatch(/^Added: nohost\.invalid \(not reached now: [^)]*[^.)]\)\. It is polled/);
  });

  it('says that a source fails, and why', async () => {
    const { '/rss.xml': kept } = pages;
    delete pages['/rss.xml'];
    expect((await brief(['feeds', 'check', 'Ministry'], { env })).out).toMatch(
      /was not reached: It is not there \(404\)\./,
    );
    expect((await typed(['feeds'])).out).toMatch(
      /2 sources, 1 not reached, 1 paused[\s\S]*It is not there \(404\)/,
    );
    pages['/rss.xml'] = kept!;
  });

  it('exports what it imports', async () => {
    const { out } = await typed(['feeds', 'export']);
    writeFileSync(join(folder, 'sources.opml'), out);
    const elsewhere = { env: { BRIEF_ARCHIVE: join(folder, 'other.sqlite') } };
    expect((await typed(['feeds', 'import', 'sources.opml'], elsewhere)).out).toBe(
      '2 added, 0 polled already\n',
    );
    expect((await typed(['feeds', 'import', 'sources.opml'], elsewhere)).out).toBe(
      '0 added, 2 polled already\n',
    );
    expect((await typed(['feeds', 'export'], elsewhere)).out).toBe(
      readFileSync(join(folder, 'sources.opml'), 'utf8'),
    );
  });
});

describe('a list of feeds', PATIENCE, () => {
  it('keeps a page with a list what it is, from one Brief to another', async () => {
    const first = { env: { BRIEF_ARCHIVE: join(folder, 'first.sqlite'), ...env } };
    const second = { env: { BRIEF_ARCHIVE: join(folder, 'second.sqlite'), ...env } };
    await typed(['feeds', 'add', `${site}/list`, 'A', 'List'], first);
    writeFileSync(join(folder, 'list.opml'), (await typed(['feeds', 'export'], first)).out);
    await typed(['feeds', 'import', 'list.opml'], second);
    expect((await typed(['feeds', 'check', 'A List'], second)).out).toMatch(/^A List was reached/);
  });

  it('is read in its own encoding, and an address in it that is none is refused by itself', async () => {
    const elsewhere = { env: { BRIEF_ARCHIVE: join(folder, 'third.sqlite') } };
    const list = `<?xml version="1.0" encoding="windows-1251"?><opml><body><outline xmlUrl="http://"/><outline text="With a password" xmlUrl="https://me:secret@site.example/rss"/><outline text="\xcd\xee\xe2\xee\xf1\xf2\xe8" xmlUrl="https://site.example/rss"/></body></opml>`;
    writeFileSync(join(folder, 'cyrillic.opml'), Buffer.from(list, 'latin1'));
    expect(await typed(['feeds', 'import', 'cyrillic.opml'], elsewhere)).toEqual({
      code: 1,
      out: '1 added, 0 polled already, 2 refused\n',
      err: 'http:// was not added: its address is none.\nWith a password was not added: an address with a name or password in it is not asked.\n',
    });
    expect((await typed(['feeds', 'export'], elsewhere)).out).toContain('text="Новости"');
  });
});

describe('brief ingest', PATIENCE, () => {
  it('of standard input ends when it is told to, and does not take half of a text for all of it', async () => {
    const archive = join(folder, 'half.sqlite');
    const child = start(['ingest', '-'], { env: { ...env, BRIEF_ARCHIVE: archive } });
    child.stdin.write('The ministers met in');
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    // It listens for signals before it opens its archive, and reads after that.
    await expect.poll(() => existsSync(archive)).toBe(true);
    child.kill('SIGINT');
    await once(child, 'close');
    child.stdin.destroy();
    expect(out).toBe(
      '0 added, 0 updated, 0 unchanged, 0 refused before you stopped it; run it again to go on\n',
    );
  });

  it('of an address that does not answer ends when it is told to', async () => {
    const asked = once(server, 'request');
    const child = start(['ingest', `${site}/never`], { env });
    await asked;
    const told = performance.now();
    child.kill('SIGINT');
    await once(child, 'close');
    expect(performance.now() - told).toBeLessThan(20_000);
  });

  it('takes the address of a feed or of a page, once', async () => {
    const own = { env: { ...env, BRIEF_ARCHIVE: join(folder, 'once.sqlite') } };
    const feed = await brief(['ingest', `${site}/rss.xml`], own);
    expect(feed.out).toBe('2 added, 0 updated, 0 unchanged, 1 refused\n');
    expect(feed.err).toMatch(/closed\/1 was not fetched: robots\.txt/);
    // The same article by its page is the same article.
    expect((await typed(['ingest', `${site}/page`], own)).out).toMatch(/^0 added, /);
    expect((await typed(['feeds'], own)).out).toMatch(/^No source is polled yet/);
    const none = await typed(['ingest', `${site}/nowhere`], own);
    expect(none).toMatchObject({
      code: 1,
      err: expect.stringMatching(/was not fetched\. It is not there \(404\)\./),
    });
  });
});
