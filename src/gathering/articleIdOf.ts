import { canonicalAddress } from '../text/canonicalAddress.ts';
import { nameWithHash } from './readDetails.ts';

/**
 * The id of the article at an address: the same however the address was come by.
 *
 * @example articleIdOf('http://www.news.example/talks?utm_source=x') // 'news-example-talks-…'
 */
export function articleIdOf(address: string): string {
  const canonical = canonicalAddress(address);
  return nameWithHash(canonical.replace(/^https:\/\//, '').replace(/[?#].*$/, ''), canonical);
}
