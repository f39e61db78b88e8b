import { Parser } from 'htmlparser2';
import type { RawEntry, RawFeed } from './feed.ts';
import { type Attributes, baseOf, blankEntry, FIELDS, keepOfEntry, keepOfFeed } from './feedFields.ts';

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

/** Elements of other namespaces that may hold an entry's own fields; titles in others are not its titles. */
const KNOWN_FRAMES = new Set(['media:group', 'media:content', 'atom:author', 'rdf:rdf']);
/** Deeper than any text is nested. */
const DEEPEST = 400;
/** The parser's time grows with the square of what is open. */
const MOST_OPEN = 5_000;
const MOST_ENTRIES = 20_000;
const PIECE = 16_384;

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
 * Reads RSS, Atom and RDF that need not be well-formed: what is unclosed is closed, what is unknown passed over. A file
 * that breaks off gives the entries before the one in which it does: nobody knows how that goes on. Linear in the length of the input, whatever is in it.
 *
 * Null where nothing in it is a feed's.
 */
export function parseTolerantly(xml: string): RawFeed | null {
  const reading = new FeedReading();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reading.open(tag, attributes),
      ontext: (text) => reading.text(text),
      onclosetag: (tag) => reading.close(tag),
    },
    { xmlMode: true, decodeEntities: true },
  );
  // In pieces, so that what the parser keeps of the past stays small.
  for (let at = 0; at < xml.length && reading.depth < MOST_OPEN; at += PIECE)
    parser.write(xml.slice(at, at + PIECE));
  reading.isEnding = true;
  parser.end();
  return reading.whole();
}

/** A feed while its elements are read. */
class FeedReading {
  /** How many elements are open, in the file. */
  depth = 0;
  /** The file is over: what is closed now was left unclosed. */
  isEnding = false;
  private readonly feed: RawFeed = {
    format: 'rss',
    title: null,
    home: null,
    language: null,
    ttl: null,
    updatePeriod: null,
    updateFrequency: null,
    base: null,
    brokeOff: true,
    entries: [],
  };
  private readonly prefixes = new Map<string, string>();
  private root = '';
  /** How many elements are open with the root. */
  private rootDepth = 0;
  private atom = false;
  private entry: RawEntry | null = null;
  private field: Field | null = null;
  /** Open elements, for `source`, `image` and others whose titles are not the entry's. */
  private readonly opened: string[] = [];

  whole(): RawFeed | null {
    return this.root === '' && this.feed.entries.length === 0 ? null : this.feed;
  }

  open(tag: string, attributes: Attributes): void {
    this.depth++;
    this.readPrefixes(attributes);
    const name = this.named(tag);
    if (this.root === '') this.openRoot(name, tag, attributes);
    else if ((name === 'item' || name === 'entry') && !(this.field?.xhtml ?? false))
      this.openEntry(name, attributes);
    else if (!this.field || this.endsField(name, this.field)) this.openElement(name, attributes);
    else openInside(this.field, name, tag, attributes);
  }

  text(text: string): void {
    const { field } = this;
    if (!field || (field.inner !== null && !/(?:^|:)name$/.test(field.inner))) return;
    field.chunks.push(field.xhtml ? escaped(text) : text);
  }

  close(tag: string): void {
    this.depth--;
    if (this.isEnding) {
      this.breakOff();
      return;
    }
    if (this.depth < this.rootDepth) this.feed.brokeOff = false;
    const { field } = this;
    const name = this.named(tag);
    if (field && field.depth > 0) closeInside(field, tag);
    else if (name === 'item' || name === 'entry') {
      this.endEntry();
      this.opened.length = 0;
    } else {
      this.endField();
      this.opened.pop();
    }
  }

