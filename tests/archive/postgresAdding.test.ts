import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/port.ts';
import { archiveOver } from '../../src/archive/postgres/archiveOver.ts';
import { type Database, databaseOver, type Source } from '../../src/archive/postgres/database.ts';
import { phraseRuns } from '../../src/archive/postgres/steps/phraseRuns.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { type InMemory, startInMemory } from '../postgres/inMemory.ts';

describe('adding to PostgreSQL', () => {
  let memory: InMemory;
  let database: Database;
  let archive: Archive;
  let journeys = 0;
  beforeAll(async () => {
    memory = await startInMemory();
  });
  afterAll(() => memory.close());
  beforeEach(async () => {
    const source = await memory.empty();
    const counting: Source = {
      ...source,
      async take() {
        const { query, give } = await source.take();
        return {
          give,
          query: (sql, values) => {
            journeys += 1;
            return query(sql, values);
          },
        };
      },
    };
    database = databaseOver(counting);
    archive = await archiveOver(database);
    await archive.add([article(0)]);
    journeys = 0;
  });

  const article = (n: number) =>
    makeArticle({
      id: `a${n}`,
      title: `Talks ${n}`,
      source: 'The Paper',
      text: `Ada Holm said: “Talks number ${n} go on.” The harbour is to open.`,
      quotes: [{ words: `“Talks number ${n} go on.”`, speaker: 'Ada Holm' }],
      people: [{ name: 'Ada Holm', title: 'Minister', mentions: ['Ada Holm'] }],
      topics: [
        { id: 'talks', passages: [{ words: `“Talks number ${n} go on.”`, quote: 0, speaker: 'Ada Holm' }] },
      ],
      announced: [{ words: 'open', from: '2030-02-01' }],
    });

  it('makes one journey to the server for one new article, and seven for a hundred', async () => {
    await archive.add([article(1)]);
    expect(journeys).toBe(1);
    journeys = 0;
    await archive.add(Array.from({ length: 100 }, (_, i) => article(2 + i)));
    expect(journeys).toBeLessThanOrEqual(7);
    expect(await archive.verify()).toEqual([]);
  });

  it.each([
    [2, 0],
    [25, 24],
    [40, 39],
    [100, 60],
  ])('of %i articles adds all but the one at %i, which is stored', async (count, at) => {
    const articles = Array.from({ length: count }, (_, i) => article(i === at ? 0 : 1 + i));
    expect(await archive.add(articles)).toEqual(
      articles.map(({ details: { id } }, i) => ({
        article: id,
        version: 1,
        outcome: i === at ? 'unchanged' : 'added',
      })),
    );
    expect(await archive.counts()).toMatchObject({ articles: count, versions: count });
    expect(await archive.verify()).toEqual([]);
  });

  it('waits for the disk with each article, also where the server is set not to', async () => {
    const kept = async () => {
      let setting: unknown;
      await database.prepare(async (rows) => {
        await rows.run('SET LOCAL synchronous_commit = off');
        await rows.get("SELECT begin_adding('00000000-0000-4000-8000-000000000000')");
        setting = (await rows.get<{ set: string }>("SELECT current_setting('synchronous_commit') AS set"))!
          .set;
      });
      return setting;
    };
    expect(await kept()).toBe('on');
  });

  const unsorted = async () => {
    const { pages } = (await database.get<{ pages: number }>(
      "SELECT gin_clean_pending_list('article_words_by_word'::regclass) AS pages",
    ))!;
    return pages;
  };

  it('puts off sorting in the words, which are found meanwhile, and clustering does it', async () => {
    await archive.add([article(1)]);
    expect((await archive.findArticles({ words: 'harbour "number 1"' })).total).toBe(1);
    expect(await unsorted()).toBeGreaterThan(0);
    await archive.add([article(2)]);
    await archive.cluster({ limit: 10 });
    expect(await unsorted()).toBe(0);
    expect((await archive.findArticles({ words: 'harbour' })).total).toBe(3);
  });

  it('finds phrases of common words in what an older Brief stored, once it is brought up to date', async () => {
    await archive.add([
      makeArticle({ id: 'old', text: 'It was one of the last. It was one of the first of all.' }),
    ]);
    const found = async () => (await archive.findArticles({ words: '"one of the"' })).total;
    await database.run(
      "UPDATE article_words SET words = ts_delete(words, ARRAY(SELECT lexeme FROM unnest(words) WHERE lexeme LIKE '#%'))",
    );
    expect(await found()).toBe(0);
    await database.prepare(phraseRuns);
    expect(await found()).toBe(1);
    expect(await archive.verify()).toEqual([]);
  });

  it.each([
    ['DELETE FROM people', 'people'],
    ['DELETE FROM topic_weeks; DELETE FROM topics', 'topics'],
  ])('notices index rows of nobody and nothing, as no rule of the database does: %s', async (sql) => {
    await database.prepare((rows) => rows.run(sql));
    expect((await archive.verify()).join(' ')).toMatch(
      /rows of the index belong to no article, person or topic/,
    );
  });
});
