import type { StoredVersion } from '../archive/port.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Part } from './answer.ts';
import { leadSentence } from './briefDay.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countFound, formatDay } from './days.ts';
import { headlineOf, joinClauses, placeOf, sourceAndDay } from './quotePart.ts';
import { sentencesWith } from './sentencesWith.ts';

/**
 * The articles that match a search, best first, each with the sentence that matches.
 *
 * @param label what was searched, as the title repeats it
 * @example listArticles(versions, '“arms control”', 'arms control', { total: 12, isLowerBound: false }).leftOut // ['4 more articles']
 */
export function listArticles(
  versions: readonly StoredVersion[],
  label: string,
  words: string,
  all: { readonly total: number; readonly isLowerBound: boolean },
): Answer {
  const more = all.total - versions.length;
  const leftOut = more > 0 ? [countFound({ ...all, total: more }, 'more article')] : [];
  return composeAnswer({
    kind: 'search',
    parts: [
      { part: 'title', line: [`${countFound(all, 'article')} for ${label}`] },
      ...versions.flatMap((version): Part[] => {
        const { source, published } = version.article;
        const span = sentencesWith(version, words)[0] ?? leadSentence(version);
        return [
          {
            part: 'line',
            line: [
              ...headlineOf(version),
              ' · ',
              // The headline stands before it already: it need not stand in for the outlet.
              ...(source ? sourceAndDay(version) : [published ? formatDay(published) : 'date not stated']),
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
