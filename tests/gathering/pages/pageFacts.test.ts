import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../src/gathering/pages/decodePage.ts';
import { pageFacts } from '../../../src/gathering/pages/pageFacts.ts';
import { readStatedDate } from '../../../src/gathering/pages/readStatedDate.ts';
import { textOfHtml } from '../../../src/gathering/pages/textOfHtml.ts';
import { tidyPage } from '../../../src/gathering/pages/tidyPage.ts';

const factsOf = (page: string, url = 'https://www.courier.example/a/b') =>
  pageFacts(tidyPage(page).marks, url, '');

describe('a stated date', () => {
  const table: readonly [string, string | null, string | null][] = [
    // With its zone an instant, in the zone stated.
    ['2021-05-19T08:30:00+03:00', null, '2021-05-19T08:30:00+03:00'],
    ['2021-05-19T08:30:00.123Z', null, '2021-05-19T08:30:00Z'],
    ['2021-05-19 08:30 UTC', null, '2021-05-19T08:30:00Z'],
    ['Wed, 19 May 2021 08:30:00 +0300', null, '2021-05-19T08:30:00+03:00'],
    ['May 19, 2021, 8:30 PM GMT', 'en', '2021-05-19T20:30:00Z'],
    // An hour without a zone is of no use: the day.
    ['2021-05-19T08:30:00', null, '2021-05-19'],
    ['19 May 2021 at 08:30', 'en', '2021-05-19'],
    ['Published May 19th, 2021', 'en', '2021-05-19'],
    ['19. Mai 2021', 'de', '2021-05-19'],
    ['19 мая 2021 года', 'ru', '2021-05-19'],
    ['19 de mayo de 2021', 'es', '2021-05-19'],
    ['le 1er août 2021', 'fr', '2021-08-01'],
    ['2021年5月19日', 'zh', '2021-05-19'],
    ['19.05.2021', null, '2021-05-19'],
    ['20210519', null, '2021-05-19'],
    // Figures in English say which is the month only where one cannot be.
    ['05/19/2021', 'en', '2021-05-19'],
    ['19/05/2021', 'en', '2021-05-19'],
    ['03/04/2021', 'en', null],
    ['03/04/2021', 'fr', '2021-04-03'],
    // No days.
    ['30 February 2021', 'en', null],
    ['May 19', 'en', null],
    ['yesterday', 'en', null],
    ['0000-00-00', null, null],
  ];
  it.each(table)('%s (%s) is %s', (stated, language, date) => {
    expect(readStatedDate(stated, language)).toBe(date);
  });
});

