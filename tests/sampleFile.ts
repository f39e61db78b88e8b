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

/**
 * Puts the sample archive in a file. To read 500 texts takes seconds: the first who asks in a run of the tests has them
 * read, all others get a copy. Outside of a run they are read anew.
 */
export async function writeSample(file: string, order: SampleOrder): Promise<void> {
  const folder = process.env[RUN_FOLDER];
  if (folder === undefined) return make(file, order);
  const made = join(folder, `sample-${order.now.getTime()}.sqlite`);
  const lock = `${made}.lock`;
  while (!existsSync(made)) {
    if (!takes(lock)) {
      await sleep(100);
      continue;
    }
    try {
      await make(`${made}.new`, order);
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

async function make(file: string, { data, reader, now }: SampleOrder): Promise<void> {
  const archive = await openArchive(file);
  try {
    await ingest({ gathered: sampleArticles(data), archive, reader, now });
  } finally {
    await archive.close();
  }
}
