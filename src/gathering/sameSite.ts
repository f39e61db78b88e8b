import { getDomain } from 'tldts';

/**
 * Whether two addresses belong to one site: the same host, or hosts under one registrable domain of the Public Suffix
 * List, in which `github.io` and `co.uk` are no sites themselves. An address that cannot be read belongs to none.
 *
 * @example sameSite('https://amp.news.example/a', 'https://www.news.example/a') // true
 * @example sameSite('https://one.github.io/', 'https://other.github.io/') // false
 */
export function sameSite(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one), URL.parse(other)];
  if (!a || !b) return false;
  if (a.hostname === b.hostname) return true;
  const site = siteOf(a.hostname);
  return site !== null && site === siteOf(b.hostname);
}

/** The registrable domain of a host: `bbc.co.uk` of `www.bbc.co.uk`; null for an address in numbers or a public suffix. */
export function siteOf(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true });
}