  private readPrefixes(attributes: Attributes): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (!/^xmlns(?::|$)/i.test(name)) continue;
      const space = NAMESPACES.find(([address]) => address.test(value.trim()))?.[1];
      const prefix = name.slice(6);
      // The first sense that a prefix has counts: inside entries XHTML likes to take the empty one.
      const isInside = prefix === '' && this.root !== '' && this.opened.length > 1;
      if (space !== undefined && !this.prefixes.has(prefix) && !isInside) this.prefixes.set(prefix, space);
    }
  }

  private named(tag: string): string {
    const colon = tag.indexOf(':');
    const prefix = colon < 0 ? '' : tag.slice(0, colon);
    const local = tag.slice(colon + 1).toLowerCase();
    const space = this.prefixes.get(prefix) ?? prefix.toLowerCase();
    if (space === '' || (space === 'atom' && this.atom) || space === 'rss') return local;
    return `${space}:${local}`;
  }

  private openRoot(name: string, tag: string, attributes: Attributes): void {
    if (!/^(?:rss|feed|atom:feed|rdf:rdf|rdf|channel)$/.test(name)) {
      this.opened.push(name);
      return;
    }
    const { feed } = this;
    this.root = name;
    this.rootDepth = this.depth;
    this.atom = /feed$/.test(name);
    feed.format = this.atom ? 'atom' : name.startsWith('rdf') ? 'rdf' : 'rss';
    feed.base = baseOf(attributes);
    feed.language = attributes['xml:lang'] ?? null;
    this.opened.push(this.named(tag));
  }

  private openEntry(name: string, attributes: Attributes): void {
    this.endEntry();
    if (this.feed.entries.length >= MOST_ENTRIES) return;
    this.entry = blankEntry(attributes);
    this.opened.length = 0;
    this.opened.push(name);
  }

  /** A field of the entry begins inside an unclosed one of plain text: that one ends here. */
  private endsField(name: string, field: Field): boolean {
    const ends = FIELDS.has(name) && !field.markup && isPlain(field.name) && name !== field.name;
    if (!ends) return false;
    this.endField();
    this.opened.pop();
    return true;
  }

  private openElement(name: string, attributes: Attributes): void {
    const { feed } = this;
    const isAside = this.isAside();
    this.opened.push(name);
    if (name === 'channel' && !this.atom) {
      feed.base ??= baseOf(attributes);
      feed.language ??= attributes['xml:lang'] ?? null;
    }
    if (isAside) return;
    if (name === 'link' || name === 'atom:link') this.keepLink(attributes);
    const known = name.startsWith('atom:') ? name.slice(5) : name;
    if (!FIELDS.has(known)) return;
    const xhtml = /xhtml/.test(attributes.type ?? '') || name === 'xhtml:body';
    this.field = { name: known, attributes, depth: 0, chunks: [], markup: false, xhtml, inner: null };
  }

  private isAside(): boolean {
    return this.opened.some(
      (name, i) =>
        i > 0 &&
        (/^(?:source|image|textinput)$/.test(name) || (name.includes(':') && !KNOWN_FRAMES.has(name))),
    );
  }

  private keepLink({ href, rel, type }: Attributes): void {
    if (href === undefined) return;
    if (this.entry) this.entry.links.push({ href, rel: rel ?? null, type: type ?? null });
    else if (!/^(?:self|hub|next|edit|search)/i.test(rel ?? '')) this.feed.home ??= href;
  }

  private endEntry(): void {
    this.endField();
    if (this.entry) this.feed.entries.push(this.entry);
    this.entry = null;
  }

  /** What is open now never ended. */
  private breakOff(): void {
    if (this.feed.brokeOff) this.entry = null;
    else this.endEntry();
    this.field = null;
  }

  private endField(): void {
    if (!this.field) return;
    const { name, chunks, markup, attributes } = this.field;
    this.field = null;
    const value = chunks.join('');
    if (this.entry) keepOfEntry(this.entry, name, value, markup, attributes);
    else keepOfFeed(this.feed, name, value, attributes);
  }
}

/** An element inside a field: markup that is kept, or a part of an author. */
function openInside(field: Field, name: string, tag: string, attributes: Attributes): void {
  field.depth++;
  if (field.name === 'author') {
    field.inner = name;
    if (/(?:^|:)name$/.test(name)) field.chunks.length = 0;
  } else if (field.depth < DEEPEST) {
    field.markup = true;
    if (!(field.xhtml && field.depth === 1 && isDivision(tag))) field.chunks.push(openTag(tag, attributes));
  }
}

function closeInside(field: Field, tag: string): void {
  field.depth--;
  if (field.name === 'author' || !field.markup || field.depth + 1 >= DEEPEST) return;
  if (!(field.xhtml && field.depth === 0 && isDivision(tag))) field.chunks.push(`</${tag}>`);
}

/** The element around XHTML content, which is none of it. */
const isDivision = (tag: string): boolean => /(?:^|:)div$/i.test(tag);

function isPlain(name: string): boolean {
  return !/^(?:description|summary|content|content:encoded|xhtml:body|body|fulltext|title|author|itunes:summary)$/.test(
    name,
  );
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
