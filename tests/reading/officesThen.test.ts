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
