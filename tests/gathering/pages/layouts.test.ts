import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../src/gathering/pages/layouts.ts';
import { readPage } from '../../../src/gathering/pages/readPage.ts';
import { bytesOf } from './pages.ts';

// The words are our own; the mark-up has the shape of each source's pages.
const FIRST = 'The Minister met today with his colleague from Berovia in Lunde.';
const SECOND =
  'The Ministers discussed the second crossing on the common border and agreed that it should open before the winter.';
const THIRD = '“We have left the quarrels of last year behind us,” the Minister said after the talks.';
const PARAGRAPHS = [FIRST, SECOND, THIRD];
const paragraphs = PARAGRAPHS.map((one) => `<p>${one}</p>`).join('\n');

interface Shape {
  readonly url: string;
  readonly source: string;
  readonly page: string;
  readonly published: string;
}

const shapes: readonly Shape[] = [
  {
    url: 'https://www.state.gov/secretary-meets-colleague/',
    source: 'US Department of State',
    published: '2026-05-12',
    page: `<title>Secretary Meets Colleague - United States Department of State</title>
<body><header><div class="featured-content"><h1 class="featured-content__headline stars-above">Secretary Meets Colleague</h1></div></header>
<div class="article-meta doctype-meta">Readout</div><p class="article-meta article-meta__author-bureau">Office of the Spokesperson</p><p class="article-meta article-meta__publish-date">May 12, 2026</p>
<div class="entry-content">${paragraphs}<p>###</p></div><div class="related-tags"><h2>Tags</h2><a href="/x">Berovia</a><a href="/y">Bureau of Something</a></div></body>`,
  },
  {
    url: 'https://www.gov.uk/government/news/minister-meets-colleague',
    source: 'UK Government',
    published: '2026-05-12T18:40:00+01:00',
    page: `<meta name="govuk:first-published-at" content="2026-05-12T18:40:00.000+01:00"><body><main>
<div class="gem-c-heading"><h1 class="gem-c-heading__text">Secretary Meets Colleague</h1></div><div class="gem-c-metadata"><dl><dt>Published</dt><dd>12 May 2026</dd></dl></div>
<div class="gem-c-govspeak"><div class="govspeak">${paragraphs}<div class="contact"><p>Press office</p><p>Telephone 000</p></div></div></div>
<div class="gem-c-share-links"><h2>Share this page</h2><a href="#">Share on Facebook</a></div></main></body>`,
  },
  {
    url: 'http://en.kremlin.ru/events/president/news/99999',
    source: 'President of Russia',
    published: '2026-05-12',
    page: `<body><div class="read__place">Lunde</div><h1 class="entry-title p-name">Secretary Meets Colleague</h1>
<time class="read__published" datetime="2026-05-12">May 12, 2026</time><div class="read__internal_content"><div class="entry-content e-content" itemprop="articleBody">${paragraphs}</div>
<div class="masha-ignore"><p>Published in sections: News, Transcripts</p><p>Publication date: May 12, 2026, 18:40</p></div></div><div class="read__tagscol">Topics Foreign policy</div></body>`,
  },
  {
    url: 'https://mid.ru/ru/foreign_policy/news/99999/',
    source: 'Ministry of Foreign Affairs of Russia',
    published: '2026-05-12',
    page: `<body><div class="article-page"><h1 class="photo-title">Secretary Meets Colleague</h1><div class="article-line"><span class="article-date">12 мая 2026 18:40</span></div>
<div class="page-body"><div class="text article-content">${paragraphs}</div></div><div class="article-additional"><p>Дополнительные материалы</p></div></div></body>`,
  },
  {
    url: 'https://www.mfa.gov.cn/eng/xw/zyxw/202605/t20260512_1.html',
    source: 'Ministry of Foreign Affairs of China',
    published: '2026-05-12',
    page: `<body><div class="news-title"><h1>Secretary Meets Colleague</h1><p class="time">2026-05-12 18:40</p></div>
<div class="news-main"><div id="News_Body_Txt_A"><div class="trs_editor_view TRS_UEDITOR">${paragraphs}</div></div></div><div class="share"><span>Share to</span></div></body>`,
  },
  {
    url: 'https://www.eeas.europa.eu/eeas/meeting_en',
    source: 'European External Action Service',
    published: '2026-05-12T16:40:00Z',
    page: `<body><h1 class="node__title">Secretary Meets Colleague</h1><div class="node__meta"><time datetime="2026-05-12T16:40:00Z">12.05.2026</time> EEAS Press Team</div>
<div class="node__content"><div class="field field--name-field-text"><div>${paragraphs}</div></div><div class="field field--name-field-media-contacts"><p>Press contact</p><p>Spokesperson, phone 000</p></div></div></body>`,
  },
  {
    url: 'https://www.nato.int/cps/en/natohq/news_99999.htm',
    source: 'NATO',
    published: '2026-05-12',
    page: `<body><div id="main"><h1>Secretary Meets Colleague</h1><section class="content"><ul><li class="date">12 May. 2026 -</li><li class="last-updated">Last updated: 13 May. 2026 09:00</li></ul>${paragraphs}<div class="related"><p>Related videos</p></div></section></div></body>`,
  },
  {
    url: 'https://press.un.org/en/2026/sc99999.doc.htm',
    source: 'United Nations',
    published: '2026-05-12',
    page: `<body><article class="node node--view-mode-full"><h1 class="page-header">Secretary Meets Colleague</h1><div class="field field--name-field-symbol">SC/99999</div><div class="field field--name-field-date"><time datetime="2026-05-12">12 May 2026</time></div>
<div class="field field--name-body">${paragraphs}<p>* *** *</p></div><div class="field field--name-field-topics">Topics</div></article><div class="news-for-media"><p>For information media. Not an official record.</p></div></body>`,
  },
];

describe('the official layouts', () => {
  it('all have a page here', () => {
    const tried = shapes.map(({ source }) => source);
    expect(LAYOUTS.filter(({ source }) => !tried.includes(source))).toEqual([]);
  });

  it.each(shapes)('$source: right to the paragraph', ({ url, source, page, published }) => {
    const read = readPage(bytesOf(`<!doctype html><html>${page}</html>`), 'text/html', url);
    expect(read.text.split('\n\n')).toEqual(PARAGRAPHS);
    expect(read).toMatchObject({ source, published, title: 'Secretary Meets Colleague', wall: null });
  });

  it('give way to the general reading where a source has changed its pages', () => {
    const long = PARAGRAPHS.map((one) => `<p>${one} ${SECOND}</p>`).join('');
    const page = `<html><body><main><h1>Secretary Meets Colleague</h1><div class="new-name">${long}</div></main></body></html>`;
    const read = readPage(bytesOf(page), 'text/html', 'https://www.state.gov/x/');
    expect(read.text.split('\n\n')).toHaveLength(3);
  });

  it('take no other host for theirs', () => {
    const page = `<html><body><div class="entry-content">${paragraphs}</div></body></html>`;
    expect(readPage(bytesOf(page), null, 'https://notstate.gov.example/x').source).toBe(
      'notstate.gov.example',
    );
  });
});
