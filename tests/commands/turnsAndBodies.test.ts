import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// Countries and bodies of which no list has those who speak for them, as they are typed on a phone and in the turns of a thread.

let desk: TestDesk;
beforeAll(async () => {
  const wire = (id: string, text: string, published = '2026-11-20') =>
    article(id, text, { source: 'Lunde Agency', published });
  desk = await openDesk([
    wire(
      'weir',
      'Vastoria summoned the Ormavian envoy on Friday over the weir.\n\n"A river is no reservoir," Vastoria\'s foreign minister, Lea Saar, said.\n\nOrmavia\'s energy minister, Kat Lundin, told parliament that the 1961 treaty "was signed by an empire".\n\nMirvia\'s prime minister, Aron Temm, said that he had spoken to President Dan Orvos by telephone on Monday.\n\n"We prefer engineers," said a foreign ministry spokesman, Josef Temm.\n\nThe Meridian Fund, which paid for the weir, declined to comment.\n\nChina\'s delegation said that the talks on the weir had shown "no sincerity".\n\nFrench minister Catherine Vastor said "nothing".',
    ),
    wire(
      'crew',
      'The Houthi movement said on Thursday that it was holding the crew.\n\n"The crew are guests," said Yahya Sarim, spokesman for the Houthi movement.\n\nM23 leader Bert Bisam said that the list had "old men" on it.\n\nGreen Alliance leader Hanne Roda said: "We declined to hold it up." Roda, of the Green Alliance, will stand.',
    ),
    wire(
      'gauges',
      'Question: You never paid for the gauges.\n\nSpokesperson Nadia Halt: We paid in 1998. I have the receipts.\n\nQuestion: Will you recall the envoy?\n\nSpokesperson Nadia Halt: No. We send letters.',
    ),
  ]);
});
afterAll(() => desk.close());

const ask = (typed: string) => desk.text(typed, { place: 'mention' });
async function inThread(...turns: string[]): Promise<string> {
  let context: NonNullable<Awaited<ReturnType<TestDesk['ask']>>['context']> | null = null;
  for (const turn of turns.slice(0, -1))
    context = (await desk.ask(turn, { place: 'mention', context })).context ?? context;
  return desk.text(turns.at(-1)!, { place: 'mention', context });
}

describe('whoever speaks', () => {
  it.each<[question: string, finds: string]>([
    // A name that is near to another is that of a country all the same.
    ['what did the Vastorian FM say?', 'A river is no reservoir'],
    ["has vastoria's fm said anything about rivers?", 'A river is no reservoir'],
    ['what did the Houthis say?', 'The crew are guests'],
    ['what did Houthis say about the crew?', 'The crew are guests'],
    ['what did M23 say?', 'old men'],
    // Where it was heard is no subject.
    ['what did the Houthi spokesman say on tv?', 'The crew are guests'],
    ['what did the M23 leader say?', 'old men'],
    // What a reading took for a person.
    ['what did the Green Alliance say?', 'We declined to hold it up'],
    ['what did China say about the talks?', 'no sincerity'],
    // Whoever is called "Question" asks, without a question mark too.
    ['what did Nadia Halt say about the gauges?', 'We paid in 1998'],
    ['what did Lundin say about the treaty of 1961?', 'was signed by an empire'],
    ['any reaction from the Meridian Fund?', 'declined to comment'],
    // No meeting is told, but somebody says that they spoke.
    ['when did Aron Temm speak to Orvos?', 'he had spoken to President Dan Orvos'],
  ])('of %s is found', async (question, finds) => {
    expect(await ask(question)).toContain(finds);
  });

  it('to reporters met nobody', async () => {
    expect(await ask('did Saar speak to reporters?')).not.toContain('No stored text tells of a meeting');
  });
});

describe('a turn of a thread', () => {
  it.each<[turns: string[], finds: string]>([
    [['what did Temm say?', 'the prime minister'], 'he had spoken to President'],
    [['what did Temm say?', 'Josef'], 'We prefer engineers'],
    [['what did Saar say?', 'no, I meant Lundin'], 'was signed by an empire'],
    [['what did Saar say about the weir?', 'and China?'], 'no sincerity'],
    [['what did Vastoria say?', 'and Ormavia?'], 'was signed by an empire'],
    [['what did Saar say?', 'and China?'], 'no sincerity'],
  ])('%s', async (turns, finds) => {
    expect(await inThread(...turns)).toContain(finds);
  });

  it('that asks for somebody by another whom no list has is not understood', async () => {
    expect(await inThread('what did Saar say?', 'and her predecessor?')).not.toContain('Not found');
  });
});

