import { describe, expect, it } from 'vitest';
import { compareReadouts } from '../../src/comparing/readouts/compareReadouts.ts';
import { matchMeetings } from '../../src/comparing/readouts/matchMeetings.ts';
import { meetingOf, type Readout } from '../../src/comparing/readouts/meetingOf.ts';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { sideOfSource } from '../../src/reading/sideOfSource.ts';

const lexicon = loadLexicon('data');
const reader = prepareReader(lexicon);

function readout(source: string, published: string, title: string, text: string): Readout {
  const article = { id: source, title, source, sourceKind: 'official' as const, published, url: null };
  return { article, text, reading: readArticle({ text, title, published, language: 'en' }, reader) };
}
const BRITISH = readout(
  '10 Downing Street',
  '2021-10-25',
  'PM call with President Putin',
  'The Prime Minister spoke to President Putin today. The leaders discussed the climate and the coming conference in Glasgow. The Prime Minister raised the case of Alexei Navalny and urged Russia to release him. They agreed to stay in touch.',
);
const RUSSIAN = readout(
  'President of Russia',
  '2021-10-26',
  'Telephone conversation with Prime Minister of Great Britain Boris Johnson',
  'Vladimir Putin had a telephone conversation with Prime Minister of Great Britain Boris Johnson. Climate issues were considered with a view to the conference in Glasgow. Natural gas supplies to Europe were touched upon. It was agreed to continue contacts at various levels.',
);
const textOf = ({ article }: Readout, text: string) => ({
  text,
  reading: readArticle({ text, title: article.title, published: article.published, language: 'en' }, reader),
});
const match = (one: Readout, other: Readout) =>
  matchMeetings(meetingOf(one, lexicon)!, meetingOf(other, lexicon)!);

describe('readouts of one meeting', () => {
  it('are matched by sides, people, format and day, also where one text names no name', () => {
    expect(meetingOf(BRITISH, lexicon)).toMatchObject({ side: 'GB', sides: ['GB', 'RU'], format: 'call' });
    expect(match(BRITISH, RUSSIAN)).toBe('same');
  });

  it('are matched whichever name of a person comes first', () => {
    const japanese = readout(
      'Ministry of Foreign Affairs of Japan',
      '2023-05-02',
      'Telephone talk of the foreign ministers of Japan and the United States',
      'On May 2, Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs of Japan, held a telephone talk with Antony Blinken, Secretary of State of the United States of America.',
    );
    const american = readout(
      'US Department of State',
      '2023-05-02',
      'Secretary Blinken’s Call with Japanese Foreign Minister Hayashi',
      'Secretary of State Antony J. Blinken spoke today with Japanese Foreign Minister Hayashi Yoshimasa.',
    );
    expect(match(japanese, american)).toBe('same');
  });

  it.each<[source: string, side: string]>([
    ['Official website of the President of Ukraine', 'UA'],
    ['Republic of Türkiye Directorate of Communications', 'TR'],
    ['Press Information Bureau', 'IN'],
    ['Department of Foreign Affairs, Ireland', 'IE'],
    ['Federal Government of Germany', 'DE'],
    ['Presidential Administration of Belarus', 'BY'],
  ])('are those of the state whose office %s is', (source, side) => {
    expect(sideOfSource({ source, sourceKind: null, url: null }, lexicon)).toBe(side);
  });

  it.each(['The Moscow Times', 'Times of India', 'Kyiv Independent', 'France 24'])(
    'are not those of a paper: %s',
    (source) => expect(sideOfSource({ source, sourceKind: null, url: null }, lexicon)).toBeNull(),
  );

  it.each<[why: string, expected: string, other: Readout]>([
    [
      'another partner on the same day',
      'sides',
      readout(
        'President of Russia',
        '2021-10-25',
        'Telephone conversation with President of France Emmanuel Macron',
        'Vladimir Putin had a telephone conversation with President of France Emmanuel Macron.',
      ),
    ],
    [
      'the ministers, not the leaders',
      'people',
      readout(
        'Ministry of Foreign Affairs of Russia',
        '2021-10-25',
        'Telephone conversation between Sergei Lavrov and Liz Truss',
        'Foreign Minister Sergei Lavrov had a telephone conversation with UK Foreign Secretary Liz Truss.',
      ),
    ],
    [
      'a call of another week',
      'day',
      { ...RUSSIAN, article: { ...RUSSIAN.article, published: '2021-11-03' } },
    ],
    [
      'a meeting in person',
      'format',
      readout(
        'President of Russia',
        '2021-10-25',
        'Meeting with Prime Minister of Great Britain Boris Johnson',
        'Vladimir Putin met with Prime Minister of Great Britain Boris Johnson in Rome.',
      ),
    ],
    ['the same side again', 'one-side', { ...BRITISH, article: { ...BRITISH.article, id: 'again' } }],
  ])('are not matched: %s', (_why, expected, other) => {
    expect(match(BRITISH, other)).toBe(expected);
  });

  it('are in person where somebody only called for something', () => {
    const german = readout(
      'Federal Government of Germany',
      '2026-06-17',
      'Chancellor Merz meets President Xi Jinping in Beijing',
      'Federal Chancellor Friedrich Merz held talks with Chinese President Xi Jinping in Beijing on Wednesday. The Chancellor called for fair market access.',
    );
    expect(meetingOf(german, lexicon)?.format).toBe('meeting');
  });

  it('are none where no talks stand at the beginning', () => {
    const article = readout(
      'The White House',
      '2021-10-25',
      'Remarks on trade',
      'Trade is good. It will grow.',
    );
    expect(meetingOf(article, lexicon)).toBeNull();
  });
});

