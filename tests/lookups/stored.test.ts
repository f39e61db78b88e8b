import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastToArrive } from '../../src/lookups/lastToArrive.ts';
import { passagesOn } from '../../src/lookups/passagesOn.ts';
import type { QuoteSearch } from '../../src/lookups/quoteSearch.ts';
import { quotesOn } from '../../src/lookups/quotesOn.ts';
import { storedWords } from '../../src/lookups/storedWords.ts';
import { subjectOf } from '../../src/lookups/subject.ts';
import { voicesIn } from '../../src/lookups/voicesIn.ts';
import { article, lexicon, openDesk, type TestDesk } from '../desk.ts';

const TREATY = [
  'Foreign Minister Ada Holm met Igor Rusu in Geneva on Monday.',
  '“We will reopen the border crossing at Kesh for all trade,” Holm said.',
  'Rusu said that the harbour tax would be lifted.',
  'Holm has long opposed the harbour tax. She wrote a book about it.',
].join('\n\n');
const OLDER = [
  'Igor Rusu spoke to reporters in Vienna.',
  '“The border crossing at Kesh stays closed,” Rusu said.',
  '“Nobody asked us about the harbour tax,” Rusu said.',
].join('\n\n');
const SEARCH: QuoteSearch = {
  speakers: null,
  subject: null,
  mentions: [],
  unlisted: [],
  place: null,
  to: [],
  verbs: [],
  days: null,
  isOfDays: null,
  source: null,
  article: null,
  story: null,
  order: 'newest',
  isOrdered: false,
};

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('treaty', TREATY, { published: '2026-03-09', source: 'Wire' }),
    article('older', OLDER, { published: '2026-03-02', source: 'Herald' }),
  ]);
});
afterAll(() => desk.close());

it('the first use of words is known only where all texts that have them were looked at', async () => {
  const { archive } = desk.desk;
  const crowded: typeof archive = {
    ...archive,
    findArticles: async (query) => ({ ...(await archive.findArticles(query)), total: 501 }),
  };
  const [all, some] = await Promise.all(
    [archive, crowded].map((one) => storedWords('border crossing at Kesh', SEARCH, one, true)),
  );
  expect(all!.isWhole).toBe(true);
  expect(all!.exact.map(({ version }) => version.article.id)).toEqual(['older', 'treaty']);
  expect(some!.isWhole).toBe(false);
  expect(some!.exact.map(({ version }) => version.article.id)).toEqual(['treaty', 'older']);
});

describe('words that somebody quotes', () => {
  const found = async (words: string, search: Partial<QuoteSearch> = {}) => {
    const { exact, near } = await storedWords(words, { ...SEARCH, ...search }, desk.desk.archive);
    const shown = ({ version, shown: { start, end } }: (typeof exact)[number]) =>
      version.text.slice(start, end);
    return {
      exact: exact.map(shown),
      near: near.map(shown),
      quotes: exact.map(({ quote }) => quote?.speakerName),
    };
  };

  it('are found where they are just so, whatever the case and the marks, with the sentence and the quote', async () => {
    expect(await found('the border crossing at Kesh')).toEqual({
      exact: [
        '“We will reopen the border crossing at Kesh for all trade,” Holm said.',
        '“The border crossing at Kesh stays closed,” Rusu said.',
      ],
      near: [],
      quotes: ['Ada Holm', 'Igor Rusu'],
    });
    expect((await found('“BORDER crossing, at Kesh”')).exact).toEqual([]);
    expect((await found('“BORDER crossing at Kesh”')).exact).toHaveLength(2);
    // Parts of words are not the words.
    expect((await found('order crossing at Kesh')).exact).toEqual([]);
  });

  it('are found in an article or a source alone where one is named', async () => {
    expect((await found('border crossing at Kesh', { article: 'older' })).quotes).toEqual(['Igor Rusu']);
    expect((await found('border crossing at Kesh', { source: 'Wire' })).quotes).toEqual(['Ada Holm']);
    expect(
      (await found('border crossing at Kesh', { isOfDays: (_, day) => day < '2026-03-05' })).quotes,
    ).toEqual(['Igor Rusu']);
  });

  it('are found nearly where a word is wrong: the sentence with most of them', async () => {
    const { exact, near } = await found('we shall reopen the border crossing at Kesh for trade');
    expect(exact).toEqual([]);
    expect(near[0]).toBe('“We will reopen the border crossing at Kesh for all trade,” Holm said.');
    expect(await found('penguins dance on ice')).toEqual({ exact: [], near: [], quotes: [] });
  });

  it('may have two words wrong of five, and one of four', async () => {
    const holm = '“We will reopen the border crossing at Kesh for all trade,” Holm said.';
    expect((await found('reopen border crossing Kesh commerce')).near).toContain(holm);
    expect((await found('reopen border passage Kesh commerce')).near).toEqual([holm]);
    expect((await found('reopen border passage commerce')).near).toEqual([]);
  });

  it('in nobody’s mouth are the article’s own', async () => {
    expect((await found('opposed the harbour tax')).quotes).toEqual([undefined]);
  });
});

