import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { describeArchive } from '../contracts/archive.ts';
import { describeRevisions } from '../contracts/revisions.ts';
import { describeSources } from '../contracts/sources.ts';
import { describeStories } from '../contracts/stories.ts';
import { writeEmpty } from '../madeFiles.ts';

// The contract as the app has the archive: a thread that reads and one that writes. sqlite.test.ts has it without threads.

const folder = mkdtempSync(join(tmpdir(), 'brief-archive-threads-'));
let files = 0;
const fresh = async () => {
  const file = join(folder, `${++files}.sqlite`);
  await writeEmpty(file);
  return openArchive(file);
};

afterAll(() => rmSync(folder, { recursive: true }));

describeArchive('an SQLite file in threads', fresh);
describeStories('an SQLite file in threads', fresh);
describeRevisions('an SQLite file in threads', fresh);
describeSources('an SQLite file in threads', fresh);
