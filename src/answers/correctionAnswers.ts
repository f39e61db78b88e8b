import type { Correction, StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say } from '../words/say.ts';
import type { Answer, Line, Part, TextMessage } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
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
          [say((w) => (here ? w.corrections.seenHere : w.corrections.seenByAll))],
          [say((w) => w.corrections.articleStays)],
        ]),
      },
    ],
    versions: [version],
    actions: [{ action: 'ask', label: say((w) => w.corrections.undo), command: undo }],
  });
}

function titleOf(remark: Remark): TextMessage {
  if ('isNoQuote' in remark) return say((w) => w.corrections.noQuote);
  if ('notAbout' in remark) return say((w) => w.corrections.notAbout(w.sides.matter(remark.notAbout)));
  return say((w) => w.corrections.speaker(remark.speaker));
}

/**
 * A quote whose correction was taken back, as Brief reads it by itself.
 *
 * @example correctionUndone(version, quote.spans[0]).parts[0].line // ['Taken back. The quote is shown as Brief r…
 */
export function correctionUndone(version: StoredVersion, span: Span): Answer {
  return composeAnswer({
    kind: 'corrected',
    parts: [{ part: 'title', line: [say((w) => w.corrections.takenBack)] }, ...shown(version, span)],
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
  const entries = listed.map((entry, i) => ({ ...entry, number: first + i }));
  return composeAnswer({
    kind: 'corrections',
    parts: [
      { part: 'title', line: [say((w) => w.corrections.title(total, all))] },
      ...entries.map(({ correction, version, topic, number }): Part => {
        const note = noteOf(correction, topic);
        return version
          ? { ...wordsOf(version, correction, note), number }
          : { part: 'line', line: [`${number}. `, ...note, ' · ', say((w) => w.corrections.gone)] };
      }),
      {
        part: 'context',
        line: joinClauses([
          total > 0 ? [say((w) => w.corrections.newestFirst)] : [],
          total > 0 ? [say((w) => w.corrections.toTakeBack(w.corrections.undoForm))] : [],
          total === 0 ? [say((w) => w.corrections.howTo)] : [],
          next ? [say((w) => w.corrections.olderLeft(total - (first - 1) - listed.length))] : [],
        ]),
      },
    ],
    versions: entries.flatMap(({ version }) => version ?? []),
    actions: [
      ...entries.slice(0, 3).map(
        ({ correction, number }) =>
          ({
            action: 'ask',
            label: say((w) => w.corrections.undoOne(number)),
            command: undoOf(correction),
          }) as const,
      ),
      ...(next ? [{ action: 'ask', label: say((w) => w.corrections.older), command: next } as const] : []),
    ],
  });
}

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
  const who: Line = [/^[UW][A-Z0-9]+$/.test(by) ? { person: by } : by];
  return [
    say((w) =>
      w.corrections.note(
        notAbout
          ? { is: 'topic', topic: topic === null ? notAbout : w.topic(notAbout, topic) }
          : isNoQuote
            ? { is: 'no-quote' }
            : { is: 'speaker', name: speakerName },
        who,
        at.slice(0, 10),
      ),
    ),
  ];
}