describe('what texts tell without quoting anybody', () => {
  let told: TestDesk;
  beforeAll(async () => {
    const wire = (id: string, title: string, text: string) =>
      article(id, text, { title, source: 'Lunde Agency', published: '2026-11-20' });
    told = await openDesk([
      wire(
        'law',
        'EU delays its machine law',
        'The Commission proposed to delay the machine law by a year.\n\nCompanies asked for it.\n\nFrance and Germany welcomed it. The Netherlands abstained.',
      ),
      wire(
        'pact',
        'Halden and Tessaly sign a fishing pact',
        'Tessaly was represented by its ambassador to Halden, Petra Lindholt. She said the pact "proves a point".\n\nThe Red Cross said that nobody was hurt.',
      ),
      wire(
        'piece',
        'Close the canal',
        'By Lorenz Amsell\n\nLorenz Amsell is professor of maritime history at the University of Port Hale.\n\nEvery canal has been opened for money.\n\nI was on the canal commission in 1998.',
      ),
      wire(
        'ombara',
        'Soldiers of Ombara free ministers',
        'Ombara\'s military rulers freed four ministers.\n\n"Two years are short," junta leader Colonel Idris Maroc said on television.\n\nThe deposed president, Lamin Sakoo, said he would return "by road".\n\nThe European Union froze aid. Forda declined to comment. Forty people died on the day.',
      ),
      wire(
        'radar',
        'Velmark asks for radar',
        'Prime Minister Leif Aasen of Velmark said that he had asked NATO for radar. NATO spokesperson Alice Hartmann said the request was "being looked at".\n\n"Aasen is a chainsaw," Ostanian President Viktor Drago said.\n\n"Drago sells the wind," Aasen said.\n\nUkrainian President Volodymyr Zelensky met Spanish Prime Minister Pedro Sanchez in Madrid on Friday and asked for missiles.',
      ),
      wire(
        'mayor',
        'Smoke over the port',
        'The deputy mayor of Port Hale, Sven Tarn, said that the smoke "was odd".\n\nMayor Greta Holtz said her deputy spoke for himself. "He is no chemist," Holtz said.',
      ),
    ]);
  });
  afterAll(() => told.close());

  it.each<[question: string, finds: string]>([
    ['what did France say about the machine law?', 'France and Germany welcomed it'],
    ['what did the Netherlands say?', 'The Netherlands abstained'],
    ['what did the ambassador to Halden say?', 'proves a point'],
    ['what did the red cross say?', 'nobody was hurt'],
    // Whoever signs a piece above a note on them speaks in it.
    ["what's Amsell's opinion?", 'opened for money'],
    ['what did the mayor say?', 'He is no chemist'],
    ['what did the EU say about Ombara?', 'The European Union froze aid'],
    ['did forda comment?', 'Forda declined to comment'],
    // What a body says right behind a sentence on the subject.
    ['what did NATO say about radar?', 'being looked at'],
    // A meeting of which no reading knows the kind, asked for with a second question.
    ['did Zelensky and Sanchez meet? where?', 'in Madrid'],
    // "died" is no misspelt "did".
    ['how many people died in Ombara?', 'Forty people died'],
  ])('%s', async (question, finds) => {
    expect(await told.text(question, { place: 'mention' })).toContain(finds);
  });

  it('shows no other person for an office that nobody holds', async () => {
    const text = await told.text('what did the former deputy mayor write?', { place: 'mention' });
    expect(text).not.toContain('was odd');
  });

  it('leaves out whoever is not wanted', async () => {
    const text = await told.text('quotes about the smoke but not from Holtz', { place: 'mention' });
    expect(text).toContain('was odd');
    expect(text).not.toContain('He is no chemist');
  });

  it('turns a question round', async () => {
    const { context } = await told.ask('what did Drago say about Aasen?', { place: 'mention' });
    expect(await told.text('and vice versa?', { place: 'mention', context: context ?? null })).toContain(
      'sells the wind',
    );
  });

  it('leaves somebody out in a turn of a thread', async () => {
    const { context } = await told.ask('who spoke about the smoke?', { place: 'mention' });
    const text = await told.text('without Holtz', { place: 'mention', context: context ?? null });
    expect(text).toContain('was odd');
    expect(text).not.toContain('He is no chemist');
  });
});
