import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive, ArchiveView } from '../../src/archive/port.ts';
import { archiveOver } from '../../src/archive/postgres/archiveOver.ts';
import { databaseOver, type Source } from '../../src/archive/postgres/database.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { type InMemory, startInMemory } from '../postgres/inMemory.ts';

/** What holds words of articles or says which there are. */
const OF_ARTICLES =
  /\b(?:articles|versions|quotes|passages|article_words|revisions|placings|version_shingles|announced)\b/;

let memory: InMemory;
let archive: Archive;
let asked: string[] = [];
beforeAll(async () => {
  memory = await startInMemory();
  const source = await memory.empty();
  const recording: Source = {
    ...source,
    async take() {
      const { query, give } = await source.take();
      return {
        give,
        query: (sql, values) => {
          asked.push(sql);
          return query(sql, values);
        },
      };
    },
  };
  archive = await archiveOver(databaseOver(recording));
  await archive.add([
    makeArticle({
      id: 'a',
      text: 'Ada Holm said: “Talks go on.”',
      quotes: [{ words: '“Talks go on.”', speaker: 'Ada Holm' }],
      announced: [{ words: 'Talks', from: '2021-05-04' }],
    }),
  ]);
  await archive.cluster({ limit: 10 });
});
afterAll(() => memory.close());

/** Each look-up for a viewer; a new one is missing here until it is added. `embargoed` counts what is hidden. */
const lookUps: Readonly<
  Record<
    Exclude<
      keyof ArchiveView,
      'viewer' | 'embargoed' | 'subscriptions' | 'ledger' | 'corrections' | 'sources'
    >,
    (seen: ArchiveView) => Promise<unknown>
  >
> = {
  getVersion: (seen) => seen.getVersion('a'),
  getVersions: (seen) => seen.getVersions([{ article: 'a' }]),
  revisions: (seen) => seen.revisions(['a']),
  findArticles: (seen) => seen.findArticles({ words: 'talks' }),
  findVersions: (seen) => seen.findVersions({ words: 'talks' }),
  findSharing: (seen) => seen.findSharing({ shingles: [1, 2], limit: 3 }),
  findQuotes: (seen) => seen.findQuotes({ speaker: 'Ada Holm' }),
  findQuotesForEach: (seen) => seen.findQuotesForEach([{ speaker: 'Ada Holm' }, {}]),
  findPeople: (seen) => seen.findPeople({ name: 'Holm' }),
  findOutlets: (seen) => seen.findOutlets(),
  findPassages: (seen) => seen.findPassages({ topic: 'sanctions' }),
  countTopics: (seen) => seen.countTopics({}),
  counts: (seen) => seen.counts(),
  storyAssignments: (seen) => seen.storyAssignments(['a']),
  findRevisions: (seen) => seen.findRevisions({}),
  findAnnounced: (seen) => seen.findAnnounced({ since: '1900-01-01', until: '2100-01-01', longest: 366 }),
};

describe('a look-up for a viewer on PostgreSQL', () => {
  it.each(Object.entries(lookUps))('leaves out what the database says is hidden: %s', async (_, lookUp) => {
    const seen = archive.seenBy({ now: '2026-11-24T12:00:00Z', workspace: 'T1' });
    asked = [];
    await lookUp(seen);
    const about = asked.filter((sql) => OF_ARTICLES.test(sql));
    expect(about.length).toBeGreaterThan(0);
    for (const sql of about) expect(sql).toMatch(/\bhidden_(?:articles|versions)\(/);
  });
});
