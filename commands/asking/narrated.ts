import type { Answer, Part } from '../../src/answers/answer.ts';
import { QUOTES_SHOWN } from '../../src/answers/answerSaid.ts';
import { composeAnswer } from '../../src/answers/composeAnswer.ts';
import { joinClauses, placeOf, sourceAndDay } from '../../src/answers/quotePart.ts';
import type { StoredVersion } from '../../src/archive/port.ts';
import type { Span } from '../../src/text/article.ts';
import { excerptOf } from '../../src/text/excerpt.ts';
import { say } from '../../src/words/say.ts';

/** A sentence in which an article itself answers what is asked. */
export interface Narrated {
  readonly version: StoredVersion;
  readonly span: Span;
}

/**
 * Such sentences, as many as an answer shows, above what else an answer has; that answer unchanged, or null, where there are none.
 *
 * @param rung partly, where somebody's words stand in marks in each of these sentences
 * @example narrated([{ version, span }], null)?.rung // 'mentioned'
 */
export function narrated<Other extends Answer | null>(
  all: readonly Narrated[],
  other: Other,
  rung: 'mentioned' | 'partly' = 'mentioned',
): Answer | Other {
  const told = all.slice(0, QUOTES_SHOWN);
  if (told.length === 0) return other;
  const articles = new Set(told.map(({ version }) => version));
  const lead: Part[] = [
    {
      part: 'title',
      line: [say((w) => w.said[rung === 'partly' ? 'partlyTold' : 'narrated'](articles.size))],
    },
    ...told.map(
      ({ version, span }): Part => ({
        part: 'excerpt',
        excerpts: [excerptOf(version, span)],
        note: joinClauses([[placeOf(version, span.start)], sourceAndDay(version)]),
      }),
    ),
  ];
  return composeAnswer({
    ...(other ?? { kind: 'ask', rung }),
    parts: [...lead, ...(other?.parts ?? [])],
    versions: [...articles.union(new Set(other?.versions ?? []))],
  });
}
