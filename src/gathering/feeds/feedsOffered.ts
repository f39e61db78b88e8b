import { Parser } from 'htmlparser2';

const FEED_TYPE =
  /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|^application\/json\+feed|^text\/xml|^application\/xml/i;
const MOST = 20;

/**
 * The feeds that a page names in `<link rel="alternate">`, in its order, each once.
 *
 * @example feedsOffered('<link rel=alternate type=application/rss+xml href=/rss>', 'https://a.example/') // [{ url: 'https://a.example/rss', title: null }]
 */
export function feedsOffered(html: string, url: string | null): { url: string; title: string | null }[] {
  const found = new Map<string, { url: string; title: string | null }>();
  let base = url;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'base' && attributes.href && base) base = URL.parse(attributes.href, base)?.href ?? base;
      if (name !== 'link' || !/\balternate\b/i.test(attributes.rel ?? '') || !attributes.href) return;
      if (!FEED_TYPE.test(attributes.type?.trim() ?? '')) return;
      const address = base ? URL.parse(attributes.href, base)?.href : attributes.href;
      if (!address || !/^https?:/i.test(address) || found.has(address) || found.size >= MOST) return;
      found.set(address, { url: address, title: attributes.title?.trim() || null });
    },
  });
  parser.end(html.slice(0, 1_000_000));
  return [...found.values()];
}
