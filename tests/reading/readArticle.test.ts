import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';

const reader = prepareReader(loadLexicon('data'));
const read = (text: string, more: { title?: string; published?: string | null } = {}) =>
  readArticle({ text, language: 'en', ...more }, reader);

describe('who said it', () => {
  it('is not the asker below a question, where nothing tells who answers', () => {
    const { quotes } = read('A visit\n\nQ: Is it the ports?\n\nThe ports.\n\nQ: Will you go?\n\nNot now.');
    expect(quotes.map(({ speaker }) => speaker?.text ?? null)).toEqual(['Q', null, 'Q', null]);
  });

  // Text, then name or the possible names, and the rule.
  const table: [string, string, string | string[] | null, string][] = [
    ['by name', 'Antony Blinken said that talks would go on.', 'Antony Blinken', 'subject-of-cue'],
    [
      'by surname after the full name',
      'Ana Petrova, a lawyer, was there. Petrova said that she would appeal.',
      'Ana Petrova',
      'subject-of-cue',
    ],
    [
      'by surname from the lexicon',
      'Zakharova said that the list was long.',
      'Maria Zakharova',
      'subject-of-cue',
    ],
    [
      'as possible by a surname from the lexicon, in a text about people of its own without a word of the country',
      'Prime Minister Anton Velik sent two ships. “We stay,” Solberg said.',
      ['Erna Solberg'],
      'subject-of-cue',
    ],
    [
      'the same where the country is named',
      'Prime Minister Anton Velik of Norway sent two ships. “We stay,” Solberg said.',
      'Erna Solberg',
      'subject-of-cue',
    ],
    ['by a transliteration', 'Andriy Ermak said that the plan was ready.', 'Andriy Yermak', 'subject-of-cue'],
    [
      'by one letter too many',
      'Anthonny Blinken said that the plan was ready.',
      'Antony Blinken',
      'subject-of-cue',
    ],
    [
      'by name before a title',
      'Rafael Grossi, the head of the agency, said that access was needed.',
      'Rafael Grossi',
      'subject-of-cue',
    ],
    [
      'by name behind a title',
      'The head of the agency, Rafael Grossi, said that access was needed.',
      'Rafael Grossi',
      'subject-of-cue',
    ],
    [
      'by according to',
      'According to Jens Stoltenberg, the alliance was united.',
      'Jens Stoltenberg',
      'according-to',
    ],
    [
      'by an office of the lexicon',
      'Wang Yi left Beijing on Monday. The Chinese foreign minister said that he was hopeful.',
      'Wang Yi',
      'title',
    ],
    ['not the man of whom a spokesman speaks', "Lavrov's spokesman said that he was ill.", null, 'orphan'],
    ['not a group', 'Officials said that the road was closed.', null, 'orphan'],
    ['by a capital that speaks', 'Beijing said that it would respond.', 'China', 'body'],
    ['by a body', 'The European Commission said that it would respond.', 'European Commission', 'body'],
    [
      'by either of two',
      'Sergei Lavrov and Wang Yi met. He said that it was useful.',
      ['Sergei Lavrov', 'Wang Yi'],
      'pronoun',
    ],
    [
      'by nobody sure, where the only one named is named in the words themselves',
      'Otto Brandt was in Oslo. He said, "Otto Brandt was the hero of the north."',
      ['Otto Brandt'],
      'pronoun',
    ],
    [
      'by two at once',
      'Emmanuel Macron and Olaf Scholz said that it was time.',
      ['Emmanuel Macron', 'Olaf Scholz'],
      'joint',
    ],
  ];
  it.each(table)('%s', (_, text, who, rule) => {
    const quote = read(text).quotes.at(-1)!;
    expect([quote.speakerName, quote.possible, quote.rule]).toEqual(
      Array.isArray(who) ? [null, who, rule] : [who, [], rule],
    );
  });

  it('names no matter as a speaker', () => {
    const text =
      'The two sides praised the agreement, with special focus on the provision in the Harbour Declaration stating the intention to open the port.';
    const last = read(text).quotes.at(-1)!;
    expect([last.speaker, last.speakerName]).toEqual([null, null]);
  });

  it('knows which minister of a name was in office', () => {
    const text = 'President Bush said that the time had come.';
    expect(read(text, { published: '2005-03-01' }).quotes[0]!.speakerName).toBe('George W. Bush');
  });
});

