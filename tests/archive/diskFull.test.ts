import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArchiveError } from '../../src/archive/archiveError.ts';
import { openArchive } from '../../src/archive/openArchive.ts';
import { makeArticle } from '../contracts/makeArticle.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-disk-'));
const disk = (...args: string[]) => spawnSync(args[0]!, args.slice(1), { stdio: 'ignore' }).status === 0;
// A disk of 32 megabytes; only root may make one. Where it cannot be made, openArchive.test.ts has a file that may
// not grow.
const mounted = process.getuid?.() === 0 && disk('mount', '-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', folder);

beforeAll(() => {
  // Taken away below, to make room.
  if (mounted) writeFileSync(join(folder, 'ballast'), Buffer.alloc(4_000_000));
});
afterAll(() => {
  if (mounted) disk('umount', '-l', folder);
  rmSync(folder, { recursive: true });
});

const article = (i: number) =>
  makeArticle({
    id: `a${i}`,
    // Words that do not pack well.
    text: `He said: “Number ${i}.” ${Array.from({ length: 400 }, (_, k) => ((i * 7919 + k * 104_729) % 1e9).toString(36)).join(' ')}`,
    quotes: [{ words: `“Number ${i}.”`, speaker: 'Ada' }],
  });

describe.runIf(mounted)('an archive on a disk that fills up', () => {
  it('says so, keeps all that it acknowledged, answers on, and goes on when there is room', async () => {
    const path = join(folder, 'archive.sqlite');
    const archive = await openArchive(path);
    let stored = 0;
    let refused: unknown = null;
    while (refused === null && stored < 2_000) {
      await archive.add([article(stored)]).then(
        () => {
          stored += 1;
        },
        (error: unknown) => {
          refused = error;
        },
      );
    }
    expect(refused).toBeInstanceOf(ArchiveError);
    expect(refused).toMatchObject({ trouble: 'disk-full' });
    expect(stored).toBeGreaterThan(50);
    const allThere = async () => {
      for (const i of [0, stored >> 1, stored - 1])
        expect((await archive.getVersion(`a${i}`))?.text).toBe(article(i).text);
      expect((await archive.findQuotes({ words: 'number', speaker: 'Ada' })).total).toBeGreaterThanOrEqual(
        stored,
      );
    };
    await allThere();
    // A whole batch is refused too, and nothing of it stays.
    const before = await archive.counts();
    await expect(archive.add([article(5_000), article(5_001)])).rejects.toMatchObject({
      trouble: 'disk-full',
    });
    expect(await archive.counts()).toEqual(before);

    rmSync(join(folder, 'ballast'));
    expect((await archive.add([article(stored)]))[0]).toMatchObject({
      outcome: expect.stringMatching(/added|unchanged/),
    });
    await allThere();
    expect(await archive.verify()).toEqual([]);
    await archive.close();

    const again = await openArchive(path);
    expect((await again.counts()).articles).toBeGreaterThanOrEqual(stored + 1);
    await again.close();
  });

  it('is told from a disk with a fault also by a program that starts when there is no room at all', async () => {
    const path = join(folder, 'started.sqlite');
    const archive = await openArchive(path);
    await archive.add([article(1)]);
    await archive.close();
    for (let i = 0, size = 8_000_000; size >= 1; i += 1)
      try {
        writeFileSync(join(folder, `filler-${i}`), Buffer.alloc(size));
      } catch {
        size = Math.floor(size / 2);
      }
    await expect(openArchive(path)).rejects.toMatchObject({ trouble: 'disk-full' });
    for (const name of readdirSync(folder)) if (name.startsWith('filler')) rmSync(join(folder, name));
    const again = await openArchive(path);
    expect(await again.counts()).toMatchObject({ articles: 1 });
    await again.close();
  });
});
