import { expect, it } from 'vitest';
import { newsSentence, saidBy } from '../../src/answers/newsSentence.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { reader, storedVersion } from '../desk.ts';

const shown = (text: string, title: string) => {
  const { article } = storedVersion(text);
  const version = { article: { ...article, title }, text, reading: readArticle({ text, title }, reader) };
  const span = newsSentence(version)!;
  return { words: text.slice(span.start, span.end), speaker: saidBy(version, span) };
};

it('the news of a briefing is its spokeswoman’s answer, with her name, and not her greeting', () => {
  const text = `Good afternoon, everybody. Nice to see so many of you.

Question: Why the ambassador and not the embassy?

Edda Kranz: The embassy stays open because our citizens are there. We expel one person, not a country.

Question: Will you come to the fair in Larne?

Edda Kranz: I have not been invited. Thank you all.`;
  expect(shown(text, 'Press briefing by spokeswoman Edda Kranz')).toEqual({
    words: 'The embassy stays open because our citizens are there.',
    speaker: 'Edda Kranz',
  });
});

it('the news of a mail is not the line that introduces what it was sent with', () => {
  const text = (line: string) => `Dear colleagues,

${line}

“We owe the other bank nothing, and we owe it everything.”

The Minister also denied on Saturday that engineers had laid new mines.`;
  for (const line of [
    'please find below the remarks of Foreign Minister Ida Holm at the Otra crossing today.',
    'Kindly find attached the statement of the Foreign Ministry on the ceasefire at the crossing.',
    'Attached are the remarks of Foreign Minister Ida Holm on the ceasefire.',
  ])
    expect(shown(text(line), 'Remarks by Minister Holm').words).toBe(
      'The Minister also denied on Saturday that engineers had laid new mines.',
    );
});

it('the news of a report is what it tells, and nobody’s words', () => {
  const text = `“You are all welcome here,” Anton Berg told reporters at the gate of the palace.

Ostland expelled six diplomats of Westland on Monday and closed two consulates.`;
  expect(shown(text, 'Ostland expels six')).toEqual({
    words: 'Ostland expelled six diplomats of Westland on Monday and closed two consulates.',
    speaker: null,
  });
});

it('the news of a readout is what was said, and not who telephoned whom', () => {
  const text = `Greta Holm had a telephone conversation with President of Westland Anton Berg.

In addition, the presidents spoke about the fair in Lindby.

Ms Holm stressed that Ostland must be compensated for the ships that it has lost in the strait.`;
  expect(shown(text, 'Telephone conversation with President of Westland Anton Berg').words).toBe(
    'Ms Holm stressed that Ostland must be compensated for the ships that it has lost in the strait.',
  );
});

it('the news of press statements is the first that is said, with a name', () => {
  const text = `Following the talks, Greta Holm and Anton Berg made statements for the press.

President of Ostland Greta Holm: Good afternoon, ladies and gentlemen.

We agreed to withdraw all heavy weapons from the border by October 10.

President of Westland Anton Berg: Westland will not accept any ships of the Ostland navy in the strait.`;
  expect(shown(text, 'Press statements after talks in Lindby')).toEqual({
    words: 'We agreed to withdraw all heavy weapons from the border by October 10.',
    speaker: 'Greta Holm',
  });
});

it('the line that signs a statement is no news', () => {
  const text = `The Director follows the recall of the ambassador with concern.

Anton Berg, Spokesperson for the Director-General of the Northern Union`;
  expect(shown(text, 'Statement of the Spokesperson on the basin').words).toBe(
    'The Director follows the recall of the ambassador with concern.',
  );
});

it('the news of an opinion piece is what its author holds, and not what critics say', () => {
  const text = `By Clara Hessel

Every generation of diplomats finds its river. Ours is the Orsa.

I have sat across from Anton Reusch three times, and each time he has told me that "history is a bad map".

Critics will say that sanctions never work. "Sanctions are a substitute for policy," the saying goes. But what is the alternative?

My own view is simple: we should recognise the Orsa line, and do so before Christmas.

Clara Hessel was Velmoria's ambassador to the United Nations from 2011 to 2016.`;
  expect(shown(text, 'Opinion: The Orsa will not wait')).toEqual({
    words: 'My own view is simple: we should recognise the Orsa line, and do so before Christmas.',
    speaker: 'Clara Hessel',
  });
});
