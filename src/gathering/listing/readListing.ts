import { Parser } from 'htmlparser2';
import { decodeFeed } from '../feeds/decodeFeed.ts';
import type { FeedEntry, ReadFeed } from '../feeds/feed.ts';
import { readDate } from '../feeds/readDate.ts';

interface Anchor {
  readonly url: URL;
  text: string;
  /** Stands in a frame of the page: navigation, head, foot. */
  readonly framed: boolean;
  /** Where it begins and ends, counted in marks of the page. */
  readonly from: number;
  to: number;
  /** A date that belongs to it, as written. */
  date: string | null;
}

interface DateBeside {
  readonly at: number;
  readonly date: string;
}

/** A headline has so many letters; "Home" and "Read more" have not. */
const SHORTEST_HEADLINE = 18;
const MOST = 100;
const MOST_LINKS = 3_000;
const FRAMES = /^(?:nav|header|footer|aside|select)$/;
const SILENT = /^(?:script|style|noscript|template|svg)$/;
const DATE =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{4}[./]\d{1,2}[./]\d{1,2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?\p{L}{3,12}\.?,?\s+(?:de\s+)?\d{4}\b|\b\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}\b/u;

/**
 * The releases that a page lists, as the entries of a feed: the largest family of its links that look like headlines,
 * with the dates beside them. Ministries list their releases on pages and have no feed of them.
 *
 * @example readListing(bytes, 'text/html', 'https://mfa.example/news', null) // { ok: true, feed: { entries: [{ title: 'Talks …', link: …, published: '2021-05-19' }] } }
 */
export function readListing(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
  zone: string | null,
): ReadFeed {
  const { anchors, dates, language } = anchorsOf(decodeFeed(bytes, contentType), url);
  const families = new Map<string, Map<string, Anchor>>();
  for (const anchor of anchors) {
    if (anchor.framed || anchor.url.host !== new URL(url).host || anchor.text.length < SHORTEST_HEADLINE)
      continue;
    const family = familyOf(anchor.url);
    const own = families.get(family) ?? new Map<string, Anchor>();
    families.set(family, own);
    // A picture and a headline lead to the same release: the longer text is the headline.
    const before = own.get(anchor.url.href);
    if (!before) own.set(anchor.url.href, anchor);
    else if (anchor.text.length > before.text.length) before.text = anchor.text;
  }
  for (const family of families.values()) giveDates([...family.values()], dates);
  const best = [...families.values()].sort((a, b) => weightOf(b) - weightOf(a))[0];
  const [first] = best?.values() ?? [];
  // A single link is a release only where its date says so.
  if (!best || !first || (best.size < 2 && first.date === null))
    return { ok: false, offers: [], says: 'No list of releases was found on this page.' };
  const entries = [...best.values()].slice(0, MOST).map(
    (anchor): FeedEntry => ({
      title: anchor.text,
      link: anchor.url.href,
      origin: null,
      id: null,
      idShared: false,
      published: anchor.date === null ? null : readDate(anchor.date, zone ?? 'UTC'),
      updated: null,
      author: null,
      body: null,
      whole: false,
      language: null,
    }),
  );
  const feed = {
    format: 'rss' as const,
    parser: 'tolerant' as const,
    title: null,
    home: url,
    language,
    ttl: null,
    brokeOff: false,
    entries,
  };
  return { ok: true, feed };
}

/** Links whose addresses are built alike: numbers and the last part may differ. */
function familyOf(url: URL): string {
  const parts = url.pathname.split('/').filter(Boolean);
  const fixed = parts.slice(0, -1).filter((part) => !/\d/.test(part));
  const names = [...url.searchParams.keys()].sort().join('&');
  return `${fixed.join('/')}?${names}`;
}

/** Many, with long headlines and dates: that is a list of releases, and not of subjects. */
function weightOf(family: ReadonlyMap<string, Anchor>): number {
  const all = [...family.values()];
  const letters = all.reduce((sum, one) => sum + Math.min(120, one.text.length), 0);
  return letters * (1 + all.filter((one) => one.date !== null).length / all.length);
}

/**
 * Gives each link the date beside it. A page has its dates before the links or after them, all alike: the side on
 * which they are nearer.
 */
function giveDates(family: Anchor[], dates: readonly DateBeside[]): void {
  const sides = family.map((anchor, i) => {
    const after = family[i - 1]?.to ?? -1;
    const before = family[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    return {
      anchor,
      above: dates.findLast(({ at }) => at > after && at < anchor.from) ?? null,
      below: dates.find(({ at }) => at > anchor.to && at < before) ?? null,
    };
  });
  const both = sides.filter(({ above, below }) => above && below);
  const nearer = both.reduce(
    (sum, { anchor, above, below }) => sum + (anchor.from - above!.at) - (below!.at - anchor.to),
    0,
  );
  for (const { anchor, above, below } of sides)
    anchor.date ??=
      (nearer < 0 ? (above ?? null) : nearer > 0 ? (below ?? null) : (above ?? below))?.date ?? null;
}

function anchorsOf(
  html: string,
  url: string,
): { anchors: Anchor[]; dates: DateBeside[]; language: string | null } {
  const anchors: Anchor[] = [];
  const dates: DateBeside[] = [];
  let language: string | null = null;
  let base = url;
  let open: Anchor | null = null;
  let framed = 0;
  let silent = 0;
  let depth = 0;
  let at = 0;
  const dated = (words: string) => DATE.exec(words.slice(0, 500).replace(/\s+/g, ' '))?.[0] ?? null;
  const give = (date: string) => {
    if (open) open.date ??= date;
    else if (dates.length < MOST_LINKS) dates.push({ at, date });
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++;
      at++;
      if (name === 'html') language = attributes.lang?.trim() || null;
      if (name === 'base' && attributes.href) base = URL.parse(attributes.href, url)?.href ?? base;
      if (FRAMES.test(name)) framed++;
      if (SILENT.test(name)) silent++;
      if (name === 'time' && attributes.datetime) give(attributes.datetime);
      if (name !== 'a' || !attributes.href || silent > 0 || anchors.length >= MOST_LINKS) return;
      const address = URL.parse(attributes.href, base);
      if (!address || !/^https?:$/.test(address.protocol)) return;
      address.hash = '';
      open = { url: address, text: '', framed: framed > 0, from: at, to: at, date: null };
    },
    ontext(text) {
      if (silent > 0) return;
      if (open) {
        open.text += text;
        return;
      }
      const date = dated(text);
      if (date) give(date);
    },
    onclosetag(name) {
      depth--;
      at++;
      if (FRAMES.test(name)) framed--;
      if (SILENT.test(name)) silent--;
      if (name !== 'a' || !open) return;
      const date = dated(open.text);
      open.text = open.text.replace(/\s+/g, ' ').trim();
      if (date) {
        open.date ??= date;
        if (open.text.startsWith(date)) open.text = open.text.slice(date.length).replace(/^[\s:–—-]+/, '');
      }
      open.to = at;
      anchors.push(open);
      open = null;
    },
  });
  for (let from = 0; from < html.length && depth < 3_000; from += 16_384)
    parser.write(html.slice(from, from + 16_384));
  parser.end();
  return { anchors, dates, language };
}