describe('who is quoted in some articles', () => {
  it('is counted by words, the most quoted first', async () => {
    const { found } = await desk.desk.archive.findArticles({});
    const { voices, versions, copies } = await voicesIn(found, desk.desk.archive, desk.desk.lexicon);
    expect(voices.map(({ name, articles }) => [name, articles])).toEqual([
      ['Igor Rusu', 1],
      ['Ada Holm', 1],
    ]);
    expect(voices[0]!.words).toBe(14);
    expect(voices[1]!.words).toBe(11);
    expect([versions.length, copies]).toEqual([2, 0]);
    expect((await voicesIn([], desk.desk.archive, desk.desk.lexicon)).voices).toEqual([]);
    expect(
      (await voicesIn(found.slice(0, 1), desk.desk.archive, desk.desk.lexicon)).voices.map(
        ({ name }) => name,
      ),
    ).toEqual(['Ada Holm']);
  });
});

describe('what articles say themselves', () => {
  const about = async (words: string, name: string, more: Partial<QuoteSearch> = {}) =>
    (
      await passagesOn({ ...SEARCH, ...more }, subjectOf(words, lexicon), [name], [], null, desk.desk.archive)
    ).map(({ version, start, end }) => version.text.slice(start, end));
  it('about somebody and a subject is the sentence that has both', async () => {
    expect(await about('harbour tax', 'Ada Holm')).toEqual([
      expect.stringContaining('Holm has long opposed the harbour tax.'),
    ]);
    expect(await about('harbour tax', 'Ada Holm', { article: 'older' })).toEqual([]);
    expect(await about('penguins', 'Ada Holm')).toEqual([]);
  });
});

describe('quotes on a subject', () => {
  const quotes = (search: Partial<QuoteSearch>) => quotesOn({ ...SEARCH, ...search }, desk.desk.archive);
  const subject = subjectOf('border crossing', lexicon);

  it('are those with its words, newest first, or oldest', async () => {
    const { evidence, totals } = await quotes({ subject });
    expect(evidence.map(({ quote }) => quote.speakerName)).toEqual(['Ada Holm', 'Igor Rusu']);
    expect(totals).toEqual({ direct: 2, spoken: 0, mixed: 0, indirect: 0 });
    expect((await quotes({ subject, order: 'oldest' })).evidence.map(({ day }) => day)).toEqual([
      '2026-03-02',
      '2026-03-09',
    ]);
  });

  it('are of the speaker, article or days that were asked for', async () => {
    const speakers = ['Igor Rusu'];
    expect((await quotes({ subject, speakers })).evidence.map(({ day }) => day)).toEqual(['2026-03-02']);
    expect((await quotes({ subject, article: 'treaty' })).evidence.map(({ day }) => day)).toEqual([
      '2026-03-09',
    ]);
    expect((await quotes({ subject, isOfDays: (_, day) => day > '2026-03-05' })).evidence).toHaveLength(1);
  });

  it('that have only a part of it say what they lack', async () => {
    const { evidence, missing } = await quotes({ subject: subjectOf('border penguins', lexicon) });
    expect(missing).toEqual(['penguins']);
    expect(evidence.length).toBeGreaterThan(0);
    expect((await quotes({ subject: subjectOf('penguins', lexicon) })).evidence).toEqual([]);
  });

  it('without a subject are all, of each kind counted', async () => {
    const { totals, isLowerBound, inCopies } = await quotes({});
    expect(totals).toEqual({ direct: 3, spoken: 0, mixed: 0, indirect: 1 });
    expect([isLowerBound, inCopies]).toEqual([false, 0]);
  });
});

it('the last to arrive is the newest article, or a text without a date that came with it or after', async () => {
  expect((await lastToArrive(desk.desk.archive))?.details.id).toBe('treaty');
  const other = await openDesk([
    article('dated', OLDER, { published: '2026-03-02' }),
    article('undated', TREATY),
  ]);
  expect((await lastToArrive(other.desk.archive))?.details.id).toBe('undated');
  await other.close();
  const none = await openDesk('empty');
  expect(await lastToArrive(none.desk.archive)).toBeUndefined();
  await none.close();
});
