import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLine } from '../../commands/verify.ts';
import { renderMarkdown, renderText } from '../../src/answers/renderText.ts';
import { renderBlocks } from '../../src/slack/renderBlocks.ts';
import { article, openDesk, type TestDesk } from '../desk.ts';

const HARBOUR = `Ministers argue over the harbour

“We have not signed the harbour treaty, and we will not sign it before June,” Foreign Minister Ada Example said on Monday. “There are 14 open questions,” she added.

Deputy Minister Boris Sample disagreed. “The harbour belongs to all of us and it must stay open to all,” Sample said. “Nobody has told my colleagues what the price of delay would be, neither in the north nor in the south,” he said.

The two ministers met in the old customs house for more than three hours and left by different doors.

Example said that the talks would go on in the spring.`;

const BRIEFING = `Department Press Briefing

Dana Whitlock, Department Spokesperson

MS WHITLOCK: Good afternoon. Missions are how countries talk to each other.

QUESTION: Are they trying to close the embassy altogether?

MS WHITLOCK: The ramming was dangerous and unlawful. That has not changed since the spring.`;

const REPLY = `The harbour is not for sale

By Rena Opinion

Every treaty is an invitation to a second one. I signed the first, and I say so as somebody who regrets it.`;

const INTERVIEW = `Interview with President Ilse Brandvold

President Ilse Brandvold spoke to The Continental on Friday.

The Continental: Madam President, is this the end of the war?

Brandvold: They are the beginning of a beginning.

Will you accept a freeze along the present line?

No. A line that is frozen thaws in spring.

The Continental: Will there be talks?

Brandvold: There will be talks about talks.`;

const ALERT = `Troops wait

Asked whether the army had been put on alert, President Nadim Harrak said only: "The army does not sleep, so nobody needs to wake it."`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('harbour', HARBOUR, { source: 'Example Wire', published: '2026-05-04' }),
    article('reply', REPLY, { source: 'Harbour Review', published: '2026-05-06' }),
    article('interview', INTERVIEW, { source: 'The Continental', published: '2026-05-07' }),
    article('alert', ALERT, { source: 'Example Wire', published: '2026-05-08' }),
    article('briefing', BRIEFING, {
      source: 'US Department of State',
      sourceKind: 'official',
      published: '2026-05-05',
    }),
  ]);
});
afterAll(() => desk.close());

