import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

/** Countries, bodies and outlets that the lexicon does not know. */
let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'toll',
      'Prime Minister Jonas Welk told parliament that Tavoria would not accept the toll of Merrenia on the canal.\n\n"A toll is a tax on bread," Welk said.',
    ),
    article(
      'call',
      'President Ada Reuss of Merrenia and Prime Minister Jonas Welk of Tavoria spoke by telephone on 12 March 2026.\n\n"We keep the line open," Reuss said.',
    ),
    article(
      'drones',
      'Halvemark will shoot down drones over its harbour, its defence minister said.\n\n"Any drone will be brought down," Defence Minister Nils Brandt said.',
    ),
    article(
      'rally',
      'The Tavorian opposition asked for an early election.\n\n"The country cannot wait," said Lena Orsk, who leads the opposition.',
    ),
    article(
      'boats',
      'Halvemark\'s foreign ministry spokesman, Emil Roth, said that two boats were ready.\n\n"They sail on Monday," Roth said.',
    ),
    article(
      'dam',
      'The ambassador of the Lorn Republic, Ivo Kastel, left a meeting on the dam.\n\n"We saw a map and no figures," Kastel said.\n\nThe Lorn Republic said that it would return.',
    ),
    article('envoy', 'The council appointed Lucan Frey its envoy.\n\n"I shall listen first," Frey said.'),
    article(
      'cables',
      'Ostrelia has ordered two Vandian diplomats to leave.\n\n"We have seen the evidence," Foreign Minister Pia Holm said of the cables.\n\nVandia called it absurd. "Cables break," embassy spokesman Jan Larsk said.',
    ),
    article(
      'river',
      'Ostrelia began filling its reservoir on Friday.\n\n"The river is ours to share," Water Minister Ivar Lund told lawmakers.\n\nKarnia\'s foreign ministry summoned the envoy over the filling. "It is an act of hostility," ministry spokeswoman Dora Salm said.',
    ),
    article(
      'lamp',
      'President Nils Harrow of Karnia made an offer on Saturday.\n\nHarrow\'s defence minister, General Otto Zaun, said that all was calm. "Nothing has moved," Zaun said.',
    ),
    article(
      'council',
      'Statement by H.E. Ms. Rina Obel, Permanent Representative of Karnia to the United Nations, New York, 24 November 2026\n\nMr. President,\n\nWe ask for three things. We regret that nothing was sent.',
      { source: 'Permanent Mission of Karnia to the UN', sourceKind: 'official' },
    ),
    article('vote', 'The Northern Council put off its vote on sanctions against Merrenia.', {
      source: 'Northern Council',
    }),
  ]);
});
afterAll(() => desk.close());

