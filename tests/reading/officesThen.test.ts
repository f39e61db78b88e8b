import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/reading/readArticle.ts';
import { reader } from '../desk.ts';

const TURNS = 'THE PRESIDENT: Good afternoon. It is good to be here.\n\nTHE PRESIDENT: We will sign in June.';
const speakerOf = (article: Omit<Parameters<typeof readArticle>[0], 'text'>, text = TURNS) =>
  readArticle({ text, title: 'Remarks at dinner', ...article }, reader).quotes[0]!.speakerName;

describe('an office without a name in a label', () => {
  it.each([
    // The publisher's side, and who held the office in that year.
    [{ source: 'White House', published: '2012-05-14' }, 'Barack Obama'],
    [{ source: 'The White House', published: '2022' }, 'Joe Biden'],
    [{ source: 'President of Russia', published: '2009-03-01' }, 'Dmitry Medvedev'],
    // Two held it in that year; no date; nobody's voice; the president of a chamber.
    [{ source: 'White House', published: '2017-05-14' }, null],
    [{ source: 'White House', published: null }, null],
    [{ source: 'Norland Post', published: '2012-05-14' }, null],
    [{ source: 'US Congress', published: '2012-05-14' }, null],
  ])('%j is %s', (article, name) => {
    expect(speakerOf(article)).toBe(name);
  });

  it('is of the body named on a line of its own above, where no source is stated', () => {
    const text = `THE WHITE HOUSE\n\nOffice of the Press Secretary\n\n${TURNS}`;
    expect(speakerOf({ published: '2012-05-14' }, text)).toBe('Barack Obama');
  });

  it('is not one whom another label names', () => {
    const text = `${TURNS}\n\nPRESIDENT OBAMA: I agree.`;
    const names = readArticle({ text, source: 'White House', published: '2012-05-14' }, reader).quotes;
    expect(names.map(({ speakerName }) => speakerName)).toEqual([null, null, 'Barack Obama']);
  });

  it('is the prime minister, in a parliament, by country and year', () => {
    const text =
      'The Prime Minister: I thank the House.\n\nMr. Holt: Will he resign?\n\nThe Prime Minister: No.';
    const { quotes } = readArticle({ text, source: 'UK Parliament', published: '2001-07-18' }, reader);
    expect(quotes[0]!.speakerName).toBe('Tony Blair');
  });
});

describe('an office without a name in the running text of an official source', () => {
  const TEXT =
    'The Prime Minister spoke to Prime Minister Lars Solheim of Norway today. The Prime Minister said that the ships would stay. He added that talks would go on.';
  const speakers = (article: Partial<Parameters<typeof readArticle>[0]>, text = TEXT) =>
    readArticle({ text, title: 'Call with Norway', ...article }, reader).quotes.map(
      ({ speakerName }) => speakerName,
    );
  const official = { source: '10 Downing Street', sourceKind: 'official' as const };

  it.each<[why: string, article: Partial<Parameters<typeof readArticle>[0]>, names: (string | null)[]]>([
    [
      'is whoever held it then, not the one whom the text names with it',
      { ...official, published: '2023-10-27' },
      ['Rishi Sunak', 'Rishi Sunak'],
    ],
    ['is nobody where three held it in that year', { ...official, published: '2022-10-27' }, [null, null]],
    [
      'is so too where the kind of the source is not stated, but its name is an office',
      { source: '10 Downing Street', published: '2023-10-27' },
      ['Rishi Sunak', 'Rishi Sunak'],
    ],
    [
      'is nobody’s where an agency reports',
      { source: 'TASS', sourceKind: 'agency', published: '2023-10-27' },
      ['Lars Solheim', 'Lars Solheim'],
    ],
  ])('%s', (_why, article, names) => {
    expect(speakers(article)).toEqual(names);
  });

  it('is the one whom the headline names by surname', () => {
    const text =
      'The Federal Chancellor received the President of Finland, Aino Rask. The Federal Chancellor said that talks would go on.';
    expect(
      speakers(
        {
          source: 'Federal Government',
          url: 'https://www.bundesregierung.de/x',
          sourceKind: 'official',
          published: '2023-11-17',
        },
        text,
      ),
    ).toEqual(['Olaf Scholz']);
  });

  it('is the one of its own side whom the text names with it, whoever held it by the lexicon', () => {
    const text =
      'President Joseph R. Biden spoke with President Lars Solheim of Norway. The President said that the ships would stay. He added that talks would go on.';
    const article = { source: 'The White House', sourceKind: 'official' as const, published: '2021-04-13' };
    expect(speakers(article, text)).toEqual(['Joe Biden', 'Joe Biden']);
  });

  it('is the one who held it and is named without it, not the other side’s', () => {
    const text =
      'Vladimir Putin had a telephone conversation with President of Finland Aino Rask. The President said that the ships would stay.';
    const article = {
      source: 'President of Russia',
      sourceKind: 'official' as const,
      published: '2021-04-13',
    };
    expect(speakers(article, text)).toEqual(['Vladimir Putin']);
  });

  it('is not the holder of another country’s office', () => {
    const text =
      'The Prime Minister of Norway spoke to the press. The Prime Minister of Norway said that the ships would stay.';
    expect(speakers({ ...official, published: '2023-10-27' }, text)).not.toContain('Rishi Sunak');
  });
});
