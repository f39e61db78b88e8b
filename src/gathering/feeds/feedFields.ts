import type { RawEntry, RawFeed, RawText } from './feed.ts';

// What the elements of a feed that is read tolerantly are kept as.

export type Attributes = Readonly<Record<string, string>>;

/** Elements of an entry whose content is kept, with what they are. In an Atom feed "atom:" is left out. */
export const FIELDS = new Set([
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

/** Adds what an element of an entry says. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a case for each element.
export function keepOfEntry(
  entry: RawEntry,
  name: string,
  value: string,
  markup: boolean,
  attributes: Attributes,
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
      entry.content = longer(entry.content, textOf(value, attributes, markup));
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

/** Adds what an element of the feed itself says. */
export function keepOfFeed(feed: RawFeed, name: string, value: string, attributes: Attributes): void {
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

/** An entry of which nothing was read but its opening element. */
export function blankEntry(attributes: Attributes): RawEntry {
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

export function baseOf(attributes: Attributes): string | null {
  return attributes['xml:base'] ?? null;
}
