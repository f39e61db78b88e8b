import type { Evidence } from '../lookups/evidence.ts';
import type { Subject } from '../lookups/subject.ts';
import { rungOf } from '../reading/rungOf.ts';
import { say } from '../words/say.ts';
import type { Days } from '../words/values.ts';
import type { Answer, TextMessage } from './answer.ts';
import { composeAnswer } from './composeAnswer.ts';
import { evidencePart } from './evidence.ts';
import { notListed } from './quotePart.ts';

const SPEAKERS_SHOWN = 8;

/** Who is quoted on a subject. */
export interface Voices {
  readonly subject: Subject | null;
  /** Newest first, quotes of named speakers, copies of the same text left out; at least one. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** True where the newest were asked for: they go first, of whoever. */
  readonly isNewest: boolean;
  /** True where there are older quotes that were not looked at. */
  readonly isLowerBound: boolean;
  /** How many more are in copies of the texts that are counted. */
  readonly inCopies: number;
  /** The days that were asked for; null for all. */
  readonly days: Days | null;
  /** The place that was asked for and that no text gives these words; null where one does or none was. */
  readonly notAt: string | null;
  /** The command line that lists what one of them said on it. */
  readonly commandFor: (speaker: string) => string;
  /** Words of the subject that no quote has. */
  readonly missing: readonly string[];
  /** The verb that was asked for and that introduces none of these quotes; null where one does or none was. */
  readonly otherwise: string | null;
}

/**
 * Who is quoted or reported on a subject, each speaker with the best and newest quote on it, whoever says most first or, where that was asked for, the newest.
 *
 * @example answerWho({ ...who, subject: stability, evidence: [evidence] }).parts[0] // { part: 'title', line: ['1 speaker is quoted on strategic stability.'] }
 */
export function answerWho(voices: Voices): Answer {
  const { subject, evidence, isNewest, isLowerBound, inCopies, notAt, commandFor } = voices;
  const best = new Map<string, Evidence>();
  const counts = new Map<string, number>();
  for (const e of evidence) {
    const name = nameOf(e);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const known = best.get(name);
    if (!known || (!isNewest && rankOf(e) < rankOf(known))) best.set(name, e);
  }
  const shown = [...best.entries()]
    .sort(([a], [b]) => (isNewest ? 0 : counts.get(b)! - counts.get(a)!))
    .map(([, e]) => e)
    .slice(0, SPEAKERS_SHOWN);
  const rungs = shown.map((e) => rungOf(e.quote.kind));
  const ofShown = shown.reduce((sum, e) => sum + counts.get(nameOf(e))!, 0);
  const older = ofShown - shown.length;
  const leftOut = [
    ...(best.size > shown.length ? [say((w) => w.said.moreSpeakers(best.size - shown.length))] : []),
    ...(older > 0 ? [say((w) => w.said.moreOfSame(older))] : []),
    ...(isLowerBound ? [say((w) => w.said.olderNotLookedAt)] : []),
    ...(inCopies > 0 ? [say((w) => w.said.inCopies(inCopies))] : []),
  ];
  return composeAnswer({
    kind: 'ask',
    rung: (['quoted', 'partly', 'reported'] as const).find((r) => rungs.includes(r)) ?? 'quoted',
    parts: [
      {
        part: 'title',
        line: [
          ...(notAt ? [say((w) => w.said.dropped([w.said.noPlace(notAt)], true)), ' '] : []),
          titleOf(voices, best),
        ],
      },
      ...shown.map((e) => evidencePart(e, { subject })),
      ...(leftOut.length > 0 ? [{ part: 'context' as const, line: notListed(leftOut) }] : []),
    ],
    versions: shown.map((e) => e.version),
    leftOut,
    actions: shown
      .filter((e) => e.quote.speakerName !== null)
      .slice(0, 2)
      .map((e) => ({
        action: 'ask' as const,
        label: say((w) => w.said.allOf(e.quote.speakerName!.split(' ').at(-1)!)),
        command: commandFor(e.quote.speakerName!),
      })),
  });
}

function titleOf(voices: Voices, best: ReadonlyMap<string, Evidence>): TextMessage {
  const { subject, isLowerBound, days, missing, otherwise } = voices;
  const named = [...best.values()].filter((e) => e.quote.speakerName !== null).length;
  const isQuoted = [...best.values()].every((e) => rungOf(e.quote.kind) === 'quoted');
  const label = subject?.label ?? null;
  return say((w) => w.said.who({ named, isQuoted, isLowerBound, label, days, missing, otherwise }));
}

function rankOf(evidence: Evidence): number {
  const rung = ['quoted', 'partly', 'reported'].indexOf(rungOf(evidence.quote.kind));
  return rung + (evidence.reason === 'words' || evidence.reason === 'topic' ? 0 : 3);
}

/** The speaker, or what the text calls one whom it does not name. */
function nameOf({ quote, version }: Evidence): string {
  if (quote.speakerName) return quote.speakerName;
  return quote.speaker ? `${version.article.id} ${quote.speaker.text}` : version.article.id;
}