describe('what a page says of its article', () => {
  const linked = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const article = {
    '@type': 'NewsArticle',
    headline: 'Crossing agreed',
    datePublished: '2026-05-12T18:40:00+02:00',
    author: [{ '@type': 'Person', name: 'Nora Lind' }, { name: 'Per Aas' }],
    publisher: { name: 'The Lunde Courier' },
  };

  it('is taken from its JSON-LD before all else', () => {
    const page = `${linked({ '@graph': [{ '@type': 'WebPage', datePublished: '2010-01-01' }, article] })}<meta name="date" content="2011-01-01">`;
    expect(factsOf(page)).toMatchObject({
      title: 'Crossing agreed',
      byline: 'Nora Lind, Per Aas',
      published: '2026-05-12T18:40:00+02:00',
      source: 'The Lunde Courier',
    });
  });

  it('then from meta, time elements, the address, the text', () => {
    const meta = '<meta property="article:published_time" content="2026-05-12">';
    const time = '<time datetime="2026-05-11">yesterday</time>';
    const url = 'https://courier.example/2026/05/10/crossing';
    expect(factsOf(meta + time, url).published).toBe('2026-05-12');
    expect(factsOf(time, url).published).toBe('2026-05-11');
    expect(factsOf('', url).published).toBe('2026-05-10');
    expect(pageFacts(tidyPage('').marks, 'https://courier.example/x', 'Lunde, 9 May 2026').published).toBe(
      '2026-05-09',
    );
    expect(factsOf('').published).toBe(null);
  });

  it('prefers the headline above the text, and takes the outlet off a title', () => {
    expect(
      factsOf('<title>Crossing agreed | The Courier</title><h1>Weather</h1><h1>Crossing agreed</h1>').title,
    ).toBe('Crossing agreed');
    expect(factsOf('<title>Crossing agreed | The Courier</title>').title).toBe('Crossing agreed');
    expect(factsOf('<title>Holm: no date - yet</title>').title).toBe('Holm: no date - yet');
  });

  it('takes a byline without what surrounds it', () => {
    expect(factsOf('<span class="byline">By Nora Lind | 12 May 2026</span>').byline).toBe('Nora Lind');
    expect(factsOf('<a rel="author" href="/n">Nora Lind</a>').byline).toBe('Nora Lind');
    expect(factsOf('<span class="author">admin</span>').byline).toBe(null);
  });

  it('names the host where no outlet is named, and resolves the canonical address', () => {
    expect(factsOf('<link rel="canonical" href="/a/b?page=1">')).toMatchObject({
      source: 'courier.example',
      canonicalUrl: 'https://www.courier.example/a/b?page=1',
    });
  });

  it.each([
    // Where the page is, what it calls its canonical address, what is believed.
    ['/news/talks', '/', '/news/talks'],
    ['/news/talks', '/index.html', '/news/talks'],
    ['/news/talks', '//', '/news/talks'],
    ['/1', '/', '/1'],
    ['/en/news/talks', '/en/', '/en/news/talks'],
    ['/en/news/talks', '/en/news', '/en/news/talks'],
    ['/news.aspx?id=12', '/news.aspx', '/news.aspx?id=12'],
    ['/news/talks?page=2', '/news/talks', '/news/talks'],
    ['/news/talks/2', '/news/talks', '/news/talks'],
    ['/news/talks/print', '/news/talks', '/news/talks'],
    ['/news/talks?session=1', '/news/talks', '/news/talks'],
    ['/?p=12', '/news/talks', '/news/talks'],
    ['/news/talks', '/?p=12', '/?p=12'],
    ['/', '/', '/'],
  ])(
    'at %s that calls itself %s is taken for %s: a link to what stands above is a mistake',
    (at, stated, is) => {
      const site = 'https://www.courier.example';
      const { marks } = tidyPage(`<link rel="canonical" href="${site}${stated}">`);
      expect(pageFacts(marks, `${site}${at}`, '').canonicalUrl).toBe(`${site}${is}`);
    },
  );

  it('survives data that is broken', () => {
    expect(
      factsOf('<script type="application/ld+json">{"@type": "NewsArticle", </script><title>T</title>').title,
    ).toBe('T');
  });
});

describe('the characters of a page', () => {
  const cyrillic = Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2);
  const with1251 = (page: string) => Buffer.concat([Buffer.from(page, 'latin1'), cyrillic]);
  it('follow the byte-order mark, the header, the page, in this order', () => {
    expect(decodePage(cyrillic, 'text/html; charset=windows-1251')).toBe('Привет');
    expect(decodePage(with1251('<meta charset="windows-1251">'), 'text/html')).toContain('Привет');
    expect(
      decodePage(with1251('<meta http-equiv="Content-Type" content="text/html; charset=cp1251">'), null),
    ).toContain('Привет');
    expect(decodePage(Buffer.from('\uFEFFПривет'), 'text/html; charset=windows-1251')).toBe('Привет');
    expect(decodePage(Buffer.from('\uFEFFПривет', 'utf16le'), null)).toBe('Привет');
  });
  it('are UTF-8 where nothing is said, and windows-1252 where they are not', () => {
    expect(decodePage(Buffer.from('Привет'), null)).toBe('Привет');
    expect(decodePage(Uint8Array.of(0x93, 0x48, 0x94), null)).toBe('“H”');
    expect(decodePage(Buffer.from('Hé'), 'text/html; charset=no-such-thing')).toBe('Hé');
  });
});

describe('a piece of HTML from a feed', () => {
  it('becomes plain paragraphs', () => {
    expect(textOfHtml('<p>Talks &amp; tea.</p><p>They go on.</p>')).toBe('Talks & tea.\n\nThey go on.');
    expect(textOfHtml('One.<br/><br/>Two.<br>Still two.')).toBe('One.\n\nTwo. Still two.');
    expect(
      textOfHtml('<figure><img src="x"><figcaption>No.</figcaption></figure><p>Yes.</p><script>1</script>'),
    ).toBe('Yes.');
    expect(textOfHtml('Only words')).toBe('Only words');
    expect(textOfHtml('')).toBe('');
  });
});
