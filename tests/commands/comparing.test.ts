import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBlockFaults } from '../../src/playground/workspace/blockKit/validate.ts';
import { renderBlocks } from '../../src/slack/renderBlocks.ts';
import { sliceExcerpt } from '../../src/text/excerpt.ts';
import { article, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk('sample');
});
afterAll(() => desk.close());

const firstLine = async (typed: string) => (await desk.text(typed)).split('\n')[0];

describe('an answer as a file', () => {
  it('is given all the same in Slack, with how a file is made', async () => {
    for (const as of ['as docx', 'as a Word document', 'in a spreadsheet', 'as csv']) {
      const text = await desk.text(`compare Putin Obama ${as}`);
      expect(text).toMatch(/^Both take up /);
      expect(text).toContain('brief compare Putin Obama --docx compare.docx');
    }
    expect(await desk.text('voices as csv')).toContain('brief voices --docx voices.docx');
  });
});

describe('compare', () => {
  it('finds both sides of a meeting by two names, in any order and with words between', async () => {
    for (const typed of [
      'compare Putin Obama',
      'compare Obama and Putin',
      'compare Putin vs Obama August 2014',
    ]) {
      const answer = await desk.ask(typed);
      expect(answer.versions.map(({ article: one }) => one.id).sort()).toEqual([
        'ru-20140801',
        'us-20140801',
      ]);
    }
  });

  it('lays a report of the one side beside the readout of the other, and says which is which', async () => {
    const text = await desk.text('compare Lavrov Blinken');
    expect(text).toMatch(/^Both take up /);
    expect(text).toContain('a report, not its own text');
    expect(text).toContain('US Department of State, 19 May 2021');
  });

  it('keeps to three columns, each cell an excerpt of its side or the word that there is none', async () => {
    const { parts } = await desk.ask('compare Putin Trump 2 May 2017');
    const table = parts.find((part) => part.part === 'table');
    expect(table?.header).toEqual(['Topic', 'Russia', 'United States']);
    for (const row of table!.rows)
      for (const cell of row.slice(1))
        expect(
          cell.some((run) => typeof run === 'object' && 'excerpt' in run) || cell[0] === 'not in this text',
        ).toBe(true);
  });

  it('finds the newest two readouts, though one of them says “met today in”', async () => {
    const day = '2026-11-26';
    const ministry = (country: string) => ({
      source: `Ministry of Foreign Affairs of ${country}`,
      sourceKind: 'official' as const,
      published: day,
    });
    const own = await openDesk([
      article(
        'hu',
        'Minister of Foreign Affairs Ilke Torvan met today in Vienna with the Minister of Foreign Affairs of Serbia, Dreja Velden. The Ministers discussed gas transit.',
        ministry('Hungary'),
      ),
      article(
        'rs',
        'Minister of Foreign Affairs Dreja Velden met with the Minister of Foreign Affairs of Hungary, Ilke Torvan, in Vienna on 26 November. They spoke of gas transit.',
        ministry('Serbia'),
      ),
    ]);
    try {
      expect(await own.text('ask compare the two readouts')).toMatch(/^Both take up energy/);
      expect(await own.text('ask did Torvan and Velden meet?')).toContain('on 26 November 2026 in Vienna');
      expect(await own.text('ask who is Ilke Torvan?')).toMatch(
        /^Ilke Torvan, Minister of Foreign Affairs, Hungary/,
      );
      expect(await own.text('ask is Torvan running for president?')).not.toMatch(/quotes?, named in/);
    } finally {
      await own.close();
    }
  });

  it('says so where only one side has given an account', async () => {
    expect(await firstLine('compare Putin Merkel')).toBe(
      'Only the account of Russia is stored of this meeting.',
    );
  });

  it.each([
    // Sides, bodies that speak for them, capitals, titles, another alphabet, marks.
    ['compare US Russia', 'Both take up '],
    ['compare Moscow Washington', 'Both take up '],
    ['compare White House Kremlin', 'Both take up '],
    ['compare President Putin President Obama', 'Both take up Ukraine'],
    ['compare Лавров Блинкен', 'Both take up '],
    ['compare “Lavrov”, “Blinken”', 'Both take up '],
    // Where they met is nobody who met.
    ['compare Lavrov Blinken Reykjavik', 'Both take up '],
    ['compare Lavrov Blinken Vienna', 'Both take up '],
    // Names that nobody has are never passed over.
    ['compare Lavrow Blinken', 'I know nobody named “Lavrow”. Did you mean Sergei Lavrov?'],
    ['compare Lavrov Blinkin', 'I know nobody named “Blinkin”. Did you mean Antony Blinken?'],
    ['compare Xyzzy Plugh', 'I know no person, country or body named “Xyzzy”. Nothing was looked up.'],
    // One name twice is one.
    ['compare Putin Putin', '“Putin” and “Putin” are the same. Name two who met: '],
    ['compare Russia Kremlin', '“Russia” and “Kremlin” are the same. Name two who met: '],
    // Nothing is answered of another meeting than the one that was asked for.
    ['compare EU Russia', 'Nothing found for a meeting of EU and Russia.'],
    ['compare Putin Obama last week', 'Nothing found for a meeting of Putin and Obama (last week).'],
    ['compare Putin Obama Merkel', 'Nothing found for a meeting of Putin and Obama and Merkel.'],
    // A word that no account has is the answer.
    ['compare Putin Obama about:gas', 'Neither text has “gas”.'],
  ])('%s', async (typed, says) => {
    expect(await firstLine(typed)).toContain(says);
  });

  it('says so where one alone was named, and offers the right spelling', async () => {
    expect(await desk.text('compare Putin')).toContain('you named Putin alone: this is the newest meeting');
    expect(await desk.text('compare Putin Obama')).not.toContain('alone');
    const { actions } = await desk.ask('compare Lavrow Blinken');
    expect(actions).toMatchObject([{ command: 'compare Sergei Lavrov Blinken' }]);
    expect((await desk.text('compare Sergei Lavrov Blinken')).split('\n')[0]).toMatch(/^Both take up /);
  });

  it('answers whether both have a word, and what one leaves out', async () => {
    expect(await firstLine('compare Putin Obama about:sanctions')).toMatch(
      /^No: only Russia has “sanctions”/,
    );
    expect(await firstLine('compare Putin Obama about:Ukraine')).toMatch(/^Yes: /);
    expect(await desk.text('compare Putin Obama omits:Russia')).toContain('INF Treaty');
  });

  it('matches nobody to somebody else’s meeting', async () => {
    const text = await desk.text('compare Putin Zapatero');
    expect(text).not.toMatch(/Both take up/);
  });

  it('lays what two outlets report beside each other where no side’s account is stored', async () => {
    const reports = await openDesk([
      article(
        'north',
        'Norwegian Prime Minister Lars Solheim met with Finnish President Aino Rask in Oslo on Saturday. They discussed trade.',
        { title: 'Solheim, Rask meet', source: 'Northern Wire', published: '2024-02-10' },
      ),
      article(
        'envoy',
        'Finnish President Aino Rask met with Norwegian Prime Minister Lars Solheim in Oslo. The two talked about energy.',
        { title: 'Talks in Oslo', source: 'Daily Envoy', published: '2024-02-10' },
      ),
    ]);
    const text = await reports.text('compare Solheim Rask');
    expect(text).toMatch(/only (?:Northern Wire: trade and the economy|Daily Envoy: energy); only/);
    expect(text).toContain('a report, not its own text');
    await reports.close();
  });

  it('says what to type where there is nothing to go by', async () => {
    expect(await desk.text('compare article:nothing-of-the-kind')).toContain('is not stored');
  });
});

