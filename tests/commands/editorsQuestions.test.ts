import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ThreadContext } from '../../src/answers/asked.ts';
import { article, openDesk, type TestDesk } from '../desk.ts';

// What editors asked of a crisis between two invented states: names that somebody gave something, a meeting in a thread, denials.

let desk: TestDesk;
beforeAll(async () => {
  const text = (id: string, source: string, published: string, title: string, words: string) =>
    article(id, words, { source, title, published });
  desk = await openDesk([
    text(
      'briefing',
      'Foreign Ministry of Ardovia',
      '2026-11-18',
      'Department Press Briefing',
      'MR TOLLAN: Good afternoon. Happy to take your questions.\n\nQUESTION: Can I ask about the embargo? The Prime Minister said yesterday that the embargo was "a paper umbrella."\n\nMR TOLLAN: I have seen those remarks. Our position is that the embargo remains on the table.\n\nQUESTION: Will the envoy go back?\n\nMR TOLLAN: I have no travel to announce.',
    ),
    text(
      'walkout',
      'Harbour Wire',
      '2026-11-20',
      'Ardovia suspends water talks with Kelmark',
      'Ardovia suspended water talks with Kelmark on Friday after its minister, Edda Norling, left the room.\n\nKelmark\'s deputy prime minister, Jorun Pask, called the exit "pantomime" and said his government owed "not a litre more".\n\nPask rejected a suggestion that Kelmark was playing for time. "I have never spoken to anyone in Moscow about this river," he said.\n\nNorling and Pask last met in Geneva on 3 October. They are due to meet again in Vienna on 9 December, according to officials.',
    ),
    text(
      'asked',
      'Polar Dispatch',
      '2026-11-21',
      'General brushes off question',
      'Asked by a reporter whether it was true that he had called Envoy Runa Selk "a paid tourist", General Odd Hamre laughed and walked off. "Selk is a diplomat," Hamre said later.',
    ),
    text(
      'ours',
      'Office of the President of Ardovia',
      '2026-11-19',
      "Readout of President Lindt's call with Prime Minister Oyelaran of Brenholm",
      "President Casimir Lindt spoke today by telephone with Prime Minister Folake Oyelaran of Brenholm. The President thanked the Prime Minister for Brenholm's support for the monitoring mission. The two leaders discussed food security and preparations for the Lisbon climate conference.\n\nThe President also raised the case of the detained journalist Tom Hale.\n\nThey agreed to remain in close contact and to meet in Port Vale on 14 January 2027.",
    ),
    text(
      'theirs',
      "Prime Minister's Office, Brenholm",
      '2026-11-19',
      "PM Oyelaran's call with the President of Ardovia",
      'Prime Minister Folake Oyelaran received a telephone call from President Casimir Lindt of Ardovia on 19 November 2026.\n\nThe Prime Minister reiterated Brenholm\'s neutrality. "Brenholm is not a party to this dispute," she told the President. The leaders discussed fisheries and visas for students.\n\nNo date has been set for a meeting.',
    ),
    text(
      'interview',
      'The Mainland',
      '2026-11-17',
      "Interview: Kelmark's foreign minister",
      "Ulf Brandvik has been foreign minister of Kelmark since 2024. He spoke to The Mainland.\n\nThe Mainland: Minister, is Kelmark ready for talks?\n\nBrandvik: We are ready for winter.\n\nThe Mainland: You met Mr Lavrov in Astana. What did you tell him?\n\nBrandvik: I told him that we are nobody's backyard.",
    ),
    text(
      'address',
      'General Assembly Records',
      '2026-09-25',
      'Address by H.E. Mr. Tavita Losa, President of the Republic of Luma Atolls, to the General Assembly',
      'I bring you greetings from forty-one islands. We demand a moratorium on deep-sea mining.\n\nLet me end with the words of my grandmother, who told me: "The tide keeps its appointments."',
    ),
    text(
      'council',
      'UN Press',
      '2026-11-16',
      'Council meeting on the river',
      'The representative of Ardovia said his country had shown restraint. He called on the Council to adopt targeted sanctions.\n\nThe representative of Kelmark, responding, rejected these allegations as "a tale told by an arsonist". Her Government had invited observers four times.',
    ),
    text(
      'both',
      "Prime Minister's Office",
      '2026-11-15',
      'Joint press conference by Prime Minister Colm Davane and President Ilie Roth',
      'PRIME MINISTER DAVANE: Good morning.\n\nPRESIDENT ROTH: Thank you, Colm.\n\nJournalist (Agency): A question to both. Is Russia a threat?\n\nPrime Minister Davane: Yes.\n\nPresident Roth: It is a neighbour that forgets where the fence is.\n\nJournalist (Paper): And the fish?\n\nPresident Roth: The fish are fine.',
    ),
    text(
      'navy',
      'Norhamn Post',
      '2026-11-14',
      'Interview with the defence chief',
      'PL: Your predecessor, Admiral Knut Berg, said the navy was "a museum with an anchor".\n\nGeneral Astrid Kval: Knut has a sense of humour.',
    ),
    text(
      'russian',
      'Северный вестник',
      '2026-11-13',
      'Представитель МИД прокомментировал переговоры',
      '«Мы не видим оснований для вмешательства», — заявила представитель МИД Анна Корсукова.\n\nМинистр Олег Дубрагин сказал: «Газ — не оружие, а товар».',
    ),
    text(
      'german',
      'Nordische Zeitung',
      '2026-11-12',
      'Kanzlerin Brunnhuber fordert Waffenruhe',
      'Bundeskanzlerin Karin Brunnhuber hat eine Waffenruhe gefordert. „Worte sind auch Munition“, sagte Brunnhuber.\n\n„Die Kanzlerin redet zu viel“, sagte Außenminister Lukas Brandeis.',
    ),
    text(
      'vote',
      'Gulf Gazette',
      '2026-11-11',
      'Kehlmann wins second term',
      'Rosa Kehlmann was re-elected president of Kaldia on Sunday.\n\nPresident Casimir Lindt congratulated Kehlmann in a telegram: "A great win."\n\n"We are monitoring the count," Envoy Nils Brattin said of Kehlmann.',
    ),
    text(
      'past',
      'Office of the President of Ardovia',
      '2026-11-10',
      'Remarks by President Lindt',
      'PRESIDENT LINDT: When I met President Halvar Lund last month he told me, "Casimir, you will be remembered."\n\nPRESIDENT LINDT: Madam Thatcher once told us that "no generation has a freehold on this earth".\n\nPRESIDENT LINDT: We will take our case to The Hague on 2 December.',
    ),
    text(
      'assembly',
      'UN Press',
      '2026-11-09',
      'Assembly debate',
      'Ms. Haavisto-Lund (Norland): Norland deplores the blockade of Port Selim.',
    ),
    text(
      'communique',
      'Ministry of Foreign Affairs of Lumera',
      '2026-11-22',
      'Joint Communiqué of the Foreign Ministers of Lumera, Ardovia and Kelmark',
      'The Foreign Ministers of Lumera, Ardovia and Kelmark met in Port Lumen on 22 November 2026.\n\nThe Ministers agreed to establish a joint commission. They did not reach agreement on the filling of the reservoir.',
    ),
    text(
      'profile',
      'The Mainland',
      '2026-11-08',
      'Profile: Dara Osmani, the minister who does not sign',
      'Dara Osmani has been foreign minister of Zhelania since March, succeeding Farid Nouriz.\n\nShe is married to the pianist Emil Osmani. "She reads the footnotes first," said Nouriz.',
    ),
    text(
      'noon',
      'United Nations',
      '2026-11-07',
      'Daily press briefing by the Office of the Spokesperson for the Secretary-General',
      "The following is a near-verbatim transcript of today's noon briefing by Marta Oyelowa, Spokesperson for the Secretary-General.\n\nQuestion: Is it legal?\n\nSpokesperson: There is a court.\n\nQuestion: Has he asked to see the two detained surveyors?\n\nSpokesperson: He has asked. He has not been given access.",
    ),
    text(
      'mission',
      'Permanent Mission of Kelmark to the United Nations',
      '2026-11-06',
      'Letter dated 6 November 2026 from the Permanent Representative of Kelmark to the President of the Security Council',
      'Excellency,\n\nKelmark requests an urgent meeting of the Security Council.\n\nLidia Moraru\nPermanent Representative',
    ),
    text(
      'reactions',
      'Harbour Wire',
      '2026-11-23',
      'Factbox: Reactions to the communiqué',
      'Nov 23 (Harbour) - Reactions to the communiqué:\n\nKELMARK PRESIDENT VERA DOLANI\n\n"Two men are coming home. The river is not."\n\nEUROPEAN COMMISSION\n\n"We welcome the release and urge a pause."',
    ),
    text(
      'lower',
      'Lower Ilva Courier',
      '2026-11-05',
      'Sobol: the day the river turned to mud',
      'SOBOL - The mayor closed the schools on Thursday because there was no water.',
    ),
    text(
      'aid',
      'River Aid International',
      '2026-11-04',
      'Drought Watch',
      'River Aid International estimates that 74,000 people in the Lower Ilva province lack safe water.',
    ),
    text(
      'gazette',
      'La Gazette',
      '2026-11-03',
      "Barrage d'Ashmar : Paris appelle à la retenue",
      "La ministre Claire Aubanelle a appelé jeudi les deux pays à la retenue. « L'eau ne doit jamais devenir une arme », a-t-elle déclaré.",
    ),
    text(
      'flow',
      'Harbour Wire',
      '2026-11-02',
      'Dam authority answers farmers',
      'A spokesman for the dam authority, Yusuf Ramin, denied that the flow had fallen by a third. "It is eleven per cent," Ramin said. The bucket did not fill.',
    ),
    text(
      'state',
      'U.S. Department of State',
      '2026-11-01',
      'Department Press Briefing',
      'Dana Whitlocke, Spokesperson\n\nMS WHITLOCKE: Good afternoon. And we are announcing twelve million dollars in water aid.\n\nQUESTION: Will you send somebody?\n\nMS WHITLOCKE: I have no travel to tell you of.',
    ),
    text(
      'first',
      'Harbour Wire',
      '2026-11-22',
      'Merricks on the talks',
      '"This is a first step," U.S. Secretary of State Paul Merricks said.',
    ),
    article(
      'record',
      'UNITED ASSEMBLY OF PORTS\nProvisional verbatim record\nWednesday, 18 November 2026\n\nPresident: Mr. Kimari\n\nMs. Haavi: Ardovia deplores the blockade of Port Selim.\n\nThe President: I thank Ms. Haavi.',
    ),
    ...Array.from({ length: 11 }, (_, i) =>
      text(
        `cod${i}`,
        'Oststrand Post',
        `2026-11-0${(i % 9) + 1}`,
        `Cod quota, part ${i}`,
        `The cod quota was cut again in the harbour of Oststrand, number ${i}. "Cod quota ${i} is a joke," Silje Marn said. "We counted ${i} empty nets," Silje Marn said.`,
      ),
    ),
  ]);
});
afterAll(() => desk.close());

