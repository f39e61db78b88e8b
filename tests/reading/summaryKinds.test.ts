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
  };
};

describe('the summary of', () => {
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
});

it('a key quote may be two short sentences in marks', () => {
  const { key } = read(
    'Corvia to quit grain deal',
    `Corvia will leave the deal that lets Norland ship grain through the Strait of Aune, its foreign ministry said on Wednesday.

"We have waited 90 days. We will not wait another hour," spokeswoman Dora Kranz said.`,
  );
  expect(key).toContain('We will not wait another hour');
});
