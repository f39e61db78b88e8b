import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/loadLexicon.ts';
import { prepareReader } from '../../src/reading/prepareReader.ts';
import { readArticle } from '../../src/reading/readArticle.ts';

// Whole texts of the kinds that reach a foreign desk, each with what its summary must hold and must not.

const reader = prepareReader(loadLexicon('data'));
const read = (title: string, text: string) => {
  const reading = readArticle({ text, title }, reader);
  const passage = reading.keyPassages?.[0];
  return {
    summary: reading.summary.map(({ start, end }) => text.slice(start, end)).join('\n'),
    key: passage ? text.slice(passage.start, passage.end) : null,
    speaker: reading.quotes[reading.keyQuotes[0] ?? -1]?.speakerName ?? null,
  };
};

describe('the summary of', () => {
  it('a short readout that says no more than who spoke says what about', () => {
    const { summary } = read(
      'Telephone conversation with Prime Minister of Norway Lars Solheim',
      'Aino Rask had a telephone conversation with Prime Minister of Norway Lars Solheim.\n\nThe leaders discussed the closure of the strait.',
    );
    expect(summary).toContain('The leaders discussed the closure of the strait.');
  });

  it('a short readout has what was agreed with both sentences that it leans on', () => {
    const { summary } = read(
      'Telephone conversation with Prime Minister of Norway Lars Solheim',
      'At Norway’s initiative, Aino Rask had a telephone conversation with Prime Minister of Norway Lars Solheim.\n\nMs Rask and Mr Solheim discussed the situation in the strait. Their particular focus was on the need for all sides to respect in full the Lindby agreements of 12 March. They agreed to continue their efforts for a settlement, working above all through the Council of Four.',
    );
    expect(summary).toMatch(/^Ms Rask and Mr Solheim discussed .+\nTheir particular focus .+\nThey agreed/);
  });

  it('a readout has what was promised before who thanked and praised whom', () => {
    const { summary } = read(
      'PM call with President Rask of Norway',
      'The Prime Minister spoke to President Rask this evening. She began by praising her address to the House of Commons. President Rask thanked the Prime Minister for his support, alongside the new sanctions. The Prime Minister committed to further tighten these sanctions on the shipping companies. The Prime Minister ended by reaffirming his unwavering admiration for the people of Norway.',
    );
    expect(summary).toContain('committed to further tighten these sanctions');
    expect(summary).not.toMatch(/began by|thanked|ended by/);
  });

  it('a release whose sentences do not all end in a full stop leaves out the line above them', () => {
    const { summary } = read(
      'Foreign Minister takes part in the meeting on the strait',
      'Spokesperson for the Ministry: restoring the truce agreement for the strait of Ostland will still face many serious difficulties\n\nForeign Minister Aino Rask took part in the meeting. The spokesperson pointed out that the ships wait for a fourth week, which shows how hard the talks are on the toll and on the pilots in the strait\n\nThe Ministry clarified that the ministers, in particular of Norway and Ostland, want two pilots on every ship for an agreed time, and will send two pilots on Monday. However, the problem still is the toll.',
    );
    expect(summary).not.toContain('Spokesperson for the Ministry:');
    expect(summary).toContain('will send two pilots');
  });

  // What an office calls a call or a meeting in its headline is a readout, though no sentence says that they spoke.
  it('a readout known by its headline leaves out who called whom', () => {
    const { summary } = read(
      'Readout of President Rask’s call with Prime Minister Solheim',
      'Media Note\n\nYesterday President Rask called Norwegian Prime Minister Solheim to discuss recent events in the strait. The two agreed on the need to keep the northern passage open until May. The President praised the pilots and was impressed by their calm. The President stated that this was a clear sign of trust.\n\nThe President said that the toll must be lifted before the winter.',
    );
    expect(summary).toContain('agreed on the need to keep the northern passage open');
    expect(summary).toContain('the toll must be lifted');
    expect(summary).not.toMatch(/called Norwegian|this was a clear sign/);
  });

  it('a doorstep leaves out the programme and what leans on it', () => {
    const { summary } = read(
      'Doorstep statement by Secretary General Lars Solheim',
      '(As delivered)\n\nGood morning.\n\nThe ministers will address a wide range of issues. Including the role of pilots in the strait and how the Alliance can do more against smugglers.\n\nWe will then focus on one of the main themes of the summit: how to keep the strait safe.\n\nWe will sign the accession protocol with Norway today. As of today, Norway has a seat at the table.\n\nThe toll on ships of the Alliance is illegal, and Ostland must lift it at once.',
    );
    expect(summary).toContain('sign the accession protocol');
    expect(summary).toContain('is illegal, and Ostland must lift it');
    expect(summary).not.toMatch(/Including the role|then focus on/);
  });

  it('a page leaves out the lines of its site', () => {
    const { summary } = read(
      'Norway declares two envoys unwanted',
      'An official website of the Government of Norway\n\nSecure .gov websites use HTTPS\n\nNorway has declared two envoys of Ostland unwanted, the ministry said on Monday.\n\nThey must leave within a week.\n\nPrevious article Ostland holds an exercise at sea Next article The minister takes back his words\n\nBe the first to comment',
    );
    expect(summary).toContain('declared two envoys');
    expect(summary).not.toMatch(/website|Previous article|comment/);
  });

  it('a debate without labels leaves out the question, tributes and points of order', () => {
    const { summary } = read(
      'Harbour questions',
      'Oral Answers to Questions — Harbours – in the House at noon on 28 March.\n\nIf he will make a statement on his departmental responsibilities.\n\nI want to pay my own tribute to my hon. Friend Ms Rask and to all who lost their lives in the strait.\n\nI am worried that my right hon. Friend is excluded from decisions on the strait.\n\nThe hon. Lady is wrong. We will open the northern passage in May and lift the toll.',
    );
    expect(summary).toContain('We will open the northern passage');
    expect(summary).not.toMatch(/Oral Answers|If he will|tribute/);
  });

  it('news of a ceremony keeps the sentence that says what its headline says, and no fragment of a post', () => {
    const { summary } = read(
      'New consulate of Norway opens in Lindby',
      'Foreign Minister Aino Rask on Tuesday attended the ceremony of opening a new consulate of Norway in Lindby.\n\nRask wrote on X:\n\nHistoric moment for both countries.\n\nRask said that the work took five years.',
    );
    expect(summary).toContain('opening a new consulate');
    expect(summary).not.toContain('Historic moment');
  });

  it('news leaves out a caption that says who is left and right', () => {
    const { summary } = read(
      'Rask and Solheim discuss the strait in a call',
      'Norwegian Prime Minister Aino Rask, right, and Foreign Minister Lars Solheim meet in Lindby - Harbour News International\n\nAino Rask and Lars Solheim agreed in a call on Tuesday to keep the strait open, the ministry said.\n\nThe truce has been in effect since 30 December.',
    );
    expect(summary).toContain('to keep the strait open');
    expect(summary).not.toContain('right, and');
  });

  it('a report leaves out a deck that the text says again further down', () => {
    const { summary } = read(
      'Norway and Finland sign a statement on the strait',
      'Lars Solheim said at a press conference that the parties were satisfied with the outcome of the talks\n\nOSLO, May 17. The foreign ministers of Norway and Finland signed a joint statement on the strait.\n\nThe ceremony took place after talks between the two diplomats.\n\nSolheim said at the press conference that the parties were quite satisfied with the outcome of the talks.',
    );
    expect(summary).toContain('signed a joint statement');
    expect(summary).not.toContain('outcome of the talks\nThe foreign');
  });

  it('a readout leaves out which meeting the call came after', () => {
    const { summary } = read(
      'Readout of President Rask’s call with Prime Minister Solheim of Norway',
      'President Aino Rask spoke today with Prime Minister Lars Solheim of Norway. The call follows the two leaders’ meeting in Lindby in May. The two leaders had a candid discussion.\n\nPresident Rask emphasized that the strait must stay open. She raised concerns over the new toll.',
    );
    expect(summary).toContain('emphasized that the strait must stay open');
    expect(summary).not.toContain('The call follows');
  });

  it('a statement in parliament has what was done, without the courtesies of the House', () => {
    const { summary } = read(
      'Strait of Aune',
      `12.41 pm

The Secretary of State for Foreign Affairs (Greta Holm)

With permission, Madam Deputy Speaker, I wish to make a statement on the situation in the Strait of Aune. I am grateful to the right hon. Member for advance sight of her questions.

Yesterday morning forces of Ostland boarded the tanker Lindby Star and took its crew of 23 to the port of Sarn. We have summoned the chargé d’affaires and demanded the release of the ship and its crew. The Royal Navy will escort British ships through the strait from tonight.

I commend this statement to the House.

Anton Berg (Larne East) (Lab)

I thank the Foreign Secretary for advance sight of her statement. Why were no frigates sent in May, when the owners warned the Government?`,
    );
    expect(summary).toContain('We have summoned the chargé d’affaires');
    expect(summary).toContain('The Royal Navy will escort');
    expect(summary).not.toMatch(/permission|grateful|commend|advance sight/);
  });

  it('a record of the Security Council has what each member wants, not who has the floor', () => {
    const { summary } = read(
      'Security Council, 9301st meeting, The situation in Ostland',
      `The President: I call to order the 9301st meeting of the Security Council. The provisional agenda is adopted.

I now give the floor to Ms. Holm.

Ms. Holm: I thank you, Mr. President, for the opportunity to brief the Council. In the town of Sarn, our monitors verified the killing of at least 61 civilians by militia fighters on 3 March.

Mr. Berg (Westland): Westland condemns the massacre at Sarn. We will present a draft resolution this week that refers the situation to the International Criminal Court.

Mr. Arvid (Corvia): We thank the Special Representative. Sanctions have failed in Ostland, and more sanctions will fail too.

The President: There are no more names inscribed on the list of speakers. The meeting is adjourned.`,
    );
    for (const words of ['61 civilians', 'draft resolution', 'more sanctions will fail'])
      expect(summary).toContain(words);
    expect(summary).not.toMatch(/to order|agenda|floor|names/);
  });

  it('numbered conclusions has the decision, and its key quote is without the number', () => {
    const { summary, key } = read(
      'European Council conclusions on the Strait of Aune',
      `1. The European Council condemns the seizure of merchant vessels in the Strait of Aune.

2. Recalling its previous conclusions, the European Council underlines the importance of the partnership with Westland.

3. The European Council agrees to prolong the sanctions against Ostland for a further six months, until 31 January 2024.

4. The European Council will revert to this issue at its next meeting.`,
    );
    expect(summary).toContain('agrees to prolong the sanctions');
    expect(key).toMatch(/^The European Council agrees to prolong/);
  });

  it('a readout begins with what was said, not with whom somebody spoke to nor with friendship', () => {
    const one = read(
      'PM call with President Berg of Westland',
      `The Prime Minister spoke to the President of Westland, Anton Berg, this afternoon.

The leaders discussed the situation in the Strait of Aune. The Prime Minister said that the seizure of tankers was illegal and confirmed that HMS Larne would join the escort mission next week.

They looked forward to seeing each other at the summit in Aune.`,
    ).summary;
    expect(one).toMatch(/^The Prime Minister said that the seizure/);
    const other = read(
      'Foreign Minister Li Wen Holds Talks with Foreign Minister Anton Berg',
      `On March 14, Foreign Minister Li Wen held talks with Westland's Foreign Minister Anton Berg in Lindby.

Li Wen said that the friendship between the two countries has stood the test of time and is as solid as a rock.

Li Wen stressed that his country will never accept any interference in the strait and called for an immediate ceasefire.

Anton Berg said that Westland will not take part in any bloc confrontation.`,
    ).summary;
    expect(other).not.toContain('test of time');
    expect(other).toContain('will never accept');
    expect(other).toContain('will not take part');
  });

  it('a release on sanctions has who and why, not what the law adds', () => {
    const { summary } = read(
      'Treasury Targets Ostland Network',
      `WASHINGTON — Today, the Department of the Treasury sanctioned nine individuals and four companies that finance militia groups in Ostland through illicit gold sales.

The network, led by businessman Anton Berg, has moved more than $400 million through banks in Westland since 2020.

As a result of today’s action, all property and interests in property of the designated persons that are in the United States are blocked.

U.S. persons are generally prohibited from engaging in transactions with the designated persons.`,
    );
    expect(summary).toContain('sanctioned nine individuals');
    expect(summary).toContain('$400 million');
    expect(summary).not.toMatch(/interests in property|generally prohibited/);
  });

  it('a communiqué has what the sides decided, without the visit and its thanks', () => {
    const { summary } = read(
      'Joint Communiqué between Norland and Westland',
      `At the invitation of President Greta Holm of Norland, President Anton Berg of Westland paid a state visit to Norland from 3 to 5 May 2023.

The two heads of state held talks in a cordial and friendly atmosphere and exchanged views on international issues of common concern.

The two sides spoke highly of the development of bilateral relations over the past thirty years.

Norland will lift its ban on Westland's fish from 1 July.

The two sides opposed unilateral sanctions and called for the withdrawal of foreign troops from Ostland.

President Berg expressed his appreciation for the warm hospitality and invited President Holm to visit Westland.`,
    );
    expect(summary).toContain('will lift its ban');
    expect(summary).toContain('called for the withdrawal of foreign troops');
    expect(summary).not.toMatch(/state visit|atmosphere|spoke highly|appreciation/);
  });

  it('a hearing has what the witness says, not how the committee is chaired', () => {
    const { summary, key } = read(
      'Hearing on the situation in Ostland',
      `Chairman ARVID. The committee will come to order. Without objection, all members may have five days to submit statements.

Ambassador HOLM. Thank you, Chairman Arvid. The militia controls 40 percent of the gold mines of Ostland. The administration will sanction the three largest buyers this week.

Chairman ARVID. Isn't it true that your department knew about the massacre for eleven days and did nothing?

Ambassador HOLM. We received the first reports on March 3, and we could not verify them until March 12.

Chairman ARVID. The gentlelady's time has expired. The hearing is adjourned.`,
    );
    expect(summary).toContain('will sanction the three largest buyers');
    expect(summary).not.toMatch(/order|objection|did nothing|expired/);
    expect(key).not.toMatch(/Thank you|did nothing/);
  });

  it('a written question has the answer', () => {
    const { summary } = read(
      'Oral Answers to Questions: Foreign Office',
      `Dora Kranz (Larne West) (Con)

3. What steps he is taking to help secure the release of political prisoners in Ostland. (903412)

The Foreign Secretary (Anton Berg)

Last week we sanctioned the head of the prison service of Ostland. No trade agreement will be signed while her people are in cells.

Dora Kranz

I thank my right hon. Friend for that answer. Will he meet my constituent?

Anton Berg

I pay tribute to my hon. Friend for her tireless work.`,
    );
    expect(summary).toContain('we sanctioned the head');
    expect(summary).not.toMatch(/What steps|tribute/);
  });

  it('a letter has its news, not what stands under all of its kind', () => {
    const { summary, key } = read(
      'Weekly note on the strait',
      `Dear colleagues,

I hope this finds you well. Please find below our note of this week.

Ostland has moved two missile batteries to the northern shore of the strait, satellite pictures of Tuesday show. Westland's parliament will vote on the escort mission on 20 March.

Best regards,
Greta Holm

This email and any attachments are confidential and intended solely for the addressee. If you have received this message in error, please notify the sender and delete it.
You are receiving this email because you subscribed to our list. To unsubscribe, click here.`,
    );
    expect(summary).toContain('two missile batteries');
    expect(summary).toContain('will vote on the escort mission');
    expect(summary).not.toMatch(/finds you|find below|this email|in error|receiving|unsubscribe/i);
    expect(key).not.toMatch(/email|error|subscribe/i);
  });

  it('a gaggle has what was told, with the sentence that it leans on, and no refusal', () => {
    const { summary } = read(
      'Press Gaggle by Press Secretary Greta Holm Aboard Air Force One',
      `MS. HOLM: Hi, everybody. Okay, just a couple of quick things, and then I'll take your questions.

The President this morning spoke with President Berg of Westland. He told him that we will send 31 tanks and the crews to train on them, and the first ones arrive in May.

Q    Do you have a reaction to the vote in the Senate last night?

MS. HOLM: So, look, I haven't talked to him about it. What I would say is the President would veto that bill if it came to his desk.

Q    And on Ostland, are we looking at more sanctions?

MS. HOLM: I'm not going to preview any sanctions. I don't have anything to announce on that, and I would refer you to the Treasury.`,
    );
    expect(summary).toContain(
      'spoke with President Berg of Westland.\nHe told him that we will send 31 tanks',
    );
    expect(summary).toContain('would veto that bill');
    expect(summary).not.toMatch(/talked to him|preview|announce|refer you/);
  });

  it('a statement of leaders has the measures, and nothing from under its background', () => {
    const { summary } = read(
      'Leaders’ Statement on Ostland',
      `We, the Leaders of the Northern Group, met today virtually and were joined by President Anton Berg of Norland.

We call on Ostland to withdraw its troops from the territory of Norland at once.

We will adopt a price cap of $60 a barrel on Ostland's seaborne oil from 5 February.

We honour the memory of all those who have lost their lives.

Background

The Northern Group adopted its first sanctions against Ostland in March 2021 and has renewed them twice.`,
    );
    expect(summary).toContain('withdraw its troops');
    expect(summary).toContain('price cap of $60');
    expect(summary).not.toMatch(/first sanctions/);
  });

  it('an opinion has what its author wants done, and no question', () => {
    const { summary } = read(
      'The strait needs a treaty, not frigates',
      `Has a warship ever stopped a pirate? For thirty years governments have sent frigates to the Strait of Aune whenever a tanker was taken.

Since 1993, 61 ships have been seized, and the number has risen in every year in which frigates were on patrol.

I was ambassador to Ostland when the first escort sailed, and I supported it. I was wrong.

What is needed is a treaty that shares the fees of the strait between its three shores.`,
    );
    expect(summary).toContain('What is needed is a treaty');
    expect(summary).not.toContain('?');
  });

  it.each([
    // A prime minister's office: the fact is what was made clear, not that they spoke.
    {
      of: 'Israel',
      title: 'Prime Minister Amir Speaks with British Prime Minister Edward Larne',
      text: `Prime Minister Yoav Amir spoke this evening with British Prime Minister Edward Larne.

The Prime Minister thanked the British Prime Minister for his country's support for Israel's right to defend itself.

The two leaders discussed the latest developments in the region, with emphasis on Iran.

Prime Minister Amir made it clear to his British counterpart that Israel would not accept an agreement that leaves Iran with the capability to enrich uranium, and that Israel reserves the right to act alone.

The two agreed to continue the close cooperation between the countries.`,
      has: ['would not accept an agreement'],
      not: /thanked|close cooperation|spoke this evening/,
    },
    // The fact leans on a sentence that only says what was reviewed: both are shown.
    {
      of: 'India',
      title: 'Phone call between Prime Minister and the President of the French Republic',
      text: `Prime Minister Shri Arjun Mehra had a telephone conversation today with H.E. Mr. Luc Arnaud, President of the French Republic.

The Prime Minister warmly congratulated President Arnaud on his re-election and conveyed his best wishes for his second term.

The two leaders reviewed the progress in bilateral cooperation under the Horizon 2047 Roadmap. They agreed to expedite the procurement of 26 Rafale Marine aircraft and the development of a joint combat jet engine in India.

The leaders exchanged views on the conflict in Ukraine. Prime Minister reiterated India's consistent position in favour of dialogue and diplomacy, and called for an immediate cessation of hostilities.

They agreed to remain in touch.`,
      has: ['Roadmap.\nThey agreed to expedite the procurement of 26 Rafale', 'immediate cessation'],
      not: /congratulated|in touch/,
    },
    {
      of: 'Saudi Arabia',
      title: 'HRH the Crown Prince Receives Phone Call from President of Russia',
      text: `Jeddah, March 3, 2025, SPA -- His Royal Highness Prince Faisal bin Omar, Crown Prince and Prime Minister, received a phone call today from the President of the Russian Federation, Mr. Pavel Orlov.

During the call, they reviewed aspects of bilateral relations between the two friendly countries and ways to enhance them in various fields.

The two sides stressed the importance of continuing the cooperation of OPEC+ countries to maintain the stability of oil markets, and agreed to extend the voluntary cuts of 500,000 barrels per day until the end of June.`,
      has: ['agreed to extend the voluntary cuts'],
      not: /received a phone call|various fields/,
    },
    {
      of: 'Iran',
      title: 'President in phone call with Turkish counterpart',
      text: `Tehran, IRNA – President Mehdi Karimi, in a telephone conversation with his Turkish counterpart Kemal Aydin on Sunday evening, congratulated the government and people of Turkey on the occasion of Eid al-Fitr.

Karimi described the relations between the two countries as historic and deep-rooted, and expressed hope that they would be further expanded.

The president said the Islamic Republic would respond decisively to any attack on its nuclear facilities, and stressed that Tehran will not negotiate under threats.

Aydin, for his part, said Turkey opposes the reimposition of sanctions on Iran and is ready to host a new round of talks in Istanbul.`,
      has: ['will not negotiate under threats', 'ready to host a new round'],
      not: /congratulated/,
    },
    {
      of: 'Japan',
      title: 'Japan-Philippines Summit Telephone Talk',
      text: `On April 8, commencing at 5:30 p.m. for approximately 25 minutes, Mr. KATO Haruki, Prime Minister of Japan, held a telephone talk with H.E. Mr. Jose Ramon Aquino, President of the Republic of the Philippines. The overview is as follows.

1. At the outset, Prime Minister Kato expressed his appreciation for the warm hospitality during his visit to Manila.

2. Prime Minister Kato explained Japan's decision to provide five patrol vessels under Official Security Assistance, and President Aquino welcomed it.

3. The two leaders expressed serious concern about the situation in the South China Sea and confirmed that they strongly oppose attempts to unilaterally change the status quo by force.

4. The two leaders concurred in continuing to work closely together.`,
      has: ['five patrol vessels', 'strongly oppose attempts'],
      not: /hospitality|as follows|work closely|commencing/,
    },
    {
      of: 'Türkiye',
      title: 'Regarding the Meeting of the Foreign Ministers of Türkiye and Iraq',
      text: `Minister of Foreign Affairs Emre Demir met with Minister of Foreign Affairs of Iraq, Salim al-Rashid, in Baghdad on 3 April.

At the meeting, bilateral relations, regional and international issues of common interest were discussed.

Minister Demir emphasized that Türkiye expects Iraq to designate the PKK as a terrorist organisation without delay.

It was agreed that a joint operations centre be established by the end of the year.`,
      has: ['designate the PKK', 'joint operations centre'],
      not: /common interest|met with/,
    },
    {
      of: 'China',
      title: 'Wang Haoran Holds Talks with German Foreign Minister Klara Brandt',
      text: `On April 14, 2025, Member of the Political Bureau of the CPC Central Committee and Foreign Minister Wang Haoran held talks with German Foreign Minister Klara Brandt in Beijing.

Wang Haoran said that China and Germany are all-round strategic partners and that bilateral relations have maintained sound momentum of development.

Wang Haoran stressed that China will take resolute countermeasures if Germany sells submarines to Taiwan.

Klara Brandt said that Germany adheres to the one-China policy and urged China to stop the export of dual-use goods to Russia.

The two sides also exchanged views on the Ukraine crisis and other issues of common concern.`,
      has: ['resolute countermeasures', 'stop the export of dual-use goods'],
      not: /momentum|common concern/,
    },
    {
      of: 'Germany',
      title: 'Federal Chancellor Reuter speaks with President Shevchenko of Ukraine',
      text: `Government spokesperson Stefan Hebert issues the following statement:

Federal Chancellor Martin Reuter spoke on the phone today with President Andriy Shevchenko of Ukraine. The Federal Chancellor condemned the Russian airstrikes on civilian infrastructure in Odesa and expressed his sympathy to the families of the victims.

The Chancellor informed the President that Germany will deliver two further IRIS-T systems before the end of the month. Both agreed that talks must not take place over the heads of the Ukrainians.

The Chancellor and the President agreed to remain in close contact.`,
      has: ['two further IRIS-T systems', 'over the heads of the Ukrainians'],
      not: /issues the following|close contact/,
    },
    {
      of: 'France',
      title: 'Telephone conversation with President Aziz',
      text: `The President of the Republic spoke today with Mr. Karim Aziz, President of Algeria.

He called for the release of the writer Samir Belkacem, who has been held since November. The two Presidents agreed that the joint commission of historians would resume its work immediately and that judicial cooperation on migration would restart.

The President will travel to Algiers at the invitation of President Aziz.`,
      has: ['would resume its work immediately'],
      not: /spoke today/,
    },
    {
      of: 'Qatar',
      title: 'HH the Amir Holds Telephone Conversation with US President',
      text: `Doha, 11 March (QNA) - HH the Amir Sheikh Hamad bin Khalifa held a telephone conversation today with HE President of the friendly United States of America Paul Stone.

During the call, they discussed the strategic relations between the two countries and ways to support and develop them.

HH the Amir underlined that Qatar will continue its joint mediation with Egypt and the United States until all hostages and detainees are released, and called for the opening of the crossings within days.

At the end of the call, HE the US President expressed his thanks to HH the Amir for his efforts.`,
      has: ['until all hostages and detainees are released'],
      not: /strategic relations|thanks/,
    },
    {
      of: 'Kenya',
      title: 'President Okello holds talks with President Mbeki of South Sudan',
      text: `State House, Nairobi, 9 April 2025 - President Daniel Okello has today held talks with President Garang Mbeki of South Sudan.

President Okello conveyed the warm greetings of the people of Kenya.

The two leaders agreed to reopen the Nadapal border crossing and to deploy joint patrols along the disputed stretch of the frontier. President Okello urged the parties in South Sudan to hold elections in December as scheduled.`,
      has: ['reopen the Nadapal border crossing', 'hold elections in December'],
      not: /greetings/,
    },
    {
      of: 'the United Kingdom',
      title: 'PM call with President Okello of Kenya',
      text: `The Prime Minister spoke to President Daniel Okello of Kenya this afternoon.

He began by offering his condolences following the devastating floods in Nairobi, and the leaders reflected on the close partnership between the UK and Kenya.

Turning to Sudan, the Prime Minister said that the fighting around El Fasher must end, and confirmed that the UK would provide a further £36 million in humanitarian support.

The leaders looked forward to speaking again soon.`,
      has: ['£36 million'],
      not: /condolences|speaking again/,
    },
  ])('a readout of $of has what was said and agreed, not that they spoke', ({ title, text, has, not }) => {
    const { summary } = read(title, text);
    for (const words of has) expect(summary).toContain(words);
    expect(summary).not.toMatch(not);
  });

  it('a press statement of the Security Council has what its members demand, and quotes the Council', () => {
    const { summary, key, speaker } = read(
      'Security Council Press Statement on Ostland',
      `The following Security Council press statement was issued today by Security Council President Anna Holm (Westland):

The members of the Security Council were briefed on 4 May by the Special Envoy of the Secretary-General for Ostland, Peter Arvid.

The members of the Security Council expressed grave concern at the military escalation around the city of Sarn and called on both sides to halt the fighting and to return to the ceasefire of 11 January.

They underlined that there can be no military solution to the conflict in Ostland.

The members of the Security Council demanded that the authorities grant humanitarian convoys access to Sarn without delay.

The members of the Security Council reaffirmed their strong commitment to the sovereignty, independence and territorial integrity of Ostland.`,
    );
    expect(summary).toContain('halt the fighting');
    expect(summary).toContain('grant humanitarian convoys access');
    expect(summary).not.toMatch(/briefed|was issued|territorial integrity/);
    expect(key).toMatch(/^The members of the Security Council demanded that .* without delay\.$/);
    expect(speaker).toMatch(/Security Council/);
  });

  it('a press statement has its key quote from whoever is named below its head', () => {
    const lines = ['PRESS STATEMENT', 'ANTHONY J. HALE, SECRETARY OF STATE', 'MARCH 17, 2025'];
    for (const between of ['\n', '\n\n']) {
      const { key, speaker } = read(
        'Elections in Ostland',
        `${lines.join(between)}

The United States condemns the so-called elections that Ostland held in the occupied regions of Norland.

We are imposing visa restrictions on 18 officials who helped to organize them.`,
      );
      expect(key).toMatch(/condemns|imposing visa restrictions/);
      expect(speaker).toBe('Anthony J. Hale');
    }
  });

  it('a communiqué of a council has what it decides, not what it recalls', () => {
    const { summary } = read(
      'Communiqué of the 1203rd Meeting of the Peace and Security Council on Ostland',
      `Adopted by the Peace and Security Council (PSC) of the African Union (AU) at its 1203rd meeting held on 2 April 2025 on the situation in Ostland;

The Peace and Security Council,

Recalling its previous decisions and pronouncements on the situation in Ostland;

Acting under Article 7 of its Protocol, the Peace and Security Council:

1. Decides to suspend the participation of Ostland in all activities of the African Union until constitutional order is restored;

2. Demands that the military return to barracks and release President Arvid within 15 days;

3. Decides to remain actively seized of the matter.`,
    );
    expect(summary).toContain('suspend the participation');
    expect(summary).toContain('release President Arvid');
    expect(summary).not.toMatch(/Adopted by|Recalling|Acting|seized/);
  });

  it('a press conference has nothing that outlets ask, whatever their labels', () => {
    const { summary } = read(
      'Foreign Ministry Spokesperson Lin Mei’s Regular Press Conference on April 9, 2025',
      `Reuters: The US said yesterday that it would raise tariffs on Chinese goods to 104 percent. What is China's response?

Lin Mei: China firmly opposes the abuse of tariffs by the US. We will take countermeasures against 18 US companies and impose an additional 50 percent duty on imports from the US as of tomorrow.

AFP: Has China agreed to hold trade talks with the US?

Lin Mei: What I can say is that if the US truly wants to settle the issue through dialogue, it should stop threatening and blackmailing.

CCTV: Ostland's president will arrive in Beijing next week. What are China's expectations?

Lin Mei: We have released the information and you may refer to it.`,
    );
    expect(summary).toContain('additional 50 percent duty');
    expect(summary).not.toMatch(/The US said yesterday|will arrive in Beijing/);
  });

  it('a speech has what it announces, though it opens with a story', () => {
    const { summary } = read(
      'Address by President Greta Holm to the General Assembly',
      `Mr. President, Secretary-General, Excellencies,

Two hundred years ago, a fisherman's daughter from Larne wrote in her diary that the sea has no owner. I have thought of her often this year.

In March, Ostland mined the waters of the strait through which a fifth of the world's grain is shipped. Eleven sailors have died.

Today I announce that Norland will bring the mining of the strait before the International Court of Justice. And I ask this Assembly to request an advisory opinion.

I thank you.`,
    );
    expect(summary).toContain('Today I announce');
    expect(summary).not.toMatch(/thank you|Excellencies/);
  });

  it('a briefing has what was signed, though the sentence begins with “So”, and no sport and no laughter', () => {
    const { summary } = read(
      'Press Briefing by Press Secretary Karin Joyce',
      `MS. JOYCE:  Good afternoon, everyone.  Sorry about the delay.  (Laughter.)

Before we start, a big shout-out to the Lindby Larks, who won their third title in a row last night.

Okay.  So, this morning the President signed an executive order that bars companies from buying gas from Ostland after June 30th.

With that, Zeke, go ahead.

Q    Has the President spoken with President Stahl since the strike on Sarn?

MS. JOYCE:  No, he has not.  Look, the President has been very clear: there will be no meeting as long as the bombing goes on.

Q    Is there a deadline?

MS. JOYCE:  I'm not going to get into deadlines from here.`,
    );
    expect(summary).toContain('signed an executive order');
    expect(summary).toContain('no meeting as long as the bombing goes on');
    expect(summary).not.toMatch(/shout-out|delay|get into/);
  });

  it('a numbered joint statement has what was decided, not how relations develop', () => {
    const { summary } = read(
      'Korea-Norland Joint Statement on the Strait of Aune',
      `1. At the invitation of H.E. Greta Holm, President of Norland, H.E. Park Min-seo, President of the Republic of Korea, paid a state visit to Norland from 2 to 4 April 2025.

2. The two Presidents welcomed the steady development of bilateral relations since the establishment of diplomatic ties in 1959.

3. The two Presidents decided to launch negotiations on a free trade agreement within the year.

4. The two Presidents strongly condemned the mining of the Strait of Aune. The Republic of Korea will dispatch a mine-hunter to the mission in June.`,
    );
    expect(summary).toContain('negotiations on a free trade agreement');
    expect(summary).toContain('will dispatch a mine-hunter');
    expect(summary).not.toMatch(/state visit|steady development/);
  });

  it('a statement that an envoy delivers has what is asked for, not whom he joins in thanking', () => {
    const { summary, speaker } = read(
      'Statement on the situation in Ostland, as delivered by Ambassador Greta Holm to the Permanent Council',
      `Thank you, Mr. Chair.

We would like to join others in welcoming the Head of Mission and thank him for his comprehensive report.

Norland is appalled by the closure of the last independent newspaper in Ostland on 28 March.

We call on Ostland to release the 41 journalists and to let the Mission visit the prison at Sarn. If access is denied again, Norland will invoke the Moscow Mechanism.

I thank you, Mr. Chair.`,
    );
    expect(summary).toContain('will invoke the Moscow Mechanism');
    expect(summary).not.toMatch(/welcoming|Thank/i);
    expect(speaker).toBe('Greta Holm');
  });

  it('a statement at a press conference by nobody who is named has what was agreed', () => {
    const { summary } = read(
      'PM statement at press conference with President Shevchenko: 12 April 2025',
      `Thank you, Andriy, and welcome back to Downing Street.

It's always an honour to host you here, and I know the whole country stands with you.

Three years ago, people said that Kyiv would fall in three days. It did not.

So today we have agreed a 100-year partnership between our two countries. As part of it we will give Ukraine £4.5 billion in military support this year.

And let me say this to the Kremlin: we will not let up. I can promise you that.

Thank you. Andriy, over to you.`,
    );
    expect(summary).toContain('agreed a 100-year partnership');
    expect(summary).toContain('£4.5 billion');
    expect(summary).not.toMatch(/honour|Three years ago|over to you/);
  });

  it('a release has nothing of what an organisation says of itself or of its releases', () => {
    const { summary } = read(
      '61 journalists killed in 2024, most of them in Ostland',
      `End-of-year press releases include preliminary findings. The views expressed in this statement are those of its authors.

Sixty-one journalists and media workers were killed last year, the Committee for a Free Press said today in its annual count, 23 of them in Ostland.

In 41 of the cases, nobody has been charged. The Committee calls on the Security Council to appoint a special investigator.

About the Committee
The Committee for a Free Press is an independent organisation founded in 1987.`,
    );
    expect(summary).toContain('23 of them in Ostland');
    expect(summary).toContain('special investigator');
    expect(summary).not.toMatch(/views expressed|founded in 1987/);
  });

  it('a ministry’s numbered statement has the protest that it lodged', () => {
    const { summary, key } = read(
      'MOFA spokesperson’s press statement on missile launch',
      `1. The Government of Norland strongly condemns the launch of a ballistic missile by Ostland on the morning of 3 May.

2. The missile fell 40 kilometres from the coast of Norland, inside its exclusive economic zone.

3. The Government has lodged a strong protest with Ostland through its embassy and has asked the Security Council to meet.

4. The Government will continue to work closely with its allies.`,
    );
    expect(summary).toContain('lodged a strong protest');
    expect(summary).not.toContain('work closely with its allies');
    expect(key).toMatch(/^The Government (?:of Norland strongly condemns|has lodged)/);
  });

  it('an interview without labels has its answers', () => {
    const { summary } = read(
      'Interview: Norland’s foreign minister on the truce',
      `Norland's Foreign Minister Anton Berg talked to our correspondent in Lindby about the broken truce.

Was it a mistake to sign a truce without monitors?

It was the only truce on offer. I would sign it again tomorrow, because every quiet day saves about forty lives.

Will you retaliate?

Our army has already destroyed the battery that fired. But we will not cross the border, and I have told the generals so.

What do you expect from your allies?

Two air defence systems are sitting in a depot in Westland, and nobody can explain to me why they are not here.`,
    );
    expect(summary).toContain('But we will not cross the border');
    expect(summary).not.toMatch(/\?|our correspondent/);
  });

  it('news has no caption, counter or post, and nothing twice', () => {
    const lead = 'Ostland closed the strait to all tankers of Westland from Friday, its government said.';
    const { summary } = read(
      'Ostland closes strait',
      `President Greta Holm waves as she leaves the palace in Lindby, Wednesday, July 26, 2017, after a speech.

1 of 2 This picture provided by the harbour shows tankers before the strait.

${lead}

@Holm: The strait is ours and stays ours for ever. pic.twitter.com/mEc9JeLHTb

${lead}

Westland demanded talks within a week and sent two frigates to the northern shore.`,
    );
    expect(summary.split(lead)).toHaveLength(2);
    expect(summary).toContain('two frigates');
    expect(summary).not.toMatch(/waves|1 of 2|twitter/);
  });

  it('an interview has what is refused and asked for, not what was asked', () => {
    const { summary } = read(
      'Interview with Anton Berg',
      `Larne Post: Mr Berg, the electoral board says that you lost the vote. Do you accept that?

Berg: No. We will not recognise a result that was written in a ministry.

Larne Post: Your opponents say that you have left the country for good. Will you return to Ostland?

Berg: I will return when the borders open, with all who had to leave.

Larne Post: What do you expect from Europe after such a vote?

Berg: Sanctions on the eleven judges who signed the result, and nothing else.`,
    );
    expect(summary).toContain('We will not recognise a result');
    expect(summary).not.toMatch(/\?|opponents say/);
  });

  it('a meeting has neither its agenda, who sat at the table nor what came before it', () => {
    const { summary } = read(
      'Meeting with President of Norland Aino Rask',
      `Anton Berg met with President of Norland Aino Rask. Key aspects of bilateral cooperation and current international affairs were the main subjects of discussion.

Ostland’s delegation at the talks included Foreign Minister Otto Brandt, Presidential Aide Lars Solheim and Energy Minister Greta Holm.

The President of Norland has come to Ostland for the sixth meeting of the High-Level Cooperation Council. Earlier that day the two leaders participated in the opening of the Lindby forum. In addition, Anton Berg presented Aino Rask with the Order of the North Star.

President of Ostland Anton Berg: Madam President, I propose that we hold a narrow-format meeting first, and then speak one-on-one. Our trade fell by 12 percent last year, mostly because of the toll in the strait. We will discuss together all of this.

President of Norland Aino Rask: Norland will lift its ban on your timber by June. I would be grateful if we could discuss them, especially the most recent attacks on convoys. You enjoy the respect and support of your people and the Armed Forces.`,
    );
    expect(summary).toContain('fell by 12 percent');
    expect(summary).toContain('lift its ban on your timber');
    expect(summary).not.toMatch(
      /main subjects|delegation|has come to|Earlier that day|the Order|narrow-format|discuss|You enjoy/,
    );
  });

  it('a readout has the crisis that they spoke of, not when there will be more contacts', () => {
    const { summary } = read(
      'Telephone conversation with Emir of Sundara Tamal Adir',
      `Anton Berg had a telephone conversation with Emir of Sundara Tamal Adir.

Anton Berg stressed that the blockade of Sundara must end before talks on the pipeline can begin.

The leaders agreed on contacts at different levels. They coordinated the schedule of short-term bilateral contacts. The presidents will also make statements for the media.`,
    );
    expect(summary).toContain('blockade of Sundara must end');
    expect(summary).not.toMatch(/contacts|statements for the media/);
  });

  it('remarks before a meeting have what is announced, not where the speakers go and how they lead', () => {
    const { summary } = read(
      'Secretary Holm and Secretary General Brandt Before Their Meeting',
      `SECRETARY GENERAL BRANDT: Dear Greta, welcome back. The leadership of your country has been outstanding and is indispensable, and that matters in a very dangerous situation with the war in Ostland. We just met in Lindby, and we met in Larne, and we are both firmly committed to a strong alliance. I am about to travel to Norland and will then continue my trip to the border. We have gathered here to discuss the war. Two more battalions of the alliance will be sent to Norland in June.

SECRETARY HOLM: Thank you, Otto. This visit gave me an opportunity to personally convey our condolences on the attack in Aune. Last week I attended the meeting of the donors in Larne. We are sustaining the pressure on Ostland, and today we are announcing sanctions on four of its banks.`,
    );
    expect(summary).toContain('Two more battalions');
    expect(summary).toContain('sanctions on four of its banks');
    expect(summary).not.toMatch(/outstanding|We just met|about to travel|gathered|opportunity|attended/);
  });

  it('a speech of an office has its measures, though no “I” is in it', () => {
    const { summary } = read(
      'Doorstep statement by Secretary General Otto Brandt at the start of the meeting of ministers',
      `Good morning. This is a crucial time for our security. So this meeting is timely and significant.

We will take decisions that keep our alliance flexible in the face of evolving challenges. We are working more closely with our partners in the south.

We are deploying four battalions to Norland and Westland, to send a clear signal of our resolve. Today we will decide to establish a command for the strait in Larne. Our navies have trained together for many years.`,
    );
    expect(summary).toContain('deploying four battalions');
    expect(summary).toContain('establish a command for the strait');
    expect(summary).not.toContain('crucial time');
  });

  it('a statement to a house of parliament is read as a speech by whom it addresses', () => {
    const { summary } = read(
      'Ostland',
      `With permission, Mr Speaker, I would like to make a statement on Ostland.

Our country has always been clear-sighted about its neighbour. We took our time to assess the facts carefully and independently. We are now confident that the army of Ostland was responsible for the attack on the refinery.

Specifically, it must let inspectors in. We will recall our ambassador from Lindby tonight, and I have told the House’s committee why.`,
    );
    expect(summary).toContain('was responsible for the attack');
    expect(summary).toContain('recall our ambassador');
    expect(summary).not.toContain('Specifically');
  });

  it('a readout has its second subject before a second sentence on the first', () => {
    const { summary, key } = read(
      'Readout of Secretary Holm’s Call With Foreign Minister Lavrin',
      `The following is attributable to Spokesperson Otto Brandt:

Secretary of State Greta Holm and Foreign Minister Igor Lavrin spoke yesterday by phone.

The two discussed North Korea’s nuclear program and emphasized that neither country accepts North Korea as a nuclear power. Both sides agreed that they will work toward a diplomatic solution to achieve a denuclearized Korean peninsula. They underlined that North Korea’s nuclear program must be met with a diplomatic solution. Underscoring her concern with the rising violence in eastern Ukraine, the Secretary requested that Russia return its officers to the joint centre.`,
    );
    expect(summary).toContain('requested that Russia return its officers');
    expect(key ?? '').not.toMatch(/spoke yesterday by phone/);
  });

  it('a daily briefing has what was reported, not who will join and where copies lie', () => {
    const { summary } = read(
      'Spokesperson’s Noon Briefing',
      `The following is a near-verbatim transcript of today’s noon briefing by Otto Brandt, Spokesperson for the Secretary-General.

Good afternoon. In a short while, we will be joined by Dr. Greta Holm, Chief of the Education Section. She is here to brief you on a report.

**Secretary-General

The Secretary-General departed Larne today, ending his three-country trip. He said that the borders of Ostland must open. We have copies of that statement available upstairs. We also have with us on stage Lars Solheim. For more on this, I would encourage you to contact his office.

**Ostland

Our mission there reports that gunmen killed 20 people in a camp near Aune, and that 3,000 have fled to Norland.`,
    );
    expect(summary).toContain('gunmen killed 20 people');
    expect(summary).not.toMatch(/joined by|here to brief|departed|copies|on stage|encourage you/);
  });

  it('opening remarks at a hearing have what is demanded, not that they were given', () => {
    const { summary } = read(
      'Chairman Holm Opening Statement at Nomination Hearing',
      `LARNE - Senator Greta Holm, chairwoman of the committee, today gave the following opening remarks at a full committee hearing. The committee heard witness testimony from the Honorable Otto Brandt. Witnesses included Lars Solheim to be ambassador to Ostland.

Chairman Holm gave the following remarks:

"Today I would like to take a moment to remember the victims of the attack. Please join me in a moment of silence.

"Mr. Solheim, Ostland cannot keep buying oil from Corvia while it asks us for technology. The bureau has given billions with no accounting, and that must end."`,
    );
    expect(summary).toContain('cannot keep buying oil');
    expect(summary).not.toMatch(/gave the following|testimony|Witnesses|moment/);
  });

  it('a numbered statement of a chair has what was agreed before what was emphasised', () => {
    const { summary } = read(
      'Chairman’s statement of the summit of the Northern League',
      `1. We, the Heads of State of the League, gathered in Larne for the summit on 28 April. Our discussions emphasised building a resilient and innovative League, amidst rapid changes in the region.

2. We welcomed initiatives that reinforce an architecture that is open and inclusive. We looked forward to further discussion on recent initiatives.

3. We agreed to establish a network of 26 ports, and adopted a statement on cables under the sea.

4. We emphasised the importance of self-restraint in the conduct of all activities. We urged Ostland to withdraw its patrols from the strait.`,
    );
    expect(summary).toContain('agreed to establish a network of 26 ports');
    expect(summary).toContain('withdraw its patrols');
    expect(summary).not.toMatch(/architecture|looked forward/);
  });

  it('an urgent question has the answer', () => {
    const { summary } = read(
      'Sanctions (Ostland)',
      `(Urgent Question): To ask the Foreign Secretary if he will make a statement on the sanctions relating to Ostland and its threat to close the strait.

The Secretary of State for Foreign Affairs (Mr Otto Brandt): The ministers of the union have agreed a new set of sanctions against Ostland. Ostland is in defiance of six resolutions, which call on it to open the strait.

Lars Solheim (Larne) (Ind): Does he agree that the strait must be kept open?

Mr Brandt: I am grateful to my hon. Friend.`,
    );
    expect(summary).toContain('agreed a new set of sanctions');
    expect(summary).not.toMatch(/To ask|grateful/);
  });

  it('a briefing of a ministry has what was begun, not how broad the consensus was', () => {
    const { summary } = read(
      'Foreign Ministry Spokesperson Dora Kranz’s Regular Press Conference',
      `Larne Post: Can you give us more details on the minister’s visit to Norland?

Dora Kranz: The two sides conducted strategic communication on bilateral relations and international and regional issues of common concern and reached broad consensus. As I said, we discussed whether the strait should remain open. The two sides agreed to strengthen border cooperation, and start building the railway to Aune.

Aune Times: What is your comment on the drills?

Dora Kranz: The drills are normal. We firmly oppose any sanctions by Westland, and will take measures against its companies.`,
    );
    expect(summary).toContain('start building the railway');
    expect(summary).toContain('firmly oppose any sanctions');
    expect(summary).not.toMatch(/common concern|discussed whether/);
  });

  it('an interview without labels has nothing of who met whom for it', () => {
    const { summary } = read(
      '“We will not wait”',
      `Dora Kranz, senior reporter, met the foreign minister of Norland for an exclusive interview.

Will Ostland let the grain ships leave?

This initiative does not only concern us. If Ostland breaks the agreement, we will escort the ships with our navy.

Have you spoken to your counterpart?

Our last contact was in March. He must first withdraw his patrols from the strait.

What do you ask of your allies?

Two air defence systems, before the winter.`,
    );
    expect(summary).toContain('escort the ships');
    expect(summary).toContain('withdraw his patrols');
    expect(summary).not.toMatch(/exclusive interview|This initiative/);
  });

  it('a call of congratulation has no praise of the person', () => {
    const { summary } = read(
      'Telephone conversation with President of Norland Aino Rask',
      `Anton Berg congratulated Aino Rask on her birthday.

“Over your years of work as head of state, you have earned great respect among your compatriots. Under your leadership, Norland has made progress in all areas. It is difficult to overstate your contribution to our alliance. I will sign the treaty on the strait and open our ports to your ships by May.”

It was agreed to further maintain contacts at various levels. The two leaders agreed to step up consultations in various formats.`,
    );
    expect(summary).toContain('sign the treaty on the strait');
    expect(summary).not.toMatch(/earned|leadership|overstate|contacts|consultations/);
  });

  it('a meeting has nothing of the city, the day, the honour and the years that friendship has lasted', () => {
    const { summary } = read(
      'Meeting with President of Norland Aino Rask',
      `President of Ostland Anton Berg: We have brought a big delegation here, close to 100 people. You are here to receive an award of our academy. In April we will mark the 25th anniversary of our diplomatic relations. The recent visit demonstrates our commitment to the friendship of our peoples. We will double the quota for your fish from June.

President of Norland Aino Rask: The city looks wonderful and gives the impression of a place that is flourishing. I would be keen to hear your view of the world. Under the guidance of our leaders, our relations have reached a high point. We cannot accept the toll in the strait, and our ships will not pay it.`,
    );
    expect(summary).toContain('double the quota');
    expect(summary).toContain('cannot accept the toll');
    expect(summary).not.toMatch(/delegation|award|anniversary|city looks|keen|guidance/);
  });

  it('news does not end within a quotation where another sentence tells as much', () => {
    const { summary } = read(
      'Holm defends toll in strait',
      `Ostland will keep its toll on ships in the Strait of Aune until Norland signs the treaty, its transport minister said on Friday.

During an interview in April Greta Holm told the Larne Post of the toll in the strait, “So, ships of Norland pass every day. They have to pay the toll like all others in the strait. That is the law.”

Ships of Norland paid 40 million crowns of toll in the strait last year.

Norland called the toll illegal and said that its ships would stop paying it in June.`,
    );
    expect(summary).toContain('stop paying it in June');
    expect(summary).not.toContain('During an interview');
  });

  it('a statement beside a minister is read as a speech by its thanks, without the line that says whose it is', () => {
    const { summary } = read(
      'Foreign minister hails talks in Larne',
      `Union – Norland – Statements by Mr Anton Berg, Minister for Europe, at his press conference with Ms Greta Holm

Thank you, Greta. I’m very pleased to be in Larne for my first visit. We have met ten times this year. I really value this opportunity to compare notes.

The points of our agenda were many, and we will discuss various topical issues tomorrow. My report on the strait covers the activities of our office in the last months.

We noted our determination, and we decided to send a joint mission to Aune in July. As some of you may recall, it rained that week. The ceasefire in the strait must be respected by both sides.`,
    );
    expect(summary).toContain('decided to send a joint mission');
    expect(summary).toContain('ceasefire in the strait must be respected');
    expect(summary).not.toMatch(/Statements by|met ten times|opportunity|agenda|various|My report|recall/);
  });

  it('remarks in a house have what was announced, not what the speaker will speak of', () => {
    const { summary } = read(
      'Detained sailors',
      `Lord Brandt (Ind): My Lords, I want to take this opportunity to discuss the sailors who are held in Ostland. He is a tireless champion of theirs. Eleven of them have been held since May without a trial.

Baroness Holm (Ind): My Lords, I thank the noble Lord. Yesterday we announced a package of measures against the judges of Ostland. We have expelled its ambassador, and we will not pay for the ship.`,
    );
    expect(summary).toContain('announced a package of measures');
    expect(summary).toContain('expelled its ambassador');
    expect(summary).not.toMatch(/opportunity|tireless/);
  });

  it('a spokesperson’s statement begins with what is welcomed, which is no caption', () => {
    const { summary } = read(
      'Secretary-General on Ostland',
      `The following statement was issued today by the Spokesman for the Secretary-General:

The Secretary-General welcomes last night’s ceasefire agreement in Ostland and Norland.

The Secretary-General extends his deepest condolences to the families of the victims of the violence. The hostilities have led to needless human suffering.

The Secretary-General commends Corvia’s key role in bringing the hostilities to an end. He calls on all sides to observe the ceasefire.`,
    );
    expect(summary).toContain('welcomes last night’s ceasefire');
    expect(summary).not.toContain('condolences');
  });

  it('answers to the press have what each side holds, not which meetings were held', () => {
    const { summary } = read(
      'Foreign Minister Anton Berg answers questions from the media',
      `Question: How did the talks go?

Anton Berg: Talks with Secretary of State Greta Holm were held in line with what the presidents agreed by telephone. In the morning, I had a meeting with the ministers of the League for the first time since May. I believe it was of great significance that they confirmed their unity. The situation in the strait was discussed at length. We have a common position here – nobody may close it.

Question: And the sanctions?

Anton Berg: Well, it is not for me to say when. The sanctions must be lifted on the day that the agreement takes effect. We will not sign it before.`,
    );
    expect(summary).toContain('sanctions must be lifted');
    expect(summary).not.toMatch(/were held|I had a meeting|significance|Well,/);
  });

  it('answers below headings in brackets have neither, and a report keeps what it says in brackets', () => {
    const { summary } = read(
      'Press Conference by the Prime Minister on the Launch of a Missile',
      `(Regarding the information on the launch, etc.)

I have been told of it. This sixth launch by Norway, which I believe is a launch of a missile, is a violation of the resolutions. We have lodged a protest and it is extremely regrettable.

(Regarding possible damage to ships)

At least to my knowledge, we have not received any reports of damage to our ships so far.`,
    );
    expect(summary).toContain('This sixth launch by Norway');
    expect(summary).toContain('lodged a protest');
    expect(summary).not.toContain('Regarding');
  });

  it('talks leave out what was on the agenda, wars included, where their transcript says what was said', () => {
    const { summary } = read(
      'Meeting with President of Norway Lars Solheim',
      `Aino Rask met with President of Norway Lars Solheim.

The presidents discussed bilateral relations and international issues, particularly the settlement of the conflict in the strait.

President of Finland Aino Rask: Mr Solheim, welcome to Lindby. Our trade grew by 33 percent in the first nine months of the year.

President of Norway Lars Solheim: Thank you. We must not let anybody close the strait, and Norway will send two ships there.`,
    );
    expect(summary).toContain('grew by 33 percent');
    expect(summary).toContain('Norway will send two ships');
    expect(summary).not.toContain('The presidents discussed');
  });

  it('a briefing told in the third person leaves out who chaired it, and a report where a call was made', () => {
    const briefing = read(
      'UN Geneva Press Briefing',
      `Otto Brandt, Chief of the Press Section at the United Nations Information Service in Geneva, chaired a hybrid briefing, which was attended by the spokespersons of the Office of the High Commissioner for Human Rights, the World Health Organization, the Refugee Agency and the International Federation of Red Cross Societies.

Greta Holm, for the Office of the High Commissioner for Human Rights, informed that a new report showed that 589 civilians had been killed in the strait between June and August.

The report details how prisoners had been subjected to torture, said Ms. Holm.`,
    );
    expect(briefing.summary).toContain('589 civilians');
    expect(briefing.summary).not.toContain('chaired');
    const call = read(
      'Rask speaks with king',
      `President Rask spoke with King Olav on Sunday afternoon. The president made the call in her office, where her adviser Greta Holm joined her. The king agreed to support safe zones at the strait, her office said.`,
    );
    expect(call.summary).toContain('agreed to support safe zones');
    expect(call.summary).not.toContain('made the call');
  });

  it('a press conference leaves out the note on its translation, praise of the host, and what was agreed on no matter', () => {
    const { summary } = read(
      'Press conference by Foreign Minister Aino Rask',
      `This is a provisional translation by an external company for reference purpose only.

Reporter: What came of the talks?

Minister Rask: I also praised the Prime Minister for his strong support of our alliance. We agreed on a wide range of issues, which are fully reflected in our Joint Statement. Norway will send two ships to the strait, because nobody may close it. We lodged a protest against the new toll.`,
    );
    expect(summary).toContain('Norway will send two ships');
    expect(summary).not.toMatch(/translation|praised|wide range/);
  });

  it('talks leave out whose dead are mourned, and what a council says in each of its statements', () => {
    const talks = read(
      'Meeting with Special Envoy Lars Solheim',
      `President of Finland Aino Rask: Mr Solheim, welcome to Lindby. We will open the strait to all ships of our neighbours in May, and no toll will be raised.

Special Envoy Lars Solheim: Recently the city of Lindby suffered a deadly fire that resulted in a great loss of life. As friends we took it to heart. We mourn with the people of Finland. Norway will support the plan and must be told of each ship.`,
    );
    expect(talks.summary).toContain('We will open the strait');
    expect(talks.summary).not.toContain('deadly fire');
    const council = read(
      'Security Council Press Statement on Attack in the Strait',
      `The members of the Security Council condemned the attack on the convoy, which killed a peacekeeper. They called on the Government of Norway to swiftly investigate it. They stressed that those responsible must be held accountable.

The members of the Security Council expressed appreciation for the actions taken by the mission to repel the attack.

The members of the Security Council reiterated their full support for the mission, and commended its work.`,
    );
    expect(council.summary).toContain('must be held accountable');
    expect(council.summary).not.toMatch(/appreciation|full support/);
    expect(council.speaker).toBe('Security Council');
  });
});

