import { Parser } from 'htmlparser2';
import type { Feed, FeedEntry, RawEntry, RawFeed, RawText } from './feed.ts';
import { readDate } from './readDate.ts';

export interface Surroundings {
  /** Where the feed was found; null where that is not known. */
  readonly url: string | null;
  /** IANA zone of dates that state none. */
  readonly zone: string;
}

const LONGEST_TITLE = 1_000;
const LONGEST_ID = 2_000;
/** Of `sy:updatePeriod`, in seconds. */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3_600,
  daily: 86_400,
  weekly: 7 * 86_400,
  monthly: 30 * 86_400,
  yearly: 365 * 86_400,
};

/**
 * A feed with its dates, addresses and texts in one form.
 */
export function settleFeed(raw: RawFeed, parser: Feed['parser'], { url, zone }: Surroundings): Feed {
  const base = resolved(raw.base, url) ?? url;
  const shared = repeated(raw.entries.map(({ id }) => id));
  return {
    format: raw.format,
    parser,
    title: plainly(raw.title),
    home: resolved(raw.home, base),
    language: raw.language?.trim() || null,
    ttl: ttlOf(raw),
    brokeOff: raw.brokeOff,
    entries: raw.entries.map((entry) => settleEntry(entry, raw.format, base, zone, shared)),
  };
}

function settleEntry(
  entry: RawEntry,
  format: Feed['format'],
  feedBase: string | null,
  zone: string,
  shared: ReadonlySet<string>,
): FeedEntry {
  const base = resolved(entry.base, feedBase) ?? feedBase;
  const id = entry.id?.replaceAll('\u0000', '').trim().slice(0, LONGEST_ID) || null;
  const permalink = entry.permalink ? permalinkOf(id, base) : null;
  const content = entry.content && entry.content.value.trim() !== '' ? entry.content : null;
  const summary = entry.summary && entry.summary.value.trim() !== '' ? entry.summary : null;
  // A "content" shorter than the description is a teaser of its own.
  const whole = content !== null && content.value.length >= (summary?.value.length ?? 0);
  const body = whole ? content : (summary ?? content);
  return {
    title: plainly(entry.title),
    link: linkOf(entry, base) ?? permalink ?? (format === 'rss' ? null : addressOf(id, null)),
    origin: resolved(entry.origin, base),
    id,
    idShared: id !== null && shared.has(id),
    published: entry.published === null ? null : readDate(entry.published, zone),
    updated: entry.updated === null ? null : readDate(entry.updated, zone),
    author: authorOf(entry.author),
    body: body === null ? null : asHtml(body),
    whole,
    language: entry.language?.trim() || null,
  };
}

function linkOf(entry: RawEntry, base: string | null): string | null {
  const fitting = entry.links.filter(({ rel }) => rel === null || /^alternate$/i.test(rel));
  const readable = fitting.filter(({ type }) => type === null || /html|^text\//i.test(type));
  const others = entry.links.filter(
    ({ rel }) =>
      rel !== null && !/^(?:self|edit|replies|hub|enclosure|license|related|via|next|prev|http)/i.test(rel),
  );
  for (const { href } of [...readable, ...fitting, ...others]) {
    const address = addressOf(href, base);
    if (address !== null) return address;
  }
  return null;
}

/** A guid that is the link too. One that is only a name stays one, and leads nowhere. */
function permalinkOf(id: string | null, base: string | null): string | null {
  return addressOf(id, id?.startsWith('/') ? base : null);
}

/** An address that leads somewhere: resolved where a base is known, unchanged otherwise; no script's and no file's. */
function addressOf(href: string | null, base: string | null): string | null {
  // Escaped once too often, as many are.
  const written =
    href
      ?.trim()
      .replace(/[\t\n\r]/g, '')
      .replaceAll('&amp;', '&') ?? '';
  if (
    written === '' ||
    /^(?:javascript|vbscript|data|file|blob|about|mailto):/i.test(written.replace(/[\u0000-\u0020]/g, ''))
  )
    return null;
  // White space within belongs to an address that nobody checked; a line of words is none.
  if (/\s.*\s.*\s/.test(written)) return null;
  return resolved(written, base) ?? written;
}

function resolved(href: string | null, base: string | null): string | null {
  const written = href?.trim() ?? '';
  if (written === '') return null;
  // What is absolute stays as it is written: it is what entries are known by.
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return URL.canParse(written) ? written : null;
  return base === null ? null : (URL.parse(written, base)?.href ?? null);
}

function ttlOf(raw: RawFeed): number | null {
  const minutes = Number(raw.ttl ?? Number.NaN);
  if (minutes > 0) return Math.round(minutes * 60);
  const period = PERIODS[raw.updatePeriod?.trim().toLowerCase() ?? ''];
  if (period === undefined) return null;
  return Math.round(period / Math.max(1, Number(raw.updateFrequency ?? 1) || 1));
}

function repeated(ids: readonly (string | null)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const id of ids) {
    const trimmed = id?.trim();
    if (!trimmed) continue;
    if (seen.has(trimmed)) again.add(trimmed);
    seen.add(trimmed);
  }
  return again;
}

function authorOf(stated: string | null): string | null {
  const written = stated === null ? null : plainly({ value: stated, type: 'open' });
  // "mark@example.org (Mark Pilgrim)"
  return /^\S+@\S+\s+\((.+)\)$/.exec(written ?? '')?.[1] ?? written;
}

function asHtml({ value, type }: RawText): string {
  const open = type === 'open' && !/<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(value);
  return type === 'text' || open ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : value;
}

/** A line of plain text: markup taken off, character references resolved, white space single. */
function plainly(text: RawText | null): string | null {
  if (text === null) return null;
  const value = text.value.slice(0, 20 * LONGEST_TITLE);
  const plain = text.type === 'text' || !/[<&]/.test(value) ? value : withoutMarkup(value);
  return (
    plain
      .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
      .trim()
      .slice(0, LONGEST_TITLE) || null
  );
}

function withoutMarkup(html: string): string {
  const chunks: string[] = [];
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'script' || name === 'style') hidden++;
        else if (name === 'br' || name === 'p' || name === 'div') chunks.push(' ');
      },
      onclosetag: (name) => {
        if (name === 'script' || name === 'style') hidden--;
      },
      ontext: (chunk) => {
        if (hidden === 0) chunks.push(chunk);
      },
    },
    { decodeEntities: true },
  );
  // "a < b" is no mark of HTML.
  parser.end(html.replace(/<(?![a-z/!])/gi, '&lt;'));
  return chunks.join('');
}