describe('verify answers with', () => {
  it.each([
    // Marks, dashes, the first capital and the final comma do not count.
    ['verbatim', 'Example: "we have not signed the harbor treaty, and we will not sign it before June"'],
    ['verbatim', 'The harbour belongs to all of us and it must stay open to all'],
    // Two parts of a broken quote.
    ['verbatim', 'it must stay open to all. Nobody has told my colleagues what the price of delay would be'],
    ['trimmed', 'We have not signed … before June'],
    ['trimmed', '[The government has] not signed the harbour treaty'],
    ['altered', 'We have signed the harbour treaty, and we will not sign it before June'],
    ['altered', 'There are 15 open questions'],
    ['altered', 'The harbour belongs to none of us and it must stay open to all'],
    ['altered', 'it must stay open to all … The harbour belongs to all of us'],
    ['reported', 'The two ministers met in the old customs house for more than three hours'],
    ['reported', 'the talks would go on in the spring — Example'],
    ['misattributed', 'Ada Example: “The harbour belongs to all of us and it must stay open to all”'],
    ['not-found', 'The price of grain will decide how the winter ends'],
  ])('%s: %s', async (verdict, typed) => {
    expect((await desk.ask(`verify ${typed}`)).verdict).toBe(verdict);
  });

  it.each([
    // A reporter's question is not the words of whoever answers, named beside the marks or in a sentence.
    ['misattributed', 'Whitlock: “Are they trying to close the embassy altogether?”'],
    // Nor one without a label between two answers.
    ['misattributed', 'Brandvold: “Will you accept a freeze along the present line?”'],
    // With the office, the body or the country whose spokesperson speaks.
    ['verbatim', 'State Department: “Missions are how countries talk to each other”'],
    ['verbatim', 'United States: “Missions are how countries talk to each other”'],
    ['misattributed', 'White House: “Missions are how countries talk to each other”'],
    ['misattributed', 'Estonia: “Missions are how countries talk to each other”'],
    // Two answers with a question between them are no trimmed quotation.
    ['altered', 'Missions are how countries talk to each other … That has not changed since the spring'],
  ])('%s, of a transcript: %s', async (verdict, typed) => {
    expect((await desk.ask(`verify ${typed}`)).verdict).toBe(verdict);
  });

  it('lays a changed word beside the quote, and not beside what is told before it', async () => {
    const text = await desk.text('verify Harrak: “The army never sleeps, so nobody needs to wake it”');
    expect(text).toContain('[-does not sleep-] [+never sleeps+]');
    expect(text).not.toContain('alert');
  });

  it.each([
    // In a sentence only what is in marks is checked, with the speaker whom the sentence names.
    ['Whitlock told reporters that the ramming was "dangerous and unlawful".', 'verbatim'],
    ['Whitlock said that they were "trying to close the embassy altogether".', 'misattributed'],
    // Few words without the speaker's own prove nothing.
    ['Foreign Minister Ada Example called it "dangerous and unlawful".', null],
  ])('of a sentence, what is in marks: %s', async (typed, verdict) => {
    expect((await desk.ask(`verify ${typed}`)).verdict ?? null).toBe(verdict);
  });

  it.each([
    // What is signed by whoever was named is theirs; by nobody else, and of nobody named it is the text's.
    ['verbatim', '“Every treaty is an invitation to a second one” — Rena Opinion'],
    ['verbatim', 'Opinion: “Every treaty is an invitation to a second one”'],
    ['altered', '“Every treaty is an invitation to a third one” — Rena Opinion'],
    ['reported', '“Every treaty is an invitation to a second one” — Ada Example'],
    ['reported', 'Every treaty is an invitation to a second one'],
  ])('%s, of a signed text: %s', async (verdict, typed) => {
    expect((await desk.ask(`verify ${typed}`)).verdict).toBe(verdict);
  });

  it('each of a speaker’s quotations in a draft by itself, and one that a clause only breaks as one', async () => {
    const { checks } = await desk.ask(
      'verify “There are 14 open questions,” Ada Example told reporters. “We have not signed the harbour treaty,” she added, “and we will sign it before June.”',
    );
    expect(checks?.map(({ verdict }) => verdict)).toEqual(['verbatim', 'altered']);
  });

  it('no verdict that a few words cannot bear', async () => {
    const answer = await desk.ask('verify open questions');
    expect(answer.verdict).toBeUndefined();
    expect(renderText(answer)).toMatch(/^Too short for a verdict: 2 words/);
  });

  it('the difference inside the line, the gravest first', async () => {
    const answer = await desk.ask(
      'verify We have signed the harbour treaty, and we will sign it before July',
    );
    const [title, line] = renderText(answer).split('\n');
    expect(title).toBe('Altered: a date was changed and 2 words were left out without a mark (a negation).');
    expect(line).toBe(
      '▏We have [-not-] signed the harbour treaty, and we will [-not-] sign it before [-June-] [+July+] — Ada Example',
    );
  });

  it('what a trimmed quotation left out', async () => {
    const text = await desk.text('verify We have … signed the harbour treaty');
    expect(text).toContain('1 word left out, among them a negation');
    expect(text).toContain('We have [-not-] signed');
  });

  it('the difference in words for a screen reader, and in a style that eyes see', async () => {
    const answer = await desk.ask('verify We have not yet signed the harbour treaty');
    const [{ text, blocks }] = renderBlocks(answer) as [ReturnType<typeof renderBlocks>[number]];
    expect(text).toContain('We have not (added: yet) signed the harbour treaty');
    expect(JSON.stringify(blocks)).toContain('{"type":"text","text":"[+yet+]","style":{"bold":true}}');
    expect(renderMarkdown(answer)).toContain('We have not **\\[+yet+\\]** signed');
  });

  it('what was copied with its HTML, and a speaker in small letters', async () => {
    const verified = async (typed: string) => (await desk.ask(`verify ${typed}`)).verdict;
    expect(await verified('<p>We have <b>not</b> signed the&nbsp;harbour treaty</p>')).toBe('verbatim');
    expect(await verified('sample: there are 14 open questions')).toBe('misattributed');
  });

  it('a sentence where there is nothing to check', async () => {
    for (const typed of ['', '“”', '…', '— "" —', '🙂'])
      expect(await desk.text(`verify ${typed}`)).toMatch(
        /^There is nothing to check in that\. Paste a quotation/,
      );
    expect(await desk.text(`verify ${'word '.repeat(40_000)}`)).toMatch(/characters long; at most 100000/);
  });
});

