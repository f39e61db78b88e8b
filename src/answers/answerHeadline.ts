import type { StoredVersion } from '../archive/port.ts';
import type { HeadlineSupport, Unsupported } from '../comparing/headline/headlineSupport.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Line } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { headlineAndSource, joinClauses, placeOf } from './quotePart.ts';

const WHY: Readonly<Record<Unsupported, string>> = {
  name: 'A name in the headline stands nowhere in the text:',
  number: 'A number in the headline stands nowhere in the text:',
  part: 'A part of the headline is told nowhere in the text:',
  subject: 'The text has few of the headline’s words:',
  denied: 'The headline and a sentence of the text may contradict each other:',
};

/**
 * What a headline claims that no sentence of its article supports: a hint with the words it rests on and the nearest
 * sentence, never a verdict.
 *
 * @param support null where the article has no headline
 *
 * @example answerHeadline(version, null).parts[0].line[0] // 'This article has no headline.'
 */
export function answerHeadline(version: StoredVersion, support: HeadlineSupport | null): Answer {
  const { reading } = version;
  const words = (support?.unsupported ? support.words : []).flatMap((span, at): Line => {
    const start = reading.headline ? reading.headline.start + span.start : null;
    const run =
      start === null
        ? `“${version.article.title!.slice(span.start, span.end)}”`
        : { excerpt: excerptOf(version, { start, end: start + span.end - span.start }) };
    return at === 0 ? [' ', run] : [', ', run];
  });
  const title: Line =
    support === null
      ? ['This article has no headline.']
      : support.unsupported
        ? [`Worth a look. ${WHY[support.unsupported]}`, ...words.slice(0, 16)]
        : ['Nothing in the headline looks unsupported.'];
  return composeAnswer({
    kind: 'headline',
    rung: 'mentioned',
    parts: [
      { part: 'title', line: title },
      { part: 'line', line: headlineAndSource(version) },
      ...(support?.nearest
        ? [
            {
              part: 'excerpt' as const,
              excerpts: [excerptOf(version, support.nearest)],
              note: joinClauses([['the nearest sentence'], [placeOf(version, support.nearest.start)]]),
            },
          ]
        : []),
      {
        part: 'context',
        line: [
          'a hint: headlines shorten, play and use other words; whether it holds is for the reader to judge',
        ],
      },
    ],
    versions: [version],
    actions: [{ action: 'ask', label: 'Whole text', command: `brief article:${version.article.id}` }],
  });
}
