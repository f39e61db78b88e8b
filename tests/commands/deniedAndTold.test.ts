import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

// What a text tells of words is not lost for the answer: that they were denied, to whom they were said, and who said them.

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article(
      'call',
      `Brask, Tolm speak by phone

LUNNA, Nov. 20 - President Edvar Brask of Norvik and Prime Minister Ilmar Tolm of Sudria spoke by telephone on Friday.

Neither side said whether the fishermen were discussed. Tolm will not attend the Pellow talks, his spokeswoman, Ines Carr, said. "He trusts his minister," Carr said.

Meanwhile Ostmark's foreign minister, Greta Holl, denied saying that Sudria was "the weaker of the two". "I never said that," Holl said.`,
      { source: 'Lunna Wire', published: '2026-11-20' },
    ),
    article(
      'barbs',
      `Vance and Brask trade barbs

President Brask thanked Velland for its tents. "A guest who brings his own bed is still a guest," he said.

Velland's Prime Minister Signe Vance was not pleased. "We did not bring a bed," Vance said.

Brask later clarified his words to Vance, telling her that "no insult was meant".

According to the Norvik Courier, Tomas Riel told Vance that "Velland should heal itself". Riel's office said he never used those words.

"Mr. Lenk has a great future in comedy," Riel said of Ostmark's Dario Lenk.`,
      { source: 'Velland Times', published: '2026-11-21' },
    ),
    article(
      'paper',
      `Ferry halted

The Norvik Courier said the ferry "will not sail". "We wait," said Henrik Moss, spokesman for the Norvik foreign ministry.

President Edvar Brask of Norvik warned on Saturday: "Sanctions are not a policy."`,
      { source: 'Lunna Wire', published: '2026-11-21' },
    ),
    article(
      'courier',
      `Fishermen come home

The fishermen came home on Saturday. "They were well fed," said Captain Lena Forst.`,
      { source: 'Norvik Courier', published: '2026-11-22' },
    ),
    article(
      'plays-down',
      `Foreign Minister Tomas Riel played down the talks on Monday. "We raised the fishermen in the first ten minutes," he said.`,
      { source: 'Norvik Courier', title: 'Norvik minister plays down talks', published: '2026-11-18' },
    ),
    article(
      'presser',
      `Press conference of President Brask

PRESIDENT BRASK: I will let the minister answer that.

FOREIGN MINISTER RIEL: The fishermen are well. A humanitarian matter. We are waiting for an answer.`,
      { source: 'Office of the President of Norvik', published: '2026-11-19' },
    ),
    article(
      'statement',
      `Statement by the Prime Minister of Velland

Prime Minister Signe Vance of Velland said: "Velland stands with both banks."`,
      { source: 'Government of Velland', published: '2026-11-10' },
    ),
    article(
      'lula',
      'O presidente Edu da Serra afirmou que o acordo tem uma última chance. “Se não fizer agora, não fará mais”, disse Serra.',
      {
        source: 'Agência do Sul',
        title: 'Acordo terá última chance',
        published: '2026-11-14',
        language: 'pt',
      },
    ),
    article('north', '“The pipe is a promise,” Edu da Serra said.', {
      source: 'Lunna Wire',
      published: '2026-11-13',
    }),
    article(
      'berlin',
      'Der norvische Minister Johann Wade sieht das skeptisch. „Neue Sanktionen gegen Russland sind wahrscheinlich“, sagte Johann Wade.',
      { source: 'Nordblatt', published: '2026-11-12', language: 'de' },
    ),
    article(
      'lausen',
      'Ministers met in Swiss Lausen for a day. The foreign ministers of Norvik and Sudria took part in the talks in Lausen.',
      { source: 'Lunna Wire', title: 'Ministers reach consensus', published: '2026-11-11' },
    ),
    article(
      'puerto',
      'PUERTO.- El canciller de Costamar, Esteban Quiroz, rechazó las sanciones contra Norvik. «No vamos a castigar a un pueblo», afirmó Quiroz.',
      {
        source: 'Diario del Mar',
        title: 'Costamar rechaza las sanciones',
        published: '2026-11-10',
        language: 'es',
      },
    ),
    article(
      'walkout',
      'Sudria recalled its ambassador, Mira Szabor, for consultations. “It is reversible,” Szabor said.\n\nBrask has not commented. His press secretary, Pia Landquist, said he was busy.\n\nOpposition leader Viktor Dohl accused Edvar Brask of gambling. “He plays poker,” said Dohl. Asked about the ferry, Edvar Brask said: “Dohl would sell the ferry.”',
      { source: 'Lunna Wire', title: 'Envoy recalled', published: '2026-11-09' },
    ),
    article(
      'apology',
      'Will he apologise? Nora Wickes was asked. “No. I will apologise when he does,” Wickes said. “The dam will be finished in March,” said Wickes.',
      { source: 'Lunna Wire', title: 'Wickes refuses', published: '2026-11-08' },
    ),
    article('march', '“We wait,” Nora Wickes said.', {
      source: 'Lunna Wire',
      published: '2026-03-08',
    }),
    article(
      'parliament',
      `Sudrian parliament

MR SULL: Why did you offer Brenna?

MS DRASK (Foreign Minister): I did not. I never offered it.`,
      { source: 'Brenna Daily', published: '2026-11-22' },
    ),
    article(
      'bank',
      `Sudria's central bank raises its rate

BRENNA, Nov. 22 - Sudria's central bank raised its key rate to 9 percent on Sunday.

"Inflation is a thief," Governor Mila Tarn said.`,
      { source: 'Lunna Wire', published: '2026-11-22' },
    ),
  ]);
});
afterAll(() => desk.close());

