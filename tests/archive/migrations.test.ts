import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../src/archive/sqlite/migrations.ts';
import { openArchive } from '../../src/archive/sqlite/openArchive.ts';
import { firstTables } from '../../src/archive/sqlite/steps/firstTables.ts';
import { recordsOf } from '../contracts/archiveMoving.ts';
import { idsIn, wordsIn } from '../contracts/inArchive.ts';
import { blinken, lavrov, undated } from '../contracts/storedArticles.ts';
import { makeFirstRelease } from './makeFirstRelease.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-migrations-'));
let path: string;
let files = 0;
beforeEach(() => {
  path = join(folder, `${++files}.sqlite`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const longer = { ...lavrov, text: `${lavrov.text} More.` };

describe('a file of the first release', () => {
  it('is brought forward with all that it keeps, and then is as if it were made today', async () => {
    makeFirstRelease(path, [lavrov, blinken, undated, longer]);
    const [brought, made] = await Promise.all([openArchive(path), openArchive(`${path}.new`)]);
    await made.add([lavrov, blinken, undated, longer]);
    expect(await brought.verify()).toEqual([]);
    const ofArticles = async (archive: typeof made) =>
      (await recordsOf(archive)).filter(({ record }) => record === 'article');
    expect(await ofArticles(brought)).toEqual(await ofArticles(made));
    for (const ask of [
      (archive: typeof made) => archive.counts(),
      (archive: typeof made) => archive.findPeople({ name: 'lavrov' }),
      (archive: typeof made) => archive.countTopics({}),
      (archive: typeof made) => archive.findPassages({ topic: 'regional-conflicts' }),
      (archive: typeof made) => archive.revisions(['lavrov']),
      (archive: typeof made) => idsIn(archive, { order: 'newest' }),
      (archive: typeof made) => idsIn(archive, { words: 'stability' }),
      (archive: typeof made) => wordsIn(archive, { speaker: 'Sergei Lavrov' }),
    ]) {
      expect(await ask(brought)).toEqual(await ask(made));
    }
    expect(await brought.subscriptions.get('s1')).toMatchObject({ inWords: 'daily at 07:30' });
    expect(await brought.ledger.citedIn('T1', 'C1', '2026-11-01')).toEqual(new Set(['lavrov@1']));
    expect(await brought.settingRows.get('settings', ['T1:a'], 0)).toEqual(['1']);
    await Promise.all([brought.close(), made.close()]);
  });

  it('takes new articles, readings and corrections like any other', async () => {
    makeFirstRelease(path, [lavrov]);
    const archive = await openArchive(path);
    await archive.add([blinken, longer]);
    await archive.replaceReading('lavrov', 1, { ...lavrov.reading, engine: 'better' });
    expect((await archive.readingsToRedo('better', 10)).length).toBe(2);
    expect(await archive.verify()).toEqual([]);
    await archive.close();
  });

  it('is left as it was when bringing it forward fails', async () => {
    makeFirstRelease(path, [lavrov]);
    const file = new DatabaseSync(path);
    file.exec("UPDATE versions SET reading = '{'");
    file.close();
    await expect(openArchive(path)).rejects.toThrow();
    const after = new DatabaseSync(path, { readOnly: true });
    expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    expect(after.prepare('SELECT reading FROM versions').get()).toEqual({ reading: '{' });
    after.close();
  });

  it('is opened by two processes at once and brought forward once', async () => {
    makeFirstRelease(path, [lavrov, blinken]);
    const two = await Promise.all([openArchive(path), openArchive(path)]);
    for (const archive of two) expect(await archive.counts()).toMatchObject({ articles: 2, quotes: 3 });
    await Promise.all(two.map((archive) => archive.close()));
  });
});

it('no released step has changed', () => {
  const hash = createHash('sha256').update(firstTables).digest('hex');
  expect(hash).toBe('d7205c1128e073b98b40e2868199d6a5601be61cc4e36383ae239a6940afedf9');
  expect(migrations[0]).toBe(firstTables);
});
