import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive, Correction } from '../../src/archive/port.ts';
import { makeArticle } from './makeArticle.ts';
import { blinken, lavrov } from './storedArticles.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const quote = lavrov.reading.quotes[0]!;
const correction: Correction = {
  article: 'lavrov',
  version: 1,
  start: quote.start,
  end: quote.end,
  speakerName: 'Maria Zakharova',
  by: 'U1',
  at: '2026-11-24T09:00:00.000Z',
  workspace: 'T1',
};

/** Quotes that users put right. `opened` is the empty archive of the test that runs. */
export function describeCorrections(opened: () => Archive): void {
  let archive: Archive;
  beforeEach(() => {
    archive = opened();
  });
  const seen = (workspace: string | null) => archive.seenBy({ now: NOW, workspace });
  const speakerIn = async (workspace: string | null) => {
    const { found } = await seen(workspace).findQuotes({ article: 'lavrov', limit: 1 });
    return found[0]!.quote.speakerName;
  };

  describe('corrections', () => {
    beforeEach(() => archive.add([lavrov, blinken]));

    it('show in every look-up of the workspace that made them, and in none of others', async () => {
      expect(await archive.corrections.add(correction)).toBe(true);
      const [first] = (await seen('T1').findQuotes({ article: 'lavrov' })).found;
      expect(first?.quote).toMatchObject({
        speakerName: 'Maria Zakharova',
        possible: [],
        corrected: { by: 'U1', at: correction.at },
      });
      expect((await seen('T1').findQuotes({ speaker: 'maria zakharova' })).total).toBe(1);
      expect((await seen('T1').findQuotes({ speaker: 'Sergei Lavrov' })).total).toBe(1);
      expect((await seen('T1').findArticles({ speaker: 'Maria Zakharova' })).total).toBe(1);
      expect((await seen('T1').findArticles({ speaker: 'Sergei Lavrov', kinds: ['direct'] })).total).toBe(0);
      expect(await seen('T1').findPeople({ name: 'zakharova' })).toMatchObject([
        { name: 'Maria Zakharova', quotes: { direct: 1 }, mentions: 0 },
      ]);
      expect(await seen('T1').findPeople({ name: 'lavrov' })).toMatchObject([
        { quotes: { direct: 0, indirect: 1 } },
      ]);
      const { found } = await seen('T1').findPassages({ topic: 'strategic-stability' });
      const speakers = found.map(({ speakerName }) => speakerName);
      expect(speakers).toContain('Maria Zakharova');
      expect(speakers).not.toContain('Sergei Lavrov');
      const version = await seen('T1').getVersion('lavrov');
      expect(version?.reading.quotes.map((q) => q.speakerName)).toEqual(['Maria Zakharova', 'Sergei Lavrov']);
      expect(version?.reading.topics[0]?.passages[0]?.speakerName).toBe('Maria Zakharova');

      for (const other of ['T2', null]) {
        expect(await speakerIn(other)).toBe('Sergei Lavrov');
        expect((await seen(other).findQuotes({ speaker: 'Maria Zakharova' })).total).toBe(0);
        expect(await seen(other).findPeople({ name: 'zakharova' })).toEqual([]);
        expect((await seen(other).getVersion('lavrov'))?.reading).toEqual(lavrov.reading);
      }
      expect((await archive.getVersion('lavrov'))?.reading).toEqual(lavrov.reading);
    });

    it('of the operator are for all, and a workspace’s own go before them', async () => {
      await archive.corrections.add(correction);
      await archive.corrections.add({ ...correction, workspace: null, speakerName: 'Dmitry Peskov' });
      expect(await Promise.all(['T1', 'T2', null].map(speakerIn))).toEqual([
        'Maria Zakharova',
        'Dmitry Peskov',
        'Dmitry Peskov',
      ]);
      expect((await seen('T1').findQuotes({ speaker: 'Dmitry Peskov' })).total).toBe(0);
      expect((await seen('T2').findQuotes({ speaker: 'Dmitry Peskov' })).total).toBe(1);
    });

    it('may say that nobody can be named', async () => {
      await archive.corrections.add({ ...correction, speakerName: null });
      expect(await speakerIn('T1')).toBeNull();
      expect((await seen('T1').findQuotes({ speaker: 'Sergei Lavrov' })).total).toBe(1);
    });

    it('are one a quote and workspace: a second takes the place of the first', async () => {
      await archive.corrections.add(correction);
      await archive.corrections.add({ ...correction, speakerName: 'Dmitry Peskov', by: 'U2' });
      expect(await archive.corrections.list({})).toEqual([
        { ...correction, speakerName: 'Dmitry Peskov', by: 'U2' },
      ]);
      expect(await speakerIn('T1')).toBe('Dmitry Peskov');
    });

    it('are listed by workspace and article, and removed once', async () => {
      await archive.corrections.add(correction);
      await archive.corrections.add({ ...correction, workspace: null });
      expect(await archive.corrections.list({ workspace: 'T1' })).toEqual([correction]);
      expect(await archive.corrections.list({ workspace: null })).toEqual([
        { ...correction, workspace: null },
      ]);
      expect(await archive.corrections.list({ article: 'blinken' })).toEqual([]);
      expect(await archive.corrections.list({ article: 'lavrov' })).toHaveLength(2);
      expect(await archive.corrections.remove(correction)).toBe(true);
      expect(await archive.corrections.remove(correction)).toBe(false);
      await archive.corrections.remove({ ...correction, workspace: null });
      expect(await speakerIn('T1')).toBe('Sergei Lavrov');
    });

    it('that say that words are no quote take it out of every list of the workspace, until they are taken back', async () => {
      const none = { ...correction, speakerName: null, isNoQuote: true } as const;
      expect(await archive.corrections.add(none)).toBe(true);
      expect(await archive.corrections.list({})).toEqual([none]);
      expect((await seen('T1').findQuotes({ article: 'lavrov' })).found.map(({ index }) => index)).toEqual([
        1,
      ]);
      expect((await seen('T1').findQuotes({ speaker: 'Sergei Lavrov' })).total).toBe(1);
      expect((await seen('T1').findQuotes({ words: 'patience' })).total).toBe(0);
      expect((await seen('T1').findQuotes({ topic: 'strategic-stability' })).total).toBe(0);
      expect(await seen('T1').findPeople({ name: 'lavrov' })).toMatchObject([
        { quotes: { direct: 0, indirect: 1 } },
      ]);
      const { found } = await seen('T1').findPassages({ topic: 'strategic-stability' });
      expect(found).toMatchObject([{ speakerName: null, rung: 'mentioned', quote: null }]);
      const reading = (await seen('T1').getVersion('lavrov'))!.reading;
      expect(reading.quotes.map((q) => q.kind)).toEqual(['indirect']);
      expect(reading.topics.map(({ passages }) => passages[0])).toMatchObject([
        { rung: 'mentioned', quote: null, speakerName: null },
        { rung: 'reported', quote: 0, speakerName: 'Sergei Lavrov' },
      ]);
      expect((await seen('T2').findQuotes({ article: 'lavrov' })).total).toBe(2);
      expect(await archive.corrections.remove(none)).toBe(true);
      expect((await seen('T1').getVersion('lavrov'))?.reading).toEqual(lavrov.reading);
    });

    it('that say that a quote is not about a topic leave its speaker as it is, beside others of the same quote', async () => {
      const off = { ...correction, speakerName: null, notAbout: 'strategic-stability' } as const;
      await archive.corrections.add(correction);
      expect(await archive.corrections.add(off)).toBe(true);
      expect(await archive.corrections.list({})).toEqual([correction, off]);
      expect((await seen('T1').findQuotes({ topic: 'strategic-stability' })).total).toBe(0);
      expect((await seen('T1').findPassages({ topic: 'strategic-stability' })).total).toBe(0);
      expect((await seen('T1').findQuotes({ topic: 'regional-conflicts/iran' })).total).toBe(1);
      const reading = (await seen('T1').getVersion('lavrov'))!.reading;
      expect(reading.topics.map(({ id }) => id)).toEqual(['regional-conflicts/iran']);
      expect(reading.quotes[0]?.speakerName).toBe('Maria Zakharova');
      expect((await seen('T2').findQuotes({ topic: 'strategic-stability' })).total).toBe(1);
      expect(await archive.corrections.remove(off)).toBe(true);
      expect(await archive.corrections.list({})).toEqual([correction]);
      expect((await seen('T1').findPassages({ topic: 'strategic-stability' })).total).toBe(1);
    });

    it('need a quote: what is none is refused', async () => {
      for (const wrong of [
        { ...correction, article: 'none' },
        { ...correction, version: 2 },
        { ...correction, start: 0, end: 6 },
      ])
        expect(await archive.corrections.add(wrong)).toBe(false);
      expect(await archive.corrections.list({})).toEqual([]);
    });

    it('survive a new reading that still has the quote, with or without its marks, and come back with one that has it again', async () => {
      await archive.corrections.add(correction);
      const read = (engine: string, words: string) =>
        archive.replaceReading(
          'lavrov',
          1,
          makeArticle({ text: lavrov.text, engine, quotes: [{ words, speaker: 'Nobody' }] }).reading,
        );
      await read('bare', 'Strategic stability needs patience.');
      expect(await speakerIn('T1')).toBe('Maria Zakharova');
      expect((await seen('T1').findQuotes({ speaker: 'Maria Zakharova' })).total).toBe(1);
      await read('other', 'talks on Iran');
      expect(await speakerIn('T1')).toBe('Nobody');
      expect((await seen('T1').getVersion('lavrov'))?.reading.quotes[0]?.corrected).toBeUndefined();
      expect(await archive.corrections.list({})).toHaveLength(1);
      await archive.replaceReading('lavrov', 1, lavrov.reading);
      expect(await speakerIn('T1')).toBe('Maria Zakharova');
      expect(await archive.verify()).toEqual([]);
    });

    it('belong to the version that they were made for', async () => {
      await archive.corrections.add(correction);
      await archive.add([{ ...lavrov, text: `${lavrov.text} More.` }]);
      expect(await speakerIn('T1')).toBe('Sergei Lavrov');
      expect((await seen('T1').getVersion('lavrov', 1))?.reading.quotes[0]?.speakerName).toBe(
        'Maria Zakharova',
      );
      await archive.add([lavrov]);
      expect(await speakerIn('T1')).toBe('Maria Zakharova');
    });

    it('go with their workspace', async () => {
      await archive.corrections.add(correction);
      await archive.corrections.add({ ...correction, workspace: 'T2' });
      await archive.forgetWorkspace('T1');
      expect(await archive.corrections.list({})).toEqual([{ ...correction, workspace: 'T2' }]);
      expect(await speakerIn('T1')).toBe('Sergei Lavrov');
    });
  });
}
