import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('warned', '“We had given warning,” President Ilse Maronne told reporters in Marenburg.'),
    article('courts', 'In May Ms Maronne told parliament: “Courts are for countries without friends.”'),
    // A surname of two parts.
    article('pact', '“We signed a pact,” Foreign Minister Oda Terrec-Lunde told reporters in Marenburg.'),
    article('levies', 'Ms Terrec-Lunde, a former judge, told parliament: “Levies help nobody.”'),
    article('bridge', '“A bridge is a promise,” the opposition leader, Mila van der Stroom, said.'),
    article('tunnel', 'In May Ms Van der Stroom told parliament: “A tunnel is a threat.”'),
    // Words said twice, the older text stored later; and words about somebody by others than him.
    article('again', '“My remark on rubber walls was a joke,” Minister Emil Kastor said.', {
      title: 'Kastor jokes',
      published: '2026-03-12',
    }),
    article('walls', 'Kastor is late, said Emil Kastor. “We build rubber walls,” he said.', {
      title: 'Kastor builds',
      published: '2026-03-10',
    }),
    article('blame', '“Kastor has misled us, and that is a shame,” said Greta Solin.', {
      title: 'Solin on Kastor',
      published: '2026-03-13',
    }),
    // Two of one surname, and one named by it alone.
    article('holt', '“We wait,” said Foreign Minister Ada Holt.\n\n“We do not,” said General Otto Holt.'),
    article('alone', '“It is late,” Holt said.'),
    article('early', '“We came early,” Otto Ivanov said.'),
    article('late', 'In May Mr Ivanov told parliament: “We came late.”'),
    // One office and another.
    article('lindt', '“There is no plan,” Defence Minister Oskar Lindt said.'),
    article('mayor', '“There is a bridge,” Mayor Lindt said.'),
    // One office in two languages, and a label in capitals.
    article('mill', '“The mill stays open,” Foreign Minister Tore Brühn told reporters.', {
      published: '2026-11-20',
    }),
    article(
      'label',
      'PRESIDENT MARNE: Good evening.\n\nFOREIGN MINISTER BRÜHN: The miller is a friend. We shall wait.\n\nPRESIDENT MARNE: Thank you.',
      { published: '2026-11-21' },
    ),
    article(
      'german',
      'Der ostlandische Außenminister Tore Brühn hat vor dem Verkauf der Mühle gewarnt. „Eine Mühle ist kein Markt“, sagte Brühn am Freitag.',
      { published: '2026-11-22' },
    ),
    article(
      'envoy',
      'The UN envoy for the Tarn basin, Johanna Petrescu, was brief. “One afternoon would do,” she said.',
    ),
    article('un', '“We are following it,” a statement of the United Nations said.'),
    // "who" is no body.
    article(
      'relative',
      'Anna Velk, who is to visit Tarn, said the crossing “is not on our list”. Koval, who is to visit Tarn as well, said the dam “is not on our list”.',
    ),
    article('orlund', 'Orlund’s prime minister, Dario Quell, “would rather wait,” he said.'),
    article(
      'recall',
      'The Secretary-General follows the recall of the ambassador with concern.\n\nStéphane Dujarric, Spokesperson for the Secretary-General',
      {
        title: 'Statement attributable to the Spokesperson for the Secretary-General on the recall',
        source: 'United Nations',
        published: '2026-11-22',
      },
    ),
    article('shots', 'The police said that two persons were held. “We saw smoke,” a witness said.', {
      title: 'A shooting in Lindby',
    }),
    article('resigned', 'Teodor Brakk resigned on Friday.\n\n“I wrote what I thought,” Brakk said.', {
      title: 'The minister goes',
    }),
    article('meeting', 'The two ministers will meet in Lindby on 7 December, Quell said.', {
      published: '2026-11-22',
    }),
  ]);
});
afterAll(() => desk.close());

