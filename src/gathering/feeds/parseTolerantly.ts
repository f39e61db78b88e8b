import { Parser } from 'htmlparser2';
import type { RawEntry, RawFeed, RawText } from './feed.ts';

/** Namespaces by their addresses: feeds choose prefixes freely. */
const NAMESPACES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?w3\.org\/2005\/atom|^https?:\/\/purl\.org\/atom\//i, 'atom'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/syndication/i, 'sy'],
  [
    /^https?:\/\/purl\.org\/(?:net\/)?rss|^https?:\/\/my\.netscape\.com\/rdf|^https?:\/\/channel\.netscape|^https?:\/\/backend\.userland\.com\/rss|^https?:\/\/blogs\.law\.harvard|^https?:\/\/cyber\.(?:law\.)?harvard/i,
    '',
  ],
  [/^https?:\/\/purl\.org\/dc\/elements/i, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms/i, 'dcterms'],
  [/^https?:\/\/search\.yahoo\.com\/mrss/i, 'media'],
  [/^https?:\/\/www\.itunes\.com\/dtds/i, 'itunes'],
  [/^https?:\/\/rssnamespace\.org\/feedburner/i, 'feedburner'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml/i, 'xhtml'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf/i, 'rdf'],
];

/** Elements of an entry whose content is kept, with what they are. In an Atom feed "atom:" is left out. */
const FIELDS = new Set([
  'title',
  'dc:title',
  'link',
  'guid',
  'id',
  'pubdate',
  'published',
  'issued',
  'created',
  'updated',
  'modified',
  'dc:date',
  'dcterms:created',
  'dcterms:issued',
  'dcterms:modified',
  'dcterms:date',
  'date',
  'description',
  'summary',
  'content',
  'content:encoded',
  'xhtml:body',
  'body',
  'fulltext',
  'yandex:full-text',
  'media:description',
  'dc:description',
  'itunes:summary',
  'author',
  'dc:creator',
  'name',
  'feedburner:origlink',
  'language',
  'dc:language',
  'ttl',
  'sy:updateperiod',
  'sy:updatefrequency',
  'dc:identifier',
]);
/** Elements of other namespaces that may hold an entry's own fields; titles in others are not its titles. */
const KNOWN_FRAMES = new Set(['media:group', 'media:content', 'atom:author', 'rdf:rdf']);
/** Deeper than any text is nested. */
const DEEPEST = 400;
/** The parser's time grows with the square of what is open. */
const MOST_OPEN = 5_000;
const MOST_ENTRIES = 20_000;
const PIECE = 16_384;

type Attributes = Readonly<Record<string, string>>;
interface Field {
  readonly name: string;
  readonly attributes: Attributes;
  /** How many elements are open inside. */
  depth: number;
  readonly chunks: string[];
  /** Markup inside is kept, as XHTML content has it. */
  markup: boolean;
  readonly xhtml: boolean;
  /** In an author: the part that is read. */
  inner: string | null;
}

/**
 * Reads RSS, Atom and RDF that need not be well-formed: what is unclosed is closed, what is unknown passed over, a
 * file that breaks off gives the entries before. Linear in the length of the input, whatever is in it.
 *
 * Null where nothing in it is a feed's.
 */
