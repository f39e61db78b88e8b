import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive, ArchiveView } from '../../src/archive/port.ts';
import { searchShingles } from '../../src/comparing/shingles.ts';
import { makeArticle } from './makeArticle.ts';
import { blinken, lavrov } from './storedArticles.ts';

const BEFORE = '2026-11-24T10:00:00.000Z';
const UNTIL = '2026-11-24T23:01:00.000Z';
const AFTER = '2026-11-24T23:01:00.001Z';

/** Of everything in it nothing may be told to who may not see it: words, title, source, speaker, topic, numbers. */
const secret = {
  title: 'Zirconium accord',
  url: 'https://news.example/zirconium',
  source: 'Zirconium Gazette',
  published: '2030-01-01',
  text: 'Zoltan Zirkov said: "The zirconium accord is done." Lavrov nodded.',
  quotes: [{ words: '"The zirconium accord is done."', speaker: 'Zoltan Zirkov' }],
  announced: [{ words: 'done', from: '2030-02-01' }],
  topics: [
    {
      id: 'zirconium',
      passages: [
        { words: '"The zirconium accord is done."', rung: 'quoted', quote: 0, speaker: 'Zoltan Zirkov' },
      ],
    },
    { id: 'strategic-stability', passages: [{ words: 'Lavrov nodded.' }] },
  ],
  people: [
    { name: 'Zoltan Zirkov', mentions: ['Zoltan Zirkov'] },
    { name: 'Sergei Lavrov', title: 'Zirconium envoy', mentions: ['Lavrov'] },
  ],
} as const;

/** Everything that can be asked, so that two views can be compared. */
async function allOf(view: Archive | ArchiveView) {
  const words = { words: 'zirconium' };
  return {
    articles: await view.findArticles({}),
    found: await view.findArticles(words),
    byTopic: await view.findArticles({ topic: 'zirconium' }),
    bySpeaker: await view.findArticles({ speaker: 'Zoltan Zirkov' }),
    byUrl: await view.findArticles({ url: secret.url }),
    quotes: await view.findQuotes({}),
    quoted: await view.findQuotes(words),
    people: await view.findPeople({}),
    named: await view.findPeople({ name: 'zirkov' }),
    passages: await view.findPassages({ topic: 'strategic-stability' }),
    topics: await view.countTopics({}),
    counts: await view.counts(),
    version: await view.getVersion('secret'),
    first: await view.getVersion('secret', 1),
    versions: await view.getVersions([{ article: 'secret' }, { article: 'secret', version: 1 }]),
    revisions: await view.revisions(['secret']),
    texts: await view.findVersions(words),
    sharing: await view.findSharing({ shingles: searchShingles(secret.text), limit: 20 }),
    announced: await view.findAnnounced({ since: '2030-01-01', until: '2030-12-31', longest: 31 }),
    eachQuoted: await view.findQuotesForEach([words, { speaker: 'Zoltan Zirkov' }]),
  };
}

