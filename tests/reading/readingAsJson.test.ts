import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { readingAsJson } from '../../src/reading/readingAsJson.ts';

const lexicon = loadLexicon('data');
const reader = prepareReader(lexicon);
const text =
  'President Ivar Holt wants to close the embassy. Ana Rusu, a minister, said that the road would open in May. ' +
  'Then Holt said: "We stay."';
const json = readingAsJson('a', text, readArticle({ text }, reader));
const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('a reading as JSON', () => {
  it('has attitudes behind the quotes, marked as what nobody said', () => {
    const kinds = json.quotes.map((quote) => 'attitude' in quote);
    expect(kinds).toEqual([false, false, true]);
    expect(cut(json.quotes[2]!)).toBe('to close the embassy');
    for (const index of json.key_quotes) expect('attitude' in json.quotes[index]!).toBe(false);
  });

  it('leaves a leading "that" out of start and end, and takes it into spans', () => {
    const quote = json.quotes[0]!;
    expect(cut(quote)).toBe('the road would open in May');
    expect(quote.spans?.map(([start, end]) => text.slice(start, end))).toEqual([
      'that the road would open in May',
    ]);
  });

  it('marks the comma of an apposition and the colon of a cue in spans alone', () => {
    const [reported, direct] = json.quotes;
    expect(reported!.speaker!.text).toBe('Ana Rusu, a minister');
    expect(reported!.speaker!.spans).toEqual([[reported!.speaker!.start, reported!.speaker!.end + 1]]);
    expect(cut(direct!.cue!)).toBe('said');
    expect(direct!.cue!.spans).toEqual([[direct!.cue!.start, direct!.cue!.end + 1]]);
  });

  it('names of a statement in marks the passage to lift out, not all of it', () => {
    const words =
      '“I call today’s vote in Sorvia a new obstacle on the path to peace. It is illegal, and we will not recognise it.\n\n' +
      'Early elections are the only way out. I call on all sides to prepare them.\n\n' +
      'Peace takes good faith. I hope that all parties keep their word, and that they keep it in full. We will go on helping them.”';
    const statement = `A spokesperson for the Council said:\n\n${words}`;
    const { quotes, key_quotes } = readingAsJson('a', statement, readArticle({ text: statement }, reader));
    const key = quotes[key_quotes[0]!]!;
    expect(key).toHaveProperty('part_of');
    expect(key.end - key.start).toBeLessThan(300);
  });

  it('of an older engine, without attitudes, is written as it was', () => {
    const { attitudes: _, ...older } = readArticle({ text }, reader);
    expect(readingAsJson('a', text, older).quotes).toHaveLength(2);
  });
});

describe('the language of plain English', () => {
  it('is told without asking the statistics', () => {
    let asked = 0;
    const tellLanguage = () => {
      asked += 1;
      return null;
    };
    const counting = prepareReader({ ...lexicon, tellLanguage });
    expect(readArticle({ text }, counting).language).toBe('en');
    expect(asked).toBe(0);
    readArticle({ text: 'Der Minister sagte, dass die Gespräche nützlich waren.' }, counting);
    expect(asked).toBe(1);
  });
});
