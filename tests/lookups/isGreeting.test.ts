import { describe, expect, it } from 'vitest';
import { isGreeting } from '../../src/lookups/quoteSearch.ts';
import { storedVersion } from '../desk.ts';

const of = (words: string) => {
  const version = { ...storedVersion('“Yes,” Ana Berg said.'), text: words };
  const quote = { ...version.reading.quotes[0]!, start: 0, end: words.length };
  return isGreeting({ version, quote });
};

describe('what nobody asks for', () => {
  it.each<[words: string, greets: boolean]>([
    ['Good morning, colleagues.', true],
    ['Thank you very much. Good afternoon.', true],
    // A greeting with news behind it is news.
    ['Good morning. We have closed the border.', false],
    ['We have closed the border. Thank you.', false],
    ['Thank you for closing the border, which saved the harvest of three provinces.', false],
  ])('%s', (words, greets) => {
    expect(of(words)).toBe(greets);
  });
});
