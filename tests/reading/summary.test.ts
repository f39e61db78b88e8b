import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';

const reader = prepareReader(loadLexicon('data'));
const sumUp = (text: string, title: string | null = null) => {
  const reading = readArticle({ text, title }, reader);
  return {
    summary: reading.summary.map(({ start, end }) => text.slice(start, end)),
    keys: reading.keyQuotes.map((index) => reading.quotes[index]!).map((q) => text.slice(q.start, q.end)),
  };
};

const STORY = `The government of Ostland has closed its border with Westland to all freight from Monday.

Lorries queued for twelve kilometres on the northern road, customs officers said.

Westland called the closure illegal and demanded talks within a week.

The two countries have argued over river tolls since the spring.`;

describe('what is never shown in a summary', () => {
  it.each([
    ['a date alone', 'Friday, August 21, 2015'],
    ['a caption with a credit', 'Anton Berg at the border in 2015.\n\nImage: Jo Finn.'],
    [
      'a caption with its place and year',
      'The bridge over the Aune at Lindby in May 2015.\n\nPhoto: Jo Finn.',
    ],
    [
      'the header of a release',
      'The press release was issued by the Department of Communications in Lindby.',
    ],
    ['a note to the reader', 'Click here to sign up for our newsletter on the border and trade.'],
    ['a statement’s heading', 'The following statement was issued by the Foreign Ministry of Ostland today.'],
    ['an occasion', 'The ministers made statements for the press and answered journalists’ questions.'],
    ['a promise of contacts', 'The sides agreed to stay in touch and continue their consultations.'],
    ['a promise of more talks', 'The two ministers committed to continued discussions in the coming weeks.'],
    ['congratulations', 'Anton Berg congratulated Greta Holm on her re-election as president.'],
    ['an agenda without a matter', 'The two leaders discussed urgent bilateral and international issues.'],
    ['the title of a transcript', 'Transcript of the beginning of the meeting with President Greta Holm'],
    ['a caption without a credit', 'President Greta Holm and Anton Berg at the summit in Lindby.'],
  ])('%s', (_kind, line) => {
    for (const text of [`${line}\n\n${STORY}`, `${STORY}\n\n${line}`])
      for (const shown of sumUp(text, 'Ostland closes border').summary) {
        expect(shown.length).toBeGreaterThan(0);
        expect(line).not.toContain(shown);
      }
  });
});

const TALKS = `Greta Holm and Anton Berg made statements for the press.

President of Ostland Greta Holm: Good afternoon, ladies and gentlemen.

I am very pleased to welcome you to Lindby, Mr President. Our talks were constructive and friendly.

We agreed to withdraw all heavy weapons from the border by October 10. This is an important step.

President of Westland Anton Berg: Thank you very much for your warm welcome.

Westland will not accept any ships of the Ostland navy in the strait, with or without a treaty.

Question: Will you sign the treaty on gas this year?

Greta Holm: We will sign it as soon as the sanctions on our banks are lifted.`;

describe('a transcript', () => {
  it('is summed up by what each side has to say, without greetings, questions and occasions', () => {
    const { summary } = sumUp(TALKS, 'Press statements after talks in Lindby');
    expect(summary.join('\n')).toContain('withdraw all heavy weapons');
    expect(summary.join('\n')).toContain('will not accept any ships');
    for (const shown of summary)
      expect(shown).not.toMatch(/Good afternoon|pleased|Thank you|Will you|for the press/);
  });

  it('has news for its key quotes', () => {
    const { keys } = sumUp(TALKS, 'Press statements after talks in Lindby');
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).not.toMatch(/^(?:Good afternoon|Thank you|Will you)/);
  });
});

describe('a readout', () => {
  const text = `Greta Holm had a telephone conversation with President of Westland Anton Berg.

The two presidents discussed the blockade of the strait and agreed to open it for grain by Friday.

Ms Holm stressed that Ostland must be compensated for the ships that it has lost.

The sides agreed to continue contacts.`;

  it('tells what was said, not who telephoned whom', () => {
    expect(sumUp(text, 'Telephone conversation with Anton Berg').summary).toEqual([
      'The two presidents discussed the blockade of the strait and agreed to open it for grain by Friday.',
      'Ms Holm stressed that Ostland must be compensated for the ships that it has lost.',
    ]);
  });

  it('has no key quote: what it reports is nobody’s own words', () => {
    expect(sumUp(text, 'Telephone conversation with Anton Berg').keys).toEqual([]);
  });
});

describe('a release above a statement', () => {
  const RELEASE = `Foreign Minister Greta Holm condemns the attack on the ferry at Lindby.

Foreign Minister Greta Holm said:

I condemn the attack on the ferry at Lindby, in which nine people were killed.

We will close the strait to all ships of the Westland navy until the inquiry has ended.`;

  it('is summed up by the statement, not by the line that announces it', () => {
    const { summary } = sumUp(RELEASE, 'Minister condemns ferry attack');
    expect(summary).toEqual([
      'I condemn the attack on the ferry at Lindby, in which nine people were killed.',
      'We will close the strait to all ships of the Westland navy until the inquiry has ended.',
    ]);
  });
});

describe('a statement without an author', () => {
  const read = (text: string) => readArticle({ text, title: 'Attack at Lindby' }, reader);
  const STATEMENT = `The United States strongly condemns the attack on the ferry at Lindby, in which nine people were killed.

We call on all sides to keep the strait open to ships of every flag.`;

  it('is the words of the body that takes a stance in it', () => {
    const { quotes, keyQuotes } = read(STATEMENT);
    expect(quotes.map(({ kind, speakerName, rule }) => ({ kind, speakerName, rule }))).toEqual([
      { kind: 'spoken', speakerName: 'United States', rule: 'author' },
      { kind: 'spoken', speakerName: 'United States', rule: 'author' },
    ]);
    expect(keyQuotes.length).toBeGreaterThan(0);
  });

  it.each([
    ['a report of what somebody says', `${STATEMENT}\n\nSecretary Ana Rusu said that she was shocked.`],
    [
      'a body in the past tense',
      'The United States condemned the attack on the ferry at Lindby.\n\nNine people died.',
    ],
    ['a firm', 'Lindby Ferries welcomes passengers on board its new ship.\n\nWe sail every hour.'],
  ])('is not %s', (_what, text) => {
    expect(read(text).quotes.filter(({ rule }) => rule === 'author')).toEqual([]);
  });
});

describe('the passage of a key quote', () => {
  const text = `Greta Holm spoke for an hour in Lindby on Monday.

"We will close the strait to all ships of the Westland navy until the inquiry has ended. ${'The inquiry is led by two judges of the high court at Lindby and by an admiral of the fleet. '.repeat(4)}" said President Greta Holm.`;

  it('is whole sentences of it, the opening mark included', () => {
    const reading = readArticle({ text, title: null }, reader);
    const [passage] = reading.keyPassages!;
    expect(text.slice(passage!.start, passage!.end)).toBe(
      '"We will close the strait to all ships of the Westland navy until the inquiry has ended.',
    );
  });
});
