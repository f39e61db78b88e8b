/** How a source that matters to the desk lays its pages out; tried in the order given. */
export interface Layout {
  /** End of the host's name. */
  readonly host: string;
  /** As a reader would name the source. */
  readonly source: string;
  /** Selectors of what holds the text, the first that matches counts; several elements of one selector are joined. */
  readonly text: readonly string[];
  /** Selectors of what is inside it without being part of it. */
  readonly without?: readonly string[];
  readonly title?: readonly string[];
  readonly date?: readonly string[];
}

/** Governments and organisations whose statements must be right to the paragraph. */
export const LAYOUTS: readonly Layout[] = [
  {
    host: 'state.gov',
    source: 'US Department of State',
    text: ['.entry-content', '.article-content', '.report__content'],
    without: [
      '.related-tags',
      '.article-meta',
      '.sharedaddy',
      '.tags',
      '.callout',
      '.post-tags',
      '.featured-content__subcopy',
    ],
    title: ['.featured-content__headline', 'h1'],
    date: ['.article-meta__publish-date', '.article-meta time', 'time'],
  },
  {
    host: 'gov.uk',
    source: 'UK Government',
    text: ['.gem-c-govspeak .govspeak', '.gem-c-govspeak', '.govspeak'],
    without: ['.contact', '.attachment', '.gem-c-attachment', '.gem-c-share-links', '.download', 'svg'],
    title: ['.gem-c-heading h1', 'h1.gem-c-title__text', 'h1'],
  },
  {
    host: 'kremlin.ru',
    source: 'President of Russia',
    text: ['.read__internal_content', '.entry-content', '[itemprop=articleBody]'],
    without: [
      '.masha-ignore',
      '.read__tagscol',
      '.read__tags',
      '.read__meta',
      '.slider',
      '.read__bottommeta',
      '.person',
      '.entry-content__gallery',
    ],
    title: ['h1.entry-title', '.read__top h1', 'h1'],
    date: ['time.read__published', '.read__published', 'time'],
  },
  {
    host: 'mid.ru',
    source: 'Ministry of Foreign Affairs of Russia',
    text: [
      '.news-detail__text',
      '.article-content',
      '.page-body .text',
      '.article-page .text',
      '.photo-content .text',
    ],
    without: [
      '.article-additional',
      '.share',
      '.tags',
      '.article-line',
      '.docs-links',
      '.photo-gallery',
      '.additional-materials',
    ],
    title: ['h1.photo-title', '.article-page h1', '.page-title', 'h1'],
    date: ['.article-line .article-date', '.article-line', '.news-detail__date', 'time'],
  },
  {
    host: 'mfa.gov.cn',
    source: 'Ministry of Foreign Affairs of China',
    text: [
      '#News_Body_Txt_A',
      '.TRS_Editor',
      '.trs_editor_view',
      '.news-main',
      '.content_mod .content',
      '#content .view',
    ],
    without: ['.share', '.bshare', '.news-title', '.attachment', '#News_Body_Other', '.tips'],
    title: ['#News_Body_Title', '.news-title h1', '.title h1', 'h1'],
    date: ['#News_Body_Time', '.news-title p.time', '.news-title p', '.title .time', '.time'],
  },
  {
    host: 'fmprc.gov.cn',
    source: 'Ministry of Foreign Affairs of China',
    text: ['#News_Body_Txt_A', '.TRS_Editor', '.news-main', '.content_mod .content', '#content .view'],
    without: ['.share', '.bshare', '.news-title', '.attachment', '#News_Body_Other'],
    title: ['#News_Body_Title', '.news-title h1', '.title h1', 'h1'],
    date: ['#News_Body_Time', '.news-title p', '.time'],
  },
  {
    host: 'eeas.europa.eu',
    source: 'European External Action Service',
    text: ['.field--name-field-text', '.field--name-body', '.node__content .ecl-editor', '.article__content'],
    without: [
      '.field--name-field-media-contacts',
      '.field--name-field-related',
      '.share',
      '.field--name-field-tags',
      '.ecl-social-media-share',
    ],
    title: ['.node__title', 'h1.page-header', 'h1'],
    date: ['.node__meta time', '.field--name-field-publication-date', '.card-subtitle', 'time'],
  },
  {
    host: 'nato.int',
    source: 'NATO',
    text: ['.content-body', '.article-body', '.cmp-text', '#main section.content', '#main .content'],
    without: [
      '.related',
      '.share',
      '.share-bar',
      '.biography',
      '.mediaplayer',
      '.date',
      '.news-date',
      '.last-updated',
      '.subnav',
      '.tag-list',
    ],
    title: ['h1.title', '#main h1', 'h1'],
    date: ['p.date', '.news-date', '.article-date', '.date', 'time'],
  },
  {
    host: 'press.un.org',
    source: 'United Nations',
    text: ['.node--view-mode-full .field--name-body', '.field--name-body', '.field-name-body'],
    without: [
      '.field--name-field-symbol',
      '.field--name-field-topics',
      '.share',
      '.news-for-media',
      '.disclaimer',
    ],
    title: ['h1.page-header', '.node__title', 'h1'],
    date: ['.field--name-field-date', '.field--name-field-dateline time', '.date-display-single', 'time'],
  },
];

/** Said at the end of such pages by the office, to the press: no part of the statement. */
export const OFFICE_LINES: readonly RegExp[] = [
  /^for (?:information|use of the) .{0,30}media[,. ].*$/i,
  /^[*#](?:[*#\s]*[*#])?$/,
  /^publication status\b.*$/i,
  /^статус материала.*$/i,
  /^(?:опубликован в разделах?|published in sections?|дата публикации|publication date|прямая ссылка|direct link)\b.*$/i,
  /^(?:текстовая версия|text version)$/i,
];

/** The layout of a page's host, or null. */
export function layoutOf(url: string): Layout | null {
  let host: string;
  try {
    host = new URL(url).hostname.toLowerCase();
  } catch {
    return null;
  }
  return LAYOUTS.find((one) => host === one.host || host.endsWith(`.${one.host}`)) ?? null;
}
