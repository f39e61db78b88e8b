import { decodeFeed } from './decodeFeed.ts';

const TOP = 4_096;
const ROOT =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF|[\w-]+:feed)[\s>]/i;
const JSON_FEED = /^\s*\{[\s\S]*"version"\s*:\s*"https?:\/\/jsonfeed\.org\//i;

/**
 * Whether bytes are a feed (RSS, Atom, RDF, JSON Feed) and no page, by how they begin.
 *
 * @example looksLikeFeed(new TextEncoder().encode('<rss version="2.0">'), null) // true
 */
export function looksLikeFeed(bytes: Uint8Array, contentType: string | null): boolean {
  const top = decodeFeed(bytes.subarray(0, TOP), contentType);
  return ROOT.test(top) || JSON_FEED.test(top);
}
