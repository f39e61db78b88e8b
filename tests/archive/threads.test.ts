import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { makeArticle } from '../contracts/makeArticle.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The threads that were started, in order: the reading one first. */
const threads: Worker[] = [];
const keep = (thread: Worker) => void threads.push(thread);
beforeEach(() => {
  threads.length = 0;
  process.on('worker', keep);
});
afterEach(() => void process.off('worker', keep));

it('a thread that ended, as one without memory does, is followed by another', async () => {
  const archive = await openArchive(join(folder, 'a.sqlite'));
  await archive.add([makeArticle({ id: 'one' })]);
  for (const [i, thread] of [...threads].entries()) {
    await thread.terminate();
    // What is asked at that moment may fail; what is asked after is answered.
    expect((await archive.getVersion('one'))?.article.id).toBe('one');
    expect(await archive.add([makeArticle({ id: `article-${i}` })])).toHaveLength(1);
  }
  expect((await archive.counts()).articles).toBe(3);
  await archive.close();
});

it('what was asked of a thread that ended is told so, and nothing waits for ever', async () => {
  const archive = await openArchive(join(folder, 'b.sqlite'));
  await archive.add([makeArticle({ id: 'one' })]);
  const asked = Promise.allSettled(Array.from({ length: 50 }, () => archive.counts()));
  await threads[0]!.terminate();
  for (const one of await asked)
    if (one.status === 'rejected')
      expect(one.reason).toMatchObject({ message: expect.stringMatching(/ended before it had answered/) });
  expect((await archive.counts()).articles).toBe(1);
  await archive.close();
});

it('an archive that was closed stays closed', async () => {
  const archive = await openArchive(join(folder, 'c.sqlite'));
  await archive.close();
  await expect(archive.counts()).rejects.toThrow(/is closed/);
  await expect(archive.add([makeArticle({ id: 'one' })])).rejects.toThrow(/is closed/);
});
