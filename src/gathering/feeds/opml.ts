import { generateOpml } from 'feedsmith';
import { Parser } from 'htmlparser2';

/** A feed in a list that programs exchange. */
export interface ListedFeed {
  readonly url: string;
  readonly name: string | null;
  readonly home: string | null;
  /** It is a page with a list of releases and no feed. */
  readonly listing: boolean;
}

/** The type of an outline that only Brief understands: for other programs such a page is nothing. */
const LISTING = 'listing';
const MOST = 10_000;
const DEEPEST = 1_000;

/**
 * The feeds of an OPML list, in its order, each once; folders are passed through. A damaged list gives what is whole
 * in it.
 *
 * @example readOpml('<opml><body><outline text="UN" xmlUrl="https://un.example/rss"/></body></opml>') // [{ url: 'https://un.example/rss', name: 'UN', home: null, listing: false }]
 */
export function readOpml(text: string): ListedFeed[] {
  const found = new Map<string, ListedFeed>();
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag, given) {
        depth++;
        if (!/^outline$/i.test(tag) || found.size >= MOST) return;
        const attributes = Object.fromEntries(
          Object.entries(given).map(([name, value]) => [name.toLowerCase(), value.trim()]),
        );
        const url = attributes.xmlurl;
        if (!url || !/^https?:\/\//i.test(url) || found.has(url)) return;
        const name = attributes.title || attributes.text || null;
        found.set(url, {
          url,
          name,
          home: attributes.htmlurl || null,
          listing: attributes.type === LISTING,
        });
      },
      onclosetag: () => {
        depth--;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length && depth < DEEPEST; at += 16_384)
    parser.write(text.slice(at, at + 16_384));
  parser.end();
  return [...found.values()];
}

/**
 * A list of feeds as OPML 2.0.
 *
 * @example writeOpml([{ url: 'https://un.example/rss', name: 'UN', home: null, listing: false }], 'Sources of Brief') // '<?xml version="1.0" …'
 */
export function writeOpml(feeds: readonly ListedFeed[], title: string): string {
  return generateOpml({
    head: { title },
    body: {
      outlines: feeds.map(({ url, name, home, listing }) => ({
        text: name ?? url,
        title: name ?? url,
        type: listing ? LISTING : 'rss',
        xmlUrl: url,
        ...(home ? { htmlUrl: home } : {}),
      })),
    },
  });
}