describe('topics', () => {
  const topicsOf = (text: string) => read(text).topics.map((topic) => topic.id);
  const table: [string, string, string[]][] = [
    ['sanctions that are penalties', 'The council imposed new sanctions on two banks.', ['sanctions']],
    ['sanction that is permission', 'The work was done without the sanction of the owner.', []],
    ['a trade union is no trade', 'The trade union called a strike on Tuesday.', []],
    [
      'a conflict brings its parent',
      'Fighting went on near Donetsk on Friday.',
      ['regional-conflicts', 'regional-conflicts/ukraine'],
    ],
    [
      'Iran and a nuclear deal',
      'Tehran will return to the nuclear deal next month.',
      ['regional-conflicts', 'regional-conflicts/iran-nuclear'],
    ],
    ['a nuclear deal of others', 'The two firms signed a nuclear deal next to the river.', []],
    [
      'relations need both sides',
      'Relations between India and China have improved this year.',
      ['relations/CN-IN'],
    ],
    ['two sides without relations', 'India and China sent athletes to the games this year.', []],
  ];
  it.each(table)('%s', (_, text, ids) => expect(topicsOf(text)).toEqual(ids));

  it('are passages with the words that show them and who speaks there', () => {
    const text = 'Josep Borrell spoke in Kyiv. "The sanctions will stay," Borrell said.';
    const [passage] = read(text).topics.find((topic) => topic.id === 'sanctions')!.passages;
    expect(text.slice(passage!.start, passage!.end)).toBe('"The sanctions will stay," Borrell said.');
    expect(passage!.terms.map((term) => text.slice(term.start, term.end))).toEqual(['sanctions']);
    expect([passage!.speakerName, passage!.rung, passage!.quote]).toEqual(['Josep Borrell', 'quoted', 0]);
  });
});

describe('the names of people', () => {
  // text, and all the names it has
  it.each([
    // What is in parentheses is no part of a name, and the office before it neither.
    [
      'South Korean Special Presidential Envoy Song Young-gil (retranslated): Thank you.\n\nVladimir Putin (via video link): And thank you for that.',
      ['Vladimir Putin', 'Song Young-gil'],
    ],
    // Offices are no names.
    [
      'The Foreign Minister, the Economy Minister and Mr President were there, and so was the Acting General Director.',
      [],
    ],
    // The credit of a picture ends a name.
    ['It shows the student Ahmed Mohamed Image: Twitter.', ['Ahmed Mohamed']],
    // Things, works and residences.
    ['He was at the Art Gallery of Turin and the Museo Egizio, and then at Bocharov Ruchei.', []],
    // Father and house belong to the name.
    ['It was King Salman bin Abdulaziz Al Saud who was there.', ['King Salman']],
  ])('%s', (text, names) => {
    expect(read(text).people.map(({ name }) => name)).toEqual(names);
  });
});

describe('the bodies named', () => {
  // text, and each body with what it is called there
  it.each([
    // The short form in parentheses is the body's from there on.
    [
      'It was the World Monuments Fund (WMF) that asked. The WMF will pay for it.',
      [['World Monuments Fund', ['World Monuments Fund', 'WMF', 'WMF']]],
    ],
    // Land, laws and events are none.
    [
      'He was in Diyala Province and on Mount Sinjar for the Ise-Shima Summit on the Strategic Framework Agreement.',
      [],
    ],
  ])('%s', (text, bodies) => {
    const found = read(text).organisations.map(({ name, mentions }) => [
      name,
      mentions.map((one) => one.text),
    ]);
    expect(found).toEqual(bodies);
  });
});

