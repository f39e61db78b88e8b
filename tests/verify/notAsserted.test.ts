import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, openDesk, type TestDesk } from '../desk.ts';

const CORRECTED = `Governor Mira Tolv raised the rate on Tuesday. “Debt is a guest who never looks at the clock,” Tolv said.

Finance Minister Jonas Perr called it late.

Correction: An earlier version of this article attributed the remark “Debt is a guest who never looks at the clock” to Finance Minister Jonas Perr. It was made by Governor Mira Tolv.`;
const RETOLD = `“The pier will be ours by spring,” Defence Minister Ola Rusk told the rally.

Harbour master Ida Venn was cross that “The pier will be ours by spring” had been laid at her door.`;
const QUOTED_WRONGLY = `Envoy Tova Lind left early. “Nobody asked us about the canal,” Lind said.

Correction: A previous version of this article quoted Envoy Peer Dahl as saying “Nobody asked us about the canal”.`;
const FRAMED = `Foreign Minister Anna Rask spoke to reporters on Monday.

It would be wrong to say, “The north began all of this,” Rask told the Daily Tern.

Rask denied saying that the north was “the weaker of the two by far”. “I have read the whole file twice,” she said.

Rask never said “we are leaving the council for good”. To say “the treaty was dead from the start” would be a lie, she said.

Rask dismissed reports that she had called the deal “a paper tiger with teeth”.

Rask declined to say more. “We shall see about the winter,” she told the paper. She denied the report, saying “there was no such meeting at all”. She rejected the claim as “a tale for very small children”.`;
const ASKED = `Asked if it was true that “the council has made up its mind”, Rask laughed.

Nobody in the ministry said “the boats will all be sold”. Rask never tires of saying “the sea gives and the sea takes”.`;
const TOLD = `THE SPEAKER: The Prime Minister has the floor.

MR DUNN (Prime Minister): I told President Rusk this morning: “The gate will open again on Friday.” He answered: “Then I shall be there at noon.”`;
const RETOLD_BY = `Holt replied that Rusk had told him by telephone: “You need the gate more than we do.” Holt said he had told Rusk “the gate will never be yours”.`;
const FRENCH = `La ministre allemande, Claire Aubin, a appelé la Torvanie au calme. « Le fleuve est à tous », a-t-elle dit.

Son homologue torvanienne, Eva Sorel, était là. « Il nous faut des actes, pas des fleurs », a dit la cheffe de la diplomatie torvanienne.`;
const OFFICE = `Norwegian Foreign Minister Hanna Brok warned of delay. “We want guarantees and no wishes,” the Swedish prime minister said.

Defence Minister Lars Odd of Norway was silent. “A fleet is no answer to a letter,” the finance minister said.`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk([
    article('rate', CORRECTED),
    article('pier', RETOLD),
    article('canal', QUOTED_WRONGLY),
    article('frames', FRAMED),
    article('asked', ASKED),
    article('told', TOLD),
    article('gate', RETOLD_BY),
    article('fleuve', FRENCH, { language: 'fr' }),
    article('office', OFFICE),
  ]);
});
afterAll(() => desk.close());

it.each([
  ['“Debt is a guest who never looks at the clock,” said Jonas Perr.', 'said by Mira Tolv, not Jonas Perr'],
  ['“The pier will be ours by spring,” Ida Venn said.', 'said by Ola Rusk, not Ida Venn'],
  ['“Nobody asked us about the canal,” said Peer Dahl.', 'said by Tova Lind, not Peer Dahl'],
])('%s: who is named for the words elsewhere in the text has them', async (pasted, whose) => {
  expect((await desk.ask(`verify ${pasted}`)).verdict).toBe('misattributed');
  expect(await desk.text(`verify ${pasted}`)).toContain(whose);
});

it('words of an office that whoever was named does not hold are somebody else’s', async () => {
  for (const pasted of [
    '« Il nous faut des actes, pas des fleurs », a déclaré Claire Aubin.',
    '“We want guarantees and no wishes,” Hanna Brok said.',
    '“A fleet is no answer to a letter,” said Lars Odd.',
  ])
    expect([pasted, (await desk.ask(`verify ${pasted}`)).verdict]).toEqual([pasted, 'misattributed']);
  const theirs = await desk.ask('verify « Il nous faut des actes, pas des fleurs », a déclaré Eva Sorel.');
  expect(theirs.verdict).toBe('verbatim');
});