describe('a draft', () => {
  const DRAFT = `Ministers still at odds

“We have not signed the harbour treaty,” Ada Example said.

“The harbour belongs to all of us,” said Ada Example. She called the plan “a joke”.

“There are 15 open questions,” Ada Example said. “We shall meet on the moon in the year 3000,” said Boris Sample.`;

  it('is answered by a table first, each quotation with the speaker that the draft names', async () => {
    const answer = await desk.ask(`verify ${DRAFT}`);
    expect(answer.checks?.map(({ verdict, speaker }) => [verdict, speaker])).toEqual([
      ['verbatim', 'Ada Example'],
      ['misattributed', 'Ada Example'],
      ['altered', 'Ada Example'],
      ['not-found', 'Boris Sample'],
    ]);
    const text = renderText(answer);
    expect(text).toMatch(/^4 quotations checked: 1 altered, 1 misattributed, 1 not found, 1 verbatim\./);
    expect(text).toContain('not checked: 1 stretch in marks of one to three words (“a joke”)');
    expect(text).toContain('3. Altered: a number was changed.');
    expect(answer.parts[1]!.part).toBe('table');
  });

  it('does not join what a further clause quotes', async () => {
    const answer = await desk.ask(
      'verify “We have not signed the harbour treaty,” said Ada Example, who told them that “it must stay open to all”.',
    );
    expect(answer.checks?.map(({ verdict }) => verdict)).toEqual(['verbatim', 'misattributed']);
  });

  it('gives nobody named the words of somebody whom the text only describes', async () => {
    const asked = await openDesk([
      article(
        'wonders',
        'GENEVA - Foreign Minister Otto Brandt agreed. "We leave with homework," he said.\n\n"It would be wrong to expect a wonder," said one envoy. "But," she added, "wonders have come to this lake before." The envoy went on: "Nobody has packed a bag yet."\n\n"The lake has seen worse than us," Foreign Minister Ada Example said. "And it will," she added, "see much worse again."',
      ),
    ]);
    const answer = await asked.ask(
      'verify "But wonders have come to this lake before," Brandt said. "Nobody has packed a bag yet," Otto Brandt added. "And it will see much worse again," Ada Example said. "It would be wrong to expect a wonder," said Boris Sample.',
    );
    expect(answer.checks?.map(({ verdict }) => verdict)).toEqual([
      'misattributed',
      'misattributed',
      'verbatim',
      'verbatim',
    ]);
    expect(renderText(answer)).toContain('said by “one envoy”, not known by name');
    await asked.close();
  });

  it('without a quotation says so', async () => {
    const text = await desk.text(
      'verify He called it “a joke” and her plan “a farce”, and all of them went home early.',
    );
    expect(text).toBe('I found no quotation of four words or more in marks there. Nothing was checked.');
  });
});

it('a phrase that whoever asks uses too makes no splice of two speakers', async () => {
  const asked = await openDesk([
    article(
      'asked',
      'Question: Will there be a nuclear war?\n\nOtto Brandt: I do not want to believe, and I do not believe, that a nuclear war could start.',
    ),
  ]);
  const text = await asked.text(
    "verify I don't want to believe in a nuclear war, and I do not believe that one could begin — Brandt",
  );
  expect(text).not.toContain('two speakers');
  expect(text).not.toContain('Question');
  await asked.close();
});

