import type { StoredVersion } from '../archive/port.ts';
import type { Evidence } from '../lookups/evidence.ts';
import type { Passage } from '../lookups/passagesOn.ts';
import type { Subject } from '../lookups/subject.ts';
import type { QuoteKind, Rung } from '../reading/reading.ts';
import { rungOf } from '../reading/rungOf.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Action, Answer, Line, Part } from './answer.ts';
import { composeAnswer, correctAction, quoteKeyOf, VERIFY } from './composeAnswer.ts';
import { type Counted, countFound, countOf, numberOf, withThousands } from './days.ts';
import { evidencePart, pointsBack, times } from './evidence.ts';
import { joinClauses, onlyOne, placeOf, sourceAndDay, undatedClause } from './quotePart.ts';

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
  /** The days that were asked for, as a sentence goes on with them: " since 1 May 2021"; '' for all. */
  readonly during: string;
  /** Command line that lists everything. */
  readonly more: string;
  /** At most so many are shown. */
  readonly most?: number;
  /** Set where a yes or no was asked: what is said before the count. */
  readonly preface?: string;
  /** Words of the subject that no quote has. */
  readonly missing?: readonly string[];
}

/**
 * What somebody said, by the ladder of honesty: the highest rung that was reached is shown, the lower ones are
 * counted.
 *
 * @example answerSaid({ speaker: 'Sergei Lavrov', subject: stability, evidence: [sentences10and11], … }).rung // 'quoted'
 */
export function answerSaid(said: Said): Answer {
  const { speaker, subject, evidence, totals, inCopies, during, more, preface } = said;
  const missing = said.missing ?? [];
  const has = subject ? wordsHad(subject, missing) : '';
  const on = subject ? ` on ${(missing.length > 0 && has) || subject.label}` : '';
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
    ...(further > 0 ? [`${numberOf({ ...counted[rung], total: further })} more ${inWords(rung)}`] : []),
    ...SPOKEN_RUNGS.slice(SPOKEN_RUNGS.indexOf(rung) + 1)
      .map((r) => [inWords(r), counted[r]] as const)
      .filter(([, { total }]) => total > 0)
      .map(([label, count]) => `${label} ${timesFound(count)}`),
    ...(inCopies > 0 ? [`${withThousands(inCopies)} in copies of the same texts`] : []),
  ];
  const titles: Record<(typeof SPOKEN_RUNGS)[number], string> = {
    quoted: quotedTitle(counted.quoted, totals, during, `${speaker}${on}`),
    partly: `Partly quoted, ${timesFound(counted.partly)}${during}. No whole sentence of ${speaker}${on} stands in quotation marks.`,
    reported: `Not quoted${on}${during}, but reported ${timesFound(counted.reported)}: the wording is the article's, not ${possessive(speaker)}.`,
  };
  const lacks =
    missing.length > 0
      ? `No quote of ${speaker} has ${inMarks(missing, ' or ')}${has && ` with ${has}`}. `
      : '';
  const withSource = shown.length === 1 || onlyOne(shown.map((e) => e.version)) === null;
  const points = shown.some((e) => pointsBack(e).length > 0);
  const actions: Action[] = [
    ...(points
      ? [{ action: 'ask' as const, label: 'Show the sentences before', command: `${more} full` }]
      : []),
    ...(leftOut.length > 0 ? [{ action: 'ask' as const, label: 'All of it', command: more }] : []),
    VERIFY,
    ...correctAction(shown.map((e) => quoteKeyOf(e.version, e.quote))),
  ];
  return composeAnswer({
    kind: 'ask',
    rung,
    parts: [
      { part: 'title', line: [`${preface ? `${preface} ` : ''}${lacks}${titles[rung]}`] },
      ...shown.map((e) =>
        rung === 'quoted' ? evidencePart(e, { subject, withSource }) : withCue(e, subject, withSource),
      ),
      ...provenanceParts(
        shown.map((e) => e.version),
        leftOut.length > 0 ? [`not listed: ${leftOut.join(', ')}`] : [],
      ),
    ],
    versions: shown.map((e) => e.version),
    leftOut,
    actions,
  });
}

/** "Lavrov's", "the United Nations'". */
function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

