import { afterAll, describe, expect, it } from 'vitest';
import { createFeedReader } from '../../../src/gathering/feeds/createFeedReader.ts';
import type { FeedEntry } from '../../../src/gathering/feeds/feed.ts';
import { readOpml, writeOpml } from '../../../src/gathering/feeds/opml.ts';
import { parseTolerantly } from '../../../src/gathering/feeds/parseTolerantly.ts';
import { settleFeed } from '../../../src/gathering/feeds/settleFeed.ts';

const reader = createFeedReader();
afterAll(() => reader.close());

const read = (text: string, url: string | null = 'https://site.example/feeds/all.xml', zone?: string) =>
  reader.readFeed({
    bytes: new TextEncoder().encode(text),
    contentType: null,
    url,
    ...(zone ? { zone } : {}),
  });
const entriesOf = async (text: string, zone?: string): Promise<readonly FeedEntry[]> => {
  const answer = await read(text, undefined, zone);
  if (!answer.ok) throw new Error(answer.says);
  return answer.feed.entries;
};
const rss = (items: string, around = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://site.example/</link>${around}${items}</channel></rss>`;
const atom = (entries: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>News</title>${entries}</feed>`;

describe('a feed', () => {
  it('is read alike whatever its format', async () => {
    const one = {
      title: 'Talks & tea',
      link: 'https://site.example/1',
      id: 'n1',
      published: '2021-05-19T10:00:00.000Z',
      body: '<p>They talked.</p>',
      whole: true,
    };
    const formats = [
      rss(
        '<item><title>Talks &amp;amp; tea</title><link>https://site.example/1</link><guid isPermaLink="false">n1</guid><pubDate>Wed, 19 May 2021 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>They talked.</p>]]></content:encoded></item>',
      ),
      atom(
        '<entry><title>Talks &amp; tea</title><link href="https://site.example/1"/><id>n1</id><published>2021-05-19T10:00:00Z</published><content type="html">&lt;p&gt;They talked.&lt;/p&gt;</content></entry>',
      ),
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'News',
        items: [
          {
            id: 'n1',
            url: one.link,
            title: one.title,
            date_published: '2021-05-19T10:00:00Z',
            content_html: one.body,
          },
        ],
      }),
    ];
    for (const text of formats) expect(await entriesOf(text)).toMatchObject([one]);
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>News</title></channel><item rdf:about="n1"><title>Talks &amp; tea</title><link>https://site.example/1</link><dc:date>2021-05-19T10:00:00Z</dc:date></item></rdf:RDF>`;
    expect(await entriesOf(rdf)).toMatchObject([
      { title: one.title, link: one.link, id: 'n1', updated: one.published, body: null },
    ]);
  });

  it('is read by the tolerant parser too, and to the same end', () => {
    const text = rss(
      '<item><title>A</title><link>https://site.example/1</link><description>&lt;b&gt;B&lt;/b&gt;</description></item>',
    );
    const feed = settleFeed(parseTolerantly(text)!, 'tolerant', { url: null, zone: 'UTC' });
    expect(feed.entries).toMatchObject([
      { title: 'A', link: 'https://site.example/1', body: '<b>B</b>', whole: false },
    ]);
  });

  it('gives links by xml:base, else by its own address; none of a script', async () => {
    expect(await entriesOf(rss('<item><title>A</title><link>../a</link></item>'))).toMatchObject([
      { link: 'https://site.example/a' },
    ]);
    expect(
      await entriesOf(
        atom(
          '<entry xml:base="sub/"><title>A</title><link href="a"/></entry>',
          'xml:base="https://other.example/news/"',
        ),
      ),
    ).toMatchObject([{ link: 'https://other.example/news/sub/a' }]);
    for (const link of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
    ])
      expect(await entriesOf(rss(`<item><title>A</title><link>${link}</link></item>`))).toMatchObject([
        { link: null },
      ]);
  });

  it('gives the alternate among several links, and a guid in the place of a missing one', async () => {
    expect(
      await entriesOf(
        atom(
          '<entry><title>A</title><link rel="self" href="https://site.example/self"/><link rel="enclosure" href="https://site.example/a.mp3"/><link rel="alternate" href="https://site.example/a"/></entry>',
        ),
      ),
    ).toMatchObject([{ link: 'https://site.example/a' }]);
    expect(
      await entriesOf(rss('<item><title>A</title><guid>https://site.example/a</guid></item>')),
    ).toMatchObject([{ link: 'https://site.example/a' }]);
    expect(
      await entriesOf(
        rss('<item><title>A</title><guid isPermaLink="false">https://site.example/a</guid></item>'),
      ),
    ).toMatchObject([{ link: null, id: 'https://site.example/a' }]);
  });

  it('gives where the site itself has an entry, when the link leads through somebody who counts', async () => {
    const item =
      '<item><title>A</title><link>https://counter.example/1</link><feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">https://site.example/a</feedburner:origLink></item>';
    expect(await entriesOf(rss(item))).toMatchObject([
      { link: 'https://counter.example/1', origin: 'https://site.example/a' },
    ]);
  });

  it('says which ids name nothing because several entries share them', async () => {
    const entries = await entriesOf(
      rss(
        '<item><title>A</title><guid>x</guid></item><item><title>B</title><guid>x</guid></item><item><title>C</title><guid>y</guid></item>',
      ),
    );
    expect(entries.map((entry) => entry.idShared)).toEqual([true, true, false]);
  });

  it('has dates without a zone in the zone of its source', async () => {
    const item = '<item><title>A</title><pubDate>19.05.2021 10:00</pubDate></item>';
    expect(await entriesOf(rss(item), 'Europe/Moscow')).toMatchObject([
      { published: '2021-05-19T07:00:00.000Z' },
    ]);
  });

  it('says how often it wants to be read', async () => {
    expect(await read(rss('', '<ttl>30</ttl>'))).toMatchObject({ feed: { ttl: 1800 } });
    const sy =
      '<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">daily</sy:updatePeriod><sy:updateFrequency xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">4</sy:updateFrequency>';
    expect(await read(rss('', sy))).toMatchObject({ feed: { ttl: 21_600 } });
  });
});

