import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { describeArchive } from '../contracts/archive.ts';
import { describeRevisions } from '../contracts/revisions.ts';
import { describeSettings } from '../contracts/settings.ts';
import { describeSources } from '../contracts/sources.ts';
import { describeStories } from '../contracts/stories.ts';
import { writeEmpty } from '../madeFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-archive-'));
let files = 0;
const fresh = async () => {
  const file = join(folder, `${++files}.sqlite`);
  await writeEmpty(file);
  // In this thread: starting threads for each of two hundred tests took most of the time. sqliteThreads.test.ts has them.
  return openArchive(file, { inThisThread: true });
};

afterAll(() => rmSync(folder, { recursive: true }));

describeArchive('an SQLite file', fresh);
describeStories('an SQLite file', fresh);
describeRevisions('an SQLite file', fresh);

describeSources('an SQLite file', fresh);

describeSettings('an SQLite file', async () => {
  const archive = await fresh();
  return { rows: archive.settingRows, forgetWorkspace: archive.forgetWorkspace, close: archive.close };
});
