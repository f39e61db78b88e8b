import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive, Subscription } from '../../src/archive/port.ts';
import { sliceExcerpt } from '../../src/text/excerpt.ts';
import { makeArticle } from './makeArticle.ts';

const lavrov = makeArticle({
  id: 'lavrov',
  title: 'A glimmer of hope',
  url: 'https://news.example/lavrov',
  source: 'Pravda.ru',
  sourceKind: 'outlet',
  published: '2021-05-19',
  text: 'Lavrov said: “Strategic stability needs patience.” Blinken listened. He noted that talks on Iran go on. Façade.',
  quotes: [
    { words: '“Strategic stability needs patience.”', speaker: 'Sergei Lavrov' },
    { words: 'talks on Iran go on', speaker: 'Sergei Lavrov', kind: 'indirect' },
  ],
  topics: [
    {
      id: 'strategic-stability',
      passages: [
        {
          words: '“Strategic stability needs patience.”',
          rung: 'quoted',
          quote: 0,
          speaker: 'Sergei Lavrov',
        },
      ],
    },
    {
      id: 'regional-conflicts/iran',
      parent: 'regional-conflicts',
      passages: [
        { words: 'He noted that talks on Iran go on.', rung: 'reported', quote: 1, speaker: 'Sergei Lavrov' },
      ],
    },
  ],
  people: [
    { name: 'Sergei Lavrov', title: 'Foreign Minister', side: 'RU', mentions: ['Lavrov', 'He'] },
    { name: 'Antony Blinken', side: 'US', mentions: ['Blinken'] },
  ],
});

const blinken = makeArticle({
  id: 'blinken',
  source: 'US Department of State',
  sourceKind: 'official',
  published: '2021-05-20T09:00:00+02:00',
  text: 'Secretary Blinken said: "Stability is predictable." Lavrov agreed on Iran.',
  quotes: [{ words: '"Stability is predictable."', speaker: 'Antony Blinken', kind: 'direct' }],
  topics: [
    {
      id: 'regional-conflicts/iran',
      parent: 'regional-conflicts',
      passages: [{ words: 'Lavrov agreed on Iran.' }],
    },
    { id: 'regional-conflicts', passages: [{ words: 'Lavrov agreed on Iran.' }] },
  ],
  people: [
    { name: 'Antony Blinken', mentions: ['Blinken'] },
    { name: 'Sergei Lavrov', mentions: ['Lavrov'] },
  ],
});

const undated = makeArticle({
  id: 'undated',
  text: 'José Muñoz-Lacalle said that nothing happened.',
  quotes: [{ words: 'nothing happened', speaker: 'José Muñoz-Lacalle', kind: 'indirect' }],
  people: [{ name: 'José Muñoz-Lacalle', mentions: ['José Muñoz-Lacalle'] }],
});

const subscription: Subscription = {
  id: 's1',
  workspace: 'T1',
  channel: 'C1',
  person: 'U1',
  cron: '30 7 * * 1-5',
  inWords: 'weekdays at 07:30',
  zone: 'Europe/London',
  topic: null,
  state: 'active',
  pausedBecause: null,
  nextRun: '2026-11-24T07:30:00.000Z',
  created: '2026-11-23T10:00:00.000Z',
};

const at = (time: string) => `2026-11-24T${time}:00.000Z`;

/**
 * What every engine behind the Archive port must do. `open` gives an empty archive; the suite closes it.
 */