describe('whoever is asked about by an office', () => {
  it.each([
    // A text joins office, name and country, also where another text is quoted.
    ['what did the Tavorian PM say about bread?', 'Jonas Welk', '"A toll is a tax on bread,"'],
    ["what did Tavoria's prime minister say about the toll?", 'Jonas Welk', '"A toll is a tax on bread,"'],
    // Every text that gives the office is about the country.
    ["what did Halvemark's defence minister say?", 'Nils Brandt', '"Any drone will be brought down,"'],
    ['what did the Tavorian opposition leader say?', 'Lena Orsk', '"The country cannot wait,"'],
    ['what did the Tavorian opposition demand?', 'Lena Orsk', '"The country cannot wait,"'],
    ['what did the opposition say?', 'Lena Orsk', '"The country cannot wait,"'],
    // The text is told of one country, to which its offices belong.
    ['what did Ostrelia say about the cables?', 'Pia Holm', '"We have seen the evidence,"'],
    ["what did Ostrelia's water minister say?", 'Ivar Lund', '"The river is ours to share,"'],
    // An institution named alone is of whom the text named last, or of whose affairs the paragraph begins with.
    ["what did Karnia's foreign ministry say?", 'Dora Salm', '"It is an act of hostility,"'],
    ['what did the Vandian embassy say?', 'Jan Larsk', '"Cables break,"'],
    ['what does Karnia say about the filling?', 'Dora Salm', '"It is an act of hostility,"'],
    // A minister of somebody is of the country of that somebody.
    ['what did the Karnian defence minister say?', 'Otto Zaun', '"Nothing has moved,"'],
    // At the United Nations an ambassador is a permanent representative.
    ['what did the Karnian ambassador to the UN say?', 'Rina Obel', 'We ask for three things.'],
    // Between the country and the office is the ministry.
    ['what did the Halvemark spokesman say?', 'Emil Roth', '"They sail on Monday,"'],
    // The republic is somebody too, and not its ambassador.
    ['what did the Lorn ambassador say about the map?', 'Ivo Kastel', '"We saw a map and no figures,"'],
    // Whoever speaks for a country speaks as the country, by any of its names.
    ['what does Tavoria say about the toll?', 'Jonas Welk', '"A toll is a tax on bread,"'],
    ["what did Halvemark's foreign ministry say?", 'Emil Roth', '"They sail on Monday,"'],
    ['Tavorian government on the toll', 'Jonas Welk', '"A toll is a tax on bread,"'],
  ])('%s', async (typed, name, words) => {
    const text = await desk.text(typed, { place: 'mention' });
    expect(text).toContain(name);
    expect(text).toContain(words);
  });

  it.each([
    // The office is another country's in these very texts; nobody holds it.
    'what did the Merrenian PM say?',
    "what did Halvemark's president say?",
    // A text about two countries is told of the one that acts.
    'what did the Vandian foreign minister say?',
  ])('is nobody where the texts do not show it: %s', async (typed) => {
    const text = await desk.text(typed, { place: 'mention' });
    expect(text).toMatch(/^No speaker/);
  });
});

describe('a text that is told of one country and quotes others', () => {
  let expelled: TestDesk;
  beforeAll(async () => {
    expelled = await openDesk([
      article(
        'expelled',
        'PORT SELME, Nov 20 (Wire) - Norhaven expelled three Tessarian diplomats on Friday.\n\n"This is hostile," Foreign Minister Lena Orsk said on Friday.\n\n"They will regret it," Defence Minister Joris Vael told reporters in Brelin.\n\n"The Council is sorry," said President Mira Dolan, who chairs the Continental Council.',
      ),
    ]);
  });
  afterAll(() => expelled.close());

  it('gives it those whom nothing else is named with, behind a dateline too', async () => {
    const text = await expelled.text('what did Norhaven say?', { place: 'mention' });
    expect(text).toContain('"This is hostile,"');
    expect(text).not.toContain('They will regret it');
    expect(text).not.toContain('The Council is sorry');
  });

  it('gives its minister to no other', async () => {
    const text = await expelled.text('what did the Tessarian foreign minister say?', { place: 'mention' });
    expect(text).toMatch(/^No speaker/);
  });
});

describe('an office of somebody or something else', () => {
  let strait: TestDesk;
  beforeAll(async () => {
    strait = await openDesk([
      article(
        'sail',
        '"I sailed it," said Milo Korvat.\n\nAmadou Tessanga, Special Envoy of the Secretary-General, said that families waited. "I ask for access," Tessanga said.',
      ),
    ]);
  });
  afterAll(() => strait.close());

  it.each([
    ['what did the governor of Korvat say?', 'I sailed it'],
    ['what did the Secretary say?', 'I ask for access'],
    ['what did the Secretary-General say?', 'I ask for access'],
  ])('%s is not whoever is named beside it', async (typed, words) => {
    expect(await strait.text(typed, { place: 'mention' })).not.toContain(words);
  });
});

describe('what was done', () => {
  it.each([
    // In the passive, the articles on it answer.
    ['who was appointed envoy?', 'The council appointed Lucan Frey its envoy.'],
    ['was the vote on sanctions put off?', 'put off its vote on sanctions'],
    // A quote with some of the words answers less than a text with all of them.
    ['who leads the opposition?', 'Lena Orsk'],
  ])('%s', async (typed, words) => {
    expect(await desk.text(typed, { place: 'mention' })).toContain(words);
  });
});