describe('two quotations with the narrator between them', () => {
  const first = 'We will lift the toll on the northern strait before the end of the winter';
  const second = 'Nobody in the council of ministers has asked for a new patrol of the islands';
  it.each<[between: string, verdict: string]>([
    // A clause that says who speaks is no part of either, also between two paragraphs.
    [',” Holm said. “', 'verbatim'],
    [',” Holm told envoys of four states in Lindby on Monday.\n\n“', 'verbatim'],
    // A sentence of the narrator's was left out: shown, however short.
    [',” Holm said. The harbour was calm. “', 'trimmed'],
    ['.” She paused. “', 'trimmed'],
    // A "not" of the narrator's denies nothing of hers.
    ['.” She did not say why. “', 'trimmed'],
    ['!” Holm said on Monday. “', 'verbatim'],
    [
      ',” Holm said.\n\nThe harbour was calm. Envoys of four states had come to hear her.\n\nIt rained in the afternoon, and the ferries stayed in port.\n\n“',
      'altered',
    ],
  ])('%s: %s', async (between, verdict) => {
    const one = await openDesk([
      article('whole', `Minister Greta Holm spoke in Lindby.\n\n“${first}${between}${second},” Holm said.`),
    ]);
    expect((await one.ask(`verify “${first}. ${second}” — Holm`)).verdict).toBe(verdict);
    await one.close();
  });
});

it('a quotation in many texts shows three more, and says how many are left', async () => {
  const words = 'The bridge will stay closed until both sides have signed the whole treaty';
  for (const [count, left] of [
    [4, null],
    [5, '1 more text'],
    [6, '2 more texts'],
  ] as const) {
    const many = await openDesk(
      Array.from({ length: count }, (_, i) =>
        article(
          `told-${i}`,
          `Minister Greta Holm opened day ${i} of the talks in Lindby, where ${i + 3} envoys met.\n\n“${words},” Holm said.`,
          { source: `Wire ${i}`, published: `2026-05-0${i + 1}` },
        ),
      ),
    );
    const text = await many.text(`verify “${words}”`);
    expect(text.match(/\d+ more texts?/)?.[0] ?? null, String(count)).toBe(left);
    await many.close();
  }
});

it('a wording that the source has changed since is found in the version that had it', async () => {
  const changed = HARBOUR.replace('There are 14 open questions', 'There are several open questions');
  await desk.add([article('harbour', changed, { source: 'Example Wire', published: '2026-05-04' })]);
  const answer = await desk.ask('verify There are 14 open questions');
  expect(answer.verdict).toBe('verbatim');
  expect(renderText(answer)).toMatch(/version 1: changed at the source, seen on \d+ November 2026/);
});

it('a quotation that only an older version has is found, whatever became of the rest', async () => {
  await desk.add([article('harbour', 'Correction: this report was withdrawn.', { source: 'Example Wire' })]);
  const answer = await desk.ask(
    'verify Nobody has told my colleagues what the price of delay would be, neither in the north nor in the south',
  );
  expect(answer.verdict).toBe('verbatim');
  expect(renderText(answer)).toMatch(/version \d: changed at the source/);
});

it('several texts with different wordings are counted, and the official one is named', async () => {
  const several = await openDesk([
    article('paper', '“The bridge will never be closed to farmers,” Ada Example said.', {
      source: 'Example Wire',
    }),
    article('ministry', 'Statement\n\n“The bridge will not be closed to farmers,” Ada Example said.', {
      source: 'Ministry of Bridges',
      sourceKind: 'official',
    }),
  ]);
  const text = await several.text('verify The bridge will never be closed to farmers');
  expect(text).toMatch(/^Verbatim/);
  expect(text).toContain(
    'in 2 texts: 1 with the words as pasted, 1 with others; the official text, Ministry of Bridges, has others',
  );
  await several.close();
});

