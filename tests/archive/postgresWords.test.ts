import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/port.ts';
import { archiveOver } from '../../src/archive/postgres/archiveOver.ts';
import { databaseOver } from '../../src/archive/postgres/database.ts';
import { queriesOf, vectorsOf, wordsOf } from '../../src/archive/postgres/words.ts';
import { makeArticle } from '../contracts/makeArticle.ts';
import { startInMemory } from '../postgres/inMemory.ts';

describe('the words that PostgreSQL is asked for', () => {
  const words: [text: string, words: string[], why: string][] = [
    ['Façade, ÉTÉ', ['facade', 'ete'], 'neither case nor accents'],
    [
      're-opened U.N. 3.14 a@b.c',
      ['re', 'opened', 'u', 'n', '3', '14', 'a', 'b', 'c'],
      'letters and digits alone',
    ],
    ['Straße Ørsted', ['strasse', 'orsted'], 'letters of other alphabets as others write them'],
    ['Путин сказал', ['путин', 'сказал'], 'other scripts'],
    [' “…” ', [], 'nothing in signs'],
  ];
  it.each(words)('in %j are %j: %s', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  const queries: [typed: string, all: string | undefined, why: string][] = [
    ['Lavrov OR talks', "'lavrov' & 'or' & 'talks'", 'operators are words'],
    ['"one of the"', "('one' <-> 'of' <-> 'the')", 'common words in a quote'],
    ['"strategic stability"', "('strategic' <-> 'stability')", 'a phrase in its order'],
    ['strategic-stability', "('strategic' <-> 'stability')", 'a hyphen makes one too'],
    ['sanction*', "'sanction':*", 'a star for the rest of a word'],
    ["it's ' & | ! <-> ( ) \\ :*", "('it' <-> 's')", 'no sign of the language of queries gets through'],
    ['talks talks', "'talks'", 'once is enough'],
    ['?!', undefined, 'signs alone are no question'],
  ];
  it.each(queries)('for %j are %s: %s', (typed, expected) => {
    expect(queriesOf(typed)[0]?.all).toBe(expected);
  });

  it('are the name of a run where the words of a phrase are common, in articles', () => {
    const [query] = queriesOf('"one of the" talks');
    expect(query!.ofArticle).toMatch(/^'#[0-9a-v]{8}' & 'talks'$/);
    expect(query!.phrases).toEqual([]);
    const name = /#[0-9a-v]{8}/.exec(query!.ofArticle)![0];
    expect(vectorsOf(null, 'It is one of the few.').words).toContain(`'${name}'`);
    // Longer ones are looked for by both: a text may have the runs but not the phrase.
    expect(queriesOf('"one of the last"')[0]!.ofArticle).toMatch(
      /^'#[0-9a-v]{8}' & '#[0-9a-v]{8}' & \('one' <-> 'of' <-> 'the' <-> 'last'\)$/,
    );
  });

  it('stand once each with their places, the headline’s apart', () => {
    expect(vectorsOf('Talks', 'Talks began.').words).toBe("'talks':1A,3 'began':4");
  });
});

describe('long texts on PostgreSQL, which keeps no place after the 16,383rd and 255 of each word', async () => {
  const memory = await startInMemory();
  let archive: Archive;
  // A text whose every third word is the same, so that it comes in many parts.
  const long = Array.from({ length: 40_000 }, (_, i) => (i % 3 === 0 ? 'the' : `w${i}`));
  beforeAll(async () => {
    archive = await archiveOver(databaseOver(await memory.empty()));
    await archive.add([
      makeArticle({ id: 'long', text: long.join(' ') }),
      makeArticle({ id: 'short', text: 'The end is near.' }),
    ]);
  });
  afterAll(() => memory.close());
  const found = async (words: string) =>
    (await archive.findArticles({ words })).found.map(({ details }) => details.id);

  it('are found by a phrase wherever it stands, also across the border of two parts', async () => {
    for (let at = 1; at + 4 < long.length; at += 733)
      expect(await found(`"${long.slice(at, at + 4).join(' ')}"`), String(at)).toEqual(['long']);
    expect(await found('"w20000 w20002"')).toEqual([]);
  });

  it('are found by words that stand far apart, and by a phrase with a word from elsewhere', async () => {
    expect(await found('w1 w39998')).toEqual(['long']);
    expect(await found('w1 "w20000 w20002"')).toEqual([]);
    expect(await found('w1 "the w39997 w39998"')).toEqual(['long']);
    expect(await found('near "the w39997"')).toEqual([]);
  });

  it('are stored whatever is in them: words without end, and more of them than one vector holds', async () => {
    const endless = 'x'.repeat(100_000);
    const many = Array.from({ length: 120_000 }, (_, i) => `word${i.toString(36).padStart(8, '0')}`).join(
      ' ',
    );
    await archive.add([
      makeArticle({ id: 'endless', text: endless }),
      makeArticle({ id: 'many', text: many }),
    ]);
    expect(await found(endless)).toEqual(['endless']);
    expect(await found(`word${(100).toString(36).padStart(8, '0')}`)).toEqual(['many']);
    expect(await archive.verify()).toEqual([]);
  });
});
