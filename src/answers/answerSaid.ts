import type { StoredVersion } from '../archive/port.ts';
import { type Evidence, isAboveAll } from '../lookups/evidence.ts';
import type { Subject } from '../lookups/subject.ts';
import type { QuoteKind } from '../reading/reading.ts';
import { rungOf } from '../reading/rungOf.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import type { Counted, Days, On } from '../words/values.ts';
import type { Action, Answer, Line, Part, Text } from './answer.ts';
import { composeAnswer, correctAction, quoteKeyOf, VERIFY } from './composeAnswer.ts';
import { evidencePart, pointsBack } from './evidence.ts';
import { joinClauses, notListed, onlyOne, sourceAndDay, undatedClause } from './quotePart.ts';

/** Quotes or passages that one answer shows. */
export const QUOTES_SHOWN = 4;

/** Quotes beside reported words that one answer shows. */
const BESIDE_SHOWN = 2;

const SPOKEN_RUNGS = ['quoted', 'partly', 'reported'] as const;
type SpokenRung = (typeof SPOKEN_RUNGS)[number];
type ByRung<T> = Readonly<Record<SpokenRung, T>>;

/** What somebody said, or said on a subject. */
export interface Said {
  readonly speaker: string;
  readonly subject: Subject | null;
  /** Of the highest rung that was reached, newest first, at least one; it may be the newest of more. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** How often, by kind, copies of the same text counted once. */
  readonly totals: Readonly<Record<QuoteKind, Counted>>;
  /** How many more stand in copies of the texts that are counted. */
  readonly inCopies: number;
  /** The days that were asked for; null for all. */
  readonly days: Days | null;
  /** Command line that lists everything. */
  readonly more: string;
  /** At most so many are shown. */
  readonly most?: number;
  /** Set where a yes or no was asked: what is said before the count. */
  readonly preface?: Text | null;
  /** Words of the subject that no quote has. */
  readonly missing?: readonly string[];
  /** How many partly quoted ones are shown above already. */
  readonly partlyAbove?: number;
  /** True where the newest were asked for: what is newer and of a lower rung goes first. */
  readonly isNewest?: boolean;
}

/**
 * What somebody said, by the ladder of honesty: the highest rung that was reached is shown, the lower ones are
 * counted.
 *
 * @example answerSaid({ speaker: 'Sergei Lavrov', subject: stability, evidence: [evidence], totals, inCopies: 0, days: null, more: 'quotes Lavrov' }).rung // 'quoted'
 */
export function answerSaid(said: Said): Answer {
  const { speaker, subject, evidence, totals, inCopies, days, more, preface } = said;
  const missing = said.missing ?? [];
  const has = subject ? wordsHad(subject, missing) : [];
  const on = onWhat(said, has);
  const counted: ByRung<Counted> = {
    quoted: {
      total: totals.direct.total + totals.spoken.total,
      isLowerBound: totals.direct.isLowerBound || totals.spoken.isLowerBound,
    },
    partly: totals.mixed,
    reported: totals.indirect,
  };
  const { own, beside } = apart(evidence);
  const rung = SPOKEN_RUNGS.find((r) => own.some((e) => rungOf(e.quote.kind) === r))!;
  const ofRung = own.filter((e) => rungOf(e.quote.kind) === rung);
  const shown = ofRung.slice(0, said.most ?? QUOTES_SHOWN);
  const besides = beside.slice(0, said.most ? said.most - shown.length : BESIDE_SHOWN);
  const newer = said.isNewest ? newerThan(shown, own) : null;
  const above = { partly: said.partlyAbove ?? 0, [rung]: shown.length };
  const leftOut = [
    ...notShown(counted, rung, newer ? { ...above, [rungOf(newer.quote.kind)]: 1 } : above),
    ...(inCopies > 0 ? [say((w) => w.said.inCopies(inCopies))] : []),
  ];
  const title = say((w) => {
    const first =
      rung === 'quoted'
        ? w.said.quoted(counted.quoted, totals.spoken, days, speaker, on)
        : w.said[rung === 'reported' && besides.length > 0 ? 'reportedBeside' : rung](
            counted[rung],
            days,
            speaker,
            on,
          );
    const lacks = missing.length > 0 ? w.said.lacks(speaker, missing, has) : '';
    return [preface ? wordText(preface, w) : '', lacks, first].filter(Boolean).join(' ');
  });
  const all = [...(newer ? [newer] : []), ...shown, ...besides];
  const withSource = all.length === 1 || onlyOne(all.map((e) => e.version)) === null;
  return composeAnswer({
    kind: 'ask',
    rung,
    parts: [
      { part: 'title', line: [title] },
      ...(newer ? newestFirst(newer, subject, withSource) : []),
      ...distinct(
        shown.map((e) =>
          rung === 'quoted' ? evidencePart(e, { subject, withSource }) : withCue(e, subject, withSource),
        ),
      ),
      ...(besides.length > 0 ? [{ part: 'line' as const, line: [say((w) => w.said.quotedBeside)] }] : []),
      ...besides.map((e) => evidencePart(e, { subject, withSource })),
      ...provenanceParts(
        all.map((e) => e.version),
        notListed(leftOut),
      ),
    ],
    versions: all.map((e) => e.version),
    leftOut,
    actions: actionsUnder(all, leftOut.length > 0, more),
  });
}