it('a key quote may be two short sentences in marks', () => {
  const { key } = read(
    'Corvia to quit grain deal',
    `Corvia will leave the deal that lets Norland ship grain through the Strait of Aune, its foreign ministry said on Wednesday.

"We have waited 90 days. We will not wait another hour," spokeswoman Dora Kranz said.`,
  );
  expect(key).toContain('We will not wait another hour');
});

it('who the author is, and a live page about itself, are no part of a summary', () => {
  const { summary } = read(
    'As it happened: talks in Osk',
    `The author is a former secretary of state of Norland.

Follow our live coverage of the talks.

18:42 Norland's prime minister said that a text was agreed and would be signed on Monday.

14:00 Welcome to our live page. Talks resumed at noon.`,
  );
  expect(summary).toContain('would be signed on Monday');
  expect(summary).not.toMatch(/author|Follow|Welcome/);
});

describe('a summary leaves out', () => {
  it.each<[what: string, title: string, text: string, has: string, not: RegExp]>([
    [
      'the header of a release that another site copies',
      'Secretary Holm’s Call with Foreign Minister Rask',
      'The following Readout was published by the Department of State on March 9. It is reproduced in full below.\n\nThe below is attributable to Spokesperson Anton Berg:\n\nSecretary Greta Holm spoke today with Foreign Minister Aino Rask of Norway. The Secretary reaffirmed that the strait must stay open.',
      'the strait must stay open',
      /following Readout|reproduced/,
    ],
    [
      'notes on a translation under a list of positions',
      'Telephone Talks between Foreign Minister Sato and Secretary of State Holm',
      'On March 12, from 9:50 P.M. for approximately 20 minutes, Mr. Kenji Sato, Minister for Foreign Affairs, held telephone talks with the Honorable Greta Holm, Secretary of State of Norland. The outline of the talks is as follows.\n\n- Foreign Minister Sato expressed strong concern that the launch had damaged the security of the region.\n- In response, Secretary Holm agreed that a new resolution should be adopted at the Security Council.\n- (* The foregoing is a provisional translation. The date indicated above denotes the date of issue of the original in Japanese.)',
      'expressed strong concern that the launch',
      /provisional|indicated above|outline of the talks/,
    ],
    [
      'that both will stay in close touch',
      'PM call with the Secretary General',
      'The Prime Minister spoke to the Secretary General, Greta Holm, this afternoon.\n\nThe Prime Minister underscored the need for all allies to step up their defence. His government would set out the path to 2.5% in the spring, he added.\n\nThey agreed to stay in close touch.',
      'underscored the need for all allies',
      /close touch/,
    ],
    [
      'whom a meeting was hosted with and who came',
      'Secretary General prepares summit in Osk',
      'Secretary General Greta Holm joined the leaders of seven allies in Osk on Tuesday to help prepare the summit. The meeting was co-hosted with Prime Minister Anton Berg, and included Prime Minister Lars Solheim of Norway, President Aino Rask of Estonia and President Dora Kranz of Corvia.\n\nThe Secretary General said that the summit will agree a multi-year programme for Norland. “We must invest more in our defence,” she said. Leaders decided to spend three per cent of their budgets on air defence.',
      'Leaders decided to spend three per cent',
      /co-hosted|joined the leaders/,
    ],
    [
      'the headline of another story within the text',
      'Norland, Corvia Discuss Strait by Phone',
      'The foreign ministers of Norland and Corvia spoke by telephone on Monday and agreed to reopen the strait, the Norland ministry said.\n\nWhat You Need to Know About Norland’s Greta Holm\n\nHolm demanded that the toll be lifted by May, the ministry said in a statement.\n\nThe toll was imposed in January.',
      'agreed to reopen the strait',
      /What You Need/,
    ],
    [
      'that a briefing begins with a statement',
      'Transcript of Weekly Media Briefing by the Official Spokesperson',
      'Anton Berg, Official Spokesperson: Good afternoon friends. Today I will begin with a statement on the report of the State Department, and thereafter we will open the floor for questions. The report is deeply biased, and we reject it in full. Norland will recall its envoy from the commission that wrote it.',
      'we reject it in full',
      /begin with a statement/,
    ],
  ])('%s', (_, title, text, has, not) => {
    const { summary } = read(title, text);
    expect(summary).toContain(has);
    expect(summary).not.toMatch(not);
  });
});

