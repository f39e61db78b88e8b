import type { StoredVersion } from '../archive/port.ts';
import type { Evidence } from '../lookups/evidence.ts';
import type { Passage } from '../lookups/passagesOn.ts';
import type { Subject } from '../lookups/subject.ts';
import type { QuoteKind } from '../reading/reading.ts';
import { rungOf } from '../reading/rungOf.ts';
import { excerptOf } from '../text/excerpt.ts';
import { say, wordText } from '../words/say.ts';
import type { Counted, Days, On } from '../words/values.ts';
import type { Action, Answer, Line, Part, Text, TextMessage } from './answer.ts';
import { composeAnswer, correctAction, quoteKeyOf, VERIFY } from './composeAnswer.ts';
import { evidencePart, pointsBack } from './evidence.ts';
import { joinClauses, notListed, onlyOne, placeOf, sourceAndDay, undatedClause } from './quotePart.ts';

/** Quotes or passages that one answer shows. */
export const QUOTES_SHOWN = 4;
const SPOKEN_RUNGS = ['quoted', 'partly', 'reported'] as const;

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
  const on: On =
    subject === null
      ? null
      : missing.length > 0 && has.length > 0
        ? { words: has }
        : { label: subject.label };
  const counted: Readonly<Record<(typeof SPOKEN_RUNGS)[number], Counted>> = {
    quoted: {
      total: totals.direct.total + totals.spoken.total,
      isLowerBound: totals.direct.isLowerBound || totals.spoken.isLowerBound,
    },
    partly: totals.mixed,
    reported: totals.indirect,
  };
  const rung = SPOKEN_RUNGS.find((r) => evidence.some((e) => rungOf(e.quote.kind) === r))!;
  const ofRung = evidence.filter((e) => rungOf(e.quote.kind) === rung);
  const shown = ofRung.slice(0, said.most ?? QUOTES_SHOWN);
  const further = counted[rung].total - shown.length;
  const leftOut = [
    ...(further > 0 ? [say((w) => w.said.more(rung, { ...counted[rung], total: further }))] : []),
    ...SPOKEN_RUNGS.slice(SPOKEN_RUNGS.indexOf(rung) + 1)
      .filter((r) => counted[r].total > 0)
      .map((r) => say((w) => w.said.times(r, counted[r]))),
    ...(inCopies > 0 ? [say((w) => w.said.inCopies(inCopies))] : []),
  ];
  const title = say((w) => {
    const first =
      rung === 'quoted'
        ? w.said.quoted(counted.quoted, totals.spoken, days, speaker, on)
        : w.said[rung](counted[rung], days, speaker, on);
    const lacks = missing.length > 0 ? w.said.lacks(speaker, missing, has) : '';
    return [preface ? wordText(preface, w) : '', lacks, first].filter(Boolean).join(' ');
  });
  const withSource = shown.length === 1 || onlyOne(shown.map((e) => e.version)) === null;
  const points = shown.some((e) => pointsBack(e).length > 0);
  const actions: Action[] = [
    ...(points
      ? [{ action: 'ask' as const, label: say((w) => w.said.sentencesBefore), command: `${more} full` }]
      : []),
    ...(leftOut.length > 0
      ? [{ action: 'ask' as const, label: say((w) => w.said.allOfIt), command: more }]
      : []),
    VERIFY,
    ...correctAction(shown.map((e) => quoteKeyOf(e.version, e.quote))),
  ];
  return composeAnswer({
    kind: 'ask',
    rung,
    parts: [
      { part: 'title', line: [title] },
      ...shown.map((e) =>
        rung === 'quoted' ? evidencePart(e, { subject, withSource }) : withCue(e, subject, withSource),
      ),
      ...provenanceParts(
        shown.map((e) => e.version),
        notListed(leftOut),
      ),
    ],
    versions: shown.map((e) => e.version),
    leftOut,
    actions,
  });
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

