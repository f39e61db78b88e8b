import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openArchive } from '../src/archive/openArchive.ts';
import { ingest } from '../src/gathering/ingest.ts';
import { sampleArticles } from '../src/gathering/sampleArticles.ts';
import type { Reader } from '../src/reading/prepareReader.ts';
import { RUN_FOLDER } from './runFolder.ts';

/** What the sample archive is made of. */
interface SampleOrder {
  readonly data: string;
  readonly reader: Reader;
  /** The instant of arrival. */
  readonly now: Date;
}

/** Puts the sample archive in a file. To read 500 texts takes seconds: they are read once a run. */
export async function writeSample(file: string, { data, reader, now }: SampleOrder): Promise<void> {
  await copyMade(file, `sample-${now.getTime()}`, async (path) => {
    const archive = await openArchive(path);
    try {
      await ingest({ gathered: sampleArticles(data), archive, reader, now });
    } finally {
      await archive.close();
    }
  });
}

/** Puts an archive without articles in a file: its tables are made once a run. */
export async function writeEmpty(file: string): Promise<void> {
  await copyMade(file, 'empty', async (path) => (await openArchive(path)).close());
}

/**
 * Puts an archive in a file that whoever asks first in a run of the tests has made; all others get a copy. Outside of a run
 * it is made anew.
 */
async function copyMade(file: string, name: string, make: (path: string) => Promise<void>): Promise<void> {
  const folder = process.env[RUN_FOLDER];
  if (folder === undefined) return make(file);
  const made = join(folder, `${name}.sqlite`);
  const lock = `${made}.lock`;
  while (!existsSync(made)) {
    if (!takes(lock)) {
      await sleep(20);
      continue;
    }
    try {
      await make(`${made}.new`);
      renameSync(`${made}.new`, made);
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
  copyFileSync(made, file);
}

/** Whether a folder of that name could be made: of several programs, one makes it. */
function takes(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
