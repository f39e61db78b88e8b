import type { Answer } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { countOf } from './days.ts';
import { type Evidence, evidencePart, type Subject } from './evidence.ts';

const SPEAKERS_SHOWN = 5;

/**
 * Who is quoted on a subject, each speaker with the newest quote on it.
 *
 * @param evidence newest first, direct quotes of named speakers, at least one
 * @example answerWho(stability, evidence).parts[0] // { part: 'title', line: ['1 person is quoted on strategic stability.'] }
 */
export function answerWho(subject: Subject, evidence: readonly [Evidence, ...Evidence[]]): Answer {
  const newest = new Map<string, Evidence>();
  for (const e of evidence) if (!newest.has(e.quote.speakerName!)) newest.set(e.quote.speakerName!, e);
  const shown = [...newest.values()].slice(0, SPEAKERS_SHOWN);
  const leftOut = [
    ...(newest.size > shown.length ? [countOf(newest.size - shown.length, 'more speaker')] : []),
    ...(evidence.length > newest.size
      ? [`${countOf(evidence.length - newest.size, 'older quote')} of the same speakers`]
      : []),
  ];
  return composeAnswer({
    kind: 'ask',
    rung: 'quoted',
    parts: [
      {
        part: 'title',
        line: [
          `${newest.size === 1 ? '1 speaker is' : `${newest.size} speakers are`} quoted on ${subject.label}.`,
        ],
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
      command: `quotes ${e.quote.speakerName} about ${subject.words}`,
    })),
    context: { words: subject.words, ...(subject.topic ? { topic: subject.topic } : {}) },
  });
}