describe('the title before a name', () => {
  // text, title with its name as a corpus of names marks it, title, side
  it.each([
    [
      'The Russian Foreign Minister Sergei Lavrov was there.',
      'Russian Foreign Minister Sergei Lavrov',
      'Foreign Minister',
      'RU',
    ],
    ['It was the FCO Minister Thomas Ellmore.', 'FCO Minister Thomas Ellmore', 'FCO Minister', null],
    [
      'It was the Minister for the Middle East Thomas Ellmore.',
      'Minister for the Middle East Thomas Ellmore',
      'Minister',
      null,
    ],
    [
      'It was the South Korean Special Presidential Envoy Song Young-gil.',
      'South Korean Special Presidential Envoy Song Young-gil',
      'Special Presidential Envoy',
      'KR',
    ],
    // Courtesy is part of the mention and no title.
    ['It was there that Mr Lavrov spoke.', 'Mr Lavrov', null, 'RU'],
    // Where he was is no part of it.
    ['In Turkey Minister Thomas Ellmore was there.', 'Minister Thomas Ellmore', 'Minister', null],
    // Two heads of government are two persons, two offices of one may be one.
    ['The Prime Minister and President Macron were there.', 'President Macron', 'President', 'FR'],
    [
      'It was the Vice Chancellor and Foreign Minister Sigmar Gabriel.',
      'Vice Chancellor and Foreign Minister Sigmar Gabriel',
      'Vice Chancellor and Foreign Minister',
      'DE',
    ],
  ])('%s', (text, mention, title, side) => {
    const [person] = read(text).people;
    const { titleStart, end } = person!.mentions[0]!;
    expect([text.slice(titleStart, end), person!.title, person!.side]).toEqual([mention, title, side]);
  });
});

