import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../src/gathering/pages/extractPage.ts';
import { IS_WHOLE } from '../../isWhole.ts';
import { bytesOf, newspaperPage, PARAGRAPHS } from './pages.ts';

const url = 'https://courier.example/world/crossing';
const whole = PARAGRAPHS.join('\n\n');
const extract = (page: string, contentType: string | null = 'text/html; charset=utf-8') =>
  extractPage(bytesOf(page), contentType, url);

describe('an article page', () => {
  it('gives its paragraphs, parted by blank lines, and nothing of the page around them', async () => {
    expect(await extract(newspaperPage())).toMatchObject({
      ok: true,
      title: 'Second crossing agreed',
      text: whole,
      language: 'en',
      canonicalUrl: 'https://courier.example/world/crossing',
    });
  });

  const around: readonly [string, Parameters<typeof newspaperPage>[0]][] = [
    ['a byline and a date above', { above: '<p>By Nora Lind</p><p>Published 12 May 2026, 18:40</p>' }],
    ['the headline once more', { above: '<h2>Second crossing agreed</h2>' }],
    [
      'a figure with its caption',
      { above: '<figure><img src="a.jpg"><figcaption>The road near Lunde.</figcaption></figure>' },
    ],
    [
      'a caption outside a figure',
      { above: '<div class="image-caption">Ministers Holm and Rek (Photo: K. Berg)</div>' },
    ],
    [
      'a share bar',
      {
        above:
          '<ul class="share-tools"><li><a href="#">Share</a></li><li><a href="#">Email</a></li><li><a href="#">Print</a></li></ul>',
      },
    ],
    [
      'links to other articles',
      {
        below:
          '<h3>Related stories</h3><ul><li><a href="/1">Road builders strike</a></li><li><a href="/2">Prisoners write home</a></li><li><a href="/3">Holm under fire</a></li></ul>',
      },
    ],
    [
      'a call to subscribe',
      { below: '<p>Subscribe to our newsletter and get the news in your inbox every morning.</p>' },
    ],
    ['the editorial credits', { below: '<p>Author`s name</p><p>Editorial Team</p>' }],
    ['the agency’s credits', { below: '<p>Reporting by Nora Lind; editing by Per Aas</p>' }],
    [
      'words that are not shown',
      { above: '<div style="display:none">Hidden words about the weather in other towns.</div>' },
    ],
    [
      'scripts and templates',
      {
        above:
          '<script>document.write("<p>Written by a script.</p>")</script><template><p>Of a template.</p></template>',
      },
    ],
  ];
  it.each(around)('is read without %s', async (_, parts) => {
    expect(await extract(newspaperPage(parts))).toMatchObject({ ok: true, text: whole });
  });

  it('is read without a link to another article between two paragraphs', async () => {
    const [first, ...others] = PARAGRAPHS.map((one) => `<p>${one}</p>`);
    const body = [first, '<p>Read more: <a href="/x">What the prisoners wrote</a></p>', ...others].join('');
    expect(await extract(newspaperPage({ body }))).toMatchObject({ text: whole });
  });

  it('keeps subheadings, lists and quotations that are of the article', async () => {
    const body = `<p>${PARAGRAPHS[0]}</p><h2>What was agreed</h2><ul><li>a second crossing before the winter</li><li>lorries from October on</li></ul><blockquote><p>${PARAGRAPHS[1]}</p></blockquote><p>${PARAGRAPHS[2]}</p><p>${PARAGRAPHS[3]}</p>`;
    const read = await extract(newspaperPage({ body }));
    expect(read.ok && read.text.split('\n\n')).toEqual([
      PARAGRAPHS[0],
      'What was agreed',
      'a second crossing before the winter',
      'lorries from October on',
      ...PARAGRAPHS.slice(1, 4),
    ]);
  });

  it('takes two line breaks for the end of a paragraph', async () => {
    const read = await extract(newspaperPage({ body: `<div>${PARAGRAPHS.join('<br><br>')}</div>` }));
    expect(read).toMatchObject({ text: whole });
  });
});

it.each([
  '404 prisoners return home | The Lunde Courier',
  'Missing plane not found | The Lunde Courier',
  'Peace is no longer available to Berovia, says minister',
  'Error in the treaty found',
])('a short article under “%s” is one all the same', async (title) => {
  const page = newspaperPage({ body: `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p>` });
  expect(await extract(page.replace(/<title>.*?<\/title>/, `<title>${title}</title>`))).toMatchObject({
    ok: true,
  });
});

describe('a page that readability finds little on', () => {
  it('is read from the data that it carries', async () => {
    const articleBody = PARAGRAPHS.join('\n\n');
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Second crossing agreed', articleBody })}</script>`;
    const body = '<div id="app">The article is shown by a script.</div>';
    expect(await extract(newspaperPage({ head, body }))).toMatchObject({ ok: true, text: whole });
  });
});

