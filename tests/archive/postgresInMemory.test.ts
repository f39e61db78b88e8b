import { afterAll } from 'vitest';
import { archiveOver } from '../../src/archive/postgres/archiveOver.ts';
import { databaseOver } from '../../src/archive/postgres/database.ts';
import { describeArchive } from '../contracts/archive.ts';
import { describeRevisions } from '../contracts/revisions.ts';
import { describeSettings } from '../contracts/settings.ts';
import { describeSources } from '../contracts/sources.ts';
import { describeStories } from '../contracts/stories.ts';
import { startInMemory } from '../postgres/inMemory.ts';

const memory = await startInMemory();
afterAll(() => memory.close());

const fresh = async () => archiveOver(databaseOver(await memory.empty()));

describeArchive('PostgreSQL in memory', fresh);
describeStories('PostgreSQL in memory', fresh);
describeRevisions('PostgreSQL in memory', fresh);

describeSources('PostgreSQL in memory', fresh);

describeSettings('PostgreSQL in memory', async () => {
  const archive = await fresh();
  return { rows: archive.settingRows, forgetWorkspace: archive.forgetWorkspace, close: archive.close };
});