export function describeArchive(name: string, open: () => Promise<Archive>): void {
  describe(`the archive on ${name}`, () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = await open();
    });
    afterEach(async () => {
      await archive.close();
    });

    const idsFound = async (query: Parameters<Archive['findArticles']>[0]) =>
      (await archive.findArticles(query)).found.map(({ details }) => details.id);
    const wordsFound = async (query: Parameters<Archive['findQuotes']>[0]) => {
      const { found } = await archive.findQuotes(query);
      const versions = await archive.getVersions(
        found.map(({ article, version }) => ({ article: article.id, version })),
      );
      return found.map(({ article, version, quote }, i) =>
        sliceExcerpt(versions[i]!, { article: article.id, version, start: quote.start, end: quote.end }),
      );
    };

    describe('versions', () => {
      it('gives back text, details and reading as they were stored', async () => {
        expect(await archive.add([lavrov])).toEqual([{ article: 'lavrov', version: 1, outcome: 'added' }]);
        const stored = await archive.getVersion('lavrov');
        expect(stored).toMatchObject({
          article: lavrov.details,
          version: 1,
          text: lavrov.text,
          reading: lavrov.reading,
        });
        expect(stored?.hash).toMatch(/^[0-9a-f]{64}$/);
        expect(stored?.added).toBe(lavrov.added);
      });

      it('keeps texts to the last code unit: marks, tabs, astral characters, double spaces, no final line feed', async () => {
        const text = ' “A”\t\n\n😀  \u00a0 e\u0301 é "b\'  ';
        await archive.add([makeArticle({ id: 'odd', text })]);
        expect((await archive.getVersion('odd'))?.text).toBe(text);
      });

      it('finds quotes by the same offsets behind characters of two code units', async () => {
        const text = '😀😀 He said: "Yes, indeed."';
        await archive.add([makeArticle({ text, quotes: [{ words: '"Yes, indeed."', speaker: 'He' }] })]);
        expect(await wordsFound({ words: 'indeed' })).toEqual(['"Yes, indeed."']);
        expect(await archive.verify()).toEqual([]);
      });

      it('adds the same article twice without effect, also within one call', async () => {
        expect((await archive.add([lavrov, lavrov])).map(({ outcome }) => outcome)).toEqual([
          'added',
          'unchanged',
        ]);
        expect((await archive.add([lavrov]))[0]?.outcome).toBe('unchanged');
        expect(await archive.counts()).toMatchObject({ articles: 1, versions: 1, quotes: 2 });
      });

      it('keeps every text of an article and searches only the newest', async () => {
        await archive.add([lavrov]);
        const text = 'Lavrov said: “Everything changed.”';
        const changed = makeArticle({
          ...lavrov.details,
          text,
          quotes: [{ words: '“Everything changed.”', speaker: 'Sergei Lavrov' }],
        });
        expect(await archive.add([changed])).toEqual([{ article: 'lavrov', version: 2, outcome: 'updated' }]);
        expect((await archive.getVersion('lavrov'))?.text).toBe(text);
        expect((await archive.getVersion('lavrov', 1))?.text).toBe(lavrov.text);
        expect((await archive.revisions('lavrov')).map(({ version }) => version)).toEqual([1, 2]);
        expect(await idsFound({ words: 'patience' })).toEqual([]);
        expect(await idsFound({ words: 'everything' })).toEqual(['lavrov']);
        expect(await wordsFound({})).toEqual(['“Everything changed.”']);
        expect(await archive.countTopics({})).toEqual([]);
        expect(await archive.findPeople({ name: 'blinken' })).toEqual([]);
        expect(await archive.verify()).toEqual([]);
      });

      it('takes a text that the article had before as its newest again, under its old number', async () => {
        await archive.add([lavrov, makeArticle({ ...lavrov.details, text: 'Another text.' })]);
        expect(await archive.add([lavrov])).toEqual([{ article: 'lavrov', version: 1, outcome: 'updated' }]);
        expect(await archive.revisions('lavrov')).toHaveLength(2);
        expect((await archive.getVersion('lavrov'))?.version).toBe(1);
        expect(await idsFound({ words: 'patience' })).toEqual(['lavrov']);
        expect(await archive.verify()).toEqual([]);
      });

      it('takes mended details without a further version', async () => {
        await archive.add([undated]);
        const mended = {
          ...undated,
          details: { ...undated.details, title: 'Mended', published: '2020-02-29', source: 'X' },
        };
        expect(await archive.add([mended])).toEqual([{ article: 'undated', version: 1, outcome: 'updated' }]);
        expect((await archive.getVersion('undated'))?.article).toEqual(mended.details);
        expect(await idsFound({ words: 'mended', source: 'x', until: '2020-03-01' })).toEqual(['undated']);
        expect(await archive.verify()).toEqual([]);
      });

      it('knows what it holds: same text and details, nothing else', async () => {
        await archive.add([lavrov]);
        const other = makeArticle({ ...lavrov.details, text: 'Another text.' });
        const mended = { ...lavrov, details: { ...lavrov.details, licence: 'CC0' } };
        expect(await archive.holds([lavrov, other, mended, blinken])).toEqual([true, false, false, false]);
      });

      it('gives many versions in the order asked, leaving out what is not there', async () => {
        await archive.add([lavrov, blinken]);
        const found = await archive.getVersions([
          { article: 'blinken' },
          { article: 'none' },
          { article: 'lavrov', version: 1 },
          { article: 'lavrov', version: 9 },
        ]);
        expect(found.map(({ article }) => article.id)).toEqual(['blinken', 'lavrov']);
        expect(await archive.getVersion('none')).toBeNull();
        expect(await archive.revisions('none')).toEqual([]);
      });

      it('stores all or nothing of a batch that cannot be stored', async () => {
        const broken = { ...blinken, reading: { ...blinken.reading, quotes: null as unknown as [] } };
        await expect(archive.add([lavrov, broken])).rejects.toThrow();
        expect(await archive.counts()).toMatchObject({ articles: 0, versions: 0, quotes: 0 });
      });

      it('gives new readings their place, and the index follows', async () => {
        await archive.add([lavrov, blinken]);
        expect((await archive.readingsToRedo('better', 10)).map(({ article }) => article.id)).toEqual([
          'lavrov',
          'blinken',
        ]);
        const better = makeArticle({
          text: lavrov.text,
          engine: 'better',
          quotes: [{ words: 'talks on Iran', speaker: 'Sergei Lavrov' }],
        });
        await archive.replaceReading('lavrov', 1, better.reading);
        expect((await archive.getVersion('lavrov'))?.reading).toEqual(better.reading);
        expect(await wordsFound({ speaker: 'Sergei Lavrov' })).toEqual(['talks on Iran']);
        expect((await archive.readingsToRedo('better', 10)).map(({ article }) => article.id)).toEqual([
          'blinken',
        ]);
        expect(await archive.verify()).toEqual([]);
        await expect(archive.replaceReading('lavrov', 7, better.reading)).rejects.toThrow(
          /no version 7 of lavrov/,
        );
      });

      it('gives an older version a new reading without letting it into the index', async () => {
        await archive.add([lavrov, makeArticle({ ...lavrov.details, text: 'Another text.' })]);
        await archive.replaceReading('lavrov', 1, { ...lavrov.reading, engine: 'better' });
        expect((await archive.getVersion('lavrov', 1))?.reading.engine).toBe('better');
        expect(await wordsFound({})).toEqual([]);
      });
    });

    describe('finding articles', () => {
      beforeEach(async () => {
        await archive.add([lavrov, blinken, undated]);
      });

      const byWords: [words: string, found: string[], why: string][] = [
        ['stability', ['blinken', 'lavrov'], 'any case'],
        ['STABILITY patience', ['lavrov'], 'every word must occur'],
        ['"needs patience"', ['lavrov'], 'a phrase in that order'],
        ['"patience needs"', [], 'not in another order'],
        ['“needs patience”', ['lavrov'], 'curly marks make a phrase too'],
        ['stability "needs', ['lavrov'], 'a mark without partner is no mark'],
        ['facade', ['lavrov'], 'accents do not count in the text'],
        ['façade', ['lavrov'], 'nor in the question'],
        ['Jose Munoz', ['undated'], 'of names neither'],
        ['glimmer', ['lavrov'], 'the headline counts'],
        ['stability OR patience', [], 'operators are words'],
        ['stab*', [], 'so are stars'],
        ['title:glimmer', [], 'so are columns'],
        ['strategic-stability', ['lavrov'], 'a hyphen joins words that stand side by side'],
        ['   ', ['undated', 'blinken', 'lavrov'], 'blank sets no condition'],
        ['?!', [], 'signs alone find nothing'],
      ];
      it.each(byWords)('for %j finds %j: %s', async (words, found) => {
        expect(await idsFound({ words, order: 'newest' })).toEqual(found);
      });

      it('filters by topic with all beneath it, source, address and day', async () => {
        expect(await idsFound({ topic: 'regional-conflicts' })).toEqual(['blinken', 'lavrov']);
        expect(await idsFound({ topic: 'strategic-stability' })).toEqual(['lavrov']);
        expect(await idsFound({ topic: 'nothing' })).toEqual([]);
        expect(await idsFound({ source: 'pravda' })).toEqual(['lavrov']);
        expect(await idsFound({ source: 'department of state' })).toEqual(['blinken']);
        expect(await idsFound({ url: 'https://news.example/lavrov' })).toEqual(['lavrov']);
        expect(await idsFound({ since: '2021-05-19', until: '2021-05-20' })).toEqual(['lavrov']);
        expect(await idsFound({ since: '2021-05-20T07:00:00Z', until: '2021-05-21' })).toEqual(['blinken']);
        expect(await idsFound({ since: '2021-05-20T07:00:01Z', until: '2021-05-21' })).toEqual([]);
        expect(await idsFound({ since: '2026-11-23' })).toEqual(['undated']);
      });

      it('takes a day without an hour for that day in the zones of both coasts', async () => {
        // 19 May in New York and in Tokyo, as instants.
        expect(await idsFound({ since: '2021-05-19T04:00:00Z', until: '2021-05-20T04:00:00Z' })).toEqual([
          'lavrov',
        ]);
        expect(await idsFound({ since: '2021-05-18T15:00:00Z', until: '2021-05-19T15:00:00Z' })).toEqual([
          'lavrov',
        ]);
      });

      it('says what each article is, when it counts and how many quotes it has', async () => {
        const { found, total } = await archive.findArticles({ order: 'newest' });
        expect(total).toBe(3);
        expect(found.map(({ day, quotes, version }) => [day, quotes, version])).toEqual([
          ['2026-11-23T10:00:00.000Z', 1, 1],
          ['2021-05-20T07:00:00.000Z', 1, 1],
          ['2021-05-19', 2, 1],
        ]);
        expect(found[2]?.details).toEqual(lavrov.details);
      });

      it('gives pages that together are the whole, each article once', async () => {
        const pages = await Promise.all(
          [0, 1, 2, 3].map((offset) => archive.findArticles({ offset, limit: 1 })),
        );
        expect(pages.map(({ total }) => total)).toEqual([3, 3, 3, 3]);
        expect(pages.flatMap(({ found }) => found.map(({ details }) => details.id))).toEqual([
          'undated',
          'blinken',
          'lavrov',
        ]);
      });

      it('puts what came together in the order in which it came', async () => {
        await archive.add(
          ['x', 'y', 'z'].map((id) => makeArticle({ id, published: '1999-01-01', text: `Text ${id}.` })),
        );
        expect(await idsFound({ until: '2000-01-01' })).toEqual(['x', 'y', 'z']);
      });

      it('ranks by relevance what says it most, a headline before a passing word', async () => {
        await archive.add([
          makeArticle({
            id: 'passing',
            published: '2025-01-01',
            text: `Sanctions, once. ${'Other words. '.repeat(50)}`,
          }),
          makeArticle({
            id: 'about',
            title: 'Sanctions',
            published: '2020-01-01',
            text: 'Sanctions and sanctions.',
          }),
        ]);
        expect(await idsFound({ words: 'sanctions' })).toEqual(['about', 'passing']);
        expect(await idsFound({ words: 'sanctions', order: 'newest' })).toEqual(['passing', 'about']);
      });

      it('counts every match of a common word though it ranks only the last arrived', async () => {
        const many = Array.from({ length: 1_200 }, (_, i) =>
          makeArticle({ id: `m${i}`, text: `Common word ${i}.`, published: '2019-01-01' }),
        );
        await archive.add(many);
        const { found, total } = await archive.findArticles({ words: 'common', limit: 500 });
        expect(total).toBe(1_200);
        expect(found).toHaveLength(500);
      });

      it('never fails on what people type', async () => {
        const signs = [
          '"',
          '“',
          '”',
          '«',
          "'",
          '*',
          '^',
          '(',
          ')',
          '-',
          '+',
          ':',
          'AND',
          'OR',
          'NOT',
          'NEAR(',
          '{',
          '}',
          '\0',
          '\ud800',
          '😀',
          'é',
          'ß',
          '\n',
          ';',
          '--',
          '%',
          '_',
          'a',
          'Lavrov',
          '"a b"',
          '?1',
          '\\',
          '„',
          ' ',
        ];
        // A small generator with a fixed seed: the same strings every time.
        let seed = 42;
        const next = (below: number) => {
          seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
          return seed % below;
        };
        for (let round = 0; round < 300; round++) {
          const words = Array.from(
            { length: 1 + next(8) },
            () => signs[next(signs.length)] + (next(3) === 0 ? ' ' : ''),
          ).join('');
          for (const found of [
            archive.findArticles({ words }),
            archive.findQuotes({ words, speaker: words }),
            archive.findQuotes({ source: words, topic: words }),
          ]) {
            await expect(found, JSON.stringify(words)).resolves.toHaveProperty('total');
          }
          await expect(archive.findPeople({ name: words }), JSON.stringify(words)).resolves.toBeInstanceOf(
            Array,
          );
        }
      });
    });

    describe('finding quotes, passages, people, topics', () => {
      beforeEach(async () => {
        await archive.add([lavrov, blinken, undated]);
      });

      it('finds quotes newest article first, then in the order of the text', async () => {
        expect(await wordsFound({})).toEqual([
          'nothing happened',
          '"Stability is predictable."',
          '“Strategic stability needs patience.”',
          'talks on Iran go on',
        ]);
      });

      it('filters by speaker, topic, words, kind, source, article and day, all at once', async () => {
        expect(await wordsFound({ speaker: 'Sergei Lavrov', kinds: ['direct'] })).toEqual([
          '“Strategic stability needs patience.”',
        ]);
        expect(await wordsFound({ speaker: 'jose munoz lacalle' })).toEqual(['nothing happened']);
        expect(await wordsFound({ topic: 'regional-conflicts' })).toEqual(['talks on Iran go on']);
        expect(await wordsFound({ words: 'stability' })).toEqual([
          '"Stability is predictable."',
          '“Strategic stability needs patience.”',
        ]);
        expect(await wordsFound({ words: 'stability', speaker: 'Antony Blinken' })).toEqual([
          '"Stability is predictable."',
        ]);
        expect(await wordsFound({ words: 'said' })).toEqual([]);
        expect(await wordsFound({ source: 'Pravda', kinds: ['indirect', 'mixed'] })).toEqual([
          'talks on Iran go on',
        ]);
        expect(await wordsFound({ article: 'blinken' })).toEqual(['"Stability is predictable."']);
        expect(await wordsFound({ since: '2021-05-20', until: '2022-01-01' })).toEqual([
          '"Stability is predictable."',
        ]);
        expect(await wordsFound({ kinds: [] })).toEqual([]);
        expect(await wordsFound({ speaker: 'Nobody' })).toEqual([]);
      });

      it('gives each quote whole, with its place in the reading', async () => {
        const { found, total } = await archive.findQuotes({ speaker: 'Sergei Lavrov', offset: 1, limit: 1 });
        expect(total).toBe(2);
        expect(found).toEqual([
          {
            article: lavrov.details,
            version: 1,
            day: '2021-05-19',
            index: 1,
            quote: lavrov.reading.quotes[1],
          },
        ]);
      });

      it('finds passages of a topic and those beneath it, a sentence once', async () => {
        const all = await archive.findPassages({ topic: 'regional-conflicts' });
        expect(all.total).toBe(2);
        expect(
          all.found.map(({ article, rung, speakerName, quote }) => [article.id, rung, speakerName, quote]),
        ).toEqual([
          ['blinken', 'mentioned', null, null],
          ['lavrov', 'reported', 'Sergei Lavrov', 1],
        ]);
        const said = await archive.findPassages({
          topic: 'regional-conflicts',
          speaker: 'Sergei Lavrov',
          rungs: ['quoted', 'reported'],
        });
        expect(
          said.found.map(({ article, start, end }) => lavrov.text.slice(start, end) + article.id),
        ).toEqual(['He noted that talks on Iran go on.lavrov']);
        expect((await archive.findPassages({ topic: 'regional-conflicts', rungs: ['quoted'] })).total).toBe(
          0,
        );
      });

      it('knows people by any words of their names, whatever the case and accents', async () => {
        for (const name of ['lavrov', 'LAVROV', 'Sergei', 'lav', 'Lavrov, Sergei']) {
          expect(
            (await archive.findPeople({ name })).map((person) => person.name),
            name,
          ).toEqual(['Sergei Lavrov']);
        }
        for (const name of ['munoz', 'Muñoz-Lacalle', 'jose lacalle']) {
          expect(
            (await archive.findPeople({ name })).map((person) => person.name),
            name,
          ).toEqual(['José Muñoz-Lacalle']);
        }
        expect(await archive.findPeople({ name: 'avrov' })).toEqual([]);
      });

      it('counts what people are quoted and named, most quoted first', async () => {
        expect(await archive.findPeople({})).toEqual([
          {
            name: 'Sergei Lavrov',
            title: 'Foreign Minister',
            side: 'RU',
            quotes: { direct: 1, mixed: 0, indirect: 1 },
            mentions: 3,
            articles: 2,
          },
          {
            name: 'Antony Blinken',
            title: null,
            side: 'US',
            quotes: { direct: 1, mixed: 0, indirect: 0 },
            mentions: 2,
            articles: 2,
          },
          {
            name: 'José Muñoz-Lacalle',
            title: null,
            side: null,
            quotes: { direct: 0, mixed: 0, indirect: 1 },
            mentions: 1,
            articles: 1,
          },
        ]);
        expect(await archive.findPeople({ limit: 1 })).toHaveLength(1);
      });

      it('counts topics by articles and quotes, a parent with all beneath it, week by week', async () => {
        expect(await archive.countTopics({})).toEqual([
          {
            id: 'regional-conflicts',
            label: 'About regional-conflicts',
            parent: null,
            articles: 2,
            quotes: 1,
            weeks: [{ monday: '2021-05-17', articles: 2 }],
          },
          {
            id: 'regional-conflicts/iran',
            label: 'About regional-conflicts/iran',
            parent: 'regional-conflicts',
            articles: 2,
            quotes: 1,
            weeks: [{ monday: '2021-05-17', articles: 2 }],
          },
          {
            id: 'strategic-stability',
            label: 'About strategic-stability',
            parent: null,
            articles: 1,
            quotes: 1,
            weeks: [{ monday: '2021-05-17', articles: 1 }],
          },
        ]);
        expect(
          (await archive.countTopics({ since: '2021-05-20' })).map(({ id, articles }) => [id, articles]),
        ).toEqual([
          ['regional-conflicts', 1],
          ['regional-conflicts/iran', 1],
        ]);
      });

      it('counts the whole', async () => {
        expect(await archive.counts()).toEqual({
          articles: 3,
          versions: 3,
          quotes: 4,
          speakers: 3,
          topics: 3,
          oldest: '2021-05-19',
          newest: '2021-05-20',
        });
      });

      it('names a week by its Monday, Sunday belonging to the week before', async () => {
        const topics = [{ id: 'weeks', passages: [{ words: 'Text' }] }];
        await archive.add([
          makeArticle({ id: 'sunday', published: '2024-03-03T23:59:00Z', text: 'Text s', topics }),
          makeArticle({ id: 'monday', published: '2024-03-04T00:00:00Z', text: 'Text m', topics }),
        ]);
        const [weeks] = (await archive.countTopics({})).filter(({ id }) => id === 'weeks');
        expect(weeks?.weeks).toEqual([
          { monday: '2024-02-26', articles: 1 },
          { monday: '2024-03-04', articles: 1 },
        ]);
      });
    });

    it('has nothing wrong when empty', async () => {
      expect(await archive.verify()).toEqual([]);
      expect(await archive.counts()).toEqual({
        articles: 0,
        versions: 0,
        quotes: 0,
        speakers: 0,
        topics: 0,
        oldest: null,
        newest: null,
      });
      expect(await archive.findArticles({ words: 'anything' })).toEqual({ found: [], total: 0 });
      expect(await archive.findQuotes({})).toEqual({ found: [], total: 0 });
      expect(await archive.findPeople({})).toEqual([]);
    });

    describe('subscriptions', () => {
      it('keeps one, and returns the equal one that stands', async () => {
        expect(await archive.subscriptions.add(subscription)).toEqual({ subscription, already: false });
        expect(await archive.subscriptions.add({ ...subscription, id: 's2', person: 'U2' })).toEqual({
          subscription,
          already: true,
        });
        expect(
          (await archive.subscriptions.add({ ...subscription, id: 's3', topic: 'sanctions' })).already,
        ).toBe(false);
        expect(await archive.subscriptions.list({ workspace: 'T1' })).toHaveLength(2);
        expect(await archive.subscriptions.list({ workspace: 'T1', channel: 'C2' })).toEqual([]);
        expect(await archive.subscriptions.list({ workspace: 'T2' })).toEqual([]);
      });

      it('changes what is named and leaves the rest', async () => {
        await archive.subscriptions.add(subscription);
        const paused = await archive.subscriptions.change('s1', {
          state: 'paused',
          pausedBecause: 'not_in_channel',
        });
        expect(paused).toEqual({ ...subscription, state: 'paused', pausedBecause: 'not_in_channel' });
        expect(await archive.subscriptions.get('s1')).toEqual(paused);
        expect(
          (await archive.subscriptions.change('s1', { pausedBecause: null, state: 'active' }))?.pausedBecause,
        ).toBeNull();
        expect(await archive.subscriptions.change('none', { state: 'paused' })).toBeNull();
      });

      it('makes two that come to order the same into the one that stood', async () => {
        await archive.subscriptions.add(subscription);
        await archive.subscriptions.add({ ...subscription, id: 's2', cron: '0 9 * * 1' });
        expect(await archive.subscriptions.change('s2', { cron: subscription.cron })).toEqual(subscription);
        expect(await archive.subscriptions.list({ workspace: 'T1' })).toEqual([subscription]);
      });

      it('removes one once', async () => {
        await archive.subscriptions.add(subscription);
        expect(await archive.subscriptions.remove('s1')).toBe(true);
        expect(await archive.subscriptions.remove('s1')).toBe(false);
        expect(await archive.subscriptions.get('s1')).toBeNull();
      });

      it('lists what is due, earliest first, without the paused', async () => {
        await archive.subscriptions.add({ ...subscription, nextRun: at('08:00') });
        await archive.subscriptions.add({ ...subscription, id: 's2', channel: 'C2', nextRun: at('07:00') });
        await archive.subscriptions.add({ ...subscription, id: 's3', channel: 'C3', nextRun: at('09:00') });
        await archive.subscriptions.add({ ...subscription, id: 's4', channel: 'C4', state: 'paused' });
        expect((await archive.subscriptions.due(at('08:00'), 10)).map(({ id }) => id)).toEqual(['s2', 's1']);
        expect((await archive.subscriptions.due(at('08:00'), 1)).map(({ id }) => id)).toEqual(['s2']);
      });
    });

    describe('the digest ledger', () => {
      const run = { subscription: 's1', scheduledFor: at('07:30') };
      const tomorrow = '2026-11-25T07:30:00.000Z';
      beforeEach(async () => {
        await archive.subscriptions.add(subscription);
        await archive.ledger.schedule('s1', run.scheduledFor, tomorrow);
      });

      it('has one row for a run that two instances schedule, and moves the subscription on, never back', async () => {
        await archive.ledger.schedule('s1', run.scheduledFor, tomorrow);
        expect(await archive.ledger.runs('s1', 10)).toMatchObject([
          { ...run, state: 'pending', attempts: 0, cited: [] },
        ]);
        await archive.ledger.schedule('s1', tomorrow, '2026-11-26T07:30:00.000Z');
        await archive.ledger.schedule('s1', run.scheduledFor, tomorrow);
        expect((await archive.subscriptions.get('s1'))?.nextRun).toBe('2026-11-26T07:30:00.000Z');
        expect((await archive.ledger.runs('s1', 10)).map(({ scheduledFor }) => scheduledFor)).toEqual([
          tomorrow,
          run.scheduledFor,
        ]);
        expect(await archive.ledger.runs('s1', 1)).toHaveLength(1);
      });

      it('schedules nothing for a subscription that is gone', async () => {
        await archive.ledger.schedule('none', run.scheduledFor, tomorrow);
        expect(await archive.ledger.runs('none', 10)).toEqual([]);
      });

      it('gives a run to one owner only, whoever asks at once', async () => {
        const claims = await Promise.all(
          ['a', 'b', 'c'].map((owner) => archive.ledger.claim(owner, at('07:30'), at('07:35'))),
        );
        expect(claims.filter((claimed) => claimed !== null)).toHaveLength(1);
        expect(claims.find((claimed) => claimed !== null)).toMatchObject({
          ...run,
          state: 'claimed',
          attempts: 1,
          leaseUntil: at('07:35'),
        });
      });

      it('lets the owner alone move it, and nobody once it is done', async () => {
        await archive.ledger.claim('a', at('07:30'), at('07:35'));
        expect(await archive.ledger.move({ ...run, owner: 'b' }, { state: 'posted', ts: '1' })).toBe(false);
        expect(
          await archive.ledger.move({ ...run, owner: 'a' }, { state: 'sending', cited: ['lavrov@1'] }),
        ).toBe(true);
        expect(await archive.ledger.move({ ...run, owner: 'a' }, { state: 'posted', ts: '17.01' })).toBe(
          true,
        );
        expect(await archive.ledger.move({ ...run, owner: 'a' }, { state: 'failed', reason: 'late' })).toBe(
          false,
        );
        expect(await archive.ledger.runs('s1', 1)).toMatchObject([
          { state: 'posted', ts: '17.01', owner: null, leaseUntil: null, cited: ['lavrov@1'] },
        ]);
        expect(await archive.ledger.claim('b', at('23:00'), at('23:05'))).toBeNull();
      });

      it('takes over a claimed run when its lease is out, not before; the old owner holds it no more', async () => {
        await archive.ledger.claim('a', at('07:30'), at('07:35'));
        expect(await archive.ledger.claim('b', at('07:34'), at('07:39'))).toBeNull();
        expect(await archive.ledger.claim('b', at('07:35'), at('07:40'))).toMatchObject({
          owner: 'b',
          state: 'claimed',
          attempts: 2,
        });
        expect(await archive.ledger.move({ ...run, owner: 'a' }, { state: 'sending' })).toBe(false);
      });

      it('keeps a lease that its owner renews', async () => {
        await archive.ledger.claim('a', at('07:30'), at('07:35'));
        expect(
          await archive.ledger.move({ ...run, owner: 'a' }, { state: 'sending', leaseUntil: at('07:50') }),
        ).toBe(true);
        expect(await archive.ledger.claim('b', at('07:40'), at('07:45'))).toBeNull();
      });

      it('hands over a run lost while sending as sending, for reconciling, not as a new try', async () => {
        await archive.ledger.claim('a', at('07:30'), at('07:35'));
        await archive.ledger.move({ ...run, owner: 'a' }, { state: 'sending', cited: ['lavrov@1'] });
        expect(await archive.ledger.claim('b', at('07:36'), at('07:41'))).toMatchObject({
          owner: 'b',
          state: 'sending',
          attempts: 1,
          cited: ['lavrov@1'],
        });
        expect(await archive.ledger.claim('c', at('07:37'), at('07:42'))).toBeNull();
      });

      it('tries a failed run again when its time has come, one without a time never', async () => {
        await archive.ledger.claim('a', at('07:30'), at('07:35'));
        await archive.ledger.move(
          { ...run, owner: 'a' },
          { state: 'failed', reason: 'ratelimited', retryAt: at('07:40') },
        );
        expect(await archive.ledger.claim('a', at('07:39'), at('07:45'))).toBeNull();
        expect(await archive.ledger.claim('a', at('07:40'), at('07:45'))).toMatchObject({
          state: 'claimed',
          attempts: 2,
        });
        await archive.ledger.move({ ...run, owner: 'a' }, { state: 'failed', reason: 'is_archived' });
        expect(await archive.ledger.claim('a', at('23:00'), at('23:05'))).toBeNull();
        expect(await archive.ledger.runs('s1', 1)).toMatchObject([
          { state: 'failed', reason: 'is_archived', retryAt: null },
        ]);
      });

      it('remembers what a channel was sent, also after unsubscribing', async () => {
        await archive.ledger.claim('a', at('07:30'), at('07:35'));
        await archive.ledger.move(
          { ...run, owner: 'a' },
          { state: 'sending', cited: ['lavrov@1', 'blinken@1'] },
        );
        expect(await archive.ledger.citedIn('T1', 'C1', at('00:00'))).toEqual(new Set());
        await archive.ledger.move({ ...run, owner: 'a' }, { state: 'posted', ts: '1' });
        await archive.subscriptions.remove('s1');
        expect(await archive.ledger.citedIn('T1', 'C1', at('00:00'))).toEqual(
          new Set(['lavrov@1', 'blinken@1']),
        );
        expect(await archive.ledger.citedIn('T1', 'C1', at('07:31'))).toEqual(new Set());
        expect(await archive.ledger.citedIn('T1', 'C2', at('00:00'))).toEqual(new Set());
      });

      it('drops what is still to be done when the subscription is removed', async () => {
        await archive.subscriptions.remove('s1');
        expect(await archive.ledger.claim('a', at('07:30'), at('07:35'))).toBeNull();
        expect(await archive.ledger.runs('s1', 1)).toMatchObject([
          { state: 'skipped', reason: 'unsubscribed' },
        ]);
      });
    });

    it('says once that something happened, and again when it was long ago', async () => {
      const now = new Date(at('07:30'));
      const calls = await Promise.all([1, 2, 3].map(() => archive.once('event', 'T1:C1:1.0', now, 60)));
      expect(calls.filter(Boolean)).toHaveLength(1);
      expect(await archive.once('event', 'T1:C1:2.0', now, 60)).toBe(true);
      expect(await archive.once('other', 'T1:C1:1.0', now, 60)).toBe(true);
      expect(await archive.once('event', 'T1:C1:1.0', new Date(at('07:31')), 60)).toBe(false);
      expect(await archive.once('event', 'T1:C1:1.0', new Date(at('07:33')), 60)).toBe(true);
    });

    it('keeps sealed rows as they are', async () => {
      await archive.installations.put('T1', 'sealed');
      await archive.installations.put('T1', 'sealed anew');
      await archive.installations.put('T0', 'x');
      expect(await archive.installations.get('T1')).toBe('sealed anew');
      expect(await archive.installations.list()).toEqual(['T0', 'T1']);
      await archive.installations.remove('T1');
      expect(await archive.installations.get('T1')).toBeNull();
    });

    it('forgets a workspace and nothing of another', async () => {
      for (const workspace of ['T1', 'T2']) {
        await archive.subscriptions.add({ ...subscription, id: workspace, workspace });
        await archive.ledger.schedule(workspace, at('07:30'), at('08:30'));
        await archive.installations.put(workspace, 'sealed');
      }
      await archive.add([lavrov]);
      await archive.forgetWorkspace('T1');
      expect(await archive.subscriptions.list({ workspace: 'T1' })).toEqual([]);
      expect(await archive.ledger.runs('T1', 10)).toEqual([]);
      expect(await archive.installations.list()).toEqual(['T2']);
      expect(await archive.subscriptions.list({ workspace: 'T2' })).toHaveLength(1);
      expect(await archive.ledger.runs('T2', 10)).toHaveLength(1);
      expect(await archive.counts()).toMatchObject({ articles: 1 });
    });
  });
}
