import { describe, expect, it } from 'vitest';
import { decodeFeed } from '../../../src/gathering/feeds/decodeFeed.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** "Привет" in one-byte encodings. */
const CYRILLIC = {
  'windows-1251': [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2],
  'koi8-r': [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4],
};
const bytes = (start: string, rest: readonly number[]) => Uint8Array.from([...utf8(start), ...rest]);

describe('the text of a feed', () => {
  it.each(Object.entries(CYRILLIC))('is read in %s by its prologue or its header', (label, word) => {
    const prologue = bytes(`<?xml version="1.0" encoding="${label}"?>`, word);
    expect(decodeFeed(prologue, null)).toContain('Привет');
    expect(decodeFeed(bytes('<rss>', word), `text/xml; charset=${label}`)).toBe('<rss>Привет');
  });

  it('is UTF-8 where it is that, whatever was stated', () => {
    expect(decodeFeed(utf8('<?xml version="1.0" encoding="windows-1251"?>Привет'), 'text/xml')).toContain(
      'Привет',
    );
    expect(decodeFeed(utf8('Привет'), 'text/xml; charset=iso-8859-1')).toBe('Привет');
    // Broken off in the middle of a letter.
    expect(decodeFeed(utf8('Привет').subarray(0, 11), 'text/xml; charset=iso-8859-1')).toBe('Приве');
  });

  it('is known by its first bytes', () => {
    expect(decodeFeed(Uint8Array.of(0xef, 0xbb, 0xbf, 0x3c), 'text/xml; charset=koi8-r')).toBe('<');
    expect(decodeFeed(Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x41, 0), null)).toBe('<A');
    expect(decodeFeed(Uint8Array.of(0, 0x3c, 0, 0x41), null)).toBe('<A');
  });

  it('survives a charset that does not exist, and bytes that mean nothing', () => {
    expect(decodeFeed(utf8('plain'), 'text/xml; charset=klingon')).toBe('plain');
    expect(decodeFeed(Uint8Array.of(0x41, 0xff, 0x42), 'text/xml; charset=utf-8')).toBe('A\ufffdB');
    expect(decodeFeed(new Uint8Array(0), null)).toBe('');
  });
});