describe('a statement that another site copies', () => {
  it('is summed up without the line that says whose it is and the anniversary that it marks', () => {
    const { summary } = read(
      'Statement on the twentieth anniversary of the Lindby Agreement',
      'Joint statement from the Governments of Norland, Corvia and Estonia on the agreement of Lindby.\n\nThe 9th of January marked the 20th anniversary of the Lindby Agreement. We appreciate the support of the guarantors. The transitional government has failed to use public revenue for salaries and clinics. We renew our call on the transitional government to hold the vote by May.',
    );
    expect(summary).toContain('failed to use public revenue');
    expect(summary).toContain('hold the vote by May');
    expect(summary).not.toMatch(/Joint statement|anniversary|appreciate/);
  });
});

it('who will be sanctioned is news, and the importance of a visit is none', () => {
  const { summary } = read(
    'President received Secretary Holm',
    'President Aino Rask met with Secretary of State Greta Holm of Norland, who arrived on a visit. At the beginning of the talks, Aino Rask stressed the importance of the visit of the Norland delegation at this moment. The President said that the border would stay closed until May. Sixteen officials of the port will be sanctioned and their assets frozen.',
  );
  expect(summary).toContain('will be sanctioned');
  expect(summary).not.toContain('importance of the visit');
});

describe('of talk, the summary leaves out', () => {
  it.each([
    [
      'what an interviewer asks and how the room looks, where each speaks twice',
      'Holm: The toll will not stay',
      'Greta Holm, 55, is relaxed and cheerful in her office in Lindby, and jokes about the rain.\n\nOSKAR: Minister, people danced in the streets when you said in April that a deal was near. Did they dance too early?\n\nHolm: What happened in April was a milestone, but it was no deal. I believe that a deal on the strait is not only possible, but probable.\n\nOSKAR: Norland published the points of the talks. You did not like that, right?\n\nHolm: The toll must be lifted before we sign anything, and Norland knows it.',
      'The toll must be lifted before we sign',
      /relaxed|danced|did not like/,
    ],
    [
      'the labels of two who speak once each, and a "they" of what was named before',
      'Prime Minister Anton Berg meets with President Dora Kranz',
      'Transcript of the beginning of the meeting:\n\nAnton Berg: Madam President, welcome once again.\n\nLast year Corvia was our biggest partner in trade and investments. I think they reached almost $40 billion, although little of it went to industry. Trade rose by 25 per cent last year.\n\nDora Kranz: Well, thank you very much for that welcome. We are ready to lift the ban on timber in May, and I propose that the commission meets in March.',
      'ready to lift the ban on timber',
      /Anton Berg:|Dora Kranz:|^I think they/m,
    ],
    [
      'what a meeting to come will go on discussing, and what the talks were about',
      'Press remarks by High Representative Greta Holm after the Council',
      'Good afternoon.\n\nOur initial focus was on the situation with regard to the postponed vote, but we also discussed the situation on the ground. Tomorrow, we have a Council of defence ministers where we will continue discussing what happens in Corvia from the military point of view. Today we launched a mission to train 15,000 soldiers of Corvia. The evictions in Osk are illegal under international law and must stop.',
      'we launched a mission to train 15,000 soldiers',
      /initial focus|continue discussing/,
    ],
    [
      'a question that the record translates, and what the press is handed later',
      'Transcript of Weekly Media Briefing by the Official Spokesperson',
      'Anton Berg, Official Spokesperson: Good afternoon friends. The Prime Minister, at the invitation of the King, is scheduled to visit Corvia on 3 and 4 September. From Corvia, he will thereafter visit Estonia on 5 September. We will also be scheduling a pre-visit briefing by the Secretary.\n\n[Question in Hindi: Approximate translation] Sir, you must have seen that a photograph of the rebel Otto Brandt has been put up at the border. The guards have objected to it. Has this been raised?\n\nAnton Berg, Official Spokesperson: We have lodged a strong protest with Norland about the photograph.',
      'is scheduled to visit Corvia',
      /pre-visit briefing|must have seen|guards have objected/,
    ],
    [
      'where and when a spokesman spoke',
      'Norland says sanctions are a sign of confusion',
      'The Norland Foreign Ministry spokesman says the sanctions on its minister are a sign of confusion in Corvia.\n\nAnton Berg made the comment in a note on the sanctions on Foreign Minister Greta Holm on Monday. Corvia must lift the sanctions before any talks begin, he said.\n\nCorvia imposed them in May.',
      'Corvia must lift the sanctions before any talks',
      /made the comment/,
    ],
  ])('%s', (_, title, text, has, not) => {
    const { summary } = read(title, text);
    expect(summary).toContain(has);
    expect(summary).not.toMatch(not);
  });
});

