import type { StoredVersion } from '../archive/port.ts';
import type { Rung } from '../reading/reading.ts';
import { rungOf } from '../reading/rungOf.ts';
import { excerptOf } from '../text/excerpt.ts';
import type { Action, Answer, Line, Part } from './answer.ts';
import { composeAnswer, correctAction, quoteKeyOf } from './composeAnswer.ts';
import { countOf } from './days.ts';
import { type Evidence, evidencePart, pointsBack, type Subject, times } from './evidence.ts';
import { joinClauses, placeOf, sourceAndDay } from './quotePart.ts';

const SHOWN = 4;
const SPOKEN_RUNGS = ['quoted', 'partly', 'reported'] as const;

/**
 * What somebody said, by the ladder of honesty: the highest rung that was reached is shown, the lower ones are
 * counted.
 *
 * @param evidence newest first, at least one
 * @param more command line that lists everything
 * @example answerSaid('Sergei Lavrov', stability, [sentences10and11], 'quotes Sergei Lavrov about …').rung // 'quoted'
 */
export function answerSaid(
  speaker: string,
  subject: Subject | null,
  evidence: readonly [Evidence, ...Evidence[]],
  more: string,
): Answer {
  const on = subject ? ` on ${subject.label}` : '';
  const byRung = new Map(SPOKEN_RUNGS.map((r) => [r, evidence.filter((e) => rungOf(e.quote.kind) === r)]));
  const rung = SPOKEN_RUNGS.find((r) => byRung.get(r)!.length > 0)!;
  const top = byRung.get(rung)!;
  const shown = top.slice(0, SHOWN);
  const leftOut = [
    ...(top.length > shown.length ? [`${top.length - shown.length} more ${inWords(rung)}`] : []),
    ...SPOKEN_RUNGS.slice(SPOKEN_RUNGS.indexOf(rung) + 1)
      .map((r) => [inWords(r), byRung.get(r)!.length] as const)
      .filter(([, n]) => n > 0)
      .map(([label, n]) => `${label} ${times(n)}`),
  ];
  const titles: Record<(typeof SPOKEN_RUNGS)[number], string> = {
    quoted: quotedTitle(top),
    partly: `Partly quoted, ${times(top.length)}. No whole sentence of ${speaker}${on} stands in quotation marks.`,
    reported: `Not quoted${on}, but reported ${times(top.length)}: the wording is the article's, not ${speaker}'s.`,
  };
  const points = shown.some((e) => pointsBack(e).length > 0);
  const actions: Action[] = [
    ...(points
      ? [{ action: 'ask' as const, label: 'Show the sentences before', command: `${more} full` }]
      : []),
    ...(leftOut.length > 0 ? [{ action: 'ask' as const, label: 'All of it', command: more }] : []),
    ...correctAction(shown.map((e) => quoteKeyOf(e.version, e.quote))),
  ];
  return composeAnswer({
    kind: 'ask',
    rung,
    parts: [
      { part: 'title', line: [titles[rung]] },
      ...shown.map((e) => (rung === 'quoted' ? evidencePart(e) : withCue(e))),
      ...(leftOut.length > 0
        ? [{ part: 'context' as const, line: [`not listed: ${leftOut.join(', ')}`] }]
        : []),
    ],
    versions: evidence.map((e) => e.version),
    leftOut,
    actions,
    context: contextOf(speaker, subject),
  });
}

function quotedTitle(evidence: readonly Evidence[]): string {
  const spoken = evidence.filter((e) => e.quote.kind === 'spoken').length;
  if (spoken === evidence.length) return `Quoted in transcripts, ${times(spoken)}.`;
  return `Quoted, ${times(evidence.length)}${spoken > 0 ? `, ${spoken} of them in transcripts` : ''}.`;
}

function inWords(rung: Rung): string {
  return rung === 'partly' ? 'partly quoted' : rung;
}

/** What the archive has where a person is never quoted on a subject. */
export interface Mentions {
  readonly speaker: string;
  /** Passages of articles that name the person and the subject, said by nobody: each a run of whole sentences. */
  readonly narrated: readonly {
    readonly version: StoredVersion;
    readonly start: number;
    readonly end: number;
  }[];
  readonly searched: number;
}

/**
 * The person is not quoted on the subject: what the articles report in their own words, or how much was searched.
 *
 * @example answerNotQuoted(mentions, afghanistan).rung // 'mentioned'
 */
export function answerNotQuoted(mentions: Mentions, subject: Subject): Answer {
  const { speaker, narrated, searched } = mentions;
  const stored = `the ${countOf(searched, 'article')} stored`;
  if (narrated.length === 0) {
    return composeAnswer({
      kind: 'ask',
      rung: 'none',
      parts: [
        {
          part: 'title',
          line: [`Not found. ${speaker} is neither quoted nor reported on ${subject.label} in ${stored}.`],
        },
        {
          part: 'context',
          line: [`${countOf(searched, 'article')} searched; this does not prove that it was not said`],
        },
      ],
      context: contextOf(speaker, subject),
    });
  }
  const shown = narrated.slice(0, SHOWN);
  const leftOut =
    narrated.length > shown.length ? [countOf(narrated.length - shown.length, 'more passage')] : [];
  return composeAnswer({
    kind: 'ask',
    rung: 'mentioned',
    parts: [
      { part: 'title', line: [`Not quoted. ${speaker} is not quoted on ${subject.label} in ${stored}.`] },
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
    ],
    versions: shown.map((p) => p.version),
    leftOut,
    context: contextOf(speaker, subject),
  });
}

/** Reported speech is shown with its cue: the sentences that hold the clause, so that "Lavrov noted that" is seen. */
function withCue(evidence: Evidence): Part {
  const { version, quote } = evidence;
  const sentences = version.reading.sentences.filter((s) => s.start < quote.end && quote.start < s.end);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last) return evidencePart(evidence);
  const part = evidencePart(evidence) as Extract<Part, { part: 'excerpt' }>;
  return { ...part, excerpts: [excerptOf(version, { start: first.start, end: last.end })] };
}

function contextOf(speaker: string, subject: Subject | null): NonNullable<Answer['context']> {
  return {
    speaker,
    ...(subject ? { words: subject.words } : {}),
    ...(subject?.topic ? { topic: subject.topic } : {}),
  };
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
  /** Another spelling that an article uses for a part of the name, as it stands there. */
  readonly spelled: { readonly version: StoredVersion; readonly start: number; readonly end: number } | null;
  /** Whose quotes hold every mention, if one person's do. */
  readonly insideQuotesOf: string | null;
}

/**
 * A person who is named in the archive and never quoted: how often, and what is said of them through others.
 *
 * @example answerNeverQuoted(obama).parts[0] // 'Named once, inside a quote of Sergei Lavrov's.'
 */
export function answerNeverQuoted(person: NeverQuoted): Answer {
  const { name, mentions, through, spelled, insideQuotesOf } = person;
  const count = times(mentions.length);
  const spelling: Line = spelled
    ? [' (spelled “', { excerpt: excerptOf(spelled.version, spelled) }, '” here)']
    : [];
  const title: Line = insideQuotesOf
    ? [
        `Not quoted. ${name}`,
        ...spelling,
        ` is named ${count}, inside ${mentions.length === 1 ? 'a quote' : 'quotes'} of ${insideQuotesOf}'s.`,
      ]
    : [`Not quoted. ${name}`, ...spelling, ` is named ${count} and never quoted.`];
  const shown = through.slice(0, SHOWN);
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
    context: { speaker: name },
  });
}

function surnameOf(name: string): string {
  return name.split(' ').at(-1)!;
}