describe('what stands between the reader and the article is said, and nothing is given', () => {
  const walls: readonly [string, string, string][] = [
    [
      'paywall',
      'a teaser above an offer',
      newspaperPage({
        body: `<p>${PARAGRAPHS[0]}</p>`,
        below: '<div class="offer"><p>To continue reading, subscribe now or sign in.</p></div>',
      }),
    ],
    [
      'paywall',
      'a page whose data has the text that readers are not shown',
      newspaperPage({
        head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: PARAGRAPHS.join(' ').repeat(4), isAccessibleForFree: false })}</script>`,
        body: `<p>${PARAGRAPHS[0]}</p>`,
      }),
    ],
    [
      'paywall',
      'a page that says of itself that it is not free, cut off',
      newspaperPage({
        head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Second crossing agreed","isAccessibleForFree":false}</script>',
        body: `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p><p>Her colleague …</p>`,
      }),
    ],
    [
      'bot-wall',
      'a check of the browser',
      '<html><head><title>Just a moment...</title></head><body><p>Checking your browser before you proceed.</p></body></html>',
    ],
    [
      'bot-wall',
      'a check in Russian',
      '<html><head><title>Проверка</title></head><body><p>Подтвердите, что вы не робот, чтобы продолжить.</p></body></html>',
    ],
    ...[
      'Page not found | The Lunde Courier',
      'The Lunde Courier - 404',
      'Error 404: Page Not Found',
      '404 Not Found',
      'Sorry, the page you requested could not be found',
      'Service temporarily unavailable',
      'Ошибка 404',
      'Страница не найдена — МИД',
    ].map((title): [string, string, string] => [
      'no-article',
      `the words of a site for what is not there (${title}), though it answers as if it were`,
      newspaperPage({
        body: `<p>${PARAGRAPHS[0]}</p><p>You may use the search, or go back to where you came from. Our webmaster has been told of it.</p>`,
      }).replace(/<title>.*?<\/title>/, `<title>${title}</title>`),
    ]),
    [
      'no-article',
      'a page that a script would fill',
      '<html><head><title>The Courier</title></head><body><div id="root"></div><script src="app.js"></script></body></html>',
    ],
    ['no-article', 'an empty page', ''],
    [
      'no-article',
      'bytes that are no text',
      String.fromCharCode(...Array.from({ length: 5_000 }, (_, at) => at % 32)),
    ],
  ];
  it.each(walls)('%s: %s', async (fault, _, page) => {
    expect(await extract(page)).toMatchObject({
      ok: false,
      fault,
      says: expect.stringMatching(/stored.*\.$/),
    });
  });

  it('but an article on a site that also sells subscriptions is read', async () => {
    const body = [...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS].map((one) => `<p>${one}</p>`).join('');
    const read = await extract(
      newspaperPage({ body, below: '<aside><p>Already a subscriber? Log in.</p></aside>' }),
    );
    expect(read.ok).toBe(true);
  });
});

describe('no page harms', () => {
  const article = PARAGRAPHS.map((one) => `<p>${one}</p>`).join('');
  /** The largest page that is taken has 20 MB: with `npm run test:slow` as much, else a tenth. */
  const SHORTER = IS_WHOLE ? 1 : 10;
  const hostile: readonly [string, string][] = [
    ['5,000 nested elements', `${'<div>'.repeat(5_000)}${article}${'</div>'.repeat(5_000)}`],
    ['elements that are never closed', '<div>'.repeat(300_000 / SHORTER) + article],
    [
      'attributes of megabytes',
      `<p title="${'x'.repeat(4_000_000)}" class="${'a '.repeat(500_000)}">y</p>${article}`,
    ],
    [
      'attributes without end',
      `<p ${Array.from({ length: 200_000 / SHORTER }, (_, i) => `a${i}=1`).join(' ')}>y</p>${article}`,
    ],
    ['megabytes of paragraphs', article.repeat(20_000 / SHORTER)],
    ['endless entities', '&lt;&amp;'.repeat(1_500_000 / SHORTER) + article],
    ['ampersands without end', `<p>${'&'.repeat(4_000_000 / SHORTER)}`],
    ['tags without end', '<'.repeat(2_000_000 / SHORTER)],
    ['elements side by side', '<p>a</p>'.repeat(500_000 / SHORTER)],
    ['tables in tables', '<table><tr><td>'.repeat(60_000 / SHORTER) + article],
    [
      'brackets without end in its data',
      `<script type="application/ld+json">${'['.repeat(400_000 / SHORTER)}</script>${article}`,
    ],
    ['a title of a megabyte', `<title>${'- '.repeat(500_000)}</title>${article}`],
  ];
  it.each(hostile)('%s', async (_, page) => {
    const read = await extract(page);
    if (!read.ok) expect(read.says).toMatch(/\.$/);
    expect(await extract(newspaperPage())).toMatchObject({ ok: true, text: whole });
  });
});
