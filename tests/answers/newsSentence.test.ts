import { expect, it } from 'vitest';
import { newsSentence, saidBy } from '../../src/answers/newsSentence.ts';
import { readArticle } from '../../src/reading/readArticle.ts';
import { reader } from '../desk.ts';

const shown = (text: string, title: string) => {
  const version = { text, reading: readArticle({ text, title }, reader) };
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

it('the news of a report is what it tells, and nobody’s words', () => {
  const text = `“You are all welcome here,” Anton Berg told reporters at the gate of the palace.

Ostland expelled six diplomats of Westland on Monday and closed two consulates.`;
  expect(shown(text, 'Ostland expels six')).toEqual({
    words: 'Ostland expelled six diplomats of Westland on Monday and closed two consulates.',
    speaker: null,
  });
});
