import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from '../desk.ts';

/** The desk of SCENARIOS: the Reykjavik article and nothing else. */
let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('seed');
});
afterAll(() => desk.close());

const mention = { place: 'mention' as const };

describe('/brief of the one stored article', () => {
  it('shows the headline, three sentences of its own, the key quote, topics, sides and what it does not state', async () => {
    expect(await desk.text('')).toBe(
      [
        "Russian FM Sergei Lavrov sees glimmer of hope in Anthony Blinken's eyes",
        '▏Russian Foreign Minister Sergei Lavrov said that he had a constructive conversation with US Secretary of State Anthony Blinken, which took place in Reykjavik on May 19.',
        '▏According to him, there are many "obstructions" in the relations between Russia and the United States, and it is not easy to "clean them up".',
        '▏Lavrov and Blinken also agreed to make US-Russian joint actions on regional conflicts, where the interests of Russia and the United States coincide, more effective.',
        '',
        'Key quote',
        '▏We will prepare proposals for our presidents on these issues, as well as on the development of a dialogue on strategic stability. … — Sergei Lavrov',
        '⟶ 1 of 11 sentences',
        "Topics  US-Russia relations · diplomatic presence · strategic stability · regional conflicts (Afghanistan, Iran's nuclear programme, Korean Peninsula)",
        'Account  Russia 4 quotes, 186 words; United States 0. Only the Russian side is quoted.',
        "⟶ every line is the article's own wording, from ¶1, ¶3, ¶5, ¶6 · year and outlet not stated · headline words not in the text: glimmer, eyes · Supplied with the project's specification as its sample article",
      ].join('\n'),
    );
  });

  it.each([
    ['latest', 'the same by its other name'],
    ['article:lavrov-blinken-reykjavik', 'by its id, as a button asks'],
    ['Reykjavik constructive conversation', 'by words that only it has'],
  ])('answers “%s” (%s)', async (typed) => {
    expect((await desk.ask(typed)).kind).toBe('article-brief');
  });
});

describe('/brief quotes Lavrov', () => {
  it('lists four quotes, one partly quoted, three reported, and says that three fragments are not listed', async () => {
    const text = await desk.text('quotes Lavrov');
    expect(text.split('\n')[0]).toBe('Sergei Lavrov: 4 quotes, 1 partly quoted, 3 reported');
    expect(text).toContain('not listed: 3 fragments');
    expect(text).toContain('11 sentences, 3 shown');
  });

  it('shows all eleven sentences and both fragments when asked', async () => {
    expect(await desk.text('quotes Lavrov full')).toContain(
      'worries most states in the international community,"',
    );
    const fragments = await desk.ask('quotes Lavrov fragments');
    expect(fragments.citations.map((c) => [c.start, c.end])).toEqual([
      [479, 601],
      [920, 1043],
    ]);
  });

  it('gives each attribution its reason', async () => {
    const text = await desk.text('quotes Lavrov');
    expect(text).toContain('“the minister” = Sergei Lavrov, the only one here with that title');
    expect(text).toContain('“he” = Sergei Lavrov, carried over from “Lavrov”');
  });

  it('narrows by subject to the sentences on it', async () => {
    const { citations } = await desk.ask('quotes Lavrov about strategic stability');
    expect(citations.map((c) => [c.start, c.end])).toEqual([[1665, 1889]]);
  });
});