describe('a broken feed', () => {
  // What is wrong with it, and how many entries it still has.
  it.each([
    [
      'it breaks off',
      rss(
        '<item><title>A</title><link>https://site.example/a</link></item><item><title>B</title><link>https://site.example/b</link><description>The text br',
      ).slice(0, -16),
      1,
    ],
    [
      'an ampersand stands bare',
      rss('<item><title>A & B</title><link>https://site.example/?a=1&b=2</link></item>'),
      1,
    ],
    [
      'its items are not closed',
      rss(
        '<item><title>A</title><link>https://site.example/a</link><item><title>B</title><link>https://site.example/b</link>',
      ),
      2,
    ],
    ['only its items close', '<rss><channel><item><title>A</title></item>', 1],
    ['words stand before it', `Warning: something\n${rss('<item><title>A</title></item>')}`, 1],
    [
      'its namespace is not declared',
      '<rss><channel><item><title>A</title><dc:date>2021-05-19</dc:date></item></channel></rss>',
      1,
    ],
    ['an entity is none', rss('<item><title>Caf&eacute; &nope;</title></item>'), 1],
    ['control characters stand in it', rss('<item><title>A\u0000\u0008B</title></item>'), 1],
  ])('is read although %s', async (_, text, count) => {
    const entries = await entriesOf(text);
    expect(entries).toHaveLength(count);
    expect(entries[0]!.title).toMatch(/^(?:A|Caf)/);
  });

  it('gives no entry in which it breaks off, wherever it does, and says that it broke off', async () => {
    const whole = {
      rss: rss(
        '<item><title>A</title><guid>a</guid><content:encoded><![CDATA[<p>One.</p>]]></content:encoded></item><item><title>B</title><guid>b</guid><content:encoded><![CDATA[<p>Two.</p>]]></content:encoded></item>',
      ),
      atom: atom(
        '<entry><title>A</title><id>a</id><content type="html">&lt;p&gt;One.&lt;/p&gt;</content></entry><entry><title>B</title><id>b</id><content type="html">&lt;p&gt;Two.&lt;/p&gt;</content></entry>',
      ),
    };
    for (const text of Object.values(whole)) {
      const all = await entriesOf(text);
      expect(await read(text)).toMatchObject({ feed: { brokeOff: false } });
      const second = text.indexOf(all[1]!.title!, text.indexOf('>b<') - 30);
      for (let end = second; end < text.length; end += 7) {
        const answer = await read(text.slice(0, end));
        if (!answer.ok) throw new Error(answer.says);
        expect(answer.feed.brokeOff, text.slice(0, end)).toBe(true);
        const closed = /<\/(?:item|entry)>/g;
        const count = text.slice(0, end).match(closed)?.length ?? 0;
        expect(answer.feed.entries, text.slice(0, end)).toEqual(all.slice(0, count));
      }
    }
    const json =
      '{"version":"https://jsonfeed.org/version/1.1","title":"N","items":[{"id":"1","content_text":"On';
    expect(await read(json)).toMatchObject({ ok: false, says: 'The feed broke off before its end.' });
  });

  it('keeps titles apart that stand in elements of others', async () => {
    const text = rss(
      '<item><title>Own</title><source url="x"><title>Other</title></source><media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>Film</media:title></media:group><s:variant xmlns:s="https://shop.example/"><title>Size</title></s:variant></item>',
    );
    expect(settleFeed(parseTolerantly(text)!, 'tolerant', { url: null, zone: 'UTC' }).entries[0]!.title).toBe(
      'Own',
    );
  });

  it('gives the feeds that it names where it is a page', async () => {
    const page =
      '<!doctype html><html><head><base href="/en/"><link rel="alternate" type="application/rss+xml" title="All" href="feed.xml"><link rel="alternate" type="application/atom+xml" href="javascript:x"></head></html>';
    expect(await read(page, 'https://site.example/de/')).toMatchObject({
      ok: false,
      offers: [{ url: 'https://site.example/en/feed.xml', title: 'All' }],
      says: 'This is a page, not a feed. It names this feed: https://site.example/en/feed.xml',
    });
    expect(await read('', null)).toMatchObject({ ok: false, says: 'The feed is empty.' });
    expect(await read('{"a":1}', null)).toMatchObject({ ok: false });
    expect(await read('just words', null)).toMatchObject({ ok: false });
  });
});