describe('two readouts beside each other', () => {
  const compared = compareReadouts([BRITISH, RUSSIAN], lexicon);
  const side = (label: RegExp) => {
    const row = compared.rows.find((one) => label.test(one.label));
    return row?.cells.map((cell) => cell.length > 0);
  };

  it('say what both take up and what only one does', () => {
    expect(side(/climate/)).toEqual([true, true]);
    expect(side(/further contacts/)).toEqual([true, true]);
    expect(side(/Navalny/)).toEqual([true, false]);
    expect(side(/energy/)).toEqual([false, true]);
  });

  it('do not say that only one names a country where the other has its adjective', () => {
    const other = { ...RUSSIAN, ...textOf(RUSSIAN, `${RUSSIAN.text} The Turkish proposal was mentioned.`) };
    const one = { ...BRITISH, ...textOf(BRITISH, `${BRITISH.text} They welcomed what Turkey proposed.`) };
    const row = compareReadouts([one, other], lexicon).rows.find(({ label }) => label === 'Turkey');
    expect(row?.cells.map((cell) => cell.length)).toEqual([1, 1]);
  });

  it('have no row for a name that both have in one subject: “Iran” beside “Iran’s nuclear programme”', () => {
    const of = (source: string, words: string) =>
      readout(
        source,
        '2021-10-25',
        'PM call with President Putin',
        `The Prime Minister spoke to President Putin today. ${words}`,
      );
    const { rows } = compareReadouts(
      [
        of('10 Downing Street', 'They discussed the Iranian nuclear programme and the JCPOA.'),
        of('President of Russia', 'Iran and its nuclear program were considered.'),
      ],
      lexicon,
    );
    const labels = rows.flatMap(({ label, also }) => [label, ...also]);
    expect(labels).toContain("Iran's nuclear programme");
    expect(labels).not.toContain('Iran');
  });

  it('take the names of those who met for no subject, and whatever says that they met for the opening', () => {
    const ukrainian = readout(
      'President of Ukraine',
      '2023-03-21',
      'President of Ukraine met with the Prime Minister of Norway',
      'Volodymyr Zelenskyy met with Prime Minister of Norway Lise Dahl in Kyiv. The parties discussed demining. Norway will send two more ships to Ukraine.',
    );
    const norwegian = readout(
      'Norwegian Ministry of Foreign Affairs',
      '2023-03-21',
      'Prime Minister Dahl visits Kyiv',
      'Prime Minister Lise Dahl was received by President of Ukraine Volodymyr Zelenskyy. The Prime Minister of Norway invited President Zelenskyy to Oslo. Sanctions against Russia were discussed.',
    );
    const { rows } = compareReadouts([ukrainian, norwegian], lexicon);
    expect(rows.map(({ label }) => label)).not.toContain('Ukraine');
    expect(rows.find(({ label }) => label === 'the meeting itself')?.cells).toEqual([[0], [0]]);
  });

  it('take up their relations where they name them by both sides', () => {
    const american = textOf(
      readout(
        'The White House',
        '2024-04-02',
        'Readout of the President’s Call with the President of China',
        '',
      ),
      'President Joe Biden spoke today with President Xi Jinping of China. They discussed bilateral issues.',
    );
    const chinese = readout(
      'Ministry of Foreign Affairs of China',
      '2024-04-02',
      'President Xi Jinping Speaks with U.S. President Joe Biden on the Phone',
      'President Xi Jinping had a phone call with U.S. President Joe Biden. The two presidents exchanged views on China-U.S. relations and on Russia-Iran ties.',
    );
    const { rows } = compareReadouts(
      [{ ...american, article: { ...chinese.article, source: 'The White House' } }, chinese],
      lexicon,
    );
    expect(rows.find(({ label }) => label === 'relations between the two')?.cells).toEqual([[1], [1]]);
  });

  it('lay passages of one content beside each other', () => {
    const links = compared.links.map(({ one, other }) => `${one}-${other}`);
    expect(links).toContain('0-0');
    expect(links).toContain('1-1');
    expect(links).not.toContain('2-2');
  });

  it('give each side its verbs, the strongest first', () => {
    const [verb] = compared.accounts[0]!.verbs;
    expect(BRITISH.text.slice(verb!.start, verb!.end)).toBe('urged');
    expect(verb!.strength).toBe(3);
  });

  it('have every sentence in some row', () => {
    for (const [at, account] of compared.accounts.entries()) {
      const told = new Set(compared.rows.flatMap(({ cells }) => cells[at]!));
      expect([...told].sort()).toEqual(account.passages.map((_, index) => index));
    }
  });

  it('swap their sides when they are swapped', () => {
    const swapped = compareReadouts([RUSSIAN, BRITISH], lexicon);
    const cells = (rows: typeof compared.rows, flip: boolean) =>
      rows.map((row) => `${row.label} ${JSON.stringify(flip ? [...row.cells].reverse() : row.cells)}`).sort();
    expect(cells(swapped.rows, true)).toEqual(cells(compared.rows, false));
  });
});