describe('questions', () => {
  it.each([
    ['did Putin and Obama both mention sanctions?', /^No: only Russia has “sanctions”/],
    ['how do the readouts of Putin and Obama differ?', /^Both take up /],
    ['did both sides mention the INF Treaty?', /^No: only the United States has “INF Treaty”/],
    ["what's new in the Kremlin's statement?", /^\d+ dropped/],
    ["what's new in today's statement?", /^\d+ dropped|^No earlier statement/],
    ['what is scheduled for May 2017?', /^\d+ announced dates \(May 2017\)/],
    ["how has Putin's line on Syria changed?", /^Vladimir Putin on Syria: /],
  ])('%s', async (typed, says) => {
    expect(await desk.text(typed, { place: 'mention' })).toMatch(says);
  });

  it('what a side left out is about the newest meeting of that side', async () => {
    expect(await desk.text('what did London leave out?', { place: 'mention' })).toMatch(
      /^The United Kingdom leaves out /,
    );
  });

  it('go on in a thread about the meeting that was compared', async () => {
    const { context } = await desk.ask('compare Putin Obama');
    const then = (typed: string) => desk.text(typed, { place: 'mention', context: context! });
    expect(await then('did both sides mention sanctions?')).toMatch(/^No: only Russia/);
    expect(await then('what did Moscow leave out?')).toMatch(/^Russia leaves out 1 thing/);
    expect(await then('when do they meet next?')).toContain('putin');
  });

  it('about other things are not taken for these', async () => {
    for (const typed of [
      'what did both sides say about Iran?',
      'Compare Putin and Trump on Syria',
      'what did Putin leave Syria with?',
    ])
      expect((await desk.ask(typed, { place: 'mention' })).kind).not.toMatch(
        /^(?:compare|changes|calendar)$/,
      );
  });
});

