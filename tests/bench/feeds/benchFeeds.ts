/**
 * `npm run bench feeds`: how fast feeds are read, a large one and hostile ones, each three times, the best shown. The
 * time is from the bytes to the entries, with the thread that reads.
 */
import { createFeedReader } from '../../../src/gathering/feeds/createFeedReader.ts';

const TIMES = 3;
const HEAD =
  '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title>';
const item = (n: number) =>
  `<item><title>Talks ${n} &amp; tea</title><link>https://site.example/${n}</link><guid>n${n}</guid><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate><content:encoded><![CDATA[${`<p>The <b>ministers</b> talked about matter ${n}.</p>`.repeat(60)}]]></content:encoded></item>`;
const itemsOf = (bytes: number) => {
  const items: string[] = [];
  for (let n = 0, size = 0; size < bytes; n++) {
    items.push(item(n));
    size += items.at(-1)!.length;
  }
  return `${HEAD}${items.join('')}</channel></rss>`;
};
const entities = `<!DOCTYPE l [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${`&a${i || ''};`.repeat(10)}">`).join('')}]>`;

const FEEDS: readonly [what: string, text: () => string][] = [
  ['200 kB, 50 entries', () => itemsOf(200_000)],
  ['20 MB', () => itemsOf(20_000_000)],
  ['200 kB of "<" in a text', () => `${HEAD}<item><title>x</title><description>${'<'.repeat(200_000)}`],
  ['2 MB of "<" in a text', () => `${HEAD}<item><title>x</title><description>${'<'.repeat(2_000_000)}`],
  ['2 MB of "&" in a text', () => `${HEAD}<item><title>x</title><description>${'&'.repeat(2_000_000)}`],
  ['a million unclosed elements', () => `${HEAD}<item><description>${'<a>'.repeat(1_000_000)}`],
  ['a million unclosed items', () => `${HEAD}${'<item>'.repeat(1_000_000)}`],
  [
    '200,000 attributes',
    () => `${HEAD}<item ${Array.from({ length: 200_000 }, (_, i) => `a${i}="b"`).join(' ')}>`,
  ],
  [
    'entities of entities',
    () => `<?xml version="1.0"?>${entities}<rss><channel><item><title>&a8;</title></item>`,
  ],
  [
    'three million brackets of JSON',
    () => `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(3_000_000)}`,
  ],
];

const reader = createFeedReader();
const width = Math.max(...FEEDS.map(([what]) => what.length));
for (const [what, text] of FEEDS) {
  const bytes = new TextEncoder().encode(text());
  let best = Number.POSITIVE_INFINITY;
  let found = '';
  for (let n = 0; n < TIMES; n++) {
    const begun = performance.now();
    const read = await reader.readFeed({ bytes, contentType: null, url: 'https://site.example/feed' });
    best = Math.min(best, performance.now() - begun);
    found = read.ok ? `${read.feed.entries.length} entries` : read.says;
  }
  console.log(`${what.padEnd(width)}  ${`${best.toFixed(0)} ms`.padStart(8)}  ${found}`);
}
await reader.close();
