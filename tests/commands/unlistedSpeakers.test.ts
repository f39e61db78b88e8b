import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// Whoever speaks for a country or a body is mostly on no list: the text says whose office it is, beside the name, in the sentence
// before, or in its dateline.

const wire = (id: string, text: string) =>
  article(id, text, { source: 'Lunde Agency', published: '2026-11-20' });

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    wire(
      'strait',
      'WASHINGTON - State Department spokesperson Dana Whitlock said the United States would escort ships through the strait. "We will not wait for the first mine," Whitlock told reporters.\n\nPentagon spokesman Col. Ray Ortiz said two destroyers were on their way.\n\nFormer US ambassador Ann Low said the plan was a mistake.',
    ),
    wire(
      'depot',
      'KYIV - Ukraine\'s air force spokesman, Yurii Hnatko, said drones had struck a fuel depot. "The depot is burning and will burn for days," Hnatko said.\n\nKremlin aide Pavel Rotin called the strike "a gift to the war party".',
    ),
    wire(
      'visit',
      'LONDON - The Chinese embassy in London protested on Sunday against the visit. "We urge the British side to stop playing with fire," an embassy spokesperson said.\n\nForeign Office minister Clara Dunmore said the visit was private. "We do not choose our visitors\' friends," Dunmore said.\n\nRussia analyst Mark Teller said it was "a storm in a teapot".',
    ),
    wire(
      'tariffs',
      'BRUSSELS - EU Trade Commissioner Hanna Verhoeven rejected the plan on Tuesday. "A tariff is a tax on your own memory," Verhoeven said.\n\nGerman government spokeswoman Ute Kessler said Berlin was "studying the text".\n\nIn Tokyo, Chief Cabinet Secretary Goro Ishida said Japan would ask for talks. "We will ask politely and once," Ishida said.\n\nTurkish Airlines chief Kemal Aras said fares would rise.',
    ),
    wire(
      'harbour',
      'Forty drones struck the harbour overnight.\n\nDefence Minister Oleh Marnenko said Russia had sent the drones. "The harbour will be rebuilt," Marnenko said.\n\nPrime Minister Sanna Brekke said Iran would face consequences. "Whoever sent the drones will pay," Brekke said.\n\nIn Geneva, government spokesman Karl Imhof said Iran would be asked to explain. "The harbour was nobody\'s target," Imhof said.',
    ),
    wire(
      'roads',
      'WASHINGTON - Congress passed a budget for roads.\n\n"We need the roads," Congress leader Bill Haskin said.\n\nBJP spokesman Arun Mehra said roads were dear. "Roads are for all," Mehra said.',
    ),
    wire(
      'visitors',
      'In Washington, Prime Minister Anna Brekken said the canal was closed. "The canal is shut," Brekken said.\n\nIn Kyiv, Foreign Minister Pavel Holubek of Poland said the canal was open. "The canal is open," Holubek said.',
    ),
    wire(
      'bridge',
      'PORT SUDAN - Sudan\'s army said on Wednesday it had retaken the bridge. "Our forces control both ends," army spokesman Nabil Hassan said in a statement.\n\nThe paramilitary Rapid Support Forces said that it had not lost the bridge.\n\nThe ICRC\'s head of delegation, Nora Hess, called for a pause of six hours. A Hamas official, Sami Qadoura, said "we watch".',
    ),
    wire(
      'corridor',
      'Follow our live page on the talks.\n\n17:05 In Jerusalem, government spokesman Doron Peled said Israel would not leave the corridor. "We left once," Peled said.\n\n16:30 Hamas official Osama Rantis said that the group had accepted the text "as it was on Tuesday".\n\n15:10 The Egyptian foreign ministry denied a report by a channel that its delegation had gone home.',
    ),
    wire(
      'rails',
      'PORT LISSA (Lunde) - A rail strike stopped grain shipments on Friday. "The country has been holding our wages," union leader Bogdan Terel said.',
    ),
    wire(
      'patience',
      'MOSCOW (Lunde) - Foreign Ministry spokeswoman Vera Losk said the salt talks would go on. "We are patient," Losk said.\n\nAn Elysee official said the salt was "a matter of taste".',
    ),
  ]);
});
afterAll(() => desk.close());