describe('questions', () => {
  it.each([
    // What is asked, the rung it reaches, and the first line of the answer.
    [
      'what did Lavrov say about strategic stability?',
      'quoted',
      'Quoted, once: Sergei Lavrov on strategic stability.',
    ],
    [
      'what has Lavrov said on strategic stability',
      'quoted',
      'Quoted, once: Sergei Lavrov on strategic stability.',
    ],
    ['Lavrov on strategic stability', 'quoted', 'Quoted, once: Sergei Lavrov on strategic stability.'],
    ['what did Lavrov say?', 'quoted', 'Quoted, 4 times: Sergei Lavrov.'],
    [
      'what did Lavrov say about Afghanistan?',
      'mentioned',
      'Not quoted. Sergei Lavrov is not quoted on Afghanistan in the 1 article stored.',
    ],
    [
      'what did Lavrov say about global crises?',
      'reported',
      "Not quoted on global crises, but reported once: the wording is the article's, not Sergei Lavrov's.",
    ],
    [
      'what did Blinken say?',
      'mentioned',
      'Not quoted. Antony Blinken (spelled “Anthony” here) is named 4 times and never quoted.',
    ],
    [
      'what did Obama say?',
      'mentioned',
      "Not quoted. Barack Obama is named once, inside a quote of Sergei Lavrov's.",
    ],
    [
      'what did Lavrov say about fisheries?',
      'none',
      'Not found. Sergei Lavrov is neither quoted nor reported on fisheries in the 1 article stored.',
    ],
    ['who spoke about strategic stability?', 'quoted', '1 speaker is quoted on strategic stability.'],
  ])('“%s” reaches the rung %s', async (question, rung, first) => {
    const answer = await desk.ask(question, mention);
    expect(answer.rung).toBe(rung);
    expect((await desk.text(question, mention)).split('\n')[0]).toBe(first);
  });

  it('shows sentences 10 and 11 of the long quote, exact, and what “these issues” points to', async () => {
    const answer = await desk.ask('what did Lavrov say about strategic stability?', mention);
    expect(answer.citations).toMatchObject([
      {
        start: 1665,
        end: 1889,
        paragraph: 5,
        speakerName: 'Sergei Lavrov',
        rule: 'subject-of-cue',
        kind: 'direct',
      },
    ]);
    expect(await desk.text('what did Lavrov say about strategic stability?', mention)).toContain(
      'sentences 10-11 of 11',
    );
    expect(await desk.text('what did Lavrov say about strategic stability?', mention)).toContain(
      '“these issues” refers to the sentences before',
    );
  });

  it('tells of Blinken through Lavrov only where Blinken is what is spoken of', async () => {
    const answer = await desk.ask('what did Blinken say?', mention);
    expect(answer.citations.map((c) => c.paragraph)).toEqual([3]);
  });

  it('needs no names in a follow-up', async () => {
    const first = await desk.ask('what did Lavrov say about strategic stability?', mention);
    const second = await desk.ask('and on Iran?', { ...mention, context: first.context ?? null });
    expect(second.rung).toBe('mentioned');
    expect(second.context?.asked.speakers[0]?.label).toBe('Sergei Lavrov');
    const third = await desk.ask('and Blinken?', { ...mention, context: first.context ?? null });
    expect(third.context?.asked.speakers[0]?.label).toBe('Antony Blinken');
    const he = await desk.ask('what did he say about Afghanistan?', {
      ...mention,
      context: first.context ?? null,
    });
    expect(he.rung).toBe('mentioned');
  });

  it('answers a greeting with three questions that the archive can answer', async () => {
    const text = await desk.text('hello', mention);
    expect(text).toContain('/brief quotes Lavrov');
    expect(text).toContain('@Brief what did Lavrov say about');
  });
});

describe('names and words that do not fit', () => {
  it.each([
    // A misspelt surname: the nearest, with how often that person is quoted.
    ['quotes Lavrow', 'No speaker “Lavrow”. Did you mean Sergei Lavrov (4 quotes)?'],
    // A command misspelt: the command that was meant.
    ['quoets', "I don't know “quoets”. Did you mean /brief quotes? /brief help lists what I can do."],
    // An article that is not stored.
    ['article:nowhere', 'The article “nowhere” is not stored. /brief <words> searches for it.'],
    // A page that is not stored.
    [
      'https://example.org/a',
      'That page is not stored, and this Brief fetches none. Save its text to a file and run brief ingest <file>, then ask again.',
    ],
    // A search without a match says how much was searched.
    ['harvest in Peru', 'Nothing found for “harvest in Peru”.'],
  ])('“%s”', async (typed, first) => {
    expect((await desk.text(typed)).split('\n')[0]).toBe(first);
  });

  it('offers the misspelt one as a button', async () => {
    expect((await desk.ask('quotes Lavrow')).actions).toEqual([
      { action: 'ask', label: 'Sergei Lavrov', command: 'quotes Sergei Lavrov' },
    ]);
  });

  it('asks for more where too little was typed', async () => {
    expect((await desk.ask('the', mention)).kind).toBe('too-vague');
  });
});

describe('an empty archive', () => {
  it('says so, whatever is asked, and how to fill it', async () => {
    const empty = await openDesk('empty');
    for (const typed of ['', 'quotes Lavrov', 'topics', 'today', 'ask what did Lavrov say?']) {
      expect((await empty.ask(typed)).kind).toBe('archive-empty');
    }
    await empty.close();
  });
});
