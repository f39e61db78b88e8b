import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArchiveError } from '../../src/archive/archiveError.ts';
import { openArchive } from '../../src/archive/openArchive.ts';
import { backupArchive, restoreArchive } from '../../src/archive/sqlite/backupArchive.ts';
import { readRecords } from '../../src/gathering/readRecords.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { runTerminal } from '../../src/terminal/runTerminal.ts';
import type { Services } from '../../src/terminal/services.ts';
import { en } from '../../src/words/en/index.ts';
import { fill } from '../contracts/archiveMoving.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { lexicon, reader } from '../desk.ts';
import type { Ended } from './brief.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-operating-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'desk.sqlite');

/** What is typed, over a real archive, without a process for each. What main.ts prints of an error is in `err`. */
async function typedAt(file: string, args: readonly string[], input = ''): Promise<Ended> {
  let out = '';
  let err = '';
  const services: Partial<Services> = {
    lexicon,
    words: en,
    now: () => new Date('2026-11-24T13:00:00Z'),
    newId: () => 'id',
    openArchive: () => openArchive(file),
    isThere: () => true,
    backup: (to, order) => backupArchive(file, to, order),
    restore: (from, order) => restoreArchive(from, file, order),
    adding: () => ({}) as never,
    read: async (article) => readArticle(article, reader),
    readRecords: (from) => readRecords(from, Readable.from([Buffer.from(input)])),
  };
  const write = (text: string) => {
    out += text;
    return true;
  };
  try {
    const code = await runTerminal(args, services as Services, {
      out: { write, once: () => {} },
      err: {
        write: (text) => {
          err += text;
          return true;
        },
      },
      input: Readable.from([]),
      colour: false,
      live: false,
      zone: 'UTC',
      signal: new AbortController().signal,
    });
    return { code, out, err };
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return { code: 3, out, err: error.message };
  }
}
const typed = (...args: string[]) => typedAt(path, args);

beforeAll(async () => {
  const archive = await openArchive(path);
  await fill(archive);
  await archive.close();
});

describe('what is kept is written', () => {
  it('quote by quote, with its words as they stand in the text', async () => {
    const { code, out } = await typed('export', 'quotes', '--jsonl');
    expect(code).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      article: 'lavrov',
      version: 1,
      words: '“Strategic stability needs patience.”',
      speaker: 'Sergei Lavrov',
      kind: 'direct',
    });
  });

  it('as a table, where commas, marks and line ends are quoted', async () => {
    const { code, out } = await typed('export', 'articles', '--csv');
    expect(code).toBe(0);
    const lines = out.split('\r\n');
    expect(lines[0]).toMatch(/^id,title,url,source,/);
    expect(out).toContain('"Secretary Blinken said: ""Stability is predictable."" Lavrov agreed on Iran."');
    expect(lines.at(-1)).toBe('');
  });

  it('correction by correction, with what was read, for the corpus', async () => {
    const { out } = await typed('export', 'corrections');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { article: 'lavrov', read: 'Sergei Lavrov', corrected: 'Maria Zakharova', workspace: 'T1' },
      { article: 'lavrov', read: 'Sergei Lavrov', corrected: 'Maria Zakharova', workspace: null },
    ]);
  });

  it.each([
    [[], /needs one of articles, quotes, corrections, all/],
    [['everything'], /needs one of/],
    [['all', '--csv'], /writes lines of JSON only/],
    [['quotes', '--csv', '--jsonl'], /needs one of/],
  ])('and “brief export %j” is told what to type', async (words, says) => {
    const { code, err } = await typed('export', ...words);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });
});