it('of a readout, who chaired a call and how strong relations are gives way to what was agreed', () => {
  const { summary } = read(
    'Chair’s statement on the call of foreign ministers',
    'Today, Foreign Minister Greta Holm chaired a call of the foreign ministers of Norland, Corvia and Estonia. In their call Ministers condemned the closure of the strait and the decision to send troops to the islands. Ministers agreed to prepare new sanctions against the port company. They reaffirmed their confidence in the unique strength of the relationship between their countries.',
  );
  expect(summary).toContain('condemned the closure');
  expect(summary).toContain('agreed to prepare new sanctions');
  expect(summary).not.toMatch(/chaired a call|unique strength/);
});

describe('a summary keeps', () => {
  it.each([
    [
      'the first sentence of news, though it says "such measures" of what it names itself',
      'Council fails to renew sanctions on Corvia',
      'The Security Council today failed to renew the travel ban and asset freeze against individuals and bodies that obstruct the peace agreement of Corvia, unable to agree on either of two resolutions that would have kept such measures in place during the withdrawal of the mission.\n\nThe first draft, tabled by Norland, was vetoed by Estonia, with 13 members in favour. It would have extended the measures for 12 months.\n\nThe representative of Estonia said her delegation could not support a text that ignored the views of Corvia.\n\nThe Council then rejected a competing text submitted by Estonia, which would have renewed the measures for a final 12 months and ended the panel immediately.',
      'failed to renew the travel ban',
    ],
    [
      'what "they" reaffirmed, where headline and first sentence name both and only praise stands between',
      'Deputy Secretary Holm’s Meeting with Permanent Secretary Berg',
      'The below is attributable to Spokesperson Aino Rask:\n\nDeputy Secretary of State Greta Holm met with Permanent Secretary Anton Berg of Corvia today in Lindby. The Deputy Secretary and Permanent Secretary emphasized the enduring partnership between Norland and Corvia. They discussed our commitment to urging Estonia to choose diplomacy and reaffirmed that any further aggression would result in massive costs. The two also discussed the Arctic and other issues of mutual interest.',
      'reaffirmed that any further aggression',
    ],
    [
      'a demand that is told as a topic',
      'Secretary Holm’s Call With Foreign Minister Berg',
      'The following is attributable to Spokesperson Aino Rask:\n\nOn July 21, Secretary Holm spoke with Foreign Minister Anton Berg of Corvia. They discussed a broad range of issues, some of which followed the meeting of the presidents. Among the topics discussed was the fact that Corvia had violated its commitment in the strait. The need for Corvia to lift the toll by May was also discussed.',
      'had violated its commitment in the strait',
    ],
    [
      'what ministers confirmed, behind a time in brackets',
      'Norland-Corvia Foreign Ministers’ Meeting',
      'On June 6, commencing at around 5:00 p.m. (local time) for approximately 25 minutes, Mr. Anton Berg, who is visiting Lindby, held a Norland-Corvia foreign ministers’ meeting with the Honorable Greta Holm, Foreign Minister of Norland. The overview of the meeting is as follows.\n\n1. Ahead of the summit, Foreign Minister Berg explained the preparations.\n\n2. The two foreign ministers confirmed the necessity for Estonia to dismantle all its missiles in a verifiable manner.',
      'confirmed the necessity for Estonia to dismantle',
    ],
  ])('%s', (_, title, text, has) => {
    const { summary } = read(title, text);
    expect(summary).toContain(has);
    expect(summary).not.toMatch(/\(local time\)|broad range|enduring/);
  });
});

