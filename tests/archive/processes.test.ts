import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import { writtenArticle } from './children/writtenArticle.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-processes-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Writer {
  readonly child: ChildProcess;
  /** Ids of the articles that it was told are stored. */
  readonly acknowledged: string[];
  readonly opened: Promise<void>;
  readonly ended: Promise<{ code: number | null; said: string }>;
}

function startWriter(path: string, name: string, count: number): Writer {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'children/write.ts'), path, name, String(count)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const acknowledged: string[] = [];
  const opened = Promise.withResolvers<void>();
  let said = '';
  createInterface(child.stdout).on('line', (line) => {
    if (line === 'open') opened.resolve();
    else acknowledged.push(line);
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on('close', (code) => {
      opened.resolve();
      resolve({ code, said });
    });
  });
  return { child, acknowledged, opened: opened.promise, ended };
}

describe('several processes on one archive', () => {
  it('make it together, write at once, and are read meanwhile', async () => {
    const path = join(folder, 'together.sqlite');
    const writers = ['anna', 'boris', 'clara'].map((name) => startWriter(path, name, 60));
    const archive = await openArchive(path);
    let seen = 0;
    const written = Promise.all(writers.map(({ ended }) => ended));
    let writing = true;
    written.then(() => {
      writing = false;
    });
    while (writing) {
      // What a reader sees only grows, and every quote it finds has its article.
      const { found, total } = await archive.findQuotes({ words: 'agreed', limit: 5 });
      expect(total).toBeGreaterThanOrEqual(seen);
      seen = total;
      expect(await archive.getVersions(found.map(({ article }) => ({ article: article.id })))).toHaveLength(
        found.length,
      );
    }
    expect(await written).toEqual(writers.map(() => ({ code: 0, said: '' })));
    const acknowledged = writers.flatMap((writer) => writer.acknowledged);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(await archive.counts()).toMatchObject({
      articles: acknowledged.length,
      quotes: acknowledged.length,
      speakers: 3,
    });
    expect(await archive.verify()).toEqual([]);
    await archive.close();
  });

  it('claim each digest run once', async () => {
    const path = join(folder, 'claims.sqlite');
    const [one, other] = await Promise.all([openArchive(path), openArchive(path)]);
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 7, minute)).toISOString();
    await one.subscriptions.add({
      id: 's1',
      workspace: 'T1',
      channel: 'C1',
      person: 'U1',
      cron: '* * * * *',
      inWords: 'every minute',
      zone: 'UTC',
      topic: null,
      state: 'active',
      pausedBecause: null,
      nextRun: at(0),
      created: at(0),
    });
    for (let minute = 0; minute < 20; minute++) {
      await Promise.all(
        [one, other].map((archive) => archive.ledger.schedule('s1', at(minute), at(minute + 1))),
      );
    }
    const claims = await Promise.all(
      Array.from({ length: 40 }, (_, i) => (i % 2 ? one : other).ledger.claim(`owner ${i}`, at(30), at(40))),
    );
    const claimed = claims.filter((run) => run !== null).map(({ scheduledFor }) => scheduledFor);
    expect(claimed).toHaveLength(20);
    expect(new Set(claimed).size).toBe(20);
    await Promise.all([one.close(), other.close()]);
  });
});

describe('an archive whose writers are killed', () => {
  it('keeps everything that was acknowledged, whole, and nothing by halves', async () => {
    const path = join(folder, 'killed.sqlite');
    const acknowledged: string[] = [];
    for (let round = 0; round < 5; round++) {
      const writers = [`a${round}`, `b${round}`].map((name) => startWriter(path, name, 100_000));
      for (const { child, opened } of writers) {
        await opened;
        await setTimeout(20 + Math.random() * 200);
        child.kill('SIGKILL');
      }
      for (const { ended, acknowledged: stored } of writers) {
        expect((await ended).said).toBe('');
        acknowledged.push(...stored);
      }
    }
    expect(acknowledged.length).toBeGreaterThan(10);

    const archive = await openArchive(path);
    expect(await archive.verify()).toEqual([]);
    for (const id of acknowledged) {
      const [name, number] = id.split('-') as [string, string];
      const expected = writtenArticle(name, Number(number));
      expect(await archive.getVersion(id)).toMatchObject({
        version: 1,
        text: expected.text,
        reading: expected.reading,
      });
    }
    const { articles, quotes } = await archive.counts();
    expect(articles).toBeGreaterThanOrEqual(acknowledged.length);
    expect(quotes).toBe(articles);
    expect((await archive.findQuotes({ words: '"agreed to meet again"' })).total).toBe(articles);
    await archive.close();
  });
});
