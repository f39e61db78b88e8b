import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { IS_WHOLE } from '../isWhole.ts';

const reader = prepareReader(loadLexicon('data'));

/** Every span of a reading, wherever it is in it. */
function spansIn(value: unknown): { start: number; end: number }[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(spansIn);
  const own = 'start' in value && 'end' in value ? [value as { start: number; end: number }] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

function expectInside(text: string, reading: Reading): void {
  for (const { start, end } of spansIn(reading)) {
    if (!(start >= 0 && start < end && end <= text.length))
      expect.fail(`${start}-${end} is no span of ${JSON.stringify(text.slice(0, 80))}`);
  }
  const starts = reading.quotes.map((quote) => quote.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  for (const index of reading.keyQuotes) expect(reading.quotes[index]).toBeDefined();
}

describe('a text that begins in the middle of a sentence', () => {
  // Of all forms every third is enough: each kind of verb is among them.
  const forms = [...new Set(reader.lexicon.verbs.flatMap((verb) => verb.forms))].filter(
    (_, n) => n % 3 === 0,
  );
  const frames = [
    'to % his friends of what was to come, he left',
    ', he %, it rained',
    ', as Greta Holm %',
    '%',
    'to %',
    '%: “no”',
    '“%”',
    'not %',
    '% that it rained',
    'and % Greta Holm',
    'adding to % it',
    '"No" %',
    'by %',
  ];

  it('is read, whatever reporting verb comes first', () => {
    expect(forms.length).toBeGreaterThan(200);
    for (const [n, form] of forms.entries())
      for (const frame of [...frames.slice(0, 3), frames[3 + (n % (frames.length - 3))]!]) {
        const text = frame.replace('%', form);
        expectInside(text, readArticle({ text }, reader));
      }
  });
});

describe('any string at all', () => {
  const pieces = [
    '"',
    '“',
    '”',
    "'",
    '’',
    '«',
    '»',
    '(',
    ')',
    ',',
    '.',
    '!',
    ':',
    ';',
    '—',
    '\n',
    '\n\n',
    ' ',
    '\u00a0',
    '\u0000',
    '\ud800',
    '\udfff',
    '\u200b',
    'said',
    ' Lavrov ',
    'he',
    ' that ',
    'According to',
    ' adding that ',
    'Sergei Lavrov',
    ' and ',
    ' the minister ',
    ' Moscow ',
    'who',
    'Mr.',
    ' May 19',
    ' met with ',
    'U.S.',
    ' "No," ',
    ' of ',
    'Putin: ',
    'Q: ',
    '…',
    '😀',
  ];

  it('is read without a throw, every span inside the text, the same each time', () => {
    let seed = 42;
    const next = () => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed >> 3;
    };
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: next() % 80 }, () => pieces[next() % pieces.length]).join('');
      const reading = readArticle({ text, language: 'en' }, reader);
      expectInside(text, reading);
      if (round % 40 === 0) expect(readArticle({ text, language: 'en' }, reader)).toEqual(reading);
    }
  });

  /** Texts of a megabyte with `npm run test:slow`, else of a tenth. */
  const SHORTER = IS_WHOLE ? 1 : 10;
  const long: [string, string][] = [
    ['a million quotation marks', '"'.repeat(1_000_000 / SHORTER)],
    ['a quote that opens every paragraph', '«Sí\n\n'.repeat(20_000 / SHORTER)],
    ['a line of a megabyte', 'the minister of the interior and '.repeat(32_000 / SHORTER)],
    ['one word of a megabyte', 'a'.repeat(1_000_000 / SHORTER)],
    ['said and nothing else', 'he said that, '.repeat(40_000 / SHORTER)],
    ['twenty thousand quotes', '"No," Sergei Lavrov said. '.repeat(20_000 / SHORTER)],
    ['a hundred thousand paragraphs', 'a\n\n'.repeat(100_000 / SHORTER)],
    ['open brackets', '('.repeat(300_000 / SHORTER)],
    ['control characters', '\u0000\u0007\ud800'.repeat(100_000 / SHORTER)],
  ];
  it.each(long)('%s', (_, text) => {
    const reading = readArticle({ text, language: 'en' }, reader);
    for (const quote of reading.quotes) expect(quote.end).toBeLessThanOrEqual(text.length);
    for (const sentence of reading.sentences) expect(sentence.end).toBeLessThanOrEqual(text.length);
  });

  it('is unread and empty where there is no text', () => {
    expect(readArticle({ text: '' }, reader)).toMatchObject({
      language: null,
      unread: true,
      quotes: [],
      summary: [],
    });
  });
});

describe('the language of a text', () => {
  const table: [string, string, boolean][] = [
    ['en', 'The talks were useful, the minister said after the meeting in Geneva.', false],
    ['en', '"No," Lavrov said.', false],
    ['fr', 'Le ministre a déclaré que les négociations sont utiles et que la France est prête.', false],
    ['de', 'Der Minister sagte, dass die Gespräche nützlich waren und weitergehen sollen.', false],
    [
      'es',
      'El ministro dijo que las conversaciones fueron útiles y que España está lista para los acuerdos.',
      false,
    ],
    ['ru', 'Министр заявил, что переговоры были полезными и будут продолжены.', false],
    ['uk', 'Міністр заявив, що переговори були корисними і їх буде продовжено.', true],
    ['ar', 'قال الوزير إن المحادثات كانت مفيدة', true],
    ['zh', '外交部长表示会谈是有益的', true],
  ];
  it.each(table)('%s: %s', (language, text, unread) => {
    const reading = readArticle({ text }, reader);
    expect([reading.language, reading.unread]).toEqual([language, unread]);
    if (unread) expect(reading.quotes).toEqual([]);
  });

  it('is the stated one only where the words do not tell', () => {
    expect(readArticle({ text: '12.5 — 14', language: 'en-GB' }, reader).language).toBe('en');
    expect(readArticle({ text: 'Министр заявил, что все хорошо.', language: 'en' }, reader).language).toBe(
      'ru',
    );
  });
});