it('remarks under a headline with two headings are the speaker’s own words', () => {
  const { summary, speaker } = read(
    'EEAS: Foreign Affairs Council: Remarks by the High Representative Greta Holm upon arrival',
    'Today we have a very important and a very busy Foreign Affairs Council ahead of us. There are so many items, let me make the list of items: Corvia, Estonia, the Sahel.\n\nOn Corvia, it is clear that Corvia is on a confrontational course with us. There is a blunt refusal to respect the decisions of the court. I hope we react in a united way.\n\nOn Estonia, we have to react swiftly to the attack against demonstrators, and the violence must stop.',
  );
  expect(speaker).toBe('Greta Holm');
  expect(summary).toMatch(/confrontational course|blunt refusal/);
  expect(summary).not.toContain('make the list');
});

describe('above a statement, the summary leaves out', () => {
  it.each([
    [
      'who makes it at which meeting, in a whole sentence',
      'Norland has a responsibility to treat prisoners humanely: statement at the UN',
      'Statement by Ambassador Greta Holm, Corvian Permanent Representative to the UN, at the meeting hosted by Estonia on violations of law against prisoners of war.\n\nAs we approach the third year of the war, Corvia is deeply concerned by reports of ill-treatment of prisoners. The commission has concluded that the torture of prisoners by Norland amounts to crimes against humanity. Norland must open its camps to the Red Cross.',
      'amounts to crimes against humanity',
      /Statement by/,
    ],
    [
      'what it follows',
      'Corvian statement: Norland’s revocation of Estonian diplomats’ status',
      'Corvian statement following Norland’s decision to revoke the diplomatic status of 8 Estonian diplomats.\n\nA Foreign Ministry spokesperson said:\n\nWe are deeply concerned by the decision of Norland to revoke the diplomatic status of 8 Estonian diplomats dealing with the islands. We urge Norland to reconsider.',
      'We are deeply concerned',
      /statement following/,
    ],
    [
      'whose statement follows, and the subjects of a press conference',
      'Press conference, Corvian High Commission, Lindby',
      'Transcript, E&OE\n\nSubjects: Targeted sanctions in response to violations in Norland; sanctions on the supply of drones; the identity of Corvia\n\nGreta Holm, Foreign Minister: Thanks very much for coming. May I first acknowledge the truly appalling floods in the south, and express my condolences to the family of the woman who has lost her life. This evening I am announcing sanctions on sixteen officials of Norland. Its regime has responded violently to any form of opposition.',
      'I am announcing sanctions on sixteen officials',
      /Subjects|acknowledge the truly/,
    ],
    [
      'what the guest once was, and that one is ready to talk',
      'Foreign Minister Anton Berg’s opening remarks during talks with Foreign Minister Dora Kranz of Corvia, Lindby, June 3, 2019',
      'Madam Minister, colleagues,\n\nWe are delighted to welcome you to Lindby. I am talking about the fact that you used to be the Ambassador to Norland in 1999-2001. The fact that you know our country so well will give the necessary boost to our relations. We also rely on your family traditions given that your father was the Ambassador of Corvia in the 1980s. We propose to open the border for timber by May.\n\nToday, we are prepared for a constructive and businesslike exchange of views on all matters.',
      'propose to open the border for timber',
      /used to be|family|know our country|exchange of views/,
    ],
    [
      'of what somebody spoke before',
      'HRC56: update of the High Commissioner',
      'Statement by Greta Holm, UN High Commissioner for Human Rights\n\nMr. President,\n\nLast March, I spoke of the right to peace. I am appalled by the disregard for the law by the parties to the war in Corvia. More than 120,000 people have been killed or injured since October. I demand that Norland opens the border for aid.',
      'appalled by the disregard',
      /Last March/,
    ],
    [
      'what a government’s statement is called',
      '“Together, we have chosen the right path”',
      'Government statement by Federal Chancellor Otto Brandt “Together, we have chosen the right path in Corvia”\n\nThe war of Norland against Estonia is a turning point for the whole continent, Federal Chancellor Brandt said on Wednesday. Corvia would support Estonia for precisely as long as necessary, he said, and send it sixteen ships by May.\n\nBrandt said that Norland had made a fundamental mistake.',
      'a turning point for the whole continent',
      /Government statement/,
    ],
    [
      'what states promised long ago',
      'Elections in Corvia – Joint Statement to the OSCE',
      'Mr. Chair,\n\nIn Istanbul in 1999, participating States committed to invite observers to elections from other participating States, and to follow up on their recommendations.\n\nWe deeply regret that the authorities of Corvia have not accredited the observers in time. This has resulted in the cancellation of the mission. We regret that not all States have chosen to uphold their commitments.\n\nWe call on Corvia to accredit the observers by May.',
      'have not accredited the observers',
      /In Istanbul in 1999/,
    ],
  ])('%s', (_, title, text, has, not) => {
    const { summary } = read(title, text);
    expect(summary).toContain(has);
    expect(summary).not.toMatch(not);
  });
});

