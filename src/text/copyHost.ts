import type { ArticleDetails } from './article.ts';

const IS_COPY = 'The address is that of a copy.';

/**
 * The host of a page that only copies a text of its source, as its provenance says; null where the address is the publisher's own
 * or there is none.
 *
 * @example copyHost({ url: 'https://www.news.example/1', provenance: 'The address is that of a copy.' }) // 'news.example'
 */
export function copyHost({ url, provenance }: Pick<ArticleDetails, 'url' | 'provenance'>): string | null {
  if (!url || !provenance?.includes(IS_COPY)) return null;
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? null;
}