/** What the archive has where a person is never quoted on a subject. */
export interface Mentions {
  readonly speaker: string;
  /** Passages of articles that name the person and the subject, said by nobody: each a run of whole sentences. */
  readonly narrated: readonly Passage[];
  /** Quotes on the topic of which the subject is a part, with the topic's name. */
  readonly wider?: { readonly label: string; readonly evidence: readonly Evidence[] } | null;
  readonly searched: Counted;
  /** The days that were asked for; null for all. */
  readonly days: Days | null;
  /** True where nobody in particular was asked about. */
  readonly isAnybody?: boolean;
  /** Where it was to be said, if a place was asked for. */
  readonly at?: string | null;
  /** The command line that lists what somebody else said on it. */
  readonly commandFor?: (name: string) => string;
  /** How often the person is quoted on anything, and the command that lists it. */
  readonly elsewhere?: { readonly count: Counted; readonly command: string } | null;
}

/**
 * The person is not quoted on the subject: what the articles report in their own words, or how much was searched.
 *
 * @example answerNotQuoted({ speaker: 'Sergei Lavrov', narrated: [], searched, days: null }, afghanistan).rung // 'none'
 */
export function answerNotQuoted(mentions: Mentions, subject: Subject): Answer {
  const { speaker, narrated, searched, days, wider } = mentions;
  const { label } = subject;
  if (narrated.length === 0) return answerNotFound(mentions, label);
  const notQuoted = say((w) => w.said.notQuoted(speaker, label, searched, days));
  // What somebody else says of the person is that person's: it is named, and shown where it is asked for.
  const others = [...new Set(narrated.flatMap((p) => p.by ?? []))];
  if (others.length > 0) return answerSpokenOf(mentions, others, notQuoted, label);
  const shown = narrated.slice(0, QUOTES_SHOWN);
  const more = narrated.length - shown.length;
  const leftOut = more > 0 ? [say((w) => w.said.morePassages(more))] : [];
  const title = mentions.isAnybody
    ? say((w) => w.said.nobodyQuoted(label, mentions.at ?? null, searched, days))
    : notQuoted;
  return composeAnswer({
    kind: 'ask',
    rung: 'mentioned',
    parts: [
      { part: 'title', line: [title] },
      { part: 'line', line: [say((w) => w.said.narrated(shown.length))] },
      ...shown.map(
        ({ version, start, end }): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(version, { start, end })],
          note: joinClauses([
            [placeOf(version, start)],
            [say((w) => w.evidence.nobodyNamed)],
            sourceAndDay(version),
          ]),
        }),
      ),
      ...(leftOut.length > 0 ? [{ part: 'context' as const, line: notListed(leftOut) }] : []),
      ...widerParts(wider),
    ],
    versions: [...shown.map((p) => p.version), ...(wider?.evidence ?? []).map((e) => e.version)],
    leftOut,
  });
}

function answerNotFound(mentions: Mentions, label: string): Answer {
  const { speaker, searched, days, wider, elsewhere } = mentions;
  return composeAnswer({
    kind: 'ask',
    rung: 'none',
    parts: [
      { part: 'title', line: [say((w) => w.said.notFound(speaker, label, searched, days))] },
      { part: 'context', line: [say((w) => w.said.searched(searched))] },
      ...widerParts(wider),
      ...elsewhereParts(mentions),
    ],
    versions: (wider?.evidence ?? []).map((e) => e.version),
    actions: elsewhere
      ? [{ action: 'ask', label: say((w) => w.said.whatIsQuoted), command: elsewhere.command }]
      : [],
  });
}

/** Others speak of the person and the subject. */
function answerSpokenOf(
  { speaker, commandFor }: Mentions,
  others: readonly string[],
  notQuoted: TextMessage,
  label: string,
): Answer {
  const command = (name: string) => commandFor?.(name) ?? '';
  return composeAnswer({
    kind: 'ask',
    rung: 'mentioned',
    parts: [
      { part: 'title', line: [notQuoted] },
      ...others.slice(0, 3).map(
        (name): Part => ({
          part: 'line',
          line: [say((w) => w.said.speaksOf(name, speaker, label, `/brief ${command(name)}`))],
        }),
      ),
    ],
    versions: [],
    actions: others
      .slice(0, 2)
      .map((name) => ({ action: 'ask', label: say((w) => w.said.onThat(name)), command: command(name) })),
  });
}

