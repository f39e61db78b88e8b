import { describe, expect, it } from 'vitest';
import { comparableWords } from '../../src/comparing/align/comparableWords.ts';
import { soughtWords } from '../../src/comparing/align/soughtWords.ts';
import { judge } from '../../src/comparing/verify/judge.ts';
import { saidSpans } from '../../src/comparing/verify/voices.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { DATA, lexicon, reader } from '../desk.ts';
import { chance } from './chance.ts';

const SHORTEST = 6;
const LONGEST = 30;

/** Every sample text with the words of one quotation, cut from it at random. */
const cut = (await Array.fromAsync(sampleArticles(DATA))).flatMap((article, i) => {
  if (!article.ok) return [];
  const { text, details } = article;
  const reading = readArticle(
    { text, title: details.title, published: details.published, language: 'en' },
    reader,
  );
  const version = { text, reading };
  const random = chance(i);
  const words = comparableWords(text);
  const said = saidSpans(version).filter((span) => within(words, span).length >= SHORTEST);
  const span = said[Math.floor(random() * said.length)];
  if (!span) return [];
  const own = within(words, span);
  const length = Math.min(own.length, SHORTEST + Math.floor(random() * (LONGEST - SHORTEST)));
  const from = Math.floor(random() * (own.length - length + 1));
  const quotation = own.slice(from, from + length);
  return [{ id: details.id, version, words, quotation }];
});

function within<T extends { start: number; end: number }>(
  words: readonly T[],
  span: { start: number; end: number },
) {
  return words.filter((w) => w.start >= span.start && w.end <= span.end);
}

function verdictOf(pasted: string, { version, words }: (typeof cut)[number]) {
  return judge(soughtWords(pasted), pasted, version, words, null, lexicon)[0]?.verdict ?? null;
}

describe('a quotation cut from a sample text', () => {
  it('is there in those that quote somebody', () => expect(cut.length).toBeGreaterThan(200));

  it('is verbatim there', () => {
    const wrong = cut.filter((one) => {
      const [first, last] = [one.quotation[0]!, one.quotation.at(-1)!];
      return verdictOf(one.version.text.slice(first.start, last.end), one) !== 'verbatim';
    });
    // Cut behind "has congratulated not", out of "it would be nice if we could discuss" and before "not enough".
    expect(wrong.map(({ id }) => id)).toEqual(['kremlin-51765', 'kremlin-54059', 'kremlin-55006']);
  });

  it('is never verbatim after any single word was changed, dropped or added', { timeout: 240_000 }, () => {
    const wrong: string[] = [];
    for (const one of cut) {
      const { text } = one.version;
      const [start, end] = [one.quotation[0]!.start, one.quotation.at(-1)!.end];
      const mustDiffer = (pasted: string, what: string) => {
        if (verdictOf(pasted, one) === 'verbatim') wrong.push(`${one.id}: ${what}: ${pasted}`);
      };
      for (const [i, word] of one.quotation.entries()) {
        const [before, after] = [text.slice(start, word.start), text.slice(word.end, end)];
        const own = text.slice(word.start, word.end);
        mustDiffer(`${before}zebra${after}`, 'changed');
        // At either end less was quoted, which changes nothing.
        if (i > 0 && i < one.quotation.length - 1)
          mustDiffer(`${before.trimEnd()} ${after.trimStart()}`, 'dropped');
        mustDiffer(`${before}${own} zebra${after}`, 'added');
      }
    }
    expect(wrong).toEqual([]);
  });
});