describe('a hostile feed', () => {
  const head = '<?xml version="1.0"?><rss version="2.0"><channel><item><title>x</title>';
  const lol = `<!DOCTYPE l [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i || ''};`.repeat(10)}">`).join('')}]>`;
  it.each([
    ['a text of opening brackets', `${head}<description>${'<'.repeat(200_000)}`],
    ['elements that never close', `${head}<description>${'<a>'.repeat(300_000)}`],
    ['items in items', `${head}${'<item>'.repeat(300_000)}`],
    [
      'attributes without end',
      `${head}<link ${Array.from({ length: 50_000 }, (_, i) => `a${i}="b"`).join(' ')}`,
    ],
    [
      'entities of entities',
      `<?xml version="1.0"?>${lol}<rss version="2.0"><channel><item><title>&a8;</title></item></channel></rss>`,
    ],
    ['brackets of brackets', `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(500_000)}`],
  ])('of %s is answered, and the next one is read', async (_, text) => {
    await read(text);
    expect(await entriesOf(rss('<item><title>A</title></item>'))).toHaveLength(1);
  });

  it('reads no file of this machine', async () => {
    const answer = await read(
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>a&x;b</title></item></channel></rss>',
    );
    expect(JSON.stringify(answer)).not.toContain('root:');
  });
});

describe('a list of feeds', () => {
  const feeds = [
    {
      url: 'https://a.example/rss?x=1&y=2',
      name: 'A & B "quoted"',
      home: 'https://a.example/',
      listing: false,
    },
    { url: 'https://b.example/atom', name: 'Б', home: null, listing: true },
  ];

  it('comes back as it went', () => {
    expect(readOpml(writeOpml(feeds, 'Sources'))).toEqual(feeds);
  });

  it('is read through folders, each feed once, damaged too', () => {
    const text =
      '<opml><body><outline text="Folder"><outline TEXT="One" xmlURL="https://one.example/"/><outline text="Again" xmlUrl="https://one.example/"/><outline text="No feed"/><outline text="Script" xmlUrl="javascript:x"/></outline><outline text="Two" xmlUrl="https://two.example/"';
    expect(readOpml(text)).toEqual([
      { url: 'https://one.example/', name: 'One', home: null, listing: false },
    ]);
    expect(readOpml('no list')).toEqual([]);
  });
});
