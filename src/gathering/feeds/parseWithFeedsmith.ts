import { parseFeed } from 'feedsmith';
import type { RawEntry, RawFeed, RawText } from './feed.ts';

/**
 * Reads a feed with feedsmith, which does not tell whether a file breaks off. Throws where it refuses it. It may take very long over hostile input: run it where it
 * can be killed.
 */
export function parseWithFeedsmith(text: string): RawFeed {
  const read = parsed(text);
  if (read.format === 'atom') return ofAtom(read.feed);
  return read.format === 'json' ? ofJson(read.feed) : ofRss(read);
}

/** With dates as they are written. */
const parsed = (text: string) => parseFeed(text);
type Parsed = ReturnType<typeof parsed>;
type Rss = Exclude<Parsed, { format: 'atom' } | { format: 'json' }>;
type RssItem = NonNullable<Rss['feed']['items']>[number];

function ofAtom(feed: Extract<Parsed, { format: 'atom' }>['feed']): RawFeed {
  return {
    format: 'atom',
    title: feed.title ? { value: feed.title.value, type: typeOf(feed.title.type) } : null,
    home: feed.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? null,
    language: feed.xml?.lang ?? null,
    ttl: null,
    updatePeriod: feed.sy?.updatePeriod ?? null,
    updateFrequency: numeral(feed.sy?.updateFrequency),
    base: feed.xml?.base ?? null,
    brokeOff: false,
    entries: (feed.entries ?? []).map(
      (one): RawEntry => ({
        title: one.title ? { value: one.title.value, type: typeOf(one.title.type) } : null,
        links: (one.links ?? []).flatMap(({ href, rel, type }) =>
          href ? [{ href, rel: rel ?? null, type: type ?? null }] : [],
        ),
        origin: null,
        id: one.id ?? null,
        permalink: false,
        published: one.published ?? null,
        updated: one.updated ?? one.dcterms?.modified?.[0] ?? one.dc?.dates?.[0] ?? null,
        author: one.authors?.find(({ name }) => name)?.name ?? null,
        content: one.content?.value ? { value: one.content.value, type: typeOf(one.content.type) } : null,
        summary: longest(
          one.summary ? { value: one.summary.value, type: typeOf(one.summary.type) } : null,
          open(one.media?.groups?.[0]?.description?.value ?? one.media?.description?.value),
        ),
        base: one.xml?.base ?? null,
        language: one.xml?.lang ?? null,
      }),
    ),
  };
}

function ofJson(feed: Extract<Parsed, { format: 'json' }>['feed']): RawFeed {
  return {
    ...BLANK,
    format: 'json',
    title: plainly(feed.title),
    home: feed.home_page_url ?? null,
    language: feed.language ?? null,
    entries: (feed.items ?? []).map(
      (one): RawEntry => ({
        title: plainly(one.title),
        links: [one.url, one.external_url].flatMap((href) => (href ? [{ href, rel: null, type: null }] : [])),
        origin: null,
        id: one.id ?? null,
        permalink: true,
        published: one.date_published ?? null,
        updated: one.date_modified ?? null,
        author: one.authors?.find(({ name }) => name)?.name ?? null,
        content: one.content_html ? { value: one.content_html, type: 'html' } : plainly(one.content_text),
        summary: plainly(one.summary),
        base: null,
        language: one.language ?? null,
      }),
    ),
  };
}

function ofRss(read: Rss): RawFeed {
  const { feed } = read;
  const items = feed.items ?? [];
  return {
    format: read.format,
    title: open(feed.title),
    home:
      feed.link ??
      feed.atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ??
      null,
    language:
      (read.format === 'rss' ? read.feed.language : null) ??
      feed.dc?.languages?.[0] ??
      feed.xml?.lang ??
      null,
    ttl: numeral(read.format === 'rss' ? read.feed.ttl : undefined),
    updatePeriod: feed.sy?.updatePeriod ?? null,
    updateFrequency: numeral(feed.sy?.updateFrequency),
    base: feed.xml?.base ?? null,
    brokeOff: false,
    entries: items.map(entryOfRss),
  };
}

type OwnOfRss = Partial<Pick<Extract<RssItem, { readonly guid?: unknown }>, 'guid' | 'pubDate' | 'authors'>>;

/** What RSS 2.0 has and RDF has not. */
const ownOfRss = (one: RssItem): OwnOfRss =>
  'guid' in one || 'pubDate' in one || 'authors' in one ? one : {};

function entryOfRss(one: RssItem): RawEntry {
  const { guid, pubDate, authors } = ownOfRss(one);
  return {
    title: open(one.title ?? one.dc?.titles?.[0]),
    links: [
      ...(one.link ? [{ href: one.link, rel: null, type: null }] : []),
      ...(one.atom?.links ?? []).flatMap(({ href, rel, type }) =>
        href ? [{ href, rel: rel ?? null, type: type ?? null }] : [],
      ),
    ],
    origin: null,
    id: guid?.value ?? ('rdf' in one ? one.rdf?.about : undefined) ?? one.atom?.id ?? null,
    permalink: guid !== undefined && guid.isPermaLink !== false,
    published:
      pubDate ?? one.atom?.published ?? one.dcterms?.issued?.[0] ?? one.dcterms?.created?.[0] ?? null,
    updated: one.atom?.updated ?? one.dcterms?.modified?.[0] ?? one.dc?.dates?.[0] ?? null,
    author:
      authors?.[0]?.name ??
      authors?.[0]?.email ??
      one.dc?.creators?.[0] ??
      one.atom?.authors?.[0]?.name ??
      null,
    content: longest(
      one.content?.encoded ? { value: one.content.encoded, type: 'html' } : null,
      one.atom?.content?.value
        ? { value: one.atom.content.value, type: typeOf(one.atom.content.type) }
        : null,
    ),
    summary: longest(
      longest(open(one.description), open(one.dc?.descriptions?.[0])),
      longest(open(one.atom?.summary?.value), open(one.media?.description?.value)),
    ),
    base: one.xml?.base ?? null,
    language: one.dc?.languages?.[0] ?? one.xml?.lang ?? null,
  };
}

const BLANK = { ttl: null, updatePeriod: null, updateFrequency: null, base: null, brokeOff: false };

function typeOf(stated: string | undefined): RawText['type'] {
  if (stated === undefined) return 'open';
  return /html/.test(stated) ? 'html' : stated === 'text' ? 'text' : 'open';
}

function open(value: string | undefined): RawText | null {
  return value ? { value, type: 'open' } : null;
}

function plainly(value: string | undefined): RawText | null {
  return value ? { value, type: 'text' } : null;
}

function longest(one: RawText | null, other: RawText | null): RawText | null {
  if (!one || !other) return one ?? other;
  return other.value.length > one.value.length ? other : one;
}

function numeral(value: number | undefined): string | null {
  return value === undefined ? null : String(value);
}