describe('changes', () => {
  it('lays a readout beside the earlier ones of the same two', async () => {
    const text = await desk.text('changes article:kremlin-58594');
    expect(text).toMatch(/^\d+ dropped, \d+ new, \d+ revised, \d+ repeated/);
    expect(text).toContain('Before: Telephone conversation with Chancellor of Germany Angela Merkel');
    expect(text).toContain('Dropped: said before, not now');
  });

  it('says so where nothing earlier of its kind is stored', async () => {
    expect(await firstLine('changes article:us-20140801')).toMatch(/^No earlier statement/);
  });

  it('takes the newest official statement where nobody is named, and finds nothing of whom nobody knows', async () => {
    expect((await desk.ask('changes')).kind).toBe('changes');
    expect((await desk.ask('changes Ruritanian Palace')).kind).toBe('nothing-found');
  });
});

describe('calendar', () => {
  it.each([
    // Days without a first one begin today, ahead of which nothing is over.
    ['calendar until 31 December 2030', /before 1 January 2031/],
    ['calendar by 31 December', /\d to 31 December/],
  ])('%s', async (typed, title) => {
    expect((await desk.text(typed)).split('\n')[0]).toMatch(title);
  });

  it('lists what was announced for a month by day, with the words of the date', async () => {
    const answer = await desk.ask('calendar May 2017');
    const days = answer.events!.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    expect(answer.events).toContainEqual(expect.objectContaining({ from: '2017-05-14', to: '2017-05-15' }));
    expect(await desk.text('calendar May 2017')).toContain('said as “May 14–15”');
  });

  it('shows only sentences with the words asked for', async () => {
    for (const { excerpt } of (await desk.ask('calendar visit May 2017')).events!) {
      const version = (await desk.desk.archive.getVersion(excerpt.article, excerpt.version))!;
      expect(sliceExcerpt(version, excerpt)).toMatch(/visit/i);
    }
  });

  it('marks what was called off, and tells one event of several articles once', async () => {
    const own = await openDesk([
      article('a', 'The ministers will meet in Oslo on 7 December to discuss fisheries.', {
        source: 'Paper A',
        published: '2026-11-20',
      }),
      article('b', 'The ministers will meet on 7 December in Oslo to discuss fisheries, officials said.', {
        source: 'Paper B',
        published: '2026-11-21',
      }),
      article('c', 'The visit to Bergen planned for 9 December was called off.', {
        source: 'Paper A',
        published: '2026-11-22',
      }),
    ]);
    try {
      const { events } = await own.ask('calendar');
      expect(events!.map(({ from, status }) => [from, status])).toEqual([
        ['2026-12-07', 'planned'],
        ['2026-12-09', 'cancelled'],
      ]);
      const text = await own.text('calendar');
      expect(text).toContain('1 more article says so');
      expect(text).toContain('cancelled');
    } finally {
      await own.close();
    }
  });
});

