import { describe, expect, it } from 'vitest';
import { authorOf } from '../../src/comparing/verify/authorOf.ts';
import { speaksFor } from '../../src/comparing/verify/speaksFor.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { lexicon, reader } from '../desk.ts';

function textOf(text: string) {
  const reading = readArticle({ text, title: null, published: '2026-03-02', language: 'en' }, reader);
  return { text, reading };
}

describe('the author of a text', () => {
  const authored = (line: string) =>
    authorOf(textOf(`A reply to Kestria\n\n${line}\n\nI disagree with all of it.`));

  it('is the name behind "By", and not what stands behind the name', () => {
    expect(authored('By Ida Holm')).toBe('Ida Holm');
    expect(authored('BY Ida Holm in Oslo')).toBe('Ida Holm');
    expect(authored('Opinion by Ida Holm and Otto Brandt')).toBe('Ida Holm');
  });

  it('is nobody where a sentence begins so', () => {
    expect(authored('By then the talks had failed.')).toBeNull();
  });
});

describe('words of somebody are those of', () => {
  const said = (phrase: string, body: string) =>
    speaksFor(
      'Otto Brandter',
      body,
      textOf(`Talks go on\n\n${phrase} said on Monday that talks would go on.`),
      lexicon,
    );

  it('a country whose office they hold, and not of one whose office they held or would hold', () => {
    expect(said('Estonian Foreign Minister Otto Brandter', 'Estonia')).toBe(true);
    expect(said('Former Estonian foreign minister Otto Brandter', 'Estonia')).toBe(false);
    expect(said('Estonian opposition leader Otto Brandter', 'Estonia')).toBe(false);
  });

  it('a body that their office names', () => {
    expect(said('Pentagon spokesman Otto Brandter', 'Pentagon')).toBe(true);
    expect(said('Pentagon spokesman Otto Brandter', 'White House')).toBe(false);
  });
});
