import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import type { Archive } from '../../src/archive/port.ts';
import type { Gathered } from '../../src/gathering/gathered.ts';
import { type Ingested, ingest } from '../../src/gathering/ingest.ts';
import { readDetails } from '../../src/gathering/readDetails.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { english } from '../english.ts';

const reader = prepareReader({
  speakers: [],
  topics: [],
  verbs: [],
  places: [],
  languages: [english.rules],
  questions: [],
  synonyms: [],
  speaksFor: [],
});
const now = new Date('2026-11-23T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'brief-ingest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const article = (id: string, text: string, stated: Record<string, unknown> = {}): Gathered => {
  const read = readDetails(stated, id);
  if (!read.ok) throw new RangeError(read.reason);
  return { ok: true, from: `${id}.txt`, text, details: read.details };
};
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => article(`a${i}`, `The text of number ${i}.`));

describe('ingesting', () => {
  let archive: Archive;
  let files = 0;
  beforeEach(async () => {
    archive = await openArchive(join(folder, `${++files}.sqlite`));
  });
  afterEach(() => archive.close());

  it('adds what is new, passes over what is known, keeps changed texts as versions', async () => {
    const first = [article('a', 'One.'), article('b', 'Two.')];
    expect(await ingest({ gathered: first, archive, reader, now })).toEqual({
      added: 2,
      updated: 0,
      unchanged: 0,
      refused: [],
    });
    const second = [article('a', 'One.'), article('b', 'Two, mended.'), article('c', 'Three.')];
    expect(await ingest({ gathered: second, archive, reader, now })).toEqual({
      added: 1,
      updated: 1,
      unchanged: 1,
      refused: [],
    });
    expect((await archive.getVersion('b'))?.version).toBe(2);
    expect((await archive.getVersion('a'))?.added).toBe('2026-11-23T10:00:00.000Z');
    expect(await archive.verify()).toEqual([]);
  });

  it('takes details that were mended in the file', async () => {
    await ingest({ gathered: [article('a', 'One.')], archive, reader, now });
    const mended = [article('a', 'One.', { title: 'A headline', published: '2021-05-19' })];
    expect(await ingest({ gathered: mended, archive, reader, now })).toMatchObject({ added: 0, updated: 1 });
    expect((await archive.getVersion('a'))?.article).toMatchObject({
      title: 'A headline',
      published: '2021-05-19',
    });
  });

  it('names what was refused and adds the rest', async () => {
    const gathered: Gathered[] = [
      article('a', 'One.'),
      { ok: false, from: 'b.txt', reason: 'b.txt is empty.' },
      article('c', 'Three.'),
    ];
    expect(await ingest({ gathered, archive, reader, now })).toEqual({
      added: 2,
      updated: 0,
      unchanged: 0,
      refused: [{ from: 'b.txt', reason: 'b.txt is empty.' }],
    });
  });

  it('refuses a second article under the same id, so that a repeated run changes nothing', async () => {
    const gathered = [article('a', 'One.'), { ...article('a', 'Another.'), from: 'copy.txt' }];
    for (const expected of [
      { added: 1, updated: 0 },
      { added: 0, updated: 0, unchanged: 1 },
    ]) {
      const { refused, ...done } = await ingest({ gathered, archive, reader, now });
      expect(done).toMatchObject(expected);
      expect(refused).toEqual([
        { from: 'copy.txt', reason: expect.stringMatching(/copy\.txt has the same id as a\.txt: a/) },
      ]);
    }
  });

  it('tells how far it got, and when interrupted keeps what was done and goes on from there', async () => {
    const stop = new AbortController();
    const progress: Ingested[] = [];
    const first = await ingest({
      gathered: many(130),
      archive,
      reader,
      now,
      signal: stop.signal,
      onProgress: (soFar) => {
        progress.push(soFar);
        if (soFar.added >= 100) stop.abort();
      },
    });
    expect(progress.map(({ added }) => added)).toEqual([50, 100]);
    expect(first.added).toBe(100);
    expect(await archive.counts()).toMatchObject({ articles: 100 });
    expect(await ingest({ gathered: many(130), archive, reader, now })).toMatchObject({
      added: 30,
      unchanged: 100,
    });
  });

  it('puts all into stories, also what a run that was killed had added and no more', async () => {
    const killed = Object.assign(Object.create(archive), { cluster: () => new Promise(() => {}) });
    const batches = many(60);
    void ingest({ gathered: batches, archive: killed, reader, now });
    while ((await archive.counts()).articles < 50);
    expect(await archive.storyAssignments(['a0', 'a49'])).toEqual([null, null]);
    await ingest({ gathered: batches, archive, reader, now });
    expect(
      await archive.storyAssignments(batches.map((one) => (one.ok ? one.details.id : ''))),
    ).not.toContain(null);
    expect(await archive.cluster({ limit: 1 })).toBe(0);
  });

  it('ends where stories cannot be found, and loses nothing by it', async () => {
    const failing = Object.assign(Object.create(archive), {
      cluster: () => Promise.reject(new Error('the disk is full')),
    });
    await expect(ingest({ gathered: many(120), archive: failing, reader, now })).rejects.toThrow(
      /disk is full/,
    );
    expect(await ingest({ gathered: many(120), archive, reader, now })).toMatchObject({ added: 70 });
    expect(await archive.cluster({ limit: 1 })).toBe(0);
  });
});