describe('the buttons of a brief', () => {
  const commandOf = async (typed: string, label: string) =>
    (await desk.ask(typed)).actions.flatMap((one) =>
      one.action === 'ask' && one.label === label ? one.command : [],
    )[0];

  it('lead from an article, and from the first story of a day, to the other side and to what changed', async () => {
    for (const typed of ['brief article:us-20140801', 'brief 1 August 2014']) {
      const compare = await commandOf(typed, 'Compare sides');
      expect(await firstLine(compare!)).toMatch(/^Both take up /);
    }
    const changes = await commandOf('brief article:kremlin-58594', 'What changed');
    expect(await firstLine(changes!)).toMatch(/^\d+ dropped, /);
  });
});

describe('words that would be passed over', () => {
  it.each([
    // What the statement is about, whose it is, a name that is no source's.
    ['changes Kremlin Merkel', 'Angela Merkel'],
    ['changes Putin', 'President of Russia'],
    ['changes Moscow', 'President of Russia'],
    ['changes nobody of Russia at all', 'Nothing found for statements of'],
    // A subject without "about", and how a misspelt name was read.
    ['timeline Putin Syria', 'Vladimir Putin on Syria: '],
    ['timeline Putn about Syria', 'I read “Putn” as Vladimir Putin.'],
    ['timeline Putin', 'the newest '],
    ['timeline Erdogan about Syria page:99', '11 December 2017'],
    // An outlet without "in".
    ['voices Wikinews', 'articles in Wikinews'],
    // Of one day what takes a month is not announced.
    ['calendar 2 May 2017', '1 announced date (2 May 2017)'],
  ])('%s', async (typed, says) => {
    expect(await desk.text(typed)).toContain(says);
  });

  it('looks ahead in a calendar where no year is said', async () => {
    const own = await openDesk([
      article(
        'a',
        'The ministers will meet on November 24 in Oslo. Parliament will vote next week. The summit opens on December 4.',
        { source: 'Paper A', published: '2026-11-22' },
      ),
    ]);
    try {
      for (const [typed, days] of [
        ['tomorrow', ['2026-11-23', '2026-11-24']],
        ['next week', ['2026-12-04']],
        ['December', ['2026-12-04']],
        ['summit in December', ['2026-12-04']],
        ['next 5 days', ['2026-11-23', '2026-11-24']],
        ['vote this week', ['2026-11-23']],
        ['today', ['2026-11-23']],
        ['last week', []],
      ] as const) {
        const { events } = await own.ask(`calendar ${typed}`);
        expect([typed, events!.map(({ from }) => from)]).toEqual([typed, days]);
      }
    } finally {
      await own.close();
    }
  });
});

describe('whatever is typed', () => {
  const hostile = [
    '<!channel> *bold* `code` <https://evil.example|click>',
    '"',
    '*',
    'article:../../etc/passwd',
    'about:"',
    'about:"<!here>" Putin Obama',
    'omits:nobody Putin Obama',
    'a '.repeat(1_900),
    'page:9999 May 2017',
    'в Москве 5 мая',
  ];
  it.each(['compare', 'changes', 'calendar', 'timeline', 'meetings', 'voices', 'renderings', 'headline'])(
    '%s answers with blocks that Slack takes',
    async (verb) => {
      for (const words of hostile) {
        const answer = await desk.ask(`${verb} ${words}`);
        for (const { blocks, text } of renderBlocks(answer)) {
          expect([words, findBlockFaults(blocks, 'message')]).toEqual([words, []]);
          expect(text).not.toMatch(/<!(?:channel|here)>/);
        }
      }
    },
  );
});