export function parseTolerantly(xml: string): RawFeed | null {
  const prefixes = new Map<string, string>();
  const feed: RawFeed = {
    format: 'rss',
    title: null,
    home: null,
    language: null,
    ttl: null,
    updatePeriod: null,
    updateFrequency: null,
    base: null,
    entries: [],
  };
  let root = '';
  let atom = false;
  let entry: RawEntry | null = null;
  let field: Field | null = null;
  let depth = 0;
  let ending = false;
  /** Open elements, for `source`, `image` and others whose titles are not the entry's. */
  const open: string[] = [];
  const aside = () =>
    open.some(
      (name, i) =>
        i > 0 &&
        (/^(?:source|image|textinput)$/.test(name) || (name.includes(':') && !KNOWN_FRAMES.has(name))),
    );

  const named = (tag: string): string => {
    const colon = tag.indexOf(':');
    const prefix = colon < 0 ? '' : tag.slice(0, colon);
    const local = tag.slice(colon + 1).toLowerCase();
    const space = prefixes.get(prefix) ?? prefix.toLowerCase();
    if (space === '' || (space === 'atom' && atom) || space === 'rss') return local;
    return `${space}:${local}`;
  };
  const endEntry = () => {
    endField();
    if (entry) feed.entries.push(entry);
    entry = null;
  };
  const endField = (complete = true) => {
    if (!field) return;
    const { name, chunks, markup, attributes } = field;
    field = null;
    const value = chunks.join('');
    if (entry) keep(entry, name, value, markup, attributes, complete);
    else keepOfFeed(feed, name, value, attributes);
  };

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth++;
        for (const [name, value] of Object.entries(attributes)) {
          if (!/^xmlns(?::|$)/i.test(name)) continue;
          const space = NAMESPACES.find(([address]) => address.test(value.trim()))?.[1];
          const prefix = name.slice(6);
          // The first sense that a prefix has counts: inside entries XHTML likes to take the empty one.
          if (
            space !== undefined &&
            !prefixes.has(prefix) &&
            !(prefix === '' && root !== '' && open.length > 1)
          )
            prefixes.set(prefix, space);
        }
        const name = named(tag);
        if (root === '') {
          if (!/^(?:rss|feed|atom:feed|rdf:rdf|rdf|channel)$/.test(name)) {
            open.push(name);
            return;
          }
          root = name;
          atom = /feed$/.test(name);
          feed.format = atom ? 'atom' : name.startsWith('rdf') ? 'rdf' : 'rss';
          feed.base = baseOf(attributes);
          feed.language = attributes['xml:lang'] ?? null;
          open.push(named(tag));
          return;
        }
        const begins = name === 'item' || name === 'entry';
        if (begins && !(field?.xhtml ?? false)) {
          endEntry();
          if (feed.entries.length >= MOST_ENTRIES) return;
          entry = blankEntry(attributes);
          open.length = 0;
          open.push(name);
          return;
        }
        if (field) {
          // A field of the entry begins inside an unclosed one of plain text: that one ends here.
          if (FIELDS.has(name) && !field.markup && isPlain(field.name) && name !== field.name) {
            endField();
            open.pop();
          } else {
            field.depth++;
            if (field.name === 'author') {
              field.inner = name;
              if (/(?:^|:)name$/.test(name)) field.chunks.length = 0;
            } else if (field.depth < DEEPEST) {
              field.markup = true;
              if (!(field.xhtml && field.depth === 1 && /(?:^|:)div$/i.test(tag)))
                field.chunks.push(openTag(tag, attributes));
            }
            return;
          }
        }
        const beside = aside();
        open.push(name);
        if (name === 'channel' && !atom) {
          feed.base ??= baseOf(attributes);
          feed.language ??= attributes['xml:lang'] ?? null;
        }
        if (name === 'link' || name === 'atom:link') {
          const { href } = attributes;
          if (href !== undefined && !beside) {
            const link = { href, rel: attributes.rel ?? null, type: attributes.type ?? null };
            if (entry) entry.links.push(link);
            else if (!/^(?:self|hub|next|edit|search)/i.test(link.rel ?? '')) feed.home ??= href;
          }
        }
        const known = name.startsWith('atom:') ? name.slice(5) : name;
        if (FIELDS.has(known) && !beside) {
          const xhtml =
            attributes.type === 'xhtml' || /xhtml/.test(attributes.type ?? '') || name === 'xhtml:body';
          field = { name: known, attributes, depth: 0, chunks: [], markup: false, xhtml, inner: null };
        }
      },
      ontext(text) {
        if (!field || (field.inner !== null && !/(?:^|:)name$/.test(field.inner))) return;
        field.chunks.push(field.xhtml ? escaped(text) : text);
      },
      onclosetag(tag) {
        depth--;
        const name = named(tag);
        if (field && field.depth > 0) {
          field.depth--;
          if (field.name !== 'author' && field.markup && field.depth + 1 < DEEPEST) {
            if (!(field.xhtml && field.depth === 0 && /(?:^|:)div$/i.test(tag)))
              field.chunks.push(`</${tag}>`);
          }
          return;
        }
        if (name === 'item' || name === 'entry') {
          endEntry();
          open.length = 0;
          return;
        }
        endField(!ending);
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  // In pieces, so that what the parser keeps of the past stays small.
  for (let at = 0; at < xml.length && depth < MOST_OPEN; at += PIECE) parser.write(xml.slice(at, at + PIECE));
  ending = true;
  parser.end();
  endEntry();
  return root === '' && feed.entries.length === 0 ? null : feed;
}