describe('words in marks inside what somebody says', () => {
  const TOLD = `Envoy recounts a warning

“I met the harbour master and he told me, ‘Your convoy will not pass’,” envoy Lena Ruud told reporters in Lunde. “We call it ‘open sea’ and we mean it,” she added.`;

  it.each<[typed: string, title: string | RegExp]>([
    // Nobody is named for them: the words are exact.
    ['verify “Your convoy will not pass”', /^Verbatim: .*within the words of Lena Ruud, who may be quoting/],
    // Whoever is quoted may be named beside them, and need not be the speaker.
    [
      'verify “Your convoy will not pass” — the harbour master',
      /^Verbatim: .*within the words of Lena Ruud, who may be quoting/,
    ],
    [
      'verify Lena Ruud: “Your convoy will not pass”',
      /^Relayed: .*within the words of Lena Ruud, who may be quoting/,
    ],
    [
      'verify Boris Sample: “Your convoy will not pass”',
      /^Misattributed: .*within the words of Lena Ruud.*not named/,
    ],
    ['ask who said “Your convoy will not pass”?', /is in quotation marks within the words of Lena Ruud/],
    [
      'ask did Lena Ruud say “Your convoy will not pass”?',
      /is in quotation marks within the words of Lena Ruud/,
    ],
    // Nearly the same words are not given to the speaker either.
    [
      'ask who said “Your convoy will never pass”?',
      /^Not word for word .*in quotation marks within the words of Lena Ruud/,
    ],
    // With the words around them they are the speaker's own, and so is a term.
    ['verify Lena Ruud: “he told me, ‘Your convoy will not pass’”', /^Verbatim: .*said by Lena Ruud\.$/],
    ['verify Lena Ruud: “We call it ‘open sea’ and we mean it”', /^Verbatim: .*said by Lena Ruud\.$/],
  ])('are not said to be the speaker’s: %s', async (typed, title) => {
    const told = await openDesk([article('told', TOLD, { source: 'Example Wire', published: '2026-05-04' })]);
    const [first] = (await told.text(typed)).split('\n');
    expect(first).toMatch(title);
    await told.close();
  });

  it('name nobody for machines', async () => {
    const told = await openDesk([article('told', TOLD, { source: 'Example Wire', published: '2026-05-04' })]);
    const line = await verifyLine('Your convoy will not pass', null, told.desk);
    expect(line).toMatchObject({ verdict: 'verbatim', article: 'told', speaker: null });
    const named = await verifyLine('Your convoy will not pass', 'Lena Ruud', told.desk);
    expect(named).toMatchObject({ verdict: 'relayed', article: 'told', speaker: null });
    await told.close();
  });
});

describe('whose words they are, beside somebody else', () => {
  const HARBOUR = `Harbour talks end

Transport Minister Pavel Orsk said 40 vessels were waiting outside the port. The minister rejected criticism from the island's mayor, Ana Pires, who had said the government was “hiding people behind fences”.

A spokesman for the port authority, who asked not to be named, said: “There is room for two more ships at most.”

The representative of Sudmark warned the assembly that “resolutions do not feed people”.

As Admiral Teodor Vance told the assembly, “the sea forgives nothing, but it remembers everything.”

U.S. Under Secretary Dana Loft, in turn, said Kestria would “judge the port by what it lets through”.

''Nobody has asked us to open the gates,'' said Orsk. ''We would have said that the gates are open, and so far there has been no reply.''`;
  const SIGNED = `The gulf deserves a treaty

By Rosalind Achter

I have sailed it as an officer, and I can say that courtesy is not a substitute for law.`;

  it.each<[title: RegExp, typed: string]>([
    [/^Misattributed: .*Ana Pires, not Orsk/, 'Orsk: “hiding people behind fences”'],
    [/^Verbatim: .*Ana Pires/, 'Pires: “hiding people behind fences”'],
    // "A spokesman" is nobody whom the text has named.
    [/^Misattributed: .*not Orsk/, 'Orsk: “There is room for two more ships at most”'],
    [/^Misattributed: .*not Orsk/, 'Orsk: “resolutions do not feed people”'],
    // The lexicon knows another Vance.
    [/^Verbatim: .*Teodor Vance/, 'Vance: “the sea forgives nothing, but it remembers everything”'],
    [/^Verbatim: .*Dana Loft/, 'Loft: “judge the port by what it lets through”'],
    // Two single marks are a double one, and nothing inside another quotation.
    [/^Verbatim: .*said by Pavel Orsk/, 'Orsk: “Nobody has asked us to open the gates”'],
    [/^Altered: a negation/, 'Orsk: “the gates are open, and so far there has been [a] reply”'],
    [/^Verbatim: .*Rosalind Achter/, 'Achter: “courtesy is not a substitute for law”'],
  ])('%s: %s', async (title, typed) => {
    const desk = await openDesk([
      article('harbour', HARBOUR, { source: 'Example Wire', published: '2026-05-04' }),
      article('signed', SIGNED, { source: 'Example Wire', published: '2026-05-05' }),
    ]);
    expect((await desk.text(`verify ${typed}`)).split('\n')[0]).toMatch(title);
    await desk.close();
  });
});

