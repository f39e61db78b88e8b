import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/port.ts';
import { idsIn, wordsIn } from './inArchive.ts';
import { makeArticle } from './makeArticle.ts';
import { blinken, lavrov, undated } from './storedArticles.ts';

/** Keeping texts and their readings. `opened` is the empty archive of the test that runs. */
export function describeVersions(opened: () => Archive): void {
  let archive: Archive;
  beforeEach(() => {
    archive = opened();
  });
  const idsFound = (query: Parameters<Archive['findArticles']>[0]) => idsIn(archive, query);
  const wordsFound = (query: Parameters<Archive['findQuotes']>[0]) => wordsIn(archive, query);

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
      expect((await archive.revisions(['lavrov'])).map(({ version }) => version)).toEqual([1, 2]);
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
      expect(
        (await archive.revisions(['lavrov'])).map(({ version, isNewest }) => [version, isNewest]),
      ).toEqual([
        [1, true],
        [2, false],
      ]);
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
      expect(await archive.hasExactly([lavrov, other, mended, blinken])).toEqual([true, false, false, false]);
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
      expect(await archive.revisions(['none'])).toEqual([]);
    });

    it('lists the versions of several articles in the order asked, each with its own', async () => {
      await archive.add([lavrov, blinken, makeArticle({ ...lavrov.details, text: 'Another text.' })]);
      const rows = await archive.revisions(['blinken', 'none', 'lavrov']);
      expect(rows.map(({ article, version }) => `${article}@${version}`)).toEqual([
        'blinken@1',
        'lavrov@1',
        'lavrov@2',
      ]);
      expect(await archive.revisions([])).toEqual([]);
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
}
