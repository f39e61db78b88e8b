import type { FoundVoices } from '../lookups/voicesIn.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Answer, Line } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf, withThousands } from './days.ts';
import { joinClauses } from './quotePart.ts';
import { sideAdjective, sideName } from './sides.ts';

const SHOWN = 12;

/**
 * Who is quoted and how much: each side's share in the first line, then the persons with their words. That only one side
 * is heard is said first.
 *
 * @param whole true where nobody is to be left out
 * @param what as the title goes on: "in 12 articles of May 2017"
 * @example answerVoices(voices, lexicon, 'in this article', 'voices article:a').parts[0] // 'Only the Russian side is quoted …'
 */
export function answerVoices(
  found: FoundVoices,
  lexicon: Lexicon,
  what: Line,
  command: string,
  whole = false,
): Answer {
  const { voices, unnamed, versions, copies } = found;
  const all = voices.reduce((sum, { words }) => sum + words, 0);
  const shown = whole ? voices : voices.slice(0, SHOWN);
  const left = voices.length - shown.length;
  const leftOut = left > 0 ? [countOf(left, 'more person', 'more people')] : [];
  const share = (words: number) => `${Math.round((100 * words) / Math.max(1, all))} %`;
  const sides = new Map<string, number>();
  for (const { side, words } of voices) sides.set(side ?? '', (sides.get(side ?? '') ?? 0) + words);
  const known = [...sides].filter(([side]) => side !== '').sort((a, b) => b[1] - a[1]);
  const [only] = known;
  const isOne = known.length === 1 && sides.size === 1;
  return composeAnswer({
    kind: 'voices',
    rung: voices.length > 0 ? 'quoted' : 'none',
    parts: [
      {
        part: 'title',
        line: [
          voices.length === 0
            ? 'Nobody with a name is quoted in marks '
            : isOne
              ? `Only the ${sideAdjective(only![0], lexicon)} side is quoted `
              : `${countOf(voices.length, 'person', 'people')} quoted, ${known
                  .slice(0, 3)
                  .map(([side, words]) => `${sideName(side, lexicon)} ${share(words)}`)
                  .join(', ')}${known.length > 0 ? ', ' : ''}`,
          ...what,
        ],
      },
      ...(shown.length > 0
        ? [
            {
              part: 'table' as const,
              header: ['Person', 'Side', 'Words in marks'],
              rows: shown.map(({ name, side, words, articles }): Line[] => [
                [name],
                [side ? sideName(side, lexicon) : 'not known'],
                [
                  `${withThousands(words)} (${share(words)})${articles > 1 ? `, ${countOf(articles, 'article')}` : ''}`,
                ],
              ]),
            },
          ]
        : []),
      {
        part: 'context',
        line: joinClauses([
          [`${countOf(versions.length, 'article')} read`],
          copies > 0 ? [`${countOf(copies, 'copy', 'copies')} of the same texts not counted`] : [],
          unnamed > 0 ? [`${withThousands(unnamed)} more words in marks are of nobody with a name`] : [],
          leftOut.length > 0 ? [`not listed: ${leftOut[0]}`] : [],
          ['reported speech is not counted'],
        ]),
      },
    ],
    leftOut,
    actions: shown
      .slice(0, 1)
      .map(({ name }) => ({ action: 'ask', label: 'Quotes', command: `quotes ${name}` })),
    repeat: command,
  });
}
