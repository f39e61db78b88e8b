import type { StoredVersion } from '../archive/port.ts';
import { conceptsIn, type Subject, wholeMask } from '../lookups/subject.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Line, Part } from './answer.ts';
import { leadSentence } from './briefDay.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countFound, formatDay } from './days.ts';
import { headlineLink, joinClauses, undatedClause } from './quotePart.ts';

/**
 * The articles that match a search, best first, each with the sentence that matches.
 *
 * @param label what was searched, as the title repeats it
 * @param subject null where articles of some days or an outlet are counted, on whatever subject
 * @param next command line of the next page, null on the last
 * @example listArticles(versions, '“arms control”', armsControl, { total: 12, isLowerBound: false }, null).leftOut // ['4 more articles']
 */
export function listArticles(
  found: readonly StoredVersion[],
  label: string,
  subject: Subject | null,
  all: { readonly total: number; readonly isLowerBound: boolean },
  next: string | null,
  order: 'best match first' | 'newest first' = 'best match first',
): Answer {
  // What states no date may be of any: it comes after what does.
  const versions = found.toSorted(
    (a, b) => Number(a.article.published === null) - Number(b.article.published === null),
  );
  const more = all.total - versions.length;
  const leftOut = more > 0 ? [countFound({ ...all, total: more }, 'more article')] : [];
  return composeAnswer({
    kind: 'search',
    parts: [
      { part: 'title', line: [`${countFound(all, 'article')} for ${label}`] },
      ...versions.flatMap((version): Part[] => {
        const { source, published, url } = version.article;
        const span = (subject && sentenceOn(version, subject)) ?? leadSentence(version);
        return [
          {
            part: 'line',
            // The headline stands before it already: it need not stand in for the outlet.
            line: joinClauses([
              headlineLink(version),
              [[source, published ? formatDay(published) : ''].filter(Boolean).join(', ')].filter(Boolean),
              // Where there is no page to open, the command shows it.
              url ? [] : [{ code: `/brief article:${version.article.id}` }],
            ]),
          },
          ...(span
            ? [
                {
                  part: 'excerpt' as const,
                  excerpts: [excerptOf(version, span)],
                },
              ]
            : []),
        ];
      }),
      {
        part: 'context',
        line: joinClauses([
          leftOut.length > 0 ? [`not listed: ${leftOut[0]}`] : [],
          ...undatedClause(versions).map((clause): Line => [clause]),
          [`${order}; add words or days to narrow it`],
        ]),
      },
    ],
    versions,
    leftOut,
    actions: [
      ...versions.slice(0, next ? 1 : 2).map((v, i) => ({
        action: 'ask' as const,
        label: i === 0 ? 'Brief first' : 'Brief second',
        command: `brief article:${v.article.id}`,
      })),
      ...(next ? [{ action: 'ask' as const, label: 'Next', command: next }] : []),
    ],
  });
}

/** The first body sentence that has all of the subject. */
function sentenceOn({ reading, text }: StoredVersion, subject: Subject) {
  const all = wholeMask(subject);
  return reading.sentences.find((s) => conceptsIn(text.slice(s.start, s.end), subject).mask === all);
}
