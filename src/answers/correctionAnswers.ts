import type { StoredVersion } from '../archive/port.ts';
import type { Quote } from '../reading/reading.ts';
import type { Span } from '../text/article.ts';
import type { Answer, Part } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { joinClauses, quotePart } from './quotePart.ts';

/**
 * A quote whose speaker somebody has just set right, as it is shown from now on, with the way back.
 *
 * @param version read again, with the correction laid over it
 * @param here whether one workspace alone sees it, or all
 * @example correctedSpeaker(version, span, 'correct lavrov@1#243-440 undo', true).kind // 'corrected'
 */
export function correctedSpeaker(version: StoredVersion, span: Span, undo: string, here: boolean): Answer {
  const quote = quoteAt(version, span);
  const name = quote?.speakerName;
  return composeAnswer({
    kind: 'corrected',
    parts: [
      { part: 'title', line: [name ? `Corrected: ${name}.` : 'Corrected: nobody can be named.'] },
      ...shown(version, quote),
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

/** A quote whose correction was taken back, as Brief reads it by itself. */
export function correctionUndone(version: StoredVersion, span: Span): Answer {
  return composeAnswer({
    kind: 'corrected',
    parts: [
      { part: 'title', line: ['Taken back. The quote is shown as Brief reads it:'] },
      ...shown(version, quoteAt(version, span)),
    ],
    versions: [version],
  });
}

function quoteAt(version: StoredVersion, span: Span): Quote | undefined {
  return version.reading.quotes.find((q) => q.start === span.start && q.end === span.end);
}

function shown(version: StoredVersion, quote: Quote | undefined): Part[] {
  if (!quote) return [];
  const { cut: _, ...part } = quotePart(version, quote, { withSource: true });
  return [part];
}
