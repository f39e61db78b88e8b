import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Gathered } from '../../src/gathering/gathered.ts';
import { gatherFiles } from '../../src/gathering/gatherFiles.ts';

const root = mkdtempSync(join(tmpdir(), 'brief-gathering-'));
let folder = root;
let folders = 0;
beforeEach(() => {
  folder = join(root, String(++folders));
  mkdirSync(folder);
});
afterAll(() => rmSync(root, { recursive: true }));

const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const gather = (...paths: string[]): Promise<Gathered[]> => Array.fromAsync(gatherFiles(paths));
const bytesOf = (binary: string) => Buffer.from(binary, 'latin1');
const textOf = async (path: string) => {
  const [only] = await gather(path);
  return only?.ok ? only.text : only?.reason;
};

describe('a text file', () => {
  it('has the day of its dateline where it states no other', async () => {
    const dated = put('a.txt', 'Flights resume\n\nBUDAPEST, 28 November 2025 (MTI) – Flights resumed.\n');
    const stated = put(
      'b.txt',
      '---\ndate: 2025-11-29\n---\nBUDAPEST, Nov 28, 2025 (MTI). Flights resumed.\n',
    );
    const yearless = put('c.txt', 'BUDAPEST, Nov 28 (MTI) - Flights resumed on 30 November 2025.\n');
    const found = await gather(dated, stated, yearless);
    expect(found.map((one) => one.ok && one.details.published)).toEqual(['2025-11-28', '2025-11-29', null]);
  });

  it.each<[lines: string, day: string | null]>([
    // In any language, and behind a full stop.
    ['VIENNE, 26 novembre 2025 — La ministre a refusé.', '2025-11-26'],
    ['BERLIN, 29.11.2025 (dpa) – Der Kanzler sagte ab.', '2025-11-29'],
    ['БЕЛГРАД, 27 ноября 2025. Министр прибыл в Сербию.', '2025-11-27'],
    ['MADRID, 3 de mayo de 2025.- El ministro llegó.', '2025-05-03'],
    // On a line of its own.
    ['London, Friday 28 November 2025\n\nThe talks ended.', '2025-11-28'],
    ['London, Friday 28 November 2025\nBy Ada Quell\n\nThe talks ended.', '2025-11-28'],
    ['Published: 27.11.2025 18:40\n\nThe talks ended.', '2025-11-27'],
    [
      'Port Valen, 28 November 2025, Ministry of Foreign Affairs of Tessaria\n\nThe talks ended.',
      '2025-11-28',
    ],
    ['The Harbour Post, Nov. 29, 2025\n\nThe talks ended.', '2025-11-29'],
    ['By Ada Quell, diplomatic correspondent\n30 November 2025\n\nThe talks ended.', '2025-11-30'],
    ['29 ноября 2025 года\n\nПереговоры завершились.', '2025-11-29'],
    ['Le 1er mai 2025\n\nLes pourparlers ont pris fin.', '2025-05-01'],
    // What the text reports a day is not its own.
    ['The treaty of 28 November 2025\n\nThe talks ended.', null],
    ['The talks ended on 28 November 2025.', null],
    ['LYDRA, 40 dead. The ministry said on 28 November 2025 that it was sorry.', null],
  ])('has the day of “%s”', async (lines, day) => {
    const [only] = await gather(put('a.txt', `Talks end in Port Valen\n\n${lines}\n`));
    expect(only?.ok && only.details.published).toBe(day);
  });

  it('is one article under a stable id of its own', async () => {
    const path = put('May notes (final).txt', 'Lavrov said so.\n');
    const [first] = await gather(path);
    expect(first).toMatchObject({
      ok: true,
      from: path,
      text: 'Lavrov said so.\n',
      details: { title: null, published: null },
    });
    put('May notes (final).txt', 'Lavrov said more.\n');
    const [again] = await gather(path);
    const other = put('May notes final.txt', 'Lavrov said so.\n');
    const [different] = await gather(other);
    const ids = [first, again, different].map((one) => one?.ok && one.details.id);
    expect(ids[0]).toMatch(/^may-notes-final-[0-9a-f]{8}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('states its details in front matter', async () => {
    const path = put(
      'a.md',
      '---\nid: may-19\ntitle: "Hope: a glimmer"\nurl: https://news.example/a\nsource: Pravda.ru\nkind: outlet\npublished: 2021-05-19\nlanguage: en\nlicence: CC0\nprovenance: typed in\n---\n\nThe text.\n---\nGoes on.\n',
    );
    expect(await gather(path)).toEqual([
      {
        ok: true,
        from: path,
        // In Markdown the second rule makes a heading of the line above it.
        text: 'The text.\n\nGoes on.',
        details: {
          id: 'may-19',
          title: 'Hope: a glimmer',
          url: 'https://news.example/a',
          source: 'Pravda.ru',
          sourceKind: 'outlet',
          published: '2021-05-19',
          language: 'en',
          licence: 'CC0',
          provenance: 'typed in',
          heldUntil: null,
          visibleTo: null,
        },
      },
    ]);
  });

  it('may be held until an instant and kept for workspaces', async () => {
    for (const stated of [
      'embargo: 2021-05-20T00:01+01:00\nvisible_to: [T2, T1]',
      'held_until: 2021-05-19T23:01:00Z\nvisible_to: T1, T2',
      // In any writing.
      'Embargo: 2021-05-20T00:01+01:00\nVisible-To: [T2, T1]',
      'heldUntil: 2021-05-19T23:01:00Z\nvisibleTo: T1, T2',
      'embargoed_until: 2021-05-19T23:01:00Z\nVISIBLE_TO: T1, T2',
      // What is stated empty is not stated.
      'Held-Until: 2021-05-19T23:01:00Z\nheld_until:\nembargo: ""\nVisible-To: [T1, T2]\nvisible_to:',
      // What keeps nothing back is no misspelt embargo.
      'embargo: 2021-05-19T23:01:00Z\nvisible_to: T1, T2\nvisible: true\nvisibility: public\nheld: Geneva',
    ]) {
      expect(await gather(put('a.md', `---\n${stated}\n---\nText.`))).toMatchObject([
        { details: { heldUntil: '2021-05-19T23:01:00.000Z', visibleTo: ['T1', 'T2'] } },
      ]);
    }
  });

  const wholeTexts: [content: string, text: string, why: string][] = [
    [
      '---\nA rule above.\n---\nText.',
      '---\nA rule above.\n---\nText.',
      'prose between rules is no front matter',
    ],
    ['---\nText after a rule.', '---\nText after a rule.', 'a rule alone neither'],
    ['---\n---\nText.', 'Text.', 'empty front matter states nothing'],
    ['\uFEFFone\r\ntwo\rthree', 'one\ntwo\nthree', 'only the mark and the line endings are normalised'],
    ['He said "yes, and “no.', 'He said "yes, and “no.', 'unbalanced quotation marks are the paper’s own'],
    ['  spaced   out \n\n', '  spaced   out \n\n', 'spaces stay'],
  ];
  it.each(wholeTexts)('%j gives %j: %s', async (content, text) => {
    expect(await textOf(put('a.txt', content))).toBe(text);
  });

  const encodings: [name: string, bytes: Uint8Array, text: string][] = [
    ['UTF-8', Buffer.from('Министр сказал: «да»'), 'Министр сказал: «да»'],
    ['UTF-8 with its mark', Buffer.from('\uFEFFминистр'), 'министр'],
    ['UTF-16, low byte first', Buffer.from('\uFEFFминистр', 'utf16le'), 'министр'],
    ['UTF-16, high byte first', Buffer.from('\uFEFFминистр', 'utf16le').swap16(), 'министр'],
    ['windows-1251, declared', bytesOf('---\nencoding: windows-1251\n---\n\xec\xe8\xed'), 'мин'],
    ['koi8-r, declared', bytesOf('---\r\ntitle: a\r\nencoding: "koi8-r"\r\n---\r\n\xcd\xc9\xce'), 'мин'],
    ['windows-1252, declared', bytesOf('---\nencoding: cp1252\n---\ncaf\xe9 \x93so\x94'), 'café “so”'],
  ];
  it.each(encodings)('is read from %s', async (_, bytes, text) => {
    expect(await textOf(put('a.txt', bytes))).toBe(text);
  });

  const refusals: [name: string, content: string | Uint8Array, reason: RegExp, why: string][] = [
    ['a.txt', '', /a\.txt is empty/, 'nothing'],
    ['a.txt', ' \n\t\n', /a\.txt is empty/, 'nothing but space'],
    ['a.txt', '---\ntitle: a\n---\n\n', /is empty/, 'front matter and no text'],
    [
      'a.txt',
      'x'.repeat(10_000_000),
      /too large for one article \(10\.0 MB, at most 2 MB\): split it/,
      'ten megabytes',
    ],
    ['a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), /binary/, 'a picture'],
    ['a.txt', Buffer.from('text', 'utf16le'), /without a byte-order mark/, 'UTF-16 that does not say so'],
    [
      'a.txt',
      bytesOf('line one\nthe caf\xe9\n'),
      /is not UTF-8: line 2 has bytes .*"encoding: windows-1252"/,
      'windows-1252 that does not say so',
    ],
    [
      'a.txt',
      bytesOf('---\nencoding: ebcdic\n---\nx'),
      /"ebcdic", which is not one of utf-8, windows-1251/,
      'an encoding that is not known',
    ],
    [
      'a.txt',
      '---\ntitle: [unclosed\n---\nText.',
      /front matter that cannot be read as YAML, line 2: .* stands in quotes: title: "/,
      'front matter with a mistake',
    ],
    [
      'a.txt',
      '---\npublished: 19 May 2021\n---\nText.',
      /is dated "19 May 2021": write 2021, 2021-05, 2021-05-19/,
      'a date in words',
    ],
    [
      'a.txt',
      '---\nembargo: 2021-05-19\n---\nText.',
      /is held until "2021-05-19": write an instant with its zone/,
      'an embargo without its hour: it would end too early',
    ],
    [
      'a.txt',
      '---\nvisible_to: []\n---\nText.',
      /states visible_to as \[\]: write the ids of workspaces/,
      'an article kept for nobody',
    ],
    [
      'a.txt',
      '---\nembarg: 2021-05-19T23:01:00Z\n---\nText.',
      /states "embarg", which Brief does not know: write embargo or held_until/,
      'an embargo under a name that nobody reads would be none',
    ],
    [
      'a.txt',
      '---\nvisible: [T1]\n---\nText.',
      /states "visible", which Brief does not know/,
      'readers under a name that nobody reads would be everybody',
    ],
    [
      'a.txt',
      '---\nHeld-Until: 2030-01-01T00:00:00Z\nembargo: 2021-05-19T23:01:00Z\n---\nText.',
      /states "embargo" and the same under another name/,
      'two embargoes',
    ],
    ['a.txt', '---\npublished: 2021-02-30\n---\nText.', /is dated "2021-02-30"/, 'a day that does not exist'],
    [
      'a.txt',
      '---\npublished: 2021-05-19T10:00:00\n---\nText.',
      /an hour always with its zone/,
      'an hour without its zone',
    ],
    [
      'a.txt',
      '---\nkind: blog\n---\nText.',
      /kind of source "blog": choose one of official/,
      'a kind that is not one',
    ],
    [
      'a.txt',
      '---\nurl: javascript:alert(1)\n---\nText.',
      /must begin with https/,
      'an address that is none',
    ],
    ['a.txt', '---\ntitle: [a, b]\n---\nText.', /states its title as \["a","b"\]/, 'a list for a title'],
    ['a.json', '{"text": "x"', /is not valid JSON/, 'an object cut off'],
    ['a.json', '"text"', /is not a JSON object/, 'JSON that is no object'],
    ['a.json', '{"title": "x"}', /has no "text"/, 'an object without text'],
    ['a.json', '{"text": "a\\u0000b"}', /NUL/, 'a NUL in the text'],
    ['a.json', '{"text": "a\\ud800b"}', /halves of characters/, 'half a character'],
    ['a.odt', 'PK', /passed over: \.odt files are not read/, 'a document that is not read'],
    ['a.xyz', 'PK', /is none of \.txt, \.md, \.html/, 'a kind of file that is not read'],
  ];
  it.each(refusals.map(([name, content, reason, why]) => ({ name, content, reason, why })))(
    'is refused: $why',
    async ({ name, content, reason }) => {
      const path = put(name, content);
      const [only, ...others] = await gather(path);
      expect(others).toEqual([]);
      expect(only).toMatchObject({ ok: false, from: path, reason: expect.stringMatching(reason) });
    },
  );

  it('is refused where it is not there, and the next is still read', async () => {
    const path = put('a.txt', 'Text.');
    const found = await gather(join(folder, 'none.txt'), join(path, 'inner.txt'), path);
    expect(found).toMatchObject([
      { ok: false, reason: expect.stringMatching(/none\.txt is not there/) },
      { ok: false, reason: expect.stringMatching(/inner\.txt is not there/) },
      { ok: true, text: 'Text.' },
    ]);
  });

  // The superuser may read everything.
  const superuser = process.getuid?.() === 0;
  it.skipIf(superuser)(
    `is refused where it may not be read${superuser ? ' (not tried as root)' : ''}`,
    async () => {
      const path = put('a.txt', 'Text.');
      chmodSync(path, 0);
      expect(await textOf(path)).toMatch(/may not be read by this user/);
    },
  );
});

describe('a file of many', () => {
  it('gives an article a line, a bad line by its number, the others still', async () => {
    const path = put(
      'many.jsonl',
      '{"id": "a", "text": "A", "date": "2021", "lang": "en"}\n\n{"text": }\n[1]\n{"id": "d", "text": "D"}',
    );
    expect(await gather(path)).toMatchObject([
      { ok: true, from: `${path}:1`, text: 'A', details: { id: 'a', published: '2021', language: 'en' } },
      { ok: false, from: `${path}:3`, reason: expect.stringMatching(/many\.jsonl:3 is not valid JSON/) },
      { ok: false, from: `${path}:4`, reason: expect.stringMatching(/is not a JSON object/) },
      { ok: true, from: `${path}:5`, text: 'D' },
    ]);
  });

  it('reads lines that are spread over many chunks, with characters cut in two', async () => {
    const text = 'Ж'.repeat(100_000);
    const path = put(
      'many.jsonl',
      `${JSON.stringify({ id: 'a', text })}\n${JSON.stringify({ id: 'b', text: 'B' })}\n`,
    );
    expect((await gather(path)).map((one) => one.ok && one.text.length)).toEqual([100_000, 1]);
  });

  it('refuses a line that is too long and a line in another encoding, and reads on', async () => {
    const line = (content: string) => Buffer.from(`{"text": "${content}"}\n`, 'latin1');
    const path = put(
      'many.jsonl',
      Buffer.concat([line('x'.repeat(12_100_000)), line('caf\xe9'), line('fine')]),
    );
    expect(await gather(path)).toMatchObject([
      { ok: false, from: `${path}:1`, reason: expect.stringMatching(/too large/) },
      { ok: false, from: `${path}:2`, reason: expect.stringMatching(/is not UTF-8: the line/) },
      { ok: true, from: `${path}:3`, text: 'fine' },
    ]);
  });

  it('says that an empty one is empty', async () => {
    expect(await gather(put('none.jsonl', '\n\n'))).toMatchObject([
      { ok: false, reason: expect.stringMatching(/is empty/) },
    ]);
  });

  it('may be a list in a .json file; ids that the archive cannot use become ones that it can', async () => {
    const path = put(
      'list.json',
      JSON.stringify([{ id: 'https://news.example/a b', text: 'A' }, { text: 'B' }, 7]),
    );
    const found = await gather(path);
    expect(found).toMatchObject([
      { ok: true, text: 'A' },
      { ok: true, text: 'B' },
      { ok: false, from: `${path}[2]` },
    ]);
    const ids = found.flatMap((one) => (one.ok ? [one.details.id] : []));
    expect(ids[0]).toMatch(/^https-news-example-a-b-[0-9a-f]{8}$/);
    expect(ids[1]).toMatch(/^list-[0-9a-f]{8}-2$/);
  });
});

describe('a folder', () => {
  it('is read with all that is in it, by name, without hidden and foreign files', async () => {
    mkdirSync(join(folder, 'inner'));
    mkdirSync(join(folder, '.git'));
    put('b.md', 'B');
    put('a.txt', 'A');
    put('picture.png', 'P');
    put('.git/c.txt', 'C');
    put('inner/d.json', '{"text": "D"}');
    expect((await gather(folder)).map((one) => one.ok && one.text)).toEqual(['A', 'B', 'D']);
  });

  it('is read with the files that it links to, not with folders, which may lead back', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'brief-linked-'));
    const linking = mkdtempSync(join(tmpdir(), 'brief-linking-'));
    writeFileSync(join(elsewhere, 'may.txt'), 'May.');
    symlinkSync(join(elsewhere, 'may.txt'), join(linking, 'may.txt'));
    symlinkSync('.', join(linking, 'loop'));
    symlinkSync('.', join(linking, 'loop.txt'));
    symlinkSync('nowhere.txt', join(linking, 'broken.txt'));
    symlinkSync('self.txt', join(linking, 'self.txt'));
    const found = await Array.fromAsync(gatherFiles([linking]));
    expect(found).toMatchObject([{ ok: true, text: 'May.', from: join(linking, 'may.txt') }]);
    for (const one of [elsewhere, linking]) rmSync(one, { recursive: true });
  });

  it('without anything to read is refused', async () => {
    expect(await gather(folder)).toMatchObject([
      { ok: false, reason: expect.stringMatching(/holds nothing to read/) },
    ]);
  });
});

describe('standard input', () => {
  const input = async (...chunks: (string | Uint8Array)[]) => {
    const stream = (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk as string);
    })();
    return Array.fromAsync(gatherFiles(['-'], stream));
  };

  it('is one text, or lines of JSON', async () => {
    expect(await input('Lavrov ', 'said.')).toMatchObject([
      { ok: true, from: 'standard input', text: 'Lavrov said.' },
    ]);
    expect(await input(' {"text": "A"}\n{"te', 'xt": "B"}\n')).toMatchObject([
      { ok: true, text: 'A' },
      { ok: true, text: 'B' },
    ]);
  });

  it('is refused when empty or endless', async () => {
    expect(await input()).toMatchObject([
      { ok: false, reason: expect.stringMatching(/standard input is empty/) },
    ]);
    const endless = (async function* () {
      for (;;) yield Buffer.alloc(100_000, 'x');
    })();
    expect(await Array.fromAsync(gatherFiles(['-'], endless))).toMatchObject([
      { ok: false, reason: expect.stringMatching(/too large/) },
    ]);
  });
});
