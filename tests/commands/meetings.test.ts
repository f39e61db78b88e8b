import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerMeetings } from '../../src/answers/answerMeetings.ts';
import { article, openDesk, type TestDesk } from '../desk.ts';
import { renderText } from '../inEnglish.ts';

let sample: TestDesk;
let own: TestDesk;
const OSLO = 'Foreign Minister Ada Holt';
beforeAll(async () => {
  sample = await openDesk('sample');
  own = await openDesk([
    // The same meeting by both sides, a day apart in the calendar.
    article(
      'holt',
      `${OSLO} met with Foreign Minister Ivo Brandt in Oslo on 12 May 2026. They discussed fisheries.`,
      {
        title: 'Meeting with Foreign Minister Ivo Brandt',
        source: 'Ministry A',
        published: '2026-05-12',
      },
    ),
    article(
      'brandt',
      `Foreign Minister Ivo Brandt met with ${OSLO} in Oslo on Tuesday. They spoke of herring.`,
      {
        title: 'Talks with Foreign Minister Ada Holt',
        source: 'Ministry B',
        published: '2026-05-13',
      },
    ),
    // A call of the same two, the same week.
    article('call', `${OSLO} had a telephone conversation with Foreign Minister Ivo Brandt on 14 May 2026.`, {
      title: 'Telephone conversation with Foreign Minister Ivo Brandt',
      source: 'Ministry A',
      published: '2026-05-14',
    }),
    // Held, with another to come; and two who never met.
    article(
      'again',
      'LINDBY, March 10 — Ilse Terrec and Jonas Quell met for two hours on Monday and said they would meet again next week.',
      {
        title: 'Terrec meets Quell',
        source: 'Paper',
        published: '2026-03-10',
      },
    ),
    article('never', 'Mila Stroom and Anton Fell, who have never met, traded insults on Monday.', {
      title: 'Stroom and Fell trade insults',
      source: 'Paper',
      published: '2026-03-10',
    }),
    // Announced, not held.
    article(
      'plan',
      `${OSLO} will meet with Foreign Minister Ivo Brandt in Geneva on 3 December 2026, she said.`,
      {
        title: 'Holt to meet Brandt',
        source: 'Paper',
        published: '2026-11-20',
      },
    ),
  ]);
});
afterAll(async () => {
  await sample.close();
  await own.close();
});

const firstLine = async (typed: string, desk = sample) => (await desk.text(typed)).split('\n')[0];