const answers = (question: string) => desk.text(`ask ${question}`);

it('gives the sentence in which somebody denies to have said what is asked for', async () => {
  const text = await answers('did Holl say that Sudria was the weaker of the two?');
  expect(text).toContain('denied saying that Sudria was');
});

it.each(["what's Norvik's position on sanctions?", 'what did Norvik say about sanctions?'])(
  'asks no newspaper that is called after a country for the country: %s',
  async (question) => {
    const text = await answers(question);
    expect(text).toContain('Sanctions are not a policy');
    expect(text).not.toMatch(/Courier (?:is|on) /);
  },
);

it('finds who speaks for a ministry of a country that a newspaper is called after', async () => {
  const text = await answers('what did the spokesman for the Norvik foreign ministry say?');
  expect(text).toContain('We wait');
  expect(text).toContain('Henrik Moss');
});

it('takes the surname of a transcript and the full name of an article for one holder of an office', async () => {
  const text = await answers("what did Norvik's foreign minister say about the fishermen?");
  expect(text).toContain('A humanitarian matter');
  expect(text).toContain('We raised the fishermen');
});

it('lets who speaks for a government answer, and not a text that it published', async () => {
  const text = await answers('how did Velland respond to Brask?');
  expect(text).toContain('We did not bring a bed');
});

it('takes what is offered for no newspaper that begins so', async () => {
  const text = await answers('did Drask offer Brenna?');
  expect(text).toContain('I never offered it');
  expect(text).not.toContain('Brenna Daily.');
  expect(text).not.toContain('said to Brenna');
});

it('finds whom a text calls somebody’s spokeswoman by "his"', async () => {
  const text = await answers("what did Tolm's spokeswoman say?");
  expect(text).toContain('He trusts his minister');
});

it.each(['what did the central bank governor of Sudria say?', "Sudria's central bank governor on inflation"])(
  'finds the governor of a bank whom a text calls so after it has named the bank: %s',
  async (question) => {
    expect(await answers(question)).toContain('Inflation is a thief');
  },
);

it('takes "react to somebody" for a question about him', async () => {
  const text = await answers('how did Riel react to Lenk?');
  expect(text).toContain('great future in comedy');
  expect(text).not.toContain('said to Dario Lenk');
});

it('shows what a text says somebody told another', async () => {
  const text = await answers('what did Riel tell Vance?');
  expect(text).toContain('Velland should heal itself');
  expect(text).not.toContain('No stored text');
});

it('shows first what was told to whoever is asked about', async () => {
  const text = await answers('what did Brask tell Vance?');
  expect(text).toMatch(/^[^▏]*▏[^▏]*no insult was meant/);
});

it('does not take for said what neither side said', async () => {
  const text = await answers('did anyone mention the fishermen on Friday?');
  expect(text).not.toContain('said by “Neither side”');
  expect(text).toContain('Neither side said whether the fishermen were discussed');
});

it('compares nothing where nobody asked about a meeting', async () => {
  const text = await answers('what did Drask not say?');
  expect(text).not.toContain('this meeting');
});

it('looks for the talks in an unknown place', async () => {
  expect(await answers('who attended the Pellow talks?')).toContain('Tolm will not attend the Pellow talks');
});

it.each(['quotes since tomorrow'])('says that nothing is stored of a day to come: %s', async (typed) => {
  const text = await desk.text(typed);
  expect(text).not.toMatch(/about (?:since )?tomorrow/);
});

it('says that texts which name somebody are in a language whose quotes are not read', async () => {
  const text = await answers('what did Serra say about the deal with Europe?');
  expect(text).toContain('Not found, except perhaps in Portuguese.');
  expect(text).toContain('1 text with the name of Edu da Serra is in Portuguese, of which I read no quotes.');
});

it('looks for a country in small letters by its name in the language of a text', async () => {
  expect(await answers('wade sanctions russia')).toContain('Neue Sanktionen gegen Russland');
});

it('shows who took part where no text tells of talks as a meeting', async () => {
  expect(await answers('who attended the Lausen talks?')).toContain('took part in the talks in Lausen');
});

it.each([
  ['what did Brask not say about sanctions?', 'I did not use “not”'],
  ['is there a deal on fishermen?', 'I searched the articles for your words'],
])('takes a denial or a fact for no speaker: %s', async (question, said) => {
  const text = await answers(question);
  expect(text).not.toContain('No speaker');
  if (question.includes('not')) expect(text).toContain(said);
});

