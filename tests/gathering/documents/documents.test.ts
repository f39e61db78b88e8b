import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gatherFiles } from '../../../src/gathering/gatherFiles.ts';
import { newspaperPage, PARAGRAPHS } from '../pages/pages.ts';
import { makeDocx, makePdf, makeZip, type Placed } from './makeDocuments.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const gather = (path: string) => Array.fromAsync(gatherFiles([path]));
const paragraphsIn = async (path: string) => {
  const [only] = await gather(path);
  return only?.ok ? only.text.split('\n\n') : [only?.reason ?? ''];
};

/** Lines of a page, from the top downwards, twelve points apart; an empty one is a gap. */
function column(lines: readonly string[], top = 760): Placed[] {
  return lines.flatMap((text, at) => (text === '' ? [] : [{ text, x: 72, y: top - 14 * at }]));
}

describe('a PDF', () => {
  it('gives its paragraphs: lines joined, hyphenated words whole', async () => {
    const path = put(
      'joint.pdf',
      makePdf(
        [
          column([
            'The foreign ministers of Arland and Berovia met in Lunde on Tuesday and agreed to open a se-',
            'cond crossing on their border before the winter, when the old road is often closed for weeks',
            'by snow.',
            '',
            'Lorries are to pass it from October on, if the road is finished by then, both ministers told the',
            'press after the talks.',
          ]),
        ],
        'Joint statement of the ministers',
      ),
    );
    const [article] = await gather(path);
    expect(article).toMatchObject({ ok: true, details: { title: 'Joint statement of the ministers' } });
    expect(await paragraphsIn(path)).toEqual([
      'The foreign ministers of Arland and Berovia met in Lunde on Tuesday and agreed to open a second crossing on their border before the winter, when the old road is often closed for weeks by snow.',
      'Lorries are to pass it from October on, if the road is finished by then, both ministers told the press after the talks.',
    ]);
  });

  it('goes on over the end of a page, without the numbers and running heads of pages', async () => {
    const page = (number: number, lines: readonly string[]): Placed[] => [
      { text: 'Ministry of Foreign Affairs of Arland', x: 72, y: 810 },
      ...column(lines),
      { text: `Page ${number} of 3`, x: 280, y: 30 },
    ];
    const path = put(
      'pages.pdf',
      makePdf([
        page(1, [
          'The minister opened the talks with a long account of what had been agreed in the year before and',
        ]),
        page(2, [
          'then went through the questions that were left open, one after the other, without much haste.',
        ]),
        page(3, [
          'Nobody else spoke on that day, as the minutes say, which were published on Wednesday evening.',
        ]),
      ]),
    );
    const read = (await paragraphsIn(path)).join(' ');
    expect(read).toContain('in the year before and then went through');
    expect(read).not.toMatch(/Page|Ministry/);
  });

  it.each([
    ['that only holds pictures', makePdf([[], []]), /pictures of its pages and no text.*OCR/],
    ['that is damaged', Buffer.from('%PDF-1.4\nnothing more'), /no PDF that can be read/],
    ['that is none', Buffer.from('not a pdf at all'), /no PDF that can be read/],
  ])('%s is said to be so', async (_, bytes, reason) => {
    const [only] = await gather(put('bad.pdf', bytes));
    expect(only).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
  });
});

describe('a Word document', () => {
  it('gives its paragraphs', async () => {
    expect(
      await paragraphsIn(put('note.docx', makeDocx(['The talks were useful.', '', 'They  will go on.']))),
    ).toEqual(['The talks were useful.', 'They will go on.']);
  });

  it.each([
    ['that is none', Buffer.from('not a zip')],
    ['that is another zip', makeZip({ 'a.txt': 'hello' })],
    ['that unpacks to more than it says', makeZip({ 'word/document.xml': Buffer.alloc(200_000_000) }, 1_000)],
    ['that is empty', makeDocx([])],
  ])('%s is refused, and nothing is harmed', async (_, bytes) => {
    const [only] = await gather(put('bad.docx', bytes));
    expect(only).toMatchObject({ ok: false });
  });
});

describe('a saved page', () => {
  it('gives its article and what it says of itself', async () => {
    const head =
      '<link rel="canonical" href="https://courier.example/crossing?utm_source=x"><meta property="article:published_time" content="2026-05-12T18:40:00+02:00">';
    const [article] = await gather(put('saved.html', newspaperPage({ head })));
    expect(article).toMatchObject({
      ok: true,
      text: PARAGRAPHS.join('\n\n'),
      details: {
        title: 'Second crossing agreed',
        url: 'https://courier.example/crossing',
        published: '2026-05-12T18:40:00+02:00',
        source: 'courier.example',
      },
    });
  });

  it('without an article is refused', async () => {
    const [only] = await gather(put('empty.html', '<html><body><p>Hello</p></body></html>'));
    expect(only).toMatchObject({ ok: false, reason: expect.stringContaining('no article') });
  });
});

describe('a letter', () => {
  const letter = (body: string, headers = '') =>
    `From: "Press Office" <press@mfa.example>\r\nSubject: Fwd: Talks in Lunde\r\nDate: Tue, 12 May 2026 18:40:00 +0200\r\n${headers}\r\n${body}`;

  it('is an article with its subject, date and sender, lines joined and the signature off', async () => {
    const body =
      'The foreign ministers of Arland and Berovia met in Lunde and agreed\r\nto open a second crossing on their border before the winter.\r\n\r\nLorries are to pass it from October on.\r\n-- \r\nPress Office, Lunde\r\n';
    const [article] = await gather(put('letter.eml', letter(body)));
    expect(article).toMatchObject({
      ok: true,
      text: 'The foreign ministers of Arland and Berovia met in Lunde and agreed to open a second crossing on their border before the winter.\n\nLorries are to pass it from October on.',
      details: { title: 'Talks in Lunde', published: '2026-05-12T18:40:00+02:00', source: 'Press Office' },
    });
  });

  it('in HTML alone is read, and so are the documents attached', async () => {
    const docx = Buffer.from(makeDocx(['Joint statement.', 'The crossing will open.'])).toString('base64');
    const body = [
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Please find the statement.</p>',
      '--b',
      'Content-Type: application/octet-stream; name="statement.docx"',
      'Content-Disposition: attachment; filename="statement.docx"',
      'Content-Transfer-Encoding: base64',
      '',
      docx,
      '--b--',
      '',
    ].join('\r\n');
    const found = await gather(
      put('mixed.eml', letter(body, 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n')),
    );
    expect(found.map((one) => one.ok && one.text)).toEqual([
      'Please find the statement.',
      'Joint statement.\n\nThe crossing will open.',
    ]);
    expect(found[1]).toMatchObject({
      details: { published: '2026-05-12T18:40:00+02:00', source: 'Press Office' },
    });
    expect(found[1]!.from).toMatch(/mixed\.eml\/statement\.docx$/);
  });

  it('without text is refused', async () => {
    expect(await gather(put('none.eml', letter('')))).toMatchObject([{ ok: false }]);
  });
});

it('a path with a star stands for all that fit', async () => {
  const inside = join(folder, 'many');
  mkdirSync(inside);
  for (const name of ['b.txt', 'a.txt', 'c.md']) writeFileSync(join(inside, name), `The text of ${name}.`);
  const found = await gather(join(inside, '*.txt'));
  expect(found.map((one) => one.ok && one.text)).toEqual(['The text of a.txt.', 'The text of b.txt.']);
  expect(await gather(join(inside, '*.pdf'))).toMatchObject([
    { ok: false, reason: expect.stringContaining('not there') },
  ]);
});