const ask = (question: string) => desk.text(question, { place: 'mention' });

/** The answer to the last turn of a thread. */
async function thread(...turns: readonly string[]): Promise<string> {
  let context: ThreadContext | null = null;
  for (const turn of turns.slice(0, -1))
    context = (await desk.ask(turn, { place: 'mention', context })).context ?? null;
  return desk.text(turns.at(-1)!, { place: 'mention', context });
}

describe('the name that somebody gave something', () => {
  it.each([
    [
      'who called the embargo a paper umbrella?',
      /^“a paper umbrella” is in the words of a speaker.*\s+▏The Prime Minister said yesterday/,
    ],
    ['who described the exit as pantomime?', /^“pantomime” is by Jorun Pask/],
    ['did anyone call it a pantomime', /^(?:“|Not found)/],
    ['who called it pantomime?', /^“pantomime” is by Jorun Pask/],
    ['who said a paper umbrella', /^[^▏]*▏[^▏]*a paper umbrella[^▏]*$/],
    ['did Hamre call Selk a paid tourist?', /^Not quoted[^▏]*▏Asked by a reporter/],
  ])('%s leads with the words', async (question, finds) => {
    expect(await ask(question)).toMatch(finds);
  });

  it.each(['who called the embargo useless?', 'who called Norling a traitor?'])(
    '%s shows nobody else',
    async (question) => {
      expect(await ask(question)).toMatch(/^Nothing found for “[^”]+” in anybody's quoted words\.[^▏]*$/);
    },
  );

  it('is looked for as a phrase, and not by its words', async () => {
    expect(await ask('who said a pantomime in the harbour?')).toMatch(/^Not found/);
    expect(await ask('who mentioned an embargo?')).toMatch(/is quoted on (?:an )?embargo/);
    expect(await ask('who called the embargo a reliable embargo?')).toMatch(/^Nothing found/);
  });

  it('is found word for word in an article, and “from Ardovia” is no outlet', async () => {
    expect(await ask('who said water talks with Kelmark')).toContain(
      'Ardovia suspended water talks with Kelmark',
    );
    const text = await ask('who said the call was from Zhelania');
    expect(text).not.toContain('Presidency of Zhelania');
  });

  it('is no telephone call', async () => {
    expect(await ask('who called the Prime Minister?')).not.toMatch(/^“Minister”/);
  });
});

describe('a meeting that a thread compared', () => {
  const compared = 'compare Lindt Oyelaran';

  it.each([
    ['what did Brenholm leave out?', /^Prime Minister's Office, Brenholm leaves out/],
    ["what did the PM's office leave out?", /^Prime Minister's Office, Brenholm leaves out/],
    ['did both sides mention visas?', /^No: only Prime Minister's Office, Brenholm has “visas”/],
  ])('is the one of %s', async (question, finds) => {
    expect(await thread(compared, question)).toMatch(finds);
  });

  it('is kept for what the other side leaves out', async () => {
    const text = await thread(compared, 'what did Brenholm leave out?', 'and Ardovia?');
    expect(text).toMatch(/^Office of the President of Ardovia leaves out/);
  });

  it('is still asked about by other questions', async () => {
    const text = await thread(compared, 'what did Brenholm leave out?', 'and Pask?');
    expect(text).toContain('Jorun Pask');
  });

  it('is found outside a thread by the office of a state on no list', async () => {
    expect(await ask('what did Brenholm leave out?')).toMatch(
      /^Prime Minister's Office, Brenholm leaves out/,
    );
    expect(await ask('what did brenholms readout leave out?')).toMatch(/^Prime Minister's Office, Brenholm/);
  });

  it('lays a date for the next one beside the denial of any, and takes a conference for no country', async () => {
    const text = await ask(compared);
    expect(text).toMatch(
      /Topic: a visit or next meeting\s.*to meet in Port Vale on 14 January 2027\..*\s.*No date has been set for a meeting\./,
    );
    expect(text).not.toContain('Portugal');
  });

  it('is of texts that offices published themselves', async () => {
    expect(await ask(compared)).not.toContain('a report, not its own text');
  });
});

describe('when two meet next', () => {
  const both =
    /Norling and Pask last met in Geneva on 3 October\. They are due to meet again in Vienna on 9 December/;

  it.each([
    'when do Norling and Pask meet next?',
    'when does Norling meet Pask again?',
    'when is the next meeting of Norling and Pask?',
    'calendar Pask',
  ])('%s shows who “they” are', async (question) => {
    const text = await ask(question);
    expect(text).toMatch(both);
    expect(text).not.toContain('14 January');
  });

  it.each([
    ['Norling and Pask', 'when do they meet next?'],
    ['quotes Pask', 'when does he meet Norling next?'],
  ])('%s, then %s', async (...turns) => {
    expect(await thread(...turns)).toMatch(both);
  });

  it('shows no sentence before that does not say who', async () => {
    const text = await ask('calendar January 2027');
    expect(text).toContain('They agreed to remain in close contact');
    expect(text).not.toContain('detained journalist');
  });
});

it.each([
  ['when will Ardovia take its case to The Hague?', 'We will take our case to The Hague on 2 December'],
  ['when will President Lindt meet Oyelaran?', '14 January 2027'],
  // What nobody announces is read otherwise.
  ['when did Marn speak about the quota?', 'Last on'],
])('%s is answered by what is announced', async (question, finds) => {
  expect(await ask(question)).toContain(finds);
});

it('a department announces what its own briefing does', async () => {
  expect(await ask('what did the State Department announce?')).toMatch(
    /^(?!In other words)[^▏]*▏[^▏]*we are announcing twelve million dollars/,
  );
});

describe('whether two ever met or spoke', () => {
  it('shows a denial', async () => {
    expect(await ask('did Pask ever speak to Moscow?')).toMatch(
      /^No stored text tells of a meeting or call of Pask and Russia\.\s+What is said of it:\s+▏"I have never spoken to anyone in Moscow/,
    );
  });

  it('shows the answer to a question about it', async () => {
    expect(await ask('did Brandvik meet Lavrov?')).toMatch(
      /What is said of it:\s+▏I told him that we are nobody's backyard.*\s.*in answer to/,
    );
  });

  it('shows nothing that is not of it', async () => {
    expect(await ask('did Norling meet Brandvik?')).not.toContain('What is said of it');
  });
});

describe('what stands around an answer', () => {
  it('is the article, where that is asked for', async () => {
    const text = await thread('what did Pask say about the exit?', 'which article?');
    expect(text).toMatch(
      /^It is in this article:\s+20 November 2026, Harbour Wire: Ardovia suspends water talks/,
    );
    expect(text).not.toContain('does not state a place');
  });

  it('is never a dateline: a text that has the word nowhere else shows its news', async () => {
    const own = await openDesk([
      article(
        'border',
        'LINDBY — Ostland will open its border to Westland on Friday.\n\nTrade had fallen by half.',
        {
          title: 'Ostland opens its border after Lindby talks',
          published: '2026-11-26',
        },
      ),
    ]);
    const text = await own.text('latest Lindby');
    expect(text).toContain('▏Ostland will open its border to Westland on Friday.');
    expect(text).not.toContain('LINDBY');
    await own.close();
  });

  it('says in which order articles come', async () => {
    expect(await ask('whats the latest on cod')).toContain('newest first; add words');
    expect(await ask('articles about cod')).toContain('best match first; add words');
  });

  it('counts what is not listed of the pages behind', async () => {
    const first = await ask('articles about cod');
    expect(first).toContain('not listed: 3 more articles');
    const next = await thread('articles about cod', 'next page');
    expect(next).not.toContain('not listed');
  });

  it('names a text by the heading it begins with, where it has no headline', async () => {
    const text = await ask('what did Haavi say about the blockade?');
    expect(text).toContain('“UNITED ASSEMBLY OF PORTS”');
  });

  it('is what somebody says of a relative whom no text names', async () => {
    expect(await ask("what did Losa's grandmother tell him?")).toMatch(
      /^Quoted in transcripts or statements, once: Tavita Losa on grandmother\.\s+▏Let me end/,
    );
  });
});

describe('whom the texts do not name so', () => {
  it.each([
    // Whoever holds a post of a state on no list.
    ['what did the representative of Ardovia say?', 'his country had shown restraint'],
    [
      'what did the representative of Ardovia say about sanctions?',
      'He called on the Council to adopt targeted sanctions',
    ],
    ["what did Kelmark's representative at the UN say?", 'rejected these allegations as'],
    // Of two who answer one question, the second.
    ['what did Roth say about Russia?', 'It is a neighbour that forgets where the fence is'],
    // Who is named in somebody's question or remarks.
    ['what did Berg say about the navy?', 'said the navy was "a museum with an anchor"'],
    ['what did Thatcher say?', 'no generation has a freehold'],
    // Names and subjects in the letters and words of other languages.
    ['what did Korsukova say?', 'Мы не видим оснований'],
    ['что сказала Корсукова?', 'Мы не видим оснований'],
    ['что сказал Дубрагин о газе?', 'Газ — не оружие'],
    ['Was hat Brandeis über die Kanzlerin gesagt?', 'Die Kanzlerin redet zu viel'],
    // A deed that the article shows.
    ['who congratulated Kehlmann?', 'Casimir Lindt congratulated Kehlmann'],
    ['what did Norland say about the blockade?', 'Norland deplores the blockade'],
    ["who was Osmani's predecessor?", 'succeeding Farid Nouriz'],
    ['what did Nouriz say about Osmani?', 'She reads the footnotes first'],
    ['what did the UN spokesperson say about the surveyors?', 'He has asked. He has not been given access'],
    ['what did the Kelmark ambassador to the UN say?', 'requests an urgent meeting'],
    ['what did the European Commission say?', 'We welcome the release'],
    ['how many people lack water in the Lower Ilva?', '74,000 people'],
    ['what did Aubanelle say about water?', 'doit jamais devenir une arme'],
    ['did Ramin confirm that the flow fell by a third?', 'denied that the flow had fallen by a third'],
    ['what was agreed in Port Lumen?', 'agreed to establish a joint commission'],
    ['what was not agreed in Port Lumen?', 'did not reach agreement on the filling'],
    ['did both leaders mention visas?', "only Prime Minister's Office, Brenholm has “visas”"],
    ['did both sides mention visas?', "only Prime Minister's Office, Brenholm has “visas”"],
  ])('%s', async (question, finds) => {
    expect(await ask(question)).toContain(finds);
  });

  it('is no part of somebody else’s name', async () => {
    expect(await ask('what did President Lund say?')).toMatch(/Halvar Lund is named once/);
  });

  it('is not whoever else speaks', async () => {
    expect(await ask('who congratulated Kehlmann?')).not.toContain('We are monitoring');
    expect(await ask('who thanked Kehlmann?')).toMatch(/^Nothing found/);
    expect(await ask('what did Roth say about the fish?')).not.toContain('neighbour');
  });
});
