import type { FoundVoices } from '../lookups/voicesIn.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { say, wordText } from '../words/say.ts';
import type { Answer, Line } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { joinClauses, notListed } from './quotePart.ts';
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
  const { voices } = found;
  const all = voices.reduce((sum, { words }) => sum + words, 0);
  const shown = whole ? voices : voices.slice(0, SHOWN);
  const left = voices.length - shown.length;
  const leftOut = left > 0 ? [say((w) => w.sides.morePeople(left))] : [];
  const share = (words: number) => words / Math.max(1, all);
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
          say((w) =>
            voices.length === 0
              ? w.sides.nobodyQuoted(what)
              : isOne
                ? w.sides.onlySide(
                    wordText(sideName(only![0], lexicon), w),
                    sideAdjective(only![0], lexicon),
                    what,
                  )
                : w.sides.peopleQuoted(
                    voices.length,
                    known.slice(0, 3).map(([side, words]) => ({
                      side: wordText(sideName(side, lexicon), w),
                      share: w.sides.share(share(words)),
                    })),
                    what,
                  ),
          ),
        ],
      },
      ...(shown.length > 0
        ? [
            {
              part: 'table' as const,
              header: [0, 1, 2].map((column) => say((w) => w.sides.voicesHeader[column]!)),
              rows: shown.map(({ name, side, words, articles }): Line[] => [
                [name],
                [side ? sideName(side, lexicon) : say((w) => w.sides.notKnown)],
                [say((w) => w.sides.wordsInMarks(words, w.sides.share(share(words)), articles))],
              ]),
            },
          ]
        : []),
      {
        part: 'context',
        line: joinClauses([...counted(found), notListed(leftOut), [say((w) => w.sides.reportedNotCounted)]]),
      },
    ],
    leftOut,
    actions: shown
      .slice(0, 1)
      .map(({ name }) => ({ action: 'ask', label: say((w) => w.sides.quotes), command: `quotes ${name}` })),
    repeat: command,
  });
}

/** Which texts were counted, and which words are nobody's. */
function counted({ versions, copies, passing = 0, unnamed }: FoundVoices): Line[] {
  return [
    [say((w) => w.sides.read(versions.length))],
    copies > 0 ? [say((w) => w.sources.copies(copies))] : [],
    passing > 0 ? [say((w) => w.sides.inPassing(passing))] : [],
    unnamed > 0 ? [say((w) => w.sides.unnamed(unnamed))] : [],
  ];
}