describe('whose words they are, where no list has the speaker', () => {
  let strait: TestDesk;
  beforeAll(async () => {
    strait = await openDesk([
      article(
        'close',
        'PORT SELME, Vardania - Vardania closed the strait on Friday.\n\n"No vessel of theirs will pass until our two crews are home," Foreign Minister Teodora Malvik said.\n\n"We have not detained a single citizen of theirs," said Havel Dursk, the Ostrelian foreign minister.',
        { source: 'Northern Wire', published: '2026-11-20' },
      ),
      article(
        'home',
        'LESNA, Vardania - A Vardanian fisherman came home on Wednesday.\n\nMalvik called it "a first step, and only a first step".\n\nMalvik\'s spokeswoman, Ilse Corrane, said: "One of them is not fourteen of them."',
        { source: 'Northern Wire', published: '2026-11-25' },
      ),
      article(
        'call',
        'Roman Ketsel told lawmakers about the call.\n\n"I heard a man who wants a way out, and I want to help," the prime minister said.',
        { source: 'Meridian News', published: '2026-11-27' },
      ),
      article(
        'call-too',
        'Ansel Brodar and Roman Ketsel telephoned.\n\nKetsel told parliament later that he had "heard a man who wants a way out".',
        { source: 'Northern Wire', published: '2026-11-27' },
      ),
      article(
        'remarks',
        'Thank you all for coming. We will not give up. We will be in Trabzon on Wednesday and we will bring a draft.',
        {
          source: 'Ministry of Foreign Affairs of Norway',
          sourceKind: 'official',
          title: 'Remarks by Special Representative Sigrun Halvdal',
          published: '2026-11-27',
        },
      ),
    ]);
  });
  afterAll(() => strait.close());
  const titled = async (typed: string) => (await strait.text(`verify ${typed}`)).split('\n')[0];

  it.each([
    // An office that the text gives with its country speaks for the country.
    ['Ostrel: "We have not detained a single citizen of theirs"', /^Verbatim: .*said by Havel Dursk/],
    [
      'Ostrelian foreign minister: "We have not detained a single citizen of theirs"',
      /^Verbatim: .*said by Havel Dursk/,
    ],
    // Every text that gives her the office is about her country.
    [
      'Vardania: "No vessel of theirs will pass until our two crews are home"',
      /^Verbatim: .*said by Teodora Malvik/,
    ],
    // A surname alone is a name.
    ['Malvik: "a first step, and only a first step"', /^Verbatim: .*said by Malvik/],
    ['Vardania: "a first step, and only a first step"', /^Verbatim/],
    ['Dursk: "a first step, and only a first step"', /^Misattributed/],
    // Who speaks for a person is not that person.
    ['Malvik: "One of them is not fourteen of them"', /^Misattributed: .*Ilse Corrane/],
    ['Vardania: "One of them is not fourteen of them"', /^(?!Verbatim: .*said by Malvik)/],
    // Another text says who.
    ['Brodar: "heard a man who wants a way out"', /^Misattributed: .*Roman Ketsel/],
    ['Ketsel: "heard a man who wants a way out"', /^Verbatim: .*Roman Ketsel/],
    // Somebody else's office, and somebody else's country.
    ['Ostrel: "No vessel of theirs will pass until our two crews are home"', /^Misattributed/],
    ['Malvik: "We have not detained a single citizen of theirs"', /^Misattributed/],
    ['Norway: "We will not give up. We will be in Trabzon on Wednesday"', /^Verbatim/],
  ])('%s', async (typed, title) => {
    expect(await titled(typed)).toMatch(title);
  });
});

it('shows words of a headline in marks where they stand under a name below it', async () => {
  const talk = await openDesk([
    article(
      'pens',
      '“I carry two good pens always”: the envoy speaks\n\nDana Quell was named envoy on Sunday.\n\nTribune: No pen?\n\nQuell: I carry two good pens.\n\nTribune: And paper?\n\nQuell: Enough of it.',
    ),
  ]);
  const text = await talk.text('verify I carry two good pens');
  await talk.close();
  expect(text).toContain('said by Dana Quell');
  expect(text).not.toContain('names no speaker');
});