describe('meetings', () => {
  it('are compared where nothing tells the sides of the two, and one account where there is one', async () => {
    const two = await own.text('compare Holt Brandt');
    expect(two).toContain('Ministry A · Ministry A, 12 May 2026');
    expect(two).toContain('Ministry B · Ministry B, 13 May 2026');
    expect(two).toContain('and day (12 May 2026)');
    expect(two).not.toContain('late in one zone');
    const one = await own.text('compare Terrec Quell');
    expect(one).toContain('Only the account of one side is stored');
    // The sentence on the meeting, not the dateline before it.
    expect(one).toContain('Ilse Terrec and Jonas Quell met for two hours');
  });

  it('has the day of one held where another is to come, and none of two who never met', async () => {
    expect(await own.text('ask when did Terrec and Quell meet?')).toContain(
      '1 meeting in the stored texts, on 9 March 2026',
    );
    expect(await own.text('meetings Stroom Fell')).not.toContain('in the stored texts, on');
  });

  it('shows what came of a meeting as its own text in short, below which meeting that is', async () => {
    const [which, headline] = (await sample.text('ask what came out of the Putin-Erdogan talks?')).split(
      '\n',
    );
    expect(which).toMatch(/meetings in the stored texts, the last on /);
    expect(headline).toMatch(/^Press statement following Russian-Turkish talks/);
  });

  it('tells one meeting of two accounts once, a call apart from it, and nothing that is only announced', async () => {
    const text = await own.text('meetings Holt Brandt');
    expect(text.split('\n')[0]).toBe(
      'Ada Holt and Ivo Brandt: 1 meeting and 1 call in the stored texts, the last on 14 May 2026',
    );
    expect(text).toContain('also in 1 more text');
    expect(text).not.toContain('Geneva');
  });

  it.each([
    // Two names in any order, with a country in the place of one, a pair.
    [
      'meetings Lavrov Blinken',
      /^Sergei Lavrov and Antony Blinken: 1 meeting .* on 19 May 2021 in Reykjavik$/,
    ],
    ['meetings Blinken and Lavrov', /^Antony Blinken and Sergei Lavrov: 1 meeting/],
    ['meetings Putin-Trump', /^Vladimir Putin and Donald Trump: 1 meeting and \d calls/],
    ['meetings Russia Turkey', /^Russia and Turkey: \d+ meetings and \d+ calls/],
    // A place, a form, days, and which end of them comes first.
    ['meetings Putin in Sochi', /^Vladimir Putin: \d+ meetings in Sochi .* with /],
    ['meetings Putin in Turkey', /the last on 4 April 2018 in Ankara with Hassan Rouhani$/],
    ['meetings calls Putin Obama', /^Vladimir Putin and Barack Obama: 4 calls in/],
    ['meetings Macron Putin 2018', /calls in the stored texts \(2018\), the last on 30 April 2018$/],
    ['meetings first Putin Macron', /the first on 18 May 2017$/],
    // Days alone, three people, nobody but the place.
    [
      'meetings May 2017',
      /^\d+ meetings and \d+ calls in the stored texts \(May 2017\), the last on \d+ May 2017/,
    ],
    [
      'meetings Putin, Rouhani and Erdogan',
      /^Vladimir Putin, Hassan Rouhani and Recep Tayyip Erdoğan: 2 meetings/,
    ],
    [
      'meetings the Reykjavik meeting',
      /^1 meeting in Reykjavik .* between Sergei Lavrov and Antony Blinken$/,
    ],
    ['meetings in Geneva', /^2 meetings in Geneva .* between Wendy Sherman and Sergei Ryabkov$/],
  ])('%s', async (typed, line) => {
    expect(await firstLine(typed)).toMatch(line);
  });

  it('lists each day that it shows, the newest first, each with the sentence that tells of it', async () => {
    const { parts, citations } = await sample.ask('meetings Putin Erdogan');
    const shown = parts.filter((part) => part.part === 'excerpt');
    expect(shown.length).toBe(10);
    expect(citations.length).toBe(10);
  });

  it('says so where no text tells of one, and what that does not prove', async () => {
    const text = await sample.text('meetings Merkel Assad');
    expect(text).toMatch(
      /^No stored text tells of a meeting or call of Angela Merkel and Bashar al-Assad\.\n/,
    );
    expect(text).toContain('510 articles searched; this does not prove that there was none');
  });

  it('denies nothing of texts that it did not look at', () => {
    const asked = {
      who: ['Ada Holt', 'Ivo Brandt'],
      isSides: false,
      place: null,
      days: null,
      isOldestFirst: false,
      isCalls: false,
      searched: 90_000,
      command: 'meetings Holt and Brandt',
      page: 1,
    };
    const text = renderText(answerMeetings({ meetings: [], undated: [], isLowerBound: true }, asked));
    expect(text).toContain('None of the newest texts that were looked at tells of a meeting or call');
    expect(text).toContain('older texts were not looked at');
    expect(text).not.toMatch(/No stored text|90,000/);
  });

  it('asks for a name, and offers the nearest one of a name that nobody has', async () => {
    expect(await firstLine('meetings')).toMatch(/^Name who met, where or when:/);
    expect(await sample.text('meetings Putin Merkle')).toContain('Did you mean Angela Merkel?');
  });

  it('goes on behind a full page', async () => {
    const { actions } = await sample.ask('meetings Putin Erdogan');
    const next = actions.find((one) => one.action === 'ask' && one.label === 'Earlier');
    const then = await sample.ask((next as { command: string }).command);
    expect(then.parts.filter((part) => part.part === 'excerpt').length).toBe(10);
  });
});

