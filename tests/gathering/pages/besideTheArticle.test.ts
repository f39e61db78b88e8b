import { expect, it } from 'vitest';
import { readPage } from '../../../src/gathering/pages/readPage.ts';
import { PARAGRAPHS } from './pages.ts';

const prose = PARAGRAPHS.map((one) => `<p>${one}</p>`).join('');
const page = (title: string, before: string, after = '', above = '') =>
  readPage(
    new TextEncoder().encode(
      `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${above}<article>${before}${prose}</article>${after}</body></html>`,
    ),
    'text/html; charset=utf-8',
    'https://courier.example/crossing',
  );
const H1 = '<h1>Second crossing agreed</h1>';

it.each([
  [
    'a comment',
    '<div class="comments"><div class="comment"><time datetime="2024-03-20T10:00:00Z">20 March</time></div></div>',
  ],
  [
    'a list of other stories',
    '<ul class="most-read"><li><time datetime="2024-03-19">19 March</time> <a href="/b">B</a></li></ul>',
  ],
  ['an aside', '<aside><time datetime="2024-03-18">18 March</time></aside>'],
  ['a ticker', '<div class="news-ticker"><span class="date">21 March 2024</span></div>'],
])('a day in %s is not the day of publication', (_what, after) => {
  expect(page('Second crossing agreed', H1, after).published).toBeNull();
  expect(page('Second crossing agreed', `${H1}<p class="meta">12 March 2024</p>`, after).published).toBe(
    '2024-03-12',
  );
});

it.each([
  'On 9 May 1945 the war ended in Europe, and the ministry remembers all who fell.',
  'The minister will travel to Lunde on 5 June 2025 for the second round.',
])('a day in a sentence of the story is none, and the sentence stays: %s', (sentence) => {
  const { published, text } = page('Second crossing agreed', `${H1}<p>${sentence}</p>`);
  expect(published).toBeNull();
  expect(text).toContain(sentence);
});

it.each([
  // The outlet's name in its own heading, at either end of the title, with the section between.
  ['Second crossing agreed | The Daily Envoy', H1, '<header><h1>The Daily Envoy</h1></header>'],
  [
    'Second crossing agreed - The Daily Envoy',
    '<div>Second crossing agreed</div>',
    '<header><h1>The Daily Envoy</h1></header>',
  ],
  ['Ministry of Foreign Affairs | Second crossing agreed', '', ''],
  ['Second crossing agreed - POLITICO', '<h1></h1>', ''],
  ['Second crossing agreed | World News - Times of Envoy', '', ''],
  ['Second crossing agreed : The Two-Way : NPR', H1, ''],
  ['Second crossing agreed — Ministry of Foreign Affairs of Norway', '', ''],
])('the headline of “%s” is its own part', (title, before, above) => {
  expect(page(title, before, '', above).title).toBe('Second crossing agreed');
});

it('a title whose last part is no outlet stays whole', () => {
  expect(page('Border talks - what both sides want', '').title).toBe('Border talks - what both sides want');
});

it('a first paragraph that is one link stays; a consent box, a photographer and an advertisement go', () => {
  const first = 'The foreign ministers of both countries met again in Lunde on Monday, officials said.';
  const { text, byline } = page(
    'Second crossing agreed',
    `${H1}<div class="byline"><p>By Jane Low</p><p>Opinion writer</p></div><p>Chuck Burt/AP</p><p><a href="/x">${first}</a></p><p>Story continues below advertisement</p>`,
    '',
    '<div class="consent"><p>We value your privacy. We and our partners store information on a device, such as cookies, and process data.</p><button>Accept</button></div>',
  );
  expect(text).toBe([first, ...PARAGRAPHS].join('\n\n'));
  expect(byline).toBe('Jane Low');
});
