import type { StoredVersion } from '../archive/port.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Part } from './answer.ts';
import { leadSentence } from './briefDay.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf } from './days.ts';
import { headlineOf, joinClauses, placeOf, sourceAndDay } from './quotePart.ts';
import { sentencesWith } from './sentencesWith.ts';

/**
 * The articles that match a search, best first, each with the sentence that matches.
 *
 * @param label what was searched, as the title repeats it
 * @example listArticles(versions, '“arms control”', 'arms control', 12).leftOut // ['4 more articles']
 */
export function listArticles(
  versions: readonly StoredVersion[],
  label: string,
  words: string,
  total: number,
): Answer {
  const more = total - versions.length;
  const leftOut = more > 0 ? [countOf(more, 'more article')] : [];
  return composeAnswer({
    kind: 'search',
    parts: [
      { part: 'title', line: [`${countOf(total, 'article')} for ${label}`] },
      ...versions.flatMap((version): Part[] => {
        const span = sentencesWith(version, words)[0] ?? leadSentence(version);
        return [
          {
            part: 'line',
            line: [
              ...headlineOf(version),
              ' · ',
              ...(version.article.source ? sourceAndDay(version) : ['date not stated']),
              '  ',
              { code: `/brief article:${version.article.id}` },
            ],
          },
          ...(span
            ? [
                {
                  part: 'excerpt' as const,
                  excerpts: [excerptOf(version, span)],
                  note: [placeOf(version, span.start)],
                },
              ]
            : []),
        ];
      }),
      {
        part: 'context',
        line: joinClauses([
          leftOut.length > 0 ? [`not listed: ${leftOut[0]}`] : [],
          ['add words or days to narrow it'],
        ]),
      },
    ],
    versions,
    leftOut,
    actions: versions.slice(0, 2).map((v, i) => ({
      action: 'ask' as const,
      label: i === 0 ? 'Brief the first' : 'Brief the second',
      command: `brief article:${v.article.id}`,
    })),
  });
}