it('a statement says who delivered it, and an office’s own words may begin with what it said before', () => {
  const delivered = read(
    'Corvian statement for the dialogue on Norland',
    'Corvian statement for the dialogue on the update on Norland. Delivered by the Human Rights Ambassador, Greta Holm.\n\nThank you, Mr Vice President.\n\nWe condemn the treatment of civilian prisoners by Norland. I saw the camps. Norland must release those who have been detained without a trial.',
  );
  expect(delivered.speaker).toBe('Greta Holm');
  expect(delivered.summary).not.toContain('Delivered by');
  const own = read(
    'Statement on International Forces in Corvia',
    'Recent reports have speculated on the role of foreign forces in Corvia. As we have repeatedly made clear, the United States supports the unity of Corvia. To that end, we believe all foreign forces in Corvia should be there with the approval of its government. It is imperative for all parties to coordinate closely over the coming days.',
  );
  expect(own.key).toContain('should be there with the approval');
});

describe('a summary of offices and wires leaves out', () => {
  it.each([
    [
      'what a spokesman also spoke about, and where',
      'Norland ministry: No direct talks with Corvia',
      'Norland’s Foreign Minister Anton Berg said on Saturday that Norland holds no direct talks with Corvia.\n\nIn his weekly briefing, Berg also talked about the draft resolution against the coast guard. Berg also spoke about his meetings in Lindby and participation in events related to the strait, climate change, and other issues of regional importance.\n\nHe told reporters that messages on the toll are exchanged through the embassy of Estonia. He and Foreign Minister Greta Holm held joint press conferences in the ministry after the talks.\n\nThe coast guard will be withdrawn by May if the toll is lifted, Berg said.',
      'holds no direct talks',
      /also talked about|also spoke about|joint press conferences/,
    ],
    [
      'greetings that are to be conveyed, and calls to the reader',
      'Berg meets Foreign Minister Holm of Norland',
      'LINDBY, 23 Nov (Agencies) -- Anton Berg asked Holm to convey the greetings of President Kranz to President Rask.\n\nCorvia supports the efforts of Norland to restore public order and will lend it two ships, Berg said.\n\nDue to blocking of all media, stay tuned to our Telegram channel',
      'will lend it two ships',
      /greetings|stay tuned/,
    ],
    [
      'where opening remarks were delivered, whom one had a chance to meet and what one looks forward to',
      'Chair Holm Opening Remarks at Hearing',
      'LINDBY – Today, Senator Greta Holm, Chair of the Foreign Relations Committee, delivered opening remarks at the nominations hearing for Ambassador Dora Kranz, to be an Under Secretary of State; Otto Brandt, to be Ambassador to Corvia; and Aino Rask, to be Ambassador to Estonia.\n\nA copy of the remarks is below.\n\nA lot of us had a chance to travel during the recess. I am grateful for the work that we are doing together. I look forward to learning more about the plans of the Bureau. I am very happy that the strategic mechanism has been working very well. The time has come to lift the restrictions on the use of our weapons by Corvia. We must send it ships by May.',
      'lift the restrictions on the use',
      /delivered opening|chance to travel|grateful for|look forward|working very well/,
    ],
    [
      'who is on a visit, and what was planted and given there',
      'Corvia and Norland issue joint communique',
      'Following is the full text of the joint communique.\n\n1. The President of Norland, Greta Holm, is on a State visit to the Republic of Corvia from September 14-17 at the invitation of President Anton Berg.\n\n2. President Holm was accorded a welcome ceremony at the Palace.\n\n3. A sapling from the garden of Lindby was gifted by President Holm to President Berg. The sapling was jointly planted by the Presidents.\n\n4. The Presidents agreed to raise bilateral trade to $15 billion by 2030 and welcomed a credit of $100 million for defence.\n\n5. The two sides reiterated that navigation in the strait should not be impeded.',
      'raise bilateral trade to $15 billion',
      /State visit|accorded|gifted|planted/,
    ],
    [
      'that contacts will go on: a plan of them, consultations and an exchange of views',
      'Telephone conversation with Prime Minister Solheim of Norland',
      'Aino Rask had a telephone conversation with Prime Minister of Norland Lars Solheim.\n\nMs Rask stressed that the strait must stay open to all ships. The leaders expressed their readiness to continue the consultations on the strait. Mr Solheim confirmed that two ships will leave Lindby in May.\n\nThe parties agreed on a plan of future contacts at various levels. It was agreed to continue exchanging views on the issues raised.',
      'two ships will leave Lindby',
      /consultations|plan of future contacts|exchanging views/,
    ],
    [
      'where it is stated',
      'Council closes its mission in Corvia',
      'LINDBY (Agencies): Chairwoman Greta Holm announced that the Council would take immediate steps to close its mission in Corvia. This is stated in a statement of the Council released on Thursday.\n\nThe mandate was not extended in March because Norland refused.\n\nThe mission began its work in 2014.',
      'immediate steps to close its mission',
      /This is stated/,
    ],
  ])('%s', (_, title, text, has, not) => {
    const { summary } = read(title, text);
    expect(summary).toContain(has);
    expect(summary).not.toMatch(not);
  });
});

it('an address that a line with a colon introduces is the speaker’s, without its greeting', () => {
  const { summary, speaker } = read(
    'Holm: we will respond',
    'In her evening address, President Greta Holm recapped the most recent attacks on Corvia and reiterated that the attacks must end:\n\nGood health to you, fellow citizens!\n\nToday was a long day. Most of the missiles were shot down. Norland wants to follow this path to the end.\n\nWe must and will respond to each attack of Norland on our ports and bridges. No one else uses weapons more effectively than we do.',
  );
  expect(speaker).toBe('Greta Holm');
  expect(summary).toContain('respond to each attack');
  expect(summary).not.toContain('Good health');
});