it.each([
  ['“The north began all of this,” Rask told the Daily Tern.', 'It would be wrong to say'],
  ['“The north began all of this”', 'It would be wrong to say'],
  ['“the weaker of the two by far”', 'Rask denied saying that'],
  ['“the weaker of the two by far,” said Anna Rask', 'Rask denied saying that'],
  ['“we are leaving the council for good,” Rask said.', 'Rask never said'],
  ['“a paper tiger with teeth,” Rask said.', 'Rask dismissed reports'],
  ['“the council has made up its mind,” Rask said.', 'Asked if it was true'],
  ['“The boats will all be sold”', 'Nobody in the ministry said'],
  ['“The treaty was dead from the start,” Rask said.', 'would be a lie'],
])('%s is not asserted', async (pasted, sentence) => {
  expect((await desk.ask(`verify ${pasted}`)).verdict).toBe('relayed');
  const text = await desk.text(`verify ${pasted}`);
  expect(text).toMatch(/^Not asserted: the article has the words only in the sentence “/);
  expect(text).toContain(sentence);
});

it('altered words that nobody asserts are both', async () => {
  expect(await desk.text('verify “The north is the weaker of the two by far,” said Rask')).toMatch(
    /^Altered: .*; and not asserted: the article has the words in the sentence “Rask denied saying/,
  );
});

it.each([
  '“I have read the whole file twice,” Rask said.',
  '“We shall see about the winter,” Rask told the paper.',
  '“there was no such meeting at all”',
  '“a tale for very small children”',
  '“the sea gives and the sea takes”',
])('%s is said beside a denial', async (pasted) => {
  expect((await desk.ask(`verify ${pasted}`)).verdict).toBe('verbatim');
});

it.each([
  ['“The gate will open again on Friday,” said Rusk.', 'misattributed', 'said by Dunn, not Rusk'],
  ['“The gate will open again on Friday,” said Dunn.', 'verbatim', 'said by Dunn'],
  ['“You need the gate more than we do,” said Holt.', 'relayed', 'within the words of Holt'],
  ['“The gate will never be yours,” said Holt.', 'verbatim', 'word for word'],
  ['“Then I shall be there at noon,” said Dunn.', 'relayed', 'within the words of Dunn'],
])('%s: what a speaker told somebody is the speaker’s', async (pasted, verdict, whose) => {
  expect((await desk.ask(`verify ${pasted}`)).verdict).toBe(verdict);
  expect(await desk.text(`verify ${pasted}`)).toContain(whose);
});

it.each([
  // Behind the comma is the answer to what somebody was asked.
  ['“the tower is as safe as a house”', /^Verbatim: .* said by Otto Fenn/],
  // That he said it is beyond question; why is not.
  ['“the carnival belongs to the poor of this town”', /^Verbatim: /],
  // The duke's, whom the speaker quotes.
  ['“The people are my only family”', /^Verbatim: .* within the words of Ada Rusk, who may be quoting/],
  ['“The relics are not for sale today”', /^Verbatim: .* within the words of Ada Rusk, who may be quoting/],
  ['“There is no money for a second bridge”', /^Verbatim: .* said by Ada Rusk/],
])('%s: %s', async (pasted, verdict) => {
  const desk = await openDesk([
    article(
      'town',
      `“I told the crowd that the duke had said: ‘The people are my only family’,” Ada Rusk said.

“We asked the bishop and got one answer: ‘The relics are not for sale today’,” Rusk said.

“I told the council on Monday: ‘There is no money for a second bridge’,” Rusk said.

Asked whether the tower was safe, “the tower is as safe as a house”, Otto Fenn said.

No one knows why Rusk said “the carnival belongs to the poor of this town”.`,
    ),
  ]);
  try {
    expect(await desk.text(`verify ${pasted}`)).toMatch(verdict);
  } finally {
    await desk.close();
  }
});
