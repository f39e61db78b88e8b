import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { backupArchive, restoreArchive } from '../../src/archive/sqlite/backupArchive.ts';
import { makeArticle } from '../contracts/makeArticle.ts';

const root = mkdtempSync(join(tmpdir(), 'brief-files-'));
afterAll(() => rmSync(root, { recursive: true }));

let folders = 0;
let folder: string;
let path: string;
beforeEach(() => {
  folder = join(root, String(++folders), 'kept');
  path = join(folder, 'brief.sqlite');
});

const one = (id: string) => makeArticle({ id, text: `Text of ${id}.` });
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

describe('the files of an archive', () => {
  let umask: number;
  beforeEach(() => {
    umask = process.umask(0o022);
  });
  afterEach(() => {
    process.umask(umask);
  });

  it('and its folder are made for their owner alone', async () => {
    const archive = await openArchive(path);
    await archive.add([one('a')]);
    expect(readdirSync(folder).sort()).toEqual(['brief.sqlite', 'brief.sqlite-shm', 'brief.sqlite-wal']);
    for (const name of readdirSync(folder)) expect([name, modeOf(join(folder, name))]).toEqual([name, '600']);
    expect(modeOf(folder)).toBe('700');
    await archive.close();
  });

  it('are so when they are backed up and restored, whatever the original is', async () => {
    await (await openArchive(path)).close();
    const copy = join(folder, 'copy.sqlite');
    await backupArchive(path, copy, { force: false });
    expect(modeOf(copy)).toBe('600');
    const restored = join(folder, 'restored.sqlite');
    await restoreArchive(copy, restored, { force: false });
    expect(modeOf(restored)).toBe('600');
  });
});

describe('an archive that is open', () => {
  const goneBy: [what: string, how: () => void][] = [
    ['deleted', () => rmSync(path)],
    ['renamed', () => renameSync(path, `${path}.away`)],
    [
      'replaced',
      () => {
        copyFileSync(path, `${path}.other`);
        renameSync(`${path}.other`, path);
      },
    ],
    ['robbed of its log', () => rmSync(`${path}-wal`)],
  ];
  it.each(goneBy)('acknowledges nothing and answers nothing once its file is %s', async (_, how) => {
    const archive = await openArchive(path);
    await archive.add([one('a')]);
    how();
    await expect(archive.add([one('b')])).rejects.toMatchObject({ trouble: 'gone' });
    await expect(archive.counts()).rejects.toThrow(/was deleted, renamed or replaced/);
    await expect(archive.claimEvent('event', 'a', new Date(), 60)).rejects.toMatchObject({ trouble: 'gone' });
    await archive.close();
  });
});

describe('an archive whose log was removed', () => {
  it('is refused where all that it had was in the log, and left as it is', async () => {
    const archive = await openArchive(path);
    await archive.add([one('a')]);
    // What is left after a crash, when somebody "cleans up" beside it.
    const left = join(folder, 'left.sqlite');
    copyFileSync(path, left);
    utimesSync(left, 0, 0);
    await archive.close();
    const before = statSync(left).size;
    expect(before).toBeGreaterThan(0);
    await expect(openArchive(left)).rejects.toThrow(/left\.sqlite-wal is missing/);
    expect(statSync(left).size).toBe(before);
    // With its log it is whole.
    expect(existsSync(`${left}-wal`)).toBe(false);
  });
});

describe('an archive that another program is making', () => {
  it('is waited for while it has no log yet', async () => {
    mkdirSync(folder, { recursive: true });
    // A thread of its own: this one is stopped while it waits.
    const other = new Worker(
      `const { parentPort, workerData } = require('node:worker_threads');
       const { DatabaseSync } = require('node:sqlite');
       const half = new DatabaseSync(workerData);
       half.exec('PRAGMA journal_mode = WAL');
       parentPort.postMessage(require('node:fs').existsSync(workerData + '-wal'));
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
       half.prepare('PRAGMA user_version').get();
       parentPort.once('message', () => half.close());`,
      { eval: true, workerData: path },
    );
    expect(await once(other, 'message')).toEqual([false]);
    const archive = await openArchive(path);
    await archive.add([one('a')]);
    expect(await archive.counts()).toMatchObject({ articles: 1 });
    other.postMessage('done');
    await once(other, 'exit');
    await archive.close();
  });
});

describe('a backup of a damaged archive', () => {
  it('is not reported as one, and says what is damaged', async () => {
    const archive = await openArchive(path);
    await archive.add([one('a'), one('b')]);
    await archive.close();
    const file = new DatabaseSync(path);
    file.exec('UPDATE versions SET text = substr(text, 3) WHERE number = 2');
    file.close();
    const copy = join(folder, 'copy.sqlite');
    writeFileSync(copy, 'the last good one');
    await expect(backupArchive(path, copy, { force: true })).rejects.toMatchObject({
      trouble: 'corrupt',
      message: expect.stringMatching(/The text of b version 1 cannot be read/),
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite']);
    expect(statSync(copy).size).toBe('the last good one'.length);
  });
});