function blankEntry(attributes: Attributes): RawEntry {
  return {
    title: null,
    links: [],
    origin: null,
    id: attributes['rdf:about'] ?? null,
    permalink: false,
    published: null,
    updated: null,
    author: null,
    content: null,
    summary: null,
    base: baseOf(attributes),
    language: attributes['xml:lang'] ?? null,
  };
}

function keep(
  entry: RawEntry,
  name: string,
  value: string,
  markup: boolean,
  attributes: Attributes,
  complete: boolean,
): void {
  const trimmed = value.trim();
  if (trimmed === '') return;
  switch (name) {
    case 'title':
      entry.title = textOf(trimmed, attributes, markup);
      return;
    case 'dc:title':
      entry.title ??= textOf(trimmed, attributes, markup);
      return;
    case 'link':
      if (attributes.href === undefined) entry.links.unshift({ href: trimmed, rel: null, type: null });
      return;
    case 'guid':
      entry.id ??= trimmed;
      entry.permalink = !/^false$/i.test(attributes.isPermaLink ?? attributes.ispermalink ?? '');
      return;
    case 'id':
      entry.id ??= trimmed;
      return;
    case 'pubdate':
    case 'published':
    case 'issued':
    case 'created':
    case 'dcterms:created':
    case 'dcterms:issued':
      entry.published ??= trimmed;
      return;
    case 'updated':
    case 'modified':
    case 'dcterms:modified':
    case 'dc:date':
    case 'dcterms:date':
    case 'date':
      entry.updated ??= trimmed;
      return;
    case 'content':
    case 'content:encoded':
    case 'xhtml:body':
    case 'body':
    case 'fulltext':
    case 'yandex:full-text':
      // One that breaks off is no whole text.
      if (complete) entry.content = longer(entry.content, textOf(value, attributes, markup));
      else entry.summary = longer(entry.summary, textOf(value, attributes, markup));
      return;
    case 'description':
    case 'summary':
    case 'media:description':
    case 'dc:description':
    case 'itunes:summary':
      entry.summary = longer(entry.summary, textOf(value, attributes, markup));
      return;
    case 'author':
    case 'dc:creator':
    case 'name':
      entry.author ??= trimmed;
      return;
    case 'feedburner:origlink':
      entry.origin ??= trimmed;
      return;
    case 'language':
    case 'dc:language':
      entry.language ??= trimmed;
      return;
    default:
  }
}

function keepOfFeed(feed: RawFeed, name: string, value: string, attributes: Attributes): void {
  const trimmed = value.trim();
  if (trimmed === '') return;
  if (name === 'title') feed.title ??= textOf(trimmed, attributes, false);
  else if (name === 'link' && attributes.href === undefined) feed.home = trimmed;
  else if (name === 'language' || name === 'dc:language') feed.language = trimmed;
  else if (name === 'ttl') feed.ttl = trimmed;
  else if (name === 'sy:updateperiod') feed.updatePeriod = trimmed;
  else if (name === 'sy:updatefrequency') feed.updateFrequency = trimmed;
}

function textOf(value: string, attributes: Attributes, markup: boolean): RawText {
  const stated = (attributes.type ?? '').toLowerCase();
  if (attributes.mode === 'base64' || /^(?:image|audio|video|application\/(?!x?html|xml))/.test(stated))
    return { value: '', type: 'text' };
  if (markup || /html/.test(stated)) return { value, type: 'html' };
  return { value, type: stated === 'text' || stated === 'text/plain' ? 'text' : 'open' };
}

function longer(one: RawText | null, other: RawText): RawText {
  return one && one.value.length >= other.value.length ? one : other;
}

function isPlain(name: string): boolean {
  return !/^(?:description|summary|content|content:encoded|xhtml:body|body|fulltext|title|author|itunes:summary)$/.test(
    name,
  );
}

function baseOf(attributes: Attributes): string | null {
  return attributes['xml:base'] ?? null;
}

function openTag(tag: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  return `<${tag}${written.join('')}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