describe('the summary tells no occasion:', () => {
  it('a readout tells what was said before what was only discussed, and knows "HE" and "Her Excellency" for no pronouns', () => {
    const discussed = read(
      'Foreign Minister speaks with her counterpart of Norland',
      'Foreign Minister Aino Rask talked to Foreign Minister Lars Holm of Norland over the phone on May 3. Over the phone, the two ministers discussed their assessments of the situation around the missile launch and ways to respond to it.\n\nMinister Holm condemned the launch as a violation of the treaty of 1998.\n\nMinister Rask stressed that tougher sanctions must be imposed by the council of the strait.',
    ).summary;
    expect(discussed).toContain('condemned the launch');
    expect(discussed).toContain('tougher sanctions must be imposed');
    expect(discussed).not.toContain('their assessments');
    const styled = read(
      'Minister holds phone call with counterpart of Norland',
      'HE Minister of Foreign Affairs Omar Lind on Saturday held a phone call with Minister of Foreign Affairs of Norland Lars Holm.\n\nDuring the call, they discussed cooperation relations between the two countries and ways to strengthen them.\n\nHE the Minister of Foreign Affairs reiterated the condemnation of the attack on the port of Lindby, deeming it a clear breach of international law.\n\nHis Excellency expressed utmost concern over the consequences of this escalation, stressing that all parties must exercise restraint.',
    ).summary;
    expect(styled).toContain('reiterated the condemnation');
    expect(styled).toContain('utmost concern');
    expect(styled).not.toContain('ways to strengthen them');
  });

  it('a report has what was said at a meeting in the sentence that tells of it, and leaves out that the press was briefed', () => {
    const { summary } = read(
      'Norland’s foreign minister meets envoy',
      'LINDBY, Oct. 8 (Nord News) -- Foreign Minister Lars Holm on Monday met with visiting envoy Anton Berg, saying that Norland would never accept the toll on the strait.\n\nHolm on Monday briefed media ahead of a debate on his department’s budget in parliament.\n\nHolm was responding to a question about the talks of last week in the port of Aune.\n\nThe toll has kept forty ships out of the strait since March.',
    );
    expect(summary).toContain('would never accept the toll');
    expect(summary).not.toContain('briefed media');
  });

  it('a report of an office leaves out who met, thanked, praised and accompanied whom, and where', () => {
    const { summary } = read(
      'President Rask receives a delegation of Norland',
      'President Aino Rask has received a delegation led by Envoy Lars Holm of Norland. President Rask congratulated Lars Holm on the occasion of his appointment, and expressed confidence that the visit would be a good chance to get to know the region. The President thanked the envoy for the greetings and asked him to convey her regards to the King. The head of state pointed out that the blockade of the strait had cost her country nine billion crowns. Holm highlighted the exemplary organization of the conference and the importance of the visit. Holm said that Norland would lift the blockade if the tolls were paid. The envoy is set to meet with the Speaker later in the day.',
    );
    expect(summary).toContain('nine billion crowns');
    expect(summary).toContain('would lift the blockade');
    expect(summary).not.toMatch(/congratulated|convey her regards|exemplary|set to meet/);
  });

  it('a report of a summit has what was signed, and neither where it took place nor who came along or what it is', () => {
    const { summary } = read(
      'Leaders of the strait sign a charter',
      'The presidents of Norland, Ostland and Westland signed a charter on the strait in Lindby on Friday, the office of President Rask said. The sixth Summit of the Strait, hosted by President Rask, took place in Lindby overnight. The Group of the Strait is made up of Norland, Ostland and Westland, with Estland as an observer. President Holm of Norland was accompanied by his minister of ports, his minister of fishing, the head of the harbour office of Aune and a large delegation of owners of ships from all parts of the country. The charter bans tolls on grain from June.',
    );
    expect(summary).toContain('signed a charter');
    expect(summary).toContain('bans tolls on grain');
    expect(summary).not.toMatch(/took place|made up of|accompanied/);
  });

  it('remarks at a door leave out what is on the programme, reasons without what they are the reasons of, and hopes to have met before', () => {
    const { summary } = read(
      'Remarks by Secretary General Lars Holm at the start of the meeting of ministers',
      'Lars Holm: Good morning. I had hoped to meet you in the spring, but the storm kept all of us at home in our capitals. Today, we will be briefed about the terrible attacks on the port of Aune over the weekend. We will deploy four battalions to Ostland by rotation from June. The members have raised their spending by 4 percent this year. We will discuss the war in the strait over lunch. Because we need to match our spending with the threats to the strait.',
    );
    expect(summary).toContain('four battalions');
    expect(summary).toContain('4 percent');
    expect(summary).not.toMatch(/hoped to meet|be briefed|discuss the war|Because we need/);
  });

  it('a press conference leaves out questions that a label gives to an outlet', () => {
    const { summary } = read(
      'Full transcript of the envoy’s remarks to the press',
      'Spokesperson: We are joined by our envoy, Lars Holm. Please.\nEnvoy: I will begin talks with the government of Norland and with the rebels of Aune next week. There must be no conditions for these talks on the future of the strait.\nSpokesperson: Omar?\nQuestion from Nord Radio: I’m sure top of your priorities is the end of the attacks of the rebels on the port of Lindby and on the ships in the strait. How do you want to make them stop?',
    );
    expect(summary).toContain('no conditions');
    expect(summary).not.toContain('top of your priorities');
  });

  it('a report leaves out where its news was discussed and the journey that it comes after', () => {
    const { summary } = read(
      'Norland opens a programme of nine billion crowns for Ostland',
      'Norland will open for Ostland a five-year programme of help worth nine billion crowns. This was discussed at a meeting between Prime Minister Lars Holm of Norland and Secretary General Anton Berg of the alliance in Lindby, Nord News reports with reference to the ministry of Norland. Prime Minister Holm made a diplomatic visit to both islands of the strait in the spring with his ministers. The visit was a success celebrated by the people of Norland. He noted that Norland has committed to raise its spending to 2 percent by 2026.',
    );
    expect(summary).toContain('nine billion crowns');
    expect(summary).not.toMatch(/discussed at|diplomatic visit|was a success/);
  });

  it('a statement leaves out the line above it that says whom it thanks, and who worked around the clock', () => {
    const { summary } = read(
      'Report by the head of the mission to Westland: Norland’s response',
      'Deputy Ambassador Aino Rask thanks the head of the mission to Westland, Ambassador Holm, for the support of peace in the region.\n\nThank you, Mr Chair, and welcome Ambassador Holm to the council.\n\nNorland’s decision to cut the supply of gas to Westland is unjustified and must be reversed before winter. Our embassy in Lindby has worked round the clock for the families of the missing sailors of both ships. Rockets of the rebels have violated the airspace of Westland twice in a week.',
    );
    expect(summary).toContain('must be reversed');
    expect(summary).toContain('violated the airspace');
    expect(summary).not.toMatch(/thanks the head|round the clock/);
  });

  it('a statement leaves out that its office has spoken of the matter before', () => {
    const { summary, key } = read(
      'Statement by the spokesperson of the Ministry of Foreign Affairs of Norland',
      'Our views on the remarks of the minister of defence of Ostland, which threaten calm in the strait, have been made public on various occasions.\n\nNorland has acted in line with the law of the sea. The minister should put an end to his unacceptable remarks, which aim at delaying the talks on the toll. Norland will close its consulate in Lindby in May.',
    );
    expect(summary).toContain('should put an end');
    expect(summary).not.toContain('on various occasions');
    expect(key).not.toContain('on various occasions');
  });

  it('a numbered readout has what was affirmed after “furthermore”', () => {
    const { summary } = read(
      'Telephone talk between the foreign ministers of Norland and Ostland',
      'On May 16, Mr. Lars Holm, Minister for Foreign Affairs of Norland, held a telephone talk with Ms. Aino Rask, Minister for Foreign Affairs of Ostland. The overview of the talk is as follows.\n\n1. The two ministers exchanged information on the launch of a missile by Westland and shared the view that the two countries will continue to coordinate closely.\n\n2. Furthermore, both ministers affirmed that dialogue with Westland for the sake of dialogue is meaningless and that pressure on it is necessary.',
    );
    expect(summary).toContain('for the sake of dialogue is meaningless');
  });

  it('a readout leaves out praise of relations, appreciation that was expressed and thanks after a long opening', () => {
    const { summary } = read(
      'Holm, Rask discuss the strait in Lindby',
      'Foreign Minister Lars Holm of Norland received his counterpart from Ostland, Aino Rask, in Lindby on Sunday.\nBoth ministers praised the strong relations between Norland and Ostland and their growing coordination, spokesman Anton Berg said.\nHolm and Rask commended the deep-rooted and profound ties binding both countries, according to him.\nAppreciation was also expressed for the continued exchange of support between the two countries in international forums.\nAs the deadline for objections to the decision on the pilots in the strait expired at noon on Sunday, he expressed his gratitude to all member states for the confidence in the mission’s work and for the continued support, in money and in pilots.\nHolm told Rask that Norland will not sign the treaty on the dam before the spring.\nThe ministers called for an end of the fighting in Westland.',
    );
    expect(summary).toContain('will not sign the treaty');
    expect(summary).not.toMatch(/praised|commended|Appreciation|gratitude/);
  });

  it('a report leaves out that the talks went well and promises of close contact', () => {
    const { summary } = read(
      'Norland and Ostland sign a statement on the strait',
      'OSLO, May 17. The foreign ministers of Norland and Ostland, Lars Holm and Aino Rask, signed a joint statement on the strait.\n\nHolm pointed out at a joint press conference that the parties were quite satisfied with the outcome of the talks. "We will continue to maintain close daily contact. As I have already said, Norland will open a consulate in Aune in the autumn," he said.',
    );
    expect(summary).toContain('signed a joint statement');
    expect(summary).not.toMatch(/outcome of the talks|close daily contact/);
  });

  it('a report leaves out when a body was founded and who belongs to it', () => {
    const { summary } = read(
      'Ministers of the Strait League voice concern',
      'The foreign ministers of the Strait League (SL) have expressed concern over the blockade of Aune. The statement notes that the members support the truce. "The League calls on all parties for restraint," the statement stresses.\nThe Strait League was founded in 1967 and today unites ten countries - Norland, Ostland, Westland and seven others.',
    );
    expect(summary).toContain('have expressed concern');
    expect(summary).not.toContain('was founded');
  });

  it('news leaves out what denounces “such a statement” without it, and what happened after the closure of “that office”', () => {
    const { summary } = read(
      'Third parties cannot spoil the talks: Holm',
      'Spokesman Lars Holm made the remarks on Wednesday in response to a note of Ostland.\n\nHolm denounced such a statement as shocking and irresponsible.\n\nAfter the closure of that office Ostland is trying to close the other missions in the strait.\n\nHolm blamed Ostland for arming the rebels of Aune.\n\nNorland will recall its ambassador from Lindby on Friday, he said.',
    );
    expect(summary).toContain('blamed Ostland');
    expect(summary).not.toMatch(/such a statement|of that office/);
  });

  it('a statement leaves out whom it welcomes to the council and whose words it is about to recall', () => {
    const { summary } = read(
      'Statement on the report of the chief observer',
      'Delivered by Ambassador Aino Rask at the Permanent Council, 28 October 2021.\n\nMadame Chairperson,\n\nNorland welcomes Ambassador Holm to the Permanent Council. Let me just remind you of the words of Anton Berg, head of the shipyard.\n\nNorland would have wanted the mission on the border to continue, despite its narrow mandate. Monitoring of the border is crucial for confidence between both states. Ostland must let the observers return before winter.',
    );
    expect(summary).toContain('must let the observers return');
    expect(summary).not.toMatch(/welcomes Ambassador|remind you/);
  });

  it('a report leaves out the deck that stands above its dateline', () => {
    const { summary } = read(
      'Norland approves new sanctions on Ostland',
      'The package, whose details are not known, was approved after days of talks among the ambassadors of the union.\n\nLINDBY, Oct 6 (Nord News) - Norland said on Thursday that it had approved new sanctions on Ostland over the blockade of the strait.\n\nThe package will be confirmed in writing on Friday. The ministers proposed travel bans on 200 officials of Ostland.',
    );
    expect(summary).toContain('had approved new sanctions');
    expect(summary).not.toContain('whose details');
  });

  it('a written answer of a parliament is shown, and not the question above it', () => {
    const { summary } = read(
      'Written Answers: Conflict in Ostland',
      'Written Answers Nos. 31-46\n\nConflict in Ostland\n\nQuestions (31)\n\nAnton Berg\n\nQuestion:\n\n31. Deputy Anton Berg asked the Minister for Foreign Affairs his views on the situation in Ostland; and if he will make a statement on the matter. [23208/14]\n\nWritten answers\n\nThe conflict in Ostland is now in its fourth year, with no end in sight. Norland regrets the failure of the Lindby talks and supports a new round in May. I also announced last week 5 million crowns for the refugees of Aune.',
    );
    expect(summary).toContain('regrets the failure');
    expect(summary).not.toContain('Deputy Anton Berg asked');
  });

  it('a written reply is not of the member who asks', () => {
    const { summary, speaker } = read(
      'Minister for Foreign Affairs Aino Rask’s written reply to parliamentary questions',
      '07 May 2024\n\nMr Anton Berg: To ask the Minister for Foreign Affairs what is the impact of the tensions in the strait for Norland.\nMr Anton Berg: To ask the Minister for Foreign Affairs what is the impact of the attack by Ostland for Norland.\nNorland is deeply concerned about the situation in the strait. We have condemned the attacks on Aune on 14 April 2024. We call on all parties to exercise restraint and to agree on a ceasefire at once.',
    );
    expect(summary).toContain('deeply concerned');
    expect(summary).not.toContain('To ask the Minister');
    expect(speaker).not.toBe('Anton Berg');
  });

  it('news leaves out a day with a space before its colon, and a day behind a bullet', () => {
    const { summary } = read(
      'Ministers agree on sanctions against Ostland',
      'Lindby, Feb 21 : The foreign ministers of the union agreed on Thursday to impose sanctions on Ostland, minister Aino Rask said.\n\nThe blockade of the strait should end at once, Rask said in Lindby.',
    );
    expect(summary).toMatch(/^The foreign ministers/);
    const other = read(
      'Holm says the chances of the treaty are even',
      '  • 2005-05-04\nForeign Minister Lars Holm sees the possibility to sign the border treaty with Ostland in May as even.\n\nHolm said that he and his counterpart Aino Rask agreed to go on with the treaty.',
    );
    expect(other.summary).toMatch(/^Foreign Minister Lars Holm sees/);
  });

  it('news keeps an hour with its other zone whole, and leaves out a quotation that is cut short', () => {
    const { summary } = read(
      'Norland condemns the launch of a missile',
      'Norland condemned the launch of a missile by Westland on Sunday. The missile was launched just before 8 a.m. (0000GMT) from Aune and flew 500 kilometers to the east. "Minister Anton Berg of the fraternal state of Ostland called Minister Lars Holm of Norland on the launch ... The ministers agreed to close the strait to warships in May," the statement read.',
    );
    expect(summary).toContain('(0000GMT) from Aune');
    expect(summary).not.toContain('on the launch ...');
  });

  it('news leaves out two places before a dash, and an agency before a stroke', () => {
    const two = read(
      'Norland regrets a visit',
      'LINDBY/ AUNE–The government of Norland expressed regret over the visit of officials of Ostland to the fort on Friday.\n\nIt urged Ostland to return the islands.',
    );
    expect(two.summary).toMatch(/^The government/);
    const agency = read(
      'League head denounces the rebels',
      'Harbour News / Secretary-General Lars Holm of the League condemned the rebels of Aune on Saturday in Lindby.\n\nIn his address, Holm urged the League to cut their supplies.',
    );
    expect(agency.summary).toMatch(/^Secretary-General Lars Holm/);
  });

  it('a statement leaves out praise of the envoy it addresses and whose time it saves; a readout what ministers went over', () => {
    const { summary } = read(
      'Statement by the Permanent Mission of Norland at the council',
      'Madame Chairperson,\n\nAmbassador, you have provided the states with accurate information and facts on the crisis in the strait. I will not take more of our time on the toll, for everything is clear already.\n\nNorland would have wanted the mission on the border to continue, despite its narrow mandate. Ostland must let the observers return before winter.',
    );
    expect(summary).toContain('must let the observers return');
    expect(summary).not.toMatch(/you have provided|more of our time/);
    const other = read(
      'Holm, Rask discuss the strait over phone',
      'LINDBY — Foreign Minister Lars Holm discussed over the phone regional developments with Foreign Minister Aino Rask on Sunday, Nord News reported.\nHolm and Rask went over bilateral ties and cooperation between Norland and Ostland.\nThey discussed progress in opening the ports of the south.\nThe ministers stressed their support for the talks in May on the future of the strait.',
    );
    expect(other.summary).toContain('stressed their support');
    expect(other.summary).not.toContain('went over');
  });
});

describe('an opinion is summed up by what its author wants, not by how it opens:', () => {
  it.each<[what: string, title: string, text: string, has: string, not: RegExp]>([
    [
      'one that its headline calls a column, with the note on its author',
      'Norland paid too much for the strait, not too little: Column',
      `Greta Holm

The fires in Aune and Lindby, like those before them, have their roots in the strait.

Conventional wisdom holds that if Norland had paid more for the pilots, the blockade might never have begun.

In fact, many pilots never saw the money.

Norland should have let the pilots strike until Ostland came to terms.

Many people recognize the name of the pilots' leader, and some that of his deputy.

The main problem with Norland's policy is not that it paid too little but that it asked for nothing in return.

Greta Holm is a lecturer in history at the University of Lindby.`,
      'The main problem with Norland',
      /roots in the strait|Conventional wisdom|lecturer in history/,
    ],
    [
      'an editorial without a name, which says “we” nowhere',
      'Ostland’s debt is a bet that Europe has lost',
      `Fly into Lindby on a clear day and the first thing you see is the new harbour, eight piers wide and almost empty. It was built by engineers from Westland, and no ship of any size has called there.

For ten years the union has treated Ostland like that harbour: an investment that would pay off one day. Ministers came and went. Loans were rolled over. Each rigged vote was followed by a note of concern and a new loan.

The bet was that trade would soften the regime. It has done the opposite. The men around the president have grown rich on the fees of the strait.

Europe should stop the loans until the prisoners are freed. Two thirds of what Ostland sells goes to the union.

Critics will call that a gift to its rivals. What is missing is not means but will. Until Europe asks for something in return, Ostland will go on pocketing its money.`,
      'Europe should stop the loans until the prisoners are freed.',
      /Fly into Lindby|built by engineers/,
    ],
    [
      'one below a line that says so, though it opens with what a rival holds',
      'How to save the union',
      `OPINION

Politicians of the far right blame the union for all the problems of their countries. Many of their arguments are off base, but the union urgently needs reform.

The complaints differ in each of its members, and they reflect similar frustrations. Many voted to leave because they wanted to keep out workers from the east.

Whether or not Norland leaves, it is now up to the leaders of Ostland and Westland to reform the union or watch it lose all credit.

Of its three bodies the strongest is the council, which is made up of 28 governments.`,
      'it is now up to the leaders of Ostland and Westland to reform the union',
      /wanted to keep out workers/,
    ],
  ])('%s', (_, title, text, has, not) => {
    const { summary } = read(title, text);
    expect(summary).toContain(has);
    expect(summary).not.toMatch(not);
  });
});

