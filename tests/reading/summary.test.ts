import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { leansOnBefore } from '../../src/reading/summary/leans.ts';

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
    ['a call to the reader', 'To view the full discussion, click here or go to our page on the strait.'],
    ['help for the reader', 'Anyone who may be in need of advice should know that help is available.'],
    ['who is to be named', 'Attribution is on-the-record from Spokesperson Jo Finn of the ministry.'],
    ['a ceremony', 'Greta Holm and Anton Berg attended a ceremony held to exchange the documents.'],
    ['a dinner', 'Ms Holm later hosted a state dinner in honour of President Anton Berg.'],
    ['who took part', 'Taking part in the talks on the side of Westland were three ministers and Dora Finn.'],
    ['a format', 'The two presidents had a one-on-one conversation before the delegations joined them.'],
    ['who said what stands above', '– Greta Holm, President of Ostland and Chair of the River Commission'],
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

describe('what a transcript never shows', () => {
  it.each([
    ['an apology', 'I am sorry to have kept you waiting here for so long today.'],
    ['who has the floor', 'I now give the floor to the distinguished representative of Westland.'],
    ['the terms of a call', 'This call is on background and is embargoed until the end of the call.'],
    ['remarks that are announced', 'I will deliver remarks to the people of Ostland later this morning.'],
    ['a story that is announced', 'I am going to tell a story about the two of us that few people know.'],
    ['who speaks next', 'And I will turn it over to the minister, who will take over after that.'],
    ['wishes', 'I wish the government and the people of Westland every success.'],
    ['how often they meet', 'We have had several meetings in a short time, in Lindby and in Aune.'],
    ['what a visit will do', 'I am confident that your visit will benefit our ties in all areas.'],
    ['praise', 'Mr Berg is an experienced diplomat and we have known each other for years.'],
    ['thanks for nothing named', 'We deeply appreciate what all of you have done for us on this day.'],
    ['a question with a full stop', 'Do you think that Westland will give up the strait in the end.'],
    ['a beginning that breaks off', 'And — and it is clear that both of us want the best for Lindby.'],
    [
      'what is to be talked about',
      'There are several bilateral issues we need to discuss here in Lindby today.',
    ],
    ['what was talked about', 'Of course, we also discussed the situation in the strait and the region.'],
    [
      'a topic without a word on it',
      'We had a detailed discussion on trade, energy and transport in Lindby.',
    ],
    [
      'an answer without its question',
      'At least two of them, more or less, on the northern bank of the Aune.',
    ],
    ['a pleasure', 'It is wonderful to be here with you in Lindby after so many years.'],
    ['that there will be more', 'There will be more news no doubt over the next days and weeks.'],
  ])('%s', (_kind, line) => {
    const text = TALKS.replace('I am very pleased to welcome you to Lindby, Mr President.', line);
    const { summary, keys } = sumUp(text, 'Press statements after talks in Lindby');
    expect(text).toContain(line);
    expect(summary.join('\n')).toContain('withdraw all heavy weapons');
    for (const shown of [...summary, ...keys]) expect(shown).not.toContain(line);
  });

  it('the words of reporters under a bare Q', () => {
    const text = `MS. HOLM: Good morning, everybody.

We will close the port of Lindby to the fleet of Westland from Monday on.

Q  Ostland and Westland have a treaty on the port that forbids it. Is that over?

MS. HOLM: The treaty allows us to close the port whenever our security is at stake.

Q  Westland has sent two warships to the strait.

MS. HOLM: We have seen the ships and we will not let them pass.`;
    const { summary, keys } = sumUp(text, 'Press briefing by Minister Greta Holm');
    expect(summary.length).toBeGreaterThan(1);
    for (const shown of [...summary, ...keys]) expect(shown).not.toMatch(/forbids it|two warships/);
  });

  it('the words of whoever asks under a name', () => {
    const text = `FINN: Minister, Westland has sent warships to the strait. Do we let them pass?

MINISTER HOLM: We will close the port of Lindby to the fleet of Westland from Monday on.

FINN: The treaty on the port forbids that and our exporters lose millions. Is that over now?

MINISTER HOLM: The treaty allows us to close the port whenever our security is at stake.

FINN: But Westland says that it will not accept any closure. What then?

MINISTER HOLM: No ship of the fleet passes without our consent.`;
    const { summary, keys } = sumUp(text, 'Interview with Minister Greta Holm');
    expect(summary.length).toBeGreaterThan(1);
    for (const shown of [...summary, ...keys])
      expect(shown).not.toMatch(/warships|lose millions|any closure/);
  });

  it('but what was agreed while something was discussed is told', () => {
    const line = 'We also discussed the strait and agreed to open it for grain in May.';
    const text = TALKS.replace('This is an important step.', line);
    expect(sumUp(text, 'Press statements after talks in Lindby').summary.join('\n')).toContain(line);
  });

  it('but thanks as a cause are no thanks', () => {
    const line = 'Thanks to the courage of our crews, we have freed all the hostages on the ship.';
    const text = TALKS.replace('This is an important step.', line);
    expect(sumUp(text, 'Press statements after talks in Lindby').summary.join('\n')).toContain(line);
  });
});

