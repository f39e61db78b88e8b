import type { Correction, StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Answer, Line, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf, formatDay } from './days.ts';
import { joinClauses, placeOf, quotePart, sourceAndDay } from './quotePart.ts';

/** What somebody says of a quote: who said it (null: nobody can be named), that nobody did, or what it is not about. */
export type Remark =
  | { readonly speaker: string | null }
  | { readonly isNoQuote: true }
  | { readonly notAbout: string };

/**
 * A quote that somebody has just set right, as it is shown from now on, with the way back.
 *
 * @param version read again, with the correction laid over it
 * @param remark topics by their label
 * @param here whether one workspace alone sees it, or all
 * @example corrected(version, span, { speaker: 'Ada Holm' }, 'correct lavrov@1#243-440 undo', true).kind // 'corrected'
 */
export function corrected(
  version: StoredVersion,
  span: Span,
  remark: Remark,
  undo: string,
  here: boolean,
): Answer {
  return composeAnswer({
    kind: 'corrected',
    parts: [
      { part: 'title', line: [titleOf(remark)] },
      ...shown(version, span),
      {
        part: 'context',
        line: joinClauses([
          [here ? 'seen by this workspace alone' : 'seen by all'],
          ['the article itself and its reading stay as they are'],
        ]),
      },
    ],
    versions: [version],
    actions: [{ action: 'ask', label: 'Undo', command: undo }],
  });
}

function titleOf(remark: Remark): string {
  if ('isNoQuote' in remark) return 'Corrected: not a quote. It is no longer listed as one.';
  if ('notAbout' in remark) return `Corrected: not about ${remark.notAbout}.`;
  return remark.speaker ? `Corrected: ${remark.speaker}.` : 'Corrected: nobody can be named.';
}

/**
 * A quote whose correction was taken back, as Brief reads it by itself.
 *
 * @example correctionUndone(version, quote.spans[0]).parts[0].line // ['Taken back. The quote is shown as Brief r…
 */
export function correctionUndone(version: StoredVersion, span: Span): Answer {
  return composeAnswer({
    kind: 'corrected',
    parts: [
      { part: 'title', line: ['Taken back. The quote is shown as Brief reads it:'] },
      ...shown(version, span),
    ],
    versions: [version],
  });
}

/** The quote, or the bare words where they are no longer taken for one. */
function shown(version: StoredVersion, span: Span): Part[] {
  const quote = version.reading.quotes.find((q: Quote) => q.start === span.start && q.end === span.end);
  if (quote) {
    const { cut: _, ...part } = quotePart(version, quote, { withSource: true });
    return [part];
  }
  return [wordsOf(version, span, [])];
}

function wordsOf(version: StoredVersion, span: Span, note: Line): Extract<Part, { part: 'excerpt' }> {
  return {
    part: 'excerpt',
    excerpts: [excerptOf(version, span)],
    note: joinClauses([note, [placeOf(version, span.start)], sourceAndDay(version)]),
  };
}

/** A page of corrections, newest first. */
export interface CorrectionList {
  /** With the label of its topic, where it is of one; a version that the viewer may not see any more is null. */
  readonly listed: readonly {
    readonly correction: Correction;
    readonly version: StoredVersion | null;
    readonly topic: string | null;
  }[];
  readonly total: number;
  /** Whether everybody's are listed, or the asker's own alone. */
  readonly all: boolean;
  /** The number of the first one listed. */
  readonly first: number;
  /** What lists the next page; null where there is none. */
  readonly next: string | null;
}

/**
 * What people of a workspace corrected: the words, what was said of them, by whom and when. The first three can be taken back
 * by a button, each by its command.
 *
 * @example listCorrections({ listed: [], total: 0, all: true, first: 1, next: null }).parts[0] // { part: 'title', line: ['Nobody here has corrected a quote.'] }
 */
export function listCorrections({ listed, total, all, first, next }: CorrectionList): Answer {
  const whose = all ? 'in this workspace' : 'of yours';
  const none = all ? 'Nobody here has corrected a quote.' : 'You have corrected no quote.';
  const entries = listed.map((entry, i) => ({ ...entry, number: first + i }));
  return composeAnswer({
    kind: 'corrections',
    parts: [
      { part: 'title', line: [total === 0 ? none : `${countOf(total, 'correction')} ${whose}`] },
      ...entries.map(({ correction, version, topic, number }): Part => {
        const note = noteOf(correction, topic);
        return version
          ? { ...wordsOf(version, correction, note), number }
          : { part: 'line', line: [`${number}. `, ...note, ' · its article is not there any more'] };
      }),
      {
        part: 'context',
        line: joinClauses([
          ...(total > 0 ? [['the newest first'], ['to take one back: ', { code: UNDO_FORM }] as Line] : []),
          ...(total === 0 ? [['“Something wrong?” under quotes corrects one'] as Line] : []),
          ...(next ? [[`not listed: ${total - (first - 1) - listed.length} older`]] : []),
        ]),
      },
    ],
    versions: entries.flatMap(({ version }) => version ?? []),
    actions: [
      ...entries
        .slice(0, 3)
        .map(
          ({ correction, number }) =>
            ({ action: 'ask', label: `Undo ${number}`, command: undoOf(correction) }) as const,
        ),
      ...(next ? [{ action: 'ask', label: 'Older', command: next } as const] : []),
    ],
  });
}

const UNDO_FORM = '/brief correct <quote> undo';

/**
 * The command line that takes a correction back.
 *
 * @example undoOf({ article: 'lavrov', version: 1, start: 243, end: 440, notAbout: null }) // 'correct lavrov@1#243-440 undo'
 */
export function undoOf({ article, version, start, end, notAbout }: Omit<Correction, 'by' | 'at'>): string {
  const key = `${article}@${version}#${start}-${end}`;
  return `correct ${key} undo${notAbout ? ` about ${notAbout}` : ''}`;
}

function noteOf({ speakerName, isNoQuote, notAbout, by, at }: Correction, topic: string | null): Line {
  const says = notAbout
    ? `not about ${topic ?? notAbout}`
    : isNoQuote
      ? 'not a quote'
      : `said by ${speakerName ?? 'nobody who can be named'}`;
  const who: Line = [/^[UW][A-Z0-9]+$/.test(by) ? { person: by } : by];
  return [{ strong: says }, ' · by ', ...who, ` on ${formatDay(at.slice(0, 10))}`];
}