describe('all that is kept', () => {
  it('moves into another archive and is the same there; again does no harm', async () => {
    const { out } = await typed('export', 'all');
    const file = join(folder, 'all.jsonl');
    writeFileSync(file, out);
    const there = join(folder, 'there.sqlite');
    expect(await typedAt(there, ['import', file])).toMatchObject({
      code: 0,
      out: `${out.trim().split('\n').length - 1} records taken in, 0 refused\n`,
    });
    expect((await typedAt(there, ['export', 'all'])).out).toBe(out);
    expect(await typedAt(there, ['import', '-'], out)).toMatchObject({ code: 0 });
    expect((await typedAt(there, ['export', 'all'])).out).toBe(out);
    expect((await typedAt(there, ['verify-archive'])).code).toBe(0);
  });

  it('is taken in without the lines that are none, which are named', async () => {
    const { out } = await typed('export', 'all');
    const [article, ...others] = out.trim().split('\n') as [string, ...string[]];
    const outside = article.replace(/"end":\d+,"kind"/, '"end":9999,"kind"');
    const file = join(folder, 'bad.jsonl');
    writeFileSync(file, ['{', outside, '{"record":"story"}', '', ...others].join('\n'));
    const there = join(folder, 'bad.sqlite');
    const { code, err } = await typedAt(there, ['import', file]);
    expect(code).toBe(1);
    expect(err).toMatch(/line 1: is not JSON/);
    expect(err).toMatch(/line 2: version \d of lavrov has an excerpt outside its text/);
    expect(err).toMatch(/line 3: is no record that this Brief knows/);
    expect((await typedAt(there, ['verify-archive'])).code).toBe(0);
    const other = join(folder, 'other.md');
    writeFileSync(other, 'Not a record.\n'.repeat(40));
    const long = (await typedAt(there, ['import', other])).err.trim().split('\n');
    expect(long).toHaveLength(12);
    expect(long.at(-2)).toBe('… and 30 more lines that cannot be taken in.');
    const missing = await typedAt(there, ['import', join(folder, 'none')]);
    expect(missing.err).toMatch(/cannot be read \(ENOENT\): check the path and the rights of this user\.\n$/);
  });

  it('is known to have come in whole, or not', async () => {
    const { out } = await typed('export', 'all');
    const lines = out.trim().split('\n');
    const there = join(folder, 'whole.sqlite');
    const broken = await typedAt(there, ['import', '-'], `${lines.slice(0, -2).join('\n')}\n`);
    expect(broken).toMatchObject({
      code: 1,
      out: `${lines.length - 2} records taken in, 0 refused\n`,
      err: expect.stringMatching(/^-: the export has no end: it broke off, or is from an earlier version\. /),
    });
    expect(await typedAt(there, ['import', '-'], '')).toMatchObject({
      code: 1,
      err: expect.stringContaining('the export has no end'),
    });
    const lacking = await typedAt(there, ['import', '-'], lines.slice(1).join('\n'));
    expect(lacking).toMatchObject({
      code: 1,
      err: `-, line ${lines.length - 1}: the export was written with ${lines.length - 1} records, and ${lines.length - 2} lines came in: the file was changed since. Export it again.\n`,
    });
    // Two exports in one file.
    expect(await typedAt(there, ['import', '-'], out + out)).toMatchObject({ code: 0, err: '' });
  });
});

describe('an export that was changed', () => {
  /** Imports one record of the export, changed by a function. */
  const importChanged = async (kind: string, change: (record: Record<string, unknown>) => void) => {
    const { out } = await typed('export', 'all');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const record = lines.find((one) => one.record === kind)!;
    change(record);
    return typedAt(join(folder, 'changed.sqlite'), ['import', '-'], JSON.stringify(record));
  };
  type Article = { details: Record<string, unknown>; current: number; versions: Record<string, unknown>[] };
  const changes: [what: string, kind: string, change: (record: Record<string, unknown>) => void][] = [
    [
      'a word of a text',
      'article',
      (record) => {
        const [version] = (record as unknown as Article).versions;
        version!.text = String(version!.text).replace(/[a-z]{5}/, 'wrong');
      },
    ],
    [
      'a title',
      'article',
      (record) => {
        (record as unknown as Article).details.title = 'Other';
      },
    ],
    [
      'a speaker',
      'article',
      (record) => {
        const { quotes } = (record as unknown as Article).versions[0]!.reading as {
          quotes: { speakerName: string }[];
        };
        quotes[0]!.speakerName = 'Somebody Else';
      },
    ],
    [
      'a corrected name',
      'correction',
      (record) => {
        record.speakerName = 'Somebody Else';
      },
    ],
  ];
  it.each(changes)('is refused: %s', async (_, kind, change) => {
    const { code, err } = await importChanged(kind, change);
    expect(code).toBe(1);
    expect(err).toMatch(/line 1: .* was changed since it was exported \(its checksum differs\)/);
  });

  const faults: [what: string, change: (record: Article) => void, says: RegExp][] = [
    [
      'a date that is none',
      (record) => {
        record.details.published = 'yesterday';
      },
      /"yesterday" is no date/,
    ],
    [
      'a newest version that is not there',
      (record) => {
        record.current = 99;
      },
      /no version 99/,
    ],
    [
      'two versions of one number',
      (record) => void record.versions.push(record.versions[0]!),
      /two versions 1/,
    ],
  ];
  it.each(faults)('is refused without a checksum too: %s', async (_, change, says) => {
    const { code, err } = await importChanged('article', (record) => {
      delete record.sha256;
      change(record as unknown as Article);
    });
    expect(code).toBe(1);
    expect(err).toMatch(says);
  });

  it('is read anew where a reading in it is not what this engine reads, with a word about it', async () => {
    const from = join(folder, 'read.sqlite');
    const article = makeArticle({
      id: 'talks',
      text: 'Minister Ada Holm said: “We agreed on the crossing today.”',
    });
    const { details, text } = article;
    const archive = await openArchive(from);
    await archive.add([{ ...article, reading: readArticle({ ...details, text }, reader) }]);
    await archive.close();
    const record = JSON.parse((await typedAt(from, ['export', 'all'])).out.split('\n')[0]!) as Article & {
      sha256?: string;
    };
    const there = join(folder, 'reread.sqlite');
    const whole = (one: object) => `${JSON.stringify(one)}\n{"record":"end","records":1}\n`;
    expect(await typedAt(there, ['import', '-'], whole(record))).toMatchObject({ code: 0, err: '' });

    delete record.sha256;
    const { quotes } = record.versions[0]!.reading as { quotes: { speakerName: string | null }[] };
    expect(quotes.map(({ speakerName }) => speakerName)).toEqual(['Ada Holm']);
    quotes[0]!.speakerName = 'Somebody Else';
    const forged = join(folder, 'forged.sqlite');
    expect(await typedAt(forged, ['import', '-'], whole(record))).toMatchObject({
      code: 0,
      err: '1 reading in the file is not what this Brief reads in the same text; stored as read now.\n',
    });
    const { out } = await typedAt(forged, ['export', 'quotes', '--jsonl']);
    expect(out).toContain('Ada Holm');
    expect(out).not.toContain('Somebody Else');
  });

  it('is taken in without checksums and by older names, as older versions wrote it', async () => {
    const event = { record: 'happened', scope: 'event', key: 'T1:C1:1.0', at: 1 };
    const there = join(folder, 'older.sqlite');
    expect(await typedAt(there, ['import', '-'], JSON.stringify(event))).toMatchObject({
      code: 1,
      out: '1 records taken in, 0 refused\n',
      err: expect.stringContaining('or is from an earlier version'),
    });
    expect((await typedAt(there, ['export', 'all'])).out).toContain('"record":"processed-event"');
  });
});