it('a question for no words is searched for by its own, and says so', async () => {
  const text = await desk.text('why did the ambassador leave the meeting on the dam?', { place: 'mention' });
  expect(text).toContain('The ambassador of the Lorn Republic, Ivo Kastel, left a meeting on the dam.');
  expect(text).toContain('I look up what people said; on this I searched the articles for your words.');
});

it('a short word is found by its other forms, around a quote too', async () => {
  const own = await openDesk([
    article(
      'nets',
      'Halvemark banned nets within thirty miles of the coast.\n\n"The sea bed needs rest," Nils Brandt said.',
    ),
  ]);
  expect(await own.text('what did Brandt say about the ban on nets?', { place: 'mention' })).toContain(
    '"The sea bed needs rest,"',
  );
  await own.close();
});

it('a word that a text has is no misspelling of another', async () => {
  const text = await desk.text('what did Brandt say about the toll?', { place: 'mention' });
  expect(text).toMatch(/^Not found\. Nils Brandt is neither quoted nor reported on the toll/);
});

it('the last word of an outlet is enough, and a verb behind it is no part of its name', async () => {
  const text = await desk.text('has the Council voted on sanctions yet?', { place: 'mention' });
  expect(text).toContain('put off its vote on sanctions');
  expect(text).not.toContain('I did not use “Council');
});

it('a union of states is no country with the same letters', async () => {
  const own = await openDesk([
    article(
      'union',
      'African Union Commission chairperson Moussa Faki Mahamat called for calm. "Return to the table," Faki said.',
    ),
  ]);
  try {
    expect(await own.text('what did the AU say?', { place: 'mention' })).toContain('"Return to the table,"');
    expect(await own.text('what did Australia say?', { place: 'mention' })).not.toContain('Faki');
  } finally {
    await own.close();
  }
});

it('a thread keeps a country that no list has', async () => {
  const first = await desk.ask('what did Tavoria say about the toll?', { place: 'mention' });
  const next = await desk.text('and about bread?', { place: 'mention', context: first.context });
  expect(next).toContain('"A toll is a tax on bread,"');
  expect(next).toContain('Tavoria on bread');
});

it('a ministry of a country that no list has is found as it is written, and by what it publishes', async () => {
  const own = await openDesk([
    article('shells', "Belcara's defence ministry rejected the accusation that it had fired on the village."),
    article(
      'own',
      'The Ministry of Foreign Affairs of the Republic of Belcara proposes a joint commission of three.',
      { source: 'Ministry of Foreign Affairs of Belcara', sourceKind: 'official', published: '2026-11-28' },
    ),
    article(
      'rails',
      'European Commission spokeswoman Paula Pinho said the Union was "in contact with both sides of the strike".',
    ),
  ]);
  try {
    const asked = (typed: string) => own.text(typed, { place: 'mention' });
    expect(await asked("what did Belcara's defence ministry say?")).toContain('rejected the accusation');
    expect(await asked('what did the Belcaran foreign ministry say?')).toContain('joint commission');
    expect(await asked('what did the EU say about the strike?')).toContain('in contact with both sides');
  } finally {
    await own.close();
  }
});

it('an institution that no text quotes is not answered by another of its country', async () => {
  const text = await desk.text('what did the Karnian army say?', { place: 'mention' });
  expect(text).toContain('No speaker “Karnian army”');
});

it('who spoke of a thing that nobody is called answers, and says so', async () => {
  const text = await desk.text('what did the harbours say?', { place: 'mention' });
  expect(text).toContain('I know nobody as “harbours”: this is who spoke of it.');
});

it('a question that is not understood offers a search for its name', async () => {
  const text = await desk.text('is Halvemark safe?', { place: 'mention' });
  expect(text).toContain('/brief Halvemark');
});