/** The grey line under quotes: the one text that all are from, what states no date, what is not listed. */
export function provenanceParts(versions: readonly StoredVersion[], clauses: readonly string[]): Part[] {
  const only = versions.length > 1 ? onlyOne(versions) : null;
  const line = joinClauses([
    only ? ['all in ', ...sourceAndDay(only)] : [],
    ...undatedClause(versions).map((clause): Line => [clause]),
    ...clauses.map((clause): Line => [clause]),
  ]);
  return line.length > 0 ? [{ part: 'context', line }] : [];
}

/** The words of a subject that are not missing, as typed: “Skripal” of "involvement in the Skripal case". */
function wordsHad({ concepts, words }: Subject, missing: readonly string[]): string {
  const asTyped = (folded: string) =>
    words.match(new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(folded)}(?![\\p{L}\\p{N}])`, 'iu'))?.[0] ??
    folded;
  const had = concepts.map((c) => c.typed).filter((typed) => !missing.includes(typed));
  return inMarks(had.map(asTyped), ' and ');
}

function inMarks(words: readonly string[], joint: string): string {
  return words.map((word) => `“${word}”`).join(joint);
}

/** "Quoted, twice: Sergei Lavrov on Iran." It answers by itself, in a notification too. */
function quotedTitle(all: Counted, { spoken }: Said['totals'], during: string, who: string): string {
  if (spoken.total === all.total && !all.isLowerBound)
    return `Quoted in transcripts or statements, ${timesFound(all)}${during}: ${who}.`;
  const some = spoken.isLowerBound ? `at least ${withThousands(spoken.total)}` : withThousands(spoken.total);
  const transcripts = spoken.total > 0 ? `, ${some} of them in transcripts or statements` : '';
  return `Quoted, ${timesFound(all)}${during}${transcripts}: ${who}.`;
}

/** How often, where it may have been counted only so far: "more than 200 times". */
function timesFound({ total, isLowerBound }: Counted): string {
  return `${isLowerBound ? 'more than ' : ''}${times(total)}`;
}

function inWords(rung: Rung): string {
  return rung === 'partly' ? 'partly quoted' : rung;
}

/** What the archive has where a person is never quoted on a subject. */
export interface Mentions {
  readonly speaker: string;
  /** Passages of articles that name the person and the subject, said by nobody: each a run of whole sentences. */
  readonly narrated: readonly Passage[];
  /** Quotes on the topic of which the subject is a part, with the topic's name. */
  readonly wider?: { readonly label: string; readonly evidence: readonly Evidence[] } | null;
  readonly searched: Counted;
  /** The days that were asked for, as a sentence goes on with them; '' for all. */
  readonly during: string;
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
 * @example answerNotQuoted(mentions, afghanistan).rung // 'mentioned'
 */
export function answerNotQuoted(mentions: Mentions, subject: Subject): Answer {
  const { speaker, narrated, searched, during, wider, elsewhere } = mentions;
  const articles = countFound(searched, 'article');
  const stored = during === '' ? ` in the ${articles} stored` : `${during}, in the ${articles} of that time`;
  if (narrated.length === 0) {
    return composeAnswer({
      kind: 'ask',
      rung: 'none',
      parts: [
        {
          part: 'title',
          line: [`Not found. ${speaker} is neither quoted nor reported on ${subject.label}${stored}.`],
        },
        {
          part: 'context',
          line: [`${articles} searched; this does not prove that it was not said`],
        },
        ...widerParts(wider),
        ...elsewhereParts(mentions),
      ],
      versions: (wider?.evidence ?? []).map((e) => e.version),
      actions: elsewhere ? [{ action: 'ask', label: 'What is quoted', command: elsewhere.command }] : [],
    });
  }
  // What somebody else says of the person is that person's: it is named, and shown where it is asked for.
  const others = [...new Set(narrated.flatMap((p) => p.by ?? []))];
  if (others.length > 0) {
    const command = (name: string) => mentions.commandFor?.(name) ?? '';
    return composeAnswer({
      kind: 'ask',
      rung: 'mentioned',
      parts: [
        { part: 'title', line: [`Not quoted. ${speaker} is not quoted on ${subject.label}${stored}.`] },
        ...others.slice(0, 3).map(
          (name): Part => ({
            part: 'line',
            line: [
              `${name} speaks of ${speaker} and of ${subject.label}: `,
              { code: `/brief ${command(name)}` },
            ],
          }),
        ),
      ],
      versions: [],
      actions: others
        .slice(0, 2)
        .map((name) => ({ action: 'ask', label: `${name} on it`, command: command(name) })),
    });
  }
  const shown = narrated.slice(0, QUOTES_SHOWN);
  const leftOut =
    narrated.length > shown.length ? [countOf(narrated.length - shown.length, 'more passage')] : [];
  return composeAnswer({
    kind: 'ask',
    rung: 'mentioned',
    parts: [
      {
        part: 'title',
        line: [
          mentions.isAnybody
            ? `Not quoted. Nobody is quoted on ${subject.label}${mentions.at ? ` in ${mentions.at}` : ''}${stored}.`
            : `Not quoted. ${speaker} is not quoted on ${subject.label}${stored}.`,
        ],
      },
      {
        part: 'line',
        line: [
          `${shown.length === 1 ? 'The article reports' : 'The articles report'}, in ${shown.length === 1 ? 'its' : 'their'} own words:`,
        ],
      },
      ...shown.map(
        ({ version, start, end }): Part => ({
          part: 'excerpt',
          excerpts: [excerptOf(version, { start, end })],
          note: joinClauses([[placeOf(version, start)], ['no speaker named'], sourceAndDay(version)]),
        }),
      ),
      ...(leftOut.length > 0 ? [{ part: 'context' as const, line: [`not listed: ${leftOut[0]}`] }] : []),
      ...widerParts(wider),
    ],
    versions: [...shown.map((p) => p.version), ...(wider?.evidence ?? []).map((e) => e.version)],
    leftOut,
  });
}

/** The words asked for may not be the article's: what else the person is quoted on is worth a look. */
function elsewhereParts({ speaker, elsewhere, during }: Mentions): Part[] {
  if (!elsewhere) return [];
  return [
    {
      part: 'line',
      line: [
        `Perhaps in other words: ${speaker} is quoted ${timesFound(elsewhere.count)} on other subjects${during ? ', on other days or in texts without a date' : ''}, `,
        { code: `/brief ${elsewhere.command}` },
      ],
    },
  ];
}

/** What is said on the topic that the subject belongs to, named as wider: it answers another question. */
function widerParts(wider: Mentions['wider']): Part[] {
  if (!wider || wider.evidence.length === 0) return [];
  const count = wider.evidence.length;
  return [
    { part: 'heading', line: [`On ${wider.label}, the wider topic: quoted ${times(count)}`] },
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
  /** "once", "at least 40 times". */
  readonly times: string;
  /** The days that were asked for, as a sentence goes on with them; '' for all. */
  readonly during: string;
}

/**
 * A person who is named in the archive and never quoted: how often, and what is said of them through others.
 *
 * @example answerNeverQuoted(obama, { times: 'once', during: '' }).parts[0] // 'Named once, inside a quote of Sergei Lavrov's.'
 */
export function answerNeverQuoted(person: NeverQuoted, naming: Naming): Answer {
  const { name, mentions, through, spelled, insideQuotesOf } = person;
  const { during } = naming;
  const count = `${naming.times}${during}`;
  const spelling: Line = spelled
    ? [' (spelled “', { excerpt: excerptOf(spelled.version, spelled) }, '” here)']
    : [];
  const title: Line = insideQuotesOf
    ? [
        `Not quoted. ${name}`,
        ...spelling,
        ` is named ${count}, inside ${mentions.length === 1 ? 'a quote' : 'quotes'} of ${insideQuotesOf}'s.`,
      ]
    : [
        `Not quoted. ${name}`,
        ...spelling,
        ` is named ${count} and ${during === '' ? 'never' : 'not'} quoted.`,
      ];
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
              line: [
                voices.length > 0
                  ? `Of ${surnameOf(name)}, through ${voices.map(surnameOf).join(' and ')}:`
                  : `Of ${surnameOf(name)}:`,
              ],
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
    leftOut: through.length > shown.length ? [countOf(through.length - shown.length, 'more passage')] : [],
  });
}

function surnameOf(name: string): string {
  return name.split(' ').at(-1)!;
}