describe('a question about a meeting', () => {
  it.each([
    ['when did Lavrov and Blinken meet?', /^Sergei Lavrov and Antony Blinken: 1 meeting/],
    ['where did Putin last meet Erdogan', /the last on 17 September 2018 in /],
    ['who did Putin meet in Sochi?', /^Vladimir Putin: \d+ meetings in Sochi/],
    ['did Macron meet Putin in 2018?', /calls in the stored texts \(2018\)/],
    ['how often did Putin talk to Merkel?', /^Vladimir Putin and Angela Merkel: /],
    ['when was the last Putin-Trump call?', /^Vladimir Putin and Donald Trump: \d calls/],
    [
      'which meetings took place in May 2017?',
      /^\d+ meetings and \d+ calls in the stored texts \(May 2017\)/,
    ],
    ['did Merkel ever meet Assad?', /^No stored text tells of a meeting or call of /],
    ['who attended the Geneva talks?', /^2 meetings in Geneva/],
    // What came of it is the text's own brief, below which of their meetings that is.
    [
      'what was the outcome of the Putin-Erdogan summit?',
      /^Vladimir Putin and Recep Tayyip Erdoğan: \d+ meetings in the stored texts, the last on /,
    ],
    [
      'what did Putin and Merkel discuss in Sochi?',
      /^Vladimir Putin and Angela Merkel: 1 meeting in Sochi in the stored texts, on 18 May 2018/,
    ],
    // Of two who only telephoned, the call.
    ['what came out of the Putin-Trump summit?', /^Vladimir Putin and Donald Trump: /],
    // Of what somebody spoke, and what somebody called for, is asked of his words.
    ['did Lavrov speak to Kerry about Aleppo?', /^Not quoted\. Sergei Lavrov is not quoted on Aleppo/],
    ['Has Erdogan called for Turkish tomatoes on the Russian market?', /tomatoes/],
  ])('%s', async (typed, line) => {
    expect(await firstLine(`ask ${typed}`)).toMatch(line);
  });
});

describe('people and countries that no list has', () => {
  let strait: TestDesk;
  beforeAll(async () => {
    strait = await openDesk([
      article(
        'oslo',
        'On 26 November 2026, Foreign Minister Teodora Malvik met in Oslo with the Foreign Minister of Ostrel, Havel Dursk. They discussed the strait.',
        {
          title: 'Foreign Minister Teodora Malvik meets Foreign Minister of Ostrel in Oslo',
          source: 'Ministry of Foreign Affairs of Vardania',
          published: '2026-11-26',
        },
      ),
      article(
        'call',
        'The president of Vardania, Ansel Brodar, and the prime minister of Ostrel, Roman Ketsel, spoke by telephone on Friday.\n\nBrodar had talks with Sigrun Halvdal on Kestria and on the dispute between Merrow and Tarn on 24 November 2026.',
        { source: 'Northern Wire', published: '2026-11-27' },
      ),
      article(
        'said',
        '"We held nobody," said Havel Dursk, the Ostrelian foreign minister.\n\n"We will bring a draft," said Sigrun Halvdal.\n\nThe Ministry of Foreign Affairs of Vardania said that it would come. The Foreign Ministry of Ostrel said that it would wait. The Ministry of Foreign Affairs of Kestria said nothing.',
        { published: '2026-11-20' },
      ),
    ]);
  });
  afterAll(() => strait.close());

  it.each([
    ['meetings Malvik Dursk', 'in Oslo'],
    ['meetings Dursk', 'in Oslo'],
    ['meetings Vardania Ostrel', 'spoke by telephone'],
  ])('%s', async (typed, words) => {
    expect(await strait.text(typed)).toContain(words);
  });

  it.each(['meetings Brodar Kestria', 'meetings Brodar Merrow', 'meetings Merrow Tarn'])(
    '%s: who is only spoken of met nobody',
    async (typed) => {
      expect(await strait.text(typed)).not.toContain('had talks');
    },
  );
});

