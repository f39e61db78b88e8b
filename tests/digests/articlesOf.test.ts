import { describe, expect, it } from 'vitest';
import type { ArticleQuery, FoundArticle } from '../../src/archive/port.ts';
import { articlesOf } from '../../src/digests/articlesOf.ts';

const found = (id: number) => ({ details: { id: String(id) } }) as FoundArticle;
const idsOf = (articles: readonly FoundArticle[]) => articles.map(({ details }) => Number(details.id));

/** An archive with so many articles of those days, counted so far; `arriving` come after the first page was asked for. */
function archiveOf(count: number, { counted = 10_000, arriving = 0 } = {}) {
  const asked: number[] = [];
  let all = Array.from({ length: count }, (_, i) => i);
  return {
    asked,
    async findArticles({ offset = 0, limit = 20 }: ArticleQuery) {
      asked.push(offset);
      const page = all.slice(offset, offset + limit).map(found);
      const total = Math.min(all.length, counted);
      const isLowerBound = all.length > counted;
      if (asked.length === 1) all = [...Array.from({ length: arriving }, (_, i) => -1 - i), ...all];
      // Later pages are answered sooner.
      await new Promise((done) => setTimeout(done, 5 - offset / 500));
      return { found: page, total, isLowerBound };
    },
  };
}

describe('all articles of some days', () => {
  it.each([
    // [how many there are, the most that are wanted, how many are listed, pages asked for]
    [0, 2_000, 0, 1],
    [499, 2_000, 499, 1],
    [500, 2_000, 500, 1],
    [1_000, 2_000, 1_000, 2],
    [1_005, 2_000, 1_005, 3],
    [2_600, 2_000, 2_000, 4],
    [2_600, 1_700, 1_700, 4],
  ])('of %i, at most %i: %i are listed in their order', async (count, most, listed, pages) => {
    const archive = archiveOf(count);
    const answer = await articlesOf({}, archive, most);
    expect(idsOf(answer.found)).toEqual(Array.from({ length: listed }, (_, i) => i));
    expect(answer).toMatchObject({ total: count, isLowerBound: false });
    expect(archive.asked).toHaveLength(pages);
  });

  it('says how far it is counted where there are more', async () => {
    expect(await articlesOf({}, archiveOf(2_600, { counted: 2_200 }), 2_000)).toMatchObject({
      total: 2_200,
      isLowerBound: true,
    });
  });

  it('hands on the first page before the others have come, and nothing where there are none', async () => {
    const handedOn: number[][] = [];
    const meanwhile = <T>(asked: Promise<T>, first: readonly FoundArticle[]) => {
      handedOn.push(idsOf(first));
      return asked;
    };
    const archive = archiveOf(1_005);
    const coming = articlesOf({}, archive, 2_000, meanwhile);
    while (archive.asked.length < 2) await new Promise((done) => setTimeout(done, 1));
    expect(handedOn).toEqual([Array.from({ length: 500 }, (_, i) => i)]);
    expect((await coming).found).toHaveLength(1_005);
    await articlesOf({}, archiveOf(20), 2_000, meanwhile);
    expect(handedOn).toHaveLength(1);
  });

  it('lists each once, and misses none, when some arrive meanwhile', async () => {
    const { found: listed } = await articlesOf({}, archiveOf(1_000, { arriving: 3 }), 2_000);
    expect(idsOf(listed)).toEqual(Array.from({ length: 1_000 }, (_, i) => i));
  });
});