describe('a sentence that leans on the one before', () => {
  it.each([
    ['who', 'They agreed to meet again.', false],
    ['who, behind an opening', 'In the first quarter of the year alone, they reached 12 million.', true],
    ['whose', 'Their aides will meet in Lindby on Friday.', false],
    ['what', 'We have adopted all the decisions on these issues.', true],
    ['when', 'Over the same period, Ostland built four ports.', true],
    ['what it was', 'Last year it was minus 35 percent and even more.', true],
    ['what grew', 'The growth rate reached almost 100 percent.', true],
    ['of what it is part', 'As part of it, 28 ports of Ostland will be open by May.', true],
    ['on what it builds', 'Based on this, we count on the ports of both countries.', true],
    ['after what', 'Over this time, Ostland has built four ports.', true],
    ['which ones', 'We attach great importance to their early completion.', true],
    ['which initiative', 'We are pleased that this initiative has the support of Westland.', true],
    ['to whom', 'One thing that I regret is I gave them a promise, and the Minister broke it in May.', true],
    ['whom, behind what the matter is', 'The issue is that we signed it.', true],
    ['of what it is the reason', 'Because we must match the threat.', true],
    ['an aside to what', 'In this context, Anton Berg recalled the port’s anniversary on May 9.', false],
    ['granted', 'True, the threat of an attack remains high.', true],
  ])('%s', (_kind, said, spoken) => {
    expect(leansOnBefore(said, { spoken, official: true, words: 8 })).toBe(true);
  });

  it.each([
    ['whose growth it is', 'Growth of trade reached 12 percent in the first half of the year.'],
    ['who it is', 'In the first quarter, Ostland and Westland built four ports.'],
    ['which year', 'We will open four ports by the end of this year.'],
    ['whose it is', 'We know that Westland will close its ports.'],
    ['a stand', 'It is unacceptable that the port is closed.'],
    [
      'to what, behind “in response”',
      'In response to the blockade, the council froze the funds of both ports.',
    ],
    ['who, by their style', 'His Excellency condemned the blockade of both ports.'],
  ])('is none that says %s', (_kind, said) => {
    expect(leansOnBefore(said, { spoken: true, official: true, words: 10 })).toBe(false);
  });

  it('is none that reports a demand made in a context', () => {
    const said = 'In this context, Berg called for the blockade of both ports to end.';
    expect(leansOnBefore(said, { spoken: false, official: true, words: 13 })).toBe(false);
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
    [
      'a report with a “we” of the reporter',
      'The United States condemns the attack on the ferry. We spoke to Secretary Ana Rusu, who said that she was shocked. We will bring you more on this.',
    ],
    [
      'a report with words without marks',
      'The United States condemns the attack on the ferry.\n\nWe will not rest until the guilty are found, Secretary Ana Rusu said.',
    ],
    [
      'a live blog',
      'We are in Lindby, where the ferry sank.\n\nThe United States condemns the attack. Secretary Ana Rusu says that nine people died.\n\nWe will continue our coverage at six.',
    ],
    ['a firm', 'Lindby Ferries welcomes passengers on board its new ship.\n\nWe sail every hour.'],
  ])('is not %s', (_what, text) => {
    expect(read(text).quotes.filter(({ rule }) => rule === 'author')).toEqual([]);
  });
});

it('a statement that goes on as “we” stays its body’s, though it tells whom a secretary called', () => {
  const text =
    'The United States strongly condemns the attack on the ferry at Lindby. We will continue to support the inquiry. Secretary Ana Rusu raised the attack in a call and urged Minister Anton Berg to open the port.';
  const { quotes } = readArticle({ text, title: 'Attack at Lindby' }, reader);
  expect(quotes.filter(({ rule }) => rule === 'author')).toHaveLength(1);
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