describe('what a readout takes up', () => {
  const NORWEGIAN = (text: string) =>
    readout('Government of Norway', '2024-03-05', 'Call with the President of Finland', text);
  const FINNISH = (text: string) =>
    readout('President of Finland', '2024-03-05', 'Call with the Prime Minister of Norway', text);
  const opening = 'Prime Minister Lars Solheim spoke today with President of Finland Aino Rask.';
  const labels = (text: string, other = opening) =>
    compareReadouts([NORWEGIAN(`${opening} ${text}`), FINNISH(other)], lexicon)
      .rows.filter(({ frame, label }) => frame === null && label !== '')
      .flatMap(({ label, also }) => [label, ...also]);

  it.each<[text: string, takesUp: readonly string[]]>([
    // Words within a longer term of another matter are not that of the shorter one.
    ['They discussed attacks on commercial vessels.', ['shipping and navigation']],
    ['They discussed insurance for civilian vessels.', ['shipping and navigation']],
    ['They asked others not to interfere in internal affairs.', ['internal affairs']],
    // Missiles are support in one sentence and arms control in another.
    ['They discussed air defence and missiles for the brigade.', ['military support']],
    ['They condemned the ballistic missile launch.', ['arms control and strategic stability']],
    ['They discussed the consequences for energy prices.', ['energy']],
    ['They welcomed the work against smuggling networks.', ['migration and borders']],
    ['She proposed a summit meeting in a third country.', ['a visit or next meeting']],
    ['They agreed to use the proceeds of the assets.', ['frozen assets']],
    // A sea in the plural with another, and what lies in it.
    ['They discussed the East and South China Seas.', ['the South and East China Seas']],
    ['They recalled the collision at Second Thomas Shoal.', ['the South and East China Seas']],
    ['They discussed oil sent through the Caspian Pipeline Consortium.', ['energy']],
    ['They welcomed the new railway.', ['transport']],
    ['They discussed the protection of power grids before the winter.', ['energy']],
    ['She spoke of the European path of the country.', ['membership of the EU and NATO']],
    // Two matters of one sentence share a row, and both are named.
    ['They discussed energy, climate and space.', ['energy', 'climate', 'space']],
    // Bodies that every state has are no matter.
    ['They praised the courage of the Armed Forces.', []],
  ])('%s', (text, takesUp) => {
    expect(labels(text).sort()).toEqual([...takesUp].sort());
  });

  it('is nothing in a letterhead, a date or the line that introduces the text', () => {
    const text = `Office of the Spokesperson\n\nMarch 5, 2024\n\nThe following is attributable to Spokesperson Ida Moe:\n\n${opening}`;
    expect(
      compareReadouts([NORWEGIAN(text), FINNISH(opening)], lexicon).rows.map(({ label }) => label),
    ).toEqual(['the meeting itself']);
  });

  it('is nobody of those who met, though one of the texts opens with the office alone', () => {
    const finnish = FINNISH(
      'The President received the Prime Minister of Norway, Lars Solheim, for talks. Solheim thanked Rask.',
    );
    const rows = compareReadouts(
      [NORWEGIAN(`${opening} Solheim said that the talks were long.`), finnish],
      lexicon,
    ).rows;
    expect(rows.filter(({ kind }) => kind === 'name')).toEqual([]);
  });

  it('is in both texts where one has the name inside another word', () => {
    const rows = compareReadouts(
      [
        NORWEGIAN(`${opening} The EU will decide in May.`),
        FINNISH(`${opening} They discussed the EU-Norway statement.`),
      ],
      lexicon,
    ).rows;
    expect(rows.find(({ label }) => label === 'European Union')?.cells.map((cell) => cell.length)).toEqual([
      1, 1,
    ]);
  });
});

