import type { Answer } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf, withThousands } from './days.ts';
import { type Evidence, evidencePart, type Subject } from './evidence.ts';

const SPEAKERS_SHOWN = 5;

/** Who is quoted on a subject. */
export interface Voices {
  readonly subject: Subject;
  /** Newest first, quotes of named speakers, copies of the same text left out; at least one. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** True where there are older quotes that were not looked at. */
  readonly isLowerBound: boolean;
  /** How many more stand in copies of the texts that are counted. */
  readonly inCopies: number;
  /** The days that were asked for, as a sentence goes on with them; '' for all. */
  readonly during: string;
  /** The command line that lists what one of them said on it. */
  readonly commandFor: (speaker: string) => string;
}

/**
 * Who is quoted on a subject, each speaker with the newest quote on it.
 *
 * @example answerWho({ subject: stability, evidence, … }).parts[0] // { part: 'title', line: ['1 speaker is quoted on strategic stability.'] }
 */
export function answerWho(voices: Voices): Answer {
  const { subject, evidence, isLowerBound, inCopies, during, commandFor } = voices;
  const newest = new Map<string, Evidence>();
  for (const e of evidence) if (!newest.has(e.quote.speakerName!)) newest.set(e.quote.speakerName!, e);
  const shown = [...newest.values()].slice(0, SPEAKERS_SHOWN);
  const speakers = countOf(newest.size, 'speaker is', 'speakers are');
  const older = evidence.length - newest.size;
  const leftOut = [
    ...(newest.size > shown.length ? [countOf(newest.size - shown.length, 'more speaker')] : []),
    ...(older > 0 ? [`${countOf(older, 'older quote')} of the same speakers`] : []),
    ...(isLowerBound ? ['older quotes that were not looked at'] : []),
    ...(inCopies > 0 ? [`${withThousands(inCopies)} in copies of the same texts`] : []),
  ];
  return composeAnswer({
    kind: 'ask',
    rung: 'quoted',
    parts: [
      {
        part: 'title',
        line: [`${isLowerBound ? 'At least ' : ''}${speakers} quoted on ${subject.label}${during}.`],
      },
      ...shown.map((e) => evidencePart(e)),
      ...(leftOut.length > 0
        ? [{ part: 'context' as const, line: [`not listed: ${leftOut.join(', ')}`] }]
        : []),
    ],
    versions: shown.map((e) => e.version),
    leftOut,
    actions: shown.slice(0, 2).map((e) => ({
      action: 'ask' as const,
      label: `All of ${e.quote.speakerName!.split(' ').at(-1)}`,
      command: commandFor(e.quote.speakerName!),
    })),
    context: { words: subject.words, ...(subject.topic ? { topic: subject.topic } : {}) },
  });
}
