import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/reading/readArticle.ts';
import { reader } from '../desk.ts';

/** Who says the words that hold some others, by name. */
function speakerOf(words: string, text: string): string | null {
  const { quotes } = readArticle({ text }, reader);
  const quote = quotes.find(({ start, end }) => text.slice(start, end).includes(words));
  if (!quote) throw new Error(`no quote of “${words}”`);
  return quote.speakerName;
}

describe('“he” behind somebody whom the text names by a surname alone, where a sentence begins', () => {
  const before = 'Foreign Minister Dara Osmani will go. "I am going to listen," Osmani said.\n\n';

  it('is that one, and nobody from above', () => {
    const text = `${before}Hartwig said Korvia would ask for a halt. "First the men, then the water," he said.`;
    expect(speakerOf('First the men', text)).toBeNull();
  });

  it('is whoever was named before, where no name begins the sentence', () => {
    const text = `${before}Staff said nothing. The staff had gone home. "First the men, then the water," Osmani said.`;
    expect(speakerOf('First the men', text)).toBe('Dara Osmani');
  });
});

describe('a list of reactions', () => {
  const text = `Reactions to the communiqué:

KORVIAN PRESIDENT VERA DOLANI

"Two men are coming home. The river is not."

EUROPEAN COMMISSION

"We welcome the release and urge a pause."

CHINESE FOREIGN MINISTRY, ON X

"All parties should remain calm."`;

  it.each([
    ['Two men', 'Vera Dolani'],
    ['We welcome', 'European Commission'],
    ['All parties', 'Chinese Foreign Ministry'],
  ])('%s is said by whoever stands above it', (words, speaker) => {
    expect(speakerOf(words, text)).toBe(speaker);
  });
});

it('whoever a record labels with a state speaks for it', () => {
  const text =
    'Record of a meeting\n\nMr. Osei (Ghana): We will vote for the text.\n\nMs. Haavi (Norland): We will not.\n\nMs. Clark (United Kingdom): The United Kingdom deplores it.';
  const { people } = readArticle({ text }, reader);
  expect(people.map(({ name, side }) => [name, side])).toEqual([
    ['Osei', 'GH'],
    ['Haavi', null],
    ['Clark', 'GB'],
  ]);
});