describe('timeline, voices, renderings and headline', () => {
  it('order quotes from the oldest, with a first use that is the earliest', async () => {
    const { citations, versions } = await desk.ask('timeline Putin about Syria');
    const days = citations.map(
      ({ article: id }) => versions.find((version) => version.article.id === id)!.article.published!,
    );
    expect(days.length).toBeGreaterThan(2);
    expect(days).toEqual([...days].sort());
  });

  it('say that only one side is quoted', async () => {
    expect(await firstLine('voices article:lavrov-blinken-reykjavik')).toBe(
      'Only the Russian side is quoted in this article',
    );
    // One person has a row as well.
    const { parts } = await desk.ask('voices article:lavrov-blinken-reykjavik');
    expect(parts.find((part) => part.part === 'table')!.rows).toHaveLength(1);
  });

  it('count words by person so that the shares are all of them', async () => {
    const { parts } = await desk.ask('voices May 2017');
    const rows = parts.find((part) => part.part === 'table')!.rows;
    const words = rows.map((row) => Number.parseInt(String(row[2]![0]).replaceAll(',', ''), 10));
    expect(words).toEqual([...words].sort((a, b) => b - a));
  });

  it('find a statement in another outlet’s words', async () => {
    const own = await openDesk([
      article(
        'ministry',
        'Vladimir Putin: The talks on arms are to be resumed in Geneva in June.\n\nVladimir Putin: Nobody consulted us about the missiles.',
        { source: 'President of Russia', sourceKind: 'official', published: '2021-05-20' },
      ),
      article('paper', '“Arms talks will resume in Geneva this June,” Vladimir Putin said on Thursday.', {
        source: 'Paper A',
        published: '2021-05-20',
      }),
    ]);
    try {
      const text = await own.text('renderings Arms talks will resume in Geneva this June');
      expect(text).toMatch(/^1 other rendering/);
      expect(text).toContain('are to be resumed');
    } finally {
      await own.close();
    }
  });

  it('hint at a headline’s number that the text has not', async () => {
    const own = await openDesk([
      article(
        'a',
        'Fifteen sailors were detained near the coast. Ministers demanded their release on Friday.',
        {
          title: '23 sailors detained near coast, ministers say',
          published: '2026-11-20',
        },
      ),
    ]);
    try {
      expect(await own.text('headline article:a')).toMatch(/^Worth a look\. A number .* “23”/);
    } finally {
      await own.close();
    }
  });
});

it('a calendar names no days of a month of which only a part is said', async () => {
  const own = await openDesk([
    article('part', 'The committee will meet in mid-May, and the vote is planned for 3 to 5 June.', {
      published: '2026-11-20',
    }),
  ]);
  const text = await own.text('calendar 2027');
  expect(text).toContain('May 2027 · said as “mid-May”');
  expect(text).not.toContain('1 May');
  expect(text).toContain('3 June 2027 to 5 June 2027');
  await own.close();
});

it('a calendar shows what articles about the words announce, where no announcement has the words, and says so', async () => {
  const own = await openDesk([
    article('oslo', 'Both sides agreed to meet again in Trabzon on 2 December 2026.', {
      title: 'Ministers of Vardania and Ostrel meet in Oslo',
      published: '2026-11-26',
    }),
    article('visit', 'The king will visit Lunde on 3 December 2026.', { published: '2026-11-26' }),
  ]);
  const text = await own.text('calendar Vardania Ostrel December 2026');
  expect(text).toMatch(/^No announcement has Vardania Ostrel /);
  expect(text).toContain('Trabzon');
  expect(text).not.toContain('Lunde');
  await own.close();
});

it('who is only named in a text on a meeting of other countries did not take part in it', async () => {
  const own = await openDesk([
    article(
      'sofia',
      'President of Russia Vladimir Putin: Mr Prime Minister, ladies and gentlemen,\n\nPrime Minister of Bulgaria Boyko Borissov and I have just concluded talks. They were held in a constructive atmosphere.\n\nPrime Minister of Bulgaria Boyko Borissov: Mr President, thank you. Our partners met with President Putin over the past few days. I am referring to Angela Merkel and Emmanuel Macron.',
      {
        title: 'News conference following Russian-Bulgarian talks',
        source: 'President of Russia',
        published: '2018-05-30',
      },
    ),
  ]);
  expect(await own.text('compare Russia Bulgaria')).toContain('Only the account of Russia is stored');
  expect(await own.text('compare Putin Macron')).toContain(
    'Nothing found for a meeting of Putin and Macron.',
  );
  await own.close();
});
