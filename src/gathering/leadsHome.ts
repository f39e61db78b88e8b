import { canonicalAddress } from '../text/canonicalAddress.ts';

/**
 * Whether a page was asked for and the front page of a site, or of one of its languages, came: what was there is gone,
 * and the site would rather not say so.
 *
 * @example leadsHome('https://site.example/news/1', 'https://site.example/en/') // true
 */
export function leadsHome(asked: string, found: string): boolean {
  return isFront(found) && !isFront(asked);
}

function isFront(address: string): boolean {
  const { pathname, search } = new URL(canonicalAddress(address));
  return search === '' && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(pathname);
}

/** Said to whoever asked for it. */
export const LED_HOME =
  'It leads to the front page of its site: the article is not there any more. If the front page is meant, add its own address.';