/** How many of each rung from the one that was reached are not shown. */
function notShown(counted: ByRung<Counted>, reached: SpokenRung, shown: Partial<ByRung<number>>): Text[] {
  return SPOKEN_RUNGS.slice(SPOKEN_RUNGS.indexOf(reached)).flatMap((rung) => {
    const above = shown[rung] ?? 0;
    const further = { ...counted[rung], total: counted[rung].total - above };
    if (further.total <= 0) return [];
    return [say((w) => (above > 0 ? w.said.more(rung, further) : w.said.times(rung, further)))];
  });
}

/** What is newer than all that is shown, and of a lower rung, by the dates of the texts; null for nothing. */
function newerThan(shown: readonly Evidence[], all: readonly Evidence[]): Evidence | null {
  const day = (e: Evidence) => e.version.article.published ?? '';
  const reached = rungOf(shown[0]!.quote.kind);
  const [first] = all
    .toSorted((a, b) => day(b).localeCompare(day(a)))
    .filter((e) => rungOf(e.quote.kind) !== reached);
  return first && shown.every((e) => day(e) < day(first)) ? first : null;
}

/** The newest, where it is less sure than the quotes, with what says so and what leads on to them. */
const newestFirst = (newer: Evidence, subject: Subject | null, withSource: boolean): Part[] => [
  { part: 'line', line: [say((w) => w.said.newerBelow(newer.quote.kind === 'mixed'))] },
  withCue(newer, subject, withSource),
  { part: 'line', line: [say((w) => w.said.beforeThat)] },
];

/** A sentence that reports two things is shown once. */
const distinct = (parts: readonly Part[]): readonly Part[] =>
  parts.filter((part, i) => parts.findIndex((other) => sameWords(part) === sameWords(other)) === i);
const sameWords = (part: Part): string => JSON.stringify('excerpts' in part ? part.excerpts : part);

/** What the count is of: the subject, the words of it that are there, or the one that only the article opens with. */
function onWhat({ subject, evidence, missing = [] }: Said, has: readonly string[]): On {
  if (subject === null) return null;
  if (missing.length > 0 && has.length > 0) return { words: has };
  const isAbove = (e: Evidence) => isAboveAll(e.reason) && e.share === 0 && e.quote.rule !== 'author';
  return evidence.every(isAbove) ? { opening: subject.label } : { label: subject.label };
}

function actionsUnder(shown: readonly Evidence[], isPart: boolean, more: string): Action[] {
  const points = shown.some((e) => pointsBack(e).length > 0);
  return [
    ...(points
      ? [{ action: 'ask' as const, label: say((w) => w.said.sentencesBefore), command: `${more} full` }]
      : []),
    ...(isPart ? [{ action: 'ask' as const, label: say((w) => w.said.allOfIt), command: more }] : []),
    VERIFY,
    ...correctAction(shown.map((e) => quoteKeyOf(e.version, e.quote))),
  ];
}

/** Where words of the subject are only reported, the quotes that merely stand beside a sentence on it are none on it themselves. */
function apart(evidence: readonly Evidence[]): {
  readonly own: readonly Evidence[];
  readonly beside: readonly Evidence[];
} {
  const isReported = evidence.some((e) => e.share === 1 && e.quote.kind === 'indirect');
  const isBeside = (e: Evidence) => e.share < 1 && e.quote.kind === 'direct' && e.reason === 'before';
  const own = isReported ? evidence.filter((e) => !isBeside(e)) : evidence;
  return { own, beside: evidence.filter((e) => !own.includes(e)) };
}

/** The grey line under quotes: the one text that all are from, what states no date, what is not listed. */
export function provenanceParts(versions: readonly StoredVersion[], more: Line = []): Part[] {
  const only = versions.length > 1 ? onlyOne(versions) : null;
  const line = joinClauses([
    only ? [say((w) => w.sources.allIn(sourceAndDay(only)))] : [],
    undatedClause(versions),
    more,
  ]);
  return line.length > 0 ? [{ part: 'context', line }] : [];
}

/** The words of a subject that are not missing, as typed: “Skripal” of "involvement in the Skripal case". */
function wordsHad({ concepts, words }: Subject, missing: readonly string[]): string[] {
  const asTyped = (folded: string) =>
    words.match(new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(folded)}(?![\\p{L}\\p{N}])`, 'iu'))?.[0] ??
    folded;
  const had = concepts.map((c) => c.typed).filter((typed) => !missing.includes(typed));
  return had.map(asTyped);
}

/** Reported speech is shown with its cue: the sentences that hold the clause, so that "Lavrov noted that" is seen. */
function withCue(evidence: Evidence, subject: Subject | null, withSource: boolean): Part {
  const { version, quote } = evidence;
  const sentences = version.reading.sentences.filter((s) => s.start < quote.end && quote.start < s.end);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) return evidencePart(evidence, { subject, withSource });
  const part = evidencePart(evidence, { subject, withSource });
  return { ...part, excerpts: [excerptOf(version, { start: first.start, end: last.end })] };
}