it.each<[question: string, has: readonly string[], hasNot: readonly string[]]>([
  ['what did the WHO say?', ['World Health Organization'], ['on our list']],
  ['what did the WHO say about the crossing?', ['World Health Organization'], ['on our list']],
  ['what did the WHO say about the dam?', ['World Health Organization'], ['on our list']],
  // One person by either name.
  ['what did Maronne say?', ['given warning', 'without friends'], []],
  [
    'what did Ilse Maronne say?',
    ['given warning', 'without friends', 'I read “Maronne” as Ilse Maronne.'],
    [],
  ],
  ['what did Terrec-Lunde say?', ['signed a pact', 'Levies help'], []],
  ['what did Terrec-Lunde say about a pact?', ['signed a pact'], ['Not found']],
  ['what did Oda Terrec-Lunde say about levies?', ['Levies help'], ['Not found']],
  ['what did Mila van der Stroom say about a tunnel?', ['a threat'], ['Not found']],
  ['what did Van der Stroom say about a bridge?', ['a promise'], ['Not found']],
  // Who said it first, and not who said it last.
  [
    'who said "rubber walls" first?',
    ['First stored use of “rubber walls”: 10 March 2026, by Emil Kastor'],
    [],
  ],
  ['who first said "rubber walls"?', ['First stored use of “rubber walls”: 10 March 2026'], []],
  ['who said "rubber walls"?', ['“rubber walls” is by Emil Kastor'], ['First stored']],
  // Nobody criticises himself.
  ['who criticised Kastor?', ['has misled us'], ['— Emil Kastor']],
  // The lexicon knows another of that surname, whom the archive has under no other name.
  ['what did Otto Ivanov say?', ['We came early'], ['We came late']],
  // Whose surname two bear is nobody of the two.
  ['what did Ada Holt say?', ['We wait'], ['It is late']],
  // A minister is no mayor, or may have become one: that there is another is said.
  ['what did Oskar Lindt say?', ['no plan', 'not part of this answer: “Lindt”'], ['a bridge']],
  ['what did Lindt say?', ['a bridge', 'not part of this answer: “Oskar Lindt”'], ['no plan']],
  ['what did Lindt say about a plan?', ['no plan', 'I read “Lindt” as Oskar Lindt'], ['Not found']],
  ['what did Oskar Lindt say about a bridge?', ['Not'], ['a bridge is', 'as Lindt']],
  ['Lindt on bridges', ['not part of this answer: “Oskar Lindt”'], []],
  // A title in another language is the same office.
  ['what did Brühn say?', ['stays open', 'a friend', 'kein Markt'], ['not part of']],
  ['what did Bruhn say about the mill?', ['stays open'], ['not part of']],
  ['what did Tore Brühn say about a friend?', ['a friend'], ['Not quoted', 'not part of']],
  // An envoy is whoever texts call so, and not all of the body.
  ['what did the UN envoy for the Tarn basin say?', ['One afternoon'], ['following it']],
  ['what did the UN rapporteur say?', [], ['following it']],
  // Who has an office of a country that the lexicon does not know.
  ["who is Orlund's prime minister?", ['Dario Quell'], []],
  // Everybody is nobody's name.
  ['what did everyone say about a plan?', ['no plan'], ['I did not use']],
  // Whom texts call so, and do not name.
  ['what did the police say about the shooting?', ['two persons were held', 'not known by name'], []],
  ['what did the witness say?', ['We saw smoke'], ['I know nobody']],
  // A spokesman's statement shows what the secretary-general holds.
  [
    'what did Guterres say about the recall?',
    ['but reported once', 'with concern', '— António Guterres', 'as told by Stéphane Dujarric'],
    [],
  ],
  // Who speaks for an office does not hold it.
  [
    'what did the UN secretary-general say about the recall?',
    ['but reported once', '— António Guterres', 'as António Guterres'],
    ['as Stéphane Dujarric'],
  ],
  ['what did Guterres say about fish?', ['Not found. António Guterres'], ['Dujarric']],
  // What somebody did is in the articles that have the name and the deed.
  ['did Brakk resign?', ['I look up', 'Brakk resigned on Friday'], []],
  ['is Brakk asleep?', ['I didn’t understand'], []],
  // What comes is in the calendar.
  ['what is happening on December 7?', ['in Lindby'], []],
  ['when is the Lindby meeting?', ['in Lindby'], []],
  ['when is the meeting in Lindby?', ['in Lindby'], []],
])('%s', async (question, has, hasNot) => {
  const text = await desk.text(question, { place: 'mention' });
  for (const words of has) expect(text).toContain(words);
  for (const words of hasNot) expect(text).not.toContain(words);
});

it('counts the words of one person under the full name, whatever a text calls her', async () => {
  const text = await desk.text('voices');
  expect(text).toMatch(/Oda Terrec-Lunde +not known +7 \([^)]+\), 2 articles/);
  expect(text).not.toMatch(/^Terrec-Lunde/m);
});

