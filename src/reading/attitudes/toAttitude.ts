import type { Attribution } from '../attribution/attribution.ts';
import type { TextLayout } from '../layout/layOut.ts';
import { mentionOf } from '../layout/mentionOf.ts';
import type { Attitude } from '../reading.ts';
import type { FoundAttitude } from './findAttitudes.ts';

/** An attitude as the reading keeps it. */
export function toAttitude(
  layout: TextLayout,
  found: FoundAttitude,
  who: Attribution | null | undefined,
): Attitude {
  const { words } = layout;
  const { spans, cue, subject } = found;
  const start = subject && words[subject.from]!.start;
  const end = subject && words[subject.to - 1]!.end;
  return {
    start: spans[0]!.start,
    end: spans.at(-1)!.end,
    spans,
    cue: { ...cue, verb: layout.source.slice(cue.start, cue.end) },
    speaker: start === null || end === null ? null : mentionOf(layout, start, end),
    speakerName: who?.name ?? null,
  };
}
