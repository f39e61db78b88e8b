import type { Feed, ReadFeed } from './feed.ts';
import { feedsOffered } from './feedsOffered.ts';
import { parseTolerantly } from './parseTolerantly.ts';
import { parseWithFeedsmith } from './parseWithFeedsmith.ts';
import { type Surroundings, settleFeed } from './settleFeed.ts';

/** Which parsers to try. */
export type Parsers = 'both' | 'tolerant';

/**
 * The feed in a text, by whichever parser finds more in it: feedsmith where they find as much. JSON Feed is
 * feedsmith's alone.
 */
export function parseFeedText(text: string, around: Surroundings, parsers: Parsers): ReadFeed {
  const json = /^\s*\{/.test(text.slice(0, 100));
  const raw = json ? null : parseTolerantly(text);
  const tolerant = raw ? settleFeed(raw, 'tolerant', around) : null;
  const found = json || parsers === 'both' ? strictly(text, around) : null;
  const strict = found && raw?.brokeOff ? { ...found, ...upTo(found, raw.entries.length) } : found;
  const feed =
    strict && (!tolerant || filled(strict) >= filled(tolerant)) ? withOrigins(strict, tolerant) : tolerant;
  return feed ? { ok: true, feed } : refused(text, around);
}

/** The entries before the one in which a file breaks off, which feedsmith takes for a whole one. */
function upTo({ entries }: Feed, whole: number): Pick<Feed, 'brokeOff' | 'entries'> {
  return { brokeOff: true, entries: entries.slice(0, whole) };
}

/** Feedsmith leaves out where the site itself has an entry. */
function withOrigins(feed: Feed, other: Feed | null): Feed {
  if (other?.entries.length !== feed.entries.length || other.entries.every(({ origin }) => origin === null))
    return feed;
  const entries = feed.entries.map((entry, i) => ({ ...entry, origin: other.entries[i]!.origin }));
  return { ...feed, entries };
}

/** How much was found: entries, links, ids, dates and bodies. */
function filled({ entries }: Feed): number {
  return entries.reduce(
    (sum, one) =>
      sum +
      1 +
      [one.title, one.link, one.id, one.published ?? one.updated, one.body].filter((x) => x !== null).length,
    0,
  );
}

function strictly(text: string, around: Surroundings): Feed | null {
  try {
    return settleFeed(parseWithFeedsmith(text), 'feedsmith', around);
  } catch {
    // What feedsmith refuses may still be read by the other.
    return null;
  }
}

function refused(text: string, { url }: Surroundings): ReadFeed {
  const start = text.trimStart().slice(0, 2_000);
  if (start === '') return { ok: false, offers: [], says: 'The feed is empty.' };
  if (
    start.startsWith('{') &&
    /"https?:\/\/jsonfeed\.org\/version/.test(start) &&
    !text.trimEnd().endsWith('}')
  )
    return { ok: false, offers: [], says: 'The feed broke off before its end.' };
  if (!/<(?:!doctype\s+html|html|head|body|meta|link)\b/i.test(start))
    return { ok: false, offers: [], says: 'This is no feed: neither RSS, Atom, RDF nor JSON Feed.' };
  const offers = feedsOffered(text, url);
  return {
    ok: false,
    offers,
    says:
      offers.length > 0
        ? `This is a page, not a feed. It names ${offers.length === 1 ? 'this feed' : 'these feeds'}: ${offers.map((one) => one.url).join(', ')}`
        : 'This is a page, not a feed, and it names none.',
  };
}
