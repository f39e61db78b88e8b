import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { backupArchive, restoreArchive } from '../../src/archive/sqlite/backupArchive.ts';
import { fill, recordsOf } from '../contracts/archiveMoving.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { lavrov } from '../contracts/storedArticles.ts';
import { IS_WHOLE } from '../isWhole.ts';
import { makeFirstRelease } from './makeFirstRelease.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

let path: string;
let copy: string;
let files = 0;
beforeEach(() => {
  path = join(folder, `${++files}.sqlite`);
  copy = join(folder, `${files}.copy`);
});

/** What an archive keeps, and what is wrong with it. */
async function contentOf(file: string) {
  const archive = await openArchive(file);
  try {
    return { records: await recordsOf(archive), wrong: await archive.verify() };
  } finally {
    await archive.close();
  }
}

async function makeFull(): Promise<void> {
  const archive = await openArchive(path);
  await fill(archive);
  await archive.close();
}

describe('a backup', () => {
  it('into a folder that is not there names the folder', async () => {
    await makeFull();
    await expect(backupArchive(path, join(folder, 'none', 'x'), { force: false })).rejects.toThrow(
      /there is no folder .*none\. Make it, or name another file\./,
    );
  });

  it('is the archive, and is put back as it was', async () => {
    await makeFull();
    const before = await contentOf(path);
    await backupArchive(path, copy, { force: false });
    const archive = await openArchive(path);
    await archive.add([makeArticle({ id: 'later', text: 'Later.' })]);
    await archive.close();
    expect(await restoreArchive(copy, path, { force: true })).toBe(`${path}.before-restore`);
    expect(await contentOf(path)).toEqual(before);
    expect(before.wrong).toEqual([]);
    // What was there is kept, also when a backup is put back once more.
    expect(await restoreArchive(copy, path, { force: true })).toBe(`${path}.before-restore-2`);
    const kept = await openArchive(`${path}.before-restore`);
    expect((await kept.getVersion('later'))?.text).toBe('Later.');
    await kept.close();
    rmSync(path);
    expect(await restoreArchive(copy, path, { force: false })).toBeNull();
  });

  it('is whole although another program writes all the time, and the archive goes on', async () => {
    await (await openArchive(path)).close();
    const writer = spawn(
      process.execPath,
      [join(import.meta.dirname, 'children/write.ts'), path, 'anna', '100000'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    try {
      await once(writer.stdout, 'data');
      for (let i = 0; i < (IS_WHOLE ? 3 : 1); i++) {
        await once(writer.stdout, 'data');
        await backupArchive(path, copy, { force: i > 0 });
        await restoreArchive(copy, `${copy}.${i}`, { force: false });
        const { records, wrong } = await contentOf(`${copy}.${i}`);
        expect(wrong).toEqual([]);
        expect(records.length).toBeGreaterThan(0);
      }
    } finally {
      writer.kill('SIGKILL');
      await once(writer, 'close');
    }
    expect((await contentOf(path)).wrong).toEqual([]);
  });

  it('of a file of the first release can be put back too', async () => {
    makeFirstRelease(path, [lavrov]);
    await backupArchive(path, copy, { force: false });
    await restoreArchive(copy, `${path}.new`, { force: false });
    expect((await contentOf(`${path}.new`)).wrong).toEqual([]);
  });

  it('takes no file’s place unasked, nor the archive’s own', async () => {
    await makeFull();
    await backupArchive(path, copy, { force: false });
    const before = await contentOf(copy);
    await expect(backupArchive(path, copy, { force: false })).rejects.toMatchObject({ trouble: 'exists' });
    await expect(backupArchive(path, path, { force: true })).rejects.toMatchObject({ trouble: 'exists' });
    await expect(restoreArchive(copy, path, { force: false })).rejects.toMatchObject({ trouble: 'exists' });
    await expect(restoreArchive(path, path, { force: true })).rejects.toMatchObject({ trouble: 'exists' });
    expect(await contentOf(copy)).toEqual(before);
    await expect(backupArchive(`${path}.none`, `${copy}.none`, { force: false })).rejects.toThrow(
      /no archive at/,
    );
    await expect(restoreArchive(`${copy}.none`, path, { force: true })).rejects.toThrow(/no archive at/);
  });

  it('that is damaged is not put back, and the archive stays', async () => {
    await makeFull();
    const before = await contentOf(path);
    await backupArchive(path, copy, { force: false });
    const file = openSync(copy, 'r+');
    // Somewhere in the middle of what is kept.
    for (let page = 8; page < 40; page += 1) writeSync(file, Buffer.alloc(64, 7), 0, 64, page * 4096 + 300);
    await expect(restoreArchive(copy, path, { force: true })).rejects.toMatchObject({
      trouble: 'corrupt',
      message: expect.stringMatching(/^The backup \S+ is damaged and was not put back: /),
    });
    expect(await contentOf(path)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('and an archive that breaks off or cannot be opened are each called by their own name', async () => {
    await makeFull();
    await backupArchive(path, copy, { force: false });
    const whole = readFileSync(copy);
    const damaged = [whole.subarray(0, 8192), Buffer.from(whole).fill(0xaa, 100, 4096)];
    for (const bytes of damaged) {
      const bad = join(folder, 'bad.sqlite');
      writeFileSync(bad, bytes);
      await expect(restoreArchive(bad, path, { force: true })).rejects.toThrow(
        `The backup ${bad} is damaged and was not put back: `,
      );
      await expect(backupArchive(bad, join(folder, 'new.sqlite'), { force: false })).rejects.toThrow(
        `The archive ${bad} is damaged`,
      );
      rmSync(bad, { force: true });
    }
    expect(existsSync(join(folder, 'new.sqlite'))).toBe(false);
  });

  it.each([
    ['damaged', (file: number) => writeSync(file, Buffer.alloc(200, 7), 0, 200, 100)],
    ['no archive any more', (file: number) => writeSync(file, Buffer.alloc(4096, 7), 0, 4096, 0)],
  ])('is put in the place of one that is %s, which is kept as it is', async (_, damage) => {
    await makeFull();
    await backupArchive(path, copy, { force: false });
    const before = await contentOf(copy);
    const file = openSync(path, 'r+');
    damage(file);
    closeSync(file);
    const bytes = readFileSync(path);
    const former = await restoreArchive(copy, path, { force: true });
    expect(readFileSync(former!).equals(bytes)).toBe(true);
    expect(await contentOf(path)).toEqual(before);
  });

  it('is not put in the place of an archive that is open', async () => {
    await makeFull();
    await backupArchive(path, copy, { force: false });
    const archive = await openArchive(path);
    await expect(restoreArchive(copy, path, { force: true })).rejects.toMatchObject({ trouble: 'busy' });
    expect(await archive.counts()).toMatchObject({ articles: 3 });
    await archive.close();
    expect(existsSync(`${path}.before-restore`)).toBe(false);
  });

  it('is left by no failure under its name', async () => {
    await makeFull();
    await expect(backupArchive(path, join(folder, 'none', 'copy'), { force: false })).rejects.toMatchObject({
      trouble: 'cannot-create',
    });
  });
});
