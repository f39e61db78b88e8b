import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ArchiveError } from '../../src/archive/archiveError.ts';
import { openArchive } from '../../src/archive/openArchive.ts';
import { articleEngineOf } from '../../src/archive/sqlite/articleEngine.ts';
import { add } from '../../src/archive/sqlite/articles.ts';
import { counts } from '../../src/archive/sqlite/counts.ts';
import { holderOf } from '../../src/archive/sqlite/holderOf.ts';
import { openDatabase } from '../../src/archive/sqlite/openDatabase.ts';
import { pack, unpack } from '../../src/archive/sqlite/packing.ts';
import { rowStoreOver } from '../../src/archive/sqlite/rowStore.ts';
import { troubleOf } from '../../src/archive/sqlite/troubleOf.ts';
import { verify } from '../../src/archive/tables/verify.ts';
import { makeArticle } from '../contracts/makeArticle.ts';

const root = mkdtempSync(join(tmpdir(), 'brief-opening-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true }));

let folder = root;
let path = root;
let folders = 0;
beforeEach(() => {
  folder = join(root, String(++folders));
  mkdirSync(folder);
  path = join(folder, 'brief.sqlite');
});

/** The sentence with which an archive is refused. */
async function refusalOf(where: string): Promise<ArchiveError> {
  try {
    await (await openArchive(where)).close();
  } catch (error) {
    if (error instanceof ArchiveError) return error;
    throw error;
  }
  throw new Error(`${where} was opened.`);
}

const quoted = makeArticle({
  id: 'a',
  text: 'She said: "Yes."',
  quotes: [{ words: '"Yes."', speaker: 'She' }],
});

async function makeArchive(): Promise<void> {
  const archive = await openArchive(path);
  await archive.add([quoted]);
  await archive.close();
}

/** Changes the file behind the archive's back. */
function tamper(sql: string): void {
  const file = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  file.function('excerpt', (text, start, end) => String(text).slice(Number(start), Number(end)));
  file.function('unpacked', (packed) => unpack(packed as Uint8Array));
  file.function('packed', (text) => pack(String(text)));
  file.exec(sql);
  file.close();
}

describe('an archive opened in this thread', () => {
  it('is made, written and read without another thread, and refuses in the same words', async () => {
    const archive = await openArchive(path, { inThisThread: true });
    await archive.add([quoted]);
    const queries = archive.seenBy({ now: '2026-11-24T07:30:00Z', workspace: null });
    expect((await queries.findQuotes({})).found).toHaveLength(1);
    await archive.close();
    await expect(queries.counts()).rejects.toThrow(/is closed/);
    writeFileSync(path, 'This is no archive.');
    const refused = await openArchive(path, { inThisThread: true }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ArchiveError);
    expect((refused as ArchiveError).message).toBe((await refusalOf(path)).message);
  });
});

describe('opening an archive', () => {
  it('makes the file and its folders where there are none, and finds everything again', async () => {
    path = join(folder, 'deep', 'down', 'brief.sqlite');
    await makeArchive();
    const archive = await openArchive(path);
    expect(await archive.getVersion('a')).toMatchObject({ text: quoted.text });
    await archive.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('leaves the file as it is where nothing is written', async () => {
    await makeArchive();
    const before = readFileSync(path);
    const archive = await openArchive(path);
    expect((await archive.findQuotes({ words: 'yes' })).total).toBe(1);
    await archive.close();
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['brief.sqlite']);
    await expect(archive.add([quoted])).rejects.toMatchObject({ trouble: 'closed' });
  });

  it('takes an empty file for a new archive', async () => {
    writeFileSync(path, '');
    await makeArchive();
    expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('answers after closing that it is closed', async () => {
    const archive = await openArchive(path);
    await archive.close();
    await archive.close();
    await expect(archive.counts()).rejects.toMatchObject({
      trouble: 'closed',
      message: `The archive ${path} is closed.`,
    });
  });

  it('refuses a folder', async () => {
    expect(await refusalOf(folder)).toMatchObject({
      trouble: 'folder',
      message: expect.stringMatching(/is a folder, not an archive\. Name a file in it/),
    });
  });

  it('refuses a place where no folder can be made', async () => {
    writeFileSync(path, 'a file');
    expect(await refusalOf(join(path, 'inner', 'brief.sqlite'))).toMatchObject({
      trouble: 'cannot-create',
      message: expect.stringMatching(/cannot be created/),
    });
  });

  it('refuses a file that is no database, and leaves it alone', async () => {
    for (const content of ['Just a letter.\n', 'x'.repeat(10_000), Buffer.alloc(5_000, 7)]) {
      writeFileSync(path, content);
      expect(await refusalOf(path)).toMatchObject({
        trouble: 'not-an-archive',
        message: expect.stringMatching(/is not an archive of Brief\. Nothing was changed/),
      });
      expect(readFileSync(path)).toEqual(Buffer.from(content));
    }
  });

  it('refuses the database of another program, and leaves it alone', async () => {
    tamper('CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)');
    const before = readFileSync(path);
    expect(await refusalOf(path)).toMatchObject({
      trouble: 'not-an-archive',
      message: expect.stringMatching(/database of another program/),
    });
    expect(readFileSync(path)).toEqual(before);
  });

  it('refuses an archive of a newer Brief, and leaves it alone', async () => {
    await makeArchive();
    tamper('PRAGMA user_version = 99');
    const before = readFileSync(path);
    expect(await refusalOf(path)).toMatchObject({
      trouble: 'newer',
      message: expect.stringMatching(
        /made by a newer Brief \(its format is 99, this program knows \d+\)\. Nothing was changed/,
      ),
    });
    expect(readFileSync(path)).toEqual(before);
  });

  it('refuses a file whose pages are damaged, and deletes nothing', async () => {
    await makeArchive();
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 100, 4096);
    writeFileSync(path, bytes);
    expect(await refusalOf(path)).toMatchObject({
      trouble: 'corrupt',
      message: expect.stringMatching(/is damaged.*put back a backup/),
    });
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('says of a file that was cut off that it is damaged, when it comes upon it', async () => {
    await makeArchive();
    truncateSync(path, 8192);
    const asked = openArchive(path).then(async (archive) => {
      try {
        return await archive.getVersion('a');
      } finally {
        await archive.close();
      }
    });
    await expect(asked).rejects.toMatchObject({ trouble: 'corrupt' });
  });

  // The superuser may write everywhere: there the attempt is made as the user "nobody", where that one can run it.
  const superuser = process.getuid?.() === 0;
  const user = superuser ? { uid: 65534, gid: 65534 } : {};
  const open = join(import.meta.dirname, 'children/open.ts');
  const tried = (where: string) =>
    spawnSync(process.execPath, [open, where], { ...user, cwd: '/', encoding: 'utf8' });
  const possible = !superuser || tried(join(root, 'none', 'x')).stdout.includes('trouble');

  it.skipIf(!possible)(
    `refuses what may not be written${possible ? '' : ' (not tried: nobody may not read this checkout)'}`,
    async () => {
      await makeArchive();
      const refusal = () => JSON.parse(tried(path).stdout) as { trouble: string; message: string };
      chmodSync(path, 0o444);
      chmodSync(folder, 0o555);
      expect(refusal()).toMatchObject({
        trouble: 'read-only',
        message: expect.stringMatching(/it or its folder is read-only\. Give this user the right/),
      });
      const missing = JSON.parse(tried(join(folder, 'none.sqlite')).stdout) as {
        trouble: string;
        message: string;
      };
      expect(missing).toMatchObject({
        trouble: 'read-only',
        message: expect.stringMatching(/the folder .* is read-only/),
      });
      expect(JSON.parse(tried(join(folder, 'inner', 'none.sqlite')).stdout)).toMatchObject({
        trouble: 'cannot-create',
      });
      chmodSync(folder, 0o755);
      chmodSync(path, 0o644);
      if (superuser) {
        chownSync(folder, 65534, 65534);
        chownSync(path, 65534, 65534);
      }
      expect(JSON.parse(tried(path).stdout)).toMatchObject({ opened: { articles: 1 } });
    },
  );

  it('turns what SQLite reports into sentences, and leaves faults of the program as they are', () => {
    const says = (errcode: number) => troubleOf({ errcode }, 'a.sqlite') as ArchiveError;
    expect(says(13)).toMatchObject({
      trouble: 'disk-full',
      message: expect.stringMatching(/is full.*Free some space/),
    });
    // 5 with 2 above it: busy while recovering. 8 with 3 above it: the file was made read-only meanwhile.
    expect(says(5 + 2 * 256).trouble).toBe('busy');
    expect(says(8 + 3 * 256).trouble).toBe('read-only');
    const fault = new TypeError('a mistake');
    expect(troubleOf(fault, 'a.sqlite')).toBe(fault);
    const constraint = { errcode: 19 };
    expect(troubleOf(constraint, 'a.sqlite')).toBe(constraint);
  });
});

describe('an archive in trouble', () => {
  const long = (i: number) =>
    makeArticle({ id: `long-${i}`, text: `Number ${i}. ${'Words and words. '.repeat(500)}` });

  it('keeps what it has when the disk is full, and goes on when there is room', async () => {
    const db = openDatabase(path);
    // SQLite reports a file that may not grow exactly like a disk that is full.
    db.get('PRAGMA max_page_count = 200');
    let stored = 0;
    const fill = () => {
      for (; stored < 1_000; stored++) add(db, [long(stored)]);
    };
    expect(() => {
      try {
        fill();
      } catch (error) {
        throw troubleOf(error, path);
      }
    }).toThrow(/the last change was not made, all before it is kept/);
    expect(counts(db, null).articles).toBe(stored);
    expect(await verify(rowStoreOver(db), articleEngineOf(db))).toEqual([]);
    db.get('PRAGMA max_page_count = 1000000');
    expect(add(db, [long(stored)])).toEqual([{ article: `long-${stored}`, version: 1, outcome: 'added' }]);
    db.close();
  });

  it('answers questions while another program writes, and writes when that one has done', async () => {
    await makeArchive();
    const archive = await openArchive(path);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    let written = false;
    const writing = archive.add([long(1)]).then(() => {
      written = true;
    });
    expect(await archive.counts()).toMatchObject({ articles: 1 });
    expect((await archive.findQuotes({ words: 'yes' })).total).toBe(1);
    expect(written).toBe(false);
    other.exec('COMMIT');
    other.close();
    await writing;
    expect(await archive.counts()).toMatchObject({ articles: 2 });
    await archive.close();
  });
});

describe.runIf(process.platform === 'linux')('a program that holds the lock for writing', () => {
  it('is named, and nobody when it has let go', async () => {
    await makeArchive();
    const program = `const { DatabaseSync } = require('node:sqlite');
      const db = new DatabaseSync(process.argv[1]);
      db.exec('BEGIN IMMEDIATE');
      console.log('holds');
      process.stdin.on('data', () => db.exec('ROLLBACK')).resume();`;
    const child = spawn(process.execPath, ['-e', program, path], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(holderOf(path)).toMatch(new RegExp(`^\\S+ \\(process ${child.pid}\\)$`));
    const { message } = troubleOf({ errcode: 5 }, path) as ArchiveError;
    expect(message).toContain(`(process ${child.pid}) is writing to the archive`);
    child.kill();
    await once(child, 'close');
    expect(holderOf(path)).toBeNull();
  });
});

describe('verifying an archive', () => {
  const verified = async () => {
    const archive = await openArchive(path);
    const progress: [number, number][] = [];
    const wrong = await archive.verify((done, all) => progress.push([done, all]));
    await archive.close();
    return { wrong, progress };
  };

  const damages: [what: string, sql: string, says: RegExp[]][] = [
    [
      'a changed text',
      'UPDATE versions SET text = packed(\'He said: "Yeah."\')',
      [/hash differs/, /word index article_words/],
    ],
    [
      'a quote outside its text',
      `UPDATE versions SET quotes = packed(json_set(unpacked(quotes), '$[0].end', 999))`,
      [/excerpt 10-999 outside its text of 16 characters/],
    ],
    [
      'a text that is torn',
      'UPDATE versions SET text = substr(text, 3)',
      [/text of a version 1 cannot be read/],
    ],
    [
      'a reading that is no JSON',
      "UPDATE versions SET reading = packed('{')",
      [/reading of a version 1 cannot be read/],
    ],
    ['a lost index row', 'DELETE FROM quotes', [/index of a version 1 does not agree with its reading/]],
    [
      'a lost word',
      "INSERT INTO article_words (article_words, rowid, title, text, tags) SELECT 'delete', number, title, text, tags FROM article_text",
      [/word index article_words does not agree/],
    ],
    [
      'a lost person',
      'DELETE FROM people',
      [/A row of (quotes|mentions) points to a row of people that is not there/],
    ],
    [
      'a word index that names another speaker',
      "INSERT INTO quote_words (quote_words, rowid, words, tags) SELECT 'delete', number, words, tags FROM quote_text; INSERT INTO quote_words (rowid, words, tags) SELECT number, words, 'p9 d' FROM quote_text",
      [/word index quote_words does not agree/],
    ],
    [
      'a wrong count',
      "UPDATE counters SET amount = 7 WHERE name = 'quotes'",
      [/counts 7 quotes where there are 1/],
    ],
    ['a miscounted person', 'UPDATE people SET direct = 4', [/1 people are counted more or less often/]],
    ['an article without version', 'UPDATE articles SET current = NULL', [/a has no current version/]],
    ['an article that waits for no story', 'DELETE FROM to_place', [/a is in no story, and does not wait/]],
  ];
  it.each(damages)('finds %s', async (_, sql, says) => {
    await makeArchive();
    expect(await verified()).toEqual({ wrong: [], progress: [[1, 1]] });
    tamper(sql);
    const { wrong } = await verified();
    for (const sentence of says) expect(wrong).toContainEqual(expect.stringMatching(sentence));
  });
});
