import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/port.ts';
import { KINDS, makeCopy, shippedTexts } from '../comparing/copies.ts';
import { addPlaced } from './addPlaced.ts';
import { makeArticle } from './makeArticle.ts';

const CROSSING = [
  'The foreign ministers of Arland and Berovia agreed in Lunde to open a second crossing on their border before the winter. Lorries are to pass it from October on.',
  'A second border crossing between Arland and Berovia will open before the winter, their foreign ministers said in Lunde after two hours of talks about lorries and prisoners.',
  'Lunde talks end with a second border crossing: the foreign ministers Holm of Arland and Rek of Berovia want lorries to pass it by October.',
];
const HARVEST =
  'Farmers in the south of Corvia expect the poorest harvest of wheat in twenty years, the ministry of agriculture reported, after a spring without rain.';

/** What every engine must know of stories and copies. `open` gives an empty archive; the suite closes it. */
export function describeStories(name: string, open: () => Promise<Archive>): void {
  describe(`stories on ${name}`, () => {
    let archive: Archive;
    beforeEach(async () => {
      archive = await open();
    });
    afterEach(() => archive.close());

    const add = (id: string, text: string, more: Parameters<typeof makeArticle>[0] = {}) =>
      addPlaced(archive, [
        makeArticle({ id, text, published: '2026-05-12', title: text.slice(0, 50), ...more }),
      ]);
    const storyOf = async (id: string) => (await archive.storyAssignments([id]))[0]?.story;

    it('put articles on one event together, under the name of the first to arrive', async () => {
      await add('crossing-1', CROSSING[0]!);
      await add('harvest', HARVEST);
      await add('crossing-2', CROSSING[1]!, { published: '2026-05-12T20:00:00+02:00' });
      await add('crossing-3', CROSSING[2]!);
      expect(
        (await archive.storyAssignments(['crossing-3', 'harvest', 'crossing-2'])).map(
          (place) => place?.story,
        ),
      ).toEqual(['crossing-1', 'harvest', 'crossing-1']);
    });

    it('hold texts of one formula apart where they tell of different persons and places, and copy none', async () => {
      const nomination = (who: string, from: string, to: string) =>
        `NOMINATION SENT TO THE SENATE:\n\n${who}, of ${from}, a Career Member of the Senior Foreign Service, Class of Minister-Counselor, to be Ambassador Extraordinary and Plenipotentiary of the United States of America to ${to}.`;
      await add('to-corvia', nomination('Ann Low', 'Ohio', 'Corvia'));
      await add('to-berovia', nomination('Bo Hart', 'Texas', 'Berovia'));
      await add('to-corvia-again', nomination('Ann Low', 'Ohio', 'Corvia'));
      const placed = await archive.storyAssignments(['to-corvia', 'to-berovia', 'to-corvia-again']);
      expect(placed.map((place) => [place?.story, place?.copyOf ?? null])).toEqual([
        ['to-corvia', null],
        ['to-berovia', null],
        ['to-corvia', 'to-corvia'],
      ]);
    });

    it('hold no text without a date: it opens its own, and is neither a copy nor copied', async () => {
      const [text] = shippedTexts().filter((one) => one.length > 1_500);
      await add('crossing-1', CROSSING[0]!);
      await add('backlog-1', CROSSING[1]!, { published: null });
      await add('backlog-2', CROSSING[2]!, { published: null });
      await add('crossing-2', CROSSING[2]!);
      await add('old-copy', text!, { published: null });
      await add('older-copy', text!, { published: null });
      await add('wire', text!);
      const ids = ['crossing-1', 'backlog-1', 'backlog-2', 'crossing-2', 'old-copy', 'older-copy', 'wire'];
      const placed = await archive.storyAssignments(ids);
      expect(placed.map((place) => place?.story)).toEqual([
        'crossing-1',
        'backlog-1',
        'backlog-2',
        'crossing-1',
        'old-copy',
        'older-copy',
        'wire',
      ]);
      expect(placed.map((place) => place?.copyOf ?? null)).toEqual(ids.map(() => null));
    });

    it('are not named after what their viewer may not see, and are found again when it may', async () => {
      const UNTIL = '2026-05-13T10:00:00.000Z';
      await add('secret-pact', CROSSING[0]!, { heldUntil: UNTIL });
      await add('crossing-2', CROSSING[1]!);
      await add('crossing-3', CROSSING[2]!);
      const before = archive.seenBy({ now: '2026-05-12T10:00:00Z', workspace: 'T1' });
      const after = archive.seenBy({ now: UNTIL, workspace: 'T1' });
      const named = async (view: typeof before) =>
        (await view.storyAssignments(['secret-pact', 'crossing-2', 'crossing-3'])).map(
          (place) => place?.story,
        );
      expect(await named(before)).toEqual([undefined, 'crossing-2', 'crossing-2']);
      expect(await named(after)).toEqual(['secret-pact', 'secret-pact', 'secret-pact']);
      for (const view of [before, after]) {
        const seen =
          view === after ? ['secret-pact', 'crossing-2', 'crossing-3'] : ['crossing-2', 'crossing-3'];
        expect((await view.findArticles({ story: 'crossing-2' })).total).toBe(seen.length);
      }
      expect((await before.findArticles({ story: 'secret-pact' })).total).toBe(0);
      expect((await before.findQuotes({ story: 'secret-pact' })).total).toBe(0);
    });

    it('join copies of a text that their viewer may not see yet', async () => {
      const [text] = shippedTexts().filter((one) => one.length > 1_500);
      await add('wire', text!, { heldUntil: '2026-05-13T10:00:00.000Z' });
      await add('paper', text!);
      await add('weekly', text!);
      const copiesSeen = async (now: string) =>
        (await archive.seenBy({ now, workspace: 'T1' }).storyAssignments(['paper', 'weekly'])).map(
          (place) => place!.copyOf,
        );
      expect(await copiesSeen('2026-05-12T10:00:00Z')).toEqual([null, 'paper']);
      expect(await copiesSeen('2026-05-13T10:00:00Z')).toEqual(['wire', 'wire']);
    });

    it('are what articles and quotes can be looked for in', async () => {
      const said = (words: string) => ({ quotes: [{ words, speaker: 'Ada Holm' }] });
      await add('crossing-1', CROSSING[0]!, said('agreed in Lunde'));
      await add('harvest', HARVEST, said('the poorest harvest'));
      await add('crossing-2', CROSSING[1]!, said('two hours of talks'));
      const found = async (query: Parameters<Archive['findArticles']>[0]) =>
        (await archive.findArticles(query)).found.map(({ details }) => details.id).sort();
      expect(await found({ story: 'crossing-1' })).toEqual(['crossing-1', 'crossing-2']);
      expect(await found({ story: 'crossing-1', words: 'prisoners' })).toEqual(['crossing-2']);
      expect(await found({ story: 'crossing-2' })).toEqual(['crossing-1', 'crossing-2']);
      expect(await found({ story: 'nobody' })).toEqual([]);
      const quotes = await archive.findQuotes({ story: 'crossing-1', speaker: 'Ada Holm' });
      expect(quotes.total).toBe(2);
      expect(quotes.found.map(({ article }) => article.id).sort()).toEqual(['crossing-1', 'crossing-2']);
      expect((await archive.findQuotes({ story: 'harvest' })).total).toBe(1);
    });

    it('know nothing of what is not stored', async () => {
      await add('harvest', HARVEST);
      expect(await archive.storyAssignments(['nobody', 'harvest'])).toEqual([
        null,
        { story: 'harvest', copyOf: null },
      ]);
    });

    it('keep days and languages apart', async () => {
      await add('today', CROSSING[0]!);
      await add('next-week', CROSSING[1]!, { published: '2026-05-19' });
      const french = makeArticle({ id: 'french', text: CROSSING[2]!, published: '2026-05-12' });
      await addPlaced(archive, [{ ...french, reading: { ...french.reading, language: 'fr' } }]);
      expect(await storyOf('next-week')).toBe('next-week');
      expect(await storyOf('french')).toBe('french');
    });

    it('are never renamed: not by what comes later, nor by another text or date of an article', async () => {
      await add('crossing-1', CROSSING[0]!);
      await add('crossing-2', CROSSING[1]!);
      await add('earlier', CROSSING[2]!, { published: '2026-05-11' });
      await add('crossing-1', HARVEST, { published: '2026-06-01' });
      for (const id of ['crossing-1', 'crossing-2', 'earlier']) expect(await storyOf(id)).toBe('crossing-1');
    });

    it('come out the same when the same articles are brought in again, together or one by one', async () => {
      const one = (text: string, at: number) =>
        makeArticle({ id: `a${at}`, text, title: text.slice(0, 50), published: '2026-05-12' });
      const articles = [
        one(CROSSING[0]!, 0),
        one(HARVEST, 1),
        one(CROSSING[1]!, 2),
        one(CROSSING[2]!, 3),
      ] as const;
      await addPlaced(archive, articles);
      const once = await archive.storyAssignments(['a0', 'a1', 'a2', 'a3']);
      await addPlaced(archive, articles);
      expect(await archive.storyAssignments(['a0', 'a1', 'a2', 'a3'])).toEqual(once);
      const other = await open();
      try {
        for (const article of articles) await addPlaced(other, [article]);
        expect(await other.storyAssignments(['a0', 'a1', 'a2', 'a3'])).toEqual(once);
      } finally {
        await other.close();
      }
    });

    it('take in what was added before, in order of arrival, when they are asked to', async () => {
      const articles = CROSSING.map((text, at) =>
        makeArticle({ id: `a${at}`, text, published: '2026-05-12' }),
      );
      for (const article of articles) await archive.add([article]);
      // It is found before it is placed.
      expect((await archive.findArticles({ words: 'crossing' })).total).toBe(3);
      expect(await archive.storyAssignments(['a0', 'a1', 'a2'])).toEqual([null, null, null]);
      expect(await archive.cluster({ limit: 2 })).toBe(2);
      expect((await archive.storyAssignments(['a0', 'a1', 'a2'])).map((place) => place?.story)).toEqual([
        'a0',
        'a0',
        undefined,
      ]);
      expect(await archive.cluster({ articles: ['a0', 'a1', 'a2'], seen: articles[0]!.added })).toBe(1);
      expect(await storyOf('a2')).toBe('a0');
      expect(await archive.cluster({ limit: 100 })).toBe(0);
    });

    it.each(KINDS)('find the original of a copy that is %s', async (kind) => {
      const texts = shippedTexts()
        .filter((text) => text.length > 1_500)
        .slice(0, 4);
      for (const [at, text] of texts.entries()) await add(`wire-${at}`, text);
      const copy = makeCopy(kind, texts[2]!, texts[3]!, 7);
      await add('copy', copy, { source: 'Another paper', published: '2026-05-13' });
      const [place] = await archive.storyAssignments(['copy']);
      // What a longer piece is embedded in may be the other text as well.
      expect(['wire-2', 'wire-3']).toContain(place!.copyOf);
    });

    it('count the copies of copies for one', async () => {
      const [text] = shippedTexts().filter((one) => one.length > 1_500);
      await add('first', text!);
      await add('second', text!.slice(0, -200));
      await add('third', text!.slice(0, -400));
      expect(
        (await archive.storyAssignments(['first', 'second', 'third'])).map((place) => place!.copyOf),
      ).toEqual([null, 'first', 'first']);
    });

    it('know by which article an outlet corrects an earlier one of its own', async () => {
      const [text] = shippedTexts().filter((one) => one.length > 1_500);
      const note = `${text}\n\nThis story has been corrected to show that the talks were on Tuesday.`;
      await add('report', text!, { source: 'The Wire' });
      await add('reprint', text!, { source: 'Another paper' });
      await add('again', text!, { source: 'The Wire' });
      await add('theirs', note, { source: 'Another paper', title: 'Border accord' });
      await add('corrected', note, { source: 'The Wire', title: 'Border accord', published: '2026-05-13' });
      await add('held', text!, {
        source: 'The Wire',
        title: 'CORRECTION: Border accord',
        heldUntil: '2026-11-30T00:00:00.000Z',
      });
      const seen = archive.seenBy({ now: '2026-11-24T00:00:00.000Z', workspace: null });
      const ids = ['report', 'reprint', 'again', 'theirs', 'corrected'];
      const places = await seen.storyAssignments(ids);
      expect(places.map((place) => place?.correctedBy)).toEqual([
        'corrected',
        // Another outlet's correction is of its own text.
        'theirs',
        'corrected',
        undefined,
        // The embargoed one is not there yet.
        undefined,
      ]);
      const versions = await seen.getVersions(ids.map((article) => ({ article })));
      expect(versions.map(({ correctedBy }) => correctedBy)).toEqual([
        { id: 'corrected', published: '2026-05-13' },
        { id: 'theirs', published: '2026-05-12' },
        { id: 'corrected', published: '2026-05-13' },
        undefined,
        undefined,
      ]);
      // Read again with words that correct nothing, it corrects nothing.
      await add('corrected', text!, { source: 'The Wire', title: 'Border accord', published: '2026-05-13' });
      expect((await seen.getVersion('report'))?.correctedBy).toBe(undefined);
    });

    it('take no text for a copy because it draws on another', async () => {
      const [one, other] = shippedTexts().filter((text) => text.length > 2_500 && text.length < 6_000) as [
        string,
        string,
      ];
      const words = one.split(' ');
      const part = words.slice(0, Math.ceil(words.length * 0.3)).join(' ');
      await add('statement', one);
      await add('report', `${other.split(' ').slice(0, words.length).join(' ')}\n\n${part}`);
      expect((await archive.storyAssignments(['report']))[0]!.copyOf).toBe(null);
    });

    it('follow a text that was changed: what is no copy any more is none', async () => {
      const [one, other] = shippedTexts().filter((text) => text.length > 1_500) as [string, string];
      await add('first', one);
      await add('second', one);
      await add('second', other);
      expect((await archive.storyAssignments(['second']))[0]!.copyOf).toBe(null);
      await add('third', one);
      expect((await archive.storyAssignments(['third']))[0]!.copyOf).toBe('first');
    });
  });
}