describe('a damaged archive', () => {
  it('is checked as far as it can be read, for people and for machines', async () => {
    const copy = join(folder, 'whole-copy.sqlite');
    await typed('backup', copy);
    const whole = readFileSync(copy);
    const file = join(folder, 'damaged.sqlite');
    for (const bytes of [
      whole.subarray(0, Math.floor(whole.length / 3)),
      Buffer.from(whole).fill(0xaa, 100, 4096),
    ]) {
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
      writeFileSync(file, bytes);
      const { code, err } = await typedAt(file, ['verify-archive']);
      expect(err).toMatch(/damaged/);
      expect(err).not.toMatch(/verify-archive/);
      expect(code).toBe(1);
      const json = await typedAt(file, ['verify-archive', '--json']);
      const { faults } = JSON.parse(json.out) as { faults: string[] };
      expect(faults.length).toBeGreaterThan(0);
    }
  });
});

describe('a backup', () => {
  it('is made, checked and put back', async () => {
    const copy = join(folder, 'monday.sqlite');
    expect(await typed('backup', copy)).toMatchObject({
      code: 0,
      out: `The archive was copied to ${copy}.\n`,
    });
    expect(await typed('backup', copy)).toMatchObject({
      code: 3,
      err: expect.stringMatching(/is there already/),
    });
    expect((await typed('backup', copy, '--force')).code).toBe(0);
    expect(await typed('restore', copy)).toMatchObject({
      code: 3,
      err: expect.stringMatching(/Add --force/),
    });
    const before = (await typed('export', 'all')).out;
    expect((await typed('restore', copy, '--force')).code).toBe(0);
    expect((await typed('export', 'all')).out).toBe(before);
    writeFileSync(join(folder, 'no-backup'), 'A text.');
    const refused = await typed('restore', join(folder, 'no-backup'), '--force');
    expect(refused.code).toBe(3);
    expect(refused.err).toMatch(/not an archive/);
    expect(readFileSync(path).length).toBeGreaterThan(10_000);
  });

  it.each([['backup'], ['restore'], ['import']])(
    '“brief %s” without a file is told what to type',
    async (verb) => {
      expect(await typed(verb)).toMatchObject({ code: 2, err: expect.stringMatching(/needs/) });
    },
  );
});

describe('an article', () => {
  it('is held and released', async () => {
    expect(await typed('hold', 'lavrov', '2999-01-01T00:01+01:00')).toMatchObject({
      code: 0,
      out: 'lavrov is held until 2998-12-31T23:01:00Z.\n',
    });
    const held = await typed('quotes', 'Lavrov');
    expect(held.out).not.toContain('talks on Iran');
    expect(held.out).toContain('1 article held until Monday 31 Dec 2998 23:01 UTC');
    expect((await typed('hold', 'lavrov', 'off')).out).toBe(
      'lavrov is released, whatever its source states.\n',
    );
    expect((await typed('quotes', 'Lavrov')).out).toContain('talks on Iran go on');
    expect(await typed('hold', 'nobody', 'off')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/not stored/),
    });
  });

  it.each([
    [['lavrov']],
    [['lavrov', 'tomorrow']],
    [['lavrov', '2026-11-24']],
    [['lavrov', '2026-11-24T23:01']],
  ])('and “brief hold %j” is told what to type', async (words) => {
    expect(await typed('hold', ...words)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/with its zone, or off/),
    });
  });

  it('that is old goes, what is cited stays, and first it is said what would', async () => {
    const would = await typed('prune', '--older-than', '14', '--dry-run');
    expect(would).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Would remove \d+ articles? and \d+ versions?/),
    });
    for (const wrong of [[], ['--older-than', '3'], ['--older-than', 'x'], ['30']])
      expect(await typed('prune', ...wrong)).toMatchObject({
        code: 2,
        err: expect.stringMatching(/14 at least/),
      });
  });
});
