import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLine } from '../../src/terminal/csvLine.ts';
import { ARRIVAL, DATA, reader } from '../desk.ts';
import { writeSample } from '../madeFiles.ts';
import { openTerminal } from './brief.ts';

const terminal = openTerminal();
afterAll(() => terminal.close());

const lines = (rows: readonly object[]) => `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
async function inBulk(verb: string, rows: readonly object[]) {
  const { code, out, err } = await terminal.typed([verb, '--jsonl'], { input: lines(rows) });
  expect([code, err]).toEqual([0, '']);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const MARCH = 'The Council met in Oslo. It calls for an immediate ceasefire.';
const APRIL = 'The Council met in Oslo. It calls for a lasting ceasefire at once. Sanctions remain.';

describe('brief <verb> --jsonl', () => {
  it('answers dates, headlines and voices a line each, in order, without an archive', async () => {
    const sentence = 'They will meet on June 16 in Geneva.';
    expect(
      await inBulk('calendar', [
        { id: 'a', text: sentence, published: '2021-05-25' },
        { id: 'b', text: 'They met.', published: '2021-05-25' },
      ]),
    ).toEqual([
      { id: 'a', events: [{ span: 'June 16', start: '2021-06-16', end: '2021-06-16', at: [18, 25] }] },
      { id: 'b', events: [] },
    ]);
    const [headline] = await inBulk('headline', [
      {
        id: 1,
        headline: '23 sailors detained near coast',
        text: 'Fifteen sailors were detained near the coast.',
      },
    ]);
    expect(headline).toMatchObject({ id: 1, verdict: 'unsupported', reason: 'number', words: ['23'] });
    const text = '“We are ready to talk,” Sergei Lavrov said. Sergei Lavrov left for Rome.';
    expect(await inBulk('voices', [{ id: 'a', text }])).toEqual([{ id: 'a', words: { 'Sergei Lavrov': 5 } }]);
  });

  it('answers statements, phrases, renderings and readouts from all lines together', async () => {
    const answers = await inBulk('changes', [
      { id: 'april', series: 's', text: APRIL, published: '2021-04-01' },
      { id: 'march', series: 's', text: MARCH, published: '2021-03-01' },
      { id: 'p', series: 's', phrase: 'lasting ceasefire' },
    ]);
    expect(answers[0]).toMatchObject({ article: 'april', previous: 'march' });
    expect(answers[0].changes.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'repeated',
      'revised',
      'new',
    ]);
    expect(answers[1]).toEqual({
      id: 'p',
      count: 1,
      members: 1,
      first: 'april',
      last: 'april',
      in_newest: true,
    });
    const [rendering] = await inBulk('renderings', [
      {
        id: 'm',
        text: 'The negotiations on arms are to be resumed in Geneva in June.',
        source_kind: 'official',
      },
      { id: 'q', query: 'Arms negotiations will resume in Geneva this June' },
    ]);
    expect(rendering).toMatchObject({ id: 'q', renderings: [{ article: 'm', start: 0 }] });
    const [compared] = await inBulk('compare', [
      {
        id: 'uk',
        title: 'PM call with President Putin',
        text: 'The Prime Minister spoke to President Putin today. They discussed the climate.',
        source: '10 Downing Street',
        source_kind: 'official',
        published: '2021-10-25',
      },
      {
        id: 'ru',
        title: 'Telephone conversation with Prime Minister of Great Britain Boris Johnson',
        text: 'Vladimir Putin had a telephone conversation with Prime Minister of Great Britain Boris Johnson. Climate issues were considered.',
        source: 'President of Russia',
        source_kind: 'official',
        published: '2021-10-25',
      },
    ]);
    expect(compared.matches).toEqual([['uk', 'ru']]);
    expect(compared.pairs[0].topics).toContainEqual({ topic: 'climate', a: [[51, 78]], b: [[96, 127]] });
  });

  it('names a bad line by its number and answers the others', async () => {
    const { code, out, err } = await terminal.brief(['calendar', '--jsonl'], {
      input: 'nothing\n{"id":"a"}\n',
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^line 1: is not JSON/);
    expect(JSON.parse(out)).toEqual({ id: 'a', events: [] });
  });

  it('takes no words besides', async () => {
    expect((await terminal.brief(['compare', 'Putin', '--jsonl'], { input: '' })).code).toBe(2);
  });
});

describe('a line for a spreadsheet', () => {
  it.each([
    // A comma, a quotation mark and a line end are quoted.
    [['a,b', 'say "no"', 'two\nlines'], '"a,b","say ""no""","two\nlines"'],
    // What a spreadsheet would run as a formula is words; a number stays one.
    [['=1+1', '+49 30', '-2', '@SUM(A1)', '\tx', -2, null], "'=1+1,'+49 30,'-2,'@SUM(A1),'\tx,-2,"],
  ])('%j', (cells, line) => {
    expect(csvLine(cells)).toBe(`${line}\r\n`);
  });
});

describe('an answer as a file', () => {
  beforeAll(async () => {
    mkdirSync(dirname(terminal.archive), { recursive: true });
    await writeSample(terminal.archive, { data: DATA, reader, now: ARRIVAL });
  });

  it('is a calendar that a calendar program takes, and a table for a spreadsheet', async () => {
    const { out: calendar } = await terminal.brief(['calendar', 'May 2017', '--ics']);
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20170514\r\n');
    expect(calendar).toContain('DTEND;VALUE=DATE:20170516\r\n');
    expect(calendar.trimEnd()).toMatch(/END:VCALENDAR$/);
    for (const line of calendar.trimEnd().split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const { out: table } = await terminal.brief(['compare', 'Putin', 'Obama', '--csv', '-']);
    expect(table.split('\r\n')[0]).toBe('Topic,Russia,United States');
  }, 120_000);

  it.each([
    ['compare', ['Putin', 'Obama'], 'Topic,Russia,United States'],
    ['voices', ['May 2017'], 'Person,Side,Words in marks'],
    ['changes', ['article:kremlin-58594'], 'Section,Words,Speaker,Note,Article,Address'],
    ['timeline', ['Erdogan', 'about', 'Syria'], 'Section,Words,Speaker,Note,Article,Address'],
  ])(
    '%s: a Word document and a table with all that is found',
    async (verb, words, header) => {
      const at = (name: string) => join(terminal.folder, name);
      const write = (...flags: string[]) =>
        terminal.typed([verb, ...words, ...flags], { cwd: terminal.folder });
      expect((await write('--csv', `${verb}.csv`)).out).toBe(`Written: ${verb}.csv\n`);
      const table = readFileSync(at(`${verb}.csv`), 'utf8');
      expect(table.slice(0, header.length + 3)).toBe(`\uFEFF${header}\r\n`);
      expect(table.split('\r\n').length).toBeGreaterThan(8);
      expect((await write('--docx', `${verb}.docx`)).code).toBe(0);
      const { value } = await mammoth.extractRawText({ path: at(`${verb}.docx`) });
      const { out: text } = await write();
      expect(value.split('\n')[0]).toBe(text.split('\n')[0]);
      // A file that is there is kept.
      const again = await write('--docx', `${verb}.docx`);
      expect([again.code, again.err]).toEqual([1, expect.stringContaining('--force')]);
      expect((await write('--docx', `${verb}.docx`, '--force')).code).toBe(0);
    },
    120_000,
  );

  it('is one at a time', async () => {
    const { code, err } = await terminal.typed(['voices', '--csv', 'a.csv', '--docx', 'a.docx']);
    expect([code, err]).toEqual([2, 'One file at a time: give --csv or --docx.\n']);
  });
});