describe('of readouts, releases and reports', () => {
  it.each<[what: string, title: string, text: string, has: string[], not: RegExp]>([
    [
      'what was agreed on a subject that is named first is shown, not sadness',
      'PM and President Rask phone call',
      `A Downing Street spokesperson said:

The Prime Minister and President Rask of Norland spoke for over 30 minutes today. They discussed the strait, where the Prime Minister briefed the President on his visit. On Ostland, they agreed on the need for the European Council to signal tough measures against its nuclear programme.

The Prime Minister expressed his sadness at the continuing fires on the islands. The President made clear that she had no interest in the sale of the port.`,
      ['On Ostland, they agreed on the need'],
      /sadness/,
    ],
    [
      'answers below “Q.” are the speaker’s, where no answer has a label',
      'Remarks by High Representative Ana Rusu upon arrival at the Council',
      `Good afternoon, I know that all the attention is on the jobs.

There is also this side of the work that we will do in these two days and I expect good results in this respect.

Q. Who would be the best successor for your position?

It is not for me to say.

Q. What will Europe do about the tensions in the strait?

We will keep the treaty in place as long as Ostland keeps complying with it. The first payments of 40 million euros will be made next week.`,
      ['We will keep the treaty in place'],
      /this side of the work|successor/,
    ],
    [
      'that ministers meet at a moment of weight is no news',
      'Doorstep statement by Secretary General Otto Brandt ahead of the meeting of defence ministers',
      `Good morning.

Defence ministers meet today and tomorrow at a pivotal moment for our security. Ostland is mobilising tens of thousands of new troops.

The message of the allies will be that we will support Norland for as long as it takes. The top priority will be more air defence for Norland.`,
      ['more air defence for Norland'],
      /pivotal moment/,
    ],
    [
      'a report of a statement leaves out that it was released and signed; what was agreed with a year in it is no caption',
      'Ministers of Norland and Ostland adopt a statement after their eighth meeting',
      `The full text of the statement adopted at the eighth meeting of the ministers of Norland and Ostland has been released, Nord News reports.

The document was signed by Foreign Minister Lars Holm and Foreign Minister Aino Rask.

The ministers agreed to open the Aune-Lindby railway to passenger traffic in the second half of 2020.

The ministers agreed to hold their ninth trilateral meeting in Lindby in 2021.

The sides condemned the mining of the strait and called on Westland to clear it.`,
      ['agreed to open the Aune-Lindby railway', 'condemned the mining'],
      /full text|was signed by|ninth trilateral/,
    ],
    [
      'short sentences of a wire, in paragraphs of their own, are no captions',
      'Pound falls as peace talks collapse',
      `The pound fell to a record low in Lindby after the talks on the strait broke down, traders said on Friday.

Peace talks collapsed on Thursday.

Foreign Minister Lars Holm resigned on Friday.`,
      ['Peace talks collapsed on Thursday.', 'Foreign Minister Lars Holm resigned on Friday.'],
      /^$/,
    ],
    [
      'news leaves out who smiled and waved, and what an obituary tells “nine hours later”',
      'Opposition leader jailed for eight years',
      `A court in Ostland on Monday sentenced opposition leader Anna Brod to eight years in prison on treason charges.

Brod, 47, smiled and waved from inside a glass cage as the verdict was read out, a reporter in the courtroom said.

Nine hours later the two sides had a truce.

Around 2,000 people protested outside, where police detained at least 60, according to a monitoring group.`,
      ['sentenced opposition leader Anna Brod'],
      /smiled|Nine hours later/,
    ],
    [
      'minutes have what was approved, not what was noted and who was welcomed',
      'Outcome of the 612th meeting of the Council of Ministers',
      `The Council of Ministers held its 612th meeting in Lindby today, chaired by Prime Minister Solan.

The Chair welcomed the new Minister of Health. The agenda was adopted without changes.

The Council took note of the report of the Minister of Finance.

The Council approved the deployment of 600 additional guards from 1 July and decided to close the northern crossing to trucks.`,
      ['approved the deployment of 600'],
      /welcomed the new|took note|agenda was adopted/,
    ],
    [
      'a release of sanctions leaves out the order it rests on and the words that end every one',
      'Imposing sanctions on suppliers of Ostland’s drones',
      `Press Statement

Norland is today imposing sanctions on three individuals and five companies that helped Ostland procure engines for drones. The Department of State is taking these actions pursuant to Executive Order 14024.

Norland will continue to stand with the people of Westland for as long as it takes. We call on all governments to prevent the transfer of such engines through their ports.`,
      ['imposing sanctions on three individuals'],
      /pursuant|as long as it takes/,
    ],
    [
      'a meeting of ministers has what they concurred on, not that they will work closely and whose visit was welcomed',
      'Japan-Norland Foreign Ministers’ Meeting',
      `On May 20, commencing at 10:15 a.m. for approximately 40 minutes, Mr. IWASE Kenji, Minister for Foreign Affairs of Japan, held a meeting with H.E. Ms. Greta Holm, Minister of Foreign Affairs of Norland.

At the outset, Minister Iwase welcomed Minister Holm's first visit to Japan and stated that he would like to work together to further develop the bilateral relations.

Minister Iwase announced that Japan will provide 3 billion yen for coastal radars.

The two ministers concurred on starting negotiations on a defence agreement.

The two ministers exchanged views on regional situations, including East Asia.

The two ministers confirmed that they would continue to work closely together.`,
      ['3 billion yen', 'concurred on starting negotiations'],
      /first visit|regional situations|closely together/,
    ],
    [
      'talks of heads of state leave out how long the two have respected each other',
      'Chen Haoran holds talks with President Mia Rask of Norland',
      `On the afternoon of June 5, 2025, President Chen Haoran held talks with President Mia Rask of Norland, who was on a state visit, at the Great Hall in Beijing.

Chen Haoran pointed out that over the past 30 years since the establishment of diplomatic ties, China and Norland have always respected each other and treated each other as equals. China is ready to grant citizens of Norland visa-free entry from July 1.

Mia Rask said that Norland will not participate in any attempt to contain China. She thanked China for its long-standing support.`,
      ['visa-free entry', 'will not participate in any attempt'],
      /respected each other|thanked/,
    ],
    [
      'a ministry’s statement leaves out by whom it will stand, a delegation that was welcomed and an address to write to',
      'Regarding the attack in Lindby',
      `HH the Amir welcomed HE the President and the accompanying delegation, wishing them a pleasant stay.

We strongly condemn the attack on the market in Lindby on 2 June, in which 21 people were killed. The line must be watched by an independent mission, and Norland is ready to send 200 observers.

We will continue to stand by the brotherly people of Westland.

In Geneva: Aino Rask, rask@norland.example, +41 79 000 00 00`,
      ['strongly condemn the attack', '200 observers'],
      /stand by|pleasant stay|rask@/,
    ],
    [
      'that somebody follows developments closely is no news',
      'Statement by the Spokesperson on the political situation in Ostland',
      `The European Union is following closely the political developments in Ostland ahead of the elections of 14 September.

The decision of the Electoral Commission to bar the main candidate undermines the vote. We call on the authorities to reverse it.

The excessive use of force against peaceful protesters on 30 May is unacceptable.`,
      ['undermines the vote', 'is unacceptable'],
      /following closely/,
    ],
    [
      'a letter to the editor has its claim, not what it answers and how it is signed',
      'Letters to the editor: a toll on the strait would be a mistake',
      `Sir, – Your leading article of 2 June argues that a toll on ships in the Strait of Aune would "pay for its own protection".

A toll would turn an open strait into a private road. Every state with a narrow sea would follow, and the price of bread would be set by customs officers.

Keep the trawlers out and the pirates will go home. – Yours, etc.,

JONAS BERG (retired),
Lindby`,
      ['A toll would turn an open strait into a private road.'],
      /leading article|Yours, etc/,
    ],
    [
      'a short call leaves out calendars of events, and a vague will to maintain ties where more is told',
      'Foreign Ministers of Norland and Ostland hold telephone conversation',
      `At the initiative of Ostland, Foreign Minister Lars Holm and his counterpart Aino Rask had a telephone conversation.

The sides discussed the issues of upcoming meetings of the league in May. Norland expressed its support for Ostland's initiative to hold a council of ministers.

Lars Holm and Aino Rask noted the need to limit the damage of the blockade to both economies.

The ministers also reiterated their commitment to maintain a high level of political, trade, economic and cultural cooperation.

During the conversation, the ministers also reviewed the schedule of upcoming events.`,
      ['to hold a council of ministers', 'limit the damage of the blockade'],
      /high level of political|schedule of upcoming|upcoming meetings/,
    ],
    [
      'a readout shows no deaths “in these protests” without what the protests are of',
      'Telephone conversation with President Lars Holm',
      `Aino Rask had a telephone conversation with President of Norland Lars Holm.

The two presidents discussed the situation in the strait, which has worsened, and the public protests in Aune against the opening of the port. Serious concern was expressed about the deaths of a large number of participants in these protests.

The Norland side demanded that Ostland stop the use of force. Mr Holm announced that 200 observers will be sent in May.`,
      ['demanded that Ostland stop', '200 observers'],
      /^(?!.*public protests)[\s\S]*in these protests/,
    ],
    [
      'a council’s session has what it rejected and approved, not where it was held, what it heard and when it meets again',
      'Press release: Council of Ministers of the Strait League, 41st session',
      `The Council of Ministers of the Strait League held its 41st session in Aune on 2-3 June 2025 under the chairmanship of H.E. Mr. Lars Holm.

The Council considered the report of the Secretary General on the situation in the strait.

The Council rejected the toll imposed by Ostland and suspended its right to vote with effect from 15 June.

The Council approved a mine-clearing centre in Aune with a budget of 12 million dollars.

The Council decided to hold its 42nd session in Lindby in June 2026.`,
      ['rejected the toll', 'mine-clearing centre'],
      /41st session|considered the report|42nd session/,
    ],
    [
      'a speech has its measures, not what its speaker recalls of youth',
      'Foreign Secretary speech at the Lindby Security Forum',
      `Your Excellencies, ladies and gentlemen, it is a great honour to be here.

When I first came to Lindby as a student, I fell in love with its harbour, its trams and, I must confess, its pastries.

First, we will station a squadron of patrol aircraft in Norland from January. Second, we will spend £400 million over four years on mine clearance. I say to those who doubt it that weakness is the greater risk.`,
      ['squadron of patrol aircraft', '£400 million'],
      /fell in love/,
    ],
    [
      'a report that opens with “it took less than a minute” has what it was',
      'Norland and Ostland sign fisheries accord',
      `After eleven years and four governments, it took less than a minute.

At 10.14 on Saturday the ministers of Norland and Ostland put their names to an accord that divides the fishing grounds off the Sala banks.

Under the accord, boats of Ostland may take up to 40,000 tonnes of cod a year north of the line.

Both parliaments have to ratify the accord.`,
      ['divides the fishing grounds'],
      /less than a minute/,
    ],
    [
      'minutes of a bank leave out what was discussed before the vote',
      'Minutes of the Monetary Policy Committee meeting held on 4 June',
      `1. Before turning to its immediate policy decision, the Committee discussed developments in the international economy; money, credit and demand; and costs and prices.

2. The closure of the strait had raised the price of grain by 22 per cent.

3. The Governor invited the Committee to vote on raising the policy rate by 50 basis points to 4.75 per cent. Six members voted in favour.`,
      ['raising the policy rate by 50 basis points'],
      /Before turning/,
    ],
    [
      'what a company says of itself and its forecasts is not of its news',
      'Norvik to sell gas fields for $2.1 billion',
      `LINDBY, May 7 (BUSINESS WIRE) -- Norvik Energy today announced that it has agreed to sell its interest in two gas fields to the state for USD 2.1 billion.

The sale, which needs the approval of the ministry, is expected to close in the autumn.

About Norvik Energy
Norvik Energy is an independent oil and gas company headquartered in Lindby.

Forward-Looking Statements
This release contains statements that involve risks.`,
      ['agreed to sell its interest'],
      /independent oil|involve risks/,
    ],
  ])('%s', (_, title, text, has, not) => {
    const { summary } = read(title, text);
    for (const one of has) expect(summary).toContain(one);
    expect(summary).not.toMatch(not);
  });

  it('an interview quotes nothing of its interviewer, whose full name is given once', () => {
    const { summary, speaker } = read(
      'Prime Minister’s interview with Radio Lindby',
      `KARIN LOWE: Prime Minister, good morning to you.

PRIME MINISTER: G'day, Karin. Good to be with you.

LOWE: Let's go straight to it. Did you know about the payments?

PRIME MINISTER: No, I did not. And when I found out, on Friday evening, I asked for the minister's resignation within the hour.

LOWE: But your own department signed them off in March.

PRIME MINISTER: It did, and that's why its head has stepped aside as well. We'll have a full inquiry led by a judge, and it will report before Christmas.

LOWE: Will you testify?

PRIME MINISTER: If I'm asked, of course I will. I've got nothing to hide.

LOWE: Prime Minister, thanks for your time.`,
    );
    expect(summary).toContain('full inquiry led by a judge');
    expect(summary).not.toContain('signed them off');
    expect(speaker).not.toBe('Karin Lowe');
  });

  // Each has a word by which formulas, occasions or notes on authors are known, and is the news.
  it.each([
    'Kestria today expelled four Orvan diplomats pursuant to Article 9 of the Vienna Convention.',
    'Kestria closed its embassy on Monday, the first such closure since the establishment of diplomatic relations.',
    'They agreed to hold the next round of nuclear talks in Brell on Monday.',
    'Ana Rusu was elected president of Kestria on Sunday, ending ten years of rule by the Union.',
    'Peter Kole was killed with the deputy minister of trade when a bomb hit the car.',
    'Tomas Ruhl has been named foreign minister of Kestria, the palace said on Monday.',
    'Soldiers waved white flags and left the palace of Brell on Monday.',
    'The full text of the treaty was published on Monday and gives Orvan the port of Lusk.',
    'The joint declaration was signed by twelve states, which will close their ports to Orvan.',
    'The council of Brell took note of the report on the deaths of 40 prisoners on Monday.',
    'The hotline +49 30 1234 5678 for families of the missing was opened after the ferry sank with 40 aboard.',
  ])('news is left in: %s', (text) => {
    expect(read('Report', text).summary).toBe(text);
  });
});
