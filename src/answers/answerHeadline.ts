import type { StoredVersion } from '../archive/port.ts';
import type { HeadlineSupport } from '../comparing/headline/headlineSupport.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say } from '../words/say.ts';
import type { Answer, Line } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { headlineAndSource, joinClauses, placeOf } from './quotePart.ts';

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
  const words = (support?.unsupported ? support.words : []).map((span): Line => {
    const start = reading.headline ? reading.headline.start + span.start : null;
    if (start === null) {
      const typed = version.article.title!.slice(span.start, span.end);
      return [say((w) => w.mark(typed))];
    }
    return [{ excerpt: excerptOf(version, { start, end: start + span.end - span.start }) }];
  });
  const title = say((w) =>
    support === null
      ? w.lines.noHeadline
      : support.unsupported
        ? w.lines.worthALook(support.unsupported, words.slice(0, 8))
        : w.lines.nothingUnsupported,
  );
  return composeAnswer({
    kind: 'headline',
    rung: 'mentioned',
    parts: [
      { part: 'title', line: [title] },
      { part: 'line', line: headlineAndSource(version) },
      ...(support?.nearest
        ? [
            {
              part: 'excerpt' as const,
              excerpts: [excerptOf(version, support.nearest)],
              note: joinClauses([
                [say((w) => w.lines.nearestSentence)],
                [placeOf(version, support.nearest.start)],
              ]),
            },
          ]
        : []),
      {
        part: 'context',
        line: [say((w) => w.lines.aHint)],
      },
    ],
    versions: [version],
    actions: [
      { action: 'ask', label: say((w) => w.lines.wholeText), command: `brief article:${version.article.id}` },
    ],
  });
}