it('whoever holds an office is asked about under the surname of a transcript too', async () => {
  const desk = await openDesk([
    article(
      'call',
      'President Dario Quell of Kestria and Prime Minister Nils Harrow of Orlund spoke by telephone on Monday.',
    ),
    article(
      'record',
      'PRESIDENT QUELL: We rule out nothing. Sanctions are being prepared in my office this week.\n\nQUESTION: Against whom?\n\nPRESIDENT QUELL: Against whoever closes the bridge.',
      { title: 'Press conference by the President of Kestria' },
    ),
  ]);
  const text = await desk.text('ask what did the president of Kestria say?', { place: 'mention' });
  expect(text).not.toContain('never quoted');
  expect(text).toContain('Sanctions are being prepared');
  await desk.close();
});

it('looks at everybody of a surname, of whom the lexicon knows one, before it says that nothing was found', async () => {
  const desk = await openDesk([
    article('cargo', '“A port that asks for your passport is not a port,” said Paul Lavrov, a trader.'),
    article('talks', 'Sergei Lavrov met the envoy. “We want peace in Syria,” Lavrov said in Moscow.'),
    article(
      'ferry',
      'President Karin Solberg of Ostvik said on Monday that she would not accept ultimatums.',
    ),
    article('visit', 'Former Norwegian Prime Minister Erna Solberg was at the concert.'),
    article('cranes', 'President Nina Merkel said: “He does not know the cranes.”'),
    article('gas', 'Chancellor Angela Merkel said: “Gas is a commodity.”'),
  ]);
  const ask = (question: string) => desk.text(`ask ${question}`, { place: 'mention' });
  const ports = await ask('what did Lavrov say about ports?');
  expect(ports).toContain('is not a port');
  expect(ports).toContain('I read “Lavrov” as Paul Lavrov');
  const syria = await ask('what did Lavrov say about Syria?');
  expect(syria).toContain('We want peace');
  expect(syria).toContain('I read “Lavrov” as Sergei Lavrov; also of that name: Paul Lavrov.');
  expect(await ask('what did Lavrov say about tulips?')).toContain('also of that name: Paul Lavrov');
  expect(await desk.text('quotes Lavrov')).toContain('also of that name: Paul Lavrov');
  // Whose words are stored goes before who is only named; the office says which of two is meant.
  expect(await ask('what did Solberg say about ultimatums?')).toContain('Karin Solberg');
  const president = await ask('what did President Merkel say?');
  expect(president).toContain('the cranes');
  expect(president).toContain('also of that name: Angela Merkel');
  expect(await ask('what did Sergei Lavrov say about Syria?')).not.toContain('Paul Lavrov');
  await desk.close();
});

it('gives no country what a guest at its press conference said, nor what a text says of “us”', async () => {
  const desk = await openDesk([
    article(
      'denial',
      'Ostvik’s Foreign Minister Erik Lind on Monday denied a report on the ferry. Norland waits.',
    ),
    article(
      'joint',
      'SECRETARY WHITLOCK: Good afternoon. Norland will help.\n\nFOREIGN MINISTER LIND: Thank you. The frigates should go home.',
      {
        title: 'Joint press conference by Secretary Whitlock and Foreign Minister Erik Lind',
        source: 'Republic of Norland Department of External Affairs',
      },
    ),
    article(
      'offer',
      'Norland’s secretary for external affairs, Andrew Whitlock, on Sunday offered mediation on the ferry.',
    ),
    article(
      'visit',
      'Sollen, on a visit to Norland, said the ferry is lost: “We will not fire the first shot.”',
    ),
    article(
      'opinion',
      '“The government wants us to believe in a ferry,” said Marta Kovan. They told us of the ferry.',
    ),
  ]);
  const norland = await desk.text('ask what did Norland say about the ferry?', { place: 'mention' });
  expect(norland).not.toContain('denied a report');
  expect(norland).not.toMatch(/Quoted/);
  const states = await desk.text('ask what did the United States say about the ferry?', { place: 'mention' });
  expect(states).not.toMatch(/wants us|told us/);
  await desk.close();
});

it('gives no reason that a text does not have', async () => {
  const desk = await openDesk([
    article(
      'offer',
      'Secretary Lea Holm met the envoys on Sunday. Her adviser was brief. “She will study the offer,” Otto Brandt said.',
      {
        title: 'Holm offers mediation in harbour dispute',
      },
    ),
  ]);
  const text = await desk.text('ask what did Brandt say about mediation?', { place: 'mention' });
  expect(text).not.toContain('is the one person whom the headline names');
  await desk.close();
});
