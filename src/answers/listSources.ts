import type { Answer, Line } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf } from './days.ts';

/** What is told of a source that is polled. */
export interface SourceView {
  readonly name: string;
  readonly state: 'active' | 'paused' | 'failing';
  /** Instants in the reader's own words; null where there was none. */
  readonly reached: string | null;
  readonly lastNew: string | null;
  readonly next: string;
  /** Why it fails, a sentence. */
  readonly says: string | null;
  /** Pages that are still to be fetched, and those that were given up, in words. */
  readonly pages: string | null;
}

/** A message takes one table of a hundred rows at most. */
const MOST = 60;

/**
 * The sources that are polled, those that fail first, with when each was reached and had something new.
 *
 * @example listSources([source], 'Type `feeds add`.').parts[0].line // ['1 source, 1 not reached']
 */
export function listSources(views: readonly SourceView[], way: string): Answer {
  if (views.length === 0) {
    return composeAnswer({
      kind: 'feeds',
      parts: [
        { part: 'title', line: ['No source is polled yet.'] },
        { part: 'line', line: [way] },
      ],
    });
  }
  const failing = views.filter(({ state }) => state === 'failing');
  const paused = views.filter(({ state }) => state === 'paused');
  const ordered = [...failing, ...views.filter(({ state }) => state === 'active'), ...paused];
  const shown = ordered.slice(0, MOST);
  const counts = [
    failing.length > 0 ? `${failing.length} not reached` : 'none failing',
    ...(paused.length > 0 ? [`${paused.length} paused`] : []),
  ];
  const leftOut = ordered.length > MOST ? [countOf(ordered.length - MOST, 'more source')] : [];
  return composeAnswer({
    kind: 'feeds',
    parts: [
      { part: 'title', line: [`${countOf(views.length, 'source')}, ${counts.join(', ')}`] },
      {
        part: 'table',
        header: ['Source', 'Last reached', 'Last new article', 'Next'],
        rows: shown.map((view): Line[] => [
          [view.name],
          [view.reached ?? 'never'],
          [view.lastNew ?? 'none yet'],
          [view.state === 'paused' ? 'paused' : view.next],
        ]),
      },
      ...(failing.length > 0
        ? [
            {
              part: 'list' as const,
              lines: failing
                .slice(0, 10)
                .map((view): Line => [{ strong: view.name }, `: ${view.says ?? 'not reached'}`]),
            },
          ]
        : []),
      ...pagesPart(shown),
      {
        part: 'context',
        line: [...(leftOut.length > 0 ? [`not listed: ${leftOut.join(', ')} · `] : []), way],
      },
    ],
    leftOut,
  });
}

function pagesPart(views: readonly SourceView[]) {
  const lines = views
    .filter(({ pages }) => pages !== null)
    .map((view): Line => [{ strong: view.name }, `: ${view.pages}`]);
  return lines.length > 0 ? [{ part: 'list' as const, lines: lines.slice(0, 10) }] : [];
}

/**
 * Told to the operators once, when a source has failed for so long that somebody should look at it.
 *
 * @example sourceFailed(source).parts[0].line // ['TASS has not been reached.']
 */
export function sourceFailed(view: SourceView): Answer {
  return composeAnswer({
    kind: 'feeds',
    parts: [
      {
        part: 'title',
        line: [`${view.name} has not been reached${view.reached ? ` since ${view.reached}` : ''}.`],
      },
      ...(view.says ? [{ part: 'line' as const, line: [view.says] }] : []),
      {
        part: 'context',
        line: [`it is asked again ${view.next}, and so on; this is told once, and again when it recovers`],
      },
    ],
  });
}

/**
 * Told to the operators once, when such a source is reached again.
 *
 * @example sourceRecovered(source).parts[0].line // ['TASS is reached again.']
 */
export function sourceRecovered(view: SourceView): Answer {
  return composeAnswer({
    kind: 'feeds',
    parts: [{ part: 'title', line: [`${view.name} is reached again.`] }],
  });
}

/**
 * The health of all sources in a line or two, for App Home, which takes no table; null where there are none.
 *
 * @example sourcesInShort([source])?.parts[0].line // ['1 source, 1 not reached']
 */
export function sourcesInShort(views: readonly SourceView[]): Answer | null {
  if (views.length === 0) return null;
  const failing = views.filter(({ state }) => state === 'failing');
  const reached = failing.length > 0 ? `${failing.length} not reached` : 'none failing';
  return composeAnswer({
    kind: 'feeds',
    parts: [
      { part: 'title', line: [`${countOf(views.length, 'source')}, ${reached}`] },
      ...(failing.length > 0
        ? [
            {
              part: 'list' as const,
              lines: failing
                .slice(0, 5)
                .map(
                  (view): Line => [
                    { strong: view.name },
                    `: ${view.says ?? 'not reached'}${view.reached ? ` (last reached ${view.reached})` : ''}`,
                  ],
                ),
            },
          ]
        : []),
      { part: 'context', line: ['all of them: ', { code: '/brief feeds' }] },
    ],
  });
}
