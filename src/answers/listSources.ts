import { say, wordText } from '../words/say.ts';
import type { Answer, Line, Text } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { joinClauses, notListed } from './quotePart.ts';

/** What is told of a source that is polled. */
export interface SourceView {
  readonly name: string;
  readonly state: 'active' | 'paused' | 'failing';
  /** Instants in the reader's own words; null where there was none. */
  readonly reached: Text | null;
  /** It is to be asked, and never was. */
  readonly unasked: boolean;
  readonly lastNew: Text | null;
  readonly next: Text;
  /** Why it fails, a sentence. */
  readonly says: string | null;
  /** Pages that are still to be fetched, and those that were given up, in words. */
  readonly pages: Text | null;
}

/** A message takes one table of a hundred rows at most. */
const MOST = 60;

/**
 * The sources that are polled, those that fail first, with when each was reached and had something new.
 *
 * @example listSources([source], 'Type `feeds add`.').parts[0].line // ['1 source, 1 not reached']
 */
export function listSources(views: readonly SourceView[], way: Text): Answer {
  if (views.length === 0) {
    return composeAnswer({
      kind: 'feeds',
      parts: [
        { part: 'title', line: [say((w) => w.feeds.none)] },
        { part: 'line', line: [way] },
      ],
    });
  }
  const failing = views.filter(({ state }) => state === 'failing');
  const paused = views.filter(({ state }) => state === 'paused');
  const ordered = [...failing, ...views.filter(({ state }) => state === 'active'), ...paused];
  const shown = ordered.slice(0, MOST);
  const leftOut = ordered.length > MOST ? [say((w) => w.feeds.more(ordered.length - MOST))] : [];
  return composeAnswer({
    kind: 'feeds',
    parts: [
      {
        part: 'title',
        line: [say((w) => w.feeds.title(views.length, failing.length, paused.length, unaskedIn(views)))],
      },
      {
        part: 'table',
        header: [0, 1, 2, 3].map((column) => say((w) => w.feeds.header[column]!)),
        rows: shown.map((view): Line[] => [
          [view.name],
          [view.reached ?? say((w) => w.feeds.never)],
          [view.lastNew ?? say((w) => w.feeds.noneYet)],
          [view.state === 'paused' ? say((w) => w.feeds.paused) : view.next],
        ]),
      },
      ...(failing.length > 0
        ? [
            {
              part: 'list' as const,
              lines: failing
                .slice(0, 10)
                .map((view): Line => [say((w) => w.feeds.says(view.name, view.says, null))]),
            },
          ]
        : []),
      ...pagesPart(shown),
      {
        part: 'context',
        line: joinClauses([notListed(leftOut), [way]]),
      },
    ],
    leftOut,
  });
}

const unaskedIn = (views: readonly SourceView[]): number => views.filter(({ unasked }) => unasked).length;

function pagesPart(views: readonly SourceView[]) {
  const lines = views
    .filter(({ pages }) => pages !== null)
    .map((view): Line => [say((w) => w.feeds.pages(view.name, wordText(view.pages!, w)))]);
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
        line: [say((w) => w.feeds.failed(view.name, view.reached && wordText(view.reached, w)))],
      },
      ...(view.says ? [{ part: 'line' as const, line: [say((w) => w.feeds.why(view.says!))] }] : []),
      {
        part: 'context',
        line: [say((w) => w.feeds.askedAgain(wordText(view.next, w)))],
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
    parts: [{ part: 'title', line: [say((w) => w.feeds.recovered(view.name))] }],
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
  return composeAnswer({
    kind: 'feeds',
    parts: [
      { part: 'title', line: [say((w) => w.feeds.title(views.length, failing.length, 0, unaskedIn(views)))] },
      ...(failing.length > 0
        ? [
            {
              part: 'list' as const,
              lines: failing
                .slice(0, 5)
                .map(
                  (view): Line => [
                    say((w) => w.feeds.says(view.name, view.says, view.reached && wordText(view.reached, w))),
                  ],
                ),
            },
          ]
        : []),
      { part: 'context', line: [say((w) => w.feeds.all('/brief feeds'))] },
    ],
  });
}
