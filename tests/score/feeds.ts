import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFeedReader } from '../../src/gathering/feeds/createFeedReader.ts';
import type { FeedEntry } from '../../src/gathering/feeds/feed.ts';
import type { Measure } from './measures.ts';

interface Oracle {
  readonly file: string;
  readonly entries: readonly {
    readonly link: string | null;
    readonly id: string | null;
    readonly published: number | null;
    readonly updated: number | null;
    readonly contentLen: number;
  }[];
}

/** A body that is there, and no shorter than this part of the other's: what is stripped of it differs. */
const SAME_BODY = 0.7;

/**
 * What the reference itself gets wrong, seen by eye: "2020/1/10 14:33:00" as the first of November, and the id
 * "t3_42tizy" as "/t3_42tizy".
 */
const MISREAD = ['files/045-kc0011.rss date', 'files/067-reddit-home.rss id'];

/** Feeds against what Python's feedparser reads in them: how many entries agree in link, id, date and body. */
export async function measureFeeds(folder: string): Promise<Measure[]> {
  const list = join(folder, 'feeds', 'oracle.jsonl');
  if (!existsSync(list)) return [];
  const reader = createFeedReader();
  const right = { link: 0, id: 0, date: 0, body: 0 };
  const misread = { link: 0, id: 0, date: 0, body: 0 };
  let all = 0;
  let lost = 0;
  for (const line of readFileSync(list, 'utf8').trim().split('\n')) {
    const oracle = JSON.parse(line) as Oracle;
    const bytes = readFileSync(join(folder, 'feeds', oracle.file));
    const read = await reader.readFeed({ bytes, contentType: null, url: null });
    const entries: readonly FeedEntry[] = read.ok ? read.feed.entries : [];
    if (entries.length === 0 && oracle.entries.length > 0) lost++;
    for (const [i, expected] of oracle.entries.entries()) {
      all++;
      for (const name of ['id', 'date'] as const)
        if (MISREAD.includes(`${oracle.file} ${name}`)) misread[name]++;
      const entry = entries[i];
      if (!entry) continue;
      const date = entry.published ?? entry.updated;
      if (entry.link === expected.link) right.link++;
      if (entry.id === expected.id) right.id++;
      if ((date === null ? null : Date.parse(date)) === (expected.published ?? expected.updated))
        right.date++;
      const body = entry.body?.length ?? 0;
      if (expected.contentLen === 0 ? body === 0 : body >= SAME_BODY * expected.contentLen) right.body++;
    }
  }
  await reader.close();
  const share = (count: number) => `${((100 * count) / all).toFixed(1)} %`;
  return [
    { name: 'feeds lost', now: String(lost), must: '0', reach: '0' },
    ...(['link', 'id', 'date', 'body'] as const).map((name) => ({
      name: `feeds: ${name}`,
      now:
        misread[name] === 0
          ? share(right[name])
          : `${share(right[name])} (at most ${share(all - misread[name])})`,
      must: name === 'body' ? '98 %' : '98.5 %',
      reach: '',
    })),
  ];
}
