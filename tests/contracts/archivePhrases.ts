import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/port.ts';
import { makeArticle } from './makeArticle.ts';

/** Words that most texts have, of which any order makes no rare word. */
const WORDS = 'the of and to in we a our that on i for this with is'.split(' ');

/** Texts of such words in an order that looks like chance and is always the same. */
function textOf(seed: number, length: number): string {
  let state = seed * 7919 + 1;
  const words: string[] = [];
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    words.push(WORDS[(state >>> 16) % WORDS.length]!);
  }
  return words.join(' ');
}

/** Phrases of common words, which an index of their runs finds. `opened` is the empty archive of the test that runs. */
export function describePhrases(opened: () => Archive): void {
  const found = async (words: string, more = {}) =>
    (await opened().findArticles({ words, order: 'newest', limit: 500, ...more })).found.map(
      (a) => a.details.id,
    );

  describe('a phrase of common words', () => {
    it('finds exactly the texts that have it, whatever its length', async () => {
      const texts = Array.from({ length: 120 }, (_, i) => textOf(i, 60));
      await opened().add(texts.map((text, i) => makeArticle({ id: `t${i}`, text, published: '2025-01-01' })));
      for (let i = 0; i < 60; i += 1) {
        const from = texts[i % 7]!.split(' ');
        const phrase = from.slice(i % 40, (i % 40) + 2 + (i % 5)).join(' ');
        const having = texts.flatMap((text, t) => (` ${text} `.includes(` ${phrase} `) ? [`t${t}`] : []));
        expect((await found(`"${phrase}"`)).sort(), phrase).toEqual(having.sort());
        const { total } = await opened().findArticles({ words: `“${phrase}”`, limit: 1 });
        expect(total, phrase).toBe(having.length);
      }
    });

    it.each([
      // [what is asked, whether the text has it, why]
      ['"one of the"', true, 'as it is written'],
      ['“ONE — of: the”', true, 'case and marks do not count'],
      ['"that it is not"', true, 'an accent does not count'],
      ['"all of us"', true, 'it is in the headline'],
      ['"of us one"', false, 'no phrase goes from the headline into the text'],
      ['"one of that"', false, 'the words are there, the phrase is not'],
      ['"is not one of the"', false, 'its runs are there, but not in a row'],
      ['"one of the" minister', true, 'a word beside it'],
      ['"one of the" harbour', false, 'a word beside it that is not there'],
      ['"one of the min*"', true, 'its last word need only begin so'],
    ])('%s: %s, because %s', async (words, has) => {
      await opened().add([
        makeArticle({
          id: 'a',
          title: 'All of us',
          text: 'He was one of the ministers. We say thát it is not. The minister is not one of them.',
        }),
      ]);
      expect(await found(words)).toEqual(has ? ['a'] : []);
    });

    it('is found by its sampled runs too, in the newest text and in headlines, and nowhere else', async () => {
      const sentence =
        'Grain ships left the northern harbour before dawn while customs officers counted empty barrels';
      await opened().add([
        makeArticle({ id: 'text', text: `He said: ${sentence}. More.` }),
        makeArticle({ id: 'headline', title: sentence.toUpperCase(), text: 'Nothing else.' }),
        makeArticle({ id: 'former', text: `${sentence}.` }),
        makeArticle({ id: 'altered', text: sentence.replace('customs', 'some customs') }),
        makeArticle({ id: 'apart', title: sentence.slice(0, 40), text: sentence.slice(40) }),
      ]);
      await opened().add([makeArticle({ id: 'former', text: 'It was withdrawn.' })]);
      const words = sentence.split(' ');
      const stored = {
        altered: [sentence.replace('customs', 'some customs')],
        apart: [sentence.slice(0, 40), sentence.slice(40)],
        headline: [sentence],
        text: [sentence],
      };
      for (let from = 0; from < words.length; from += 1)
        for (let to = from + 3; to <= words.length; to += 2) {
          const phrase = words.slice(from, to).join(' ');
          const having = Object.entries(stored).filter(([, parts]) =>
            parts.some((part) => ` ${part} `.includes(` ${phrase} `)),
          );
          expect((await found(`"${phrase}"`)).sort(), phrase).toEqual(having.map(([id]) => id));
        }
      expect((await found(`"${sentence}"`)).sort()).toEqual(['headline', 'text']);
      expect(await found(`"${sentence} harbour"`)).toEqual([]);
    });

    it('is found as it is written, whatever signs its words are made of', async () => {
      // Accents as signs of their own, a soft hyphen, a sharp s, a ligature, an apostrophe, a script without case.
      const text =
        'Der Au\u00dfenminister traf Pra\u0308si\u00addenten Ame\u0301lie d\u2019Orsay\u2019s of\ufb01ce \u65e5\u672c \u0152uvre zum Wei\u00dfbuch der Grenzstra\u00dfe';
      await opened().add([makeArticle({ id: 'a', text: `Gestern. ${text}. Mehr.` })]);
      const words = text.split(' ');
      for (let from = 0; from < words.length; from += 1)
        for (let to = from + 2; to <= words.length; to += 1) {
          const phrase = words.slice(from, to).join(' ');
          expect(await found(`"${phrase}"`), phrase).toEqual(['a']);
        }
      expect(await found('"Grenzstra\u00dfe der Wei\u00dfbuch zum"')).toEqual([]);
    });

    it('follows a new version, a new headline, days and a removal', async () => {
      const at = (text: string, title: string | null, published = '2025-01-01') =>
        makeArticle({ id: 'a', text, title, published });
      await opened().add([at('It was one of the best.', null)]);
      expect(await found('"one of the"', { since: '2025-01-01', until: '2025-01-02' })).toEqual(['a']);
      expect(await found('"one of the"', { since: '2025-01-02' })).toEqual([]);
      await opened().add([at('It was none of the best.', null)]);
      expect(await found('"one of the"')).toEqual([]);
      await opened().add([at('It was none of the best.', 'One of the', '2025-03-01')]);
      expect(await found('"one of the"', { since: '2025-02-01' })).toEqual(['a']);
      await opened().removeArticle('a', new Date('2026-11-24T10:00:00Z'));
      expect(await found('"one of the"')).toEqual([]);
      expect(await opened().verify()).toEqual([]);
    });

    it('is found far down in a long text', async () => {
      const long = `${'harbour '.repeat(17_000)} it was one of the last. ${'and then '.repeat(300)} we are all of us here.`;
      await opened().add([makeArticle({ id: 'long', text: long })]);
      expect(await found('"one of the"')).toEqual(['long']);
      expect(await found('"we are all of us"')).toEqual(['long']);
      expect(await found('"we are one of the"')).toEqual([]);
    });
  });
}
