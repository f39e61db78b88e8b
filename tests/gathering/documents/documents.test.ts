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

  it('reads one column after the other, however they are drawn, under a line across both', async () => {
    const left = [
      'The ministers agreed in Lunde on',
      'Tuesday to open a second crossing',
      'before the winter begins, and to',
      'let lorries pass it from October',
      'on, whatever the weather is then.',
      '"We will pay for the road," said',
      'Minister Holm of Arland.',
    ];
    const right = [
      'Berovia asked for a third crossing',
      'in the north and did not get it,',
      'two diplomats of the country said',
      'after the talks were over, because',
      'Arland has no money for the bridge.',
      '"We will ask again in the spring,"',
      'said Minister Rek of Berovia.',
    ];
    const rows = left.flatMap((text, at): Placed[] => [
      { text, x: 72, y: 740 - 14 * at },
      { text: right[at]!, x: 310, y: 740 - 14 * at },
    ]);
    const path = put(
      'columns.pdf',
      makePdf([
        [
          {
            text: 'A second crossing between Arland and Berovia, and no third one before spring',
            x: 72,
            y: 780,
          },
          ...rows,
        ],
      ]),
    );
    const read = (await paragraphsIn(path)).join(' ');
    expect(read).toContain('"We will pay for the road," said Minister Holm of Arland. Berovia asked for');
    expect(read).toContain(
      'because Arland has no money for the bridge. "We will ask again in the spring," said Minister Rek',
    );
  });

  it('leaves out the running head of two pages, and the figure of a note', async () => {
    const head = { text: 'Ministry of Foreign Affairs of Arland', x: 72, y: 810 };
    const path = put(
      'two.pdf',
      makePdf([
        [
          head,
          ...column([
            'The foreign ministers met in Lunde on Tuesday and agreed to open a second crossing on their',
          ]),
          { text: '1', x: 505, y: 764, size: 7 },
        ],
        [head, ...column(['border before the winter, when the old road is often closed for weeks by snow.'])],
      ]),
    );
    expect(await paragraphsIn(path)).toEqual([
      'The foreign ministers met in Lunde on Tuesday and agreed to open a second crossing on their border before the winter, when the old road is often closed for weeks by snow.',
    ]);
  });

  it.each([
    [
      'twenty-five',
      'She spoke in the palace for twenty-',
      'five minutes and left the city before it was night.',
    ],
    [
      'co-chair',
      'Ana Rusu spoke in Lunde as the co-',
      'chair of the group and left the city before it was night.',
    ],
    [
      'crossing',
      'They agreed to open a second cros-',
      'sing on their border before the winter of that year.',
    ],
  ])('keeps the hyphen of a word that has one, and no other: %s', async (word, first, second) => {
    const path = put(
      `${word}.pdf`,
      makePdf([column([first, second, 'A third line says that the road is closed for weeks by snow.'])]),
    );
    expect((await paragraphsIn(path)).join(' ')).toContain(` ${word} `);
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
    ['that is damaged', Buffer.from('%PDF-1.4\nnothing more'), /cannot be read as a PDF/],
    ['that is none', Buffer.from('not a pdf at all'), /cannot be read as a PDF/],
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

  it('keeps its breaks of lines, pages and cells, and takes its title from the style of that name', async () => {
    const run = (inside: string) => `</w:t></w:r></w:p>${inside}<w:p><w:r><w:t xml:space="preserve">`;
    const styled =
      '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Statement on the crossing</w:t></w:r></w:p>';
    const path = put(
      'breaks.docx',
      makeDocx([
        `${run(styled)}They will not</w:t><w:br/><w:t>sign today.</w:t><w:br w:type="page"/><w:t>Nor will we.`,
      ]),
    );
    const [article] = await gather(path);
    expect(article).toMatchObject({
      ok: true,
      text: 'Statement on the crossing\n\nThey will not\nsign today.\nNor will we.',
      details: { title: 'Statement on the crossing' },
    });
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

  it('keeps its lines where no program broke them: a date below a heading, lines as long as their paragraphs', async () => {
    const heading = 'Transcript of the press conference of Foreign Minister Ilse Terrec-Lunde';
    const dated = `${heading}\r\nLunde, 12 May 2026\r\n\r\nTERREC-LUNDE: No.\r\n`;
    const long = `${heading}\r\nQuestions were put by four newspapers.\r\n\r\nTERREC-LUNDE: ${'We do not agree about the crossing. '.repeat(8)}\r\n`;
    for (const body of [dated, long]) {
      const [article] = await gather(put(`${body.length}.eml`, letter(body)));
      expect(article?.ok && article.text).toMatch(new RegExp(`^${heading}\\n`));
    }
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

  const WORDS =
    'The ministers of Arland and Berovia met in Lunde and agreed to open a second crossing before winter.';
  const alternative = (plain: string, html: string) =>
    `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b--\r\n`;
  const ALTERNATIVE = 'MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n';

  it.each([
    ['says that there is HTML', 'This message needs a mail client that can show HTML.'],
    ['holds a fraction of the text', 'Talks in Lunde'],
    ['is empty', ''],
  ])('whose plain part %s is its HTML part', async (what, plain) => {
    const body = alternative(
      plain,
      `<p>${WORDS}</p><p><a href="x">Unsubscribe</a> | <a href="y">View in browser</a></p>`,
    );
    const [article] = await gather(put(`${what.length}.eml`, letter(body, ALTERNATIVE)));
    expect(article).toMatchObject({ ok: true, text: WORDS });
  });

  it('whose plain part is the text keeps that', async () => {
    const body = alternative(WORDS, `<p>${WORDS}</p>`);
    const [article] = await gather(put('same.eml', letter(body, ALTERNATIVE)));
    expect(article).toMatchObject({ ok: true, text: WORDS });
  });

  it.each([
    ['Western', 'latin1', 'Le ministre Jean Dupré a déclaré à Genève : « Nous ne signerons pas ».'],
    ['Cyrillic', 'windows-1251', 'Министр сказал, что переговоры в Женеве продолжатся во вторник утром.'],
    ['Cyrillic of old', 'koi8-r', 'Министр сказал, что переговоры в Женеве продолжатся во вторник утром.'],
  ])('without a charset is read by its letters: %s', async (_what, charset, words) => {
    const table = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++)
      table.set(new TextDecoder(charset).decode(Uint8Array.of(byte)), byte);
    const body = Uint8Array.from([...words].map((one) => table.get(one)!));
    const bytes = Buffer.concat([Buffer.from(letter('', 'Content-Type: text/plain\r\n')), body]);
    const [article] = await gather(put(`${charset}.eml`, bytes));
    expect(article).toMatchObject({ ok: true, text: words });
  });

  it('is without the letters that it answers and the lines of programs and lists', async () => {
    const body = [
      'View this email in your browser: https://list.example/v',
      '',
      'On Mon, 11 May 2026 at 08:00, Desk <desk@news.example> wrote:',
      '> Will the ministers sign?',
      '>> "No," said Otto Rek.',
      '',
      WORDS,
      '',
      'You are receiving this because you subscribed. Unsubscribe: https://list.example/u',
      'Sent from my phone',
    ].join('\r\n');
    expect(await gather(put('reply.eml', letter(body)))).toMatchObject([{ ok: true, text: WORDS }]);
  });

  it('that passes another on is that one, with its own date, sender and subject', async () => {
    const body = [
      'FYI',
      '',
      '---------- Forwarded message ---------',
      'From: Ministry of Arland <press@arland.example>',
      'Date: Mon, 11 May 2026 10:00:00 +0200',
      'Subject: A second crossing',
      'To: <desk@news.example>',
      '',
      WORDS,
    ].join('\r\n');
    expect(await gather(put('forward.eml', letter(body)))).toMatchObject([
      {
        ok: true,
        text: WORDS,
        details: {
          title: 'A second crossing',
          published: '2026-05-11T10:00:00+02:00',
          source: 'Ministry of Arland',
        },
      },
    ]);
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

describe('documents of other kinds', () => {
  it('are said to be passed over, in a folder and alone, with the way out', async () => {
    const inside = join(folder, 'mixed');
    mkdirSync(inside, { recursive: true });
    for (const name of ['a.doc', 'b.rtf', 'c.odt', 'd.msg', 'e.mht', 'f.png'])
      writeFileSync(join(inside, name), 'x');
    writeFileSync(join(inside, 'g.txt'), 'The talks were useful.');
    const found = await gather(inside);
    expect(found.map((one) => one.ok)).toEqual([true, false, false, false, false, false]);
    expect(found.at(-1)).toMatchObject({
      reason: expect.stringMatching(/e\.mht was passed over: .*Save the page as \.html\.$/),
    });
    expect(await gather(join(inside, 'a.doc'))).toMatchObject([
      { reason: expect.stringContaining('passed over') },
    ]);
  });
});