it.each<[question: string, finds: string]>([
  // The body beside the name.
  ['what did the State Department say about mines?', 'We will not wait for the first mine'],
  ['what did the US say about the strait?', 'would escort ships'],
  ['what did the Pentagon say about destroyers?', 'two destroyers were on their way'],
  ['what did the Kremlin say about the strike?', 'a gift to the war party'],
  ['what did the UK Foreign Office say about the visit?', 'We do not choose our visitors'],
  ['what did Hamas say about the text?', 'as it was on Tuesday'],
  // Behind the hour of a live page; of which country an office says what it will do.
  ['what did Israel say about the corridor?', 'Israel would not leave the corridor'],
  ['what did Hamas say?', 'we watch'],
  // Whoever is called by what they speak for.
  ['what did the union say about wages?', 'holding our wages'],
  // Nobody's quote, but the article says what the country's own ministry did.
  ['what did Egypt say about its delegation?', 'denied a report'],
  ['what did the ICRC call for?', 'a pause of six hours'],
  ['what did the European Commission say about tariffs?', 'a tax on your own memory'],
  // The country beside the name, as a possessive or an adjective.
  ['what did Ukraine say about the depot?', 'The depot is burning'],
  ['what did Germany say about the tariff plan?', 'studying the text'],
  // An institution that every state has: named before, or of the town of the dateline.
  ['what did Sudan say about the bridge?', 'Our forces control both ends'],
  ['what did Russia say about salt?', 'the salt talks would go on'],
  // "In Tokyo, Chief Cabinet Secretary …"
  ['what did Japan say?', 'We will ask politely and once'],
  // Behind the name it is said whose the office is.
  ['what did Poland say about the canal?', 'The canal is open'],
  // A body by the initials of its name.
  ['what did the RSF say about the bridge?', 'it had not lost the bridge'],
  // Without a name, and without a subject.
  ['what did the Chinese embassy say?', 'We urge the British side'],
  ['what did France say?', 'a matter of taste'],
])('%s finds who speaks for them', async (question, finds) => {
  expect(await desk.text(question, { place: 'mention' })).toContain(finds);
});

describe('a surname alone', () => {
  let crew: TestDesk;
  beforeAll(async () => {
    crew = await openDesk([
      wire(
        'flag',
        '"No vessel will pass," Foreign Minister Teodora Malvik said.\n\n"We wait," said Olga Trebin.',
      ),
      wire(
        'return',
        'A fisherman came home on Wednesday.\n\nMalvik called the return "a first step, and only a first step".\n\nTrebin called it "a mercy".',
      ),
      wire('too', '"They fed us," Danil Trebin said.'),
    ]);
  });
  afterAll(() => crew.close());

  it('is a name that one person has', async () => {
    const text = await crew.text('what did Malvik say about the return?', { place: 'mention' });
    expect(text).toContain('a first step, and only a first step');
    expect(text).toContain('Malvik');
  });

  it("is nobody's where two have it", async () => {
    const text = await crew.text('what did Olga Trebin say about mercy?', { place: 'mention' });
    expect(text).not.toMatch(/^(?:Quoted|Partly quoted)/);
  });
});

it.each<[question: string, speaker: string]>([
  // Who held an office, knows a country or leads a company there does not speak for it.
  ['what did the US say about a mistake?', '— Ann Low'],
  ['what did Russia say about a teapot?', '— Mark Teller'],
  ['what did Turkey say about fares?', '— Kemal Aras'],
  // A visitor speaks for no country of the town.
  ['what did the US say about the canal?', '— Anna Brekken'],
  ['what did Ukraine say about the canal?', '— Pavel Holubek'],
  // Other countries have a congress too, and no party is its country.
  ['what did India say about roads?', '— Bill Haskin'],
  ['what did India say about roads?', '— Arun Mehra'],
  ['what did the Indian National Congress say about roads?', '— Bill Haskin'],
  // Whom a minister accuses or threatens is not the country he speaks for.
  ['what did Russia say about the harbour?', '— Oleh Marnenko'],
  ['what did Iran say about drones?', '— Sanna Brekke'],
  ['what did Iran say about the harbour?', '— Karl Imhof'],
])('%s finds nobody else', async (question, speaker) => {
  expect(await desk.text(question, { place: 'mention' })).not.toContain(speaker);
});
