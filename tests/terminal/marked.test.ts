import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stretchesOf } from '../../src/answers/markUp.ts';
import { openTerminal, SEED } from './brief.ts';

const terminal = openTerminal();
afterAll(() => terminal.close());

const DRAFT = `The minister's view <of it>

“We were exercising patience for a long time,” Lavrov said. He added: “It is never an easy task to clean up the
obstructions.” A “key task” it was not.
`;
const path = (name: string) => join(terminal.folder, name);
beforeAll(async () => {
  await terminal.brief(['ingest', SEED]);
  writeFileSync(path('draft.txt'), DRAFT);
});
const mark = (to: string, ...more: string[]) =>
  terminal.typed(['verify', 'draft.txt', '--marked', to, ...more], { cwd: terminal.folder });

describe('a copy of a draft with a note at each quotation', () => {
  it.each([
    ['checked.html', '<mark class="right">“We were exercising patience for a long time,”</mark><sup>'],
    ['checked.md', '“We were exercising patience for a long time,”[^1] Lavrov said.'],
  ])('is the draft, escaped, with its notes: %s', async (file, holds) => {
    const { code, out, err } = await mark(file);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      `2 quotations checked, 1 verbatim, 1 to look at; not checked: 1 stretch in marks of one to three words. Written: ${file}\n`,
    );
    const written = readFileSync(path(file), 'utf8');
    expect(written).toContain(holds);
    expect(written).not.toContain('view <of it>');
    expect(written).toContain('Not found: no stored text has this quotation.');
    expect(written).toContain('Nearest: it is not easy to');
    expect(written).toContain('Verbatim: word for word, said by Sergei Lavrov.');
  });

  it('is a Word document with comments, which Word and others read', async () => {
    expect((await mark('checked.docx')).code).toBe(0);
    const { value } = await mammoth.convertToHtml(
      { buffer: readFileSync(path('checked.docx')) },
      { styleMap: ['comment-reference => sup'] },
    );
    expect(value).toContain('“We were exercising patience for a long time,”');
    expect(value).toContain('Verbatim: word for word');
    expect(value).toContain('A “key task” it was not.');
  });

  it('replaces no file unasked, and names the endings that it has', async () => {
    writeFileSync(path('mine.html'), 'mine');
    expect(await mark('mine.html')).toMatchObject({
      code: 1,
      err: expect.stringContaining('--force replaces it'),
    });
    expect(readFileSync(path('mine.html'), 'utf8')).toBe('mine');
    expect((await mark('mine.html', '--force')).code).toBe(0);
    expect(await mark('copy.pdf')).toMatchObject({
      code: 2,
      err: expect.stringContaining('.docx, .html or .md'),
    });
  });
});

describe('the stretches of a draft', () => {
  it('are the draft again when they are put together', () => {
    const text = 'a “b c” d “e” f “g”';
    const notes = [
      {
        spans: [
          { start: 2, end: 7 },
          { start: 10, end: 13 },
        ],
      },
      { spans: [{ start: 16, end: 19 }] },
    ];
    const stretches = stretchesOf(text, notes);
    expect(stretches.map((one) => one.text).join('')).toBe(text);
    expect(stretches.map(({ note, ends }) => [note, ends])).toEqual([
      [null, false],
      [1, false],
      [null, false],
      [1, true],
      [null, false],
      [2, true],
    ]);
  });
});