/** What is held and what is kept for some. `opened` is the empty archive of the test that runs. */
export function describeVisibility(opened: () => Archive): void {
  let archive: Archive;
  beforeEach(() => {
    archive = opened();
  });
  const seen = (now: string, workspace: string | null = 'T1') => archive.seenBy({ now, workspace });

  describe('what is held or kept for others', () => {
    let without: Awaited<ReturnType<typeof allOf>>;
    beforeEach(async () => {
      await archive.add([lavrov, blinken]);
      without = await allOf(archive);
    });

    it('is for its viewers as if it were not stored, until its time', async () => {
      await archive.add([makeArticle({ ...secret, id: 'secret', heldUntil: UNTIL })]);
      expect(await allOf(seen(BEFORE))).toEqual(without);
      expect(await seen(BEFORE).embargoed()).toEqual({ articles: 1, until: UNTIL });
      // At the instant itself it is free.
      for (const now of [UNTIL, AFTER]) {
        expect(await seen(now).embargoed()).toBeNull();
        const free = await allOf(seen(now));
        expect(free.found).toMatchObject({
          total: 1,
          found: [{ details: { id: 'secret', heldUntil: UNTIL } }],
        });
        expect(free.quoted.total).toBe(1);
        expect(free.counts).toMatchObject({ articles: 3, newest: '2030-01-01' });
        expect(free.named).toMatchObject([{ name: 'Zoltan Zirkov', quotes: { direct: 1 } }]);
        expect(free.topics.map(({ id }) => id)).toContain('zirconium');
        expect(free.versions).toHaveLength(2);
      }
    });

    it('is found by when it was free', async () => {
      await archive.add([makeArticle({ ...secret, id: 'secret', heldUntil: UNTIL })]);
      const freeSince = async (instant: string, more = {}) =>
        (await seen(AFTER).findArticles({ freeSince: instant, ...more })).total;
      expect(await freeSince(UNTIL)).toBe(1);
      expect(await freeSince(BEFORE, { topic: 'zirconium' })).toBe(1);
      expect(await freeSince(BEFORE, { speaker: 'Zoltan Zirkov', until: '2031-01-01' })).toBe(1);
      expect(await freeSince(BEFORE, { until: '2029-01-01' })).toBe(0);
      expect(await freeSince(AFTER)).toBe(0);
      expect((await seen(BEFORE).findArticles({ freeSince: BEFORE })).total).toBe(0);
    });

    it('is there for the workspaces that it is kept for, and not even counted for others', async () => {
      await archive.add([makeArticle({ ...secret, id: 'secret', visibleTo: ['T2', 'T1'] })]);
      for (const other of ['T3', 'T', null]) {
        expect(await allOf(seen(AFTER, other))).toEqual(without);
        expect(await seen(AFTER, other).embargoed()).toBeNull();
      }
      const free = await allOf(seen(AFTER, 'T1'));
      expect(free.found).toMatchObject({ total: 1, found: [{ details: { visibleTo: ['T1', 'T2'] } }] });
      expect(free.version?.text).toBe(secret.text);
    });

    it('is both at once where both are stated: the embargo is told to those alone who may see it later', async () => {
      await archive.add([makeArticle({ ...secret, id: 'secret', visibleTo: ['T1'], heldUntil: UNTIL })]);
      expect(await allOf(seen(BEFORE, 'T1'))).toEqual(without);
      expect(await allOf(seen(AFTER, 'T2'))).toEqual(without);
      expect(await seen(BEFORE, 'T1').embargoed()).toEqual({ articles: 1, until: UNTIL });
      expect(await seen(BEFORE, 'T2').embargoed()).toBeNull();
      expect((await seen(AFTER, 'T1').findArticles({})).total).toBe(3);
    });

    it('tells when the first is free', async () => {
      await archive.add([
        makeArticle({ ...secret, id: 'secret', heldUntil: UNTIL }),
        makeArticle({ id: 'later', text: 'Later.', heldUntil: '2026-12-01T00:00:00.000Z' }),
      ]);
      expect(await seen(BEFORE).embargoed()).toEqual({ articles: 2, until: UNTIL });
      expect(await seen(AFTER).embargoed()).toEqual({ articles: 1, until: '2026-12-01T00:00:00.000Z' });
    });

    it('stays in pages and totals that are right: a page is filled up with what may be seen', async () => {
      const many = Array.from({ length: 30 }, (_, i) =>
        makeArticle({
          id: `n${i}`,
          text: `A common word ${i}.`,
          published: '2026-11-24T08:00:00Z',
          heldUntil: i % 3 === 0 ? UNTIL : null,
        }),
      );
      await archive.add(many);
      const page = await seen(BEFORE).findArticles({ words: 'common', limit: 15, offset: 10 });
      expect(page.total).toBe(20);
      expect(page.found).toHaveLength(10);
    });

    it('is not brought in anew for its embargo alone, and takes a changed one', async () => {
      const held = makeArticle({
        ...secret,
        id: 'secret',
        heldUntil: '2026-11-24T23:01:00Z',
        visibleTo: ['b', 'a', 'a'],
      });
      await archive.add([held]);
      expect(await archive.hasExactly([held])).toEqual([true]);
      const free = { ...held, details: { ...held.details, heldUntil: null, visibleTo: null } };
      expect(await archive.hasExactly([free])).toEqual([false]);
      expect((await archive.add([free]))[0]).toMatchObject({ version: 1, outcome: 'updated' });
      expect(await seen(BEFORE).embargoed()).toBeNull();
      expect((await seen(BEFORE).findArticles({ words: 'zirconium' })).total).toBe(1);
    });

    it('is held and released by an operator whatever the source states, also when it is brought in again', async () => {
      // What was told before it was held cannot be untold: here nobody had a new title.
      const people = secret.people.map(({ name, mentions }) => ({ name, mentions }));
      const free = makeArticle({ ...secret, id: 'secret', people });
      await archive.add([free]);
      expect(await archive.setEmbargo('secret', '2026-11-24T23:01:00Z')).toBe(true);
      expect(await archive.setEmbargo('none', UNTIL)).toBe(false);
      expect(await archive.hasExactly([free])).toEqual([true]);
      await archive.add([{ ...free, details: { ...free.details, licence: 'CC0' } }]);
      expect(await allOf(seen(BEFORE))).toEqual(without);
      expect(await seen(BEFORE).embargoed()).toEqual({ articles: 1, until: UNTIL });

      await archive.add([makeArticle({ ...secret, id: 'secret', heldUntil: '2031-01-01T00:00:00.000Z' })]);
      expect(await seen(BEFORE).embargoed()).toEqual({ articles: 1, until: UNTIL });
      expect(await archive.setEmbargo('secret', null)).toBe(true);
      expect(await seen(BEFORE).embargoed()).toBeNull();
      expect((await seen(BEFORE).getVersion('secret'))?.article.heldUntil).toBeNull();
      expect(await archive.verify()).toEqual([]);
    });
  });
}