describe('talks', () => {
  it.each([
    [
      'Minister of Foreign Affairs Ilke Torvan met today in Vienna with the Minister of Foreign Affairs of Serbia, Dreja Malik.',
      ['Ilke Torvan', 'Dreja Malik'],
    ],
    [
      'Minister of Foreign Affairs Ilke Torvan met with the Foreign Minister of Serbia, Dreja Malik, on the margins of a conference.',
      ['Ilke Torvan', 'Dreja Malik'],
    ],
  ])(
    'of a ministry’s own minister, who speaks for it, and one named behind an office: %s',
    (text, people) => {
      const source = { source: 'Ministry of Foreign Affairs of Hungary', sourceKind: 'official' as const };
      const [talk] = read(text, {
        title: 'Minister Torvan meets Serbian counterpart in Vienna',
        ...source,
      }).talks;
      expect(talk!.participants).toEqual(people);
      expect(talk!.sides).toEqual(['HU', 'RS']);
    },
  );

  it('are a call where somebody calls', () => {
    const [talk] = read(
      'Vladimir Putin had a telephone conversation with Emmanuel Macron on 3 March 2022.',
    ).talks;
    expect(talk).toMatchObject({
      participants: ['Vladimir Putin', 'Emmanuel Macron'],
      sides: ['RU', 'FR'],
      format: 'phone',
      date: { text: '3 March 2022', iso: '2022-03-03' },
    });
  });

  it('are announced by a headline', () => {
    const [talk] = read('Vladimir Putin discussed trade and energy.', {
      title: 'Telephone conversation with Recep Tayyip Erdogan',
    }).talks;
    // Whom only the headline names is a party too.
    expect(talk).toMatchObject({
      participants: ['Vladimir Putin', 'Recep Tayyip Erdoğan'],
      sides: ['RU', 'TR'],
      format: 'phone',
    });
    const found = read('Vladimir Putin and Recep Tayyip Erdogan discussed trade and energy.', {
      title: 'Telephone conversation with Recep Tayyip Erdogan',
    }).talks;
    expect(found).toHaveLength(1);
  });

  // the sentence or text, and where they met
  it.each([
    ['Vladimir Putin met with Emmanuel Macron in the Kremlin.', 'The Kremlin, Moscow'],
    [
      'Vladimir Putin received Emmanuel Macron at his Novo-Ogaryovo residence outside Moscow.',
      'Novo-Ogaryovo, Moscow Region',
    ],
    ['Sergei Lavrov met with Antony Blinken on the sidelines of the summit in Geneva.', 'Geneva'],
    ['Ankara hosted talks between Vladimir Putin and Recep Tayyip Erdogan.', 'Ankara'],
    // The opening shows where the talks of the article were.
    [
      'Vladimir Putin met with Emmanuel Macron. The meeting took place in the Chinese city of Hangzhou.',
      'Hangzhou',
    ],
    // A town that the lexicon lacks.
    ['It was on Monday that Vladimir Putin met in Zavidnoye with Emmanuel Macron.', 'Zavidnoye'],
    // The host's welcome shows it.
    [
      'Vladimir Putin met with Emmanuel Macron, who is in Russia on a visit.\n\nVladimir Putin: Mr President, let me welcome you to Moscow.\n\nEmmanuel Macron: Thank you.',
      'Moscow',
    ],
    // What they speak about is no place of theirs, and a call has none.
    ['Vladimir Putin and Emmanuel Macron met to discuss the situation in Syria.', null],
    ['Vladimir Putin spoke by phone with Emmanuel Macron about the talks in Geneva.', null],
  ])('%s', (text, place) => {
    expect(read(text).talks[0]).toMatchObject({ place });
  });

  // the date as written, when published, and the day it is
  it.each([
    ['on May 19', '2021-05-20', '2021-05-19'],
    ['on December 30', '2022-01-02', '2021-12-30'],
    ['on Wednesday', '2021-05-20', '2021-05-19'],
    ['today', '2021-05-20T08:00:00Z', '2021-05-20'],
    ['on May 19', null, '--05-19'],
    ['on Wednesday', null, null],
  ])('%s in a text published %s is %s', (when, published, iso) => {
    const { date } = read(`Vladimir Putin met with the President of France, Emmanuel Macron, ${when}.`, {
      published,
    }).talks[0]!;
    expect(date).toMatchObject({ iso, stated: true });
  });

  it('are dated by the publication of a readout that states no day, and say so', () => {
    const text = 'Vladimir Putin met with the President of France, Emmanuel Macron.';
    const title = 'Meeting with President of France Emmanuel Macron';
    const [talk] = read(text, { title, published: '2021-05-20' }).talks;
    expect(talk!.date).toMatchObject({ ...talk!.evidence, iso: '2021-05-20', stated: false });
    expect(read(text, { title }).talks[0]!.date).toBeNull();
    // News may come days later.
    expect(read(text, { title: 'France hopes', published: '2021-05-20' }).talks[0]!.date).toBeNull();
  });

  it('are not held by who only tells of them', () => {
    const text =
      'The below is attributable to Spokesperson Ned Price:\nAntony Blinken met on Monday with Sergei Lavrov at the summit.';
    expect(read(text).talks[0]!.participants).toEqual(['Antony Blinken', 'Sergei Lavrov']);
  });

  it('are none where two of one side meet, or where a quote tells of them', () => {
    expect(read('Antony Blinken met with Lloyd Austin on Monday.').talks).toEqual([]);
    expect(read('"Sergei Lavrov met with Antony Blinken in Geneva," he said.').talks).toEqual([]);
  });

  it.each([
    'Sergei Lavrov and Antony Blinken, who have never met, exchanged insults on Sunday.',
    'Sergei Lavrov refused to meet with Antony Blinken on Sunday.',
    'Sergei Lavrov has not met with Antony Blinken since May.',
    'Sergei Lavrov called off talks with Antony Blinken on Sunday.',
    'Antony Blinken was in Oslo. Sergei Lavrov said that he had received one reply.',
    'Sergei Lavrov received a letter from Antony Blinken on Sunday.',
  ])('are none in “%s”', (text) => {
    expect(read(text).talks).toEqual([]);
  });

  it('are some where only a further meeting is denied', () => {
    const text =
      'Sergei Lavrov met with Antony Blinken on Sunday and said that he had no talks with Ned Price.';
    expect(read(text).talks).toHaveLength(1);
  });
});