it.each(['Norviks position on sanctions', 'whats Brasks line on sanctions'])(
  'knows a name without the mark of an owner: %s',
  async (question) => {
    expect(await answers(question)).toContain('Sanctions are not a policy');
  },
);

it.each([
  ["what did Costamar's foreign minister say about sanctions?", 'No vamos a castigar a un pueblo'],
  ['costamar foreign minister sanctions', 'No vamos a castigar a un pueblo'],
  ["what did Sudria's ambassador say?", 'It is reversible'],
  ["what did Brask's press secretary say?", 'he was busy'],
])('knows an office by a title in another language, by "its" and by "his": %s', async (question, words) => {
  expect(await answers(question)).toContain(words);
});

it('finds nothing where of two words one is lacking: a stab is no stability', async () => {
  expect(await answers('who said stab in the back?')).toContain('Nothing found');
});

it('takes "about him" in a thread for what is spoken of', async () => {
  const first = await desk.ask('ask Dohl on Brask');
  const text = await desk.text('ask and what did Brask say about him?', { context: first.context ?? null });
  expect(text).toContain('Dohl would sell the ferry');
});

it('says again, each with its speaker, what was said, where it is asked who said that', async () => {
  const first = await desk.ask('ask what did Norvik say about sanctions?');
  const text = await desk.text('ask who said that?', { context: first.context ?? null });
  expect(text).toContain('Sanctions are not a policy');
});

it('gives nobody’s own words for those of his spokesman', async () => {
  expect(await answers("Riel's spokesman")).toContain("No speaker “Riel's spokesman”");
});

it.each(['proof?', 'seriously?', 'any evidence?', 'officially?'])(
  'says "not found" of no word that asks for nothing: %s',
  async (turn) => {
    const first = await desk.ask('ask Brask on sanctions');
    const text = await desk.text(`ask ${turn}`, { context: first.context ?? null });
    expect(text).not.toMatch(/Not (?:found|quoted)/);
  },
);

it('names who speaks of what articles are about, where it is asked who said that', async () => {
  const first = await desk.ask('ask articles on sanctions');
  const text = await desk.text('ask who said that?', { context: first.context ?? null });
  expect(text).toMatch(/speakers? (?:is|are) quoted/);
});

it.each([
  'is there any word from Brask on sanctions?',
  'are there sanctions according to Brask?',
  'is there any criticism of sanctions by Brask?',
])('asks for somebody’s words: %s', async (question) => {
  expect(await answers(question)).not.toContain('I searched the articles');
  expect(await answers(question)).toContain('Brask');
});

it('gives nobody who speaks for today’s president as the spokesman of one before', async () => {
  expect(await answers("Obama's spokesman on Syria")).toContain("No speaker “Obama's spokesman”");
  expect(await answers("Mishustin's spokesman on Syria")).not.toContain('Peskov');
});

it('takes words alone in a thread for another subject', async () => {
  const first = await desk.ask('ask Brask on sanctions');
  const text = await desk.text('ask ferry?', { context: first.context ?? null });
  expect(text).toContain('Dohl would sell the ferry');
});

it('reads no name as the first word of another: “greta” is no misspelt “Great”', async () => {
  expect(await answers('has Brask ever mentioned greta?')).not.toContain('Great');
});

it.each(['Norvik foreign ministry spokesperson', 'norvik fm spox'])(
  'knows a spokesperson by whichever word a text has: %s',
  async (who) => {
    expect(await answers(`what did the ${who} say?`)).toContain('We wait');
  },
);

it('says no "yes" to an act that is put off until something else happens', async () => {
  const text = await answers('did Wickes apologise?');
  expect(text).toContain('I will apologise when he does');
  expect(text).not.toMatch(/^Yes/);
});

it('takes a month for what was said, where nothing of that month answers', async () => {
  expect(await answers('did Wickes say the dam will be finished in March?')).toContain(
    'The dam will be finished in March',
  );
});

it('knows the last call of two, however the words stand', async () => {
  expect(await answers('brask tolm phone call last')).toContain('spoke by telephone');
});

it('changes who is asked about where a turn names an office of a known country', async () => {
  const first = await desk.ask('ask Brask on sanctions');
  const text = await desk.text('ask and the German chancellor?', { context: first.context ?? null });
  expect(text).not.toMatch(/Brask is not quoted on (?:the )?German chancellor/);
});

it('looks in all articles where a thread about one asks whether there is anything from somebody', async () => {
  const { context } = await desk.ask('ask Brask on sanctions');
  for (const question of [
    'is there anything from Tolm on kites?',
    'is there any criticism of kites by Tolm?',
  ])
    expect(await desk.text(`ask ${question}`, { context: context ?? null })).toMatch(
      /in the \d+ articles stored/,
    );
  expect(await desk.text('ask any mention of kites there?', { context: context ?? null })).toContain(
    'in that article',
  );
});
