import { describe, expect, it } from 'vitest';
import { pairParagraphs } from '../../src/comparing/renderings/pairParagraphs.ts';

/** A text of paragraphs of these lengths, or of these words. */
function textOf(paragraphs: readonly (number | string)[]) {
  let text = '';
  const spans = paragraphs.map((one) => {
    const words = typeof one === 'string' ? one : 'word '.repeat(one / 5).trim();
    const start = text.length;
    text += words;
    const end = text.length;
    text += '\n\n';
    return { start, end };
  });
  return { text, reading: { paragraphs: spans } };
}

const inWords = (pairs: ReturnType<typeof pairParagraphs>) =>
  pairs.map(({ from, to, otherFrom, otherTo }) => `${from}-${to}:${otherFrom}-${otherTo}`);

describe('the paragraphs of a page and its translation', () => {
  it.each<[string, (number | string)[], (number | string)[], string[]]>([
    ['one with one', [100, 300, 50], [120, 350, 60], ['0-1:0-1', '1-2:1-2', '2-3:2-3']],
    ['a long one left out', [100, 600, 50], [110, 55], ['0-1:0-1', '2-3:1-2']],
    ['two that were joined', [100, 200, 180, 50], [105, 400, 55], ['0-1:0-1', '1-3:1-2', '3-4:2-3']],
    ['none', [100], [], []],
    [
      'those with the same numbers, where lengths do not tell',
      [
        'Trade between the two grew again and reached 230 million crowns, as was hoped for.',
        'There were 14 rounds of talks in all, the last of them in the autumn, in Tarn town.',
      ],
      [
        'There have been 14 rounds of talks in all, the last one of them in Tarn in autumn.',
        'The two of them then went to see the harbour and the new school for young pilots.',
      ],
      ['1-2:0-1'],
    ],
  ])('%s', (_, own, other, pairs) => {
    expect(inWords(pairParagraphs(textOf(own), textOf(other)))).toEqual(pairs);
  });
});