describe('a country that the lexicon does not know, of which a ministry is stored', () => {
  let ministries: TestDesk;
  beforeAll(async () => {
    const own = (id: string, of: string, text: string) =>
      article(id, text, { source: of, title: `Statement by the ${of}`, published: '2026-11-20' });
    ministries = await openDesk([
      own(
        'release',
        'Ministry of Foreign Affairs of Vardania',
        'The Ministry of Foreign Affairs of the Republic of Vardania demands the release of the crews.\n\nThe Ministry regrets the ramming of two boats.',
      ),
      own(
        'denial',
        'Foreign Ministry of Ostrel',
        'The Foreign Ministry of Ostrel rejects the allegations. Nobody is held in Ostrel.',
      ),
      article(
        'force',
        'DRAVA, Ostrel - Ostrelian Prime Minister Roman Ketsel ruled out force on Saturday.\n\n"We will not send a single warship," Ketsel said.\n\nHis defence minister, Pavo Lint, said that six frigates were ready.\n\nIn Port Selme, the president of Vardania, Ansel Brodar, was not impressed. "That fleet cannot leave harbour," Brodar said.',
      ),
      own(
        'oslo',
        'Ministry of Foreign Affairs of Vardania',
        'On 26 November, Foreign Minister Teodora Malvik met in Oslo with Ostrelian Foreign Minister Havel Dursk. Teodora Malvik stressed that sovereignty was not negotiable. Havel Dursk said that sovereignty was a word.',
      ),
      article(
        'gas',
        "LONDON - Oil fell on Tuesday.\n\nVardania's energy minister, Kasimir Dolen, said gas flowed as before.",
      ),
      article(
        'fence',
        'DRAVA, Ostrel - The Ostrelian press protested against the arrest of a reporter.\n\n"There is nobody there but seagulls," Interior Minister Oskar Fenn said.',
      ),
    ]);
  });
  afterAll(() => ministries.close());

  it.each([
    ['what did the Vardanian president say?', 'Ansel Brodar', 'That fleet cannot leave harbour'],
    ['what did the Vardanian energy minister say?', 'Kasimir Dolen', 'gas flowed as before'],
    ['what did the Ostrelian prime minister say?', 'Roman Ketsel', 'We will not send a single warship'],
    ['what did the Ostrelian defence minister say about frigates?', 'Pavo Lint', 'six frigates were ready'],
    ['what did the interior minister of Ostrel say?', 'Oskar Fenn', 'nobody there but seagulls'],
    // The country speaks by its ministry and by whoever holds its offices.
    ['what did Ostrel say about warships?', 'Roman Ketsel', 'We will not send a single warship'],
    ['what did Ostrel say about the allegations?', 'Foreign Ministry of Ostrel', 'rejects the allegations'],
    ['what did Vardania say about sovereignty?', 'Teodora Malvik', 'sovereignty was not negotiable'],
    ['what did Vardania say about the fleet?', 'Ansel Brodar', 'That fleet cannot leave harbour'],
    [
      'what did Vardania say about the ramming?',
      'Ministry of Foreign Affairs of Vardania',
      'regrets the ramming',
    ],
    [
      'what did the foreign ministry of Vardania say?',
      'Ministry of Foreign Affairs of Vardania',
      'regrets the ramming',
    ],
  ])('%s', async (typed, name, words) => {
    const text = await ministries.text(typed, { place: 'mention' });
    expect(text).toContain(name);
    expect(text).toContain(words);
  });

  it('whom its ministry met does not speak for it', async () => {
    const text = await ministries.text('what did Vardania say about sovereignty?', { place: 'mention' });
    expect(text).not.toContain('was a word');
  });

  it('its statements are those of its ministry', async () => {
    expect(await ministries.text('changes Vardania')).not.toMatch(/^Nothing found/);
  });

  it('an office that nobody is said to hold is not its ministry', async () => {
    const text = await ministries.text('what did the Vardanian interior minister say?', { place: 'mention' });
    expect(text).toMatch(/^No speaker/);
    expect(text).not.toContain('regrets the ramming');
  });

  it('both countries of a question are looked for', async () => {
    const text = await ministries.text('what did Vardania and Ostrel say about the crews?', {
      place: 'mention',
    });
    expect(text).toContain('demands the release of the crews');
    expect(text).toContain('Ostrel');
  });
});