/** The words asked for may not be the article's: what else the person is quoted on is worth a look. */
function elsewhereParts({ speaker, elsewhere, days }: Mentions): Part[] {
  if (!elsewhere) return [];
  return [
    {
      part: 'line',
      line: [say((w) => w.said.elsewhere(speaker, elsewhere.count, days, `/brief ${elsewhere.command}`))],
    },
  ];
}

/** What is said on the topic that the subject belongs to, named as wider: it answers another question. */
function widerParts(wider: Mentions['wider']): Part[] {
  if (!wider || wider.evidence.length === 0) return [];
  const count = wider.evidence.length;
  return [
    { part: 'heading', line: [say((w) => w.said.wider(wider.label, count))] },
    ...wider.evidence.slice(0, 2).map((e) => evidencePart(e)),
  ];
}

/** Reported speech is shown with its cue: the sentences that hold the clause, so that "Lavrov noted that" is seen. */
function withCue(evidence: Evidence, subject: Subject | null, withSource: boolean): Part {
  const { version, quote } = evidence;
  const sentences = version.reading.sentences.filter((s) => s.start < quote.end && quote.start < s.end);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) return evidencePart(evidence, { subject, withSource });
  const part = evidencePart(evidence, { subject, withSource }) as Extract<Part, { part: 'excerpt' }>;
  return { ...part, excerpts: [excerptOf(version, { start: first.start, end: last.end })] };
}

/** A person who is named and never quoted. */
export interface NeverQuoted {
  readonly name: string;
  readonly mentions: readonly {
    readonly version: StoredVersion;
    readonly start: number;
    readonly end: number;
  }[];
  /** What others say of the person: whole sentences, with who says it. */
  readonly through: readonly {
    readonly version: StoredVersion;
    readonly start: number;
    readonly end: number;
    readonly speaker: string | null;
  }[];
  /** Another spelling that an article uses for a part of the name, as written there. */
  readonly spelled: { readonly version: StoredVersion; readonly start: number; readonly end: number } | null;
  /** Whose quotes hold every mention, if one person's do. */
  readonly insideQuotesOf: string | null;
}

/** How often a person is named, where not every mention was looked at. */
export interface Naming {
  readonly times: number;
  readonly isAtLeast: boolean;
  /** The days that were asked for; null for all. */
  readonly days: Days | null;
}

/**
 * A person who is named in the archive and never quoted: how often, and what is said of them through others.
 *
 * @example answerNeverQuoted(obama, { times: 1, isAtLeast: false, days: null }).parts[0] // { part: 'title', line: ['Not quoted. Barack Obama', ' is named once and never quoted.'] }
 */
export function answerNeverQuoted(person: NeverQuoted, naming: Naming): Answer {
  const { name, mentions, through, spelled, insideQuotesOf } = person;
  const spelling: Line | null = spelled && [{ excerpt: excerptOf(spelled.version, spelled) }];
  const holder = insideQuotesOf === null ? null : { name: insideQuotesOf, quotes: mentions.length };
  const title: Line = [say((w) => w.said.neverQuoted(name, spelling, naming, naming.days, holder))];
  const shown = through.slice(0, QUOTES_SHOWN);
  const voices = [...new Set(shown.map((t) => t.speaker).filter((s) => s !== null))];
  return composeAnswer({
    kind: 'ask',
    rung: 'mentioned',
    parts: [
      { part: 'title', line: title },
      ...(shown.length > 0
        ? [
            {
              part: 'line' as const,
              line: [say((w) => w.said.ofThrough(surnameOf(name), voices.map(surnameOf)))],
            },
          ]
        : []),
      ...shown.map(
        ({ version, start, end }): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(version, { start, end })],
          note: joinClauses([[placeOf(version, start)], sourceAndDay(version)]),
        }),
      ),
    ],
    versions: [...mentions.map((m) => m.version), ...through.map((t) => t.version)],
    leftOut:
      through.length > shown.length ? [say((w) => w.said.morePassages(through.length - shown.length))] : [],
  });
}

function surnameOf(name: string): string {
  return name.split(' ').at(-1)!;
}
