import type { StoredVersion } from '../archive/port.ts';
import { conceptsIn, type Subject } from '../lookups/subject.ts';
import type { Span } from '../text/article.ts';
import { copyHost } from '../text/copyHost.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import type { Answer, Part, Text } from './answer.ts';
import { leadSentence } from './briefDay.ts';
import { composeAnswer } from './composeAnswer.ts';
import { ENDS } from './newsSentence.ts';
import { headlineLink, joinClauses, notListed, undatedClause } from './quotePart.ts';

/**
 * The articles that match a search, best first, each with the sentence that matches.
 *
 * @param label what was searched, as the title repeats it
 * @param subject null where articles of some days or an outlet are counted, on whatever subject
 * @param next command line of the next page, null on the last
 * @param page.before how many were listed on the pages before
 * @example listArticles([version], 'Iran', null, { total: 5, isLowerBound: false }, null).leftOut // ['4 more articles']
 */
export function listArticles(
  found: readonly StoredVersion[],
  label: Text,
  subject: Subject | null,
  all: { readonly total: number; readonly isLowerBound: boolean },
  next: string | null,
  { isNewestFirst = false, before = 0 }: { readonly isNewestFirst?: boolean; readonly before?: number } = {},
): Answer {
  // What states no date may be of any: it comes after what does.
  const versions = found.toSorted(
    (a, b) => Number(a.article.published === null) - Number(b.article.published === null),
  );
  const more = all.total - before - versions.length;
  const leftOut = more > 0 ? [say((w) => w.found.moreArticles({ ...all, total: more }))] : [];
  return composeAnswer({
    kind: 'search',
    parts: [
      { part: 'title', line: [say((w) => w.found.title(wordText(label, w), all))] },
      ...versions.flatMap((version): Part[] => {
        const { source, published, url } = version.article;
        const copy = copyHost(version.article);
        const span = (subject && sentenceOn(version, subject)) ?? leadSentence(version);
        return [
          {
            part: 'line',
            // The headline is shown before it already and need not replace the outlet.
            line: joinClauses([
              headlineLink(version),
              source || published ? [say((w) => w.found.outletAndDay(source, published, copy))] : [],
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
          notListed(leftOut),
          undatedClause(versions),
          [say((w) => (isNewestFirst ? w.found.newestFirst : w.found.bestFirst))],
        ]),
      },
    ],
    versions,
    leftOut,
    actions: [
      ...versions.slice(0, next ? 1 : 2).map((v, i) => ({
        action: 'ask' as const,
        label: say((w) => (i === 0 ? w.found.briefFirst : w.found.briefSecond)),
        command: `brief article:${v.article.id}`,
      })),
      ...(next ? [{ action: 'ask' as const, label: say((w) => w.quotes.next), command: next }] : []),
    ],
  });
}

/** "LISBON —": where a text was written is nothing that it says. */
const DATELINE = /^[^.!?]{2,60}[–—-]\s*$/u;

/** The first of the sentences with most of the subject's words; null where no sentence has one. */
function sentenceOn({ reading, text }: StoredVersion, subject: Subject): Span | null {
  let best: Span | null = null;
  let most = 0;
  for (const sentence of reading.sentences) {
    const words = text.slice(sentence.start, sentence.end);
    if (DATELINE.test(words)) continue;
    const { mask } = conceptsIn(words, subject);
    let count = 0;
    for (let bits = mask; bits !== 0; bits &= bits - 1) count += 1;
    // "Rolan Istvay: No." has somebody, and not what he is asked about.
    const isOn = subject.concepts.some(({ isName }, i) => !isName && (mask & (1 << i)) !== 0);
    // A heading says what comes below.
    const weight = (ENDS.test(words) ? count : count / 2) + (isOn ? 0.25 : 0);
    if (weight > most) [best, most] = [sentence, weight];
  }
  return best;
}