it('what two agreed is in a statement of both, where no text tells of a meeting', async () => {
  const desk = await openDesk([
    article(
      'joint',
      'At the invitation of the Prime Minister of Japan, the President of Kazakhstan paid an official visit to Japan in November.\n\nThe two sides agreed to begin negotiations on an investment agreement in the spring.',
      {
        title: 'Joint Statement on the Visit of the President of Kazakhstan to Japan',
        published: '2026-11-20',
      },
    ),
  ]);
  try {
    expect(await desk.text('what did Japan and Kazakhstan agree?', { place: 'mention' })).toContain(
      'agreed to begin negotiations',
    );
  } finally {
    await desk.close();
  }
});

it('a text that only names two says nothing of what they agreed', async () => {
  const desk = await openDesk([
    article(
      'medals',
      'Judoka from Japan and Kazakhstan shared the medals on Sunday.\n\n"It was a great day," said coach Ken Mori.',
      { title: 'Japan and Kazakhstan share medals', published: '2026-11-20' },
    ),
  ]);
  try {
    const text = await desk.text('what did Japan and Kazakhstan agree?', { place: 'mention' });
    expect(text).not.toContain('medals on Sunday');
  } finally {
    await desk.close();
  }
});

it('of a meeting that no text tells of it is said that none does', async () => {
  const desk = await openDesk([
    article(
      'sochi',
      'Russian President Vladimir Putin met French President Emmanuel Macron. "Good," Putin said.',
    ),
    article('kyiv', 'Ukrainian President Volodymyr Zelensky spoke in Kyiv. "Go on," Zelensky said.'),
  ]);
  try {
    const text = await desk.text('outcome of the Zelensky Macron meeting', { place: 'mention' });
    expect(text).toMatch(/^Nothing found for a meeting of Volodymyr Zelensky/);
  } finally {
    await desk.close();
  }
});

describe('two who met, by the words of any text', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    const told = (id: string, text: string) => article(id, text, { published: '2026-11-20' });
    desk = await openDesk([
      told('views', 'On the sidelines Lars Moen, the foreign minister, exchanged views with Mina Tarr.'),
      told('visit', 'Prime Minister Nils Oster paid a visit to President Olga Prim on Sunday.'),
      told('guest', 'President Pavel Quist welcomed Prime Minister Rita Sol to the capital on Monday.'),
      told('line', 'Leo Marr and Joan Kerr, the two ministers, were on the phone for an hour on Sunday.'),
      told(
        'haas',
        'Bundeskanzler Gerd Haas führte am Montag ein Gespräch mit Präsident Ivan Jokic in Merle.',
      ),
      told('bruc', 'Le président Alain Bruc s’est entretenu mardi avec la première ministre Cora Denis.'),
      told('fog', 'A meeting between Rolf Stamm and Tina Urban was cancelled on Monday because of fog.'),
      told('praise', 'President Otto Lund welcomed Hana Vest’s decision to stay in Merle.'),
    ]);
  });
  afterAll(() => desk.close());

  it.each([
    ['did Moen meet Tarr?', 'Lars Moen and Mina Tarr: 1 meeting'],
    ['did Oster meet Prim?', 'Nils Oster and Olga Prim: 1 meeting'],
    [
      'when did Quist and Sol meet?',
      'Pavel Quist and Rita Sol: 1 meeting in the stored texts, on 16 November 2026',
    ],
    ['did Kerr speak with Marr?', 'Joan Kerr and Leo Marr: 1 call'],
    // What is not read as a meeting is shown where it names both, in whatever language, and no verdict is given.
    ['did Gerd Haas meet Ivan Jokic?', 'One sentence names both'],
    ['did Gerd Haas meet Ivan Jokic?', 'ein Gespräch mit Präsident Ivan Jokic'],
    ['did Alain Bruc meet Cora Denis?', 's’est entretenu'],
    ['did Stamm meet Urban?', 'was cancelled on Monday'],
    [
      'did Otto Lund meet Hana Vest?',
      'I read no stored text as telling of a meeting or call of Lund and Vest',
    ],
  ])('%s', async (question, finds) => {
    expect(await desk.text(question, { place: 'mention' })).toContain(finds);
  });
});
