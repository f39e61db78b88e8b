import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/port.ts';
import { searchShingles } from '../../src/comparing/shingles.ts';
import { idsIn, wordsIn } from './inArchive.ts';
import { makeArticle } from './makeArticle.ts';
import { blinken, lavrov, undated } from './storedArticles.ts';

/** Finding articles, quotes, passages, people and topics. `opened` is the empty archive of the test that runs. */
export function describeFinding(opened: () => Archive): void {
  let archive: Archive;
  beforeEach(() => {
    archive = opened();
  });
  const idsFound = (query: Parameters<Archive['findArticles']>[0]) => idsIn(archive, query);
  const wordsFound = (query: Parameters<Archive['findQuotes']>[0]) => wordsIn(archive, query);

  describe('finding versions that share runs of words with a text', () => {
    const LONG =
      'The ministers agreed on Monday that the harbour would stay open to ships of every flag, that the fees would not rise before the spring, and that a joint commission of engineers would look at the northern pier once the ice is gone.';
    const sharing = async (text: string, limit = 5) =>
      (await archive.findSharing({ shingles: searchShingles(text), limit })).map(
        ({ version: { article, version } }) => `${article.id}@${version}`,
      );
    beforeEach(async () => {
      await archive.add([makeArticle({ id: 'harbour', text: LONG }), lavrov]);
    });

    it('finds a text by a part of it with words changed', async () => {
      expect(await sharing(LONG.replace('Monday', 'Friday').replace('northern', 'southern'))).toEqual([
        'harbour@1',
      ]);
      expect((await archive.findSharing({ shingles: searchShingles(LONG), limit: 1 }))[0]?.shared).toBe(
        searchShingles(LONG).length,
      );
    });

    it('finds an older version by what the present one no longer has', async () => {
      await archive.add([makeArticle({ id: 'harbour', text: 'Nothing of it is left.' })]);
      expect(await sharing(LONG)).toEqual(['harbour@1']);
      expect(await archive.verify()).toEqual([]);
    });

    it('no longer finds what was removed, and nothing for nothing', async () => {
      await archive.removeArticle('harbour', new Date('2026-11-24T00:00:00Z'));
      expect(await sharing(LONG)).toEqual([]);
      expect(await sharing('')).toEqual([]);
      expect(await archive.verify()).toEqual([]);
    });
  });

  describe('finding what is announced', () => {
    const text = 'The talks are on May 4. The forum is on May 3–5. The year is 2021.';
    const talks = { words: 'May 4', from: '2021-05-04' };
    const forum = { words: 'May 3–5', from: '2021-05-03', to: '2021-05-05' };
    const year = { words: '2021', from: '2021-01-01', to: '2021-12-31' };
    const found = async (since: string, until: string, more: { longest?: number; among?: string[] } = {}) =>
      (await archive.findAnnounced({ since, until, longest: 31, ...more })).found.map(
        ({ article, version, index }) => `${article}@${version} ${index}`,
      );
    beforeEach(async () => {
      await archive.add([
        makeArticle({ id: 'old', text, published: '2021-04-01', announced: [talks, forum, year] }),
        makeArticle({ id: 'new', text, published: '2021-04-02', announced: [talks] }),
      ]);
    });

    it('gives the first days first, and of the same days the newest article', async () => {
      expect(await found('2021-05-01', '2021-05-31')).toEqual(['old@1 1', 'new@1 0', 'old@1 0']);
    });

    it('gives what falls on any of the days, at its beginning, its end or between', async () => {
      expect(await found('2021-05-05', '2021-05-05')).toEqual(['old@1 1']);
      expect(await found('2021-05-01', '2021-05-03')).toEqual(['old@1 1']);
      expect(await found('2021-05-04', '2021-05-04')).toEqual(['old@1 1', 'new@1 0', 'old@1 0']);
      expect(await found('2021-05-06', '2021-05-31')).toEqual([]);
    });

    it('leaves out what takes longer than is asked for', async () => {
      expect(await found('2021-05-06', '2021-06-30', { longest: 366 })).toEqual(['old@1 2']);
    });

    it('keeps to some articles, and to none where none is named', async () => {
      expect(await found('2021-05-01', '2021-05-31', { among: ['new', 'absent'] })).toEqual(['new@1 0']);
      expect(await found('2021-05-01', '2021-05-31', { among: [] })).toEqual([]);
    });

    it('pages, and counts them all', async () => {
      const page = await archive.findAnnounced({
        since: '2021-05-01',
        until: '2021-05-31',
        longest: 31,
        offset: 1,
        limit: 1,
      });
      expect(page).toEqual({
        found: [{ article: 'new', version: 1, index: 0 }],
        total: 3,
        isLowerBound: false,
      });
    });

    it('follows the newest version, a new reading and a removal', async () => {
      await archive.add([
        makeArticle({
          id: 'new',
          text: 'The talks are on May 9.',
          published: '2021-04-03',
          announced: [{ words: 'May 9', from: '2021-05-09' }],
        }),
      ]);
      expect(await found('2021-05-01', '2021-05-31')).toEqual(['old@1 1', 'old@1 0', 'new@2 0']);
      const { reading } = (await archive.getVersion('old'))!;
      await archive.replaceReading('old', 1, { ...reading, announced: [] });
      expect(await found('2021-05-01', '2021-05-31')).toEqual(['new@2 0']);
      expect(await archive.verify()).toEqual([]);
      await archive.removeArticle('new', new Date('2026-11-24T00:00:00Z'));
      expect(await found('2021-05-01', '2021-05-31')).toEqual([]);
      expect(await archive.verify()).toEqual([]);
    });
  });

  describe('finding articles', () => {
    beforeEach(async () => {
      await archive.add([lavrov, blinken, undated]);
    });

    it('gives the texts of what it finds in one call, in the same order', async () => {
      for (const query of [{}, { words: 'stability' }, { words: 'stability', order: 'newest' as const }]) {
        const { found } = await archive.findArticles(query);
        expect(await archive.findVersions(query)).toEqual(
          await archive.getVersions(found.map((a) => ({ article: a.details.id, version: a.version }))),
        );
      }
      expect(await archive.findVersions({ words: 'nowhere' })).toEqual([]);
    });

    it('finds the quotes of several queries as it finds those of each', async () => {
      const queries = [{}, { words: 'patience' }, { words: 'nowhere' }, { limit: 1 }, {}];
      expect(await archive.findQuotesForEach(queries)).toEqual(
        await Promise.all(queries.map((query) => archive.findQuotes(query))),
      );
      expect(await archive.findQuotesForEach([])).toEqual([]);
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
      ['stab*', ['blinken', 'lavrov'], 'a star stands for the rest of a word'],
      ['st*', [], 'after three letters, not before'],
      ['*tability', [], 'and only at its end'],
      ['title:glimmer', [], 'so are columns'],
      ['strategic-stability', ['lavrov'], 'a hyphen joins words that stand side by side'],
      ['   ', ['blinken', 'lavrov', 'undated'], 'blank sets no condition'],
      ['?!', [], 'signs alone find nothing'],
    ];
    it.each(byWords)('for %j finds %j: %s', async (words, found) => {
      expect(await idsFound({ words, order: 'newest' })).toEqual(found);
    });

    it('finds for a list of words what any of them finds', async () => {
      expect(await idsFound({ words: ['patience', 'facade'], order: 'newest' })).toEqual(['lavrov']);
      expect(await idsFound({ words: ['patience', 'Jose Munoz'], order: 'newest' })).toEqual([
        'lavrov',
        'undated',
      ]);
      expect(await idsFound({ words: ['?!', '"needs patience"'] })).toEqual(['lavrov']);
      expect(await idsFound({ words: ['?!', ''] })).toEqual([]);
      expect(await idsFound({ words: [], order: 'newest' })).toEqual(['blinken', 'lavrov', 'undated']);
    });

    it('names the outlets of what can be seen, and no other', async () => {
      expect(await archive.findOutlets()).toEqual(['Pravda.ru', 'US Department of State']);
      const [seen] = await archive.add([
        makeArticle({ id: 'kept', source: 'Kept Courier', visibleTo: ['T1'] }),
        makeArticle({ id: 'kept-too', source: 'Pravda.ru', visibleTo: ['T1'] }),
      ]);
      expect(seen?.outcome).toBe('added');
      const outlets = (workspace: string) =>
        archive.seenBy({ now: '2026-11-28T12:00:00Z', workspace }).findOutlets();
      expect(await outlets('T1')).toEqual(['Kept Courier', 'Pravda.ru', 'US Department of State']);
      expect(await outlets('T2')).toEqual(['Pravda.ru', 'US Department of State']);
    });

    it('filters by who is quoted and of what kind', async () => {
      expect(await idsFound({ speaker: 'sergei lavrov' })).toEqual(['lavrov']);
      expect(await idsFound({ speaker: 'Sergei Lavrov', kinds: ['indirect'], words: 'stability' })).toEqual([
        'lavrov',
      ]);
      expect(await idsFound({ speaker: 'Antony Blinken', kinds: ['indirect'] })).toEqual([]);
      expect(await idsFound({ kinds: ['indirect'], order: 'newest' })).toEqual(['lavrov', 'undated']);
      expect(await idsFound({ speaker: ['Nobody', 'Antony Blinken'] })).toEqual(['blinken']);
      expect(await idsFound({ speaker: ['Sergei Lavrov', 'Antony Blinken'], order: 'newest' })).toEqual([
        'blinken',
        'lavrov',
      ]);
      expect(await idsFound({ speaker: 'Nobody' })).toEqual([]);
    });

    it('filters by topic with all beneath it, source, address and day', async () => {
      expect(await idsFound({ topic: 'regional-conflicts' })).toEqual(['blinken', 'lavrov']);
      expect(await idsFound({ topic: 'strategic-stability' })).toEqual(['lavrov']);
      expect(await idsFound({ topic: 'nothing' })).toEqual([]);
      expect(await idsFound({ source: 'pravda' })).toEqual(['lavrov']);
      expect(await idsFound({ source: 'department of state' })).toEqual(['blinken']);
      expect(await idsFound({ url: 'https://news.example/lavrov' })).toEqual(['lavrov']);
      expect(await idsFound({ url: ['https://news.example/none', 'https://news.example/lavrov'] })).toEqual([
        'lavrov',
      ]);
      expect(await idsFound({ url: [] })).toEqual([]);
      expect(await idsFound({ since: '2021-05-19', until: '2021-05-20' })).toEqual(['lavrov']);
      expect(await idsFound({ since: '2021-05-20T07:00:00Z', until: '2021-05-21' })).toEqual(['blinken']);
      expect(await idsFound({ since: '2021-05-20T07:00:01Z', until: '2021-05-21' })).toEqual([]);
    });

    it('leaves texts without a date out of every stretch of time, and lists them alone by when they came', async () => {
      expect(await idsFound({ since: '2026-11-23' })).toEqual([]);
      expect(await idsFound({ until: '2999-01-01', order: 'newest' })).toEqual(['blinken', 'lavrov']);
      expect((await archive.findQuotes({ since: '1900-01-01' })).found).toHaveLength(3);
      const [first] = await archive.add([
        makeArticle({ id: 'undated-too', text: 'No day.', added: '2026-11-24T10:00:00.000Z' }),
      ]);
      expect(first?.outcome).toBe('added');
      expect(await idsFound({ undated: true, order: 'newest' })).toEqual(['undated-too', 'undated']);
      expect(await idsFound({ undated: true, since: '2026-11-24' })).toEqual(['undated-too']);
      expect(await idsFound({ undated: true, until: '2026-11-24' })).toEqual(['undated']);
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
        ['2021-05-20T07:00:00.000Z', 1, 1],
        ['2021-05-19', 2, 1],
        ['2026-11-23T10:00:00.000Z', 1, 1],
      ]);
      expect(found[1]?.details).toEqual(lavrov.details);
    });

    it('gives pages that together are the whole, each article once', async () => {
      const pages = await Promise.all(
        [0, 1, 2, 3].map((offset) => archive.findArticles({ offset, limit: 1 })),
      );
      expect(pages.map(({ total }) => total)).toEqual([3, 3, 3, 3]);
      expect(pages.flatMap(({ found }) => found.map(({ details }) => details.id))).toEqual([
        'blinken',
        'lavrov',
        'undated',
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

    it('counts a thousand matches of a common word at the least, and says where it stopped; the newest reach all', async () => {
      const many = Array.from({ length: 1_200 }, (_, i) =>
        makeArticle({ id: `m${i}`, text: `Common word ${i}.`, published: '2019-01-01' }),
      );
      await archive.add(many);
      const { found, total, isLowerBound } = await archive.findArticles({ words: 'common', limit: 500 });
      expect(total).toBeGreaterThanOrEqual(1_000);
      expect(total).toBeLessThanOrEqual(1_200);
      expect(isLowerBound).toBe(total < 1_200);
      expect(found).toHaveLength(500);
      const last = await archive.findArticles({
        words: 'common',
        order: 'newest',
        offset: 1_000,
        limit: 500,
      });
      expect(last.found).toHaveLength(200);
    });

    it('takes a whole draft for a question', async () => {
      const draft = 'Lavrov said it again, and “nobody listened” to “him”. '.repeat(400);
      for (const words of [draft, `"${draft.replaceAll(/[“”]/g, '')}"`]) {
        expect(await archive.findArticles({ words })).toEqual({ found: [], total: 0, isLowerBound: false });
        expect(await archive.findQuotes({ words })).toEqual({ found: [], total: 0, isLowerBound: false });
        expect(await archive.findPeople({ name: words })).toEqual([]);
      }
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
        '"Stability is predictable."',
        '“Strategic stability needs patience.”',
        'talks on Iran go on',
        'nothing happened',
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
      const { start, end } = all.found[1]!;
      expect(lavrov.text.slice(start, end)).toBe('He noted that talks on Iran go on.');
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
      const names = async (query: Parameters<Archive['findPeople']>[0]) =>
        (await archive.findPeople(query)).map((person) => person.name);
      expect(await names({ anyWord: ['lavrov', 'MUÑOZ', 'nobody'] })).toEqual([
        'Sergei Lavrov',
        'José Muñoz-Lacalle',
      ]);
      expect(await names({ anyWord: ['lav', '?'] })).toEqual([]);
      expect(await names({ side: 'US' })).toEqual(['Antony Blinken']);
      expect(await names({ side: 'RU', anyWord: ['antony'] })).toEqual([]);
    });

    it('counts what people are quoted and named, most quoted first', async () => {
      expect(await archive.findPeople({})).toEqual([
        {
          name: 'Sergei Lavrov',
          title: 'Foreign Minister',
          side: 'RU',
          quotes: { direct: 1, spoken: 0, mixed: 0, indirect: 1 },
          mentions: 3,
          articles: 2,
        },
        {
          name: 'Antony Blinken',
          title: null,
          side: 'US',
          quotes: { direct: 1, spoken: 0, mixed: 0, indirect: 0 },
          mentions: 2,
          articles: 2,
        },
        {
          name: 'José Muñoz-Lacalle',
          title: null,
          side: null,
          quotes: { direct: 0, spoken: 0, mixed: 0, indirect: 1 },
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
    expect(await archive.findArticles({ words: 'anything' })).toEqual({
      found: [],
      total: 0,
      isLowerBound: false,
    });
    expect(await archive.findQuotes({})).toEqual({ found: [], total: 0, isLowerBound: false });
    expect(await archive.findPeople({})).toEqual([]);
  });
}
