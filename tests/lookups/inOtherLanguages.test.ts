import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherLanguages } from '../../src/text/otherLanguages.ts';
import { article, openDesk, type TestDesk } from '../desk.ts';

const ENGLISH = [
  'President Ada Holm met Prime Minister Jonas Welk in Tarn on 12 March 2026.',
  'Ada Holm: We agreed to open the Lune crossing before the harvest, and to keep it open for grain.',
  'Trade between the two countries grew by 14 percent and reached 230 million crowns.',
  'Jonas Welk: We have waited for this for eleven years, and our farmers longer than that.',
];
const RUSSIAN = [
  'Президент Ада Хольм встретилась в Тарне с премьер-министром Йонасом Вельком 12 марта 2026 года.',
  'Ада Хольм: Мы договорились открыть переход Луне до уборки урожая и держать его открытым для зерна.',
  'Товарооборот между двумя странами вырос на 14 процентов и достиг 230 миллионов крон.',
  'Йонас Вельк: Мы ждали этого одиннадцать лет, а наши крестьяне ещё дольше.',
];

let desk: TestDesk;
beforeAll(async () => {
  const at = (url: string, language: string) => ({
    url,
    language,
    source: 'Presidency',
    sourceKind: 'official' as const,
  });
  desk = await openDesk([
    article('en', ENGLISH.join('\n\n'), at('http://en.presidency.example/news/57', 'en')),
    article('ru', RUSSIAN.join('\n\n'), at('http://presidency.example/news/57', 'ru')),
    article('another', RUSSIAN.toReversed().join('\n\n'), at('http://presidency.example/news/58', 'ru')),
  ]);
});
afterAll(() => desk.close());

describe('renderings of a statement that its site has in another language', () => {
  it.each([
    // A paragraph with names, one with numbers, and a few words out of one.
    [ENGLISH[1]!, RUSSIAN[1]!],
    [ENGLISH[2]!, RUSSIAN[2]!],
    ['We have waited for this for eleven years', RUSSIAN[3]!],
  ])('%s', async (statement, translation) => {
    const text = await desk.text(`renderings ${statement.replace(/^[\p{L} ]+: /u, '')}`);
    expect(text).toContain('is stored in Russian too.');
    expect(text).toContain(translation.replace(/^[\p{L} ]+: /u, ''));
    expect(text).toContain('the same page in Russian');
  });

  it('come from the same page alone', async () => {
    const { citations } = await desk.ask(`renderings ${ENGLISH[2]}`);
    expect(citations.map(({ article: id }) => id)).not.toContain('another');
  });
});

describe('the address of a page in another language', () => {
  it.each([
    ['http://en.presidency.example/news/57', 'http://presidency.example/news/57'],
    ['https://presidency.example/news/57', 'http://en.presidency.example/news/57'],
    ['https://council.example/en/press/2026/talks', 'https://council.example/fr/press/2026/talks'],
    ['https://www.ministry.example/de/reden/1', 'https://ministry.example/reden/1'],
  ])('%s may be %s', (address, other) => {
    expect(otherLanguages(address)).toContain(other);
    expect(otherLanguages(address)).not.toContain(address);
  });

  it.each(['', 'mailto:desk@news.example', 'no address'])('there is none for “%s”', (address) => {
    expect(otherLanguages(address)).toEqual([]);
  });
});