describe('the parts of an article', () => {
  it('has its headline found by the given title, whatever its punctuation', () => {
    const text = 'Talks end in Geneva.\n\nThe talks ended.';
    const reading = read(text, { title: 'Talks End in Geneva' });
    expect(reading.headline).toEqual({ start: 0, end: 20 });
    expect(reading.paragraphs).toHaveLength(1);
  });

  it.each<[text: string, headline: string | null]>([
    // Below a headline is when and where, on a line of its own.
    [
      'Talks end in Port Valen\n\nPort Valen, 28 November 2026\n\nThe talks ended.',
      'Talks end in Port Valen',
    ],
    ['Talks end in Port Valen\nFriday 28 November 2026\n\nThe talks ended.', 'Talks end in Port Valen'],
    ['Talks end in Port Valen\nBy Ada Quell\n28.11.2026\n\nThe talks ended.', 'Talks end in Port Valen'],
    // A word in marks ends it, and no sentence.
    ['Holt calls the plan “a farce”\n\nThe talks ended.', 'Holt calls the plan “a farce”'],
    ['“It is a farce and a bad one,” said Holt.\n\nThe talks ended.', null],
    ['“It is a farce and a bad one.”\n\nThe talks ended.', null],
    ['The talks ended\nwithout a date.\n\nThey will resume.', null],
    // A question, where the text asks no more of them, and nobody's label is before it.
    ['Will the talks in Port Valen end?\n\nThe talks ended.', 'Will the talks in Port Valen end?'],
    ['Will the talks in Port Valen end?\n\nThey will.\n\nAnd when will that be?', null],
    ['QUESTION: Will the talks in Port Valen end?\n\nMR. HOLT: They will.', null],
  ])('has a headline in “%s”', (text, headline) => {
    const reading = read(text);
    expect(reading.headline && text.slice(reading.headline.start, reading.headline.end)).toBe(headline);
    const first = reading.paragraphs[0]!;
    expect(text.slice(first.start, first.end)).toMatch(headline ? /^The talks ended\.$/ : /./);
  });

  it('has a headline above one deck or two, and none above a letter or below the head of a release', () => {
    const above = (...lines: string[]) => {
      const text = [...lines, 'The talks in Port Valen ended on Monday.'].join('\n\n');
      const { headline } = read(text);
      return headline && text.slice(headline.start, headline.end);
    };
    const line = 'Talks end in Port Valen';
    expect(above(line, 'Ministers leave without a date')).toBe(line);
    expect(above(line, 'Ministers leave without a date', 'Port stays closed')).toBe(line);
    expect(above('For immediate release to all', line)).toBeNull();
    expect(above('Ministry of Foreign Affairs of Ostrel', 'Dear Ambassador')).toBeNull();
    expect(above(line, 'One line', 'Another line', 'A third line')).toBeNull();
  });

  it('leaves out lines of the page that lead elsewhere', () => {
    const lines = [
      'For the latest updates on the talks, visit our dedicated page.',
      'Story Code : 1153231',
      '2 min read',
      'Photo: Reuters',
    ];
    const text = ['Talks end in Port Valen', 'The talks ended.', ...lines, 'They will resume.'].join('\n\n');
    const { boilerplate } = read(text);
    expect(boilerplate.map(({ start, end }) => text.slice(start, end))).toEqual(lines);
  });

  it('loses credits at its end and never its middle', () => {
    const text =
      'The talks ended.\n\nRead more about it here in the text.\n\nThey will resume.\n\n(Reporting by Jane Doe)\n\nAll rights reserved';
    const reading = read(text);
    expect(reading.boilerplate.map(({ start, end }) => text.slice(start, end))).toEqual([
      '(Reporting by Jane Doe)\n\nAll rights reserved',
    ]);
    expect(reading.paragraphs).toHaveLength(3);
  });

  it('is summed up in whole sentences of its own, in order', () => {
    const text = Array.from(
      { length: 12 },
      (_, n) => `Minister number ${n} agreed on Tuesday to send ${n} ships to the port of Odesa.`,
    ).join(' ');
    const { summary, sentences } = read(text);
    for (const span of summary) expect(sentences).toContainEqual(span);
    expect([...summary].sort((a, b) => a.start - b.start)).toEqual(summary);
  });
});
