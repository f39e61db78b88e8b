import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Gathered } from '../../src/gathering/gathered.ts';
import { sampleArticles } from '../../src/gathering/sampleArticles.ts';
import { normaliseText } from '../../src/text/normaliseText.ts';

const data = join(import.meta.dirname, '../../data');

describe('the sample archive', () => {
  let all: Gathered[];
  let articles: (Gathered & { ok: true })[];
  beforeAll(async () => {
    all = await Array.fromAsync(sampleArticles(data));
    articles = all.filter((one) => one.ok);
  });

  it('is read whole, some hundreds of texts', () => {
    expect(all.filter((one) => !one.ok)).toEqual([]);
    expect(articles.length).toBeGreaterThan(400);
  });

  it('begins with the Reykjavik article, to the byte as it was given', () => {
    const bytes = readFileSync(join(data, 'articles/lavrov-blinken-reykjavik.txt'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '09759ce77cdf5053059f1a002db53317f02756733df2f1f018142f8c1ba64a26',
    );
    expect(articles[0]?.details).toMatchObject({
      id: 'lavrov-blinken-reykjavik',
      url: null,
      source: null,
      published: null,
    });
    expect(articles[0]?.text).toBe(bytes.toString('utf8'));
    expect(articles[0]?.text.slice(710, 741)).toBe('“We will not be found wanting,”');
  });

  it('states provenance, licence and language of each', () => {
    for (const { details } of articles) {
      for (const key of ['provenance', 'licence', 'language'] as const)
        expect(details[key], `${key} of ${details.id}`).toBeTruthy();
    }
  });

  it('names source, kind and headline of all but the first', () => {
    for (const { details } of articles.slice(1)) {
      for (const key of ['source', 'sourceKind', 'title'] as const)
        expect(details[key], `${key} of ${details.id}`).toBeTruthy();
    }
  });

  it('gives every article an id of its own and no text twice', () => {
    const doubled = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
    expect(doubled(articles.map(({ details }) => details.id))).toEqual([]);
    expect(doubled(articles.map(({ text }) => text.replace(/\s+/g, ' ').trim()))).toEqual([]);
  });

  it('holds texts as they will be stored, with nothing of annotations', () => {
    for (const { details, text } of articles) expect(normaliseText(text), details.id).toBe(text);
    const known = [
      'id',
      'title',
      'text',
      'url',
      'source',
      'source_kind',
      'published',
      'language',
      'licence',
      'provenance',
    ];
    for (const file of new Set(
      articles
        .map(({ from }) => from)
        .filter((from) => from.includes('.jsonl'))
        .map((from) => from.replace(/:\d+$/, '')),
    )) {
      for (const line of readFileSync(file, 'utf8').trim().split('\n'))
        expect(Object.keys(JSON.parse(line))).toEqual(known);
    }
  });

  it('is credited in NOTICE, collection by collection', () => {
    const notice = readFileSync(join(data, '../NOTICE'), 'utf8');
    const counted = Map.groupBy(articles, ({ from }) => from.replace(/^.*\/(articles\/[^/:]+).*$/, '$1'));
    for (const [file, ofFile] of counted) {
      expect(notice).toContain(`data/${file}`);
      if (file.endsWith('.jsonl')) expect(notice).toContain(`data/${file} (${ofFile.length} texts)`);
    }
  });
});
