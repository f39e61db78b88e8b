import { expect, it } from 'vitest';
import { canonicalAddress } from '../../src/text/canonicalAddress.ts';

const table: readonly [string, string][] = [
  // Where the reader came from.
  ['https://news.example/talks?utm_source=x&utm_medium=y&id=7', 'https://news.example/talks?id=7'],
  ['https://news.example/talks?fbclid=abc#comments', 'https://news.example/talks'],
  // The same page for telephones.
  ['http://m.news.example/talks', 'https://news.example/talks'],
  ['https://www.news.example/talks/', 'https://news.example/talks'],
  ['https://amp.news.example/talks', 'https://news.example/talks'],
  ['https://news.example/talks/amp/', 'https://news.example/talks'],
  ['https://news.example/talks.amp.html', 'https://news.example/talks.html'],
  // AMP's caches.
  ['https://www.google.com/amp/s/news.example/talks', 'https://news.example/talks'],
  ['https://news-example.cdn.ampproject.org/c/s/news.example/talks/amp', 'https://news.example/talks'],
  // Order, ports, case of the host.
  ['https://NEWS.example:443/Talks?b=2&a=1', 'https://news.example/Talks?a=1&b=2'],
  // What is said twice stays in its order.
  ['https://news.example/talks?tag=b&tag=a&id=7', 'https://news.example/talks?id=7&tag=b&tag=a'],
  ['https://news.example/', 'https://news.example'],
  // A host that only begins with m.
  ['https://m.example/talks', 'https://m.example/talks'],
  // No address of a page.
  ['mailto:a@news.example', 'mailto:a@news.example'],
  ['not an address', 'not an address'],
];

it.each(table)('%s is known as %s', (address, canonical) => {
  expect(canonicalAddress(address)).toBe(canonical);
  expect(canonicalAddress(canonical)).toBe(canonical);
});
