import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/openArchive.ts';
import type { Archive } from '../../src/archive/port.ts';
import { ingest } from '../../src/gathering/ingest.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { ARRIVAL, DATA as data, reader } from '../desk.ts';
import { writeSample } from '../madeFiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'brief-sample-'));

describe('the sample archive, read and stored', () => {
  let archive: Archive;
  const load = () =>
    ingest({
      gathered: sampleArticles(data),
      archive,
      reader,
      now: new Date('2026-11-23T10:00:00Z'),
    });
  beforeAll(async () => {
    const file = join(folder, 'sample.sqlite');
    await writeSample(file, { data, reader, now: ARRIVAL });
    archive = await openArchive(file);
  });
  afterAll(async () => {
    await archive.close();
    rmSync(folder, { recursive: true });
  });

  it('is whole: every excerpt lies in its text, every index row agrees with its reading', async () => {
    expect(await archive.verify()).toEqual([]);
  });

  it('is known when it is loaded again, so that nothing is read twice', async () => {
    const { articles } = await archive.counts();
    expect(await load()).toEqual({ added: 0, updated: 0, unchanged: articles, refused: [] });
  });

  it('begins with the Reykjavik article, which is found by its words, speaker and topic', async () => {
    const { found } = await archive.findArticles({ undated: true });
    expect(found[0]?.details.id).toBe('lavrov-blinken-reykjavik');
    const quotes = await archive.findQuotes({
      article: 'lavrov-blinken-reykjavik',
      speaker: 'Sergei Lavrov',
      topic: 'strategic-stability',
      words: '"strategic stability"',
      kinds: ['direct'],
    });
    expect(quotes.found.map(({ quote }) => [quote.start, quote.end])).toEqual([[1047, 1889]]);
  });
});