describe('whose account it is', () => {
  it.each<[why: string, article: Partial<Readout['article']>, text: string, side: string | null]>([
    [
      'an official source that no list has: whoever it opens with',
      { source: 'Press Bureau', sourceKind: 'official' },
      'Prime Minister of Norway Lars Solheim had a telephone conversation with President of Finland Aino Rask.',
      'NO',
    ],
    [
      'an office in the name, though nobody said that the source is official',
      { source: 'Office of the President of Finland', sourceKind: null },
      'The President spoke today with Prime Minister of Norway Lars Solheim.',
      'FI',
    ],
    [
      'an agency of a state speaks for it',
      { source: 'WAM', sourceKind: 'agency' },
      'President of Finland Aino Rask spoke today with Prime Minister of Norway Lars Solheim.',
      'AE',
    ],
    [
      'a seat of government by its own name',
      { source: 'Akorda', sourceKind: null },
      'The Presidents of Finland and Norway spoke today, said Lars Solheim and Aino Rask.',
      'KZ',
    ],
    [
      'an office that names no country: whoever it opens with',
      { source: 'Directorate of Communications', sourceKind: null },
      'President of Finland Aino Rask held a phone call with Prime Minister of Norway Lars Solheim.',
      'FI',
    ],
    [
      'a paper that bears the name of a country is nobody’s',
      { source: 'The Norway Post', sourceKind: null },
      'Prime Minister of Norway Lars Solheim spoke with President of Finland Aino Rask.',
      null,
    ],
  ])('%s', (_why, details, text, side) => {
    const one = readout('x', '2024-03-05', 'Telephone conversation', text);
    expect(meetingOf({ ...one, article: { ...one.article, ...details } }, lexicon)?.side).toBe(side);
  });
});
