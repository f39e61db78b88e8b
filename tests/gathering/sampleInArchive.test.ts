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

  it('has the words of eight sides and more, and each of the customer’s topics in texts that link to their publisher', async () => {
    const seen = archive.seenBy({ now: '2026-11-23T10:00:00Z', workspace: null });
    const spoken = (await seen.findPeople({ limit: 1000 })).flatMap(({ side, quotes }) =>
      side !== null && quotes.direct + quotes.mixed + quotes.spoken > 0 ? [side] : [],
    );
    expect(new Set(spoken).size).toBeGreaterThanOrEqual(8);
    for (const topic of ['strategic-stability', 'diplomatic-presence', 'regional-conflicts']) {
      const { found } = await seen.findPassages({ topic, limit: 1000 });
      const linked = new Set(found.flatMap(({ article }) => (article.url ? [article.id] : [])));
      expect(linked.size, topic).toBeGreaterThanOrEqual(5);
    }
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
